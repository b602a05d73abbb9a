"""The words of a text field, every sign of them: Qt's own way out turns no-break spaces into plain ones."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

_LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


def whole_text(field: QPlainTextEdit | QTextEdit) -> str:
    """What was typed, as it was typed, lines ended by \\n."""
    return field.document().toRawText().translate(_LINE_ENDS)
