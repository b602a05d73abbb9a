"""A time zone as a calendar file tells it: VTIMEZONE, with its changes as rules of the year.

icalendar can tell one too, but lets summer begin an hour late (its search stops where the skipped hour ends)
and lists days (RDATE), which Outlook passes over. Rules of the year are what all programs read.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EARLIEST, _LATEST = 1902, 9997
_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)


@dataclass(frozen=True)
class _Kind:
    """What clocks are put to: from how far ahead of UTC, to how far, and what the time is called then."""

    before: timedelta
    after: timedelta
    name: str
    summer: bool


def told(zone: ZoneInfo, first: int, last: int) -> Timezone:
    """The zone for the years ``first`` to ``last``, with one more on either side to know the rules by."""
    first, last = _within(first - 1), _within(last + 1)
    made = Timezone()
    made.add("TZID", zone.key)
    changes = list(_changes(zone, first, last))
    kinds = {kind: [at for at, each in changes if each == kind] for _at, kind in changes}
    rules = {kind: _rule(times, first, last) for kind, times in kinds.items()}
    if not rules or not all(rules.values()):
        made.add_component(_observance(_kind(zone, _utc(first)), _utc(first).replace(tzinfo=None)))
    for kind, times in kinds.items():
        if rule := rules[kind]:
            made.add_component(_observance(kind, times[0], rule))
        else:
            for at in times:
                made.add_component(_observance(kind, at))
    return made


def _within(year: int) -> int:
    return min(max(year, _EARLIEST), _LATEST)


def _utc(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=UTC)


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    found = at.astimezone(zone).utcoffset()
    assert found is not None
    return found


def _kind(zone: ZoneInfo, at: datetime, before: timedelta | None = None) -> _Kind:
    """What holds at a moment of UTC, and what held before."""
    here = at.astimezone(zone)
    after = _offset(zone, at)
    return _Kind(after if before is None else before, after, here.tzname() or zone.key, bool(here.dst()))


def _changes(zone: ZoneInfo, first: int, last: int) -> Iterator[tuple[datetime, _Kind]]:
    """Each change in those years: when, on the clock as it was before, and what it is put to."""
    at = _utc(first)
    while at < _utc(last + 1):
        before, following = _offset(zone, at), at + _DAY
        if _offset(zone, following) != before:
            early, late = at, following
            while late - early > _SECOND:
                middle = early + (late - early) // 2
                early, late = (middle, late) if _offset(zone, middle) == before else (early, middle)
            moment = late.replace(microsecond=0)
            yield (moment + before).replace(tzinfo=None), _kind(zone, moment, before)
        at = following


def _rule(times: Sequence[datetime], first: int, last: int) -> dict[str, Any]:
    """“The last Sunday of March, each year”, where that holds for all of them; else nothing."""
    if [each.year for each in times] != list(range(first, last + 1)):
        return {}
    if any((one.month, one.weekday(), one.time()) != (two.month, two.weekday(), two.time())
           for one, two in pairwise(times)):  # fmt: skip
        return {}
    day = _WEEKDAYS[times[0].weekday()]
    if all(each.day > monthrange(each.year, each.month)[1] - 7 for each in times):
        which = -1
    else:
        weeks = {(each.day - 1) // 7 + 1 for each in times}
        if len(weeks) > 1:
            return {}
        (which,) = weeks
    return {"FREQ": "YEARLY", "BYMONTH": times[0].month, "BYDAY": f"{which}{day}"}


def _observance(kind: _Kind, at: datetime, rule: dict[str, Any] | None = None) -> Any:
    made = (TimezoneDaylight if kind.summer else TimezoneStandard)()
    made.add("TZNAME", kind.name)
    made.add("TZOFFSETFROM", kind.before)
    made.add("TZOFFSETTO", kind.after)
    made.add("DTSTART", at)
    if rule:
        made.add("RRULE", rule)
    return made
