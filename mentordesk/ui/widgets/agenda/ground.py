"""What lies under the blocks: hour lines, ways between sessions, the line of now; and the free place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda import sentences
from mentordesk.ui.widgets.agenda.arrange import LEAST, seen
from mentordesk.ui.widgets.agenda.geometry import Geometry
from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown
from mentordesk.ui.widgets.agenda.text import Face
from mentordesk.ui.widgets.agenda.walking import Free, room
from mentordesk.words import Words

FREE = 30
"""Minutes the outline of a free place covers at most."""
_ICON, _TEXT = 14, 24
_VCENTRE = Qt.AlignmentFlag.AlignVCenter


class GroundPainter:
    """Draws in pixels of the whole content."""

    def __init__(self, words: Words, look: Look, icons: Icons) -> None:
        self._words, self._look, self._icons = words, look, icons
        self._small, self._strong = Face(look.font("meta")), Face(look.font("ui", strong=True))
        self.ratio = 1.0

    def hours(self, painter: QPainter, geometry: Geometry) -> None:
        """A thin line at each hour of each day, and that of now."""
        painter.setPen(self._look.colours.border)
        lines = []
        for minute in range(geometry.first, geometry.last + 1, 60):
            y = round(geometry.y(minute)) + 0.5
            for place in range(len(geometry.days)):
                left = geometry.left(place)
                lines.append(QLineF(left, y, left + geometry.day_width, y))
        painter.drawLines(lines)
        self._now(painter, geometry)

    def _now(self, painter: QPainter, geometry: Geometry) -> None:
        """A line across the day it is, at this minute; it strikes no words of a block out."""
        painter.setPen(QPen(self._look.colours.danger, 2))
        for left, y in self._present(geometry):
            painter.drawLine(QLineF(left, y, left + geometry.day_width - self._look.px(4), y))

    # --- ways ------------------------------------------------------------------------------------

    def ways(self, painter: QPainter, geometry: Geometry, seen_part: QRect) -> None:
        """The way to each session in the gap before it, where there is one."""
        for day in geometry.days:
            for block, rect in self.way_rects(geometry, day):
                if rect.intersects(seen_part):
                    self._way(painter, block, rect)

    def way_rects(self, geometry: Geometry, day: DayShown) -> Iterator[tuple[BlockShown, QRect]]:
        """Where ways are drawn: of those blocks that have room before them."""
        for block in day.blocks:
            rect = self.way_rect(geometry, day, block)
            if rect is not None:
                yield block, rect

    def way_rect(self, geometry: Geometry, day: DayShown, block: BlockShown) -> QRect | None:
        """Between a block and what is before it; None where no line of words has room there."""
        if block.travel is None or block.start is None:
            return None
        rect = geometry.rect(block)
        before = [
            seen(each)[1]
            for each in day.blocks
            if each.start is not None and each.id != block.id and _same_line(each, block)
            and each.start < block.start
        ]  # fmt: skip
        top = geometry.y(max([geometry.first, *before]))
        room = rect.top() - round(top)
        if room < self._small.line:
            return None
        high = min(room, max(round(block.travel.minutes * geometry.per_minute), self._small.line + 2))
        return QRect(rect.left(), rect.top() - high, rect.width(), high)

    def _way(self, painter: QPainter, block: BlockShown, rect: QRect) -> None:
        travel, px, colours = block.travel, self._look.px, self._look.colours
        assert travel is not None
        painter.fillRect(rect.adjusted(0, 0, 0, -px(1)), colours.window)
        painter.setPen(QPen(colours.border_strong, 2, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(rect.left() + 2, rect.top() + 3, rect.left() + 2, rect.bottom() - 3))
        side, left = self._icons.size(_ICON).width(), rect.left() + px(_TEXT)
        icon = self._icons.pixmap(travel.icon, "text_secondary", _ICON, ratio=self.ratio)
        painter.drawPixmap(QPointF(left, rect.top() + (rect.height() - side) / 2), icon)
        box = rect.adjusted(px(_TEXT) + side + px(6), 0, -px(4), 0)
        painter.setFont(self._small.font)
        painter.setPen(colours.text_secondary)
        painter.drawText(box, _VCENTRE, self._small.elided(travel.text, max(box.width(), 0)))

    # --- over the blocks -------------------------------------------------------------------------

    def now_mark(self, painter: QPainter, geometry: Geometry) -> None:
        """Where that line begins, over a block too."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colours.danger)
        for left, y in self._present(geometry):
            painter.drawEllipse(QPointF(left, y), self._look.px(4), self._look.px(4))

    def _present(self, geometry: Geometry) -> Iterator[tuple[float, float]]:
        """Left end and height of the line of now, on today alone."""
        for place, day in enumerate(geometry.days):
            if day.now is not None and geometry.first <= day.now <= geometry.last:
                yield geometry.left(place), geometry.y(day.now)

    def free(self, painter: QPainter, geometry: Geometry, at: Free, *, focused: bool) -> None:
        """The free place: an outline with its time."""
        px, colours = self._look.px, self._look.colours
        minutes = room(geometry.days, at, FREE)
        box = QRectF(geometry.box(at.day, at.start, max(minutes, LEAST), at.track))
        if box.isEmpty():
            return
        pen = QPen(colours.focus if focused else colours.border_strong, 2 if focused else 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, px(6), px(6))
        painter.setFont(self._strong.font)
        painter.setPen(colours.text)
        inside = box.adjusted(px(8), 0, -px(8), 0)
        said = self._words.text("{time}, free", time=sentences.clock(at.start))
        painter.drawText(inside, _VCENTRE, self._strong.elided(said, int(inside.width())))

    # --- while dragging --------------------------------------------------------------------------

    def ghost(self, painter: QPainter, geometry: Geometry, after: BlockShown) -> None:
        """Where a block would come to stand, and the lines it snaps to."""
        px, colours = self._look.px, self._look.colours
        start = after.start or 0
        box = QRectF(geometry.box(after.day, start, max(after.minutes, FREE // 2), after.track))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.focus, 1, Qt.PenStyle.DashLine))
        for y in (geometry.y(start), geometry.y(start + after.minutes)):
            painter.drawLine(QPointF(0, y), QPointF(geometry.width, y))
        pen = QPen(colours.focus, 2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))

    def label(self, painter: QPainter, said: str, remark: str, pointer: QPointF, room: QRect) -> None:
        """The time it would have, where, and what would be in its way; at the pointer, inside ``room``."""
        px, colours = self._look.px, self._look.colours
        pad, most = px(8), max(room.width() - px(40), px(120))
        lines = [(each, "text") for each in self._strong.lines(said, most, 3)]
        lines += [(each, "danger") for each in self._strong.lines(remark, most - px(20), 4)]
        wide = max(self._strong.width(each) + (px(20) if role == "danger" else 0) for each, role in lines)
        box = QRectF(0, 0, wide + 2 * pad, len(lines) * self._strong.line + px(8))
        box.moveTopLeft(pointer + QPointF(px(14), px(14)))
        box.moveLeft(max(min(box.left(), room.right() - box.width()), room.left()))
        if box.bottom() > room.bottom():
            box.moveBottom(pointer.y() - px(10))
        painter.setPen(QPen(colours.focus, 1))
        painter.setBrush(colours.raised)
        painter.drawRoundedRect(box, px(4), px(4))
        painter.setFont(self._strong.font)
        marked = False
        for place, (text, role) in enumerate(lines):
            line = QRectF(
                box.left() + pad, box.top() + px(4) + place * self._strong.line, wide, self._strong.line
            )
            if role == "danger":
                if not marked:
                    mark = self._icons.pixmap("warning-circle", role, _ICON, fill=True, ratio=self.ratio)
                    painter.drawPixmap(QPointF(line.left(), line.top() + px(1)), mark)
                marked = True
                line.setLeft(line.left() + px(20))
            painter.setPen(colours.role(role))
            painter.drawText(line, _VCENTRE, text)


def _same_line(one: BlockShown, other: BlockShown) -> bool:
    return not one.track or not other.track or one.track == other.track
