"""The long work on a document about to go: its file made, looked through, stopped where nobody wants it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Page, watched
from mentordesk.services.export_checks import Checks
from mentordesk.words import Message, _

T = TypeVar("T")
Progress = Callable[[Message, int, int], None]
"""Hears the step in words, how much of it is done and of how much; of 0 when nobody can tell."""
Stopped = Callable[[], bool]
"""Whether the person has asked to stop."""

_LOOK_AGAIN = 0.05  # seconds
_STEPS = 100


class Cancelled(Exception):
    """The person stopped it. Nothing was written."""


@dataclass(frozen=True)
class Content:
    """The finished file, before it lies anywhere. ``checks`` is None when nobody asked for them."""

    data: bytes
    checks: Checks | None = None

    @property
    def sha256(self) -> str:
        """What tells this file from any other."""
        return hashlib.sha256(self.data).hexdigest()


def written(
    page: Page,
    suffix: str,
    progress: Progress | None = None,
    cancelled: Stopped | None = None,
    *,
    checked: bool = True,
) -> Content:
    """The page as a file of a format, looked through once it is made.

    Raises Cancelled soon after ``cancelled`` says so.
    """
    work = _Writing(page, suffix, progress or _untold, cancelled or _never, checked=checked)
    return work() if cancelled is None else _aside(work, cancelled)


class _Writing:
    """The long work itself, step by step."""

    def __init__(
        self, page: Page, suffix: str, progress: Progress, cancelled: Stopped, *, checked: bool
    ) -> None:
        self._page = page
        self._suffix = suffix
        self._progress = progress
        self._cancelled = cancelled
        self._checked = checked

    def __call__(self) -> Content:
        suffix = self._suffix
        page = FORMATS[suffix].laid(self._page)
        self._stop_if_asked()
        if suffix == ".pdf":  # the rows are nothing there, the setting of the pages is all, and tells nothing
            self._progress(Message.of(_("Setting the pages")), 0, 0)
        data = FORMATS[suffix].write(watched(page, self._row))
        if not self._checked:
            return Content(data)
        from mentordesk.documents import proof

        self._stop_if_asked()
        self._progress(Message.of(_("Reading the file back")), 0, 0)
        comes_back = proof.comes_back(page, suffix, data)
        self._stop_if_asked()
        return Content(data, Checks(suffix, comes_back, proof.accessible(page, suffix, data)))

    def _row(self, done: int, total: int) -> None:
        self._stop_if_asked()
        if self._suffix != ".pdf" and done % max(total // _STEPS, 1) == 0:
            told = Message.of(_("Action {done} of {total}"), done=done, total=total)
            self._progress(told, done, total)

    def _stop_if_asked(self) -> None:
        if self._cancelled():
            raise Cancelled


def _aside(work: Callable[[], T], cancelled: Stopped) -> T:
    """What the work returns. Some of it cannot be stopped: it then runs out unheard, and nobody waits."""
    from concurrent.futures import ThreadPoolExecutor, wait

    helper = ThreadPoolExecutor(max_workers=1, thread_name_prefix="export")
    running = helper.submit(work)
    helper.shutdown(wait=False)
    while not wait([running], timeout=_LOOK_AGAIN).done:
        if cancelled():
            raise Cancelled
    return running.result()


def _untold(_step: Message, _done: int, _total: int) -> None:
    """Nobody listens."""


def _never() -> bool:
    return False
