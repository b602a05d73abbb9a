"""Things named in an answer, each as a chip that can be taken out, and a line to add another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.words import Words

_HEIGHT, _SIDE, _CROSS, _GAP = 28, 10, 12, 6
_SLACK = 4  # pixels: words are drawn a little wider than they are measured
_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_BACK, _ON = (Qt.Key.Key_Left, Qt.Key.Key_Up), (Qt.Key.Key_Right, Qt.Key.Key_Down)


class Chip(QAbstractButton):
    """A name with a cross. A press on the cross or Del takes it out, the arrow keys go along the chips."""

    unwanted = Signal()
    stepped = Signal(int)

    def __init__(self, text: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(text)
        self.setFont(look.font("ui"))
        self._cross = Icons(look.colours, look.text_size).pixmap("x", "text_secondary", _CROSS, ratio=2.0)

    def tell(self, place: int, count: int, words: Words) -> None:
        """What a screen reader says of it."""
        self.setAccessibleName(
            words.text("{name}, {place} of {count}", name=self.text(), place=place, count=count)
        )
        self.setAccessibleDescription(words.text("Del takes it out"))
        self.setToolTip(self.text())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        px, words = self._look.px, self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + px(2 * _SIDE + _GAP + _CROSS) + _SLACK, max(px(_HEIGHT), _HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(min(self._look.px(80), self.sizeHint().width()), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in _AWAY:
            self.unwanted.emit()
        elif event.key() in _BACK or event.key() in _ON:
            self.stepped.emit(-1 if event.key() in _BACK else 1)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        super().mouseReleaseEvent(event)
        if self._cross_room().contains(event.position().toPoint()):
            self.unwanted.emit()

    def _cross_room(self) -> QRect:
        """Where the cross is pressed: as wide as the chip is high."""
        return QRect(self.width() - self.height(), 0, self.height(), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        px, colours = self._look.px, self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colours.border_strong)
        painter.setBrush(colours.hover if self.underMouse() else colours.sunken)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), *(self.height() / 2,) * 2)
        painter.setPen(colours.text)
        room = self.rect().adjusted(px(_SIDE), 0, -px(_SIDE + _CROSS + _GAP), 0)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        side = px(_CROSS)
        corner = QPoint(self.width() - px(_SIDE) - side, (self.height() - side) // 2)
        painter.drawPixmap(QRect(corner, QSize(side, side)), self._cross)


def rove(chips: Sequence[Chip], stop: Chip | None = None) -> None:
    """Tab comes in at one of them only."""
    for chip in chips:
        first = chip is (stop or chips[0])
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if first else Qt.FocusPolicy.ClickFocus)


def _own(event: QKeyEvent) -> bool:
    """A key that a list around it would else take for itself."""
    return event.key() in _AWAY and not event.modifiers()
