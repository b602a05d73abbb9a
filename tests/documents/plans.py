"""A plan of three actions with optional columns, made without a store: its ids never change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mentordesk.documents.page import Page
from mentordesk.documents.plan_page import plan_page
from mentordesk.model.plan import Action, Plan
from mentordesk.model.programme import MENTEE, MENTOR, Party, Programme
from mentordesk.words import words
from tests.documents.pages import AT, DOCUMENT

SIX = ("what", "results", "timetable", "lead", "resources_partners", "success")
ALL = (
    *("objective", "sub_actions", "priority", "progress", "start", "end", "budget"),
    *("risk", "feasibility", "open_questions", "remarks"),
)
PROGRAMME = Programme(
    id="01j9zq3k7m5v8x2c4b6n8m0p2q",
    answers={"prog.title": "Apprendre la langue, ensemble", "languages": ["fr"]},
    parties=(Party("p1", MENTEE, "Valmont-sur-Loire"), Party("p2", MENTOR, "Grandpont")),
)
_TEXTS = (
    "Ouvrir quatre cafés-langue hebdomadaires, le soir et le samedi, dans les maisons de quartier",
    "120 habitants viennent au moins dix fois dans l’année",
    "1. Recrutement : mai 2027\n2. Ouverture : septembre 2027",
    "Nadia Belkacem",
    "0,5 poste :\n- quatre salles\n- 3 200 €",
    "Présences relevées chaque mois",
)
_MORE = {
    "objective": "Que chacun trouve où parler :\n- près de chez soi ;\n- sans inscription.",
    "sub_actions": ["Recruter deux animatrices", "Fixer les jours", "- afficher en six langues"],
    "priority": "high",
    "progress": "started",
    "start": "2027-05-01",
    "end": "2027-12-15",
    "budget": {"amount": "9000", "currency": "EUR"},
    "risk": "Peu de salles libres le mercredi.",
    "feasibility": "Le service est d’accord.",
    "open_questions": ["Qui paie en 2028 ?"],
    "remarks": "Λόγια σε άλλη γλώσσα.",
}


def plan(more: dict[str, object] | None = None) -> Plan:
    """Three actions: all optional columns (or those given) in the first, a few in the second, then none."""
    first = dict(zip(SIX, _TEXTS, strict=True)) | (_MORE if more is None else more)
    second = {"what": "Tenir une seule liste d’accueil", "priority": "low", "risk": "Départ d’une personne"}
    third = {"what": "", "lead": "Mairie"}
    cells = (first, {**second} if more is None else {"what": second["what"]}, third)
    refs = ("TTR9", "A8GX", "M377")
    actions = tuple(
        Action(f"01j9zq3k7m5v8x2c4b6n8m0a{at}0", ref, at, f"a{at}", each)
        for at, (ref, each) in enumerate(zip(refs, cells, strict=True), start=1)
    )
    header = {
        "a6.title": "Apprendre la langue, ensemble", "a6.version": "0.8", "a6.status": "draft",
        "a6.version_date": "2027-04-20",
    }  # fmt: skip
    return Plan(PROGRAMME.id, header, actions)


def page(
    language: str = "fr",
    extended: Sequence[str] = ALL,
    *,
    of: Plan | None = None,
    return_by: date | None = date(2027, 5, 4),
    parties: bool = True,
) -> Page:
    """Its page in a language, with these optional columns."""
    return plan_page(
        of or plan(), PROGRAMME, words(language), document=DOCUMENT, at=AT, return_by=return_by,
        parties=parties, extended=extended,
    )  # fmt: skip
