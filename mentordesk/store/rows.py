"""Some rows of a group, and the places of all of them, without reading a whole plan.

A grid of two thousand rows writes one of them: what it costs must not grow with the plan.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from mentordesk.model.changes import Key, Register
from mentordesk.store import tables
from mentordesk.store.prepared import Prepared
from mentordesk.store.records import Record, View


class Place(NamedTuple):
    """A living row's order key and id; sorted, they give the order shown."""

    order: str
    eid: str


_record, _answer = tables.record.c, tables.answer.c
_group = sa.and_(
    _record.programme == sa.bindparam("programme"),
    _record.entity == sa.bindparam("entity"),
    _record.alive == 1,
)
_PLACES = Prepared(
    sa.select(_answer.value, _record.eid)
    .select_from(tables.record)
    .outerjoin(
        tables.answer,
        sa.and_(
            _answer.programme == _record.programme,
            _answer.entity == _record.entity,
            _answer.eid == _record.eid,
            _answer.field == sa.bindparam("field"),
        ),
    )
    .where(_group)
)
_ALIVE = Prepared(sa.select(_record.eid).where(_group, _record.eid == sa.bindparam("eid")))
_PARENTS = Prepared(sa.select(_record.eid, _record.parent_eid).where(_group))
_ANSWERS = Prepared(
    sa.select(_answer.field, _answer.value, _answer.conflict, _answer.strand, _answer.seq).where(
        _answer.programme == sa.bindparam("programme"),
        _answer.entity == sa.bindparam("entity"),
        _answer.eid == sa.bindparam("eid"),
    )
)


_VALUE = Prepared(
    sa.select(_answer.value).where(*(_answer[name] == sa.bindparam(name) for name in Register._fields))
)


def value(connection: View, register: Register) -> Any:
    """What a register says now; None where it says nothing."""
    found = _VALUE.rows(connection, register._asdict())
    return json.loads(found[0][0]) if found else None


def places(connection: View, programme: str, entity: str, field: str = "order") -> list[Place]:
    """Where every living row stands, first to last."""
    wanted = {"programme": programme, "entity": entity, "field": field}
    found = _PLACES.rows(connection, wanted)
    return sorted(Place(str(json.loads(order) or "") if order else "", eid) for order, eid in found)


def parents(connection: View, programme: str, entity: str) -> dict[str, str]:
    """The record in which each living row stands, by the row's id."""
    found = _PARENTS.rows(connection, {"programme": programme, "entity": entity})
    return {eid: parent or "" for eid, parent in found}


def living(connection: View, programme: str, entity: str, eids: Iterable[str]) -> Iterator[str]:
    """Those of the rows that are there."""
    for eid in eids:
        if _ALIVE.rows(connection, {"programme": programme, "entity": entity, "eid": eid}):
            yield eid


def chosen(connection: View, programme: str, entity: str, eids: Sequence[str]) -> list[Record]:
    """Those of the rows that are there, with their answers."""
    made = []
    for eid in living(connection, programme, entity, eids):
        at = {"programme": programme, "entity": entity, "eid": eid}
        made.append(_record_of(entity, eid, _ANSWERS.rows(connection, at)))
    return made


def _record_of(entity: str, eid: str, rows: Sequence[tuple[Any, ...]]) -> Record:
    return Record(
        entity,
        eid,
        {name: json.loads(value) for name, value, *_rest in rows},
        frozenset(name for name, _value, conflict, *_rest in rows if conflict),
        {name: Key(strand, seq) for name, _value, _conflict, strand, seq in rows},
    )
