"""One writer process per store. The system frees the lock when its holder dies, however it dies."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from mentordesk.errors import NotWritten, StoreRefused
from mentordesk.words import system_reason

_PATIENCE_S = 3.0  # another command may just be finishing


class WriterLock:
    """Held from opening to closing by the one process that writes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(str(folder / "lock"), timeout=_PATIENCE_S)

    def take(self) -> None:
        """Raises StoreRefused when another process writes, NotWritten when the folder takes no lock."""
        try:
            self._lock.acquire()
        except Timeout as problem:
            raise StoreRefused(
                "The store in {folder} is open in a window or another command. Close it there first.",
                folder=self._folder,
            ) from problem
        except OSError as problem:
            raise NotWritten(
                "The store in {folder} cannot be written: {reason}. Copy the folder to a disk you may "
                "write to and open it there.",
                folder=self._folder, reason=system_reason(problem),
            ) from problem  # fmt: skip

    def free(self) -> None:
        """Let another process write."""
        self._lock.release()
