"""Heights of rows, measured only where someone looks (research/qt.md §3)."""

from __future__ import annotations

from PySide6.QtCore import QObject

from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.widgets.grid.delegate import CellDelegate
from mentordesk.ui.widgets.grid.heads import RowNumbers

_BEYOND = 100  # pixels below the last row seen, so that a small scroll finds rows measured


class Heights(QObject):
    """Known by action, so that a moved row keeps its own; forgotten when widths or words change."""

    def __init__(self, table: PlanTable, delegate: CellDelegate, rows: RowNumbers, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._delegate = delegate
        self._rows = rows
        self._known: dict[str, int] = {}
        self._widths: list[int] = []
        self._fitting = False
        self._open: tuple[int, int] = (-1, 0)

    def set_widths(self, widths: list[int]) -> None:
        """The columns are so wide now; one pixel of each is the line between them."""
        widths = [each - 1 for each in widths]
        if widths != self._widths:
            self._widths = widths
            self._known.clear()

    def forget(self, first: int, last: int) -> None:
        """The words of these rows changed."""
        for row in range(first, last + 1):
            action = self._table.action(row)
            if action is not None:
                self._known.pop(action.id, None)

    def open(self, row: int, height: int) -> None:
        """An editor in this row needs so much; (-1, 0) when none is open."""
        self._open = (row, height)

    def height(self, row: int) -> int:
        """What a row needs."""
        action = self._table.action(row)
        known = self._known.get(action.id) if action is not None else None
        if known is None:
            known = self._delegate.height(row, self._widths)
            if action is not None:
                self._known[action.id] = known
        return max(known, self._open[1]) if row == self._open[0] else known

    def fit(self, room: int) -> int:
        """Give the rows in a viewport so high their heights; how far the first one grew above its edge."""
        if self._fitting or not self._widths:
            return 0
        self._fitting = True
        try:
            return self._fit(room)
        finally:
            self._fitting = False

    def _fit(self, room: int) -> int:
        row = self._rows.visualIndexAt(0)
        if row < 0:
            return 0
        y, grown = self._rows.sectionViewportPosition(row), 0
        while row < self._rows.count() and y < room + _BEYOND:
            height, before = self.height(row), self._rows.sectionSize(row)
            if height != before:
                self._rows.resizeSection(row, height)
                if y < 0:
                    grown += height - before
            y += height
            row += 1
        return grown
