"""What moves when a session moves (features 38 to 41; R-125).

- Within a line (``lines``) each session keeps its gap to the latest end of what came before it. So what
  follows a session that grows is pushed, what follows one that shrinks is pulled back, and a common session
  follows the group that ends last.
- A pinned start stays, and so does what follows it, as long as nothing before reaches beyond its end. What
  would be pushed past a pinned start stops there (five minutes apart, in its order): ``slack`` tells what
  does not fit. It falls in again, without gaps, when there is room.
- A session put elsewhere pulls nothing: what followed it stays. What it overlaps in its new line is pushed
  later, no further than needed.
- Nothing begins before 00:00 or is pushed past 24:00. What reaches the end of the day stops there, in its
  order, and then overlaps; what somebody had let run past midnight is left as it is.
- Where sessions of one line overlapped already, a push never makes them overlap longer and a pull never
  brings one back into another. What stands wholly within another session is not bound to its end.

Sessions without an hour, and those of other days, never move. Without any of the stops above, a length
changed back gives the places of before; ``places`` takes every move back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mentordesk.model.agenda.lines import DAY, Span, after, before, is_stopped, latest_starts, share, spans
from mentordesk.model.visits import Session, clock_of


@dataclass(frozen=True)
class Move:
    """The place of a session: day from 1, minutes since midnight (None without an hour), group, length."""

    day: int
    start: int | None
    track: str
    minutes: int


def with_length(sessions: Sequence[Session], eid: str, minutes: int) -> dict[str, Move]:
    """A session lasts as long as said, from a minute to the end of its day; what follows comes along.

    Gives every place that changes, this session's among them; nothing for one that is not there any more.
    """
    asked = _one(sessions, eid)
    if asked is None or asked.minutes == minutes:
        return {}
    if asked.start is None:
        return {eid: replace(_place(asked), minutes=max(1, min(minutes, DAY)))}
    end = min(asked.start + max(minutes, 1), DAY)
    return _rippled(sessions, asked, asked.start, end)


def with_start(sessions: Sequence[Session], eid: str, start: int) -> dict[str, Move]:
    """A session begins when said, on its day and in its group; what follows comes along, gaps kept.

    Where it would begin before the end of what comes before it, or after a pinned start that follows it,
    it changes its place among the others: as ``moved``.
    """
    asked = _one(sessions, eid)
    if asked is None or asked.start == start:
        return {}
    start = _within(start, asked.minutes)
    if asked.start is None:
        return moved(sessions, eid, asked.day, start, asked.track)
    ordered = spans(sessions, asked.day)
    place = [each.id for each in ordered].index(eid)
    jumps_back = start < asked.start and any(each.end > start for each in before(ordered, place))
    jumps_on = any(each.pinned and each.start < start for each in after(ordered, place))
    if jumps_back or jumps_on:
        return moved(sessions, eid, asked.day, start, asked.track)
    return _rippled(sessions, asked, start, start + asked.minutes)


def moved(sessions: Sequence[Session], eid: str, day: int, start: int | None, track: str) -> dict[str, Move]:
    """A session stands on that day at that hour in that group, whatever is pinned there.

    What it overlaps in its new line is pushed later, and what this reaches after it; what it overlapped
    before already is left where it is.
    """
    asked = _one(sessions, eid)
    if asked is None:
        return {}
    place = Move(max(day, 1), None if start is None else _within(start, asked.minutes), track, asked.minutes)
    found = {} if place == _place(asked) else {eid: place}
    if place.start is None or not found:
        return found
    put = Span(eid, track, place.start, place.start + place.minutes, asked.pinned)
    there = [each for each in sessions if each.id != eid]
    pushed = _pushed(spans(there, place.day), put, _overlapped(sessions, asked, place.day))
    return found | _moves(there, pushed)


def places(sessions: Iterable[Session]) -> dict[str, Move]:
    """Where sessions stand: applied again, it takes moves back."""
    return {each.id: _place(each) for each in sessions}


def applied(sessions: Iterable[Session], moves: Mapping[str, Move]) -> tuple[Session, ...]:
    """The sessions as they stand after moves, in the order of day, hour, group."""
    stand = (_applied(each, moves[each.id]) if each.id in moves else each for each in sessions)
    return tuple(sorted(stand, key=_order))


# --- following ------------------------------------------------------------------------------------


def _rippled(sessions: Sequence[Session], asked: Session, start: int, end: int) -> dict[str, Move]:
    """``asked`` takes place from ``start`` to ``end``; what follows it keeps its gaps."""
    ordered = spans(sessions, asked.day)
    place = [each.id for each in ordered].index(asked.id)
    now = {each.id: each for each in ordered}
    now[asked.id] = replace(ordered[place], start=start, end=end)
    latest = latest_starts(ordered)
    for number in range(place + 1, len(ordered)):
        each = ordered[number]
        if not each.pinned:
            leads = list(before(ordered, number))
            wanted = max(_followed(each, leads, now, latest[each.id]), _clear(each, leads, now))
            now[each.id] = each.at(min(wanted, latest[each.id]))
    changed = [now[each.id] for each in ordered if now[each.id] != each]
    return _moves(sessions, changed)


def _followed(span: Span, leads: Sequence[Span], now: Mapping[str, Span], latest: int) -> int:
    """Its start with the gap it had to what ended before it; as it is where nothing did.

    What was stopped at a pinned start falls in behind what comes before it as soon as there is room.
    """
    if is_stopped(span, latest, max((each.end for each in leads), default=0)):
        return min(span.start, max(now[each.id].end for each in leads))
    ended = [each for each in leads if each.end <= span.start]
    if not ended:
        return span.start
    return span.start + max(now[each.id].end for each in ended) - max(each.end for each in ended)


def _clear(span: Span, leads: Iterable[Span], now: Mapping[str, Span]) -> int:
    """The earliest start at which it overlaps nothing before it for longer than it did; 0 for any."""
    earliest = 0
    for each in leads:
        there = now[each.id]
        if each.end <= span.start:
            bound = there.end
        elif each.start < span.start and span.end <= each.end:
            bound = there.start  # it stands within it
        elif there.end > each.end:
            bound = span.start + there.end - each.end
        else:
            bound = min(span.start, there.end)
        earliest = max(earliest, bound)
    return earliest


# --- put elsewhere --------------------------------------------------------------------------------


def _overlapped(sessions: Sequence[Session], asked: Session, day: int) -> frozenset[str]:
    """What a session overlaps in its line already, if it stays on this day."""
    ordered = spans(sessions, asked.day)
    span = next((each for each in ordered if each.id == asked.id), None)
    if span is None or day != asked.day:
        return frozenset()
    return frozenset(
        each.id for each in ordered if share(each.track, span.track) and each.overlaps(span) and each != span
    )


def _pushed(ordered: Sequence[Span], put: Span, left: frozenset[str]) -> list[Span]:
    """What has to make room for the one that is ``put`` there, at its new place."""
    now = {each.id: each for each in ordered}
    latest = latest_starts(ordered)
    for number, each in enumerate(ordered):
        if each.pinned:
            continue
        there = each.at(max(each.start, _clear(each, before(ordered, number), now)))
        if each.id not in left and share(each.track, put.track) and there.overlaps(put):
            there = there.at(put.end)
        now[each.id] = each.at(min(there.start, latest[each.id]))
    return [now[each.id] for each in ordered if now[each.id] != each]


# --- places ---------------------------------------------------------------------------------------


def _moves(sessions: Sequence[Session], changed: Iterable[Span]) -> dict[str, Move]:
    stood = {each.id: each for each in sessions}
    return {each.id: Move(stood[each.id].day, each.start, each.track, each.minutes) for each in changed}


def _one(sessions: Iterable[Session], eid: str) -> Session | None:
    return next((each for each in sessions if each.id == eid), None)


def _place(session: Session) -> Move:
    return Move(session.day, session.start, session.track, session.minutes)


def _within(start: int, minutes: int) -> int:
    """A start with which a session of this length stays within its day, as far as it can."""
    return max(0, min(start, DAY - minutes))


def _applied(session: Session, move: Move) -> Session:
    start = None if move.start is None else clock_of(move.start)
    placed = {"day": move.day, "start": start, "track": move.track, "minutes": move.minutes}
    return replace(session, answers={**session.answers, **placed})


def _order(session: Session) -> tuple[int, int, str, str]:
    return session.day, DAY if session.start is None else session.start, session.track, session.id
