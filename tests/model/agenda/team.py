"""People for tests of warnings, and warnings in English."""

from __future__ import annotations

from typing import Any

from mentordesk.model.agenda.warnings import Warning, warnings
from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Visit
from mentordesk.words import Message, words
from tests.model.agenda.days import session, visit

TEAM = Everyone(
    {
        "hilde": "Hilde Maes",
        "wout": "Wout Claes",
        "mayor": "Anne Petit",
        "nadia": "Nadia",
        "m1": "Dok 3, Hilde",
    },
    {
        "hilde": frozenset({"mentor_city"}),
        "wout": frozenset({"mentor_city"}),
        "mayor": frozenset({"politicians"}),
        "nadia": frozenset({"facilitator"}),
    },
)
NOTED: dict[str, Any] = {"note_taker": "someone"}


def of(planned: Visit, rule: str, people: Everyone = TEAM, candidates: tuple[str, ...] = ()) -> list[Warning]:
    return [each for each in warnings(planned, people, candidates) if each.rule == rule]


def say(message: Message) -> str:
    return words("en").say(message)


def of_kinds(*kinds: str, **answers: Any) -> Visit:
    placed = [
        session(f"s{n}", "10:00", 60, day=n % 2 + 1, kind=kind, **NOTED) for n, kind in enumerate(kinds)
    ]
    return visit(*placed, dates={"start": "2027-04-20", "end": "2027-04-21"}, **answers)
