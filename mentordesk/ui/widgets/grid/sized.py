"""A table whose columns share the room and whose rows grow with their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.grid.delegate import CellDelegate
from mentordesk.ui.widgets.grid.heads import ColumnHeads, RowNumbers
from mentordesk.ui.widgets.grid.heights import Heights
from mentordesk.ui.widgets.grid.widths import Widths
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
_ROW = 60


class SizedTable(QTableView):
    """Shows a PlanTable; nothing of what is done in it."""

    def __init__(
        self, table: PlanTable, words: Words, look: Look, icons: Icons, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._look = look
        self.cells = CellDelegate(table, look, icons, words.text("more"), self)
        self.heads = ColumnHeads(table, look, self)
        self.numbers = RowNumbers(table, look, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.fit)
        self.setModel(table)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.numbers)
        self.numbers.setDefaultSectionSize(look.px(_ROW))
        self.heights = Heights(table, self.cells, self.numbers, self)
        self.widths = Widths(self.heads, look, self)
        self.widths.fitted.connect(self._widths_fitted)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._dress()
        for signal in (table.rowsInserted, table.rowsRemoved, table.layoutChanged, table.modelReset):
            signal.connect(self._rows_changed)

    def _dress(self) -> None:
        colours = self._look.colours
        surface, line = colours.surface.name(), colours.border.name()
        self.setStyleSheet(
            f"QTableView {{ background: {surface}; border: 1px solid {line}; gridline-color: {line}; }}"
            f"QTableCornerButton::section {{ background: {colours.sunken.name()}; border: none;"
            f" border-right: 1px solid {line}; border-bottom: 1px solid {line}; }}"
            f"QHeaderView {{ background: {surface}; border: none; }}"
        )

    def _rows_changed(self, *_: object) -> None:
        self._later.start(0)

    def fit(self) -> None:
        """Give the rows one sees their heights."""
        grown = self.heights.fit(self.viewport().height())
        if grown:  # what one reads stays where it is while rows above the edge grow
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + grown)

    def _scrolled(self) -> None:
        self.fit()

    def _widths_fitted(self) -> None:
        self.heights.set_widths(self.widths.widths)
        self.heads.setFixedHeight(max(self.heads.sizeHint().height(), 1))
        self._later.start(0)

    def show_columns(self, shares: dict[str, float]) -> None:
        """The table has other columns; ``shares`` are the widths a person chose before."""
        self.widths.show_columns(self._table.columns, shares)
        self._widths_fitted()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.widths.set_room(self.viewport().width())
        self.fit()

    def scrollTo(  # noqa: N802 - Qt's own name
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Rows get their heights on the way, which moves what was to be seen: so twice."""
        for _again in range(2):
            super().scrollTo(index, hint)
            self.fit()

    def dataChanged(  # noqa: N802 - Qt's own name
        self, top: _Index, bottom: _Index, roles: Sequence[int] = ()
    ) -> None:
        super().dataChanged(top, bottom, list(roles))
        self.heights.forget(top.row(), bottom.row())
        self._later.start(0)
