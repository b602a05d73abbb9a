"""What a list of all programmes needs, in a handful of statements however many there are.

Written as SQL: CROSS JOIN keeps the order of the tables, which SQLite, knowing nothing of their sizes,
guesses wrongly here and then reads the whole journal.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from mentordesk.model.changes import Key
from mentordesk.store.records import Record

_sql = sa.text  # under another name: what ``text`` holds elsewhere are messages of the catalogue

_ANSWERS = _sql(
    "SELECT r.programme, r.entity, r.eid, a.field, a.value, a.conflict, a.strand, a.seq"
    " FROM record r CROSS JOIN answer a"
    " WHERE r.alive = 1 AND r.entity IN :entities"
    " AND a.programme = r.programme AND a.entity = r.entity AND a.eid = r.eid"
).bindparams(sa.bindparam("entities", expanding=True))

_SINGLE_ANSWER = _sql(
    "SELECT p.programme, a.value FROM record p CROSS JOIN answer a"
    " WHERE p.alive = 1 AND p.entity = 'programme'"
    " AND a.programme = p.programme AND a.entity = :entity AND a.eid = 'main' AND a.field = :field"
)

_LIVING_ANSWERS = _sql(
    "SELECT r.programme, a.value FROM record r CROSS JOIN answer a"
    " WHERE r.alive = 1 AND r.entity = :entity"
    " AND a.programme = r.programme AND a.entity = r.entity AND a.eid = r.eid AND a.field = :field"
)

_ROWS = _sql(
    "SELECT r.programme, count(*), total((SELECT sum(+a.field IN :columns) FROM answer a"
    " WHERE a.programme = r.programme AND a.entity = r.entity AND a.eid = r.eid) = :wanted)"
    " FROM record r WHERE r.entity = :entity AND r.alive = 1 GROUP BY r.programme"
).bindparams(sa.bindparam("columns", expanding=True))

_BORN = _sql("SELECT programme, eid, born FROM record WHERE alive = 1 AND entity = :entity ORDER BY born")

_NEWEST = _sql(
    "SELECT s.programme, b.at, c.author"
    " FROM strand s CROSS JOIN change c CROSS JOIN batch b"
    " WHERE c.strand = s.strand AND c.seq = (SELECT max(x.seq) FROM change x WHERE x.strand = s.strand)"
    " AND b.strand = c.strand AND b.seq = c.batch ORDER BY c.hlc"
)

_CONFLICTS = (
    _sql(
        "SELECT a.programme, count(*) FROM answer a LEFT JOIN record r"
        " ON r.programme = a.programme AND r.entity = a.entity AND r.eid = a.eid"
        " WHERE a.conflict = 1 AND a.field <> 'order' AND coalesce(r.alive, 1) = 1 GROUP BY a.programme"
    ),
    _sql("SELECT programme, count(*) FROM record WHERE conflict = 1 GROUP BY programme"),
)

_PROGRAMMES_WITH = _sql("SELECT programme FROM record WHERE entity = :entity AND eid = :eid")

_DEAD = _sql(
    "SELECT entity, eid FROM record WHERE programme = :programme AND alive = 0 AND entity IN :entities"
).bindparams(sa.bindparam("entities", expanding=True))


@dataclass(frozen=True)
class Last:
    """The newest act on a programme: when, by the clock of who did it, and the id of that person."""

    at: str
    author: str


def living(
    connection: sa.Connection, entities: Sequence[str]
) -> Mapping[str, Mapping[str, Sequence[Record]]]:
    """Programme → kind → its living records that have answers, in their order (then by id)."""
    answers: dict[tuple[str, str, str], dict[str, Any]] = defaultdict(dict)
    keys: dict[tuple[str, str, str], dict[str, Key]] = defaultdict(dict)
    conflicts: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    rows = connection.execute(_ANSWERS, {"entities": list(entities)})
    for programme, entity, eid, field, value, conflict, strand, seq in rows:
        place = (programme, entity, eid)
        answers[place][field] = json.loads(value)
        keys[place][field] = Key(strand, seq)
        if conflict:
            conflicts[place].add(field)
    found: dict[str, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for place, told in answers.items():
        programme, entity, eid = place
        found[programme][entity].append(Record(entity, eid, told, frozenset(conflicts[place]), keys[place]))
    for kinds in found.values():
        for records in kinds.values():
            records.sort(key=lambda each: (str(each.answers.get("order") or ""), each.eid))
    return found


def single_answer(connection: sa.Connection, entity: str, field: str) -> Mapping[str, Any]:
    """Programme → its answer to one question that stands once."""
    rows = connection.execute(_SINGLE_ANSWER, {"entity": entity, "field": field})
    return {programme: json.loads(value) for programme, value in rows}


def answers(connection: sa.Connection, entity: str, field: str) -> Mapping[str, Sequence[Any]]:
    """Programme → what its living records of a kind say in one field, in no order."""
    found: dict[str, list[Any]] = defaultdict(list)
    for programme, value in connection.execute(_LIVING_ANSWERS, {"entity": entity, "field": field}):
        found[programme].append(json.loads(value))
    return found


def row_counts(
    connection: sa.Connection, entity: str, columns: Sequence[str]
) -> Mapping[str, tuple[int, int]]:
    """Programme → how many rows of a kind it has, and how many have all these columns filled."""
    asked = {"entity": entity, "columns": list(columns), "wanted": len(columns)}
    return {programme: (count, int(whole)) for programme, count, whole in connection.execute(_ROWS, asked)}


def born(connection: sa.Connection, entity: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Programme → (id, hybrid time of birth) of its living records of a kind, oldest first."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for programme, eid, order in connection.execute(_BORN, {"entity": entity}):
        found[programme].append((eid, order.partition(":")[0]))
    return found


def newest(connection: sa.Connection) -> Mapping[str, Last]:
    """Programme → the newest act on it."""
    rows = connection.execute(_NEWEST)
    return {programme: Last(at, author) for programme, at, author in rows}


def conflicts(connection: sa.Connection) -> Mapping[str, int]:
    """Programme → how many answers and records stand changed on both sides; nobody need settle an order."""
    found: dict[str, int] = defaultdict(int)
    for statement in _CONFLICTS:
        for programme, count in connection.execute(statement):
            found[programme] += count
    return found


def programmes_with(connection: sa.Connection, entity: str, eid: str) -> Sequence[str]:
    """The programmes in which a record was ever made."""
    return [row.programme for row in connection.execute(_PROGRAMMES_WITH, {"entity": entity, "eid": eid})]


def dead(connection: sa.Connection, programme: str, entities: Sequence[str]) -> set[tuple[str, str]]:
    """The records of some kinds that were taken out of a programme, as (entity, eid)."""
    asked = {"programme": programme, "entities": list(entities)}
    return {(row.entity, row.eid) for row in connection.execute(_DEAD, asked)}
