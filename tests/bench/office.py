"""LibreOffice on a screen of Xvfb, watched in the screen's own memory.

No program stands between us and the pixels.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from time import perf_counter, sleep
from typing import NamedTuple

import psutil

_OURS = bytes.fromhex("58650b")  # the green of a plan's head, blue first; nothing else on the screen has it
_ENOUGH = 500  # pixels
_PATIENCE = 15.0
_TRIES = 3
_number = count()


class NotShown(Exception):
    """LibreOffice was started and nothing came; that is not our measurement's fault."""


class Screen(NamedTuple):
    """The display's name, and the file that is its memory."""

    name: str
    memory: Path


def missing() -> str:
    """What must be there to measure this, and is not."""
    if sys.platform != "linux":
        return "X is needed"
    return ", ".join(name for name in ("soffice", "Xvfb") if not shutil.which(name))


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """A screen of its own. Raises RuntimeError when it cannot be had."""
    folder.mkdir()
    read, write = os.pipe()
    process = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24"),
            *("-nolisten", "tcp", "-fbdir", str(folder)),
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield Screen(f":{number}", folder / "Xvfb_screen0")
    finally:
        process.terminate()
        process.wait()


def profile(folder: Path) -> Path:
    """A profile as LibreOffice leaves it after it was once started and ended in good order."""
    made = folder / "office-profile"
    command = ["soffice", "--headless", "--terminate_after_init", f"-env:UserInstallation={made.as_uri()}"]
    subprocess.run(command, check=True, capture_output=True, timeout=4 * _PATIENCE)
    return made


def shown(document: Path, screen: Screen, fresh: Path) -> float:
    """Seconds until the plan is seen. One start in twenty or so shows nothing: it is repeated."""
    for _try in range(_TRIES):
        took = _started(document, screen, fresh)
        if took is not None:
            return took
    raise NotShown("LibreOffice did not show the plan")


def _started(document: Path, screen: Screen, fresh: Path) -> float | None:
    """Seconds from LibreOffice's start until the head of the plan stands on the screen.

    It is ended in the middle of its work, so each time it gets a copy of the ``fresh`` profile.
    """
    place = fresh.with_name(f"office-{next(_number)}")
    shutil.copytree(fresh, place / "profile")
    copy = Path(shutil.copy(document, place))
    command = [
        *("soffice", "--norestore", "--nologo", "--nofirststartwizard", "--writer", str(copy)),
        f"-env:UserInstallation={(place / 'profile').as_uri()}",
    ]
    start = perf_counter()
    process = subprocess.Popen(
        command,
        env={**os.environ, "DISPLAY": screen.name},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while screen.memory.read_bytes().count(_OURS) < _ENOUGH:
            if perf_counter() - start > _PATIENCE:
                return None
            sleep(0.005)
        return perf_counter() - start
    finally:
        _end(process)
        while screen.memory.read_bytes().count(_OURS) >= _ENOUGH:
            sleep(0.02)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with all it started, or the next one would hand its document to this one."""
    family = psutil.Process(process.pid).children(recursive=True)
    os.killpg(process.pid, signal.SIGTERM)
    process.wait()
    until = perf_counter() + _PATIENCE
    while any(_runs(each) for each in family) and perf_counter() < until:
        sleep(0.02)


def _runs(process: psutil.Process) -> bool:
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
