"""Visits, their days and sessions (methodology §10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from mentordesk.model.changes import Key

FORM = "visits"
"""The form that describes them, and the entity whose only record (``main``) holds visits and notes."""
VISIT = "visit"
SESSION = "visit.session"
"""The groups, and the entities of their rows: a session stands in its visit, a visit in ``visits/main``."""
ORDER = "order"
KEPT = "kept."
"""Before a rule: the field of a session or a visit that keeps why its warnings are left (``Kept``)."""

MENTEE_HOST, MENTOR_HOST, PEER_HOST, OTHER_HOST = "mentee", "mentor", "peer", "other"
PHYSICAL, VIRTUAL, HYBRID = "physical", "virtual", "hybrid"
BREAK = "break"
PARTS = ("see", "people", "questions")
"""The three lists of the preparation (R-123), stored as ``preparation.see`` and so on: lists of texts."""


def whole(value: Any) -> int | None:
    """A stored number as a whole one; None where none is given."""
    said = value.get("value") if isinstance(value, Mapping) else value
    try:
        return round(float(said)) if said not in (None, "") else None
    except ValueError:
        return None


def minutes_of(time: Any) -> int | None:
    """Minutes since midnight of a stored time ("09:30"); None where none is given."""
    if not isinstance(time, str) or ":" not in time:
        return None
    hours, minutes = time.split(":")[:2]
    return int(hours) * 60 + int(minutes)


def clock_of(minutes: int) -> str:
    """Minutes since midnight as a time is stored: "09:30"."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


@dataclass(frozen=True)
class Kept:
    """A warning that somebody leaves as it is: why, and what it was about; "" for all of its rule.

    Stored as ``{"reason", "about"}``, several of one rule as a list of these.
    """

    reason: str = ""
    about: str = ""


def kept_in(answers: Mapping[str, Any], rule: str) -> tuple[Kept, ...]:
    """What is kept of a rule, by a session or a visit."""
    found = answers.get(KEPT + rule)
    told = found if isinstance(found, list) else [found]
    return tuple(
        Kept(str(each.get("reason") or ""), str(each.get("about") or ""))
        for each in told
        if isinstance(each, Mapping)
    )


