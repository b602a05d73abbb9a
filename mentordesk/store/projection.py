"""What screens read, made from the heads of registers: ``record`` (what is there) and ``answer``.

The same function serves a local write, a merge and ``check --rebuild``: whoever calls it says which
registers have which heads, and the tables follow. It must give the same tables in any order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from mentordesk.model.changes import EXISTENCE, Change, Link, Register
from mentordesk.model.merging import Life, in_conflict, life, parents_of, standing
from mentordesk.store import tables
from mentordesk.store.prepared import Prepared

Heads = Mapping[Register, Sequence[Change]]
_Entity = tuple[str, str, str]

_CHANGE = tuple(tables.change.c)
_PARENTS = [column.name for column in _CHANGE].index("parents")
_ANSWER_KEY = ("programme", "entity", "eid", "field")
_RECORD_KEY = ("programme", "entity", "eid")


def _matching(table: sa.Table, names: Iterable[str]) -> sa.ColumnElement[bool]:
    return sa.and_(*(table.c[name] == sa.bindparam(f"at_{name}") for name in names))


_DROP_ANSWER = Prepared(sa.delete(tables.answer).where(_matching(tables.answer, _ANSWER_KEY)))
_PUT_ANSWER = Prepared(sa.insert(tables.answer).prefix_with("OR REPLACE"))
_PUT_RECORD = Prepared(sa.insert(tables.record).prefix_with("OR REPLACE"))
_DISPUTED = Prepared(
    sa.select(tables.record.c.alive, tables.record.c.conflict).where(_matching(tables.record, _RECORD_KEY))
)
_heads = (
    sa.select(*_CHANGE)
    .join(tables.head, sa.and_(*(tables.head.c[n] == tables.change.c[n] for n in ("strand", "seq"))))
    .where(_matching(tables.head, _RECORD_KEY))
)
_ENTITY_HEADS = Prepared(_heads)
_REGISTER_HEADS = Prepared(_heads.where(tables.head.c.field == sa.bindparam("at_field")))
_LIVING_CHILD = Prepared(
    sa.select(tables.record.c.eid).where(
        tables.record.c.programme == sa.bindparam("at_programme"),
        tables.record.c.parent_entity == sa.bindparam("at_entity"),
        tables.record.c.parent_eid == sa.bindparam("at_eid"),
        tables.record.c.alive == 1,
    )
)


def from_row(row: Sequence[Any]) -> Change:
    """A Change from a row of the ``change`` table, its columns in their order."""
    columns = list(row)
    columns[_PARENTS] = tuple(Link(*each) for each in json.loads(columns[_PARENTS]))
    return Change(*columns)


def _at(register: Sequence[str]) -> dict[str, str]:
    return {f"at_{name}": value for name, value in zip(_ANSWER_KEY, register, strict=False)}


def register_heads(connection: sa.Connection, register: Register) -> list[Change]:
    """The heads of one register."""
    return [from_row(row) for row in _REGISTER_HEADS.rows(connection, _at(register))]


def entity_heads(connection: sa.Connection, entity: _Entity) -> list[Change]:
    """The heads of every register of one entity."""
    return [from_row(row) for row in _ENTITY_HEADS.rows(connection, _at(entity))]


def refresh(connection: sa.Connection, heads: Heads) -> None:
    """Bring ``record`` and ``answer`` up to the given heads of the given registers."""
    gone: list[dict[str, str]] = []
    stands: list[dict[str, object]] = []
    for register, rows in heads.items():
        if register.field == EXISTENCE:
            continue
        shown, conflict = standing(rows), in_conflict(rows)
        if shown.value == "null" and not conflict:
            gone.append(_at(register))
        else:
            stands.append(
                {
                    **dict(zip(_ANSWER_KEY, register, strict=True)),
                    "value": shown.value, "conflict": int(conflict), "strand": shown.strand, "seq": shown.seq,
                }
            )  # fmt: skip
    _DROP_ANSWER.run_all(connection, gone)
    _PUT_ANSWER.run_all(connection, stands)
    _refresh_records(connection, heads)


def _refresh_records(connection: sa.Connection, heads: Heads) -> None:
    born = {register[:3] for register in heads if register.field == EXISTENCE}
    edited = {register[:3] for register in heads} - born
    waiting: list[_Entity] = sorted(born) + sorted(e for e in edited if _disputed(connection, e))
    seen: set[_Entity] = set()
    while waiting:
        entity = waiting.pop(0)
        if entity in seen:
            continue
        parent = _refresh_record(connection, entity)
        if parent and _disputed(connection, parent):
            seen.discard(parent)
            waiting.append(parent)
        seen.add(entity)


def _disputed(connection: sa.Connection, entity: _Entity) -> bool:
    """Whether an edit of this entity may change if it is there: only where a delete stands."""
    return any(not alive or conflict for alive, conflict in _DISPUTED.rows(connection, _at(entity)))


def _refresh_record(connection: sa.Connection, entity: _Entity) -> _Entity | None:
    rows = entity_heads(connection, entity)
    existence = [row for row in rows if row.field == EXISTENCE]
    if not existence:
        return None
    found = life(existence, (row for row in rows if row.field != EXISTENCE))
    if not found.alive and _LIVING_CHILD.rows(connection, _at(entity)):
        found = Life(alive=True, conflict=True)
    creation = _creation(connection, entity, existence)
    parent = dict(parents_of([creation])).get(entity) if creation else None
    born = (creation or min(existence, key=lambda row: row.order)).order
    _PUT_RECORD.run(
        connection,
        {
            **dict(zip(_RECORD_KEY, entity, strict=True)),
            "parent_entity": parent[1] if parent else None,
            "parent_eid": parent[2] if parent else None,
            "alive": int(found.alive), "conflict": int(found.conflict), "born": ":".join(map(str, born)),
        },
    )  # fmt: skip
    return parent


_CREATION = (
    sa.select(*_CHANGE)
    .where(_matching(tables.change, _RECORD_KEY), tables.change.c.field == EXISTENCE)
    .where(tables.change.c.kind.in_(("create", "version", "redact")))
)


def _creation(connection: sa.Connection, entity: _Entity, existence: Sequence[Change]) -> Change | None:
    if len(existence) == 1 and existence[0].kind == "create":
        return existence[0]
    rows = [from_row(row) for row in connection.execute(_CREATION, _at(entity))]
    return min(rows, key=lambda row: row.order, default=None)
