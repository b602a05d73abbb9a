"""A text as one of two versions has it: removed words struck on red, added ones underlined on green."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.model.word_diff import Run, Side
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.difference_marks import marked

_LINE = 140  # percent of the font's height
_LEAST = 80


class MarkedText(QWidget):
    """Shows the runs of one side; it takes the height they need at its width."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._heights: dict[int, int] = {}  # by width: layouts ask again and again
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(look.font("content"))
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_runs(self, runs: Sequence[Run], side: Side, *, quiet: bool) -> None:
        """The equal runs and those of one side; ``quiet`` for a text that nobody need look at."""
        self._document.clear()
        self._heights.clear()
        cursor = QTextCursor(self._document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(spaced)
        for run in runs:
            if run.side is Side.EQUAL or not run.text.strip():
                if run.side in (Side.EQUAL, side):
                    cursor.insertText(run.text, self._marks(run.side, quiet=quiet))
            elif run.side is side:  # a space at an end is not what changed for a reader
                words = run.text.strip(" ")
                before, after = run.text.split(words, 1)
                plain = self._marks(Side.EQUAL, quiet=quiet)
                for text, marks in ((before, plain), (words, self._marks(side, quiet=quiet)), (after, plain)):
                    cursor.insertText(text, marks)
        self._document.setTextWidth(self.width())
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._document.toPlainText()

    def _marks(self, side: Side, *, quiet: bool) -> QTextCharFormat:
        made = marked(side, self._look)
        if quiet and side is Side.EQUAL:
            made.setForeground(self._look.colours.text_secondary)
        return made

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's own name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's own name
        if width not in self._heights:
            self._document.setTextWidth(width)
            self._heights[width] = int(self._document.size().height()) + 1
            self._document.setTextWidth(self.width())
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        width = max(self.width(), self._look.px(_LEAST))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._look.px(_LEAST), self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._document.setTextWidth(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        self._document.drawContents(painter)
