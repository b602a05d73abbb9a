"""How the rows of History are drawn: a day's head, an act in two lines, a version as a band."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from mentordesk.model.past import PastEntry
from mentordesk.ui.icons import Icons
from mentordesk.ui.past.past_list import ROW, PastList, Row
from mentordesk.ui.past.telling import ICONS, clock
from mentordesk.ui.theme import Look
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
_EDGE, _TIME, _ICON, _GAP, _PAD = 20, 46, 16, 10, 7
_DAY = 36


class PastPainted(QStyledItemDelegate):
    """Sentences wrap; the words under them stand on one line, and whole in the panel."""

    def __init__(self, words: Words, look: Look, icons: Icons, view: QListView, model: PastList) -> None:
        super().__init__(view)
        self._words, self._look, self._icons = words, look, icons
        self._view = view
        self._model = model
        self._compare = words.text("Compare")
        self._marked = words.text("Marked")

    @cached_property
    def _strong(self) -> QFontMetrics:
        return QFontMetrics(self._look.font("ui", strong=True))

    @cached_property
    def _small(self) -> QFontMetrics:
        return QFontMetrics(self._look.font("meta"))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        row: Row = index.data(ROW)
        width = self._view.viewport().width()
        if row.width != width:
            row.width, row.height = width, self._height(row, width)
        return QSize(0, row.height)

    def _height(self, row: Row, width: int) -> int:
        look, entry = self._look, row.entry
        if entry is None:
            return look.px(_DAY)
        room, height = self._room(width, entry), self._strong.lineSpacing()
        text, bold = _first_line(entry)
        if self._strong.horizontalAdvance(text) >= room:
            height = self._laid(text, bold, room)[1]
        under = self._small.lineSpacing() + look.px(2) if _under(entry) else 0
        return height + under + 2 * look.px(_PAD) + look.px(2)

    def _room(self, width: int, entry: PastEntry) -> int:
        """How wide the sentence may be."""
        px = self._look.px
        aside = self._aside(entry)
        beside = self._strong.horizontalAdvance(aside) + px(2 * _GAP) if aside else 0
        return max(px(80), width - px(2 * _EDGE + _TIME + _ICON + 2 * _GAP) - beside)

    def _aside(self, entry: PastEntry) -> str:
        if entry.key in self._model.marked:
            return self._marked
        return self._compare if entry.version else ""

    def compare_area(self, index: QModelIndex) -> QRect:
        """Where the word Compare of a version is pressed; empty for other rows."""
        row: Row = index.data(ROW)
        if row.entry is None or self._aside(row.entry) != self._compare:
            return QRect()
        area = self._view.visualRect(index)
        wide = self._strong.horizontalAdvance(self._compare) + self._look.px(_EDGE + _GAP)
        return QRect(area.right() - wide, area.top(), wide, area.height())

    # --- drawing -------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ROW)
        area: QRect = option.rect
        painter.save()
        if row.entry is None:
            self._paint_day(painter, area, self._model.title(row))
        else:
            self._paint_ground(painter, area, row.entry, current=index == self._view.currentIndex())
            self._paint_entry(painter, area, row.entry)
        painter.restore()

    def _paint_day(self, painter: QPainter, area: QRect, title: str) -> None:
        look, colours = self._look, self._look.colours
        inner = area.adjusted(look.px(_EDGE), look.px(8), -look.px(_EDGE), 0)
        painter.setFont(look.font("ui", strong=True))
        painter.setPen(colours.text)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), shown)
        left = inner.left() + painter.fontMetrics().horizontalAdvance(shown) + look.px(_GAP)
        painter.setPen(colours.border)
        if left < inner.right():
            painter.drawLine(left, inner.center().y(), inner.right(), inner.center().y())

    def _paint_ground(self, painter: QPainter, area: QRect, entry: PastEntry, *, current: bool) -> None:
        colours = self._look.colours
        if current:
            painter.fillRect(area, colours.selected)
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colours.accent)
        elif entry.version:
            painter.fillRect(area, colours.sunken)
        if current and self._view.hasFocus():
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))

    def _paint_entry(self, painter: QPainter, area: QRect, entry: PastEntry) -> None:
        look, colours, px = self._look, self._look.colours, self._look.px
        top = area.top() + px(_PAD)
        left = area.left() + px(_EDGE)
        painter.setFont(look.font("ui"))
        painter.setPen(colours.text_tertiary)
        line = self._strong.lineSpacing()
        painter.drawText(QRect(left, top, px(_TIME), line), 0, clock(entry.at))
        role = "accent" if entry.version else "text_secondary"
        ratio = painter.device().devicePixelRatioF()
        icon = self._icons.pixmap(ICONS[entry.source], role, _ICON, fill=bool(entry.version), ratio=ratio)
        painter.drawPixmap(left + px(_TIME), top, icon)
        text = left + px(_TIME + _ICON + _GAP)
        room = self._room(area.width(), entry)
        layout, height = self._laid(*_first_line(entry), room)
        painter.setPen(colours.text)
        layout.draw(painter, QPointF(text, top))
        if under := _under(entry):
            if not entry.version:
                under = self._words_shown(entry)
            self._draw_under(
                painter, QRect(text, top + height + px(2), room, self._small.lineSpacing()), under
            )
        if aside := self._aside(entry):
            painter.setFont(look.font("ui", strong=True))
            painter.setPen(colours.link)
            beside = QRect(area.left(), top, area.width() - px(_EDGE), line)
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignRight), aside)

    def _words_shown(self, entry: PastEntry) -> str:
        quoted = self._words.text("“{words}”", words=entry.words)
        return f"{entry.sign} {quoted}".strip()

    def _laid(self, text: str, bold: tuple[int, int], room: int) -> tuple[QTextLayout, int]:
        """The sentence in lines, with the name in it set off; and how high it is."""
        layout = QTextLayout(text, self._look.font("ui"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        name = QTextLayout.FormatRange()
        name.start, name.length = bold[0], bold[1] - bold[0]
        strong = QTextCharFormat()
        strong.setFontWeight(600)
        name.format = strong
        layout.setFormats([name])
        layout.beginLayout()
        height = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, height))
            height += self._strong.lineSpacing()
        layout.endLayout()
        return layout, height

    def _draw_under(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(self._look.font("meta"))
        painter.setPen(self._look.colours.text_secondary)
        shown = self._small.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)


def _under(entry: PastEntry) -> str:
    """What stands under the first line."""
    return entry.sentence if entry.version else entry.words


def _first_line(entry: PastEntry) -> tuple[str, tuple[int, int]]:
    """What stands first, and where it is set off."""
    return (entry.title, (0, len(entry.title))) if entry.version else (entry.sentence, entry.bold)
