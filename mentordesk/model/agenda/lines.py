"""The lines of a day: each group's sessions with those of all together, one after the other.

With groups A and B a day has two lines, which part after a common session and meet again in the next one.
A day without groups is one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mentordesk.model.visits import Session

DAY = 24 * 60
"""Minutes."""
_APART = 5
"""Minutes between the starts of what waits before one pinned start, so that its order stays."""


@dataclass(frozen=True)
class Span:
    """A session that has an hour: minutes since midnight."""

    id: str
    track: str
    start: int
    end: int
    pinned: bool = False

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether both take place at some moment."""
        return self.start < other.end and other.start < self.end

    def at(self, start: int) -> Span:
        """The same at another hour."""
        return Span(self.id, self.track, start, start + self.minutes, self.pinned)


def spans(sessions: Iterable[Session], day: int) -> list[Span]:
    """The sessions of a day that have an hour, in their order: of several that begin together, a pinned one
    is last, as what stands at its start is what no longer fits before it."""
    found = [
        Span(each.id, each.track, each.start, each.start + each.minutes, each.pinned)
        for each in sessions
        if each.day == day and each.start is not None
    ]
    return sorted(found, key=lambda span: (span.start, span.pinned, span.minutes, span.track, span.id))


def share(one: str, other: str) -> bool:
    """Whether sessions of these groups stand in one line; the empty group is all of them."""
    return not one or not other or one == other


def before(ordered: Sequence[Span], place: int) -> Iterator[Span]:
    """What comes before the one at a place, in all lines it stands in."""
    track = ordered[place].track
    return (each for each in ordered[:place] if share(each.track, track))


def after(ordered: Sequence[Span], place: int) -> Iterator[Span]:
    """What comes after it, in all lines it stands in."""
    track = ordered[place].track
    return (each for each in ordered[place + 1 :] if share(each.track, track))


def latest_starts(ordered: Sequence[Span]) -> dict[str, int]:
    """How late each may begin, by its id, to stay before what follows it and to end by midnight.

    What stands later already may stay there, and no more.
    """
    found: dict[str, int] = {}
    for place in reversed(range(len(ordered))):
        each = ordered[place]
        follow = (found[one.id] - (0 if one.pinned else _APART) for one in after(ordered, place))
        latest = each.start if each.pinned else min([DAY - each.minutes, *follow])
        found[each.id] = max(latest, each.start)
    return found


def is_stopped(span: Span, latest: int, until: int) -> bool:
    """Whether it was pushed as far as it goes and overlaps what comes before, which is done by ``until``."""
    return not span.pinned and span.start >= latest and until > span.start


def groups(sessions: Iterable[Session], day: int) -> tuple[str, ...]:
    """The groups of a day, by name; none where all stay together."""
    return tuple(sorted({each.track for each in sessions if each.day == day and each.track}))
