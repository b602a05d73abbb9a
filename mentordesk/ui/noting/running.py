"""Which visit and which session run now, and how the time of a session stands (ux.md §6, 06)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mentordesk.model.agenda.lines import share
from mentordesk.model.agenda.ripple import applied, with_length
from mentordesk.model.agenda.slack import around_pins
from mentordesk.model.visits import Session, Visit

STAYS = 30
"""Minutes for which the last session of a day goes on being noted in after its end."""


@dataclass(frozen=True)
class Moment:
    """A day, and minutes since midnight, by the clocks of a visit."""

    day: date
    minutes: int


@dataclass(frozen=True)
class Spot:
    """Where a note belongs: a session, or none of a visit, or (both empty) between the visits."""

    visit: str = ""
    session: str = ""
    day: str = ""
    """ISO, where there is no session that says it."""


def moment(now: datetime, zone: str) -> Moment:
    """A moment by the clocks of a zone; by this computer's where the zone is not known to it."""
    try:
        there = now.astimezone(ZoneInfo(zone)) if zone else now.astimezone()
    except (ZoneInfoNotFoundError, ValueError):
        there = now.astimezone()
    return Moment(there.date(), there.hour * 60 + there.minute)


def is_on(visit: Visit, day: date) -> bool:
    """Whether a visit takes place on a day."""
    first, last = visit.first_day, visit.last_day
    return first is not None and last is not None and first <= day <= last


def nearest(visits: Iterable[Visit], at: Callable[[Visit], Moment]) -> Visit | None:
    """The visit of now, else the nearest in time (one to come before one that is past), else the first."""
    listed = list(visits)
    dated = [each for each in listed if each.first_day is not None]

    def away(visit: Visit) -> tuple[int, bool]:
        day, first, last = at(visit).day, visit.first_day, visit.last_day
        assert first is not None
        assert last is not None
        if first <= day <= last:
            return 0, False
        return (first - day).days if day < first else (day - last).days, day > last

    return min(dated, key=away) if dated else (listed[0] if listed else None)


def day_of(visit: Visit, day: date) -> int:
    """Which day of a visit a date is, from 1; 0 for none of them."""
    return (day - visit.first_day).days + 1 if visit.first_day is not None and is_on(visit, day) else 0


def running(visit: Visit, at: Moment, me: str = "", group: str = "") -> Session | None:
    """The session that runs, else the one that began last, else the first of the day; None on no day of it.

    Of groups at once it is the one of ``group`` (chosen before), else where ``me`` takes notes, else leads,
    else the first. Half an hour after the last session of a day none runs.
    """
    today = [each for each in visit.on_day(day_of(visit, at.day)) if each.start is not None]
    if not today:
        return None
    begun = [each for each in today if _start(each) <= at.minutes]
    if not begun:
        first = min(map(_start, today))
        return _mine([each for each in today if _start(each) == first], me, group)
    now = [each for each in begun if at.minutes < _until(each, today)]
    if not now:
        latest = max(map(_until_known, begun))
        ends_last = at.minutes >= latest + STAYS and all(_start(each) <= at.minutes for each in today)
        now = [] if ends_last else [each for each in begun if _until_known(each) == latest]
    newest = max((_start(each) for each in now if not each.is_break), default=None)
    at_once = [each for each in now if newest is None or _overlap_newest(each, newest)]
    return _mine(at_once or now, me, group)


def _overlap_newest(session: Session, newest: int) -> bool:
    """Of sessions in one another's time those of the same group begin last; groups run beside each other."""
    return session.track != "" or _start(session) == newest


def _start(session: Session) -> int:
    assert session.start is not None
    return session.start


def _until_known(session: Session) -> int:
    return _start(session) + session.minutes


def _until(session: Session, today: Sequence[Session]) -> int:
    """Its end; without one, where the next of its group begins."""
    if session.minutes:
        return _until_known(session)
    later = [
        _start(each) for each in today if _start(each) > _start(session) and share(each.track, session.track)
    ]
    return min(later, default=24 * 60)


def _mine(sessions: Sequence[Session], me: str, group: str) -> Session | None:
    ordered = sorted(sessions, key=lambda each: (-_start(each), each.track))
    wishes: tuple[Callable[[Session], bool], ...] = (
        lambda each: bool(group) and each.track == group,
        lambda each: bool(me) and each.person("note_taker") == me,
        lambda each: bool(me) and each.person("lead") == me,
    )
    for wish in wishes:
        if found := next(filter(wish, ordered), None):
            return found
    return ordered[0] if ordered else None


@dataclass(frozen=True)
class Standing:
    """How the time of a session stands: minutes until it begins, then what is left of it, below 0 over.

    ``part`` is how much of it has passed, 0 to 1. ``hand`` are the minutes in hand before the next start
    that stays (``pin``), below 0 what is lacking there; None where none follows.
    """

    before: int = 0
    left: int | None = None
    part: float = 0.0
    pin: Session | None = None
    hand: int = 0


def standing(visit: Visit, session: Session, at: Moment) -> Standing:
    """On another day than the session's, and without an hour, there is nothing to say."""
    if session.start is None or visit.date_of(session.day) != at.day:
        return Standing()
    if at.minutes < session.start:
        return Standing(before=session.start - at.minutes)
    if not session.minutes:
        return Standing()
    passed = at.minutes - session.start
    left = session.minutes - passed
    stands = visit.sessions
    if left < 0:
        stands = applied(stands, with_length(stands, session.id, passed))
    pin = _next_pin(stands, session)
    hand = around_pins(stands).get(pin.id, 0) if pin is not None else 0
    return Standing(0, left, min(max(passed / session.minutes, 0.0), 1.0), pin, hand)


def _next_pin(sessions: Iterable[Session], session: Session) -> Session | None:
    later = [
        each
        for each in sessions
        if each.pinned
        and each.day == session.day
        and each.start is not None
        and each.start > _start(session)
        and share(each.track, session.track)
    ]
    return min(later, key=_start, default=None)


def following(visit: Visit, session: Session) -> Session | None:
    """What comes next in its group on that day."""
    later = [
        each
        for each in visit.on_day(session.day)
        if each.start is not None
        and session.start is not None
        and each.start >= session.start + max(session.minutes, 1)
        and share(each.track, session.track)
    ]
    return min(later, key=lambda each: (_start(each), each.track), default=None)
