"""Whether a text field has an undo or redo step of its own left; else the key is the window's (ux.md §3)."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


def without_step(field: QObject, event: QKeyEvent) -> bool:
    """Whether the key asks a text field for a step it does not have."""
    if isinstance(field, QLineEdit):
        undo, redo = field.isUndoAvailable(), field.isRedoAvailable()
    elif isinstance(field, (QPlainTextEdit, QTextEdit)):
        undo, redo = field.document().isUndoAvailable(), field.document().isRedoAvailable()
    else:
        return False
    return (event.matches(_UNDO) and not undo) or (event.matches(_REDO) and not redo)
