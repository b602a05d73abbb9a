"""Typing that is not in the journal yet: kept within 2 s, offered at the next start, never travelling."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from mentordesk.model.changes import Register, canonical
from mentordesk.store import tables


@dataclass(frozen=True)
class Draft:
    """What someone was typing, and when it was last kept."""

    register: Register
    value: Any
    at: str


_PUT = sa.insert(tables.draft).prefix_with("OR REPLACE")


def keep(connection: sa.Connection, register: Register, value: Any, at: str) -> None:
    """Keep the text as it is at this moment."""
    connection.execute(_PUT, {**register._asdict(), "value": canonical(value), "at": at})


def drop(connection: sa.Connection, register: Register) -> None:
    """The text is in the journal, or was given up."""
    connection.execute(sa.delete(tables.draft).filter_by(**register._asdict()))


def kept(connection: sa.Connection) -> list[Draft]:
    """What waits to be offered, oldest first."""
    rows = connection.execute(sa.select(tables.draft).order_by(tables.draft.c.at))
    return [
        Draft(Register(row.programme, row.entity, row.eid, row.field), json.loads(row.value), row.at)
        for row in rows
    ]
