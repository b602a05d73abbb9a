"""Brings the timeline from the store, only while it is seen, never over a move that is not stored yet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.changes import ChangeSet
from mentordesk.ui.desk import Desk
from mentordesk.ui.planning.timeline_moving import Shifting

if TYPE_CHECKING:
    from mentordesk.services.plan_dates import Drawn
    from mentordesk.services.workspace import Workspace

_AT_ONCE = 60  # actions that are read first when a plan is opened


class TimelineReading(QObject):
    """``read`` carries a Drawn; of a long plan its first actions come first, then all of it."""

    read = Signal(object)

    def __init__(self, desk: Desk, shifting: Shifting, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._shifting = shifting
        self._view = view
        self._programme = ""
        self._asked = 0
        self._stale = self._new_here = True
        shifting.settled.connect(self.go_on)

    def follow(self, programme: str) -> bool:
        """Read this programme's plan; whether it is another one."""
        another = programme != self._programme
        if another:
            self._programme, self._new_here = programme, True
        self._stale = True
        return another

    def refresh(self, changes: ChangeSet) -> None:
        """Something was written."""
        if changes.programme == self._programme:
            self._stale = True
            self.go_on()

    def go_on(self) -> None:
        """Read what is to be read, if it is seen."""
        seen = self._stale and self._programme and self._view.isVisible()
        if not seen or self._shifting.waits:
            return
        self._stale = False
        self._asked += 1
        programme, first = self._programme, _AT_ONCE if self._new_here else None

        def drawn(workspace: Workspace) -> Drawn:
            return workspace.dates.drawn(programme, first=first)

        self._desk.ask(self, drawn, partial(self._answer, programme, self._asked))

    def _answer(self, programme: str, asked: int, drawn: Drawn) -> None:
        if programme != self._programme or asked != self._asked:
            return
        if self._shifting.waits:
            self._stale = True  # older than what is on the screen
            return
        self._new_here = False
        self.read.emit(drawn)
        if not drawn.whole:
            self._stale = True
            self.go_on()
