"""The journal's two ways in: ``append`` for what is done here, ``receive`` for what was done elsewhere.

Both end in the same tables; the rows themselves never change again, ``redact`` excepted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from mentordesk.errors import Declined
from mentordesk.model.changes import SCHEMA, Batch, Change, Key, Register, canonical
from mentordesk.model.merging import redacted
from mentordesk.store import tables
from mentordesk.store.projection import from_row, refresh, register_heads
from mentordesk.store.strands import last_numbers

_BLOCK = 400  # keys in one statement


def put(change: Change) -> dict[str, Any]:
    """A change as a row of its table."""
    return {
        "strand": change.strand, "seq": change.seq, "batch": change.batch, "hlc": change.hlc,
        "programme": change.programme, "entity": change.entity, "eid": change.eid, "field": change.field,
        "value": change.value, "parents": canonical([list(parent) for parent in change.parents]),
        "author": change.author, "kind": change.kind, "schema": change.schema, "salt": change.salt,
        "hash": change.hash,
    }  # fmt: skip


_PUT_CHANGE = sa.insert(tables.change)
_PUT_HEAD = sa.insert(tables.head)
_DROP_HEAD = sa.delete(tables.head).where(
    tables.head.c.strand == sa.bindparam("at_strand"), tables.head.c.seq == sa.bindparam("at_seq")
)


def append(connection: sa.Connection, change: Change) -> None:
    """Write one change of this store. Its parents must be the heads of its register."""
    connection.execute(_PUT_CHANGE, put(change))
    if change.parents:
        connection.execute(_DROP_HEAD, [_key(parent) for parent in change.parents])
    connection.execute(_PUT_HEAD, head_row(change))
    if change.kind == "redact":
        _redact(connection, redacted([change]))
    refresh(connection, {change.register: [change]})


def put_batch(connection: sa.Connection, batches: Sequence[Batch]) -> None:
    """Write the batches that tell changes apart into human acts."""
    if batches:
        rows = [{**asdict(batch), "parameters": canonical(dict(batch.parameters))} for batch in batches]
        connection.execute(sa.insert(tables.batch).prefix_with("OR IGNORE"), rows)


def _key(key: Key) -> dict[str, Any]:
    return {"at_strand": key.strand, "at_seq": key.seq}


def head_row(change: Change) -> dict[str, Any]:
    """A change as a row of the heads."""
    row = change.register._asdict()
    return {**row, "strand": change.strand, "seq": change.seq}


def _redact(connection: sa.Connection, keys: set[Key]) -> None:
    """Blank the named rows here, and remember the names for rows that are yet to come."""
    if not keys:
        return
    named = [{"strand": key.strand, "seq": key.seq} for key in sorted(keys)]
    connection.execute(sa.insert(tables.redaction).prefix_with("OR IGNORE"), named)
    rows = list(_present(connection, keys))
    blank = sa.update(tables.change).values(value="null", salt="")
    for key in sorted(row.key for row in rows):
        connection.execute(blank.where(tables.change.c.strand == key.strand, tables.change.c.seq == key.seq))
    touched = {row.register for row in rows}
    refresh(connection, {register: register_heads(connection, register) for register in touched})


def _present(connection: sa.Connection, keys: Iterable[Key]) -> Iterable[Change]:
    columns = sa.tuple_(tables.change.c.strand, tables.change.c.seq)
    for block in _blocks(sorted(keys)):
        found = connection.execute(sa.select(tables.change).where(columns.in_(block)))
        yield from map(from_row, found)


def _blocks(items: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (items[start : start + _BLOCK] for start in range(0, len(items), _BLOCK))


def receive(
    connection: sa.Connection,
    strands: Mapping[str, tuple[str, str]],
    batches: Sequence[Batch],
    changes: Iterable[Change],
    saw: Callable[[str], bool] = lambda _time: True,
) -> frozenset[Register]:
    """Take in another laptop's changes: a set union, the same whatever the order and the repeats.

    ``strands`` names programme and circle of each strand. Rows above a gap, and rows of a newer
    schema with all that follow them, wait in ``pending``. Returns the registers touched. Raises
    Declined, with nothing changed, when one key stands for two different rows.
    """
    _meet(connection, strands)
    put_batch(connection, batches)
    accepted = _in_order(connection, _unknown(connection, changes))
    if not accepted:
        return frozenset()
    for change in accepted:
        saw(change.hlc)
    return _apply(connection, accepted)


def _meet(connection: sa.Connection, strands: Mapping[str, tuple[str, str]]) -> None:
    rows = [
        {"strand": name, "programme": programme, "circle": circle, "own": 0}
        for name, (programme, circle) in strands.items()
    ]
    if rows:
        connection.execute(sa.insert(tables.strand).prefix_with("OR IGNORE"), rows)


def _unknown(connection: sa.Connection, changes: Iterable[Change]) -> list[Change]:
    """The changes not here yet; the others are checked against what is here."""
    given = {change.key: change for change in changes}
    have = last_numbers(connection)
    known = {key for key in given if key.seq <= have.get(key.strand, 0)}
    erased: set[Key] = set()
    for row in _present(connection, known):
        if row.hash != given[row.key].hash:
            raise Declined(
                "Two copies of one store went on separately, and both wrote change {seq}. Nothing was "
                "taken in. Ask for a fresh package from each laptop after opening its store once.",
                seq=row.seq,
            )
        if given[row.key].erased and not row.erased:
            erased.add(row.key)
    _redact(connection, erased)
    return [change for key, change in given.items() if key not in known]


def _in_order(connection: sa.Connection, fresh: Sequence[Change]) -> list[Change]:
    """The fresh and waiting rows that follow on without a gap; the others wait in ``pending``."""
    have = last_numbers(connection)
    waiting = {change.key: change for change in _waiting(connection)}
    queue = {**waiting, **{change.key: change for change in fresh}}
    accepted: list[Change] = []
    left: list[Change] = []
    for key in sorted(queue):
        follows = key.seq == have.get(key.strand, 0) + 1
        if follows and queue[key].schema <= SCHEMA:
            accepted.append(queue[key])
            have[key.strand] = key.seq
        else:
            left.append(queue[key])
    rows = [{"strand": row.strand, "seq": row.seq, "row": canonical(put(row))} for row in left]
    _write_all(connection, sa.insert(tables.pending).prefix_with("OR REPLACE"), rows)
    _write_all(connection, _DROP_PENDING, [_key(row.key) for row in accepted if row.key in waiting])
    return accepted


def _waiting(connection: sa.Connection) -> Iterable[Change]:
    for row in connection.execute(sa.select(tables.pending.c.row)):
        columns = json.loads(row.row)
        parents = tuple(Key(*parent) for parent in json.loads(columns.pop("parents")))
        yield Change(parents=parents, **columns)


_DROP_PENDING = sa.delete(tables.pending).where(
    tables.pending.c.strand == sa.bindparam("at_strand"), tables.pending.c.seq == sa.bindparam("at_seq")
)


def _apply(connection: sa.Connection, accepted: Sequence[Change]) -> frozenset[Register]:
    named = {Key(row.strand, row.seq) for row in connection.execute(sa.select(tables.redaction))}
    named |= redacted(accepted)
    rows = [change.blanked() if change.key in named else change for change in accepted]
    connection.execute(_PUT_CHANGE, [put(change) for change in rows])
    have = last_numbers(connection)
    superseded = {parent for change in rows for parent in change.parents}
    arrived = {change.key for change in rows}
    absent = [key for key in superseded if key.seq > have.get(key.strand, 0)]
    expected = {Key(row.strand, row.seq) for row in connection.execute(sa.select(tables.awaited))}
    heads = [change for change in rows if change.key not in superseded and change.key not in expected]
    _write_all(
        connection, sa.insert(tables.awaited).prefix_with("OR IGNORE"), [key._asdict() for key in absent]
    )
    _write_all(connection, _DROP_AWAITED, [_key(key) for key in expected & arrived])
    _write_all(connection, _DROP_HEAD, [_key(key) for key in superseded - arrived])
    _write_all(connection, _PUT_HEAD, [head_row(change) for change in heads])
    _redact(connection, redacted(accepted))
    touched = frozenset(change.register for change in rows)
    refresh(connection, heads_of(connection, touched))
    return touched


_DROP_AWAITED = sa.delete(tables.awaited).where(
    tables.awaited.c.strand == sa.bindparam("at_strand"), tables.awaited.c.seq == sa.bindparam("at_seq")
)


def _write_all(connection: sa.Connection, statement: Any, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.execute(statement, rows)


def heads_of(connection: sa.Connection, registers: Iterable[Register]) -> dict[Register, list[Change]]:
    """The heads of many registers, a block of them in one statement."""
    columns = sa.tuple_(*(tables.head.c[name] for name in Register._fields))
    joined = sa.and_(tables.head.c.strand == tables.change.c.strand, tables.head.c.seq == tables.change.c.seq)
    found: dict[Register, list[Change]] = defaultdict(list)
    for block in _blocks(sorted(registers)):
        chosen = sa.select(*tables.change.c).join(tables.head, joined).where(columns.in_(block))
        for change in map(from_row, connection.execute(chosen)):
            found[change.register].append(change)
    return dict(found)
