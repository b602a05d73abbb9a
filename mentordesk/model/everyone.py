"""Who can be in a session, and the groups they stand for (R-127, R-134)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

POLITICIANS, NETWORK = "politicians", "network"
"""Values of ``visit.attendance_groups`` that rules ask for."""


@dataclass(frozen=True)
class Everyone:
    """People by id: records of persons, and rows of the network (``a5.member``).

    ``names`` is how lists call them, ``groups`` the values of ``visit.attendance_groups`` each stands for,
    ``same`` leads from the person behind a network member to that member's row.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)

    def name(self, eid: str) -> str:
        """How lists call someone; empty for an id nobody knows (any more)."""
        return self.names.get(eid) or self.names.get(self.canonical(eid), "")

    def canonical(self, eid: str) -> str:
        """The one id under which somebody is told apart, named as a person or as a member alike."""
        return self.same.get(eid, eid)

    def in_groups(self, ids: Iterable[str]) -> frozenset[str]:
        """Every group that some of these people stand for."""
        found: set[str] = set()
        for eid in ids:
            found |= self.groups.get(eid, frozenset()) | self.groups.get(self.canonical(eid), frozenset())
        return frozenset(found)
