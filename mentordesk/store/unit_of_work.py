"""One transaction in which writes become changes: projection, change and heads together, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from mentordesk.clock import Clock, HybridTime
from mentordesk.model.changes import (
    EXISTENCE,
    SCHEMA,
    Batch,
    Change,
    ChangeSet,
    Register,
    Write,
    canonical,
)
from mentordesk.model.merging import same_value
from mentordesk.store import drafts, journal, tables
from mentordesk.store.projection import entity_heads, register_heads


class UnitOfWork:
    """What happens inside one transaction of the store. Given to services by ``Store.unit_of_work``."""

    def __init__(self, connection: sa.Connection, clock: Clock, time: HybridTime) -> None:
        self.connection = connection
        self.written: dict[str, int] = {}  # strand → last number, for the memory outside the store
        self._clock = clock
        self._time = time

    def record(
        self,
        programme: str,
        name: str,
        parameters: Mapping[str, Any],
        writes: Sequence[Write],
        *,
        author: str,
        circle: str = "shared",
        undoes: str | None = None,
        act: str | None = None,
    ) -> ChangeSet | None:
        """Write one human act. What changes nothing is dropped; None when nothing is left."""
        act = act or self._clock.new_id()
        strand = self._strand(programme, circle)
        first = self._last(strand) + 1
        touched: list[Register] = []
        for write in writes:
            register = Register(programme, write.entity, write.eid, write.field)
            change = self._change(strand, first, first + len(touched), register, write, author)
            drafts.drop(self.connection, register)
            if change is not None:
                journal.append(self.connection, change)
                touched.append(register)
        if not touched:
            return None
        at = self._clock.now().isoformat(timespec="milliseconds")
        batch = Batch(strand, first, act, name, dict(parameters), undoes, at)
        journal.put_batch(self.connection, [batch])
        self.written[strand] = first + len(touched) - 1
        return ChangeSet(programme, act, frozenset(touched))

    def _change(
        self, strand: str, batch: int, seq: int, register: Register, write: Write, author: str
    ) -> Change | None:
        heads = register_heads(self.connection, register)
        value = write.value
        if write.kind == "set":
            if (not heads and value is None) or (len(heads) == 1 and same_value(heads[0].value, value)):
                return None
        elif write.kind == "delete":
            fields = entity_heads(self.connection, register[:3])
            value = {"seen": sorted(list(row.key) for row in fields if row.field != EXISTENCE)}
        return Change(
            strand=strand, seq=seq, batch=batch, hlc=self._time.next(), programme=register.programme,
            entity=register.entity, eid=register.eid, field=register.field, value=canonical(value),
            parents=tuple(sorted(row.key for row in heads)), author=author, kind=write.kind,
            schema=SCHEMA, salt=self._clock.new_id(),
        ).sealed()  # fmt: skip

    def _strand(self, programme: str, circle: str) -> str:
        own = sa.select(tables.strand.c.strand).filter_by(programme=programme, circle=circle, own=1)
        found = self.connection.execute(own).scalar()
        if found is None:
            found = self._clock.new_id()
            row = {"strand": found, "programme": programme, "circle": circle, "own": 1}
            self.connection.execute(sa.insert(tables.strand), row)
        return str(found)

    def _last(self, strand: str) -> int:
        newest = sa.select(sa.func.max(tables.change.c.seq)).where(tables.change.c.strand == strand)
        return int(self.connection.execute(newest).scalar() or 0)
