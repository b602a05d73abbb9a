"""Paints one row of the timeline: its names at the left, its days at the right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from mentordesk.model.dating import said
from mentordesk.model.schedule import Bar, Milestone, milestone_title
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.timeline import sentences
from mentordesk.ui.widgets.timeline.bars import BarPainter, Shape, shape
from mentordesk.ui.widgets.timeline.rows import LEAD, NAMES, TimelineRows
from mentordesk.ui.widgets.timeline.scale import Scale
from mentordesk.ui.widgets.two_levels import Index
from mentordesk.words import Words

CHIP, CARET, TITLE = 10, 40, 58  # where number, caret and words begin, in the design's pixels
_CHIP_SIDE, _GAP, _NOTE = 22, 12, 48
_VCENTRE = Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight
_ICONS = {
    "start": "signpost", "end": "flag", "approval": "stamp", "meeting": "handshake",
    "training": "presentation",
}  # fmt: skip


@dataclass
class Columns:
    """Where the three columns of a row stand."""

    names: QRect
    lead: QRect
    days: QRect


@dataclass
class Standing:
    """How a row stands: chosen, with the focus, unfolded."""

    chosen: bool = False
    focused: bool = False
    unfolded: bool = False


class Face:
    """A font and its measures."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)

    def width(self, text: str) -> int:
        """How wide a text is, in pixels."""
        return self.metrics.horizontalAdvance(text)


