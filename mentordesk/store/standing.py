"""What stood at a point of the journal, without making a Change of every line ever written.

Most registers have not been touched since: their heads of today are their heads of then. Of the others the
lines up to the clock are read, and only what names a line as its parent takes its place.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import sqlalchemy as sa

from mentordesk.model.changes import Key
from mentordesk.store import tables
from mentordesk.store.prepared import Prepared
from mentordesk.store.records import View


class Head(NamedTuple):
    """A change that stands in its register, with what tells who made it; ``value`` is canonical JSON."""

    eid: str
    field: str
    strand: str
    seq: int
    batch: int
    hlc: str
    author: str
    kind: str
    value: str

    @property
    def key(self) -> Key:
        """Strand and number."""
        return Key(self.strand, self.seq)

    @property
    def order(self) -> tuple[str, str, int]:
        """For display only: a clock never decides which value stands."""
        return self.hlc, self.strand, self.seq


Heads = dict[tuple[str, str], list[Head]]
"""The heads of the registers of one kind of record, by its id and the field."""

_change, _head = tables.change.c, tables.head.c
_COLUMNS = tuple(_change[name] for name in Head._fields)
_HERE = sa.and_(_change.programme == sa.bindparam("programme"), _change.entity == sa.bindparam("entity"))
_NOW = Prepared(
    sa.select(*_COLUMNS)
    .select_from(tables.head)
    .join(tables.change, sa.and_(_head.strand == _change.strand, _head.seq == _change.seq))
    .where(_head.programme == sa.bindparam("programme"), _head.entity == sa.bindparam("entity"))
)
_STRANDS = Prepared(
    sa.select(tables.strand.c.strand).where(tables.strand.c.programme == sa.bindparam("programme"))
)
_SINCE = Prepared(
    sa.select(_change.eid, _change.field).where(
        _change.strand == sa.bindparam("strand"), _change.seq > sa.bindparam("seq"), _HERE
    )
)
_EVER = Prepared(sa.select(*_COLUMNS, _change.parents).where(_HERE))
_OF_ONE = Prepared(
    sa.select(*_COLUMNS, _change.parents).where(
        _HERE, _change.eid == sa.bindparam("eid"), _change.field == sa.bindparam("field")
    )
)
FEW = 300
"""So many registers are read one by one faster than everything."""


class Standing:
    """What stands, and stood, in one kind of record; what is read for one point serves the next.

    ``few`` registers touched since are read one by one, more of them out of all that was ever written.
    """

    def __init__(self, view: View, programme: str, entity: str, few: int = FEW) -> None:
        self._view = view
        self._here = {"programme": programme, "entity": entity}
        self._few = few

    @cached_property
    def now(self) -> Heads:
        """The heads of every register."""
        found: Heads = defaultdict(list)
        for row in _NOW.rows(self._view, self._here):
            found[row[0], row[1]].append(Head._make(row))
        return dict(found)

    def at(self, clock: Mapping[str, int]) -> Heads:
        """The same as they were at a clock vector; a strand it does not name had not begun."""
        touched = self._touched_since(clock)
        found = {register: heads for register, heads in self.now.items() if register not in touched}
        if len(touched) <= self._few:
            lines: Iterable[Sequence[Any]] = (row for each in touched for row in self._of_one(*each))
        else:
            lines = (row for row in self._ever if (row[0], row[1]) in touched)
        return found | _heads_of([row for row in lines if row[3] <= clock.get(row[2], 0)])

    @cached_property
    def _ever(self) -> Sequence[Sequence[Any]]:
        return _EVER.rows(self._view, self._here)

    def _of_one(self, eid: str, field: str) -> Sequence[Sequence[Any]]:
        return _OF_ONE.rows(self._view, {**self._here, "eid": eid, "field": field})

    def _touched_since(self, clock: Mapping[str, int]) -> set[tuple[str, str]]:
        touched: set[tuple[str, str]] = set()
        for (strand,) in _STRANDS.rows(self._view, {"programme": self._here["programme"]}):
            at = {**self._here, "strand": strand, "seq": clock.get(strand, 0)}
            touched.update((eid, field) for eid, field in _SINCE.rows(self._view, at))
        return touched


def _heads_of(lines: Sequence[Sequence[Any]]) -> Heads:
    """The lines that no other of them names as its parent."""
    parents = json.loads(f"[{','.join(row[-1] for row in lines)}]")  # as one text: there may be thousands
    taken = {(parent[0], parent[1]) for each in parents for parent in each}
    found: Heads = defaultdict(list)
    for row in lines:
        if (row[2], row[3]) not in taken:
            found[row[0], row[1]].append(Head._make(row[:-1]))
    return dict(found)


_ACTS = Prepared(
    sa.select(tables.batch.c.seq, tables.batch.c.name).where(
        tables.batch.c.strand == sa.bindparam("strand"), tables.batch.c.seq >= sa.bindparam("first")
    )
)


def act_names(view: View, heads: Iterable[Head]) -> dict[Key, str]:
    """The names of the acts that these changes belong to, by strand and first number."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for head in heads:
        wanted[head.strand].add(head.batch)
    return {
        Key(strand, seq): name
        for strand, batches in wanted.items()
        for seq, name in _ACTS.rows(view, {"strand": strand, "first": min(batches)})
        if seq in batches
    }
