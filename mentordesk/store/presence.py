"""Whether the files of an open store are still the ones that were opened.

On a disk that was pulled out, or in a folder that was moved or put in another's place, an open file
may go on taking words that nobody will find again. So the names are asked before anything is read or
written, and once more before it is committed.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

from mentordesk.errors import NotWritten

_log = logging.getLogger(__name__)
_Identity = tuple[int, int]


class Presence:
    """The database and its write-ahead log, by device and number of the file."""

    def __init__(self, folder: Path, database: Path) -> None:
        self._folder = folder
        self._database = database
        self._journal_ahead = database.with_name(f"{database.name}-wal")
        self._opened: dict[Path, _Identity] = {}

    def note(self, *, alone: bool) -> None:
        """A connection was made. SQLite makes the log anew when there was no other one."""
        if alone:
            self._opened.pop(self._journal_ahead, None)
        for path in (self._database, self._journal_ahead):
            found = _identity(path)
            if found is not None:
                self._opened.setdefault(path, found)

    def check(self) -> None:
        """Raises NotWritten when a file is gone or another one stands in its place."""
        for path, opened in self._opened.items():
            found = _identity(path)
            if found == opened:
                continue
            _log.error("%s was file %s and is now %s", path, opened, found)
            if _identity(self._database) is None:
                raise NotWritten(
                    "The folder of your work, {folder}, is no longer there. Plug the disk in again or put "
                    "the folder back; what you type meanwhile is held in memory.",
                    folder=self._folder,
                )
            raise NotWritten(
                "The files in {folder} are no longer the ones that were opened. Put them back, or save what "
                "you typed elsewhere and start MentorDesk again.",
                folder=self._folder,
            )


def _identity(path: Path) -> _Identity | None:
    """Device and number of a file; None when it is not to be reached."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