class RowPainter:
    """``scale``, ``offset`` and ``today`` are the view's."""

    def __init__(self, rows: TimelineRows, words: Words, look: Look, icons: Icons) -> None:
        self._rows, self._words, self._look, self._icons = rows, words, look, icons
        self._plain, self._strong = Face(look.font("ui")), Face(look.font("ui", strong=True))
        self._small = Face(look.font("meta"))
        self.bars = BarPainter(look)
        self.scale: Scale | None = None
        self.offset = 0
        self.today: date | None = None
        self.ratio = 1.0
        self.give = words.text("Give a date")

    # --- a row -----------------------------------------------------------------------------------

    def row(self, painter: QPainter, index: Index, at: Columns, how: Standing) -> None:
        """Everything of one row."""
        colours = self._look.colours
        whole = at.names.united(at.days)
        top_row = not index.parent().isValid()
        ground = colours.selected if how.chosen else colours.surface
        if self._rows.bar(index) is None and not how.chosen:
            ground = colours.window
        painter.fillRect(whole, ground)
        self._names(painter, index, at, how, top_row=top_row)
        painter.save()
        painter.setClipRect(at.days)
        self._lines(painter, at.days)
        self._days(painter, index, at.days, ground)
        painter.restore()
        painter.setPen(colours.border)
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        painter.drawLine(at.lead.topRight(), at.lead.bottomRight())
        if how.focused:
            painter.setPen(QPen(colours.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(whole.adjusted(1, 1, -1, -2))

    def _names(self, painter: QPainter, index: Index, at: Columns, how: Standing, *, top_row: bool) -> None:
        px, colours = self._look.px, self._look.colours
        bar, left = self._rows.bar(index), at.names.left()
        if top_row:
            if bar is not None:
                self._number(painter, bar, at.names, chosen=how.chosen)
            if self._rows.hasChildren(index.sibling(index.row(), NAMES)):
                caret = self._icon("caret-down" if how.unfolded else "caret-right", "text_secondary", 12)
                painter.drawPixmap(QPointF(left + px(CARET), at.names.center().y() - px(6)), caret)
        inside = at.names.adjusted(px(TITLE), 0, -px(_GAP), 0)
        name = str(index.sibling(index.row(), NAMES).data() or "")
        face = self._strong if top_row else self._plain
        if not name:
            name, face = self._words.text("Nothing written yet"), self._plain
        self._text(painter, inside, name, face, colours.text if top_row else colours.text_secondary)
        lead = str(index.sibling(index.row(), LEAD).data() or "")
        if lead:
            box = at.lead.adjusted(0, 0, -px(_GAP), 0)
            self._text(painter, box, lead, self._small, colours.text_secondary, right=True)

    def _number(self, painter: QPainter, bar: Bar, names: QRect, *, chosen: bool) -> None:
        px, colours = self._look.px, self._look.colours
        side = px(_CHIP_SIDE)
        wide = max(side, self._strong.width(str(bar.action.number)) + px(6))
        box = QRectF(names.left() + px(CHIP), names.center().y() - side / 2 + 1, wide, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent if chosen else colours.sunken)
        painter.drawRoundedRect(box, px(4), px(4))
        painter.setPen(colours.on_accent if chosen else colours.text_secondary)
        painter.setFont(self._strong.font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(bar.action.number))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    # --- its days --------------------------------------------------------------------------------

    def _lines(self, painter: QPainter, days: QRect) -> None:
        """A thin line where a unit begins, a stronger one where a year (or month) does, today's over all."""
        scale, colours = self.scale, self._look.colours
        if scale is None:
            return
        left, right = float(self.offset), float(self.offset + days.width())
        top, bottom, move = float(days.top()), float(days.bottom()), days.left() - self.offset
        painter.setPen(colours.border)
        painter.drawLines(
            [QLineF(each.left + move, top, each.left + move, bottom) for each in scale.ticks(left, right)]
        )
        painter.setPen(colours.border_strong)
        painter.drawLines(
            [QLineF(each.left + move, top, each.left + move, bottom) for each in scale.spans(left, right)]
        )

    def _days(self, painter: QPainter, index: Index, days: QRect, ground: QColor) -> None:
        bar, scale = self._rows.bar(index), self.scale
        if scale is None:
            return
        stretch = self._rows.stretch(index)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if bar is not None and stretch is None:
            self._undated(painter, bar, days, ground)
            return
        painter.translate(days.left() - self.offset, 0)
        middle = days.center().y() + 1.0
        seen = (float(self.offset), float(self.offset + days.width()))
        if bar is None:
            milestone = self._rows.milestone(index)
            known = self._rows.milestones if milestone is None else (milestone,)
            self._milestones(painter, known, middle, seen, dated=milestone is not None)
            return
        assert stretch is not None
        step = self._rows.step(index)
        at = shape(stretch, scale, self._look)
        beside = said(stretch, self._words) if at.diamond else ""
        if pieces := self._rows.pieces(index):
            self.bars.pieces(painter, pieces, scale, middle, seen)
            if all(each.is_day for each in pieces):
                beside = self._words.listed([said(each, self._words) for each in pieces])
        else:
            self.bars.draw(painter, stretch, at, middle, seen, step=step is not None)
        if step is not None and step.outside:
            self._outside(painter, at, middle, beside)
        elif beside:
            self._beside(painter, at.right, middle, beside, self._look.colours.text)
        if at.right < seen[0] or at.left > seen[1]:
            self._elsewhere(painter, middle, seen, left=at.right < seen[0])

    def _elsewhere(self, painter: QPainter, middle: float, seen: tuple[float, float], *, left: bool) -> None:
        """Where to scroll for a bar one does not see."""
        side = self._look.px(12)
        x = seen[0] + 2 if left else seen[1] - side - 2
        icon = self._icon("caret-left" if left else "caret-right", "accent", 12)
        painter.drawPixmap(QPointF(x, middle - side / 2), icon)

    def _beside(self, painter: QPainter, x: float, middle: float, text: str, colour: QColor) -> float:
        """Words right of a mark; where they end."""
        px, wide = self._look.px, self._small.width(text)
        painter.setFont(self._small.font)
        painter.setPen(colour)
        painter.drawText(QRectF(x + px(6), middle - px(10), wide + 2, px(20)), _VCENTRE, text)
        return x + px(6) + wide

    def _outside(self, painter: QPainter, at: Shape, middle: float, beside: str) -> None:
        x, px = at.right, self._look.px
        if beside:
            x = self._beside(painter, x, middle, beside, self._look.colours.text)
        painter.drawPixmap(
            QPointF(x + px(8), middle - px(7)), self._icon("warning", "warning", 14, fill=True)
        )
        text = self._words.text("outside its action")
        self._beside(painter, x + px(20), middle, text, self._look.colours.warning)

    def _undated(self, painter: QPainter, bar: Bar, days: QRect, ground: QColor) -> None:
        """The sentence stays where one sees it, however far one has scrolled."""
        px, colours = self._look.px, self._look.colours
        why = sentences.undated(bar, self._words)
        left, link = self._note_left(bar, days), self.link_rect(bar, days)
        text = QRect(left + px(20), days.top(), 0, days.height())
        text.setRight(link.left() - px(8))
        behind = QRect(left - px(4), days.top(), 0, days.height() - 1)
        behind.setRight(link.right() + px(4))
        painter.fillRect(behind, ground)
        mark = self._icon("warning", "warning", 14, fill=True)
        painter.drawPixmap(QPointF(left, days.center().y() - px(7) + 1), mark)
        self._text(painter, text, why, self._plain, colours.warning)
        self._text(painter, link, self.give, self._strong, colours.link)

    def _note_left(self, bar: Bar, days: QRect) -> int:
        """Where the sentence begins: right of today's line where that would go through it."""
        px, left = self._look.px, days.left() + self._look.px(_NOTE)
        long = px(30) + self._plain.width(sentences.undated(bar, self._words)) + self._strong.width(self.give)
        if self.today is not None and self.scale is not None:
            line = days.left() + round(self.scale.x(self.today)) - self.offset
            if left - px(8) < line < left + long and line + long + px(16) < days.right():
                return line + px(10)
        return left

    def link_rect(self, bar: Bar, days: QRect) -> QRect:
        """Where "Give a date" stands, to be clicked."""
        px = self._look.px
        wide = self._strong.width(self.give) + 2
        begin = self._note_left(bar, days)
        left = begin + px(30) + self._plain.width(sentences.undated(bar, self._words))
        left = min(left, max(days.right() - wide - px(6), begin))
        return QRect(left, days.top(), wide, days.height())

    def _milestones(
        self, painter: QPainter, known: tuple[Milestone, ...], middle: float, seen: tuple[float, float],
        *, dated: bool,
    ) -> None:  # fmt: skip
        """Icon and words; words only where they do not run into the next icon. Unfolded, the day in words."""
        scale, px = self.scale, self._look.px
        assert scale is not None
        side, colour = px(18), self._look.colours.text
        places = [scale.x(each.day) + scale.per_day / 2 for each in known]
        for place, (milestone, x) in enumerate(zip(known, places, strict=True)):
            icon = self._icon(_ICONS.get(milestone.kind, "flag"), "info", 18, fill=True)
            painter.drawPixmap(QPointF(x - side / 2, middle - side / 2), icon)
            label = (
                self._words.date(milestone.day) if dated
                else milestone_title(milestone, self._words)
            )  # fmt: skip
            after = places[place + 1] - side / 2 if place + 1 < len(places) else float("inf")
            before = places[place - 1] + side / 2 if place else seen[0]
            wide = self._small.width(label)
            if x < seen[0]:
                continue  # words without their icon say nothing
            if x + side / 2 + px(8) + wide <= min(after, seen[1]):
                self._beside(painter, x + side / 2 - px(1), middle, label, colour)
            elif place == len(places) - 1 and max(before, seen[0]) <= x - side / 2 - px(12) - wide:
                self._beside(painter, x - side / 2 - px(12) - wide, middle, label, colour)
        if dated and not seen[0] <= places[0] <= seen[1]:
            self._elsewhere(painter, middle, seen, left=places[0] < seen[0])

    # --- tools -----------------------------------------------------------------------------------

    def _icon(self, name: str, role: str, size: int, *, fill: bool = False) -> QPixmap:
        return self._icons.pixmap(name, role, size, fill=fill, ratio=self.ratio)

    def _text(
        self, painter: QPainter, box: QRect, text: str, face: Face, colour: QColor, *, right: bool = False
    ) -> None:
        painter.setFont(face.font)
        painter.setPen(colour)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | _VCENTRE, face.metrics.elidedText(text, _ELIDE, box.width()))
