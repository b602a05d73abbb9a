"""What the page says of a visit's end, in the window's words."""

from __future__ import annotations

from mentordesk.model.closing import DONE, OPEN, OWN, PARTLY, Closing
from mentordesk.model.visits import Visit
from mentordesk.ui.agreeing.ending import ExpectedShown
from mentordesk.words import Words, _

STATES = {DONE: _("there"), PARTLY: _("partly there"), OPEN: _("not there yet"), OWN: _("yours to judge")}


def expected_shown(closing: Closing, words: Words) -> list[ExpectedShown]:
    """The lines of what the method expects."""
    return [
        ExpectedShown(each.titled(words), each.state, words.text(STATES[each.state]), words.say(each.told))
        for each in closing.expected
    ]


def closing_title(visit: Visit, closing: Closing, words: Words) -> tuple[str, str]:
    """The head over them, and the line below it."""
    if closing.closed is None:
        return (
            words.text("Close visit {number}", number=visit.number),
            words.text("What the method expects. Nothing is required."),
        )
    day = words.date(closing.closed.on)
    told = words.text("On {day}.", day=day)
    if closing.closed_as:
        told = words.text("On {day}, with version {version} of the plan.", day=day, version=closing.closed_as)
    return words.text("Visit {number} is closed", number=visit.number), told


def visit_named(visit: Visit, words: Words) -> str:
    """Which visit it is."""
    if not visit.title:
        return words.text("Visit {number}", number=visit.number)
    return words.text("Visit {number}: {title}", number=visit.number, title=visit.title)


def draft_said(notes: int, words: Words) -> str:
    """What the report is drafted from."""
    return words.plural(
        "drafted from {count} note, grouped by question",
        "drafted from {count} notes, grouped by question",
        notes,
    )
