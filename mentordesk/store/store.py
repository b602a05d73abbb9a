"""A store: a folder with a database, its key file, sealed files and a lock."""

from __future__ import annotations

import json
import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from mentordesk import paths
from mentordesk.clock import Clock, HybridTime
from mentordesk.errors import BadInput, NotWritten, StoreRefused
from mentordesk.store import attachments, places, search, strands, tables, upgrades
from mentordesk.store.database import Database, told
from mentordesk.store.lock import WriterLock
from mentordesk.store.receiving import receive
from mentordesk.store.unit_of_work import UnitOfWork
from mentordesk.store.upgrading import bring_up_to_date, refuse_damaged, schema_of
from mentordesk.store.vault import KEY_FILE, Vault
from mentordesk.store.whole_file import settle
from mentordesk.words import system_reason

_log = logging.getLogger(__name__)


class Store:
    """An open store. Make it with ``create`` or ``open``; close it when done."""

    def __init__(self, vault: Vault, clock: Clock, database: Database, lock: WriterLock | None) -> None:
        self.vault = vault
        self.folder = vault.folder
        self.database = database
        self.clock = clock
        self.time = HybridTime(clock)
        self.writable = lock is not None
        self._lock = lock
        self._memory: strands.OutsideMemory | None = None
        self._copy: Path | None = None

    # --- opening and closing ---------------------------------------------------------------------

    @classmethod
    def create(cls, folder: Path, key: bytes | None = None, clock: Clock | None = None) -> Store:
        """Make a new store in an empty or missing folder. Raises StoreRefused, BadInput or NotWritten."""
        places.refuse_unsafe(folder)
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise _occupied(folder)
        clock = clock or Clock()
        fresh = folder.with_name(f".{folder.name[:40]}-{clock.new_id()}")
        try:
            fresh.mkdir(mode=0o700, parents=True)
            for name in (attachments.ATTACHMENTS, attachments.RECEIVED):
                (fresh / name).mkdir()
        except OSError as problem:
            raise _not_made(folder, problem) from problem
        try:
            _furnish(Vault(fresh, key))
            _take_place(fresh, folder)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)  # made by this very call, and never a store
            raise
        return cls._writing(Vault(folder, key), clock)

    @classmethod
    def open(
        cls, folder: Path, key: bytes | None = None, clock: Clock | None = None, *, writing: bool = True
    ) -> Store:
        """Open a store. Raises StoreRefused when it is none or not for writing, StoreDamaged, NotWritten.

        For reading alone no lock is taken, and a store on a medium that cannot be written is read
        from a copy. A store made by a newer program opens for reading only.
        """
        vault = Vault(folder, key)
        if not vault.database.is_file() or not (folder / KEY_FILE).is_file():
            raise StoreRefused(
                "{folder} is not a MentorDesk store. Name a folder made by MentorDesk, or make a new store.",
                folder=folder,
            )
        vault.check_key()
        if writing:
            places.refuse_unsafe(folder)
        return cls._writing(vault, clock or Clock()) if writing else cls._reading(vault, clock or Clock())

    @classmethod
    def _writing(cls, vault: Vault, clock: Clock) -> Store:
        lock = WriterLock(vault.folder)
        lock.take()
        database = Database(vault, writing=True)
        store = cls(vault, clock, database, lock)
        try:
            refuse_damaged(vault)
            bring_up_to_date(vault, database, new=False)
            store._take_up_strands()
            store._take_up_parked_rows()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def _reading(cls, vault: Vault, clock: Clock) -> Store:
        if all(os.access(path, os.W_OK) for path in (vault.folder, vault.database)):
            try:
                return cls._reading_at(vault, clock, None)
            except NotWritten as problem:  # SQLite writes beside what it reads, and there is no room
                _log.info("reading from a copy: %s", problem.message)
        return cls._reading_at(vault, clock, _copied(vault))

    @classmethod
    def _reading_at(cls, vault: Vault, clock: Clock, copy: Path | None) -> Store:
        store = cls(vault, clock, Database(vault, path=copy, writing=False), None)
        store._copy = copy
        try:
            with store.database.reading() as connection:
                schema = schema_of(connection)
        except BaseException:
            store.close()
            raise
        if schema >= upgrades.CURRENT:
            return store
        store.close()  # an older store is brought up to date before it is read
        cls.open(vault.folder, vault.key, clock).close()
        return cls._reading(vault, clock)

    def close(self) -> None:
        """Fold everything into the database file and let others write."""
        self.database.close()
        if self._memory:
            self._memory.close()
        if self._lock:
            self._lock.free()
        if self._copy:
            shutil.rmtree(self._copy.parent, ignore_errors=True)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- reading and writing ---------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """One consistent view of the store."""
        with self.database.reading() as connection:
            yield connection

    @contextmanager
    def scratch(self) -> Iterator[sa.Connection]:
        """A copy of the database to try things in: nothing here waits for it or changes."""
        with tempfile.TemporaryDirectory(prefix="mentordesk-") as folder, told(self.folder):
            copy = Path(folder) / "scratch.db"
            source = self.vault.connect(self.database.path)
            try:
                source.execute("VACUUM INTO ?", (str(copy),))
            finally:
                source.close()
            database = Database(self.vault, path=copy, writing=True)
            try:
                with database.writing() as connection:
                    yield connection
            finally:
                database.close()

    @contextmanager
    def unit_of_work(self) -> Iterator[UnitOfWork]:
        """One transaction. When this ends without an error, all of it is on the disk."""
        if not self.writable:
            raise StoreRefused("The store in {folder} is open for reading only.", folder=self.folder)
        with self.database.writing() as connection:
            unit = UnitOfWork(connection, self.clock, self.time)
            yield unit
            if unit.erased:
                search.forget(connection)
        if self._memory:
            for strand, seq in unit.written.items():
                self._memory.note(strand, seq)
        if unit.erased:
            self.forget_traces()

    def forget_traces(self) -> None:
        """After a redaction: fold the write-ahead log in and drop the copies made before upgrades.

        Backups and other laptops are told by the redaction itself, when they next meet it.
        """
        raw = self.vault.connect(self.database.path)
        try:
            with told(self.folder):
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            raw.close()
        for copy in self.folder.glob("before-upgrade-*.db"):
            copy.unlink(missing_ok=True)

    # --- what this store alone knows ---------------------------------------------------------------

    def local(self, name: str) -> Any:
        """A setting of this store, or None."""
        with self.reading() as connection:
            value = connection.execute(sa.select(tables.local.c.value).filter_by(name=name)).scalar()
        return None if value is None else json.loads(value)

    def keep_local(self, name: str, value: Any) -> None:
        """Keep a setting of this store."""
        with self.database.writing() as connection:
            put = sa.insert(tables.local).prefix_with("OR REPLACE")
            connection.execute(put, {"name": name, "value": json.dumps(value)})

    def _take_up_parked_rows(self) -> None:
        """Rows that a newer program sent are applied once this program understands them."""
        with self.database.writing() as connection:
            receive(connection, {}, [], [], self.time.saw)

    def _take_up_strands(self) -> None:
        identity = self.local("store")
        if identity is None:
            identity = self.clock.new_id()
            self.keep_local("store", identity)
        self._memory = strands.OutsideMemory(paths.state_folder(), identity)
        with self.database.writing() as connection:
            own = strands.last_numbers(connection, own=True)
            newest = connection.execute(_NEWEST_OWN).scalar()
            ours = strands.still_ours(self.folder.resolve(), own, self._memory, self.vault.database.name)
            if not ours:
                _log.warning("this store is a copy or was restored: new strands from here on")
                strands.give_up(connection)
        self.time = HybridTime(self.clock, newest or "")  # our own time never runs back, whatever the clock
        if not ours:
            own = {}
            self.keep_local("store", self.clock.new_id())
            self._memory = strands.OutsideMemory(paths.state_folder(), self.local("store"))
        try:
            self._memory.begin(self.folder.resolve(), own)
        except OSError as problem:
            raise NotWritten(
                "MentorDesk cannot keep its notes in {folder}: {reason}. Make room there and start again.",
                folder=paths.state_folder(), reason=system_reason(problem),
            ) from problem  # fmt: skip


