"""Ctrl+Z first takes back what is being typed; with nothing left there it is the window's (ux.md §3)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class UndoBoundary(QObject):
    """Text fields claim the two keys whether they can use them or not; here they let go."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = _available(watched)
            if (undo is False and event.matches(_UNDO)) or (redo is False and event.matches(_REDO)):
                event.ignore()
                return True
        return False


def _available(field: QObject) -> tuple[bool | None, bool | None]:
    """Whether a text field has steps of its own to take; None for what is no text field."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable(), field.isRedoAvailable()
    if isinstance(field, (QPlainTextEdit, QTextEdit)):
        return field.document().isUndoAvailable(), field.document().isRedoAvailable()
    return None, None
