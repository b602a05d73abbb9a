"""Paints one block of the agenda: outline, words, icons of its state (screen 05)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda.block_lines import (
    CHIPS,
    PLACE,
    REMARK,
    TIME,
    TITLE,
    BlockLines,
    Extra,
    Faces,
    Line,
    Said,
    state_icon,
)
from mentordesk.ui.widgets.agenda.shown import DANGER, BlockShown
from mentordesk.words import Words

_STRIPE, _RADIUS = 3, 6
_TEXT, _RIGHT, _TOP = 24, 8, 4  # where words begin and end in a block
_NARROW = 120  # pixels under which a block shows no handle
_ICON, _AFTER = 14, 5
_REMARK = 60  # pixels in which a part of a remark still says something
_VCENTRE = Qt.AlignmentFlag.AlignVCenter
_ROLES = {TIME: "text_secondary", TITLE: "text", PLACE: "text_secondary", CHIPS: "text_secondary"}


@dataclass(frozen=True)
class Standing:
    """How a block stands: current, with the focus, being dragged away."""

    chosen: bool = False
    focused: bool = False
    away: bool = False
    travels: bool = False
    """Whether the way to it is told in the block itself."""


class BlockPainter:
    """``ratio`` is the screen's."""

    def __init__(self, words: Words, look: Look, icons: Icons) -> None:
        self._look, self._icons = look, icons
        self.faces = Faces.of(look)
        self.lines = BlockLines(words, look, self.faces)
        self.ratio = 1.0

    def draw(self, painter: QPainter, block: BlockShown, rect: QRect, how: Standing) -> None:
        """Everything of one block."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._box(painter, block, rect, how)
        inside, said = self.inside(block, rect), self.said(block, rect, travels=how.travels)
        painter.setClipRect(rect)
        self._handle(painter, rect, said, inside)
        if said.compact:
            self._compact(painter, block, said, inside)
        else:
            self._full(painter, block, said, inside)
        painter.restore()
        if how.focused:
            painter.save()
            self._ring(painter, rect)
            painter.restore()

    def inside(self, block: BlockShown, rect: QRect) -> QRect:
        """The part of a block its words have."""
        px = self._look.px
        left = px(_TEXT) if rect.width() >= px(_NARROW) else px(_STRIPE + 5)
        above = (
            px(_TOP) if rect.height() >= self.faces.time.line + self.faces.title.line + 2 * px(_TOP) else 1
        )
        return rect.adjusted(left, above, -px(_RIGHT), -above)

    def said(self, block: BlockShown, rect: QRect, *, travels: bool) -> Said:
        """The words of a block drawn there."""
        inside = self.inside(block, rect)
        return self.lines.said(block, inside.width(), inside.height(), travels=travels)

    # --- the box ---------------------------------------------------------------------------------

    def _box(self, painter: QPainter, block: BlockShown, rect: QRect, how: Standing) -> None:
        colours, px = self._look.colours, self._look.px
        edge, stripe = colours.border_strong, colours.accent
        if block.state:
            stripe = colours.role(block.state)
            edge = stripe if block.state == DANGER else edge
        elif block.is_break:
            edge, stripe = colours.border, colours.border_strong
        ground = colours.sunken if block.is_break else colours.surface
        ground = colours.selected if how.chosen else ground
        if how.chosen and not block.state:
            edge = colours.border_strong
        box, radius = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), px(_RADIUS)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPath(path)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(QRectF(rect.left(), rect.top(), px(_STRIPE), rect.height()), stripe)
        painter.restore()
        pen = QPen(edge, 1)
        if how.away:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colours.focus, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._look.px(_RADIUS) + 1
        painter.drawRoundedRect(QRectF(rect).adjusted(-1, -1, 1, 1), radius, radius)

    def _handle(self, painter: QPainter, rect: QRect, said: Said, inside: QRect) -> None:
        px = self._look.px
        if rect.width() < px(_NARROW):
            return
        side = self._icons.size(_ICON).height()
        high = inside.height() if said.compact else self.faces.time.line
        y = inside.top() + (high - side) / 2
        painter.drawPixmap(QPointF(rect.left() + px(6), y), self._icon("dots-six-vertical", "text_tertiary"))

    # --- words -----------------------------------------------------------------------------------

    def _full(self, painter: QPainter, block: BlockShown, said: Said, inside: QRect) -> None:
        for line in said.lines:
            box = QRect(inside.left(), inside.top() + line.top, inside.width(), line.height)
            if line.kind == TIME:
                box.setRight(self._extras(painter, said.extras, box, self.faces.time.width(line.text)))
            if line.kind == CHIPS:
                self._chips(painter, line, box, block)
            elif line.kind == REMARK:
                self._remark(painter, block, line, box)
            else:
                self._text(painter, line.kind, line.text, box)

    def _compact(self, painter: QPainter, block: BlockShown, said: Said, inside: QRect) -> None:
        """Hour, title and place on one line, as far as there is room."""
        px, faces = self._look.px, self.faces
        time = said.lines[0].text
        wanted = (
            faces.time.width(time)
            + px(8)
            + min(faces.title.width(block.title), max(px(80), inside.width() // 2))
        )
        box = QRect(inside)
        box.setRight(self._extras(painter, said.extras, box, wanted))
        self._text(painter, TIME, time, box)
        box.setLeft(box.left() + faces.time.width(time) + px(8))
        self._text(painter, TITLE, block.title, box)
        box.setLeft(box.left() + faces.title.width(block.title) + px(8))
        if block.place and box.width() > px(30):
            self._text(painter, PLACE, block.place, box)

    def _text(self, painter: QPainter, kind: str, text: str, box: QRect) -> None:
        face = self.faces.face(kind)
        painter.setFont(face.font)
        painter.setPen(self._look.colours.role(_ROLES[kind]))
        painter.drawText(box, _VCENTRE, face.elided(text, max(box.width(), 0)))

    def _remark(self, painter: QPainter, block: BlockShown, line: Line, box: QRect) -> None:
        role = block.state or "text_secondary"
        if line.first:
            mark = self._icon(state_icon(block), role, fill=not block.remark_icon)
            side = self._icons.size(_ICON).height()
            painter.drawPixmap(QPointF(box.left(), box.top() + (box.height() - side) / 2), mark)
        box.setLeft(box.left() + self._look.px(_ICON + _AFTER))
        painter.setFont(self.faces.title.font)
        painter.setPen(self._look.colours.role(role))
        painter.drawText(box, _VCENTRE, line.text)

    def _chips(self, painter: QPainter, line: Line, box: QRect, block: BlockShown) -> None:
        colours, left = self._look.colours, float(box.left())
        painter.setFont(self.faces.time.font)
        ground: QColor = colours.surface if block.is_break else colours.sunken
        for each in line.chips:
            wide = self.lines.chip_width(each)
            chip = QRectF(left, box.top(), wide, box.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(chip, box.height() / 2, box.height() / 2)
            painter.setPen(colours.text_secondary)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, each)
            left += wide + self.lines.chip_step

    def _extras(self, painter: QPainter, extras: tuple[Extra, ...], box: QRect, wanted: int) -> int:
        """From the right as far as ``wanted`` pixels stay at the left; where they begin."""
        px, right = self._look.px, box.right()
        painter.setFont(self.faces.time.font)
        for each in extras:
            side, role = self._icons.size(_ICON).width(), self._look.colours.role(each.role)
            room = right - box.left() - wanted - px(6) - side
            stays = each.role in ("danger", "warning")
            if room < 0 and not stays:
                continue
            text = self._beside(each, room - px(3), stays=stays)
            if text:
                wide = self.faces.time.width(text)
                painter.setPen(role)
                painter.drawText(QRect(right - wide, box.top(), wide + 1, box.height()), _VCENTRE, text)
                right -= wide + px(3)
            icon = self._icon(each.icon, each.role, fill=stays)
            right -= side
            painter.drawPixmap(QPointF(right, box.top() + (box.height() - side) / 2), icon)
            right -= px(6)
        return right

    def _beside(self, extra: Extra, room: int, *, stays: bool) -> str:
        """The words of an extra: whole, of a remark as much as there is room for, else none."""
        if self.faces.time.width(extra.text) <= room:
            return extra.text
        return self.faces.time.elided(extra.text, room) if stays and room >= self._look.px(_REMARK) else ""

    def _icon(self, name: str, role: str, *, fill: bool = False) -> QPixmap:
        return self._icons.pixmap(name, role, _ICON, fill=fill, ratio=self.ratio)