_NEWEST_OWN = (
    sa.select(sa.func.max(tables.change.c.hlc))
    .join(tables.strand, tables.strand.c.strand == tables.change.c.strand)
    .where(tables.strand.c.own == 1)
)


def _occupied(folder: Path) -> BadInput:
    return BadInput(
        "{folder} already holds files. Name a folder that is empty or does not exist yet.", folder=folder
    )


def _not_made(folder: Path, problem: OSError) -> NotWritten:
    return NotWritten(
        "The folder {folder} cannot be made: {reason}. Choose another place.",
        folder=folder, reason=system_reason(problem),
    )  # fmt: skip


def _furnish(vault: Vault) -> None:
    """Key file and tables of a new store, in a folder that nobody knows yet."""
    vault.create()
    database = Database(vault, writing=True)
    try:
        bring_up_to_date(vault, database, new=True)
    finally:
        database.close()


def _take_place(fresh: Path, folder: Path) -> None:
    """Give a whole store its name: a process killed before this leaves no half store there."""
    try:
        if folder.exists():
            folder.rmdir()  # empty, or it would have been refused; a second creation fails here
        fresh.rename(folder)
    except OSError as problem:
        if folder.is_dir() and any(folder.iterdir()):
            raise _occupied(folder) from problem
        raise _not_made(folder, problem) from problem
    settle(folder.parent)


def _copied(vault: Vault) -> Path:
    """A copy of database and log elsewhere: SQLite cannot read where it may not write."""
    folder = Path(tempfile.mkdtemp(prefix="mentordesk-"))
    copied = folder / vault.database.name
    try:
        for source in vault.folder.glob(f"{vault.database.name}*"):
            with suppress(FileNotFoundError):  # the log may be folded in meanwhile
                shutil.copy(source, folder)
        copied.chmod(0o600)
    except OSError as problem:
        shutil.rmtree(folder, ignore_errors=True)
        raise NotWritten(
            "The store in {folder} can only be read from a copy, and none could be made: {reason}. "
            "Make room.",
            folder=vault.folder, reason=system_reason(problem),
        ) from problem  # fmt: skip
    return copied
