"""Connections: the driver's duties, the pragmas, transactions, and SQL's failures in our words."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from mentordesk.errors import MentorDeskError, NotWritten, StoreDamaged, StoreRefused
from mentordesk.store.presence import Presence
from mentordesk.store.vault import Vault

# Before 3.51.3 two connections that write and checkpoint together can lose commits (store.md §1).
OLDEST_SQLITE = (3, 51, 3)
_NEEDED_ROOM = 1_000_000
_RIVALS = ("sqlcipher3-binary", "sqlcipher3-wheels", "pysqlcipher3", "rotki-pysqlcipher3")
_PRAGMAS = (
    "journal_mode=WAL", "synchronous=FULL", "fullfsync=ON", "checkpoint_fullfsync=ON", "foreign_keys=ON",
    "busy_timeout=5000", "secure_delete=ON", "cache_size=-65536",
)  # fmt: skip
_log = logging.getLogger(__name__)


@lru_cache(maxsize=1)
def check_driver() -> None:
    """Raises StoreRefused when the SQLite built in is too old or two drivers overwrite each other."""
    version = tuple(int(part) for part in dbapi2.sqlite_version.split("."))
    if version < OLDEST_SQLITE:
        raise StoreRefused(
            "This installation carries SQLite {version}, which can lose work. Reinstall MentorDesk.",
            version=dbapi2.sqlite_version,
        )
    for name in _RIVALS:
        try:
            distribution(name)
        except PackageNotFoundError:
            continue
        raise StoreRefused("The package {name} disturbs the store. Remove it and start again.", name=name)


class Database:
    """The engine of one store. Every failure of SQL leaves here as one of our errors."""

    def __init__(self, vault: Vault, *, path: Path | None = None, writing: bool) -> None:
        check_driver()
        self._vault = vault
        self.path = path or vault.database
        self._pragmas = _PRAGMAS if writing else _PRAGMAS[4:]
        self._presence = Presence(vault.folder, self.path)
        self.engine = sa.create_engine(
            "sqlite://",
            creator=self._creator,
            module=dbapi2,
            poolclass=QueuePool,
            pool_size=4,
            hide_parameters=True,  # the log never holds words of a note
        )
        sa.event.listen(self.engine, "begin", _begin)

    def _creator(self) -> Any:
        connection = self._vault.connect(self.path)
        for pragma in self._pragmas:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()  # now the log is there too
        pool = self.engine.pool
        assert isinstance(pool, QueuePool), "made above"
        self._presence.note(alone=pool.checkedin() == 0 and pool.checkedout() <= 1)
        return connection

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """One consistent view, however long it is read. Raises NotWritten when the store is not there."""
        self._presence.check()
        with told(self._vault.folder), self.engine.connect() as connection:
            yield connection.execution_options(reading=True)

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """One transaction: all of it is on the disk when this ends, or nothing of it."""
        self._presence.check()
        with told(self._vault.folder), self.engine.begin() as connection:
            yield connection
            self._presence.check()

    def close(self) -> None:
        """Give back every connection; the last one out folds the write-ahead log into the file."""
        self.engine.dispose()


def _begin(connection: sa.Connection) -> None:
    # A deferred transaction that turns to writing fails at once when another wrote (store.md §8).
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Turn the driver's failures into sentences; the cause goes to the log."""
    try:
        yield
    except (sa.exc.DBAPIError, dbapi2.Error) as problem:
        _log.exception("database failure in %s", folder)
        cause = problem.orig if isinstance(problem, sa.exc.DBAPIError) else problem
        raise _sentence(str(cause).lower(), folder) from problem


def _sentence(reason: str, folder: Path) -> MentorDeskError:
    if "disk i/o" in reason and _no_room(folder):  # what SQLite says when its side files cannot grow
        return _full(folder)
    for signs, make in _SENTENCES:
        if any(sign in reason for sign in signs):
            return make(folder)
    raise RuntimeError(f"unexpected database failure: {reason}")


def _no_room(folder: Path) -> bool:
    return folder.is_dir() and shutil.disk_usage(folder).free < _NEEDED_ROOM


def _full(folder: Path) -> MentorDeskError:
    return NotWritten(
        "The disk with {folder} is full; what was saved before is safe. Make room, then try again.",
        folder=folder,
    )


def _read_only(folder: Path) -> MentorDeskError:
    return NotWritten(
        "{folder} cannot be written to. Copy the folder to a disk you may write to and open it there.",
        folder=folder,
    )


def _busy(folder: Path) -> MentorDeskError:
    return NotWritten("The store in {folder} is busy in another program. Try again.", folder=folder)


def damaged(folder: Path) -> MentorDeskError:
    """The sentence for a store whose bytes are not what was written."""
    return StoreDamaged(
        "The store in {folder} is damaged and was left as it is. Restore it from a backup.", folder=folder
    )


_SENTENCES: tuple[tuple[tuple[str, ...], Callable[[Path], MentorDeskError]], ...] = (
    (("full",), _full),
    (("readonly", "read-only", "unable to open"), _read_only),
    (("locked", "busy"), _busy),
    (("malformed", "not a database", "hmac", "disk i/o", "no such table", "no such column"), damaged),
)
