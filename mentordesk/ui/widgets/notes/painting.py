"""How the rows of the stream are drawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda.text import Face
from mentordesk.ui.widgets.notes.kind_marks import GLYPH, KindMarks
from mentordesk.ui.widgets.notes.laying import (
    CHIPS,
    ICON,
    INSIDE,
    KEY,
    PAD,
    PICTURE,
    PILL,
    SIDE,
    Laid,
    Layer,
    Part,
)
from mentordesk.ui.widgets.notes.shown import NoteShown

Thumbnail = Callable[[str], QPixmap | None]
_CARD = 8


class NotePainter:
    """Draws a measured note, or a session's head, in one look."""

    def __init__(self, look: Look, icons: Icons, marks: KindMarks, layer: Layer) -> None:
        self._look, self._icons, self._marks, self._layer = look, icons, marks, layer

    def head(self, painter: QPainter, area: QRect, text: str) -> None:
        """A session begins."""
        px, colours, face = self._look.px, self._look.colours, self._layer.word
        inner = area.adjusted(px(SIDE + INSIDE), 0, -px(SIDE + INSIDE), 0)
        shown = face.elided(text, inner.width())
        painter.setFont(face.font)
        painter.setPen(colours.text_secondary)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), shown)
        left = inner.left() + face.width(shown) + px(12)
        painter.setPen(colours.border)
        if left < inner.right():
            painter.drawLine(left, inner.center().y(), inner.right(), inner.center().y())

    def ground(self, painter: QPainter, laid: Laid, note: NoteShown, *, current: bool, focused: bool) -> None:
        """What lies under a note: dashed where it is restricted, the ring where the focus is."""
        colours, card = self._look.colours, QRectF(laid.card).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = self._look.px(_CARD)
        painter.setPen(Qt.PenStyle.NoPen)
        if current or note.restricted:
            painter.setBrush(colours.selected if current else colours.window)
            painter.drawRoundedRect(card, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if note.restricted:
            painter.setPen(dashed(colours.border_strong))
            painter.drawRoundedRect(card, radius, radius)
        if focused:
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def note(
        self, painter: QPainter, laid: Laid, note: NoteShown, thumbnail: Thumbnail, *, current: bool,
        editing: bool, at: str,
    ) -> None:  # fmt: skip
        """Its parts; ``at`` is the chip or picture the arrow keys stand on."""
        colours, layer = self._look.colours, self._layer
        painter.setFont(layer.plain.font)
        painter.setPen(colours.text_secondary if current else colours.text_tertiary)
        time = QRect(laid.time, laid.kind.size()).adjusted(0, 0, 0, max(0, layer.line - laid.kind.height()))
        time.setWidth(layer.time_width())
        time.setHeight(min(time.height(), max(layer.line, self._look.px(22))))
        painter.drawText(time, int(Qt.AlignmentFlag.AlignVCenter), note.time)
        self._kind(painter, laid, note)
        if not editing:
            painter.setPen(colours.text)
            laid.body.draw(painter, QPointF(laid.body_area.topLeft()))
        for part in laid.parts:
            if part.what == PICTURE:
                self._picture(painter, part, thumbnail(part.id))
            elif part.what == KEY:
                self._key(painter, part)
            else:
                self._chip(painter, part, current=current)
            if at and part.id == at and part.what in (CHIPS, PICTURE):
                painter.setPen(QPen(colours.focus, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(part.area).adjusted(-2, -2, 2, 2), _CARD, _CARD)

    def _kind(self, painter: QPainter, laid: Laid, note: NoteShown) -> None:
        px, area, face = self._look.px, laid.kind, self._layer.word
        self._marks.ground(painter, area, note.kind)
        glyph = self._marks.glyph(note.kind, painter.device().devicePixelRatioF())
        top = area.top() + (area.height() - px(GLYPH)) // 2
        painter.drawPixmap(QPoint(area.left() + px(PAD), top), glyph)
        painter.setPen(self._marks.ink(note.kind))
        self._lines(painter, laid.kind_lines, face, area.adjusted(px(PAD) + px(GLYPH) + px(5), 0, 0, 0))

    def _chip(self, painter: QPainter, part: Part, *, current: bool) -> None:
        px, colours, area = self._look.px, self._look.colours, part.area
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        role, around = "text_secondary", 0
        if part.what == CHIPS:
            role, around = "accent", px(PAD)
            painter.setBrush(colours.surface if current else colours.accent_soft)
            if colours.contrast:
                painter.setPen(colours.border)
        elif part.what == PILL:
            around = px(PAD)
            painter.setPen(colours.border_strong)
        elif part.icon == "warning":
            role = "warning"
        if around:
            radius = min(area.height() / 2, px(11))
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ratio = painter.device().devicePixelRatioF()
        icon = self._icons.pixmap(part.icon, role, ICON, ratio=ratio)
        painter.drawPixmap(QPoint(area.left() + around, area.top() + (area.height() - px(ICON)) // 2), icon)
        painter.setPen(colours.role(role))
        beside = area.adjusted(around + px(ICON) + px(5), 0, 0, 0)
        self._lines(painter, part.lines, self._layer.meta, beside)

    def _key(self, painter: QPainter, part: Part) -> None:
        px, colours, face = self._look.px, self._look.colours, self._layer.meta
        high = min(part.area.height(), face.line + px(4))
        top = part.area.top() + (part.area.height() - high) // 2
        box = QRect(part.area.left(), top, face.width(part.key) + 2 * px(5), high)
        painter.setPen(colours.border_strong)
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(face.font)
        painter.setPen(colours.text_secondary)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), part.key)
        painter.setFont(self._layer.plain.font)
        beside = part.area.adjusted(box.width() + px(6), 0, px(4), 0)
        painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), part.text)

    def _picture(self, painter: QPainter, part: Part, drawn: QPixmap | None) -> None:
        px, colours, area = self._look.px, self._look.colours, part.area
        painter.setPen(colours.border)
        painter.setBrush(colours.sunken)
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if drawn is not None and not drawn.isNull():
            inner = area.adjusted(1, 1, -1, -1)
            size = drawn.deviceIndependentSize().toSize()
            size.scale(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(0, 0), size)
            place.moveCenter(inner.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, drawn)
            return
        ratio = painter.device().devicePixelRatioF()
        icon = self._icons.pixmap(part.icon, "text_secondary", 16, ratio=ratio)
        painter.drawPixmap(QPoint(area.center().x() - px(8), area.top() + px(14)), icon)
        painter.setFont(self._layer.meta.font)
        painter.setPen(colours.text_secondary)
        name = self._layer.meta.elided(part.text, area.width() - px(10))
        below = area.adjusted(px(5), px(34), -px(5), 0)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), name)

    def _lines(self, painter: QPainter, lines: tuple[str, ...], face: Face, area: QRect) -> None:
        painter.setFont(face.font)
        top = area.top() + (area.height() - face.line * len(lines)) // 2
        for place, line in enumerate(lines):
            room = QRect(area.left(), top + place * face.line, area.width(), face.line)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), line)


def dashed(colour: QColor) -> QPen:
    """The frame of what is restricted (tokens, border.dashed)."""
    pen = QPen(colour, 1)
    pen.setDashPattern([3, 3])
    return pen
