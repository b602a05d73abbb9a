"""How many people each group of a day has."""

from __future__ import annotations

from collections.abc import Iterable

from mentordesk.model.agenda.free import persons
from mentordesk.model.agenda.lines import groups
from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Session


def heads(sessions: Iterable[Session], day: int, everyone: Everyone) -> dict[str, int]:
    """How many people are named in the sessions of each group of a day, each of them once."""
    listed = list(sessions)
    found: dict[str, int] = {}
    for letter in groups(listed, day):
        theirs = (each for each in listed if each.day == day and each.track == letter)
        found[letter] = len(frozenset[str]().union(*(persons(each, everyone) for each in theirs)))
    return found
