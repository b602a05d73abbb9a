"""A closed store copied whole into another folder. The store it comes from is read and nothing else."""

from __future__ import annotations

import hashlib
import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mentordesk.errors import MentorDeskError, NotWritten
from mentordesk.store.lock import WriterLock
from mentordesk.store.vault import DATABASE, KEY_FILE
from mentordesk.store.whole_file import settle, sync_file
from mentordesk.words import system_reason

_LOCK = "lock"
_MADE_AGAIN = f"{DATABASE}-shm"  # what SQLite makes again by itself
_BLOCK = 1 << 20
_log = logging.getLogger(__name__)


def is_store(folder: Path) -> bool:
    """Whether a store lies there, whatever its state."""
    return (folder / DATABASE).is_file() and (folder / KEY_FILE).is_file()


@contextmanager
def copied(source: Path, target: Path) -> Iterator[Path]:
    """A copy beside ``target`` to look at; it takes that name when the block ends without an error.

    Raises StoreRefused while somebody writes in the store, NotWritten when it cannot be read or the
    copy not be made. A copy that is not wanted in the end may be moved or removed inside the block.
    """
    fresh = target.with_name(f".{target.name}-arriving")
    with _nobody_writing(source):
        try:
            shutil.rmtree(fresh, ignore_errors=True)  # what a killed copy left
            fresh.mkdir(mode=0o700, parents=True)
            _copy_tree(source, fresh)
        except OSError as problem:
            shutil.rmtree(fresh, ignore_errors=True)
            raise _not_copied(source, problem) from problem
    try:
        yield fresh
        if fresh.is_dir():
            fresh.rename(target)
            settle(target.parent)
    except OSError as problem:
        raise _not_copied(source, problem) from problem
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


@contextmanager
def _nobody_writing(source: Path) -> Iterator[None]:
    lock = WriterLock(source)
    try:
        lock.take()
    except NotWritten as problem:  # what cannot be written by us is still worth reading
        _log.info("copying without a lock: %s", problem)
    try:
        yield
    finally:
        lock.free()


def _copy_tree(source: Path, fresh: Path) -> None:
    for path in sorted(source.rglob("*")):
        here = fresh / path.relative_to(source)
        if path.is_dir():
            here.mkdir(mode=0o700, exist_ok=True)
        elif path.name not in (_LOCK, _MADE_AGAIN) and not path.name.endswith(".part"):
            shutil.copyfile(path, here)
            sync_file(here)
            if _digest(here) != _digest(path):
                raise _changed(source)
    settle(fresh)


def _digest(path: Path) -> bytes:
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            found.update(block)
    return found.digest()


def _not_copied(source: Path, problem: OSError) -> MentorDeskError:
    return NotWritten(
        "The store in {folder} could not be copied: {reason}. It is as it was; try again.",
        folder=source, reason=system_reason(problem),
    )  # fmt: skip


def _changed(source: Path) -> MentorDeskError:
    return NotWritten(
        "The store in {folder} changed while it was copied. Close it everywhere, then try again.",
        folder=source,
    )
