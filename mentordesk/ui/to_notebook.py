"""Ctrl+Shift+L: the notebook, from anywhere (ux.md §4)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentordesk.ui import pages
from mentordesk.ui.desk import Desk

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


class ToNotebook(QObject):
    """Within a programme its own; elsewhere that of the visit of now or the nearest, else the last one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._last = ""
        desk.navigator.moved.connect(self._remember)

    def _remember(self) -> None:
        here = self._desk.navigator.here
        if here is not None and here.programme:
            self._last = here.programme

    def go(self) -> None:
        """There, with the cursor where one writes."""
        here = self._desk.navigator.here
        if here is not None and here.programme:
            self._desk.go(pages.NOTEBOOK, here.programme)
            return
        today, last = self._desk.today(), self._last
        self._desk.ask(self, lambda workspace: _nearest(workspace, today, last), self._found)

    def _found(self, programme: str) -> None:
        if programme:
            self._desk.go(pages.NOTEBOOK, programme)
        else:
            text = self._desk.words.text
            self._desk.say(text("There is no programme yet. Begin one, then its notebook is here."))


def _nearest(workspace: Workspace, today: date, last: str) -> str:
    """The programme whose visit is now or nearest (one to come before one past), else the last one open."""
    programmes = [each.id for each in workspace.programmes.listed() if not each.archived]
    best: tuple[int, bool, bool, str] | None = None
    for eid in programmes:
        for visit in workspace.planning.visits(eid):
            first, end = visit.first_day, visit.last_day
            if first is not None and end is not None:
                away = max((first - today).days, (today - end).days, 0)
                found = (away, today > end, eid != last, eid)
                best = min(best, found) if best is not None else found
    if best is not None:
        return best[3]
    return last if last in programmes else next(iter(programmes), "")
