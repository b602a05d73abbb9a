"""The page on the wall: full screen, large type, and nothing else can appear (R-220, R-227)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.projection.sizes import PLAIN, ZOOMS, font, sizes_for
from mentordesk.ui.widgets.parts import column, emptied, label

if TYPE_CHECKING:
    from mentordesk.services.agreed_lines import PageLine

_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_SIZE = {0: 30, 1: 46, 2: 32}
_STEPS = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_Space: 8,
}  # fmt: skip


class Wall(QScrollArea):
    """Arrows and Page keys scroll, Ctrl++ and Ctrl+- change the type, Esc leaves."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(None)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWindowTitle("MentorDesk")
        self.setAccessibleName(desk.words.text("What we agreed"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._zoom = PLAIN
        self._lines: Sequence[PageLine] = ()
        self._sheet = QWidget(self)
        ground = desk.look.colours.surface.name()
        self.setStyleSheet(f"Wall {{ background: {ground}; }}")
        self._sheet.setStyleSheet(f"background: {ground};")
        self._laid = column(self._sheet)
        self.setWidget(self._sheet)

    def show_lines(self, lines: Sequence[PageLine]) -> None:
        """What is read together."""
        self._lines = lines
        self._draw()

    def project(self, desk_screen: QWidget) -> None:
        """Fill a screen that is not the desk's, else the only one."""
        here = desk_screen.screen()
        others = [each for each in QGuiApplication.screens() if each.geometry() != here.geometry()]
        wall = others[0] if others else here
        self.setScreen(wall)
        self.setGeometry(wall.geometry())
        self.showFullScreen()
        self._draw()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        emptied(self._laid)
        sizes = sizes_for(self.size(), self._zoom)
        self._laid.setContentsMargins(sizes.gap(90), sizes.gap(60), sizes.gap(90), sizes.gap(60))
        self._laid.setSpacing(sizes.gap(14))
        colours = self._desk.look.colours
        for each in self._lines:
            if each.level == 2:
                self._laid.addSpacing(sizes.gap(18))
            made = label(self._said(each), wrap=True, parent=self._sheet)
            made.setFont(font(sizes.letters(_SIZE[each.level]), strong=bool(each.level)))
            colour = colours.link if each.level else colours.text
            made.setStyleSheet(f"color: {colour.name()};")
            self._laid.addWidget(made)
            if each.second:
                other = label(each.second, wrap=True, parent=self._sheet)
                other.setFont(font(sizes.letters(_SIZE[each.level] * 0.7)))
                other.setStyleSheet(f"color: {colours.text_secondary.name()};")
                self._laid.addWidget(other)
        self._laid.addStretch(1)

    def _said(self, each: PageLine) -> str:
        beside = " · ".join(filter(None, (each.who, each.due)))
        if each.level:
            return each.text
        return f"•  {each.text}\n    {beside}" if beside else f"•  {each.text}"

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.close()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in (*_LARGER, Qt.Key.Key_Minus):
            self._zoom = min(max(self._zoom + (-1 if key == Qt.Key.Key_Minus else 1), 0), len(ZOOMS) - 1)
            self._draw()
        elif key in _STEPS:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + _STEPS[Qt.Key(key)] * self.height() // 10)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar = self.verticalScrollBar()
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's own name
        self.left.emit()
        super().closeEvent(event)
