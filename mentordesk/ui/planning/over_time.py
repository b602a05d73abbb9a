"""The timeline in place of the table (screens 07 and 08): made when it is first wished for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.changes import ChangeSet
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.planning.board import Board
from mentordesk.ui.planning.view_state import ViewState

if TYPE_CHECKING:
    from mentordesk.ui.planning.timeline import TimelineView


class OverTime(QObject):
    """Which of the two is shown, remembered for each programme."""

    turned = Signal(bool)
    """Whether it is the timeline now."""
    cell_requested = Signal(str, str)

    def __init__(self, desk: Desk, board: Board, state: ViewState, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._board = board
        self._state = state
        self._programme = ""
        self.view: TimelineView | None = None

    @property
    def shown(self) -> bool:
        """Whether the timeline is shown."""
        return self.view is not None and self._board.timeline_shown

    @property
    def current(self) -> str:
        """The action one is at in the timeline."""
        return self.view.current if self.view is not None else ""

    def follow(self, programme: str) -> None:
        """Show this programme's plan, as it was left."""
        another = programme != self._programme
        self._programme = programme
        if another and self._state.timeline != self.shown:
            self.turn(self._state.timeline)
        elif self.view is not None and self.shown:
            self.view.follow(programme)

    def turn(self, wanted: bool) -> None:
        """The timeline, or the table."""
        if wanted:
            view = self._made()
            self._board.show_timeline(view, view.controls)
            view.follow(self._programme)
        else:
            self.flush()
            self._board.show_table()
        self._state.keep_timeline(wanted)
        self.turned.emit(wanted)

    def _made(self) -> TimelineView:
        if self.view is None:
            from mentordesk.ui.planning.timeline import TimelineView

            self.view = TimelineView(self._desk, self._board)
            self.view.cell_requested.connect(self.cell_requested)
            self.view.commands_changed.connect(self._desk.commands_changed)
        return self.view

    def go(self, action: str) -> None:
        """To an action, where the timeline is shown."""
        if self.view is not None and self.shown:
            self.view.go(action)

    def refresh(self, changes: ChangeSet) -> None:
        """Something was written."""
        if self.view is not None:
            self.view.refresh(changes)

    def flush(self) -> None:
        """Nothing waits any more."""
        if self.view is not None:
            self.view.flush()

    def commands(self) -> Iterator[Command]:
        """What can be done on the timeline."""
        from mentordesk.ui.planning.timeline_commands import timeline_commands

        if self.view is not None:
            yield from timeline_commands(self.view)

    def keys(self) -> Sequence[tuple[str, str]]:
        """Its keys, for F1."""
        from mentordesk.ui.planning.timeline_commands import timeline_keys

        return timeline_keys(self._desk.words)
