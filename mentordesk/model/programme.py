"""A programme and its parties (R-001, R-002, R-005, R-198)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mentordesk.model.changes import Key
from mentordesk.model.people import Person

FORM = "programme"  # the form, and the entity that holds its single answers
CONSULTED = "between.consultation"
"""The group of that form in which departments and partners give their view (R-151)."""
PARTY = "prog.party"  # the group, and the entity of each party
LANGUAGES = "languages"  # of the contents, the main one first; kept with the form's answers
ARCHIVED = "archived"  # kept there too; on no printed sheet

MENTEE, MENTOR, PEER = "mentee_city", "mentor_city", "peer_city"
MENTEE_ASSOCIATION, MENTOR_ASSOCIATION = "mentee_association", "mentor_association"
FACILITATOR, COORDINATOR = "facilitator", "coordinator"


@dataclass(frozen=True)
class Party:
    """A city, an association or a team, in one role; people by name or function.

    ``keys`` names the change each answer comes from; handed back with an edit, it keeps what came in
    meanwhile from being overwritten unseen.
    """

    id: str
    role: str
    name: str
    country: str = ""
    people: tuple[Person, ...] = ()
    conflicts: frozenset[str] = frozenset()
    keys: Mapping[str, Key] = field(default_factory=dict)


@dataclass(frozen=True)
class Programme:
    """One mentoring programme as its sheet tells it. ``answers`` holds the whole sheet by key.

    ``keys`` is for the sheet what it is for a party.
    """

    id: str
    answers: Mapping[str, Any] = field(default_factory=dict)
    parties: tuple[Party, ...] = ()
    conflicts: frozenset[str] = frozenset()
    keys: Mapping[str, Key] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """Its title; empty while nobody has given one."""
        return str(self.answers.get("prog.title") or "")

    @property
    def theme(self) -> str:
        """The field chosen together, or the id of a shipped theme."""
        return str(self.answers.get("prog.theme") or "")

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of what people write in it, the main one first."""
        kept = self.answers.get(LANGUAGES)
        return tuple(kept) if kept and isinstance(kept, list) else ("en",)

    @property
    def archived(self) -> bool:
        """Whether it was put away."""
        return bool(self.answers.get(ARCHIVED))

    @property
    def end(self) -> date | None:
        """The planned end, when given."""
        day = self.answers.get("prog.end")
        return date.fromisoformat(day) if day else None

    def with_role(self, *roles: str) -> tuple[Party, ...]:
        """Its parties in these roles, in the order of the sheet."""
        return tuple(party for party in self.parties if party.role in roles)

    @property
    def mentee(self) -> Party | None:
        """The mentee city; in a community of practice there is none (R-198)."""
        return next(iter(self.with_role(MENTEE)), None)

    @property
    def mentor(self) -> Party | None:
        """The mentor city, or the association that mentors in its place (R-002)."""
        return next(iter(self.with_role(MENTOR)), None) or next(
            iter(self.with_role(MENTOR_ASSOCIATION)), None
        )

    @property
    def cities(self) -> tuple[Party, ...]:
        """Mentee, mentor, or all peers of a community of practice."""
        pair = tuple(party for party in (self.mentee, self.mentor) if party)
        return pair or self.with_role(PEER)
