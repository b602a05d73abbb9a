"""Days and pixels: where a day stands on the timeline, and what its head says. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mentordesk.model.timetable import Unit

ZOOMS = (Unit.QUARTER, Unit.MONTH, Unit.WEEK)  # from the widest view to the nearest
_WIDTHS = {Unit.QUARTER: 84, Unit.MONTH: 55, Unit.WEEK: 42}  # of one unit, in the design's pixels
_DAYS = {Unit.QUARTER: 365.2425 / 4, Unit.MONTH: 365.2425 / 12, Unit.WEEK: 7.0}
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True)
class Tick:
    """One unit (or year) of the head: its first day, and from where to where it goes, in pixels."""

    day: date
    left: float
    right: float


@dataclass(frozen=True)
class Scale:
    """Pixels count from the first day of the period at the left end; they have no limit to the right.

    ``unit`` is the zoom's, ``per_day`` how wide a day is, ``width`` how wide everything is.
    """

    unit: Unit
    per_day: float
    first: date
    width: float

    def x(self, day: date) -> float:
        """Where a day begins."""
        return (day.toordinal() - self.first.toordinal()) * self.per_day

    def end(self, day: date) -> float:
        """Where a day ends."""
        return self.x(day) + self.per_day

    def day_at(self, x: float) -> date:
        """The day that stands there."""
        return _day(self.first.toordinal() + int(x // self.per_day))

    def units(self, pixels: float) -> int:
        """So many whole units of the zoom are that far, to either side."""
        return round(pixels / (self.per_day * _DAYS[self.unit]))

    def ticks(self, left: float, right: float) -> Iterator[Tick]:
        """The units one sees between two places."""
        yield from self._periods(self.unit, left, right)

    def spans(self, left: float, right: float) -> Iterator[Tick]:
        """What stands above the units: years, and months above weeks."""
        yield from self._periods(Unit.MONTH if self.unit is Unit.WEEK else Unit.YEAR, left, right)

    def _periods(self, unit: Unit, left: float, right: float) -> Iterator[Tick]:
        day = begin_of(self.day_at(max(left, 0.0)), unit)
        while self.x(day) < right:
            following = after(day, unit)
            yield Tick(day, self.x(day), self.x(following))
            if following <= day:
                return  # the end of all calendars
            day = following


def scale_for(unit: Unit, size: float, first: date, last: date, room: int) -> Scale:
    """A scale on which ``first`` to ``last`` can be seen, with a unit to spare at both ends.

    ``size`` is the person's text size (1.0 is 100 %), ``room`` what there is to fill, in pixels.
    """
    per_day = _WIDTHS[unit] * size / _DAYS[unit]
    begin = begin_of(_day(begin_of(first, unit).toordinal() - 1), unit)
    end = after(after(begin_of(last, unit), unit), unit)
    width = (end.toordinal() - begin.toordinal()) * per_day
    return Scale(unit, per_day, begin, max(width, float(room)))


def begin_of(day: date, unit: Unit) -> date:
    """The first day of the week, month, quarter or year a day is in."""
    if unit is Unit.WEEK:
        return _day(day.toordinal() - day.weekday())
    if unit is Unit.MONTH:
        return day.replace(day=1)
    if unit is Unit.QUARTER:
        return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return date(day.year, 1, 1)


def after(day: date, unit: Unit) -> date:
    """The first day of the period that follows the one which begins on ``day``."""
    if unit is Unit.WEEK:
        return _day(day.toordinal() + 7)
    months = {Unit.MONTH: 1, Unit.QUARTER: 3}.get(unit, 12)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1) if year <= date.max.year else date.max


def _day(ordinal: int) -> date:
    return date.fromordinal(min(max(ordinal, _FIRST), _LAST))
