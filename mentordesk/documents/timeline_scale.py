"""The scale of a timeline: its unit chosen by the stretch it shows, its words in the document's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from mentordesk.documents.time_figure import Scale, Tick
from mentordesk.model.timetable import Unit
from mentordesk.words import Words

_WEEKS_UP_TO, _MONTHS_UP_TO, _QUARTERS_UP_TO = 4, 36, 144
"""In months: beyond so many a wider unit is taken."""
_FEWEST = 6
_MOST = 150
"""Columns; whoever writes of the year 9000 gets the columns of the first years."""
_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class _Step:
    """How columns of one unit follow one another and what is written over them (Babel's patterns)."""

    begin: Callable[[date], date]
    following: Callable[[date], date]
    text: str
    short: str
    group: Callable[[date], date]
    group_text: str
    group_short: str


def scale(first: date, last: date, words: Words) -> Scale:
    """Columns that hold both days, six at least."""
    step = _STEPS[_unit(first, last)]
    columns: list[Tick] = []
    day = step.begin(first)
    while day <= last or len(columns) < _FEWEST:
        if len(columns) == _MOST or day.year >= date.max.year:
            break
        after = step.following(day)
        columns.append(Tick(day, after, words.date(day, step.text), words.date(day, step.short)))
        day = after
    return Scale(_groups(columns, step, words), tuple(columns))


def _unit(first: date, last: date) -> Unit:
    months = (last - first).days / 30.44
    if months <= _WEEKS_UP_TO:
        return Unit.WEEK
    if months <= _MONTHS_UP_TO:
        return Unit.MONTH
    return Unit.QUARTER if months <= _QUARTERS_UP_TO else Unit.YEAR


def _groups(columns: list[Tick], step: _Step, words: Words) -> tuple[Tick, ...]:
    """Neighbouring columns of one month, year or decade under one word."""
    groups: list[Tick] = []
    begins: date | None = None
    for column in columns:
        if step.group(column.first) == begins:
            groups[-1] = Tick(groups[-1].first, column.after, groups[-1].text, groups[-1].short)
            continue
        begins = step.group(column.first)
        text = words.date(column.first, step.group_text) if step.group_text else ""
        short = words.date(column.first, step.group_short) if step.group_short else ""
        groups.append(Tick(column.first, column.after, text, short))
    return tuple(groups)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday()) if day.toordinal() > day.weekday() + 1 else day


def _month(day: date) -> date:
    return day.replace(day=1)


def _quarter(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _year(day: date) -> date:
    return date(day.year, 1, 1)


def _decade(day: date) -> date:
    return date(max(day.year // 10 * 10, 1), 1, 1)


def _months_on(count: int) -> Callable[[date], date]:
    def following(day: date) -> date:
        months = day.year * 12 + day.month - 1 + count
        return date(months // 12, months % 12 + 1, 1)

    return following


_STEPS = {
    Unit.WEEK: _Step(_monday, lambda day: day + _WEEK, "d", "d", _month, "LLLL y", "LLL"),
    Unit.MONTH: _Step(_month, _months_on(1), "LLL", "LLLLL", _year, "y", "y"),
    Unit.QUARTER: _Step(_quarter, _months_on(3), "QQQ", "QQQQQ", _year, "y", "y"),
    Unit.YEAR: _Step(_year, _months_on(12), "y", "yy", _decade, "", ""),
}
