"""The tables of a store. ``change`` and ``batch`` are the journal; what screens read is made from it.

``head``, ``awaited``, ``record`` and ``answer`` are projections: ``check --rebuild`` makes them
again. ``searched`` and ``searched_to`` belong to the index of ``search``, which fills itself again.
``pending``, ``redaction``, ``strand``, ``draft`` and ``local`` stand by themselves.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, MetaData, PrimaryKeyConstraint, Table, Text

metadata = MetaData()


def _table(name: str, *columns: Column[str] | Column[int], key: tuple[str, ...]) -> Table:
    return Table(name, metadata, *columns, PrimaryKeyConstraint(*key), sqlite_with_rowid=False)


def _text(name: str, *, empty: bool = False) -> Column[str]:
    return Column(name, Text, nullable=empty)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


change = _table(
    "change",
    _text("strand"), _number("seq"), _number("batch"), _text("hlc"), _text("programme"), _text("circle"),
    _text("entity"), _text("eid"), _text("field"), _text("value"), _text("parents"), _text("author"),
    _text("kind"), _number("schema"), _text("extra"), _text("salt"), _text("hash"),
    key=("strand", "seq"),
)  # fmt: skip
Index("change_register", change.c.programme, change.c.entity, change.c.eid, change.c.field)

batch = _table(
    "batch",
    _text("strand"), _number("seq"), _text("act"), _text("name"), _text("parameters"),
    _text("undoes", empty=True), _text("at"), _text("extra"), _text("hash"),
    key=("strand", "seq"),
)  # fmt: skip
Index("batch_act", batch.c.act)

strand = _table(
    "strand", _text("strand"), _text("programme"), _text("circle"), _number("own"), key=("strand",)
)
"""Strands met here; ``own`` is 1 for the one this store goes on writing."""

pending = _table("pending", _text("strand"), _number("seq"), _text("row"), key=("strand", "seq"))
"""Rows above a gap or of a newer schema: kept whole and forwarded, not applied."""

redaction = _table("redaction", _text("strand"), _number("seq"), key=("strand", "seq"))
"""Rows that some redaction names, whether they have arrived or not."""

head = _table(
    "head",
    _text("programme"), _text("entity"), _text("eid"), _text("field"), _text("strand"), _number("seq"),
    key=("programme", "entity", "eid", "field", "strand", "seq"),
)  # fmt: skip
Index("head_key", head.c.strand, head.c.seq)

awaited = _table("awaited", _text("strand"), _number("seq"), _text("register"), key=("strand", "seq"))
"""Parents that have not arrived: superseded before they come, by a change of this register."""

record = _table(
    "record",
    _text("programme"), _text("entity"), _text("eid"), _text("parent_entity", empty=True),
    _text("parent_eid", empty=True), _number("alive"), _number("conflict"), _text("born"),
    key=("programme", "entity", "eid"),
)  # fmt: skip
Index("record_parent", record.c.programme, record.c.parent_entity, record.c.parent_eid)

answer = _table(
    "answer",
    _text("programme"), _text("entity"), _text("eid"), _text("field"), _text("value"),
    _number("conflict"), _text("strand"), _number("seq"),
    key=("programme", "entity", "eid", "field"),
)  # fmt: skip

draft = _table(
    "draft",
    _text("programme"), _text("entity"), _text("eid"), _text("field"), _text("circle"), _text("value"),
    _text("base"), _text("at"),
    key=("programme", "entity", "eid", "field"),
)  # fmt: skip
"""Typing not yet in the journal; never travels."""

local = _table("local", _text("name"), _text("value"), key=("name",))
"""What this store alone knows: its id, its schema, who writes here."""

searched = Table(
    "searched",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("programme"), _text("entity"), _text("eid"), _text("field"), _text("circle"),
)  # fmt: skip
"""Registers whose words stand in the index of ``search``, by the number they have there."""
Index("searched_register", *(searched.c[n] for n in ("programme", "entity", "eid", "field")), unique=True)

searched_to = _table("searched_to", _text("strand"), _number("seq"), key=("strand",))
"""How far each strand is in the index."""

PROJECTIONS = (head, awaited, record, answer)
