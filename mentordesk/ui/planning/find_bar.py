"""Ctrl+F: find in the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import icon_button, label, row
from mentordesk.words import Words


class FindBar(QFrame):
    """Typing searches at once; Enter and F3 go on, Shift goes back, Esc closes."""

    searched = Signal(str)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        size = icons.size(16)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(words.text("Find in the plan"))
        self.field.setPlaceholderText(words.text("Find in the plan"))
        self.field.textChanged.connect(self.searched)
        self.field.setMaximumWidth(look.px(360))
        self.count = label("", "secondary")
        before = icon_button(words.text("Previous"), icons.icon("caret-up"), size, self)
        before.clicked.connect(self._before)
        after = icon_button(words.text("Next"), icons.icon("caret-down"), size, self)
        after.clicked.connect(self._after)
        leave = icon_button(words.text("Close the search"), icons.icon("x"), size, self)
        leave.clicked.connect(self.leave)
        laid = row(self, spacing=look.px(8))
        laid.setContentsMargins(0, 0, 0, look.px(10))
        for widget in (self.field, before, after, self.count):
            laid.addWidget(widget)
        laid.addStretch(1)
        laid.addWidget(leave)
        self.hide()

    def open(self) -> None:
        """Show the bar with its words chosen, ready to be replaced."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.searched.emit(self.field.text())

    def leave(self) -> None:
        """Close it."""
        self.hide()
        self.closed.emit()

    def show_count(self, count: int) -> None:
        """How many cells hold the words."""
        none = self._words.text("No cell holds these words.")
        found = self._words.plural("{count} cell", "{count} cells", count) if count else none
        self.count.setText(found if self.field.text() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _before(self) -> None:
        self.step_requested.emit(-1)

    def _after(self) -> None:
        self.step_requested.emit(1)
