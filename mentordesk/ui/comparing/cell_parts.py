"""The parts of one cell compared: its name and who changed it, the older words, the newer words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from mentordesk.model.word_diff import Side
from mentordesk.ui.comparing.entries import CellLine
from mentordesk.ui.comparing.marked_text import MarkedText
from mentordesk.ui.desk import Desk
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.widgets.parts import column, label, row

_FAR = 1000
"""More cells than an action has: to the first or the last one."""


class Head(QFrame):
    """The head of a version's column."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        look = desk.look
        self.title: QLabel = label("", "strong", wrap=True, parent=self)
        self.moment: QLabel = label("", "meta", wrap=True, parent=self)
        laid = column(self, spacing=look.px(2))
        laid.setContentsMargins(look.px(14), look.px(9), look.px(14), look.px(9))
        laid.addWidget(self.title)
        laid.addWidget(self.moment)
        laid.addStretch(1)

    def show_version(self, title: str, moment: str) -> None:
        """Number and name; day and visit."""
        self.title.setText(title)
        self.moment.setText(moment)


class Named(QFrame):
    """The name of a column, and who changed the cell, how and when."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        look = desk.look
        self._desk = desk
        self.setObjectName("named")
        self.setStyleSheet(f"QFrame#named {{ background: {look.colours.sunken.name()}; border: none; }}")
        self.title: QLabel = label("", "strong", wrap=True, parent=self)
        self.told: QLabel = label("", wrap=True, parent=self)
        self.told.setStyleSheet(f"color: {look.colours.info.name()}; font-size: {look.font_px('meta')}px;")
        self._mark = QLabel(self)
        beside = row(spacing=look.px(6))
        beside.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.told, 1)
        laid = column(self, spacing=look.px(4))
        laid.setContentsMargins(look.px(14), look.px(10), look.px(10), look.px(10))
        laid.addWidget(self.title)
        laid.addLayout(beside)
        laid.addStretch(1)

    def show_line(self, line: CellLine) -> None:
        """The column and the change."""
        self.title.setText(line.head)
        self.told.setText(line.told)
        for each in (self.told, self._mark):
            each.setVisible(bool(line.told))
        if line.icon:
            icons = self._desk.icons
            self._mark.setPixmap(icons.pixmap(line.icon, "info", 13, ratio=self.devicePixelRatioF()))


class Said(QFrame):
    """The words of one version."""

    clicked = Signal()

    def __init__(self, desk: Desk, side: Side, parent: QWidget) -> None:
        super().__init__(parent)
        look = desk.look
        self._side = side
        self._colours = look.colours
        self.setObjectName("said")
        self.setStyleSheet(f"QFrame#said {{ background: {look.colours.surface.name()}; border: none; }}")
        self._whose: QLabel = label("", "meta", parent=self)
        self._whose.hide()
        self.words = MarkedText(look, self)
        laid = column(self, spacing=look.px(2))
        laid.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10))
        laid.addWidget(self._whose)
        laid.addWidget(self.words)
        laid.addStretch(1)

    def show_line(self, line: CellLine) -> None:
        """Its side of a cell; a newer text that says the same need not be read again."""
        quiet = self._side is Side.ADDED and not line.changed
        self.words.show_runs(line.runs, self._side, quiet=quiet)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        self.clicked.emit()

    def tell(self, whose: str) -> None:
        """Whose words these are, where no column says it."""
        self._whose.setText(whose)
        self._whose.setVisible(bool(whose))


class Newer(Said):
    """The newer text: it holds the focus of its cell."""

    stepped = Signal(int)
    focused = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, Side.ADDED, parent)
        self.setProperty(OWN_FOCUS, True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -_FAR, Qt.Key.Key_End: _FAR}
        if plain and event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self._colours.focus, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
