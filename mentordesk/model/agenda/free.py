"""When people, rooms and lines are free."""

from __future__ import annotations

from collections.abc import Iterator

from mentordesk.model.agenda.lines import DAY, share
from mentordesk.model.agenda.ripple import Move
from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Session, Visit
from mentordesk.words import folded

ROLES = ("lead", "note_taker", "interpreter")
"""Fields of a session that name one person each, beside ``people``."""
_OPENS, _CLOSES, _STEP = 9 * 60, 18 * 60, 15
"""Minutes: a day without sessions, and the grid on which something is placed."""


def attending(session: Session) -> tuple[str, ...]:
    """Ids, as they stand, of all who are in a session: those who lead, take notes, interpret, attend."""
    roles = (session.person(name) for name in ROLES)
    return tuple(dict.fromkeys(eid for eid in (*roles, *session.people) if eid))


def persons(session: Session, everyone: Everyone) -> frozenset[str]:
    """The same, each under the one id by which somebody is told apart."""
    return frozenset(everyone.canonical(eid) for eid in attending(session))


def at_once(one: Session, other: Session) -> bool:
    """Whether two sessions take place at the same moment of the same day."""
    if one.day != other.day or one.start is None or other.start is None:
        return False
    return one.start < other.start + other.minutes and other.start < one.start + one.minutes


def is_free(visit: Visit, everyone: Everyone, person: str, session: Session) -> bool:
    """Whether somebody is in no other session while this one takes place, and not in it either."""
    who = everyone.canonical(person)
    return all(
        who not in persons(each, everyone)
        for each in visit.sessions
        if each.id == session.id or (at_once(each, session) and not each.is_break)
    )


def next_free(visit: Visit, everyone: Everyone, session: Session) -> Iterator[Move]:
    """Where a session would stand alone in its line, with all its people and its room free.

    First later on its day, then on the other days, then earlier on its own; one place a day.
    """
    days = [day for day in range(1, visit.days + 1) if day != session.day]
    now = session.start if session.start is not None else -1
    later, earlier = (session.day, now, DAY), (session.day, -1, now)
    for day, after, before in (later, *((day, -1, DAY) for day in days), earlier):
        for start in _hours(visit, day, session.minutes):
            if after < start < before and _fits(visit, everyone, session, day, start):
                yield Move(day, start, session.track, session.minutes)
                break


def _hours(visit: Visit, day: int, minutes: int) -> range:
    placed = [each for each in visit.on_day(day) if each.start is not None]
    opens = min((each.start for each in placed if each.start is not None), default=_OPENS)
    closes = max((each.end for each in placed if each.end is not None), default=0)
    first = -(-opens // _STEP) * _STEP
    return range(first, min(max(closes, _CLOSES), DAY) - max(minutes, _STEP) + 1, _STEP)


def _fits(visit: Visit, everyone: Everyone, session: Session, day: int, start: int) -> bool:
    needed = persons(session, everyone)
    end = start + max(session.minutes, _STEP)
    for other in visit.on_day(day):
        if other.id == session.id or other.start is None or other.end is None:
            continue
        same_line = share(session.track, other.track)
        way, way_on = (session.travel, other.travel) if same_line else (0, 0)
        apart = other.end + way <= start or end + way_on <= other.start
        if not apart and (same_line or needed & persons(other, everyone) or same_room(session, other)):
            return False
    return True


def same_room(one: Session, other: Session) -> bool:
    """Whether two sessions name the same place."""
    place = folded(one.said("place"))
    return bool(place) and place == folded(other.said("place"))


def fields_of(session: Session, everyone: Everyone, person: str) -> tuple[str, ...]:
    """The fields in which somebody stands in a session."""
    who = everyone.canonical(person)
    roles = [name for name in ROLES if everyone.canonical(session.person(name)) == who]
    attends = any(everyone.canonical(each) == who for each in session.people)
    return (*roles, "people") if attends else tuple(roles)
