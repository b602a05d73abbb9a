"""The number of a question on a small square: filled with the accent while the question has the focus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.ui.theme import Look

_WIDTH, _HEIGHT, _RADIUS = 26, 22, 4


class NumberChip(QWidget):
    """Painted, not styled: there is one for every question of a page."""

    def __init__(self, number: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self._look = look
        self._lit = False
        self._font = look.font("ui", strong=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def lit(self) -> bool:
        """Whether its question has the focus."""
        return self._lit

    def light(self, lit: bool) -> None:
        """Say whether its question has the focus."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        if not self.number:
            return
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent if self._lit else colours.sunken)
        radius = self._look.px(_RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(colours.on_accent if self._lit else colours.text_secondary)
        painter.setFont(self._font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.number)
