"""The small editor over a note: Enter keeps, Shift+Enter breaks the line, Esc puts back what was there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.whole_text import whole_text

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = ~Qt.KeyboardModifier.KeypadModifier


class RowEditor(GrowingText):
    """Leaving it keeps its words; nothing typed is lost but by Esc."""

    closed = Signal(str, bool)
    """Its words, and whether they are to be kept."""
    grown = Signal()

    def __init__(self, name: str, look: Look, parent: QWidget) -> None:
        super().__init__((1, 14), parent)
        self._open = True
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setStyleSheet(
            f"QPlainTextEdit {{ border: 2px solid {look.colours.focus.name()};"
            f" padding: {look.px(2)}px {look.px(6)}px; }}"
        )

    def close_with(self, *, keep: bool) -> None:
        """End the editing, once."""
        if self._open:
            self._open = False
            self.closed.emit(whole_text(self), keep)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if _ends(event):
            self.close_with(keep=event.key() != Qt.Key.Key_Escape)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason
        ):  # fmt: skip
            self.close_with(keep=True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.grown.emit()


def _ends(event: QKeyEvent) -> bool:
    held = event.modifiers() & _PLAIN
    plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)
    return (event.key() in _ENTER and plain) or (event.key() == Qt.Key.Key_Escape and not held)
