"""Schema 1: the first. Frozen as it was shipped; never follow later changes of ``tables``."""

from __future__ import annotations

from typing import Any

_STATEMENTS = """
CREATE TABLE change (strand TEXT NOT NULL, seq INTEGER NOT NULL, batch INTEGER NOT NULL,
  hlc TEXT NOT NULL,
  programme TEXT NOT NULL, circle TEXT NOT NULL, entity TEXT NOT NULL, eid TEXT NOT NULL,
  field TEXT NOT NULL, value TEXT NOT NULL, parents TEXT NOT NULL, author TEXT NOT NULL,
  kind TEXT NOT NULL, schema INTEGER NOT NULL, extra TEXT NOT NULL, salt TEXT NOT NULL,
  hash TEXT NOT NULL, PRIMARY KEY (strand, seq)) WITHOUT ROWID;
CREATE INDEX change_register ON change (programme, entity, eid, field);
CREATE TABLE batch (strand TEXT NOT NULL, seq INTEGER NOT NULL, act TEXT NOT NULL, name TEXT NOT NULL,
  parameters TEXT NOT NULL, undoes TEXT, at TEXT NOT NULL, extra TEXT NOT NULL,
  hash TEXT NOT NULL, PRIMARY KEY (strand, seq)) WITHOUT ROWID;
CREATE INDEX batch_act ON batch (act);
CREATE TABLE strand (strand TEXT NOT NULL, programme TEXT NOT NULL, circle TEXT NOT NULL,
  own INTEGER NOT NULL, PRIMARY KEY (strand)) WITHOUT ROWID;
CREATE TABLE pending (strand TEXT NOT NULL, seq INTEGER NOT NULL, row TEXT NOT NULL,
  PRIMARY KEY (strand, seq)) WITHOUT ROWID;
CREATE TABLE redaction (strand TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (strand, seq)) WITHOUT ROWID;
CREATE TABLE head (programme TEXT NOT NULL, entity TEXT NOT NULL, eid TEXT NOT NULL, field TEXT NOT NULL,
  strand TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (programme, entity, eid, field, strand, seq)) WITHOUT ROWID;
CREATE INDEX head_key ON head (strand, seq);
CREATE TABLE awaited (strand TEXT NOT NULL, seq INTEGER NOT NULL, register TEXT NOT NULL,
  PRIMARY KEY (strand, seq)) WITHOUT ROWID;
CREATE TABLE record (programme TEXT NOT NULL, entity TEXT NOT NULL, eid TEXT NOT NULL,
  parent_entity TEXT,
  parent_eid TEXT, alive INTEGER NOT NULL, conflict INTEGER NOT NULL, born TEXT NOT NULL,
  PRIMARY KEY (programme, entity, eid)) WITHOUT ROWID;
CREATE INDEX record_parent ON record (programme, parent_entity, parent_eid);
CREATE TABLE answer (programme TEXT NOT NULL, entity TEXT NOT NULL, eid TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL, conflict INTEGER NOT NULL, strand TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (programme, entity, eid, field)) WITHOUT ROWID;
CREATE TABLE draft (programme TEXT NOT NULL, entity TEXT NOT NULL, eid TEXT NOT NULL,
  field TEXT NOT NULL,
  circle TEXT NOT NULL, value TEXT NOT NULL, base TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (programme, entity, eid, field)) WITHOUT ROWID;
CREATE TABLE local (name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name)) WITHOUT ROWID;
"""


def upgrade(connection: Any) -> None:
    """Make an empty database a store of schema 1."""
    for statement in _STATEMENTS.split(";"):
        if statement.strip():
            connection.execute(statement)
