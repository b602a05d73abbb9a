"""The field of one answer of the debrief: grows with its words, and leads back to the notes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.editors import TextEditor
from mentordesk.ui.editors.editor import Value
from mentordesk.ui.widgets.growing_text import GrowingText

_LINES = (1, 10)
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class AnswerText(GrowingText):
    """Ctrl+↑ and Ctrl+↓ go from question to question; Esc goes back to the notes, and so does Ctrl+← where
    there is no word to the left."""

    back_wanted = Signal()
    step_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in _STEPS and ctrl:
            self.step_wanted.emit(_STEPS[event.key()])
        elif self._leads_back(event, ctrl=ctrl):
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _leads_back(self, event: QKeyEvent, *, ctrl: bool) -> bool:
        if event.key() == Qt.Key.Key_Left:
            return ctrl and self.textCursor().atStart()
        return event.key() == Qt.Key.Key_Escape and not event.modifiers() and not self.being_typed()


class AnswerEditor(TextEditor):
    """Paragraphs."""

    def __init__(self, parent: QWidget) -> None:
        self.text = AnswerText(_LINES, parent)
        self._start(self.text)

    def _value(self, text: str) -> Value:
        return text.strip() or None
