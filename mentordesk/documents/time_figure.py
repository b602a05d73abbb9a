"""The plan's timeline as plain data, every word of it ready: what the figure and the second sheet show.

Days are dates, both ends included; a tick reaches up to ``after``, which is no longer part of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mentordesk.model.timetable import Stretch


@dataclass(frozen=True)
class Tick:
    """One column of the scale, or one of the groups above them. ``short`` is for a narrow column."""

    first: date
    after: date
    text: str
    short: str


@dataclass(frozen=True)
class Scale:
    """The days shown: columns of one unit, and over them what they belong to (months, years)."""

    groups: tuple[Tick, ...]
    columns: tuple[Tick, ...]

    @property
    def first(self) -> date:
        """The first day shown."""
        return self.columns[0].first

    @property
    def after(self) -> date:
        """The first day no longer shown."""
        return self.columns[-1].after

    def outside(self, day: date) -> int:
        """-1 for a day before the scale, 1 for one after it, 0 for one inside."""
        return -1 if day < self.first else 1 if day >= self.after else 0

    def share(self, day: date) -> float:
        """Where a day begins, from 0 at the left to 1 at the right; days beyond stand at the edge."""
        whole = (self.after - self.first).days
        return min(max((day - self.first).days / whole, 0.0), 1.0)


@dataclass(frozen=True)
class TimeEntry:
    """An action or a step: its words, its stretch, and the same in words for the sheet.

    ``stretch`` is None where no day is known; ``start`` then says so.
    """

    text: str
    stretch: Stretch | None
    start: str
    end: str = ""
    approximate: str = ""
    day: str = ""
    """The day in a few words, where the stretch is one exact day."""


@dataclass(frozen=True)
class TimeRow:
    """An action with its steps."""

    number: int
    ref: str
    lead: str
    action: TimeEntry
    steps: tuple[TimeEntry, ...] = ()


@dataclass(frozen=True)
class TimeMilestone:
    """A day of the programme: its name, its name with the day, the day in full and in a few words.

    ``said_in_full`` is for a day that lies outside the scale, year included.
    """

    day: date
    text: str
    said: str
    said_in_full: str
    full_day: str
    short_day: str


@dataclass(frozen=True)
class TimeWords:
    """What stands in the heads and in the legend."""

    number: str
    ref: str
    action: str
    lead: str
    start: str
    end: str
    approximate: str
    milestones: str
    no_date: str
    an_action: str
    a_step: str
    unsure: str
    exact_day: str
    a_milestone: str
    document_day: str
    """The document’s day with its name, written at the foot of its line."""
    day_of_document: str
    """The name alone, in the legend."""


@dataclass(frozen=True)
class TimePicture:
    """One picture: rows ``first`` up to, without, ``after``; ``first_step`` where it goes on inside a row.

    ``alternative`` says the same in words.
    """

    first: int
    after: int
    alternative: str
    first_step: int = 0
    after_step: int | None = None


@dataclass(frozen=True)
class TimeFigure:
    """The whole timeline, in as many pictures as it takes; ``scale`` is None where nothing has a date."""

    title: str
    alternative: str
    scale: Scale | None
    day: date
    rows: tuple[TimeRow, ...]
    milestones: tuple[TimeMilestone, ...]
    words: TimeWords
    pictures: tuple[TimePicture, ...]
