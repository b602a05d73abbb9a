"""Bringing a store to the schema this program writes, after a verified copy of it."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from mentordesk.errors import StoreRefused
from mentordesk.store import upgrades
from mentordesk.store.database import Database, damaged, told
from mentordesk.store.vault import Vault
from mentordesk.store.whole_file import settle, sync_file

_SCHEMA = "SELECT value FROM local WHERE name = 'schema'"
_log = logging.getLogger(__name__)


def schema_of(connection: sa.Connection) -> int:
    """The schema of a store; 0 for a database with nothing in it."""
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
    if not tables:
        return 0
    return int(json.loads(str(connection.exec_driver_sql(_SCHEMA).scalar())))


def bring_up_to_date(
    vault: Vault, database: Database, *, new: bool, steps: Sequence[upgrades.Step] = upgrades.STEPS
) -> None:
    """Run the numbered upgrades that are missing, all of them or none.

    Raises StoreRefused for a store of a newer program, StoreDamaged when the copy made before an
    upgrade does not hold; the store is then as it was.
    """
    with database.reading() as connection:
        schema = schema_of(connection)
    if schema > len(steps):
        raise StoreRefused(
            "The store in {folder} was made by a newer MentorDesk and can only be read with this one. "
            "Install the newer version to go on writing.",
            folder=vault.folder,
        )
    if schema == len(steps):
        return
    if schema == 0 and not new:
        raise damaged(vault.folder)
    if not new:
        _log.info("upgrading from schema %s, copy in %s", schema, verified_copy(vault, schema).name)
    with database.writing() as connection:
        raw = connection.connection.driver_connection
        for step in steps[schema:]:
            step(raw)
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO local (name, value) VALUES ('schema', ?)", (json.dumps(len(steps)),)
        )


def verified_copy(vault: Vault, schema: int) -> Path:
    """Copy the database beside itself and check the copy. Raises StoreDamaged when it does not hold."""
    target = vault.folder / f"before-upgrade-{schema}.db"
    fresh = target.with_suffix(".part")
    fresh.unlink(missing_ok=True)
    with told(vault.folder):
        source = vault.connect()
        try:
            source.execute("VACUUM INTO ?", (str(fresh),))
        finally:
            source.close()
        copy = vault.connect(fresh)
        try:
            sound = integrity(copy, encrypted=vault.encrypted)
        finally:
            copy.close()
    if not sound:
        fresh.unlink(missing_ok=True)
        raise damaged(vault.folder)
    sync_file(fresh)
    os.replace(fresh, target)
    settle(vault.folder)
    return target


def refuse_damaged(vault: Vault) -> None:
    """Raises StoreDamaged for a database that was cut short, or did not survive a crash whole.

    After an orderly close the file is exactly as long as its pages; after a crash the write-ahead
    log is still there and the whole is checked once.
    """
    log = vault.database.with_name(vault.database.name + "-wal")
    crashed = log.exists() and log.stat().st_size > 0
    length = vault.database.stat().st_size
    if length == 0:  # to SQLite a new database, to us a lost one
        _log.error("empty database in %s", vault.folder)
        raise damaged(vault.folder)
    with told(vault.folder):
        connection = vault.connect()
        try:
            if crashed:
                sound = integrity(connection, encrypted=False)
            else:
                pages = connection.execute("PRAGMA page_count").fetchone()[0]
                sound = length == int(pages) * int(connection.execute("PRAGMA page_size").fetchone()[0])
        finally:
            connection.close()
    if not sound:
        _log.error("%s bytes are not what the pages of %s take", length, vault.folder)
        raise damaged(vault.folder)


def integrity(connection: Any, *, encrypted: bool) -> bool:
    """Whether every page of a database is as it was written, as far as the engine can tell."""
    if encrypted and connection.execute("PRAGMA cipher_integrity_check").fetchall():
        return False
    return bool(connection.execute("PRAGMA quick_check").fetchone()[0] == "ok")
