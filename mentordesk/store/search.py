"""The index of words: FTS5 over folded texts, each circle in a table of its own (research/store.md §5).

It follows the journal by itself: what was written since it was last asked is taken in when somebody looks for
something, some thousand changes at a time. So saving a note never waits for it, and a crash costs nothing.
The texts themselves are not in it; they are read where they stand.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from mentordesk.model.changes import CIRCLES, EXISTENCE, Register
from mentordesk.store import tables
from mentordesk.store.prepared import Prepared

Said = Callable[[str, str, Any], str]
"""Entity, field and value → the folded words one may look for; empty where there are none."""
RANKED = 1000  # beyond so many hits the newest come first: ranking them all would take a second
_MOST = 2000  # changes taken in at once

_change, _strand, _answer = tables.change.c, tables.strand.c, tables.answer.c
_searched, _reached, _record = tables.searched.c, tables.searched_to.c, tables.record.c
_far = sa.func.coalesce(_reached.seq, 0)
_BEHIND = Prepared(
    sa.select(_strand.strand, _far)
    .outerjoin(tables.searched_to, _reached.strand == _strand.strand)
    .where(sa.exists().where(_change.strand == _strand.strand, _change.seq > _far))
)
_NEXT = Prepared(
    sa.select(_change.seq, *(_change[name] for name in Register._fields))
    .where(_change.strand == sa.bindparam("strand"), _change.seq > sa.bindparam("seq"))
    .order_by(_change.seq)
    .limit(sa.bindparam("most"))
)
_VALUE = Prepared(
    sa.select(_answer.value, _strand.circle)
    .join(tables.strand, _strand.strand == _answer.strand)
    .where(*(_answer[name] == sa.bindparam(name) for name in Register._fields))
)
_KNOWN = Prepared(
    sa.select(_searched.id, _searched.circle).where(
        *(_searched[name] == sa.bindparam(name) for name in Register._fields)
    )
)
_DROP = Prepared(sa.delete(tables.searched).where(_searched.id == sa.bindparam("at")))
_NEWEST = Prepared(sa.select(sa.func.coalesce(sa.func.max(_searched.id), 0)))
_PUT = Prepared(sa.insert(tables.searched))
_REACHED = Prepared(sa.insert(tables.searched_to).prefix_with("OR REPLACE"))


@dataclass(frozen=True)
class Hit:
    """A register whose words were found, and the circle they stand in."""

    register: Register
    circle: str


class _Words:
    """The index of one circle."""

    def __init__(self, circle: str) -> None:
        self.circle = circle
        name = f"words_{circle}"
        table = sa.table(name, sa.column("rowid"), sa.column("body"), sa.column(name), sa.column("rank"))
        rows, whole = table.c.rowid, table.c[name]
        self.put = Prepared(sa.insert(table).values(rowid=sa.bindparam("at"), body=sa.bindparam("words")))
        self.drop = Prepared(sa.delete(table).where(rows == sa.bindparam("at")))
        self.empty = Prepared(sa.insert(table).values({name: sa.bindparam("order")}))
        asked = whole.op("MATCH")(sa.bindparam("asked"))
        few: sa.Select[Any] = sa.select(sa.literal_column("1")).select_from(table).where(asked)
        self.count = sa.select(sa.func.count()).select_from(few.limit(RANKED + 1).subquery())
        alive = sa.and_(*(_record[part] == _searched[part] for part in ("programme", "entity", "eid")))
        found = (
            sa.select(*(_searched[part] for part in Register._fields))
            .select_from(table)
            .join(tables.searched, _searched.id == rows)
            .outerjoin(tables.record, alive)
            .where(asked, sa.func.coalesce(_record.alive, 1) == 1)
        )
        self.best, self.newest = found.order_by(table.c.rank), found.order_by(rows.desc())


_WORDS = {circle: _Words(circle) for circle in CIRCLES}

# --- keeping up ------------------------------------------------------------------------------------


def is_behind(connection: sa.Connection) -> bool:
    """Whether anything was written that is not in the index yet."""
    return bool(_BEHIND.rows(connection, {}))


def catch_up(connection: sa.Connection, said: Said, most: int = _MOST) -> bool:
    """Take in some of what was written since; False when more is left."""
    for strand, reached in _BEHIND.rows(connection, {}):
        rows = _NEXT.rows(connection, {"strand": strand, "seq": reached, "most": most})
        changed = dict.fromkeys(Register(*row[1:]) for row in rows)
        _take_in(connection, [each for each in changed if each.field != EXISTENCE], said)
        _REACHED.run(connection, {"strand": strand, "seq": rows[-1][0]})
        most -= len(rows)
        if most <= 0:
            break
    return not is_behind(connection)


def forget(connection: sa.Connection) -> None:
    """Empty the index: nothing erased may be found or read in it. It fills itself again."""
    for words in _WORDS.values():
        words.empty.run(connection, {"order": "delete-all"})
    connection.execute(sa.delete(tables.searched))
    connection.execute(sa.delete(tables.searched_to))


def _take_in(connection: sa.Connection, changed: Sequence[Register], said: Said) -> None:
    """What these registers say now, in place of what they said."""
    ((newest,),) = _NEWEST.rows(connection, {})
    rows: list[dict[str, Any]] = []
    texts: dict[str, list[dict[str, Any]]] = {circle: [] for circle in CIRCLES}
    for register in changed:
        at = register._asdict()
        for old, circle in _KNOWN.rows(connection, at) if newest else ():
            _WORDS[circle].drop.run(connection, {"at": old})
            _DROP.run(connection, {"at": old})
        for value, circle in _VALUE.rows(connection, at):
            if words := said(register.entity, register.field, json.loads(value)):
                row = {**at, "id": newest + len(rows) + 1, "circle": circle}
                rows.append(row)
                texts[circle].append({"at": row["id"], "words": words})
    _PUT.run_all(connection, rows)
    for circle, found in texts.items():
        _WORDS[circle].put.run_all(connection, found)


# --- finding ---------------------------------------------------------------------------------------


def find(
    connection: sa.Connection,
    words: Sequence[str],
    *,
    programme: str | None = None,
    besides: str | None = None,
    entities: Collection[str] = (),
    circles: Sequence[str] = CIRCLES,
    most: int = 50,
) -> list[Hit]:
    """Registers in which every word occurs, folded words given; each also as the beginning of a longer one.

    The best come first while they are few, else the newest; those of wider circles come before those of
    narrower ones. Records that were removed are left out, and the programme ``besides`` which one looks.
    """
    asked = " ".join(f'"{word}"{"*" if len(word) > 1 else ""}' for word in map(_plain, words) if word)
    found: list[Hit] = []
    for circle in circles if asked else ():
        index = _WORDS[circle]
        many = connection.execute(index.count, {"asked": asked}).scalar_one() > RANKED
        statement = (index.newest if many else index.best).limit(most)
        if programme is not None:
            statement = statement.where(_searched.programme == programme)
        if besides is not None:
            statement = statement.where(_searched.programme != besides)
        if entities:
            statement = statement.where(_searched.entity.in_(list(entities)))
        found += [Hit(Register(*row), circle) for row in connection.execute(statement, {"asked": asked})]
    return found[:most]


def _plain(word: str) -> str:
    """Without the sign that ends a quoted word."""
    return word.replace('"', "")
