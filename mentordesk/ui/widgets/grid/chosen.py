"""A table that knows where one is in it, and which cells are chosen."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.grid import copying
from mentordesk.ui.widgets.grid.sized import SizedTable
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
_Select = QItemSelectionModel.SelectionFlag
_LIT_MS = 1500


class ChosenTable(SizedTable):
    """Cells are chosen as one block."""

    place_changed = Signal()

    def __init__(
        self, table: PlanTable, words: Words, look: Look, icons: Icons, parent: QWidget | None
    ) -> None:
        super().__init__(table, words, look, icons, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._lit = QTimer(self)
        self._lit.setSingleShot(True)
        self._lit.setInterval(_LIT_MS)
        self._lit.timeout.connect(self._dim)

    @property
    def place(self) -> tuple[int, int]:
        """The current row and column; (-1, -1) when there is none."""
        index = self.currentIndex()
        return index.row(), index.column()

    def go(self, row: int, column: int) -> None:
        """Make a cell the current one, and the only one chosen."""
        row = min(max(row, 0), self._table.rowCount() - 1)
        column = min(max(column, 0), self._table.columnCount() - 1)
        index = self._table.index(row, column)
        self.selectionModel().setCurrentIndex(index, _Select.ClearAndSelect)
        self.scrollTo(index)

    def choose(self, first: int, last: int) -> None:
        """Choose a block of whole rows, the first of them current."""
        end = self._table.columnCount() - 1
        block = QItemSelection(self._table.index(first, 0), self._table.index(last, end))
        _row, column = self.place
        self.selectionModel().setCurrentIndex(self._table.index(first, max(column, 0)), _Select.NoUpdate)
        self.selectionModel().select(block, _Select.ClearAndSelect)

    def block(self) -> tuple[int, int, int, int]:
        """Top, left, bottom and right of the cells chosen, as one block."""
        chosen = self.selectionModel().selection()
        row, column = self.place
        if chosen.isEmpty():
            return row, column, row, column
        ranges = [chosen.at(place) for place in range(chosen.size())]
        return (
            min(each.top() for each in ranges), min(each.left() for each in ranges),
            max(each.bottom() for each in ranges), max(each.right() for each in ranges),
        )  # fmt: skip

    def chosen_rows(self) -> list[int]:
        """The rows of the cells chosen, blank ones apart."""
        top, _left, bottom, _right = self.block()
        return [row for row in range(max(top, 0), bottom + 1) if self._table.action(row) is not None]

    def chosen_cells(self) -> list[tuple[int, int]]:
        """Each cell chosen in a row that holds an action."""
        _top, left, _bottom, right = self.block()
        return [(row, column) for row in self.chosen_rows() for column in range(left, right + 1)]

    def light(self, row: int, column: int) -> None:
        """Go to a cell and show it for a moment, after something happened there."""
        self.go(row, column)
        self.cells.block = True
        self._lit.start()
        self.viewport().update()

    def _dim(self) -> None:
        self._selected()

    def show_found(self, sought: str) -> None:
        """Show these words where they are."""
        self.cells.sought = sought
        self.viewport().update()

    def texts(self) -> list[list[str]]:
        """The words of the cells chosen."""
        top, left, bottom, right = self.block()
        return [
            [self._table.text(row, column) for column in range(left, right + 1)]
            for row in range(max(top, 0), bottom + 1)
        ]

    def copy(self) -> None:
        """The cells chosen, for Excel, Word and plain text."""
        QGuiApplication.clipboard().setMimeData(copying.mime(self.texts()))

    def _rows_changed(self, *_: object) -> None:
        super()._rows_changed()
        self._note_place()

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 - Qt's own name
        super().currentChanged(current, previous)
        self._note_place()

    def _note_place(self) -> None:
        self.cells.current = self.place
        if self.numbers.current != self.place[0]:
            self.numbers.current = self.place[0]
            self.numbers.viewport().update()
        self.place_changed.emit()

    def selectionChanged(  # noqa: N802 - Qt's own name
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        super().selectionChanged(selected, deselected)
        self._selected()

    def _selected(self) -> None:
        top, left, bottom, right = self.block()
        several = (top, left) != (bottom, right)
        if several != self.cells.block:
            self.cells.block = several
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._table.rowCount():
            self.go(0, 0)
        self._show_ring(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        self._show_ring(self.indexWidget(self.currentIndex()) is not None)

    def _show_ring(self, ringed: bool) -> None:
        self.cells.ringed = ringed
        self.viewport().update()

    def menu_place(self) -> QPoint:
        """Where the menu of the current cell opens, as the screen counts."""
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
