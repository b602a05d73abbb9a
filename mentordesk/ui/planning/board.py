"""How the plan's page is divided: grid or one action, the panel beside it or over it, as the room allows."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.find_bar import FindBar
from mentordesk.ui.planning.key_line import KeyLine
from mentordesk.ui.planning.side import Side
from mentordesk.ui.planning.top import PlanTop
from mentordesk.ui.widgets.action_page import ActionPage
from mentordesk.ui.widgets.grid.view import Grid
from mentordesk.ui.widgets.parts import column

_NARROW, _DOCKED = 850, 1080
"""Room in the design's pixels: below the first, one action a page; below the second, the panel over it."""


_BESIDE = 300
"""What the content keeps at least beside the panel: the focus is not to go under it (ux.md §10)."""


class Board(QWidget):
    """``turned`` tells that the grid gave way to one action a page, or came back."""

    turned = Signal(bool)
    side_toggled = Signal(bool)

    def __init__(self, desk: Desk, table: PlanTable, parent: QWidget) -> None:
        super().__init__(parent)
        words, look, icons = desk.words, desk.look, desk.icons
        self._look = look
        self.setProperty(OWN_FOCUS, True)  # the focus goes on to the grid or the fields
        self._wished = True
        self._timeline: QWidget | None = None
        self._drawn = False  # whether the panel lies over a page that has no room beside it
        self.content = QWidget(self)
        self.top = PlanTop(desk, self.content)
        self.find_bar = FindBar(words, look, icons, self.content)
        self.views = QStackedWidget(self.content)
        self.grid = Grid(table, words, look, icons, self.views)
        self.one = ActionPage(words, look, icons, self.views)
        self.keys = KeyLine(words, look, self.content)
        self.side = Side(desk, self)
        self.side.close_requested.connect(self.toggle_side)
        for view in (self.grid, self.one):
            self.views.addWidget(view)
        self._laid = laid = column(self.content)
        laid.addWidget(self.top)
        laid.addWidget(self.find_bar)
        laid.addWidget(self.views, 1)
        laid.addWidget(self.keys)

    def _room(self) -> int:
        return self.width() * 100 // self._look.text_size

    @property
    def narrow(self) -> bool:
        """Whether there is room for one action alone."""
        return self._room() < _NARROW

    @property
    def _docked(self) -> bool:
        return self._room() >= _DOCKED and not self.timeline_shown

    @property
    def timeline_shown(self) -> bool:
        """Whether the timeline stands where the table would."""
        return self._timeline is not None and self.views.currentWidget() is self._timeline

    def show_timeline(self, view: QWidget, tools: QWidget) -> None:
        """The timeline instead of the table; it takes the whole width, the panel comes over it when asked."""
        self.grid.close_editor()
        self.one.flush()
        if self._timeline is None:
            self._timeline = view
            self.views.addWidget(view)
            self.top.take_tools(tools)
        self._drawn = False
        self.views.setCurrentWidget(view)
        self.top.show_timeline(True)
        self._fit()
        tools.show()

    def show_table(self) -> None:
        """The table again, or one action a page."""
        self._drawn = False
        self.views.setCurrentWidget(self.one if self.narrow else self.grid)
        self.top.show_timeline(False)
        self._fit()
        self.turned.emit(self.narrow)

    @property
    def side_shown(self) -> bool:
        """Whether the panel is there."""
        return self._wished if self._docked else self._drawn

    def wish_side(self, wished: bool) -> None:
        """Whether a person wants the panel where there is room for it."""
        self._wished = wished
        self._fit()

    def toggle_side(self) -> None:
        """F9: there, or gone."""
        if self._docked:
            self._wished = not self._wished
            self.side_toggled.emit(self._wished)
        else:
            self._drawn = not self._drawn
        self._fit()
        if self.side_shown:
            self.side.first_stop().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.enter()

    def enter(self) -> None:
        """The focus to where one writes, or to the bars."""
        if self._timeline is not None and self.timeline_shown:
            self._timeline.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.narrow:
            self.one.enter()
        else:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.enter()

    def _fit(self) -> None:
        whole, shown = self.rect(), self.side_shown
        width = min(self.side.minimumWidth(), whole.width())
        self.side.setVisible(shown)
        self.side.setGeometry(QRect(whole.width() - width, 0, width, whole.height()))
        beside = self._docked or whole.width() - width >= self._look.px(_BESIDE)
        self.content.setGeometry(whole.adjusted(0, 0, -width if shown and beside else 0, 0))
        self.side.raise_()
        narrow = self.narrow
        self.top.setVisible(not narrow)  # its commands are in the menus, its title in the rail
        self.keys.show_hints(not narrow)
        px = self._look.px
        self._laid.setContentsMargins(0 if narrow else px(24), 0, 0 if narrow else px(24), 0)
        self.keys.setContentsMargins(px(16) if narrow else 0, 0, px(16) if narrow else 0, 0)
        over_time = self.timeline_shown
        self.keys.setVisible(not over_time)
        self.find_bar.setEnabled(not over_time)
        if not over_time and narrow != (self.views.currentWidget() is self.one):
            self._turn(narrow)

    def _turn(self, narrow: bool) -> None:
        """What was being typed is handed over first, and the focus goes along."""
        self.grid.close_editor()
        self.one.flush()
        focus = QApplication.focusWidget()
        here = focus is not None and self.views.isAncestorOf(focus)
        self.views.setCurrentWidget(self.one if narrow else self.grid)
        self.turned.emit(narrow)
        if here:
            self.enter()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape and self._drawn and not self._docked:
            self.toggle_side()
        else:
            super().keyPressEvent(event)
