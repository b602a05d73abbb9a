"""Typing that is not in the journal yet is kept beside it, so that no one loses more than two seconds.

A draft is written 0.3 s after the last key and, in unbroken typing, within two seconds of the first
unkept one; after a minute the words become a change though their editor is still open (design §3).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.model.changes import Key, Register
from mentordesk.ui.desk import Desk

_PAUSE_MS, _UNBROKEN_MS, _MINUTE_MS = 300, 1500, 60_000


class Autosave(QObject):
    """One for each place where a person types; it follows one text at a time."""

    kept = Signal(object)
    """The register whose words are beside the journal now."""
    failed = Signal(object, object, object)
    """The error, the register and the words the disk did not take."""
    due = Signal()
    """A minute of typing: the page is to make it a change."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register: Register | None = None
        self._text: Any = ""
        self._base: Sequence[Key] = ()
        self._pause = self._timer(_PAUSE_MS, self._keep)
        self._unbroken = self._timer(_UNBROKEN_MS, self._keep)
        self._minute = self._timer(_MINUTE_MS, self.due.emit)

    def _timer(self, interval: int, run: object) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(interval)
        made.timeout.connect(run)
        return made

    @property
    def register(self) -> Register | None:
        """Whose words are being typed, or None."""
        return self._register

    @property
    def base(self) -> tuple[Key, ...]:
        """The changes whose words were shown when the typing began."""
        return tuple(self._base)

    def typed(self, register: Register, text: Any, base: Sequence[Key]) -> None:
        """A key: these are the words now, over these changes."""
        if register != self._register:
            self.settle()
            self._register = register
            self._minute.start()
            self._desk.typing.emit(True)
        self._text, self._base = text, base
        self._pause.start()
        if not self._unbroken.isActive():
            self._unbroken.start()

    def settle(self) -> None:
        """The words were handed over as a change, or given up: nothing is left to keep."""
        for timer in (self._pause, self._unbroken, self._minute):
            timer.stop()
        if self._register is not None:
            self._register = None
            self._desk.typing.emit(False)

    def give_up(self) -> None:
        """Esc: the words are not wanted, nor is their draft."""
        register = self._register
        self.settle()
        if register is not None:
            self._desk.ask(self, lambda workspace: workspace.drafting.given_up(register))

    def _keep(self) -> None:
        self._pause.stop()
        self._unbroken.stop()
        register, text, base = self._register, self._text, tuple(self._base)
        if register is None:
            return

        def refused(problem: MentorDeskError) -> None:
            self.failed.emit(problem, register, text)

        def kept(_nothing: object) -> None:
            self.kept.emit(register)

        self._desk.ask(self, lambda workspace: workspace.drafting.keep(register, text, base), kept, refused)
