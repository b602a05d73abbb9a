"""Where sessions stand beside one another in a day, as parts of its width.

Each group has a column, and what is common spans them all. Sessions of one group that overlap share its
column; common ones that overlap sessions of groups (or one another) stand at their left, the columns beside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mentordesk.model.agenda.free import persons
from mentordesk.model.agenda.lines import Span, groups, spans
from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Session


@dataclass(frozen=True)
class Lane:
    """``left`` and ``right`` are parts of the day's width, 0 to 1; ``column`` counts groups, -1 for all."""

    column: int
    left: float
    right: float


@dataclass(frozen=True)
class DayLanes:
    """One day: its groups from left to right, and where each session with an hour stands, by its id."""

    day: int
    groups: tuple[str, ...] = ()
    lanes: Mapping[str, Lane] = field(default_factory=dict)
    without_hour: tuple[str, ...] = ()


def day_lanes(sessions: Iterable[Session], day: int, at_least: int = 15) -> DayLanes:
    """The lanes of one day; ``at_least`` is how many minutes the shortest session takes on the screen."""
    listed = list(sessions)
    letters = groups(listed, day)
    shown = [replace(each, end=max(each.end, each.start + at_least)) for each in spans(listed, day)]
    lanes: dict[str, Lane] = {}
    for together in _at_once(shown):
        lanes |= _beside(together, letters)
    waiting = tuple(each.id for each in listed if each.day == day and each.start is None)
    return DayLanes(day, letters, lanes, waiting)


def heads(sessions: Iterable[Session], day: int, everyone: Everyone) -> dict[str, int]:
    """How many people are named in the sessions of each group of a day, each of them once."""
    listed = list(sessions)
    found: dict[str, int] = {}
    for letter in groups(listed, day):
        theirs = (each for each in listed if each.day == day and each.track == letter)
        found[letter] = len(frozenset[str]().union(*(persons(each, everyone) for each in theirs)))
    return found


def _at_once(shown: Sequence[Span]) -> list[list[Span]]:
    """Those in a row without a moment between them at which nothing takes place."""
    found: list[list[Span]] = []
    until = -1
    for span in shown:
        if span.start >= until:
            found.append([])
        found[-1].append(span)
        until = max(until, span.end)
    return found


def _beside(together: Sequence[Span], letters: Sequence[str]) -> dict[str, Lane]:
    common = [each for each in together if not each.track]
    strips = _strips(common)
    first = max(strips.values(), default=-1) + 1  # strips that common ones take
    columns = len(letters) if len(common) < len(together) else 0
    width = 1 / (first + columns)
    lanes = {eid: Lane(-1, strip * width, (strip + 1) * width) for eid, strip in strips.items()}
    for column, letter in enumerate(letters):
        inner = _strips([each for each in together if each.track == letter])
        parts = max(inner.values(), default=0) + 1
        left = (first + column) * width
        for eid, part in inner.items():
            lanes[eid] = Lane(column, left + width * part / parts, left + width * (part + 1) / parts)
    return lanes


def _strips(sessions: Sequence[Span]) -> dict[str, int]:
    """Each gets the first strip that is free when it begins."""
    ends: list[int] = []
    found: dict[str, int] = {}
    for each in sessions:
        strip = next((number for number, end in enumerate(ends) if end <= each.start), len(ends))
        ends[strip : strip + 1] = [each.end]
        found[each.id] = strip
    return found
