"""``--smoke``: whether this very program works on this very computer, in one line.

It is for whoever builds a bundle, and for whoever puts one on a computer: the real window on a store of
its own, the example, its documents. Everything lies in a temporary folder that is gone afterwards; the
person's store, settings and open window are neither read nor asked. ``--smoke=frame`` stops at the first
frame and says the words the bench listens for.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from time import perf_counter
from types import TracebackType

from PySide6.QtWidgets import QApplication

from mentordesk.errors import MentorDeskError

PATIENCE_S = 50
GAVE_UP = 3
_log = logging.getLogger(__name__)


class Progress:
    """What is being tried, so that whatever goes wrong is said with its place."""

    def __init__(self) -> None:
        self.began = perf_counter()
        self.step = "the screen"
        self.folder: Path | None = None

    def tell(self, line: str) -> None:
        """To whoever listens: a program without a console on Windows has nobody, and its exit code is all."""
        if sys.stdout is None:
            return
        try:
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
        except (OSError, UnicodeError) as problem:
            _log.info("nobody heard %r: %s", line, problem)


def run(*, only_frame: bool = False) -> int:
    """The exit code: 0 it works, 1 it does not, 3 nothing came for fifty seconds. One line says which.

    Where there is no screen for it Qt itself ends the process and says so; nothing lies anywhere by then.
    """
    progress = Progress()
    watchdog = Timer(PATIENCE_S, _give_up, [progress])  # not Qt's: a window that hangs hears no timer
    watchdog.daemon = True
    watchdog.start()
    try:
        application = QApplication(sys.argv[:1])
        application.setApplicationName("MentorDesk")
        with _folders_of_its_own(progress) as folder:
            done = _through(application, folder, progress, only_frame=only_frame)
    except Exception as problem:  # noqa: BLE001 - the last net: the line is all that anybody gets
        progress.tell(f"smoke: failed at {progress.step}: {_reason(problem)}")
        return 1
    finally:
        watchdog.cancel()
    progress.tell(done)
    return 0


def _through(application: QApplication, folder: Path, progress: Progress, *, only_frame: bool) -> str:
    """The window until it has all been tried. Returns the last line; raises whatever went wrong."""
    progress.step = "the window"
    from mentordesk.ui.smoke_round import Round

    tried = Round(folder, progress, only_frame=only_frame)

    def hook(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        tried.fail(problem.with_traceback(trace))

    usual, sys.excepthook = sys.excepthook, hook
    try:
        tried.start()
        application.exec()
    finally:
        sys.excepthook = usual
    if tried.problem is not None:
        raise tried.problem
    return "ready" if only_frame else tried.said()


@contextmanager
def _folders_of_its_own(progress: Progress) -> Iterator[Path]:
    """Everything the program knows of a person lies in here. Raises OSError when it cannot be taken away."""
    progress.step = "the temporary folder"
    folder = progress.folder = Path(tempfile.mkdtemp(prefix="mentordesk-smoke-"))
    try:
        os.environ.pop("MENTORDESK_STORE", None)
        for name in ("DATA", "STATE"):
            os.environ[f"MENTORDESK_{name}"] = str(folder / name.lower())
        os.environ.setdefault("MENTORDESK_CACHE", str(folder / "cache"))  # the bench has a warm one
        yield folder
        progress.step = "clearing up"
        shutil.rmtree(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _give_up(progress: Progress) -> None:
    """Called beside a program that hangs: nothing of it can be asked any more."""
    progress.tell(f"smoke: not done after {PATIENCE_S} s, at {progress.step}")
    if progress.folder is not None:
        shutil.rmtree(progress.folder, ignore_errors=True)
    os._exit(GAVE_UP)


def _reason(problem: BaseException) -> str:
    """One line: our own sentence, or what was raised and where."""
    if isinstance(problem, MentorDeskError):
        return str(problem)
    trace = problem.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})" if trace else ""
    return f"{type(problem).__name__}: {' '.join(str(problem).split())}{where}"
