"""Strands of this store, and what this laptop remembers of them outside it.

A copied folder or a restored backup would go on numbering a strand that the original has already
used: two different rows with one key. So the last number of each own strand is also kept outside
the store; when the two disagree at opening, the store stops writing its old strands and mints new
ones (research/store.md §8, trap 2).
"""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path

import sqlalchemy as sa

from mentordesk.store import tables

_log = logging.getLogger(__name__)


class OutsideMemory:
    """One small file per store in the state folder: a head line, then ``strand seq`` lines.

    Lines are appended without waiting for the disk: a power cut may lose the newest ones, which
    reads as an older number and is harmless; a killed process loses nothing.
    """

    def __init__(self, folder: Path, store: str) -> None:
        self._path = folder / "strands" / f"{store}.txt"
        self._handle: int | None = None

    def read(self) -> tuple[str, dict[str, int]]:
        """The folder the store was last written in, and the last number of each strand."""
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
            last: dict[str, int] = {}
            for line in lines[1:]:
                strand, _, seq = line.partition(" ")
                last[strand] = max(last.get(strand, 0), int(seq))
            return str(json.loads(lines[0])["folder"]), last
        except (OSError, ValueError, KeyError, IndexError) as problem:
            _log.info("no memory of this store outside it: %s", problem)
            return "", {}

    def begin(self, folder: Path, last: dict[str, int]) -> None:
        """Write the file anew at opening."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(f".{os.getpid()}")
        lines = [json.dumps({"folder": str(folder)}), *(f"{strand} {seq}" for strand, seq in last.items())]
        fresh.write_text("\n".join(lines) + "\n", encoding="utf-8")
        fresh.replace(self._path)
        self._handle = os.open(self._path, os.O_WRONLY | os.O_APPEND)

    def note(self, strand: str, seq: int) -> None:
        """Remember the newest number of a strand. What was written is saved whether this succeeds or not."""
        if self._handle is None:
            return
        try:
            os.write(self._handle, f"{strand} {seq}\n".encode())
        except OSError as problem:
            _log.warning("the newest number was not kept outside the store: %s", problem)

    def close(self) -> None:
        """Let go of the file, its last lines down to the disk."""
        if self._handle is None:
            return
        try:
            os.fsync(self._handle)
        except OSError as problem:
            _log.warning("the newest numbers may not survive a power cut: %s", problem)
        os.close(self._handle)
        self._handle = None


def last_numbers(
    connection: sa.Connection, *, own: bool = False, programme: str | None = None
) -> dict[str, int]:
    """The last number of every strand, of the own ones, or of a programme's shared ones.

    The latter is the programme's clock vector, as versions and export records name it: strands in
    confidence or private are never named in a shared row.
    """
    chosen = sa.select(tables.strand.c.strand)
    if own:
        chosen = chosen.where(tables.strand.c.own == 1)
    if programme is not None:
        chosen = chosen.where(tables.strand.c.programme == programme, tables.strand.c.circle == "shared")
    newest = (
        sa.select(tables.change.c.strand, sa.func.max(tables.change.c.seq))
        .where(tables.change.c.strand.in_(chosen))
        .group_by(tables.change.c.strand)
    )
    return {name: int(seq) for name, seq in connection.execute(newest)}


def still_ours(folder: Path, numbers: dict[str, int], memory: OutsideMemory, database: str) -> bool:
    """Whether this store may go on writing its own strands (``numbers``: strand → last number)."""
    remembered_folder, remembered = memory.read()
    if any(name not in remembered for name in numbers):
        return False
    if any(seq > numbers.get(name, 0) for name, seq in remembered.items()):
        return False
    if not numbers:
        return True
    elsewhere = Path(remembered_folder)
    moved = elsewhere != folder
    return not (moved and (elsewhere / database).exists())


def give_up(connection: sa.Connection) -> None:
    """Own strands become foreign ones; the next write mints new strands.

    The store is another one from now on, and whoever sits here may be someone else.
    """
    connection.execute(sa.update(tables.strand).values(own=0))
    connection.execute(sa.delete(tables.local).where(tables.local.c.name.in_(("store", "me"))))
