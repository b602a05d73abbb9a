"""Two lanes beside the window's thread, so that no key ever waits for the disk.

One lane alone touches the store, one thing after another; the other does long work that needs no
store (drawing a preview, writing a document). Answers come back in the window's thread, in order.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mentordesk.errors import MentorDeskError

_T = TypeVar("_T")
_SHOWN_AFTER_MS = 1000
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Answer:
    owner: QObject
    future: Future[Any]
    done: Callable[[Any], None] | None
    refused: Callable[[MentorDeskError], None] | None


class Background(QObject):
    """``slow`` tells when work lasts over a second, and when it is over."""

    slow = Signal(bool)
    refused = Signal(object)
    """A MentorDeskError that the asker left to the window to show."""
    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._work = ThreadPoolExecutor(1, thread_name_prefix="work")
        self._waiting: list[_Answer] = []
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._tell_slow)
        self._told = False

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._waiting)

    def ask(
        self,
        owner: QObject,
        job: Callable[[], _T],
        done: Callable[[_T], None] | None = None,
        refused: Callable[[MentorDeskError], None] | None = None,
        *,
        long: bool = False,
    ) -> None:
        """Do ``job`` beside the window; then ``done`` or ``refused``, unless ``owner`` is gone by then."""
        lane = self._work if long else self._store
        answer = _Answer(owner, lane.submit(job), done, refused)
        self._waiting.append(answer)
        if not self._patience.isActive() and not self._told:
            self._patience.start()
        answer.future.add_done_callback(lambda _future: self._tell(answer))

    def _tell(self, answer: _Answer) -> None:
        if shiboken6.isValid(self):
            self._came.emit(answer)

    def settle(self) -> None:
        """Wait for everything asked so far and deliver it; only for closing."""
        while self._waiting:
            self._deliver(self._waiting[0])

    def close(self) -> None:
        """Finish what was asked, and take nothing more."""
        self._store.shutdown()
        self._work.shutdown()

    def _deliver(self, answer: _Answer) -> None:
        if answer not in self._waiting:
            return  # ``settle`` was faster than the queue
        answer.future.exception()  # waits where ``settle`` is early
        self._waiting.remove(answer)
        if not self._waiting:
            self._patience.stop()
            if self._told:
                self._told = False
                self.slow.emit(False)
        self._hand_over(answer)

    def _hand_over(self, answer: _Answer) -> None:
        problem = answer.future.exception()
        wanted = shiboken6.isValid(answer.owner)
        if isinstance(problem, MentorDeskError):
            _log.info("refused: %s", problem.message)
            if answer.refused and wanted:
                answer.refused(problem)
            else:
                self.refused.emit(problem)
        elif problem is not None:
            raise problem
        elif answer.done and wanted:
            answer.done(answer.future.result())

    def _tell_slow(self) -> None:
        if self._waiting:
            self._told = True
            self.slow.emit(True)
