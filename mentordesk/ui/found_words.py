"""What was found, in words: a line of the text, where it stands, and the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentordesk.model.note_kinds import note_kinds
from mentordesk.model.plan import ACTION, FORM
from mentordesk.model.programme import PARTY
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.services.finding import ACTIONS, ANSWERS, NOTES, PEOPLE, VISITS
from mentordesk.services.past_texts import field_of, within
from mentordesk.ui import pages
from mentordesk.ui.navigation import Place
from mentordesk.ui.register_places import place_of_answer
from mentordesk.ui.widgets.found_lines import FoundShown
from mentordesk.words import Words, _

if TYPE_CHECKING:
    from mentordesk.services.found_at import FoundAt

KIND_NAMES = {
    NOTES: _("Notes"), ANSWERS: _("Answers"), ACTIONS: _("Actions"), VISITS: _("Visits"), PEOPLE: _("People"),
}  # fmt: skip
"""The kinds of what is found, in the order of the filter."""
_ICONS = {
    NOTES: "note-pencil", ANSWERS: "clipboard-text", ACTIONS: "table", VISITS: "calendar-dots",
    PEOPLE: "user",
}  # fmt: skip


def shown(at: FoundAt, words: Words, *, programme: bool) -> FoundShown:
    """A line of a list; ``programme`` tells whether it is named, where several may be meant."""
    found = at.found
    where = _where(at, words)
    if programme:
        title = found.title or words.text("Without a title")
        where = words.text("{place} · {programme}", place=where, programme=title)
    kind = note_kinds().get(at.note_kind) if found.kind == NOTES else None
    spoken = [found.text, where]
    if kind is not None:
        spoken.append(kind.label(words.language))
    if at.restricted:
        spoken.append(words.text("Restricted"))
    return FoundShown(
        text=found.text, marks=found.marks, where=where, icon=kind.glyph if kind else _ICONS[found.kind],
        icon_name=kind.label(words.language) if kind else words.text(KIND_NAMES[found.kind]),
        restricted=at.restricted, spoken=". ".join(each.rstrip(".") for each in spoken),
    )  # fmt: skip


def _where(at: FoundAt, words: Words) -> str:
    text, entity = words.text, at.found.register.entity
    if at.found.kind == NOTES:
        return _of_note(at, words)
    column = within(words.label(at.found.label)) if at.found.label else ""
    if entity == ACTION:
        return text("Action {number}, {column}", number=at.number, column=column)
    if entity == VISIT:
        return text("Visit {number}, {column}", number=at.number, column=column)
    if entity == SESSION and at.found.register.field == "title":
        return text("Session, visit {number}", number=at.number)
    if entity == SESSION:
        return text("Visit {number} · {session}, {column}", number=at.number, session=at.name, column=column)
    if at.found.kind == PEOPLE:
        named = at.name and at.name != at.found.text
        return text("Person · {name}", name=at.name) if named else text("Person")
    return _of_form(at, words, column)


def _of_note(at: FoundAt, words: Words) -> str:
    if at.name and at.number:
        return words.text("Note, visit {number} · {session}", number=at.number, session=at.name)
    return words.text("Note, visit {number}", number=at.number) if at.number else words.text("Note")


def _of_form(at: FoundAt, words: Words, column: str) -> str:
    text, entity = words.text, at.found.register.entity
    if entity == FORM:
        return text("Heading of the plan, {column}", column=column)
    if entity == PARTY and at.name:
        return text("{name}, {column}", name=at.name, column=column)
    known = field_of(at.found.register)
    page = pages.page_of_form(known[0].key) if known else ""
    if known is None or not page or known[0].by_section[known[1].section].elsewhere:
        return text("Programme sheet, {column}", column=column)
    title = pages.kind(page).titled(words)
    asked = known[1] if known[1].row_of is None else known[0].by_key[known[1].row_of]
    if asked.question is not None:
        return text("{page}, question {number}", page=title, number=asked.question)
    return text("{page}, {column}", page=title, column=column)


def place_of(at: FoundAt) -> Place:
    """The page where it stands, at its place there."""
    return place_of_answer(at.found.register, visit=at.visit, sheet=at.sheet, member=at.member)
