"""Visits for the tests, made without a store: a day in two groups, a long day, people of every sort."""

from __future__ import annotations

from typing import Any

from mentordesk.documents.agenda_said import AgendaSaid, Guest
from mentordesk.model.programme import FACILITATOR, MENTEE, MENTOR, Party, Programme
from mentordesk.model.visits import Session, Visit
from mentordesk.words import words

PROGRAMME = Programme(
    id="01j9zq3k7m5v8x2c4b6n8m0p2q",
    answers={
        "prog.title": "Mieux connaître les besoins des habitantes venues d’ailleurs",
        "languages": ["fr"],
    },
    parties=(
        Party("p1", MENTEE, "Valmont-sur-Loire"),
        Party("p2", MENTOR, "Grandpont"),
        Party("p3", FACILITATOR, "Cabinet Passerelle"),
    ),
)
GUESTS = {
    each.id: each
    for each in (
        Guest("facilitator", "Nadia Belkacem", "facilitatrice", "Cabinet Passerelle",
              "Nadia Belkacem, facilitatrice"),
        Guest("adviser", "Conseiller migration", "Conseiller migration", "Union des communes bruxelloises",
              "Conseiller migration"),
        Guest("coordinator", "Anke Peeters", "coordinatrice", "Grandpont",
              "Anke Peeters, coordinatrice"),
        Guest("officer", "Chargé de mission égalité", "Chargé de mission égalité", "Valmont-sur-Loire",
              "Chargé de mission égalité"),
        Guest("head", "Directrice de la fédération", "Directrice de la fédération", "Fédération des crèches",
              "Directrice de la fédération"),
        Guest("alderwoman", "Hilde Maes", "Hilde Maes, échevine", "Grandpont",
              "Hilde Maes, échevine"),
        Guest("nameless", "Ilze Bērziņa", "", "", "Ilze Bērziņa"),
    )
}  # fmt: skip
"""``nameless`` is known by a name alone; of the alderwoman, who is elected, the name may be public."""


def session(eid: str, day: int, start: str, minutes: int, title: str, **more: Any) -> Session:
    """A session of the visit."""
    said = {"day": day, "start": start, "minutes": minutes, "title": title, **more}
    return Session(eid, "K7QP", "visit2", {name: value for name, value in said.items() if value != ""})


FIRST_DAY = (
    session("s1", 1, "09:30", 60, "Grandpont en chiffres et en récits", kind="context_intro",
            place="Maison communale, salle des mariages", lead="adviser", note_taker="facilitator",
            questions=["Qui décide de quoi dans la Région ?"], people=["facilitator", "officer"],
            purpose="Comprendre avant de juger.", travel=10, language="Néerlandais, interprète : Ilze",
            interpreter="nameless", prepare=["Projecteur : conseiller migration", "Badges"]),
    session("s2", 1, "10:30", 15, "À pied jusqu’au bureau d’accueil (600 m)", kind="break"),
    session("s3", 1, "10:45", 105, "Une matinée au bureau d’accueil", kind="site_visit", track="A",
            place="Bureau d’accueil", lead="coordinator", note_taker="officer",
            questions=["Que fait-on après l’entretien ?"], people=["facilitator", "officer"]),
    session("s4", 1, "10:45", 75, "Crèches et interprètes : le coût réel", kind="interview", track="B",
            place="Fédération des crèches", lead="head", note_taker="nameless",
            questions=["Combien par an ?"], people=["adviser", "nameless"]),
    session("s5", 1, "12:00", 30, "Tram 4 jusqu’à la Maison des femmes", kind="break", track="B"),
    session("s6", 1, "12:30", 90, "Déjeuner à la Maison des femmes, avec six marraines", kind="break"),
    session("s7", 1, "14:00", 90, "Les marraines racontent", kind="focus_group", track="A",
            place="Maison des femmes, salle bleue", lead="coordinator", note_taker="facilitator",
            questions=["Qu’est-ce qui fatigue ?"], people=["facilitator"]),
    session("s8", 1, "14:00", 45, "Lire un dossier, sans nom", kind="practice", track="B",
            place="Maison des femmes, bureau 2", lead="head", note_taker="adviser"),
    session("s9", 1, "14:45", 45, "La salle de garde, en marche", kind="site_visit", track="B",
            place="Halte-garderie, 1er étage", lead="head", note_taker="nameless"),
    session("s10", 1, "15:30", 15, "Pause", kind="break"),
    session("s11", 1, "15:45", 75, "Ce que chaque groupe a vu", kind="team_debrief",
            place="Maison communale", lead="facilitator", note_taker="officer",
            questions=["Que peut-on reprendre sans équipe de quatre ?"]),
    session("s12", 1, "17:00", 30, "Point avec le mentor", kind="team_debrief",
            place="Maison communale", lead="facilitator"),
)  # fmt: skip
SECOND_DAY = (
    session("t1", 2, "09:00", 90, "Lire ensemble le tableau de bord", kind="practice",
            place="Maison communale", lead="adviser", note_taker="facilitator",
            questions=["Quels six chiffres choisir ?"]),
    session("t2", 2, "10:30", 15, "Pause", kind="break"),
    session("t3", 2, "10:45", 60, "Échange entre élues", kind="political", place="Maison communale",
            lead="alderwoman", people=["alderwoman"]),
    session("t4", 2, "11:45", 105, "Déjeuner", kind="break"),
    session("t5", 2, "13:30", 150, "Réviser le plan ligne à ligne", kind="plan_workshop",
            place="Maison communale", lead="facilitator", questions=["Que retire-t-on ?"]),
    session("t6", 2, "16:15", 30, "Ce que nous emportons", kind="team_debrief", place="Maison communale",
            lead="facilitator"),
)  # fmt: skip
VISIT = Visit(
    "visit2", "M3RK", 2, "a1",
    {
        "title": "S’inspirer", "host": "mentor", "mode": "physical",
        "dates": {"start": "2025-10-01", "end": "2025-10-02"},
        "purpose": "Voir l’accueil de Grandpont, juger ce qui se transpose, revoir le plan.",
        "attendance": ["facilitator", "adviser", "coordinator", "officer", "alderwoman", "nameless"],
        "preparation.see": ["Bureau d’accueil", "Réunion des marraines"],
        "preparation.people": ["Marraines", "Interprètes"],
        "preparation.questions": ["Combien d’heures faut-il vraiment ?"],
        "preparation.documents": ["Plan 0.2", "Fiches gp1 à gp3"],
        "preparation.sensitivities": "MARQUE-RESERVEE Ne pas photographier les participantes.",
        "preparation.logistics": "Train de 7 h 12, deux nuits.",
    },
    (*FIRST_DAY, *SECOND_DAY),
)  # fmt: skip


def told(language: str = "fr", visit: Visit = VISIT, **how: Any) -> AgendaSaid:
    """The visit in a language."""
    return AgendaSaid(visit, PROGRAMME, GUESTS, words(language), **how)
