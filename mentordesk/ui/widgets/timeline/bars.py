"""How stretches of days are drawn: filled, outlined, hatched where uncertain, a diamond for one day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from mentordesk.model.timetable import Stretch
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.timeline.scale import Scale

_ACTION, _STEP, _DIAMOND = 10, 14, 14  # pixels high
_LEAST = 6  # pixels a bar is wide at least, so that one sees it
_VAGUE, _OPEN = 36, 72  # pixels of an end that is hatched: approximate, unknown
_STRIPE = 7  # one stripe and its gap
_GRIP = 7  # pixels at an end by which it is taken


@dataclass(frozen=True)
class Shape:
    """From where to where a stretch goes, in the scale's pixels; a diamond has its middle between them."""

    left: float
    right: float
    diamond: bool = False

    @property
    def middle(self) -> float:
        """Half way."""
        return (self.left + self.right) / 2

    def edge_at(self, x: float, grip: float = _GRIP) -> str:
        """By what a bar is taken there: ``first``, ``last``, ``both``; empty beside it."""
        inside = grip if self.right - self.left >= 4 * grip else 0
        if self.diamond or not inside:
            return "both" if self.left - grip / 2 <= x <= self.right + grip / 2 else ""
        if self.left - grip / 2 <= x < self.left + inside:
            return "first"
        if self.right - inside < x <= self.right + grip / 2:
            return "last"
        return "both" if self.left <= x <= self.right else ""


def shape(stretch: Stretch, scale: Scale, look: Look) -> Shape:
    """Where a stretch is drawn."""
    left, right = scale.x(stretch.first), scale.end(stretch.last)
    if stretch.is_day:
        half = look.px(_DIAMOND) / 2
        return Shape((left + right) / 2 - half, (left + right) / 2 + half, diamond=True)
    return Shape(left, max(right, left + look.px(_LEAST)))


class BarPainter:
    """Draws with the painter at pixel 0 of the scale; ``seen`` is from where to where one sees it."""

    def __init__(self, look: Look) -> None:
        self._look = look
        colours = look.colours
        self._solid = colours.accent
        self._soft = colours.accent_soft
        self._hatch = _stripes(look, colours.accent, 4)
        self._fading = [_stripes(look, colours.accent, each) for each in (5, 3, 1)]

    def draw(
        self, painter: QPainter, stretch: Stretch, at: Shape, middle: float, seen: tuple[float, float],
        *, step: bool = False,
    ) -> None:  # fmt: skip
        """One stretch round the height ``middle``."""
        if at.diamond:
            self.diamond(painter, QPointF(at.middle, middle))
            return
        left, right = max(at.left, seen[0] - 99), min(at.right, seen[1] + 99)
        if right <= left:
            return
        height = self._look.px(_STEP if step else _ACTION)
        box = QRectF(left, middle - height / 2, right - left, height)
        starts = self._uncertain(at, vague=stretch.vague_first, unknown=stretch.open_first)
        ends = self._uncertain(at, vague=stretch.vague_last, unknown=stretch.open_last)
        hatched_first = starts and (stretch.open_first or not step)  # a step's approximate end is dashed
        hatched_last = ends and (stretch.open_last or not step)
        inner = QRectF(box)
        inner.setLeft(min(max(at.left + (starts if hatched_first else 0), left), right))
        inner.setRight(max(min(at.right - (ends if hatched_last else 0), right), inner.left()))
        if step:
            dashed = (stretch.vague_first and not stretch.open_first) or (
                stretch.vague_last and not stretch.open_last
            )
            self._outlined(painter, inner, dashed=dashed)
        else:
            self._filled(painter, inner)
        if hatched_first:
            self._hatched(painter, at.left, at.left + starts, box, unknown=stretch.open_first, left=True)
        if hatched_last:
            self._hatched(painter, at.right - ends, at.right, box, unknown=stretch.open_last, left=False)

    def pieces(
        self, painter: QPainter, stretches: Sequence[Stretch], scale: Scale, middle: float,
        seen: tuple[float, float],
    ) -> None:  # fmt: skip
        """Several stretches of one action, held together by a thin line."""
        shapes = [shape(each, scale, self._look) for each in stretches]
        left = max(min(each.left for each in shapes), seen[0])
        right = min(max(each.right for each in shapes), seen[1])
        if left < right:
            painter.fillRect(QRectF(left, middle - 1, right - left, 2), self._solid)
        for stretch, at in zip(stretches, shapes, strict=True):
            self.draw(painter, stretch, at, middle, seen)

    def _uncertain(self, at: Shape, *, vague: bool, unknown: bool) -> float:
        """How long the hatched part of an end is."""
        if not (vague or unknown):
            return 0.0
        return min(float(self._look.px(_OPEN if unknown else _VAGUE)), (at.right - at.left) / 2)

    def _filled(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._solid)
        radius = self._look.px(3)
        painter.drawRoundedRect(box, radius, radius)

    def _outlined(self, painter: QPainter, box: QRectF, *, dashed: bool) -> None:
        pen = QPen(self._solid, 1.5)
        if dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(self._soft)
        radius = self._look.px(3)
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)

    def _hatched(
        self, painter: QPainter, begin: float, end: float, box: QRectF, *, unknown: bool, left: bool
    ) -> None:
        """The end of a bar in stripes; where it is unknown they grow thinner."""
        textures = self._fading if unknown else [self._hatch]
        if left:
            textures = textures[::-1]
        long = (end - begin) / len(textures)
        for place, texture in enumerate(textures):
            painter.setBrushOrigin(QPointF(begin + place * long, box.top()))
            painter.fillRect(QRectF(begin + place * long, box.top(), long, box.height()), texture)

    def diamond(self, painter: QPainter, centre: QPointF) -> None:
        """One exact day."""
        half = self._look.px(_DIAMOND) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._solid)
        x, y = centre.x(), centre.y()
        painter.drawPolygon(
            QPolygonF(
                [QPointF(x - half, y), QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half)]
            )
        )

    def ghost(self, painter: QPainter, at: Shape, middle: float) -> None:
        """Where a bar that is being dragged would come to lie."""
        height = self._look.px(_STEP) + 4
        pen = QPen(self._look.colours.focus, 2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(at.left, middle - height / 2, at.right - at.left, height), 4, 4)


def _stripes(look: Look, colour: QColor, wide: int) -> QBrush:
    """Upright stripes of so many pixels in seven, as a texture."""
    period, height = max(look.px(_STRIPE), 4), 4
    drawn = QPixmap(period, height)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.fillRect(0, 0, max(round(period * wide / _STRIPE), 1), height, colour)
    painter.end()
    return QBrush(drawn)
