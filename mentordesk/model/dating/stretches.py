"""Days of what was named, and the arithmetic of moving them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from mentordesk.model.timetable import Stretch, Unit

DRAWN_MONTHS = 3  # how long an end that nobody gave is drawn
DAY = timedelta(days=1)
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}


class Kind(StrEnum):
    """What sort of thing a date word names."""

    DAY = "day"
    WEEK = "week"
    WEEK_OF = "week of a day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    TERM = "term"
    YEAR = "year"
    SCHOOL = "school year"


class Phase(StrEnum):
    """Which part of it: early, mid or late."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


VAGUE_KINDS = frozenset({Kind.SEASON, Kind.TERM, Kind.YEAR, Kind.SCHOOL})


def month_last(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int, *, to_end: bool = False) -> date:
    """The same day so many months on, or the month's last day where it is shorter or ``to_end``.

    OverflowError: out of the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(year)
    end = month_last(year, month + 1)
    return end if to_end or day.day > end.day else end.replace(day=day.day)


def is_month_end(day: date) -> bool:
    """Whether a month ends with this day."""
    return day.day == monthrange(day.year, day.month)[1]


def drawn_last(first: date) -> date:
    """Where a bar without an end is drawn to."""
    return add_months(first, DRAWN_MONTHS) - DAY


def drawn_first(last: date) -> date:
    """Where a bar without a beginning is drawn from."""
    return add_months(last + DAY, -DRAWN_MONTHS)


@lru_cache(maxsize=4096)
def period(kind: Kind, value: int, year: int, day: int = 1) -> tuple[date, date]:
    """First and last day. ValueError: there is no such day or week."""
    if kind is Kind.DAY:
        only = date(year, value, day)
        return only, only
    if kind is Kind.WEEK_OF:
        monday = date(year, value, day) - date(year, value, day).weekday() * DAY
        return monday, monday + 6 * DAY
    if kind is Kind.WEEK:
        monday = date.fromisocalendar(year, value, 1)
        return monday, monday + 6 * DAY
    begin, length = _BEGIN[kind](value)
    first = add_months(date(year, 1, 1), begin)
    return first, add_months(first, length) - DAY


# month of the beginning (0 January) and length in months
_BEGIN: dict[Kind, Callable[[int], tuple[int, int]]] = {
    Kind.MONTH: lambda month: (month - 1, 1),
    Kind.TERM: lambda month: (month - 1, 1),
    Kind.QUARTER: lambda quarter: (3 * quarter - 3, 3),
    Kind.HALF: lambda half: (6 * half - 6, 6),
    Kind.SEASON: lambda season: (3 * season - 1, 3),  # of the weather: spring begins in March
    Kind.YEAR: lambda _: (0, 12),
    Kind.SCHOOL: lambda _: (8, 10),
}


def phased(kind: Kind, phase: Phase, first: date, last: date) -> tuple[date, date]:
    """The early, middle or late part of a stretch: ten days of a month, else about a third of its months."""
    if kind in (Kind.MONTH, Kind.TERM):
        if phase is Phase.EARLY:
            return first, first.replace(day=10)
        if phase is Phase.MID:
            return first.replace(day=11), first.replace(day=20)
        return first.replace(day=21), last
    if kind in (Kind.DAY, Kind.WEEK, Kind.WEEK_OF):
        return first, last
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    begin, length = {3: (1, 1), 6: (2, 2), 10: (4, 2), 12: (4, 4)}[months]
    ends = 3 if months == 12 else length
    if phase is Phase.EARLY:
        return first, add_months(first, ends) - DAY
    if phase is Phase.MID:
        middle = add_months(first, begin)
        return middle, add_months(middle, length) - DAY
    return add_months(first, months - ends), last


def moved_day(day: date, by: int, unit: Unit, *, to_end: bool = False) -> date:
    """A day so many units on. OverflowError: out of the calendar."""
    if unit in _DAYS:
        return day + by * _DAYS[unit] * DAY
    return add_months(day, by * _MONTHS[unit], to_end=to_end)


def shifted(stretch: Stretch, by: int, unit: Unit, edge: str = "both") -> Stretch:
    """The stretch with its ``edge`` ("both", "first", "last") moved by so many units.

    A month moved by months stays a month. Open ends are drawn anew from the known one, and an open end
    that is moved by itself is known from then on. An end never passes the other: it stops there. Out of the
    calendar nothing moves.
    """
    if by == 0:
        return stretch
    first, last = stretch.first, stretch.last
    months_end = is_month_end(last) and (first.day == 1 or first != last)
    try:
        if stretch.open_last and edge != "last":
            first = moved_day(first, by, unit)
            return replace(stretch, first=first, last=drawn_last(first))
        if stretch.open_first and edge != "first":
            last = moved_day(last, by, unit, to_end=is_month_end(last))
            return replace(stretch, first=drawn_first(last), last=last)
        if edge in ("both", "first"):
            first = moved_day(first, by, unit)
        if edge in ("both", "last"):
            last = moved_day(last, by, unit, to_end=months_end)
    except OverflowError:
        return stretch
    if edge == "first":
        return replace(stretch, first=min(first, last), open_first=False,
                       vague_first=stretch.vague_first and not stretch.open_first)  # fmt: skip
    if edge == "last":
        return replace(stretch, last=max(first, last), open_last=False,
                       vague_last=stretch.vague_last and not stretch.open_last)  # fmt: skip
    return replace(stretch, first=first, last=max(first, last))


def passes(stretch: Stretch, by: int, unit: Unit, edge: str) -> bool:
    """Whether the edge would pass the other one, or leave the calendar."""
    try:
        if edge == "first" and not stretch.open_last:
            return moved_day(stretch.first, by, unit) > stretch.last
        if edge == "last" and not stretch.open_first:
            return moved_day(stretch.last, by, unit, to_end=is_month_end(stretch.last)) < stretch.first
        moved_day(stretch.first, by, unit)
        moved_day(stretch.last, by, unit)
    except OverflowError:
        return True
    return False
