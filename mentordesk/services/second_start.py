"""A second start of the window raises the first one: a request file that the first one watches.

The first window holds a lock in a folder of the state folder that belongs to its store; the system
frees it however the window ends, so nobody waits for a window that is gone. Neither Qt nor the store
is needed here: a second start is answered before anything is loaded.
"""

from __future__ import annotations

import hashlib
import logging
import os
import platform
import sys
import time
from pathlib import Path

from mentordesk import paths
from mentordesk.clock import Clock

_PATIENCE_S = 3.0
_LOOK_EVERY_S = 0.02
_HELD = "window"
_ASKED = ".ask"
_log = logging.getLogger(__name__)


def ask_first(folder: Path) -> bool:
    """Ask the window that has this store open to come to the front. Returns whether it answered."""
    place = _place(folder)
    try:
        return _held(place) and _asked(place)
    except OSError as problem:
        _log.warning("another window cannot be asked for: %s", problem)
        return False


class Requests:
    """What second starts ask of this window. Watch ``folder``; when something changes there, ``take``."""

    def __init__(self, folder: Path) -> None:
        self.folder = _place(folder)
        self._lock: int | None = None
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = _lock(self.folder)
        except OSError as problem:
            _log.warning("second starts will not find this window: %s", problem)
        if self.listening:
            self.take()  # left by starts that were killed, or waiting for this very window

    @property
    def listening(self) -> bool:
        """False when another window of the same store was there first."""
        return self._lock is not None

    def take(self) -> int:
        """Answer what was asked; how many asked."""
        if not self.listening:
            return 0
        answered = 0
        for request in self.folder.glob(f"*{_ASKED}"):
            try:
                request.unlink()
                answered += 1
            except FileNotFoundError:  # whoever asked has given up
                continue
            except OSError as problem:
                _log.warning("a second start was not answered: %s", problem)
        return answered

    def close(self) -> None:
        """The window is closing; the next start is a first one."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _place(folder: Path) -> Path:
    """Where window and second start meet: one for each computer and store, however it is spelt."""
    store = os.path.normcase(os.path.realpath(folder))
    name = hashlib.sha256(f"{platform.node()}\0{store}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return paths.state_folder() / "windows" / name


def _held(place: Path) -> bool:
    """Whether a window is there."""
    if not place.is_dir():
        return False
    lock = _lock(place)
    if lock is not None:
        os.close(lock)
    return lock is None


def _asked(place: Path) -> bool:
    request = place / f"{Clock().new_id()}{_ASKED}"
    fresh = request.with_suffix(".part")
    fresh.touch()
    fresh.rename(request)  # never seen half made
    until = time.monotonic() + _PATIENCE_S
    while request.name in os.listdir(place):
        if time.monotonic() > until:
            request.unlink(missing_ok=True)
            return False
        time.sleep(_LOOK_EVERY_S)
    return True


if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _lock(place: Path) -> int | None:
    """The handle that holds the window's lock, or None while another process holds it.

    ``filelock`` does the same and costs every start of the program as much as a fifth of its first frame.
    """
    handle = os.open(place / _HELD, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _try(handle)
    except (BlockingIOError, PermissionError):
        os.close(handle)
        return None
    except OSError:
        os.close(handle)
        raise
    return handle
