"""What the needs analysis hands on to the plan, kept up to date: needs to tie actions to, and obstacles."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from mentordesk.model.carried import OBSTACLES, HandedOn
from mentordesk.model.changes import ChangeSet
from mentordesk.model.coverage import NEED
from mentordesk.model.programme import FORM
from mentordesk.ui.desk import Desk

_SOURCES = frozenset({NEED, OBSTACLES, "annex2", FORM})
"""Records that say otherwise what is handed on: rows, what was said of their questions, the aim."""


class HandingOn(QObject):
    """``known`` tells that it is known, or is different now."""

    known = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._programme = ""
        self.now = HandedOn()

    def follow(self, programme: str) -> None:
        """Of this programme; it is read each time one comes, for the needs may have changed meanwhile."""
        if programme != self._programme:
            self._programme = programme
            self._know(programme, HandedOn())
        self._read()

    def refresh(self, changes: ChangeSet) -> None:
        """Something was written."""
        if changes.programme == self._programme and any(each.entity in _SOURCES for each in changes.touched):
            self._read()

    def _read(self) -> None:
        programme = self._programme
        if programme:
            self._desk.ask(
                self,
                lambda workspace: workspace.noticing.handed_on(programme),
                partial(self._know, programme),
            )

    def _know(self, programme: str, handed_on: HandedOn) -> None:
        if programme == self._programme and handed_on != self.now:
            self.now = handed_on
            self.known.emit(handed_on)
