"""What one sees while a bar is dragged: its new outline, its ends over all rows, the days in words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mentordesk.model.timetable import Stretch
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.timeline.bars import BarPainter, Shape


class Ghost:
    """Draws on the viewport; ``days`` is its part with days, ``offset`` the scale’s pixel at its left."""

    def __init__(self, look: Look, bars: BarPainter) -> None:
        self._look = look
        self._bars = bars

    def outline(
        self, painter: QPainter, stretch: Stretch, at: Shape, edge: str, row: QRect, days: QRect, offset: int
    ) -> None:  # fmt: skip
        """Where the bar would lie, and the line it snaps to at each end that moves."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(days.left() - offset, 0)
        painter.setPen(QPen(self._look.colours.focus, 1, Qt.PenStyle.DashLine))
        for name, x in (("first", at.left), ("last", at.right)):
            if edge in ("both", name) and not stretch.is_day:
                painter.drawLine(QPointF(x, 0), QPointF(x, days.height()))
        self._bars.ghost(painter, at, row.center().y() + 1.0)
        painter.restore()

    def label(self, painter: QPainter, text: str, pointer: QPoint, row: QRect, days: QRect) -> None:
        """The days it would have, under the row, at the pointer."""
        px, colours = self._look.px, self._look.colours
        painter.setFont(self._look.font("ui", strong=True))
        wide = painter.fontMetrics().horizontalAdvance(text) + px(16)
        left = max(min(pointer.x() + px(12), days.right() - wide), days.left())
        under = row.bottom() + px(4)
        top = under if under + px(26) < days.height() else row.top() - px(30)
        box = QRectF(left, top, wide, px(26))
        painter.setPen(QPen(colours.focus, 1))
        painter.setBrush(colours.raised)
        painter.drawRoundedRect(box, px(4), px(4))
        painter.setPen(colours.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
