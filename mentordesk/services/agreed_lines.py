"""What we agreed, line by line: for a wall, and for those who cannot see the page (R-227)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from mentordesk.documents.agenda_said import AgendaSaid
from mentordesk.documents.agreed_page import TITLE, TITLES, meeting_said, thanks_said
from mentordesk.model.agreed import DECISIONS, MEETING, QUESTIONS, STEPS, THANKS, Agreed, Source
from mentordesk.model.report import THANKS as THANKS_FIELD
from mentordesk.model.visits import VISIT
from mentordesk.services.outcome_reading import Outcome
from mentordesk.words import words


@dataclass(frozen=True)
class PageLine:
    """One line. ``level`` is that of a heading (1 the title), 0 for what stands under one.

    ``second`` is the heading in the other language, with its tag. ``who`` and ``due`` are those of a step;
    ``vague`` tells that one of them is lacking.
    """

    text: str
    level: int = 0
    second: str = ""
    second_language: str = ""
    source: Source | None = None
    part: str = ""
    who: str = ""
    due: str = ""
    vague: bool = False


def page_lines(
    outcome: Outcome, language: str, second: str, parts: Collection[str]
) -> tuple[PageLine, ...]:  # fmt: skip
    """The lines of the page with these parts; an empty ``second`` is for headings in one language."""
    return tuple(_lines(outcome, language, second, parts))


def _lines(outcome: Outcome, language: str, second: str, parts: Collection[str]) -> Iterator[PageLine]:
    main = words(language)
    said = AgendaSaid(outcome.visit, outcome.about, outcome.guests, main)

    def heading(level: int, text: str, part: str = "") -> PageLine:
        other = words(second) if second else None
        beside = other.text(text) if other else ""
        return PageLine(main.text(text), level, beside, other.tag if other else "", part=part)

    yield heading(1, TITLE)
    for part in (DECISIONS, STEPS, QUESTIONS, MEETING, THANKS):
        under = list(_under(part, outcome, outcome.agreed, said)) if part in parts else []
        if under:
            yield heading(2, TITLES[part], part)
            yield from under


def _under(part: str, outcome: Outcome, told: Agreed, said: AgendaSaid) -> Iterator[PageLine]:
    if part in (DECISIONS, QUESTIONS):
        for point in told.decisions if part == DECISIONS else told.questions:
            yield PageLine(point.text, source=point.source, part=part)
    elif part == STEPS:
        for step in told.steps:
            due = said.words.date(step.due) if step.due else ""
            yield PageLine(
                step.text, source=step.source, part=part, who=step.who, due=due, vague=step.is_vague
            )  # fmt: skip
    elif part == MEETING:
        for meeting in told.meetings:
            yield PageLine(meeting_said(meeting, said), source=meeting.source, part=part)
    else:
        source = Source(VISIT, outcome.visit.id, THANKS_FIELD)
        yield PageLine(told.thanks or thanks_said(said), source=source, part=part)
