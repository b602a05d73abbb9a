"""Where the evening was left: the day, and the note one was at; ids alone."""

from __future__ import annotations

from mentordesk.ui.desk import Desk
from mentordesk.ui.evening.days import Day
from mentordesk.ui.planning.remembered import Remembered


class EveningMemory(Remembered):
    """Kept by "Finish tomorrow", forgotten once everything is sorted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "evening")

    def keep(self, day: Day, note: str) -> None:
        """To be gone on with here."""
        self._keep(visit=day.visit, day=day.day, note=note)

    def forget(self) -> None:
        """Nothing is left to go on with."""
        if self._view().get("visit"):
            self._keep(visit="", day="", note="")

    @property
    def day(self) -> Day:
        """The day one has not finished."""
        return Day(str(self._view().get("visit") or ""), str(self._view().get("day") or ""))

    @property
    def note(self) -> str:
        """The note one was at."""
        return str(self._view().get("note") or "")
