"""Reading the journal by human acts: what was done, by whom, and what it undid."""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from mentordesk.model.changes import Batch, Change, Key
from mentordesk.store import tables
from mentordesk.store.prepared import Prepared
from mentordesk.store.projection import from_row

_PAGE = 50  # acts read at a time: what Ctrl+Z wants lies nearly always among them
BEYOND = 1 << 62  # more than any number of a change
_batch_columns = tuple(tables.batch.c)
_BATCH_NAMES = tuple(column.name for column in _batch_columns)
_PAGE_OF = Prepared(
    sa.select(tables.change.c.hlc, *_batch_columns)
    .select_from(tables.batch)
    .join(
        tables.change,
        sa.and_(tables.change.c.strand == tables.batch.c.strand, tables.change.c.seq == tables.batch.c.seq),
    )
    .where(tables.batch.c.strand == sa.bindparam("strand"), tables.batch.c.seq < sa.bindparam("below"))
    .order_by(tables.batch.c.seq.desc())
    .limit(sa.literal_column(str(_PAGE)))
)
_OWN = Prepared(
    sa.select(tables.strand.c.strand).where(
        tables.strand.c.programme == sa.bindparam("programme"), tables.strand.c.own == 1
    )
)
_AT = Prepared(
    sa.select(*_batch_columns).where(
        tables.batch.c.strand == sa.bindparam("strand"), tables.batch.c.seq == sa.bindparam("seq")
    )
)
_OF_ACT = Prepared(sa.select(*_batch_columns).where(tables.batch.c.act == sa.bindparam("act")))
_next = tables.batch.alias()
_changes_of = (
    sa.select(*tables.change.c)
    .select_from(tables.batch)
    .join(
        tables.change,
        sa.and_(
            tables.batch.c.strand == tables.change.c.strand,
            tables.batch.c.seq == tables.change.c.batch,
            # an act's changes follow one another: without this the whole strand would be read
            tables.change.c.seq >= tables.batch.c.seq,
            tables.change.c.seq
            < sa.func.coalesce(
                sa.select(sa.func.min(_next.c.seq))
                .where(_next.c.strand == tables.batch.c.strand, _next.c.seq > tables.batch.c.seq)
                .correlate(tables.batch)
                .scalar_subquery(),
                BEYOND,
            ),
        ),
    )
    .where(tables.batch.c.act == sa.bindparam("act"))
    .order_by(tables.change.c.strand, tables.change.c.seq)
)
_CHANGES_OF = Prepared(_changes_of)
_ERASED_OF = Prepared(_changes_of.where(tables.change.c.salt == sa.literal_column("''")))
_ONE = Prepared(
    sa.select(*tables.change.c).where(
        tables.change.c.strand == sa.bindparam("strand"), tables.change.c.seq == sa.bindparam("seq")
    )
)
_UNDOES = Prepared(
    sa.select(tables.batch.c.undoes).where(
        tables.batch.c.strand == sa.bindparam("strand"), tables.batch.c.seq == sa.bindparam("seq")
    )
)


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


def newest_own(connection: sa.Connection, programme: str) -> Iterator[Batch]:
    """The acts done here on a programme, newest first; nothing older is read than is asked for.

    Within a strand numbers and times rise together, so a page is found by its numbers.
    """
    below = dict.fromkeys(own_strands(connection, programme), BEYOND)
    return (batch for _at, batch in newest(connection, below))


def newest(
    connection: sa.Connection, below: Mapping[str, int]
) -> Iterator[tuple[tuple[str, str, int], Batch]]:
    """The acts of some strands, newest first by the clock of their first change, each with that order.

    ``below`` names, for each strand, the number under which to begin (BEYOND: at its end). Only as
    much is read as is asked for.
    """
    strands = [_from(connection, strand, number) for strand, number in below.items()]
    return heapq.merge(*strands, key=lambda each: each[0], reverse=True)


def own_strands(connection: sa.Connection, programme: str) -> frozenset[str]:
    """The strands this store goes on writing in a programme."""
    return frozenset(strand for (strand,) in _OWN.rows(connection, {"programme": programme}))


def _from(connection: sa.Connection, strand: str, below: int) -> Iterator[tuple[tuple[str, str, int], Batch]]:
    while page := _PAGE_OF.rows(connection, {"strand": strand, "below": below}):
        for hlc, *columns in page:
            batch = _made(dict(zip(_BATCH_NAMES, columns, strict=True)))
            yield (hlc, batch.strand, batch.seq), batch
            below = batch.seq


def batch_of(connection: sa.Connection, act: str) -> Batch | None:
    """The batch of an act, or None when it is not here."""
    for row in _OF_ACT.rows(connection, {"act": act}):
        return _made(dict(zip(_BATCH_NAMES, row, strict=True)))
    return None


def batch_at(connection: sa.Connection, key: Key) -> Batch | None:
    """The batch whose first change has this key, or None when it is not here."""
    for row in _AT.rows(connection, key._asdict()):
        return _made(dict(zip(_BATCH_NAMES, row, strict=True)))
    return None


def _batch(row: Any) -> Batch:
    return _made(dict(row._mapping))


def _made(columns: dict[str, Any]) -> Batch:
    return Batch(**{**columns, "parameters": json.loads(columns["parameters"])})


def changes_of(connection: sa.Connection, act: str) -> list[Change]:
    """The changes of one act, in the order they were made."""
    return [from_row(row) for row in _CHANGES_OF.rows(connection, {"act": act})]


def has_erased(connection: sa.Connection, act: str) -> bool:
    """Whether words of an act were erased on request."""
    return bool(_ERASED_OF.rows(connection, {"act": act}))


def changes_with(connection: sa.Connection, keys: Iterable[Key]) -> dict[Key, Change]:
    """The changes with these keys that are here."""
    found = {}
    for key in set(keys):
        for row in _ONE.rows(connection, key._asdict()):
            found[key] = from_row(row)
    return found


def undone_by(connection: sa.Connection, change: Change) -> str | None:
    """The act that the act of this change took back; None for an act that took nothing back."""
    for (undoes,) in _UNDOES.rows(connection, {"strand": change.strand, "seq": change.batch}):
        return None if undoes is None else str(undoes)
    return None
