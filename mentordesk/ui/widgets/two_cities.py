"""The picture of the first page: two cities, and the three visits between them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from mentordesk.ui.theme import Look

_WIDTH, _HEIGHT = 500, 260


class TwoCities(QWidget):
    """Decoration: it says nothing that the words beside it do not say, so it has no name of its own."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setMinimumHeight(look.px(120))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / _WIDTH, self.height() / _HEIGHT)
        painter.translate((self.width() - _WIDTH * scale) / 2, (self.height() - _HEIGHT * scale) / 2)
        painter.scale(scale, scale)
        colours = self._look.colours
        painter.setPen(QPen(colours.border_strong, 2, Qt.PenStyle.DotLine))
        for start, top, end in (
            ((62, 110), ((80, -14), (380, -14)), (406, 92)), ((124, 126), ((200, 60), (330, 70)), (396, 110)),
        ):  # fmt: skip
            path = QPainterPath(QPointF(*start))
            path.cubicTo(QPointF(*top[0]), QPointF(*top[1]), QPointF(*end))
            painter.drawPath(path)
        painter.setPen(QPen(colours.border_strong, 2))
        painter.drawLine(QPointF(10, 248), QPointF(490, 248))
        self._draw_house(painter)
        self._draw_town(painter)
        visits = ((1, (54, 128), "accent"), (3, (110, 134), "accent"), (2, (422, 110), "info"))
        for number, centre, role in visits:
            self._draw_visit(painter, number, QPointF(*centre), role)

    def _draw_house(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._look.colours.accent, 2))
        painter.setBrush(self._look.colours.surface)
        painter.drawRect(QRectF(36, 190, 88, 58))
        painter.drawPolygon(QPolygonF([QPointF(30, 190), QPointF(80, 158), QPointF(130, 190)]))
        for box in ((47, 203, 16, 15), (98, 203, 16, 15), (70, 217, 20, 31)):
            painter.drawRect(QRectF(*box))

    def _draw_town(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._look.colours.info, 2))
        painter.setBrush(self._look.colours.surface)
        painter.drawRect(QRectF(376, 154, 34, 94))
        painter.drawRect(QRectF(410, 182, 62, 66))
        for box in (
            (386, 166, 14, 13), (386, 190, 14, 13), (421, 195, 14, 13), (446, 195, 14, 13),
            (432, 222, 18, 26),
        ):  # fmt: skip
            painter.drawRect(QRectF(*box))

    def _draw_visit(self, painter: QPainter, number: int, centre: QPointF, role: str) -> None:
        colours = self._look.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.role(role))
        painter.drawEllipse(centre, 16, 16)
        font = self._look.font("heading3")
        font.setPixelSize(15)
        painter.setFont(font)
        painter.setPen(colours.on_accent if not colours.contrast else colours.window)
        where = QRectF(centre.x() - 16, centre.y() - 16, 32, 32)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), str(number))
