"""Files that are there whole or not at all: written beside their place, then renamed into it."""

from __future__ import annotations

import itertools
import logging
import os
from dataclasses import dataclass
from pathlib import Path

from mentordesk.errors import NotWritten
from mentordesk.words import system_reason

_count = itertools.count(1)
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Staged:
    """A file written in full beside its place, waiting for ``land`` or ``drop``."""

    path: Path
    fresh: Path

    def land(self) -> None:
        """Put the file in its place. Raises NotWritten; what stood there before is then untouched."""
        try:
            self.fresh.replace(self.path)
        except OSError as problem:
            self.drop()
            raise _not_written(self.path, problem) from problem
        settle(self.path.parent)

    def drop(self) -> None:
        """Leave no trace."""
        try:
            self.fresh.unlink(missing_ok=True)
        except OSError as problem:
            _log.warning("a part file stays behind: %s", problem)


def stage(path: Path, content: bytes) -> Staged:
    """Write the content beside its place, down to the disk. Raises NotWritten and leaves no half file."""
    staged = Staged(path, path.with_name(f".mentordesk-{os.getpid()}-{next(_count)}.part"))
    try:
        with staged.fresh.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as problem:
        staged.drop()
        raise _not_written(path, problem) from problem
    return staged


def refuse_no_folder(path: Path) -> None:
    """Raises NotWritten when the folder of a file to be is not there."""
    if not path.parent.is_dir():
        raise NotWritten(
            "The folder {folder} is not there. Choose another folder or plug the disk in again.",
            folder=path.parent,
        )


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is on the disk, whole, when this returns. Raises NotWritten."""
    stage(path, content).land()


def _not_written(path: Path, problem: OSError) -> NotWritten:
    return NotWritten(
        "{file} could not be written: {reason}. Choose another folder or make room, then try again.",
        file=path.name, reason=system_reason(problem),
    )  # fmt: skip


def sync_file(path: Path) -> None:
    """Make a file that another library wrote survive a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """Make a rename in a folder survive a power cut; Windows does it by itself and has no call for it."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as problem:  # some drives know no such call; what was renamed is in its place
        _log.warning("the folder was not synchronised: %s", problem)
