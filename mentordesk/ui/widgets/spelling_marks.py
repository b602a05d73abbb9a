"""Words no dictionary knows, underlined in the field one writes in; what may be meant, in its menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction, QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QMenu

from mentordesk.ui.widgets.growing_text import TypedText
from mentordesk.words import Words

Wrong = Callable[[str], Sequence[tuple[int, int]]]
Suggest = Callable[[str], Sequence[str]]


class SpellingMarks(QSyntaxHighlighter):
    """Marks one field at a time; only what is shown changes, never the words."""

    def __init__(
        self, wrong: Wrong, suggest: Suggest, words: Words, colour: QColor, parent: QTextDocument
    ) -> None:
        super().__init__(parent)
        self._wrong, self._suggest, self._words = wrong, suggest, words
        self._field: TypedText | None = None
        self._format = QTextCharFormat()
        self._format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._format.setUnderlineColor(colour)

    def follow(self, field: TypedText | None) -> None:
        """Mark the words of this field from now on, and no longer those of the one before."""
        if field is self._field:
            return
        if self._field is not None:
            self._field.offer = None
        self._field = field
        self.setDocument(None if field is None else field.document())
        if field is not None:
            field.offer = self._offer

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's own name
        for start, length in self._wrong(text):
            self.setFormat(_units(text, start), _units(text[start:], length), self._format)

    def _offer(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Put suggestions for the word under the cursor above what the menu has."""
        text, at = cursor.block().text(), cursor.positionInBlock()
        for start, length in self._wrong(text):
            first, last = _units(text, start), _units(text, start + length)
            if not first <= at <= last:
                continue
            chosen = QTextCursor(cursor.block())
            chosen.setPosition(cursor.block().position() + first)
            chosen.setPosition(cursor.block().position() + last, QTextCursor.MoveMode.KeepAnchor)
            self._put(menu, self._suggest(text[start : start + length]), chosen)
            return

    def _put(self, menu: QMenu, offered: Sequence[str], chosen: QTextCursor) -> None:
        made = [QAction(word, menu) for word in offered] or [QAction(self._words.text("No suggestion"), menu)]
        for action, word in zip(made, offered, strict=False):
            action.triggered.connect(partial(chosen.insertText, word))
        made[0].setEnabled(bool(offered))
        line = QAction(menu)
        line.setSeparator(True)
        rest = menu.actions()
        if rest:
            menu.insertActions(rest[0], [*made, line])
        else:
            menu.addActions(made)


def _units(text: str, letters: int) -> int:
    """How many of Qt's units (UTF-16) so many letters take."""
    return len(text[:letters].encode("utf-16-le")) // 2
