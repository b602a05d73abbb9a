"""What was understood of the calendar cell one is in: a small line under the table that one can correct."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.model.plan import TIMETABLE, Action
from mentordesk.ui.desk import Desk
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.key_line import KeyLine

if TYPE_CHECKING:
    from mentordesk.model.dates_moved import Dates
    from mentordesk.ui.planning.timeline_correcting import TimelineCorrecting


class Understood(QObject):
    """Reads one cell at a time; the words win (R-161)."""

    def __init__(self, desk: Desk, table: PlanTable, line: KeyLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._line = line
        self._programme = ""
        self._dates: Dates | None = None
        self._correcting: TimelineCorrecting | None = None
        self._row = -1
        self._column = -1
        self._page = parent
        line.correct.clicked.connect(self.correct)
        table.dataChanged.connect(self._tell)

    def follow(self, programme: str) -> None:
        """Whose plan is shown."""
        if programme != self._programme:
            self._programme, self._dates = programme, None

    def know(self, dates: Dates) -> None:
        """By which day and languages the words are read."""
        self._dates = dates
        self._tell()

    def show(self, row: int, column: int) -> None:
        """The current cell."""
        self._row, self._column = row, column
        self._tell()

    def _action(self) -> Action | None:
        """The current action, as the table shows its calendar."""
        action = self._table.action(self._row)
        place = self._table.column_of(TIMETABLE)
        if action is None or place < 0:
            return None
        words = self._table.text(self._row, place)
        return replace(action, number=self._row + 1, cells={**action.cells, TIMETABLE: words})

    def _tell(self, *_: object) -> None:
        in_calendar = 0 <= self._column == self._table.column_of(TIMETABLE)
        action = self._action() if in_calendar else None
        self._line.show_understood("" if action is None else self._said(action))

    def _said(self, action: Action) -> str:
        if self._dates is None or not action.cells[TIMETABLE]:
            return ""
        from mentordesk.model.dating import said

        bar, text = self._dates.bar(action), self._desk.words.text
        if bar.stretch is None:
            return text("No day understood yet")
        dates = said(bar.stretch, self._desk.words)
        if bar.given:
            return text("Dates given: {dates}", dates=dates)
        if bar.timetable.assumed_year:
            return text("Understood, the year supposed: {dates}", dates=dates)
        return text("Understood: {dates}", dates=dates)

    def correct(self) -> None:
        """Words and days of the current action."""
        action = self._action()
        if action is None:
            self._desk.say(self._desk.words.text("Write the action first, then its dates."))
        elif self._dates is not None:
            from mentordesk.ui.planning.timeline_correcting import TimelineCorrecting

            self._correcting = self._correcting or TimelineCorrecting(self._desk, self._page)
            self._correcting.open(self._programme, action, self._dates)
