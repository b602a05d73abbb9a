"""Statements written with SQLAlchemy, compiled once, run on the driver.

Saving one edit is a handful of statements of ten microseconds each; running them through Core's
execution costs eight times that, and typing would feel it on an old laptop (``make bench``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import dialect

_DIALECT = dialect(paramstyle="named")


class Prepared:
    """One statement. Parameters are given by name, as in the Core statement it comes from."""

    def __init__(self, statement: sa.Executable) -> None:
        compiled = statement.compile(dialect=_DIALECT)  # type: ignore[attr-defined]
        self._sql = str(compiled)
        self._constants = {name: value for name, value in compiled.params.items() if value is not None}

    def rows(self, connection: sa.Connection, parameters: Mapping[str, Any]) -> Sequence[tuple[Any, ...]]:
        """The rows of a select."""
        found: Sequence[tuple[Any, ...]] = (
            _raw(connection).execute(self._sql, {**self._constants, **parameters}).fetchall()
        )
        return found

    def run(self, connection: sa.Connection, parameters: Mapping[str, Any]) -> None:
        """An insert, update or delete."""
        _raw(connection).execute(self._sql, {**self._constants, **parameters})

    def run_all(self, connection: sa.Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """The same for many rows, or for none."""
        if rows:
            _raw(connection).executemany(self._sql, [{**self._constants, **row} for row in rows])


def _raw(connection: sa.Connection) -> Any:
    return connection.connection.driver_connection
