"""The journal's rows: writing one change of this store, blanking what a redaction names, reading heads.

Rows never change once written, ``redact`` excepted. Changes from elsewhere: ``receiving``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from mentordesk.model.changes import VALUE_KINDS, Batch, Change, Key, Link, Register, canonical
from mentordesk.model.merging import redacted
from mentordesk.store import tables
from mentordesk.store.prepared import Prepared
from mentordesk.store.projection import from_row, refresh, register_heads

_COLUMNS = tuple(column.name for column in tables.change.c)
_BATCH_COLUMNS = tuple(column.name for column in tables.batch.c)
_BLOCK = 400  # keys in one statement


def put(change: Change) -> dict[str, Any]:
    """A change as a row of its table."""
    columns = {name: getattr(change, name) for name in _COLUMNS}
    columns["parents"] = canonical([list(parent) for parent in change.parents])
    return columns


def matching(table: sa.Table) -> sa.ColumnElement[bool]:
    """Where ``at_key`` points."""
    return sa.and_(table.c.strand == sa.bindparam("at_strand"), table.c.seq == sa.bindparam("at_seq"))


PUT_CHANGE = Prepared(sa.insert(tables.change))
PUT_HEAD = Prepared(sa.insert(tables.head))
DROP_HEAD = Prepared(sa.delete(tables.head).where(matching(tables.head)))
_PUT_BATCH = Prepared(sa.insert(tables.batch))
WORDS = sa.update(tables.change).where(matching(tables.change))


def append(connection: sa.Connection, change: Change, beside: Sequence[Change]) -> None:
    """Write one change of this store; ``beside`` are the heads of its register that it leaves standing."""
    PUT_CHANGE.run(connection, put(change))
    DROP_HEAD.run_all(connection, [at_key(key) for key in change.parent_keys])
    PUT_HEAD.run(connection, head_row(change))
    if change.kind == "redact":
        redact(connection, redacted([change]))
    refresh(connection, {change.register: [*beside, change]})


def put_batches(connection: sa.Connection, batches: Sequence[Batch]) -> None:
    """Write the batches that tell changes apart into human acts."""
    rows = [
        {name: getattr(batch, name) for name in _BATCH_COLUMNS}
        | {"parameters": canonical(dict(batch.parameters))}
        for batch in batches
    ]
    _PUT_BATCH.run_all(connection, rows)


def at_key(key: Key) -> dict[str, Any]:
    """A key as parameters of a statement."""
    return {"at_strand": key.strand, "at_seq": key.seq}


def head_row(change: Change) -> dict[str, Any]:
    """A change as a row of the heads."""
    row = change.register._asdict()
    return {**row, "strand": change.strand, "seq": change.seq}


def awaited_row(key: Key, register: Register) -> dict[str, Any]:
    """A parent that has not come, with the register it must be of."""
    return {**key._asdict(), "register": canonical(list(register))}


def write_all(connection: sa.Connection, statement: Any, rows: Sequence[Mapping[str, Any]]) -> None:
    """Many rows in one statement, or none."""
    if rows:
        connection.execute(statement, rows)


# --- redaction -----------------------------------------------------------------------------------------


def redact(connection: sa.Connection, keys: set[Key]) -> frozenset[Register]:
    """Blank the named values here and remember the names for rows that are yet to come.

    Existence is never blanked: that would bring a removed record back.
    """
    if not keys:
        return frozenset()
    named = [{"strand": key.strand, "seq": key.seq} for key in sorted(keys)]
    connection.execute(sa.insert(tables.redaction).prefix_with("OR IGNORE"), named)
    rows = [row for row in present(connection, keys) if row.kind in VALUE_KINDS]
    write_all(connection, WORDS.values(value="null", salt=""), [at_key(row.key) for row in rows])
    for change in waiting(connection):
        if change.key in keys and change.kind in VALUE_KINDS:
            park(connection, [change.blanked()])
    touched = frozenset(row.register for row in rows)
    for register in touched:
        connection.execute(sa.delete(tables.draft).filter_by(**register._asdict()))
    refresh(connection, {register: register_heads(connection, register) for register in touched})
    return touched


def present(connection: sa.Connection, keys: Iterable[Key]) -> Iterable[Change]:
    """The changes with these keys that are here."""
    columns = sa.tuple_(tables.change.c.strand, tables.change.c.seq)
    for block in _blocks(sorted(keys)):
        found = connection.execute(sa.select(tables.change).where(columns.in_(block)))
        yield from map(from_row, found)


def _blocks(items: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (items[start : start + _BLOCK] for start in range(0, len(items), _BLOCK))


def park(connection: sa.Connection, changes: Sequence[Change]) -> None:
    """Keep rows that cannot be applied yet, whole."""
    rows = [{"strand": row.strand, "seq": row.seq, "row": canonical(put(row))} for row in changes]
    write_all(connection, sa.insert(tables.pending).prefix_with("OR REPLACE"), rows)


def waiting(connection: sa.Connection) -> list[Change]:
    """The rows that are kept until they can be applied."""
    found: list[Change] = []
    for row in connection.execute(sa.select(tables.pending.c.row)):
        columns = json.loads(row.row)
        parents = tuple(Link(*parent) for parent in json.loads(columns.pop("parents")))
        found.append(Change(parents=parents, **columns))
    return found


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
