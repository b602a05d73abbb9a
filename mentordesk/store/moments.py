"""Where the journal stood at a moment: the numbers its strands had reached."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from mentordesk.store import tables
from mentordesk.store.prepared import Prepared

_change, _strand = tables.change.c, tables.strand.c
_REACHED = Prepared(
    sa.select(_change.strand, sa.func.max(_change.seq))
    .where(
        _change.programme == sa.bindparam("programme"),
        _change.hlc < sa.bindparam("moment"),
        _change.strand.in_(
            sa.select(_strand.strand).where(
                _strand.programme == sa.bindparam("programme"), _strand.circle == "shared"
            )
        ),
    )
    .group_by(_change.strand)
)


def reached(connection: sa.Connection, programme: str, moment: datetime) -> dict[str, int]:
    """The last number that each shared strand of a programme had before a moment.

    What a colleague wrote before it counts as written before, whenever it came here.
    """
    at = {"programme": programme, "moment": f"{round(moment.timestamp() * 1000):013d}"}
    return {strand: int(seq) for strand, seq in _REACHED.rows(connection, at)}
