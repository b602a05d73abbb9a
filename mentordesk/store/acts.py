"""Reading the journal by human acts: what was done, by whom, and what it undid."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from mentordesk.model.changes import Batch, Change, Key
from mentordesk.store import tables
from mentordesk.store.projection import from_row


def batches(connection: sa.Connection, programme: str, *, own: bool = False) -> list[Batch]:
    """The acts on a programme, oldest first by the clock of their first change."""
    chosen = (
        sa.select(tables.batch)
        .join(tables.strand, tables.strand.c.strand == tables.batch.c.strand)
        .join(
            tables.change,
            sa.and_(
                tables.change.c.strand == tables.batch.c.strand, tables.change.c.seq == tables.batch.c.seq
            ),
        )
        .where(tables.strand.c.programme == programme)
        .order_by(tables.change.c.hlc, tables.batch.c.strand, tables.batch.c.seq)
    )
    if own:
        chosen = chosen.where(tables.strand.c.own == 1)
    return [_batch(row) for row in connection.execute(chosen)]


def _batch(row: Any) -> Batch:
    columns = dict(row._mapping)
    return Batch(**{**columns, "parameters": json.loads(columns["parameters"])})


def changes_of(connection: sa.Connection, act: str) -> list[Change]:
    """The changes of one act, in the order they were made."""
    chosen = (
        sa.select(tables.change)
        .join(
            tables.batch,
            sa.and_(
                tables.batch.c.strand == tables.change.c.strand, tables.batch.c.seq == tables.change.c.batch
            ),
        )
        .where(tables.batch.c.act == act)
        .order_by(tables.change.c.strand, tables.change.c.seq)
    )
    return [from_row(row) for row in connection.execute(chosen)]


def changes_with(connection: sa.Connection, keys: Iterable[Key]) -> dict[Key, Change]:
    """The changes with these keys."""
    columns = sa.tuple_(tables.change.c.strand, tables.change.c.seq)
    wanted = sorted(keys)
    found: dict[Key, Change] = {}
    for start in range(0, len(wanted), 400):
        chosen = sa.select(tables.change).where(columns.in_(wanted[start : start + 400]))
        found |= {change.key: change for change in map(from_row, connection.execute(chosen))}
    return found


def undone_by(connection: sa.Connection, change: Change) -> str | None:
    """The act that the act of this change took back; None for an act that took nothing back."""
    chosen = sa.select(tables.batch.c.undoes).where(
        tables.batch.c.strand == change.strand, tables.batch.c.seq == change.batch
    )
    found: str | None = connection.execute(chosen).scalar()
    return found
