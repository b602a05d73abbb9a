"""The action plan (annex 6): header, six columns, numbered rows, optional columns (R-160, R-161, R-168)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mentordesk.model.changes import Key

FORM = "annex6"  # the form, and the entity that holds the header
ACTION = "a6.action"  # the group, and the entity of each row
ORDER = "order"  # the field of a row's place
WHAT, LEAD = "what", "lead"  # the first column and the fourth
TIMETABLE = "timetable"  # the third column, in the words of whoever planned
START, END = "start", "end"  # days given beside these words, which then rule the timeline
DATED = "dated_words"  # the third column's words that start and end were given for; others let them lapse
IGNORED = "ignored."  # before a rule: the field that keeps why its remark is ignored
EMPTY_ROWS = 3  # what a plan nobody has begun shows and prints


@dataclass(frozen=True)
class Action:
    """One row. ``number`` follows the order and changes with it; ``id`` and ``ref`` never change.

    ``keys`` names the change each cell shown comes from; handed back with an edit, it keeps what came
    in meanwhile from being overwritten unseen.
    """

    id: str
    ref: str
    number: int
    order: str
    cells: Mapping[str, Any] = field(default_factory=dict)
    conflicts: frozenset[str] = frozenset()
    keys: Mapping[str, Key] = field(default_factory=dict)
    ignored: Mapping[str, Any] = field(default_factory=dict)
    """Remarks a person chose to ignore, by rule: ``{"reason": …, "words": the cell's words then}``."""

    def text(self, name: str) -> str:
        """A cell of the six columns, as written."""
        return str(self.cells.get(name) or "")


@dataclass(frozen=True)
class Version:
    """A named point of the plan: a clock vector, so that it can be printed and compared later (R-167).

    ``visit`` is the number of the visit it comes from; None for another moment.
    """

    id: str
    number: str
    name: str
    clock: Mapping[str, int]
    at: str
    visit: int | None = None


@dataclass(frozen=True)
class Plan:
    """The plan as it stands, or as it stood at a version."""

    programme: str
    header: Mapping[str, Any] = field(default_factory=dict)
    actions: tuple[Action, ...] = ()
    versions: tuple[Version, ...] = ()

    @property
    def title(self) -> str:
        """The plan's own title."""
        return str(self.header.get("a6.title") or "")

    @property
    def version(self) -> str:
        """The version as typed in the header."""
        return str(self.header.get("a6.version") or "")

    @property
    def version_date(self) -> date | None:
        """The day of this version, when given."""
        day = self.header.get("a6.version_date")
        return date.fromisoformat(day) if day else None

    def party(self, side: str) -> str:
        """The ``mentee`` or ``mentor`` line of the header, in the words given."""
        reference = self.header.get(f"a6.{side}") or {}
        return str(reference.get("text") or "")
