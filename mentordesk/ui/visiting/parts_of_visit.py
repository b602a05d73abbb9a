"""The sub-pages of a visit, in the order of their tabs; a module is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtWidgets import QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.visiting.sub_page import SubPage
from mentordesk.words import Words, _

PREPARATION, AGENDA, PARTICIPANTS, DEBRIEF = "preparation", "agenda", "participants", "debrief"


@dataclass(frozen=True)
class Part:
    """``module`` in ``ui.visiting`` and the class in it; none for the agenda, which is the page's own."""

    name: str
    title: str
    module: str = ""
    made: str = ""


_PARTS = (
    Part(PREPARATION, _("Preparation"), "preparation", "Preparation"),
    Part(AGENDA, _("Agenda")),
    Part(PARTICIPANTS, _("Participants"), "participants", "Participants"),
    Part(DEBRIEF, _("Debrief"), "debrief", "Debrief"),
)


@dataclass(frozen=True)
class Document:
    """What one takes along of a part: its title on the button, and its ``kind`` for the export dialog."""

    kind: str
    title: str
    icon: str


_DOCUMENTS = {
    PREPARATION: Document("preparation", _("Preparation sheet"), "printer"),
    AGENDA: Document("agenda", _("Programme of the day"), "printer"),
    PARTICIPANTS: Document("attendance", _("Sheet to sign"), "signature"),
}


_FIELDS = {
    "preparation": PREPARATION, "placed": PREPARATION, "from": PREPARATION, "read": PREPARATION,
    "invited": PREPARATION, "attendance": PARTICIPANTS, "attendance_groups": PARTICIPANTS,
    "debrief": DEBRIEF,
}  # fmt: skip


def part_of_field(field: str) -> str:
    """Where an answer of a visit is shown, by the beginning of its stored name; "" for any part."""
    return _FIELDS.get(field.partition(".")[0], "")


def document_of(part: str) -> Document:
    """The document of a part; the agenda's for one that has none."""
    return _DOCUMENTS.get(part, _DOCUMENTS[AGENDA])


def part_titles(words: Words) -> list[tuple[str, str]]:
    """Names and titles."""
    return [(each.name, words.text(each.title)) for each in _PARTS]


def sub_page(name: str, desk: Desk, parent: QWidget) -> SubPage:
    """One of them, made."""
    part = next(each for each in _PARTS if each.name == name)
    kind = getattr(import_module(f"mentordesk.ui.visiting.{part.module}"), part.made)
    made: SubPage = kind(desk, parent)
    return made
