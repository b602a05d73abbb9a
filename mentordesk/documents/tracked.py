"""Rows that say what changed: a format that can track changes does, the others show the newer words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mentordesk.documents.grid import Cell, Row
from mentordesk.model.word_diff import Run, Side


@dataclass(frozen=True)
class Signed:
    """Whose change it is and of when; ``at`` is None where nobody knows."""

    author: str
    at: datetime | None = None


@dataclass(frozen=True)
class TrackedCell(Cell):
    """A cell in both versions; ``text`` is the newer one, ``runs`` lead to it from the older one."""

    runs: tuple[Run, ...] = ()
    by: Signed = Signed("")


@dataclass(frozen=True)
class TrackedRow(Row):
    """A row in both versions, or in one: then ``side`` says whether it was added or removed.

    ``before`` is the number it had, where it was moved. ``by`` signs what happened to the whole row.
    """

    side: Side = Side.EQUAL
    before: int | None = None
    by: Signed = Signed("")
