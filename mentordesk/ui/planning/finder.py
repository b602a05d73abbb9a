"""Finding words in the plan, from cell to cell as one reads."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.find_bar import FindBar
from mentordesk.ui.widgets.grid.view import Grid
from mentordesk.words import folded

_PAUSE_MS = 120
_AT_ONCE = 0.006  # seconds of looking before keys have their turn


class Finder(QObject):
    """Joins the bar, the grid and the table. Words already folded are remembered.

    A long plan is looked through in pieces, so that the next letter of the words is never kept waiting.
    """

    stepped = Signal(int, int)

    def __init__(self, bar: FindBar, grid: Grid, table: PlanTable, parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._grid, self._table = bar, grid, table
        self._folded: dict[str, str] = {}
        self._sought = ""
        self._found: list[tuple[int, int]] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self._row = -1  # where one looks next; -1 when all was looked at
        self._going_on = QTimer(self)
        self._going_on.setSingleShot(True)
        self._going_on.timeout.connect(self._go_on)
        bar.searched.connect(self._search)
        bar.step_requested.connect(self.step)
        bar.closed.connect(self._close)
        for signal in (table.dataChanged, table.rowsInserted, table.rowsRemoved, table.layoutChanged):
            signal.connect(self._changed)

    def open(self) -> None:
        """Ctrl+F."""
        self._bar.open()

    def step(self, by: int) -> None:
        """To the next cell (1) or the one before (-1), round the plan."""
        if self._pause.isActive():
            self._begin()
        while self._row >= 0:
            self._go_on()
        if not self._found:
            return
        here = self._grid.place
        if by > 0:
            wanted = next((each for each in self._found if each > here), self._found[0])
        else:
            wanted = next((each for each in reversed(self._found) if each < here), self._found[-1])
        self.stepped.emit(*wanted)

    def _search(self, sought: str) -> None:
        self._sought = sought
        self._wait()

    def _changed(self, *_: object) -> None:
        if self._sought and self._bar.isVisible():
            self._wait()

    def _wait(self) -> None:
        """What was found so far holds no longer."""
        self._stop()
        self._pause.start()

    def _stop(self) -> None:
        self._pause.stop()
        self._going_on.stop()
        self._row = -1

    def _begin(self) -> None:
        self._stop()
        self._found, self._row = [], 0
        self._grid.show_found(self._sought)
        self._go_on()

    def _go_on(self) -> None:
        """So many rows, then the rest of them later."""
        self._going_on.stop()
        sought, until = folded(self._sought), perf_counter() + _AT_ONCE
        columns, count = range(self._table.columnCount()), len(self._table.actions)
        while self._row < count and sought:
            row = self._row
            self._found += [
                (row, column) for column in columns if sought in self._plain(self._table.text(row, column))
            ]
            self._row += 1
            if perf_counter() > until:
                self._going_on.start(0)
                return
        self._row = -1
        self._bar.show_count(len(self._found))

    def _plain(self, text: str) -> str:
        plain = self._folded.get(text)
        if plain is None:
            plain = self._folded[text] = folded(text)
        return plain

    def _close(self) -> None:
        self._stop()
        self._sought, self._found = "", []
        self._folded.clear()
        self._grid.show_found("")
        self._grid.setFocus()
