"""Is everything as it was written? The pages, the journal's hashes and numbers, the projections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from mentordesk.model.changes import Change, Register
from mentordesk.store import search, tables
from mentordesk.store.journal import awaited_row, head_row
from mentordesk.store.projection import from_row, refresh
from mentordesk.store.store import Store
from mentordesk.store.upgrading import integrity


@dataclass(frozen=True)
class Findings:
    """What a check found; all zero and sound when the store is as it was written."""

    sound: bool
    changes: int
    wrong_hashes: int
    gaps: int
    differences: int


def check(store: Store, *, rebuild: bool) -> Findings:
    """Compare the store with its journal; with ``rebuild``, make the projections again."""
    raw = store.vault.connect(store.database.path)
    try:
        sound = integrity(raw, encrypted=store.vault.encrypted)
    finally:
        raw.close()
    if rebuild:
        with store.unit_of_work() as unit:
            return _findings(unit.connection, sound)
    with store.scratch() as connection:
        return _findings(connection, sound)


def _findings(connection: sa.Connection, sound: bool) -> Findings:
    changes = [from_row(row) for row in connection.execute(sa.select(tables.change))]
    wrong = sum(not change.erased and change.fingerprint() != change.hash for change in changes)
    before = _projections(connection)
    make_again(connection, changes)
    differences = sum(len(a ^ b) for a, b in zip(before, _projections(connection), strict=True))
    return Findings(sound, len(changes), wrong, _gaps(changes), differences)


def _gaps(changes: Sequence[Change]) -> int:
    counts: dict[str, int] = defaultdict(int)
    newest: dict[str, int] = defaultdict(int)
    for change in changes:
        counts[change.strand] += 1
        newest[change.strand] = max(newest[change.strand], change.seq)
    return sum(newest[strand] - count for strand, count in counts.items())


def _projections(connection: sa.Connection) -> list[set[tuple[Any, ...]]]:
    return [{tuple(row) for row in connection.execute(sa.select(table))} for table in tables.PROJECTIONS]


def make_again(connection: sa.Connection, changes: Sequence[Change]) -> None:
    """Every projection anew from the journal alone."""
    for table in tables.PROJECTIONS:
        connection.execute(sa.delete(table))
    search.forget(connection)
    arrived = {change.key for change in changes}
    superseded = {key: change.register for change in changes for key in change.parent_keys}
    heads = [change for change in changes if change.key not in superseded]
    if absent := superseded.keys() - arrived:
        rows = [awaited_row(key, superseded[key]) for key in sorted(absent)]
        connection.execute(sa.insert(tables.awaited), rows)
    if not heads:
        return
    connection.execute(sa.insert(tables.head), [head_row(change) for change in heads])
    by_register: dict[Register, list[Change]] = defaultdict(list)
    for change in heads:
        by_register[change.register].append(change)
    refresh(connection, by_register)
