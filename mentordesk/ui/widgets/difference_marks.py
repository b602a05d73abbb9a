"""How words that went and words that came are shown: struck or underlined, colour second (ux.md §1)."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat

from mentordesk.model.word_diff import Side
from mentordesk.ui.theme import Look


def marked(side: Side, look: Look) -> QTextCharFormat:
    """The marks of one run of a difference; words on both sides are plain text."""
    colours, made = look.colours, QTextCharFormat()
    made.setForeground(colours.text)
    if side is Side.REMOVED:
        made.setForeground(colours.deleted)
        made.setBackground(colours.deleted_soft)
        made.setFontStrikeOut(True)
    elif side is Side.ADDED:
        made.setForeground(colours.inserted)
        made.setBackground(colours.inserted_soft)
        made.setFontUnderline(True)
    return made
