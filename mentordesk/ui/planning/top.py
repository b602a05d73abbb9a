"""The line above the grid: what this is, and the few things one does most."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import button, label, row
from mentordesk.ui.widgets.segments import Segments

_TABLE, _TIMELINE = "table", "timeline"


class PlanTop(QWidget):
    """Wishes only."""

    export_requested = Signal()
    add_requested = Signal()
    column_toggled = Signal(str)
    timeline_wanted = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        text, icons = desk.words.text, desk.icons
        self._desk = desk
        size = icons.size(16)
        self.title = label(text("Action plan"), "heading1_work", parent=self)
        self.state = label(text("Working version"), "chip", parent=self)
        views = ((_TABLE, text("Table")), (_TIMELINE, text("Timeline")))
        self.views = Segments(text("How the plan is shown"), views, self)
        self.views.choose(_TABLE)
        self.views.chosen.connect(self._turn)
        self.columns = button(text("Columns"), "", icons.icon("columns"), size=size, parent=self)
        self._menu = QMenu(self.columns)
        self._menu.triggered.connect(self._toggle)
        self.columns.setMenu(self._menu)
        self.export = button(text("Export"), "", icons.icon("export"), size=size, parent=self)
        self.export.clicked.connect(self.export_requested)
        self.add = button(
            text("New action"), "primary", icons.icon("plus", "on_accent"), size=size, parent=self
        )
        self.add.clicked.connect(self.add_requested)
        laid = row(self, spacing=desk.look.px(10))
        laid.setContentsMargins(0, desk.look.px(16), 0, desk.look.px(12))
        laid.addWidget(self.title)
        laid.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        laid.addStretch(1)
        laid.addWidget(self.views)
        self._tools = row()
        laid.addLayout(self._tools)
        for each in (self.columns, self.export, self.add):
            laid.addWidget(each)

    def show_timeline(self, shown: bool) -> None:
        """What belongs to the table alone goes with it."""
        self.views.choose(_TIMELINE if shown else _TABLE)
        for each in (self.state, self.columns, self.add):
            each.setVisible(not shown)

    def take_tools(self, tools: QWidget) -> None:
        """The timeline's own choices, beside those of the page."""
        self._tools.addWidget(tools)

    def _turn(self, view: str) -> None:
        self.timeline_wanted.emit(view == _TIMELINE)

    def open_columns(self) -> None:
        """The optional columns, where the mouse is: asked for on the heads of the grid."""
        self._menu.popup(QCursor.pos())

    def show_columns(self, columns: Sequence[tuple[str, str]], shown: Collection[str]) -> None:
        """The optional columns by name and title, those shown ticked."""
        self._menu.clear()
        for name, title in columns:
            action: QAction = self._menu.addAction(title.replace("&", "&&"))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name in shown)

    def _toggle(self, action: QAction) -> None:
        self.column_toggled.emit(action.data())
