"""What was found, as a list: arrow keys, Enter leads there, Esc (or Up from the first) back to the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.found_lines import FoundPainter, FoundShown

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Lines(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: Sequence[FoundShown] = ()

    def show(self, lines: Sequence[FoundShown]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802 - Qt's own name
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return line.icon_name if role == Qt.ItemDataRole.ToolTipRole else None


class Results(QListView):
    """``opened`` carries the row."""

    opened = Signal(int)
    left = Signal()

    def __init__(self, name: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Painted(look, icons, self, self._lines))
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(look.px(96))
        self.clicked.connect(self._open)

    def show_lines(self, lines: Sequence[FoundShown], at: int = 0) -> None:
        """These, and this one chosen."""
        self._lines.show(lines)
        if lines:
            self.setCurrentIndex(self._lines.index(at))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        here = self.currentIndex()
        if event.key() in _OPEN and here.isValid():
            self.opened.emit(here.row())
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and here.row() <= 0):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Painted(QStyledItemDelegate):
    def __init__(self, look: Look, icons: Icons, view: Results, lines: _Lines) -> None:
        super().__init__(view)
        self._look, self._view, self._lines = look, view, lines
        self._painter = FoundPainter(look, icons)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, self._painter.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area: QRect = option.rect
        colours = self._look.colours
        painter.save()
        if index == self._view.currentIndex():
            painter.fillRect(area, colours.selected)
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colours.accent)
            if self._view.hasFocus():
                painter.setPen(QPen(colours.focus, 2))
                painter.drawRect(area.adjusted(1, 1, -1, -1))
        self._painter.paint(painter, area, self._lines.lines[index.row()])
        painter.setPen(colours.border)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()
