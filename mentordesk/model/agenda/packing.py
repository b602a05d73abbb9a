"""What to bring, day by day (features 45)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentordesk.model.visits import Visit
from mentordesk.words import folded


@dataclass(frozen=True)
class Thing:
    """Something to prepare or to bring, in the words first typed, and the sessions (ids) that need it."""

    text: str
    sessions: tuple[str, ...]


def packing(visit: Visit, days: Sequence[int] | None = None) -> dict[int, tuple[Thing, ...]]:
    """What is needed on each day that needs anything, in the order of its sessions; only ``days`` if given.

    Two sessions that ask for the same, accents and capitals aside, share one thing.
    """
    found: dict[int, tuple[Thing, ...]] = {}
    for day in days if days is not None else range(1, visit.days + 1):
        needed: dict[str, Thing] = {}
        for session in visit.on_day(day):
            for line in session.lines("prepare"):
                text = " ".join(line.split())
                known = needed.get(folded(text), Thing(text, ()))
                if text and session.id not in known.sessions:
                    needed[folded(text)] = Thing(known.text, (*known.sessions, session.id))
        if needed:
            found[day] = tuple(needed.values())
    return found
