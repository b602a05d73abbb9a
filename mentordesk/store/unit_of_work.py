"""One transaction in which writes become changes: projection, change and heads together, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from mentordesk.clock import Clock, HybridTime
from mentordesk.model.changes import (
    CIRCLES,
    EXISTENCE,
    SCHEMA,
    Batch,
    Change,
    ChangeSet,
    Link,
    Register,
    Write,
    canonical,
)
from mentordesk.model.merging import same_value, standing
from mentordesk.store import acts, drafts, journal, tables
from mentordesk.store.prepared import Prepared
from mentordesk.store.projection import entity_heads, register_heads

_OWN = Prepared(
    sa.select(
        tables.strand.c.strand,
        sa.select(sa.func.max(tables.change.c.seq))
        .where(tables.change.c.strand == tables.strand.c.strand)
        .scalar_subquery(),
    ).where(
        tables.strand.c.programme == sa.bindparam("programme"),
        tables.strand.c.circle == sa.bindparam("circle"),
        tables.strand.c.own == 1,
    )
)


class UnitOfWork:
    """What happens inside one transaction of the store. Given to services by ``Store.unit_of_work``."""

    def __init__(self, connection: sa.Connection, clock: Clock, time: HybridTime) -> None:
        self.connection = connection
        self.erased = False  # whether words were blanked here, whose traces are to go once this is committed
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
        strand, first = self._strand(programme, circle)
        touched: list[Register] = []
        for write in writes:
            register = Register(programme, write.entity, write.eid, write.field)
            change = self._change((strand, circle, first, first + len(touched)), register, write, author)
            drafts.drop(self.connection, register)
            if change is not None:
                touched.append(register)
                self.erased |= change.kind == "redact"
        if not touched:
            return None
        if first == 1:
            row = {"strand": strand, "programme": programme, "circle": circle, "own": 1}
            self.connection.execute(sa.insert(tables.strand), row)
        act = act or self._clock.new_id()
        at = self._clock.now().isoformat(timespec="milliseconds")
        batch = Batch(strand, first, act, name, dict(parameters), undoes, at).sealed()
        journal.put_batches(self.connection, [batch])
        self.written[strand] = first + len(touched) - 1
        return ChangeSet(programme, act, frozenset(touched))

    def _change(
        self, place: tuple[str, str, int, int], register: Register, write: Write, author: str
    ) -> Change | None:
        strand, circle, batch, seq = place
        heads = register_heads(self.connection, register)
        if any(CIRCLES.index(head.circle) > CIRCLES.index(circle) for head in heads):
            raise ValueError(f"a change of a narrower circle stands at {register.path}")
        parents = self._parents(heads, write)
        value = write.value
        if write.kind == "set" and _changes_nothing(heads, parents, write):
            return None
        if write.kind == "delete":
            value = {"seen": [list(link) for link in self._seen(register, write)]}
        change = Change(
            strand=strand, seq=seq, batch=batch, hlc=self._time.next(), programme=register.programme,
            circle=circle, entity=register.entity, eid=register.eid, field=register.field,
            value=canonical(value), parents=tuple(sorted(row.link for row in parents)), author=author,
            kind=write.kind, schema=SCHEMA, salt=self._clock.new_id(),
        ).sealed()  # fmt: skip
        replaced = {row.key for row in parents}
        journal.append(self.connection, change, [head for head in heads if head.key not in replaced])
        return change

    def _parents(self, heads: Sequence[Change], write: Write) -> Sequence[Change]:
        """What the change replaces: what its author saw, or what stands; only ``resolve`` takes all sides."""
        if write.field == EXISTENCE or not heads:
            return heads
        if write.saw is not None:
            return list(acts.changes_with(self.connection, write.saw).values())
        return heads if write.kind == "resolve" else [standing(heads)]

    def _seen(self, register: Register, write: Write) -> list[Link]:
        if write.saw is not None:
            return sorted(row.link for row in acts.changes_with(self.connection, write.saw).values())
        rows = entity_heads(self.connection, register[:3])
        return sorted(row.link for row in rows if row.field != EXISTENCE)

    def _strand(self, programme: str, circle: str) -> tuple[str, int]:
        """The strand to go on with, and its next number; a new one is named with its first change."""
        for strand, newest in _OWN.rows(self.connection, {"programme": programme, "circle": circle}):
            return strand, (newest or 0) + 1
        return self._clock.new_id(), 1


def _changes_nothing(heads: Sequence[Change], parents: Sequence[Change], write: Write) -> bool:
    """Whether the author left the value as they saw it."""
    if not parents:
        return write.value is None or any(same_value(head.value, write.value) for head in heads)
    return all(same_value(row.value, write.value) for row in parents)
