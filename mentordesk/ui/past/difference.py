"""A text with what was added underlined and what was removed struck, read and copied but not written."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from mentordesk.model.word_diff import Side, word_diff
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.difference_marks import marked
from mentordesk.words import Words, _


class Difference(QTextEdit):
    """As high as its text. ``caret_moved`` carries where one reads, so that it can be brought into sight."""

    caret_moved = Signal(QPoint)

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        self.setAccessibleName(words.text("This change"))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.cursorPositionChanged.connect(self._tell_caret)

    def show_texts(self, old: str, new: str) -> None:
        """From the old words to the new ones."""
        runs = word_diff(old, new)
        self.clear()
        cursor = QTextCursor(self.document())
        for run in runs:
            cursor.insertText(run.text, self._format(run.side))
        if not runs:
            cursor.insertText(self._words.text("empty"), self._format(None))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        text = self._words.text
        said = [
            text(told, words=" … ".join(run.text.strip() for run in runs if run.side is side))
            for side, told in ((Side.REMOVED, _("Removed: {words}.")), (Side.ADDED, _("Added: {words}.")))
            if any(run.side is side for run in runs)
        ]
        self.setAccessibleDescription(" ".join(said))
        self._grow()

    def _format(self, side: Side | None) -> QTextCharFormat:
        made = marked(side or Side.EQUAL, self._look)
        if side is None:
            made.setForeground(self._look.colours.text_tertiary)
        made.setFontStyleStrategy(QFont.StyleStrategy.PreferDefault)
        return made

    def _grow(self, *_args: object) -> None:
        around = self.height() - self.viewport().height()
        height = ceil(self.document().size().height()) + max(around, 2)
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's own name
        event.ignore()  # the panel scrolls

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell_caret(self) -> None:
        if self.hasFocus():
            self.caret_moved.emit(self.mapToParent(self.cursorRect().bottomLeft()))
