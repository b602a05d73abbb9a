"""Timelines for the tests: schedules of any length, and pages with their figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from mentordesk.documents.page import Heading, Page
from mentordesk.documents.time_figure import TimeFigure
from mentordesk.documents.timeline_block import time_figure
from mentordesk.model.plan import Action
from mentordesk.model.schedule import Bar, Milestone, Schedule, Step
from mentordesk.model.timetable import Part, Stretch, Timetable
from mentordesk.words import words
from tests.documents.pages import sample_page

BEGIN = date(2027, 4, 1)
TODAY = date(2027, 4, 20)
NAMES = (
    "Ouvrir quatre cafés-langue dans les quartiers, tenus par des bénévoles formés pendant deux samedis",
    "Recruter les bénévoles",
    "- Tenir une seule liste d’accueil\n- pour toute la ville",
)
MILESTONES = (
    Milestone("start", "", BEGIN),
    Milestone("approval", "Conseil municipal", date(2027, 7, 6)),
    Milestone("meeting", "", date(2027, 9, 6)),
    Milestone("meeting", "", date(2027, 11, 8)),
)


def days(first: str, last: str, **ends: bool) -> Stretch:
    """From one day to another, ``2027-05-01``."""
    return Stretch(date.fromisoformat(first), date.fromisoformat(last), **ends)


def bar(
    number: int,
    stretch: Stretch | None,
    steps: Sequence[tuple[str, Stretch]] = (),
    *,
    what: str = "",
    assumed_year: bool = False,
) -> Bar:
    """An action with its steps."""
    cells = {"what": what or NAMES[number % len(NAMES)], "lead": f"Service {number}"}
    parts = tuple(Part(each, (0, 1), label, assumed_year) for label, each in steps)
    if not parts and stretch:
        parts = (Part(stretch, (0, 1), "", assumed_year),)
    return Bar(
        Action(f"act{number}", f"K{number:03}", number, "", cells),
        stretch,
        given=False,
        timetable=Timetable("", parts),
        steps=tuple(Step(label, each, at) for at, (label, each) in enumerate(steps)),
    )


SIX = (
    bar(1, days("2027-09-01", "2028-06-30"), [
        ("Café pilote", days("2027-09-01", "2027-11-30")),
        ("Trois autres", days("2028-01-01", "2028-06-30", vague_first=True)),
    ]),
    bar(2, days("2027-05-01", "2027-09-11"), [("Formation", days("2027-09-11", "2027-09-11"))]),
    bar(3, days("2027-05-12", "2027-05-12")),
    bar(4, days("2027-10-01", "2028-03-31", vague_last=True, open_last=True)),
    bar(5, None),
    bar(6, days("2027-06-21", "2027-09-22", vague_first=True, vague_last=True)),
)  # fmt: skip


def scheduled(bars: Sequence[Bar] = SIX, milestones: Sequence[Milestone] = MILESTONES) -> Schedule:
    """A schedule of these."""
    return Schedule(tuple(bars), tuple(milestones), BEGIN)


def many(count: int, step: int = 9, length: int = 60, *, steps: int = 0) -> tuple[Bar, ...]:
    """So many actions, each some days after the one before, with steps of a day each."""
    bars = []
    for number in range(1, count + 1):
        first = BEGIN + timedelta(days=step * number)
        inside = [(f"Pas {at}", Stretch(first + timedelta(at), first + timedelta(at))) for at in range(steps)]
        bars.append(bar(number, Stretch(first, first + timedelta(length)), inside))
    return tuple(bars)


def figure(
    bars: Sequence[Bar] = SIX,
    language: str = "fr",
    milestones: Sequence[Milestone] = MILESTONES,
    day: date = TODAY,
    *,
    landscape: bool = True,
) -> TimeFigure:
    """The figure of these, in a document of a day."""
    return time_figure(scheduled(bars, milestones), words(language), day, landscape=landscape)


def with_figure(shown: TimeFigure, rows: int = 6, language: str = "fr") -> Page:
    """A plan with a figure after its table."""
    page = sample_page(rows, language)
    return replace(page, blocks=(*page.blocks, Heading(2, shown.title), shown))
