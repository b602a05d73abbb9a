"""What the library tells of a programme, and how it is found there. Only what the store truly knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from mentordesk.words import _, folded


class Stage(StrEnum):
    """How far a programme has come, as far as its plan tells."""

    PREPARING = "preparing"
    DRAFTED = "drafted"
    VERSIONED = "versioned"
    APPROVED = "approved"
    CARRIED_OUT = "carried_out"


STAGES: Mapping[Stage, str] = {
    Stage.PREPARING: _("Preparing"),
    Stage.DRAFTED: _("Plan being written"),
    Stage.VERSIONED: _("Plan with a version"),
    Stage.APPROVED: _("Plan approved"),
    Stage.CARRIED_OUT: _("Plan being carried out"),
}
_BY_STATUS = {"final": Stage.VERSIONED, "approved": Stage.APPROVED, "running": Stage.CARRIED_OUT}


@dataclass(frozen=True)
class ProgrammeSummary:
    """One row of the library.

    ``complete`` counts actions whose six columns are filled. ``changed_by`` is empty for someone who
    gave neither name nor function; ``changed_here`` tells whether that is who sits at this computer.
    ``conflicts`` counts answers and records that stand changed on both sides. ``next_visit`` is the day on
    which the next visit begins, or has begun.
    """

    id: str
    title: str
    cities: tuple[str, ...] = ()
    theme: str = ""
    languages: tuple[str, ...] = ()
    format: str = ""
    people: tuple[str, ...] = ()
    archived: bool = False
    finished: bool = False
    stage: Stage = Stage.PREPARING
    actions: int = 0
    complete: int = 0
    version: str = ""
    version_at: datetime | None = None
    changed_at: datetime | None = None
    changed_by: str = ""
    changed_here: bool = False
    sample: bool = False
    conflicts: int = 0
    next_visit: date | None = None


def stage(status: str, actions: int, versions: int) -> Stage:
    """How far it is: the state somebody gave the plan, else what the plan itself shows."""
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    if versions:
        return Stage.VERSIONED
    return Stage.DRAFTED if actions else Stage.PREPARING


def finished(end: date | None, today: date) -> bool:
    """Whether the planned end is past; a programme without one goes on."""
    return end is not None and end < today


def next_visit(stretches: Iterable[Any], today: date) -> date | None:
    """The first day of the first visit that is not over, out of the dates of all of them."""
    dated = [each for each in stretches if isinstance(each, Mapping) and each.get("start")]
    begin = [
        date.fromisoformat(each["start"])
        for each in dated
        if date.fromisoformat(each.get("end") or each["start"]) >= today
    ]
    return min(begin, default=None)


def matches(summary: ProgrammeSummary, wanted: str, *also: str) -> bool:
    """Whether every word asked for is somewhere in title, cities, theme, languages or people.

    ``also`` are further texts of the row as the screen shows it: a language's name, a theme's title.
    """
    texts = (
        summary.title, summary.theme, *summary.cities, *summary.languages, *summary.people, *also,
    )  # fmt: skip
    told = folded("\n".join(texts))
    return all(word in told for word in folded(wanted).split())