@dataclass(frozen=True)
class Session:
    """One session as it stands; ``answers`` by stored name (the last part of each key).

    ``keys`` names the change each answer comes from; handed back with an edit, it keeps what came in
    meanwhile from being overwritten unseen.
    """

    id: str
    ref: str
    visit: str
    answers: Mapping[str, Any] = field(default_factory=dict)
    conflicts: frozenset[str] = frozenset()
    keys: Mapping[str, Key] = field(default_factory=dict)

    @property
    def day(self) -> int:
        """The day of the visit, from 1."""
        return max(whole(self.answers.get("day")) or 1, 1)

    @property
    def start(self) -> int | None:
        """Minutes since midnight, in the host's time zone (R-126); None for one without an hour yet."""
        return minutes_of(self.answers.get("start"))

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return max(whole(self.answers.get("minutes")) or 0, 0)

    @property
    def end(self) -> int | None:
        """Minutes since midnight."""
        return None if self.start is None else self.start + self.minutes

    @property
    def kind(self) -> str:
        """A value of ``visit.session.kind``; empty where none is given."""
        return str(self.answers.get("kind") or "")

    @property
    def is_break(self) -> bool:
        """Whether it is a break, a meal or a journey."""
        return self.kind == BREAK

    @property
    def track(self) -> str:
        """The group, "A", "B" …; empty for all together."""
        return self.said("track").strip()

    @property
    def pinned(self) -> bool:
        """Whether its start stays when the rest of the day moves."""
        return bool(self.answers.get("pinned"))

    @property
    def travel(self) -> int:
        """Minutes it takes to get there from the session before, as typed by a person."""
        return max(whole(self.answers.get("travel")) or 0, 0)

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of those who attend: persons, or rows of the network (``a5.member``)."""
        return tuple(self.answers.get("people") or ())

    def person(self, name: str) -> str:
        """The id under ``lead``, ``note_taker`` or ``interpreter``; empty where nobody is named."""
        return str(self.answers.get(name) or "")

    def said(self, name: str) -> str:
        """A text: ``title``, ``purpose``, ``place``, ``language``."""
        return str(self.answers.get(name) or "")

    def lines(self, name: str) -> tuple[str, ...]:
        """A list of texts: ``questions``, ``prepare``."""
        return tuple(map(str, self.answers.get(name) or ()))

    def links(self, name: str) -> tuple[Mapping[str, str], ...]:
        """References: ``practices``, ``needs``, ``key_factors``."""
        return tuple(each for each in self.answers.get(name) or () if isinstance(each, Mapping))

    def kept(self, rule: str) -> tuple[Kept, ...]:
        """The warnings of a rule that are left as they are."""
        return kept_in(self.answers, rule)


@dataclass(frozen=True)
class Visit:
    """One visit; ``number`` follows the order (R-191). ``answers`` by stored name, as of ``Session``.

    ``sessions`` in the order of day, hour, group.
    """

    id: str
    ref: str
    number: int
    order: str
    answers: Mapping[str, Any] = field(default_factory=dict)
    sessions: tuple[Session, ...] = ()
    conflicts: frozenset[str] = frozenset()
    keys: Mapping[str, Key] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """As given; empty where nobody gave one."""
        return str(self.answers.get("title") or "")

    @property
    def purpose(self) -> str:
        """What it is for (R-136)."""
        return str(self.answers.get("purpose") or "")

    @property
    def host(self) -> str:
        """``mentee``, ``mentor``, ``peer`` or ``other``; empty where nobody said."""
        return str(self.answers.get("host") or "")

    @property
    def mode(self) -> str:
        """``physical``, ``virtual`` or ``hybrid`` (R-122)."""
        return str(self.answers.get("mode") or PHYSICAL)

    @property
    def timezone(self) -> str:
        """An IANA name; empty where nobody said (R-126)."""
        return str(self.answers.get("timezone") or "")

    @property
    def first_day(self) -> date | None:
        """Its first day, when given."""
        return self._edge("start")

    @property
    def last_day(self) -> date | None:
        """Its last day, when given."""
        return self._edge("end") or self.first_day

    def _edge(self, name: str) -> date | None:
        stretch = self.answers.get("dates")
        said = stretch.get(name) if isinstance(stretch, Mapping) else None
        return date.fromisoformat(said) if said else None

    def is_over(self, today: date) -> bool:
        """Whether its last day is past: there is nothing left to plan then."""
        return self.last_day is not None and self.last_day < today

    @cached_property
    def days(self) -> int:
        """How many days it has: by its dates, and at least as many as its sessions use."""
        first, last = self.first_day, self.last_day
        by_dates = (last - first).days + 1 if first and last else 0
        return max(by_dates, max((each.day for each in self.sessions), default=0), 1)

    def date_of(self, day: int) -> date | None:
        """The date of a day of the visit (from 1)."""
        return self.first_day + timedelta(days=day - 1) if self.first_day else None

    def on_day(self, day: int) -> tuple[Session, ...]:
        """The sessions of one day."""
        return tuple(each for each in self.sessions if each.day == day)

    def session(self, eid: str) -> Session | None:
        """One of its sessions."""
        return next((each for each in self.sessions if each.id == eid), None)

    def lines(self, name: str) -> tuple[str, ...]:
        """A list of texts, by stored name: ``preparation.see``, ``outputs``."""
        return tuple(map(str, self.answers.get(name) or ()))

    def said(self, name: str) -> str:
        """A text, by stored name: ``preparation.logistics``, ``debrief.learned``."""
        return str(self.answers.get(name) or "")

    def kept(self, rule: str) -> tuple[Kept, ...]:
        """The warnings of a rule that are left as they are, where they are about the whole visit."""
        return kept_in(self.answers, rule)

    @property
    def attendance(self) -> tuple[str, ...]:
        """Ids of those who were there (R-134)."""
        return tuple(self.answers.get("attendance") or ())
