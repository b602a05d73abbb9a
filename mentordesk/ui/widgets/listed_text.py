"""A list in a field: one item a line, each with its marker; a line moves with Alt and the arrow keys."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.growing_text import GrowingText

_LINES = (3, 20)
_ROOM, _RADIUS = 16, 2
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_KEEP = QTextCursor.MoveMode.KeepAnchor


class ListedText(GrowingText):
    """Enter adds a line, Backspace at its start joins it to the one before, as in any text."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_LINES, parent)
        self._look = look
        self.setViewportMargins(look.px(_ROOM), 0, 0, 0)
        self._markers = _Markers(self, look)
        self.updateRequest.connect(self._markers.update)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _moves(event):
            event.accept()  # elsewhere these keys go back and forward
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if _moves(event):
            self.move_line(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def move_line(self, step: int) -> None:
        """Change the place of the line one is in with the one above (-1) or below (1); one step to undo."""
        cursor = self.textCursor()
        here, column = cursor.block(), cursor.positionInBlock()
        other = here.next() if step > 0 else here.previous()
        if not other.isValid():
            return
        upper, lower = (here, other) if step > 0 else (other, here)
        words = lower.text(), upper.text()
        place = upper.blockNumber() + (1 if step > 0 else 0)
        cursor.beginEditBlock()
        cursor.setPosition(upper.position())
        cursor.setPosition(lower.position() + lower.length() - 1, _KEEP)
        cursor.insertText(words[0])
        cursor.insertBlock()
        cursor.insertText(words[1])
        cursor.endEditBlock()
        cursor.setPosition(self.document().findBlockByNumber(place).position() + column)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        within, room = self.viewport().geometry(), self._look.px(_ROOM)
        self._markers.setGeometry(within.left() - room, within.top(), room, within.height())

    def middles(self) -> Iterator[float]:
        """How far down the first line of each item in sight is, in pixels; empty lines have no marker."""
        block, bottom = self.firstVisibleBlock(), self.viewport().height()
        while block.isValid():
            around = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if around.top() > bottom:
                return
            if block.text().strip():
                yield around.top() + self.fontMetrics().lineSpacing() / 2
            block = block.next()


class _Markers(QWidget):
    """The room left of the words."""

    def __init__(self, listed: ListedText, look: Look) -> None:
        super().__init__(listed)
        self._listed, self._look = listed, look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colours.text_tertiary)
        radius = self._look.px(_RADIUS)
        for middle in self._listed.middles():
            painter.drawEllipse(QPointF(self.width() / 2, middle), radius, radius)


def _moves(event: QKeyEvent) -> bool:
    own = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _STEPS and own == Qt.KeyboardModifier.AltModifier
