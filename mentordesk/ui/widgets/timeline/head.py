"""The head of the timeline: what the columns are, years and units above the days, today's date."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from mentordesk.model.timetable import Unit
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.timeline.rows import DATES, NAMES
from mentordesk.ui.widgets.timeline.scale import Scale, Tick
from mentordesk.words import Words

_HEIGHT = 54
_Align = Qt.AlignmentFlag


class ScaleHead(QHeaderView):
    """``scale`` and ``offset`` are the view's; it only draws them."""

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._words = words
        self._look = look
        self._strong, self._small = look.font("ui", strong=True), look.font("meta")
        self._chip = look.font("meta", strong=True)
        self.scale: Scale | None = None
        self.offset_px = 0
        self.today: date | None = None
        self.indent = 0
        """Where the names of the rows begin, in pixels."""
        self.setSectionsClickable(False)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(super().sizeHint().width(), self._look.px(_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's own name
        colours, px = self._look.colours, self._look.px
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colours.sunken)
        if section == DATES:
            painter.save()
            self._paint_scale(painter, rect)
            painter.restore()
        else:
            first = section == NAMES
            painter.setFont(self._strong if first else self._small)
            painter.setPen(colours.text if first else colours.text_secondary)
            inside = rect.adjusted(self.indent if first else 0, 0, -px(12), -px(7))
            side = _Align.AlignLeft if first else _Align.AlignRight
            title = str(self.model().headerData(section, Qt.Orientation.Horizontal))
            title = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, side | _Align.AlignBottom, title)
        painter.setPen(colours.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if section == DATES - 1:
            painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _paint_scale(self, painter: QPainter, rect: QRect) -> None:
        scale = self.scale
        if scale is None:
            return
        colours, px = self._look.colours, self._look.px
        painter.translate(rect.x() - self.offset_px, rect.y())
        left, right = float(self.offset_px), float(self.offset_px + rect.width())
        low = rect.height() - px(24)
        painter.setFont(self._small)
        painter.setPen(colours.text_secondary)
        for tick in scale.ticks(left, right):
            box = QRect(round(tick.left), low, round(tick.right - tick.left), px(18))
            painter.drawText(box, _Align.AlignCenter, unit_label(scale.unit, tick.day, self._words))
        chip = self._paint_today(painter, scale, left, right)
        painter.setFont(self._strong)
        painter.setPen(colours.text)
        for span in scale.spans(left, right):
            self._paint_span(painter, scale, span, left, chip)

    def _paint_span(
        self, painter: QPainter, scale: Scale, span: Tick, left: float, chip: tuple[int, int]
    ) -> None:
        """A year (or month): its words stay in sight as long as it is, and give way to today's date."""
        px = self._look.px
        label = span_label(scale.unit, span.day, self._words)
        wide = painter.fontMetrics().horizontalAdvance(label)
        at = round(max(span.left, left)) + px(8)
        if chip[0] - px(6) < at + wide and at < chip[1] + px(6):
            at = chip[1] + px(8)
        if at + wide + px(8) <= span.right:
            painter.drawText(QRect(at, px(6), wide + px(4), px(20)), _Align.AlignVCenter, label)

    def _paint_today(self, painter: QPainter, scale: Scale, left: float, right: float) -> tuple[int, int]:
        """The date on its ground, and from where to where it goes."""
        if self.today is None:
            return (0, -999)
        x = scale.x(self.today)
        if not left <= x <= right:
            return (0, -999)
        px, colours = self._look.px, self._look.colours
        painter.setFont(self._chip)
        label = self._words.day(self.today)
        wide = painter.fontMetrics().horizontalAdvance(label) + px(12)
        at = round(min(max(x - px(2), left), right - wide))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.danger)
        painter.drawRoundedRect(at, px(7), wide, px(18), px(4), px(4))
        painter.setPen(colours.surface)
        painter.drawText(QRect(at, px(7), wide, px(18)), _Align.AlignCenter, label)
        return at, at + wide


@lru_cache(maxsize=4096)
def unit_label(unit: Unit, day: date, words: Words) -> str:
    """Under the line: T2, mai, or the Monday of a week."""
    if unit is Unit.QUARTER:
        return str(words.locale.quarters["format"]["abbreviated"][(day.month + 2) // 3])
    if unit is Unit.MONTH:
        return str(words.locale.months["stand-alone"]["abbreviated"][day.month]).rstrip(".")
    return str(day.day)


@lru_cache(maxsize=512)
def span_label(unit: Unit, day: date, words: Words) -> str:
    """Above it: the year, over weeks the month with its year."""
    if unit is not Unit.WEEK:
        return str(day.year)
    month = str(words.locale.months["stand-alone"]["wide"][day.month])
    return words.text("{month} {year}", month=month, year=str(day.year))
