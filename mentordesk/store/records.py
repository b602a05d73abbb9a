"""Reading what is there, as plain Python data: for lists and grids, in as few statements as possible."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from mentordesk.model.changes import EXISTENCE, Change, Key
from mentordesk.store import tables
from mentordesk.store.prepared import Prepared
from mentordesk.store.projection import from_row

View = sa.Connection
"""One consistent view of a store, as services hold it without knowing SQL."""


@dataclass(frozen=True)
class Record:
    """One entity with its answers.

    ``conflicts`` names the fields whose heads disagree; ``keys`` the change each answer shown comes
    from, which is what a later write hands back as seen.
    """

    entity: str
    eid: str
    answers: Mapping[str, Any] = field(default_factory=dict)
    conflicts: frozenset[str] = frozenset()
    keys: Mapping[str, Key] = field(default_factory=dict)


_ALIVE = sa.select(tables.record.c.programme, tables.record.c.eid).where(
    tables.record.c.entity == sa.bindparam("entity"), tables.record.c.alive == 1
)


def _listed() -> sa.Select[Any]:
    """From programme to programme along the key: what stands in them, 200,000 notes maybe, is passed over."""
    record, after = tables.record, tables.record.alias()
    spaces = sa.select(sa.func.min(record.c.programme).label("programme")).cte("spaces", recursive=True)
    following = sa.select(sa.func.min(after.c.programme)).where(after.c.programme > spaces.c.programme)
    spaces = spaces.union_all(
        sa.select(following.correlate(spaces).scalar_subquery()).where(spaces.c.programme.is_not(None))
    )
    return (
        sa.select(record.c.programme)
        .join(spaces, spaces.c.programme == record.c.programme)
        .where(record.c.entity == "programme", record.c.alive == 1)
        .order_by(record.c.born)
    )


_PROGRAMMES = Prepared(_listed())


def programmes(connection: sa.Connection) -> list[str]:
    """The ids of the programmes that are there, in the order of their creation."""
    return [programme for (programme,) in _PROGRAMMES.rows(connection, {})]


def single(connection: sa.Connection, programme: str, entity: str, eid: str = "main") -> Record:
    """The answers of one entity; an empty record when nothing is written."""
    return _with_answers(connection, programme, entity, [eid])[eid]


def rows(connection: sa.Connection, programme: str, entity: str) -> list[Record]:
    """The living records of one kind in a programme, in their order (then by id)."""
    alive = _ALIVE.where(tables.record.c.programme == sa.bindparam("programme"))
    eids = [row.eid for row in connection.execute(alive, {"entity": entity, "programme": programme})]
    found = _with_answers(connection, programme, entity, eids)
    return sorted(found.values(), key=lambda each: (str(each.answers.get("order") or ""), each.eid))


_answer = tables.answer.c
_ANSWERS = sa.select(
    _answer.eid, _answer.field, _answer.value, _answer.conflict, _answer.strand, _answer.seq
).where(_answer.programme == sa.bindparam("programme"), _answer.entity == sa.bindparam("entity"))
_ALL_ANSWERS = Prepared(_ANSWERS)
_ONE_S_ANSWERS = Prepared(_ANSWERS.where(_answer.eid == sa.bindparam("eid")))


def _with_answers(
    connection: sa.Connection, programme: str, entity: str, eids: list[str]
) -> dict[str, Record]:
    wanted = {"programme": programme, "entity": entity}
    if len(eids) == 1:
        found = _ONE_S_ANSWERS.rows(connection, {**wanted, "eid": eids[0]})
    else:
        found = _ALL_ANSWERS.rows(connection, wanted)
    values = json.loads(f"[{','.join(row[2] for row in found)}]")  # as one text: a plan has thousands
    answers: dict[str, dict[str, Any]] = {eid: {} for eid in eids}
    conflicts: dict[str, set[str]] = {eid: set() for eid in eids}
    keys: dict[str, dict[str, Key]] = {eid: {} for eid in eids}
    for (eid, name, _value, conflict, strand, seq), value in zip(found, values, strict=True):
        if eid in answers:
            answers[eid][name] = value
            keys[eid][name] = Key(strand, seq)
            if conflict:
                conflicts[eid].add(name)
    return {eid: Record(entity, eid, answers[eid], frozenset(conflicts[eid]), keys[eid]) for eid in eids}


def children(connection: sa.Connection, programme: str, entity: str, eid: str) -> list[tuple[str, str]]:
    """The living rows that stand in a record, as (entity, eid); they go before it does."""
    chosen = sa.select(tables.record.c.entity, tables.record.c.eid).where(
        tables.record.c.programme == programme,
        tables.record.c.parent_entity == entity,
        tables.record.c.parent_eid == eid,
        tables.record.c.alive == 1,
    )
    return [(row.entity, row.eid) for row in connection.execute(chosen)]


def born_rows(connection: sa.Connection, programme: str) -> list[str]:
    """The ids of all rows of repeated groups ever created in a programme, oldest first, dead ones too."""
    chosen = (
        sa.select(tables.record.c.eid)
        .where(tables.record.c.programme == programme, tables.record.c.parent_entity.is_not(None))
        .order_by(tables.record.c.born)
    )
    return [row.eid for row in connection.execute(chosen)]


_BORN = Prepared(
    sa.select(tables.record.c.alive).where(
        tables.record.c.programme == sa.bindparam("programme"),
        tables.record.c.entity == sa.bindparam("entity"),
        tables.record.c.eid == sa.bindparam("eid"),
    )
)


def is_born(connection: sa.Connection, programme: str, entity: str, eid: str) -> bool:
    """Whether a record was ever created, whatever became of it."""
    wanted = {"programme": programme, "entity": entity, "eid": eid}
    return bool(_BORN.rows(connection, wanted))


def log(connection: sa.Connection, programme: str, entity: str | None = None) -> dict[Key, Change]:
    """The journal of a programme, or of one kind of record in it."""
    chosen = sa.select(tables.change).where(tables.change.c.programme == programme)
    if entity is not None:
        chosen = chosen.where(tables.change.c.entity == entity)
    return {change.key: change for change in map(from_row, connection.execute(chosen))}


def creations(connection: sa.Connection, programme: str, entity: str) -> list[Change]:
    """The rows by which records of one kind came to be, oldest first."""
    chosen = sa.select(tables.change).where(
        tables.change.c.programme == programme,
        tables.change.c.entity == entity,
        tables.change.c.field == EXISTENCE,
        tables.change.c.kind.in_(("create", "version", "redact")),
    )
    return sorted(map(from_row, connection.execute(chosen)), key=lambda change: change.order)
