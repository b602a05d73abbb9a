"""A button with the key that does the same written in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda.text import Face

_WIDEST = 280
_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class KeyButton(QPushButton):
    """``key`` may be empty: then it is a plain button. Del on it tells ``unwanted``."""

    unwanted = Signal()

    def __init__(
        self, text: str, key: str, icon: QIcon | None, look: Look, parent: QWidget, *, role: str = ""
    ) -> None:
        super().__init__(parent)
        self._look, self._key, self._meta = look, key, Face(look.font("meta"))
        self._primary = role == "primary"
        self.setAutoDefault(False)
        if role:
            self.setProperty("role", role)
        if icon is not None:
            self.setIcon(_apart(icon, look.px(16), look.px(3)))
            self.setIconSize(QSize(look.px(16 + 3), look.px(16)))
        box = self._box_width() + look.px(8) if key else 0
        self.setStyleSheet(
            f"QPushButton {{ text-align: left; padding: {look.px(5)}px {look.px(11) + box}px"
            f" {look.px(5)}px {look.px(10)}px; }}"
        )
        self.say(text)

    def say(self, text: str) -> None:
        """Its words; too long ones are cut on the button, whole in its name and tooltip."""
        face = Face(self._look.font("ui"))
        shown = face.elided(text, self._look.px(_WIDEST))
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setToolTip(text if shown != text else "")

    def _box_width(self) -> int:
        return self._meta.width(self._key) + (0 if self._primary else 2 * self._look.px(5))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return super().sizeHint().expandedTo(QSize(0, 28))

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() in _AWAY and not event.modifiers():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() in _AWAY and not event.modifiers():
            self.unwanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        super().paintEvent(event)
        if not self._key:
            return
        px, colours = self._look.px, self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, high = self._box_width(), self._meta.line + px(4)
        box = QRect(self.width() - px(10) - width, (self.height() - high) // 2, width, high)
        painter.setFont(self._meta.font)
        if not self._primary:
            draw_key(painter, box, self._look)
        painter.setPen(colours.on_accent if self._primary else colours.text_secondary)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._key)
        painter.end()


def _apart(icon: QIcon, side: int, gap: int) -> QIcon:
    """The icon with a little room before the words: Qt leaves four pixels at any size."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        drawn = QPixmap(round((side + gap) * ratio), round(side * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        icon.paint(painter, QRect(0, 0, side, side))
        painter.end()
        made.addPixmap(drawn)
    return made


def draw_key(painter: QPainter, box: QRect, look: Look) -> None:
    """The outline of a key."""
    painter.setPen(look.colours.border)
    painter.setBrush(look.colours.window)
    radius = look.px(4)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
