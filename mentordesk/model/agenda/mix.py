"""How a visit mixes outings, talks and reflection (R-124)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mentordesk.model.visits import Session

OUTINGS = frozenset({"site_visit"})
TALKS = frozenset({"interview", "focus_group", "political"})
REFLECTION = frozenset({"team_debrief", "plan_workshop"})
"""Values of ``visit.session.kind``: what is to alternate."""


@dataclass(frozen=True)
class Mix:
    """Minutes: by kind, the longest first and breaks left out, and of the three that are to alternate."""

    by_kind: Mapping[str, int]
    outings: int
    talks: int
    reflection: int


def mix(sessions: Iterable[Session]) -> Mix:
    """The mix of these sessions. Groups that do the same side by side count once; no kind given is ""."""
    listed = [each for each in sessions if not each.is_break and each.minutes]
    kinds = {each.kind for each in listed}
    minutes = {kind: _minutes(listed, frozenset({kind})) for kind in kinds}
    by_kind = dict(sorted(minutes.items(), key=lambda each: (-each[1], each[0])))
    return Mix(by_kind, _minutes(listed, OUTINGS), _minutes(listed, TALKS), _minutes(listed, REFLECTION))


def _minutes(sessions: Iterable[Session], kinds: frozenset[str]) -> int:
    """How long any session of these kinds goes on; those without an hour in full."""
    by_day: dict[int, list[tuple[int, int]]] = defaultdict(list)
    total = 0
    for each in sessions:
        if each.kind not in kinds:
            continue
        if each.start is None:
            total += each.minutes
        else:
            by_day[each.day].append((each.start, each.start + each.minutes))
    for stretches in by_day.values():
        until = 0
        for start, end in sorted(stretches):
            total += max(end - max(start, until), 0)
            until = max(until, end)
    return total
