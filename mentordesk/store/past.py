"""Reading the journal for the pages of History: a few changes of an act, the past of one register.

An act may hold ten thousand changes; a line of a list needs to know a few of them and their number.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from mentordesk.model.changes import VALUE_KINDS, Batch, Change, Register
from mentordesk.store import tables
from mentordesk.store.prepared import Prepared
from mentordesk.store.projection import from_row

_change, _batch = tables.change.c, tables.batch.c
_FROM = Prepared(
    sa.select(*_change)
    .where(_change.strand == sa.bindparam("strand"), _change.seq >= sa.bindparam("seq"))
    .order_by(_change.seq)
    .limit(sa.bindparam("most"))
)
_NEXT = Prepared(
    sa.select(sa.func.min(_batch.seq)).where(
        _batch.strand == sa.bindparam("strand"), _batch.seq > sa.bindparam("seq")
    )
)
_LAST = Prepared(sa.select(sa.func.max(_change.seq)).where(_change.strand == sa.bindparam("strand")))
_CIRCLES = Prepared(
    sa.select(tables.strand.c.strand, tables.strand.c.circle, tables.strand.c.own).where(
        tables.strand.c.programme == sa.bindparam("programme")
    )
)
_AUTHORS = Prepared(
    sa.select(_change.author).distinct().where(_change.programme == sa.bindparam("programme"))
)
_of_register = sa.select(*_change).where(
    *(_change[name] == sa.bindparam(name) for name in Register._fields),
    _change.kind.in_([sa.literal_column(f"'{kind}'") for kind in sorted(VALUE_KINDS)]),
)
_IN_ACT = Prepared(
    _of_register.where(_change.strand == sa.bindparam("strand"), _change.batch == sa.bindparam("batch"))
)
_TOUCHED = Prepared(
    sa.select(_change.seq)
    .where(
        _change.strand == sa.bindparam("strand"),
        _change.seq >= sa.bindparam("seq"),
        _change.seq < sa.bindparam("below"),
        _change.entity == sa.bindparam("entity"),
        _change.field == sa.bindparam("field"),
    )
    .limit(sa.literal_column("1"))
)
_BEFORE = Prepared(
    _of_register.where(
        sa.tuple_(_change.hlc, _change.strand, _change.seq)
        < sa.tuple_(sa.bindparam("hlc"), sa.bindparam("at_strand"), sa.bindparam("at_seq"))
    )
    .order_by(_change.hlc.desc(), _change.strand.desc(), _change.seq.desc())
    .limit(sa.bindparam("most"))
)


def strands(connection: sa.Connection, programme: str) -> dict[str, tuple[str, bool]]:
    """The strands of a programme: the circle of each, and whether this store goes on writing it."""
    found = _CIRCLES.rows(connection, {"programme": programme})
    return {strand: (circle, bool(own)) for strand, circle, own in found}


def first_changes(connection: sa.Connection, batch: Batch, most: int) -> list[Change]:
    """The first changes of an act in its strand, at most so many, in their order."""
    wanted = {"strand": batch.strand, "seq": batch.seq, "most": most}
    found = [from_row(row) for row in _FROM.rows(connection, wanted)]
    return [change for change in found if change.batch == batch.seq]


def touches(connection: sa.Connection, batch: Batch, count: int, entity: str, field: str) -> bool:
    """Whether an act of so many changes wrote this field of any record of a kind, in its strand."""
    wanted = {
        "strand": batch.strand, "seq": batch.seq, "below": batch.seq + count,
        "entity": entity, "field": field,
    }  # fmt: skip
    return bool(_TOUCHED.rows(connection, wanted))


def size(connection: sa.Connection, batch: Batch) -> int:
    """How many changes an act has in its strand."""
    at = {"strand": batch.strand, "seq": batch.seq}
    ((following,),) = _NEXT.rows(connection, at)
    if following is None:
        ((last,),) = _LAST.rows(connection, {"strand": batch.strand})
        following = last + 1
    return int(following) - batch.seq


def authors(connection: sa.Connection, programme: str) -> frozenset[str]:
    """The people who ever wrote in a programme."""
    return frozenset(author for (author,) in _AUTHORS.rows(connection, {"programme": programme}))


def before(connection: sa.Connection, change: Change, most: int) -> Sequence[Change]:
    """The changes of a register that come before one of its own, newest first, at most so many."""
    hlc, strand, seq = change.order
    at = {"hlc": hlc, "at_strand": strand, "at_seq": seq, "most": most, **change.register._asdict()}
    return [from_row(row) for row in _BEFORE.rows(connection, at)]


def in_act(connection: sa.Connection, batch: Batch, register: Register) -> Change | None:
    """What an act wrote in a register; None when it did not."""
    at = {"strand": batch.strand, "batch": batch.seq, **register._asdict()}
    found = [from_row(row) for row in _IN_ACT.rows(connection, at)]
    return found[-1] if found else None
