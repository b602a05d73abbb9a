"""The visit of picture 05: two days in Westerkerke, groups A and B, two conflicts, two ways."""

from __future__ import annotations

from mentordesk.ui.widgets.agenda.shown import (
    DANGER,
    TRAM,
    WALK,
    WARNING,
    BlockShown,
    DayShown,
    GroupShown,
    TravelShown,
)

_GROUPS = (GroupShown("A", "4 personnes"), GroupShown("B", "3 personnes"))
_TEAM = "Toute l’équipe"


def _block(
    eid: str, day: int, start: str, minutes: int, title: str, place: str = "", *chips: str, track: str = "",
    **more: object,
) -> BlockShown:  # fmt: skip
    hours, rest = start.split(":")
    made = BlockShown(eid, day, int(hours) * 60 + int(rest), minutes, track, title, place, chips)
    return BlockShown(**{**made.__dict__, **more})


TUESDAY = DayShown(
    1, "Mardi 20 avril", _GROUPS,
    (
        _block("welcome", 1, "9:30", 30, "Accueil à la mairie", "Hall d’honneur"),
        _block("policy", 1, "10:00", 75, "La politique linguistique de la ville",
               "Salle du conseil · Hilde Maes", _TEAM),
        _block("house", 1, "11:30", 75, "Maison des langues", "Quai aux Grains 12",
               "Joris", "Claire", "Nadia", "Karim", "Thomas", "Amina", track="A"),
        _block("volunteers", 1, "11:30", 75, "Coordonner les bénévoles", "Bureau 2.14", "Thomas", "Amina",
               track="B"),
        _block("lunch", 1, "12:45", 75, "Déjeuner avec les bénévoles",
               "Cantine du quai, menu végétarien prévu", is_break=True),
        _block("cooking", 1, "14:00", 90, "Parler en cuisinant", "Centre De Brug", track="A", state=DANGER,
               remark="Hilde Maes est aussi en B"),
        _block("employers", 1, "14:00", 90, "Table ronde des employeurs", "Chambre de commerce", track="B",
               state=DANGER, remark="Hilde Maes est aussi en A"),
        _block("summary", 1, "16:00", 90, "Bilan de l’équipe de mentorat", "Salle du conseil · Claire anime",
               _TEAM, travel=TravelShown(12, "12 min à pied", WALK)),
    ),
)  # fmt: skip
WEDNESDAY = DayShown(
    2, "Mercredi 21 avril", _GROUPS,
    (
        _block("games", 2, "9:00", 90, "Jeux de langue à la bibliothèque", "Bibliothèque centrale",
               "Karim", "Nadia", "Claire"),
        _block("parents", 2, "10:45", 75, "Parents à l’école", "École De Vlieger", "Nadia", "Joris",
               track="A"),
        _block("jobs", 2, "10:45", 75, "Service de l’emploi", "Agence nord", track="B", state=WARNING,
               remark="Sans prise de notes", remark_icon="note-pencil"),
        _block("free", 2, "12:00", 90, "Déjeuner libre", is_break=True),
        _block("workshop", 2, "14:00", 150, "Atelier plan d’action",
               "Centre De Brug, salle Meuse · revoir chaque action à la lumière de la visite", _TEAM,
               "Réseau local en ligne", state=WARNING, remark="Sans prise de notes", pinned=True,
               slack_text="+10 min", remark_icon="note-pencil",
               travel=TravelShown(20, "20 min de tram, ligne 4", TRAM)),
        _block("closing", 2, "16:30", 30, "Clôture", "Prochaine étape : visite 3, le 15 juin"),
    ),
)  # fmt: skip
VISIT = (TUESDAY, WEDNESDAY)
