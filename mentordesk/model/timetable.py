"""What the third column says about time: stretches of days, where their words stand, and what stays unknown.

The words are a person's and are never changed by reading them (R-161). ``model.dating`` reads and rewrites
them; this module only says what was understood.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    """By what a bar is moved, and how wide a column of the timeline is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True)
class Stretch:
    """From ``first`` to ``last``, both days included.

    A *vague* end is drawn as approximate: a season, "around May", a year nobody wrote, or an end that was
    not given at all (then ``open_first`` or ``open_last`` too: the bar fades out where it is unknown).
    """

    first: date
    last: date
    vague_first: bool = False
    vague_last: bool = False
    open_first: bool = False
    open_last: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is one exact day, drawn as a diamond."""
        return self.first == self.last and self.exact

    @property
    def exact(self) -> bool:
        """Whether both ends are as written."""
        return not (self.vague_first or self.vague_last)


@dataclass(frozen=True)
class Part:
    """One stretch the words name. ``words`` is where its date words stand in the text (from, to).

    ``label`` is what is to be done then, as written beside the date; empty where the date stands alone.
    ``assumed_year`` tells that no year was written anywhere and one was supposed.
    """

    stretch: Stretch
    words: tuple[int, int]
    label: str = ""
    assumed_year: bool = False


@dataclass(frozen=True)
class Unplaced:
    """Words about time that name no day yet: "three months after the vote", with the vote's day unknown.

    ``event`` is the event's words as written ("le vote").
    """

    words: tuple[int, int]
    event: str


@dataclass(frozen=True)
class Timetable:
    """A text of the third column as it was understood; nothing understood is no error."""

    text: str
    parts: tuple[Part, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()

    @property
    def whole(self) -> Stretch | None:
        """From the first day of all parts to the last; None where no day is known."""
        if not self.parts:
            return None
        first = min((part.stretch for part in self.parts), key=lambda each: each.first)
        last = max((part.stretch for part in self.parts), key=lambda each: each.last)
        return Stretch(
            first.first, last.last, first.vague_first, last.vague_last, first.open_first, last.open_last
        )

    @property
    def assumed_year(self) -> bool:
        """Whether a year was supposed anywhere."""
        return any(part.assumed_year for part in self.parts)

    def steps(self) -> Iterator[Part]:
        """The parts that are steps of their own: there are several, and each says what is done."""
        if len(self.parts) > 1:
            yield from (part for part in self.parts if part.label)
