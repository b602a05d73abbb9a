"""A short list in the panel of History: when and what, each line whole once one is at it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.theme import Look

_Index = QModelIndex | QPersistentModelIndex
_LEFT = 56
_CUT = 160  # letters of a line one is not at
_ASIDE = Qt.ItemDataRole.UserRole


class RowsList(QListWidget):
    """As high as its lines; nothing scrolls within it. ``opened`` carries the place of a line."""

    moved = Signal(int)
    opened = Signal(int)
    seen = Signal(QPoint)

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setItemDelegate(_Line(look, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.currentRowChanged.connect(self._changed)
        self.itemDoubleClicked.connect(self._open)

    def show_lines(self, lines: Sequence[tuple[str, str, str]]) -> None:
        """Lines of when, what and how a screen reader says both; none is chosen."""
        self.blockSignals(True)
        self.clear()
        for aside, text, said in lines:
            item = QListWidgetItem(text, self)
            item.setData(_ASIDE, aside)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self.setCurrentRow(-1)
        self.blockSignals(False)
        self._grow()

    def _changed(self, row: int) -> None:
        self.scheduleDelayedItemsLayout()
        self._grow()
        self.moved.emit(row)
        if row >= 0 and self.hasFocus():
            self.seen.emit(self.mapToParent(self.visualRect(self.currentIndex()).bottomLeft()))

    def _grow(self) -> None:
        self.executeDelayedItemsLayout()
        height = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(max(height, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's own name
        event.ignore()  # the panel scrolls

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.opened.emit(self.currentRow())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self, _item: QListWidgetItem) -> None:
        self.opened.emit(self.currentRow())


class _Line(QStyledItemDelegate):
    """The time at the left where there is one, the words beside it, wrapped."""

    def __init__(self, look: Look, view: RowsList) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def _parts(self, index: _Index) -> tuple[str, str, int]:
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if index.row() != self._view.currentRow():
            line = " ".join(text.split())
            text = line if len(line) <= _CUT else f"{line[:_CUT].rpartition(' ')[0] or line[:_CUT]}…"
        aside = index.data(_ASIDE)
        return aside, text, self._look.px(_LEFT) if aside else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        _aside, text, left = self._parts(index)
        px = self._look.px
        room = QRect(0, 0, max(px(60), self._view.viewport().width() - left - px(12)), 1_000_000)
        metrics = QFontMetrics(self._look.font("ui"))
        flags = int(Qt.TextFlag.TextWordWrap)
        height = metrics.boundingRect(room, flags, text or " ").height()
        return QSize(0, max(height + px(12), px(28)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, colours, px = self._look, self._look.colours, self._look.px
        aside, text, left = self._parts(index)
        area: QRect = option.rect
        current = index.row() == self._view.currentRow()
        painter.save()
        if current:
            painter.fillRect(area, colours.selected)
        painter.setPen(colours.border)
        painter.drawLine(area.topLeft(), area.topRight())
        if current and self._view.hasFocus():
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        inner = area.adjusted(px(6), px(6), -px(6), -px(6))
        painter.setFont(look.font("ui"))
        painter.setPen(colours.text_tertiary)
        painter.drawText(QRect(inner.left(), inner.top(), left, inner.height()), 0, aside)
        painter.setPen(colours.text if current else colours.text_secondary)
        painter.drawText(inner.adjusted(left, 0, 0, 0), int(Qt.TextFlag.TextWordWrap), text)
        painter.restore()
