"""Which day's notes the evening shows: one of a visit, or the time between the visits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mentordesk.model.notes import Note
from mentordesk.model.visits import Visit


@dataclass(frozen=True)
class Day:
    """``visit`` "" is between the visits; ``day`` is ISO, "" where the visit has no dates."""

    visit: str
    day: str


BETWEEN = Day("", "")


def day_of(note: Note) -> Day:
    """The day a note belongs to; between the visits all days are one."""
    return Day(note.visit, note.day) if note.visit else BETWEEN


def days(visits: Iterable[Visit], notes: Iterable[Note]) -> tuple[Day, ...]:
    """Every day there is to choose from, by visit and date; those between the visits only with notes."""
    noted = {day_of(each) for each in notes}
    found: list[Day] = []
    for visit in visits:
        dates = [visit.date_of(number) for number in range(1, visit.days + 1)]
        own = {each.isoformat() for each in dates if each is not None}
        own |= {each.day for each in noted if each.visit == visit.id}
        found += [Day(visit.id, each) for each in sorted(own or {""})]
    return (*found, *((BETWEEN,) if BETWEEN in noted else ()))


def chosen(known: Sequence[Day], notes: Iterable[Note], today: date, wanted: Day, visit: str) -> Day:
    """The day wanted; else today's of a visit that runs; else the last one with notes, of ``visit`` first.

    ``wanted`` may be any day that is not there (any more).
    """
    if wanted in known and wanted != BETWEEN:
        return wanted
    of_visit = [each for each in known if each.visit == visit] if visit else []
    now = today.isoformat()
    for group in (of_visit, known):
        running = next((each for each in group if each.visit and each.day == now), None)
        if running is not None:
            return running
        noted = {day_of(each) for each in notes}
        with_notes = [each for each in group if each.visit and each in noted]
        if with_notes:
            return max(with_notes, key=lambda each: each.day)
        if group:
            return group[0]
    return BETWEEN
