"""Two contexts side by side, words wrapped and whole; Enter goes to the answer (R-023)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.models.context_table import ASKED, LEFT, LINE, RIGHT, ContextLine, ContextTable
from mentordesk.ui.theme import Look

_Index = QModelIndex | QPersistentModelIndex
_SHARES = (28, 36, 36)
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TALL = 100_000
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class ContextsView(QTableView):
    """``chosen`` carries the key of what is asked and the column: 1 the mentee city, 2 the mentor city."""

    chosen = Signal(str, int)

    def __init__(self, model: ContextTable, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines, self._look = model, look
        self.setModel(model)
        self.setItemDelegate(_Painted(look, self))
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        heads, colours = self.horizontalHeader(), look.colours
        heads.setSectionsClickable(False)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setStyleSheet(
            f"QHeaderView::section {{ background: {colours.sunken.name()}; color: {colours.text.name()};"
            f" border: none; border-bottom: 1px solid {colours.border.name()}; padding: {look.px(8)}px"
            f" {look.px(12)}px; font-weight: 600; }}"
        )
        model.modelReset.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Some sixty lines at most: all are measured at once."""
        room = self.viewport().width()
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, room * share // 100)
        for place in range(self._lines.rowCount()):
            line = self._lines.line(place)
            if line is not None:
                self.setRowHeight(place, self._height(line))

    def _height(self, line: ContextLine) -> int:
        look = self._look
        texts = (line.asked, line.left, line.right)
        tallest = 0
        for column, text in enumerate(texts):
            metrics = QFontMetrics(look.font("ui" if column == ASKED else "content", strong=column == ASKED))
            width = self.columnWidth(column) - 2 * look.px(12)
            tallest = max(
                tallest, metrics.boundingRect(0, 0, max(width, 1), _TALL, int(_WRAP), text).height()
            )
        head = QFontMetrics(look.font("meta")).height() + look.px(10) if line.part else 0
        return max(tallest + 2 * look.px(10), look.px(40)) + head

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() in _OPEN and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._choose()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        super().mouseDoubleClickEvent(event)
        self._choose()

    def _choose(self) -> None:
        index = self.currentIndex()
        line = self._lines.line(index.row())
        if line is not None:
            right = index.column() == RIGHT
            self.chosen.emit(line.twin if right else line.key, RIGHT if right else LEFT)


class _Painted(QStyledItemDelegate):
    """Draws whole texts; an answer that is missing is a dash, said as "nothing written yet" aloud."""

    def __init__(self, look: Look, view: ContextsView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, self._view.rowHeight(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, colours, area = self._look, self._look.colours, QRect(option.rect)
        line: ContextLine = index.data(LINE)
        painter.save()
        painter.fillRect(area, colours.surface)
        painter.setPen(colours.border)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inside = area.adjusted(look.px(12), look.px(10), -look.px(12), -look.px(10))
        if line.part:
            inside = self._part(painter, area, inside, line.part if index.column() == ASKED else "")
        strong = index.column() == ASKED
        painter.setFont(look.font("ui" if strong else "content", strong=strong))
        text = index.data() or "–"
        painter.setPen(colours.text if index.data() else colours.text_tertiary)
        painter.drawText(inside, int(_WRAP), text)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRect(area.adjusted(2, 2, -3, -3))
        painter.restore()

    def _part(self, painter: QPainter, area: QRect, inside: QRect, title: str) -> QRect:
        """The band that opens a part of the form."""
        look, colours = self._look, self._look.colours
        font = look.font("meta")
        band = QRect(area.left(), area.top(), area.width(), QFontMetrics(font).height() + look.px(10))
        painter.fillRect(band, colours.sunken)
        painter.setFont(font)
        painter.setPen(colours.text_secondary)
        shown = painter.fontMetrics().elidedText(
            title, Qt.TextElideMode.ElideRight, band.width() - look.px(24)
        )
        painter.drawText(
            band.adjusted(look.px(12), 0, 0, 0),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            shown,
        )
        return inside.adjusted(0, band.height(), 0, 0)
