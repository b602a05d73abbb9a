"""Days, list, or the ways to begin: one of them is shown, and all say the same wishes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.in_sight import holds_focus
from mentordesk.ui.visiting.nothing_planned import NothingPlanned
from mentordesk.ui.widgets.agenda.board import AgendaBoard
from mentordesk.ui.widgets.agenda.listing import AgendaList
from mentordesk.ui.widgets.agenda.shown import DayShown

_MORNING = 9 * 60


class AgendaViews(QStackedWidget):
    """``came`` carries the session one is at now; the others are as of ``AgendaBoard``."""

    came = Signal(str)
    opened = Signal(str)
    move_wanted = Signal(str, int, int, str)
    length_wanted = Signal(str, int)
    add_wanted = Signal(int, int, str)
    duplicate_wanted = Signal(str)
    remove_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.board = AgendaBoard(desk.words, desk.look, desk.icons, self)
        self.list = AgendaList(desk.words, desk.look, desk.icons, self)
        self.nothing = NothingPlanned(desk, self)
        self._days: Sequence[DayShown] = ()
        for widget in (self.board, self.list, self.nothing):
            self.addWidget(widget)
        for view in (self.board, self.list):
            view.current_changed.connect(self._come)
            view.opened.connect(self.opened)
            view.move_wanted.connect(self.move_wanted)
            view.length_wanted.connect(self.length_wanted)
            view.add_wanted.connect(self.add_wanted)
            view.duplicate_wanted.connect(self.duplicate_wanted)
            view.remove_wanted.connect(self.remove_wanted)
            view.menu_wanted.connect(self.menu_wanted)

    def show_days(self, days: Sequence[DayShown]) -> None:
        """Show these; the session one is at stays."""
        self._days = days
        self._shown.show_days(days)

    def turn(self, *, listed: bool, empty: bool) -> None:
        """Show one of the three; the session one is at is the same in it, the focus goes along."""
        wanted: QWidget = self.nothing if empty else self.list if listed else self.board
        if wanted is self.currentWidget():
            return
        here, had_focus = self.here, holds_focus(self)
        self.setCurrentWidget(wanted)
        if not empty:
            self._shown.show_days(self._days)
        if here:
            self.select(here)
        if had_focus:
            self.enter()

    @property
    def empty(self) -> bool:
        """Whether there is no session to show."""
        return self.currentWidget() is self.nothing

    @property
    def _shown(self) -> AgendaBoard | AgendaList:
        return self.list if self.currentWidget() is self.list else self.board

    @property
    def here(self) -> str:
        """The session one is at; empty for none."""
        return "" if self.empty else self._shown.current()

    @property
    def place(self) -> tuple[int, int, str]:
        """Day, start, group where something new would stand."""
        return (1, _MORNING, "") if self.empty else self._shown.place()

    def select(self, eid: str) -> None:
        """Be at this session."""
        if self.here != eid:
            self._shown.select(eid)

    def enter(self) -> None:
        """The focus to what is shown."""
        if self.empty:
            self.nothing.enter()
        else:
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _come(self, eid: str) -> None:
        if self.sender() is self._shown and not self.empty:
            self.came.emit(eid)
