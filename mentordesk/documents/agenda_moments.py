"""A day as moments: at each something begins or ends, and each group does one thing until the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mentordesk.model.visits import Session

_UNSAID = 15
"""Minutes that a session takes up on paper while nobody has said how long it lasts."""


@dataclass(frozen=True)
class Slot:
    """What stands in ``span`` columns from a moment on: the sessions that begin there, or nothing.

    ``running`` tells that something goes on which began before; ``down`` over how many moments it stands.
    """

    column: int
    span: int = 1
    begins: tuple[Session, ...] = ()
    running: tuple[str, ...] = ()
    down: int = 1


@dataclass(frozen=True)
class Moment:
    """From ``start`` to ``end``, in minutes since midnight."""

    start: int
    end: int
    slots: tuple[Slot, ...]

    @property
    def minutes(self) -> int:
        """How long until the next one."""
        return self.end - self.start


def groups_of(sessions: Sequence[Session]) -> tuple[str, ...]:
    """The groups of a day, A before B; none where all stay together."""
    return tuple(sorted({each.track for each in sessions if each.track and each.start is not None}))


def end_of(session: Session) -> int:
    """When it is over, on paper."""
    assert session.start is not None
    return session.start + (session.minutes or _UNSAID)


def moments(sessions: Sequence[Session]) -> list[Moment]:
    """The moments of one day, its last end left out; sessions without an hour stand nowhere."""
    timed = [each for each in sessions if each.start is not None]
    columns = groups_of(timed) or ("",)
    times = sorted({each.start or 0 for each in timed} | {end_of(each) for each in timed})
    made: list[Moment] = []
    for start, end in pairwise(times):
        now = [each for each in timed if (each.start or 0) <= start < end_of(each)]
        made.append(Moment(start, end, _slots(now, start, columns)))
    return _joined(made)


def _slots(now: Sequence[Session], start: int, columns: tuple[str, ...]) -> tuple[Slot, ...]:
    """One slot over all columns where all do the same, else one to each."""
    in_columns = [[each for each in now if each.track in ("", column)] for column in columns]
    if all(each == in_columns[0] for each in in_columns):
        return (_slot(0, len(columns), in_columns[0], start),)
    return tuple(_slot(at, 1, each, start) for at, each in enumerate(in_columns))


def _slot(column: int, span: int, there: Sequence[Session], start: int) -> Slot:
    begins = tuple(each for each in there if each.start == start)
    running = tuple(each.id for each in there if each.start != start)
    return Slot(column, span, begins, running)


def _joined(made: list[Moment]) -> list[Moment]:
    """The same, where something goes on alone its first slot standing over the moments that follow."""
    rows = [list(each.slots) for each in made]
    for at in range(len(rows) - 1, 0, -1):
        for slot in tuple(rows[at]):
            if slot.begins or not slot.running:
                continue
            above = next((each for each in rows[at - 1] if _goes_on(each, slot)), None)
            if above is not None:
                rows[at - 1][rows[at - 1].index(above)] = replace(above, down=above.down + slot.down)
                rows[at].remove(slot)
    return [replace(each, slots=tuple(row)) for each, row in zip(made, rows, strict=True)]


def _goes_on(above: Slot, slot: Slot) -> bool:
    same_place = (above.column, above.span) == (slot.column, slot.span)
    there = (*(each.id for each in above.begins), *above.running)
    return same_place and there == slot.running


def parted(made: Sequence[Moment]) -> tuple[list[Moment], list[Moment]]:
    """A long day in two parts: where nothing goes on, as near its middle as can be."""
    whole = made[-1].end - made[0].start
    best, found = 0, float("inf")
    over = 0  # rows from here that something above still stands over
    for at, each in enumerate(made):
        if at and over <= 0:
            away = abs(each.start - made[0].start - whole / 2)
            if away < found:
                best, found = at, away
        over = max(over - 1, max((slot.down for slot in each.slots), default=1) - 1)
    return (list(made[:best]), list(made[best:])) if best else (list(made), [])
