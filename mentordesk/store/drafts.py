"""Typing that is not in the journal yet: kept within 2 s, offered at the next start, never travelling."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from mentordesk.model.changes import Key, Register, canonical
from mentordesk.store import tables
from mentordesk.store.prepared import Prepared


@dataclass(frozen=True)
class Draft:
    """What someone was typing, over which changes they had before their eyes, and when it was kept."""

    register: Register
    circle: str
    value: Any
    base: tuple[Key, ...]
    at: str


_DROP = Prepared(
    sa.delete(tables.draft).where(*(tables.draft.c[name] == sa.bindparam(name) for name in Register._fields))
)
_PUT = sa.insert(tables.draft).prefix_with("OR REPLACE")


def keep(connection: sa.Connection, draft: Draft) -> None:
    """Keep the text as it is at this moment."""
    row = {
        **draft.register._asdict(), "circle": draft.circle, "value": canonical(draft.value),
        "base": canonical([list(key) for key in draft.base]), "at": draft.at,
    }  # fmt: skip
    connection.execute(_PUT, row)


def drop(connection: sa.Connection, register: Register) -> None:
    """The text is in the journal, or was given up."""
    _DROP.run(connection, register._asdict())


def kept(connection: sa.Connection) -> list[Draft]:
    """What waits to be offered, oldest first."""
    rows = connection.execute(sa.select(tables.draft).order_by(tables.draft.c.at))
    return [
        Draft(
            Register(row.programme, row.entity, row.eid, row.field),
            row.circle,
            json.loads(row.value),
            tuple(Key(*each) for each in json.loads(row.base)),
            row.at,
        )
        for row in rows
    ]
