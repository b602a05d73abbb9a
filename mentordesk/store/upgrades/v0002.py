"""Schema 2: words one may look for. Frozen as it was shipped; never follow later changes of ``search``."""

from __future__ import annotations

from typing import Any

_STATEMENTS = """
CREATE TABLE searched (id INTEGER NOT NULL, programme TEXT NOT NULL, entity TEXT NOT NULL,
  eid TEXT NOT NULL, field TEXT NOT NULL, circle TEXT NOT NULL, PRIMARY KEY (id));
CREATE UNIQUE INDEX searched_register ON searched (programme, entity, eid, field);
CREATE TABLE searched_to (strand TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (strand)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words_shared USING fts5(body, content='', contentless_delete=1,
  tokenize='unicode61 remove_diacritics 0', prefix='2 3 4');
CREATE VIRTUAL TABLE words_confidence USING fts5(body, content='', contentless_delete=1,
  tokenize='unicode61 remove_diacritics 0', prefix='2 3 4');
CREATE VIRTUAL TABLE words_private USING fts5(body, content='', contentless_delete=1,
  tokenize='unicode61 remove_diacritics 0', prefix='2 3 4');
"""


def upgrade(connection: Any) -> None:
    """The index is empty; it is filled when somebody first looks for something."""
    for statement in _STATEMENTS.split(";"):
        if statement.strip():
            connection.execute(statement)
