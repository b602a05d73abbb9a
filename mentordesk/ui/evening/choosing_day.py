"""The day whose notes are shown: the one that was wanted, left or chosen from the menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.evening.days import BETWEEN, Day, chosen, days
from mentordesk.ui.evening.evening_rows import is_sorted, notes_of
from mentordesk.ui.evening.evening_words import choice
from mentordesk.ui.evening.memory import EveningMemory
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.reading import NotebookReading


class ChoosingDay(QObject):
    """``taken`` tells that a person chose another day."""

    taken = Signal()

    def __init__(self, desk: Desk, reading: NotebookReading, menu: QMenu, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._reading, self._menu = desk, reading, menu
        menu.aboutToShow.connect(self._fill)
        self.memory = EveningMemory(desk)
        self.day = BETWEEN
        self._wanted: Day | None = BETWEEN

    def want(self, programme: str, visit: str = "", day: str = "") -> None:
        """One comes for this day; for none in particular it is the one left, or the last one."""
        self.memory.follow(programme)
        self._wanted = Day(visit, day)

    def settle(self, known: Known) -> str:
        """Choose, once everything is read; the note one was at when one left, where one comes back to it."""
        there = days(known.visits, known.notes.values())
        if self._wanted is None and self.day in there:
            return ""
        wanted, note = self._wanted or BETWEEN, ""
        if not wanted.visit and self._unfinished(known):
            wanted, note = self.memory.day, self.memory.note
        self.day = chosen(there, known.notes.values(), self._desk.today(), wanted, wanted.visit)
        self._wanted = None
        return note

    def _unfinished(self, known: Known) -> bool:
        left = self.memory.day
        return bool(left.visit) and not all(map(is_sorted, notes_of(known, left)))

    def take(self, day: Day) -> None:
        """Another day."""
        self.day = day
        self.taken.emit()

    def several(self, known: Known) -> bool:
        """Whether there is another day."""
        return len(days(known.visits, known.notes.values())) > 1

    def _fill(self) -> None:
        """Every day there is, with what is left there."""
        known, menu = self._reading.known, self._menu
        menu.clear()
        if known is None:
            return
        for each in days(known.visits, known.notes.values()):
            said = choice(each, known, known.notes.values(), self._desk.words)
            action = menu.addAction(said.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(each == self.day)
            action.triggered.connect(partial(self._take, each))

    def _take(self, day: Day, _checked: bool = False) -> None:
        self.take(day)
