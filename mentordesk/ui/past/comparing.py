"""Two acts that were marked: the difference in a cell they have in common, or two versions side by side."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from mentordesk.model.past import Changed, PastEntry
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.past.board import PastBoard
from mentordesk.ui.past.past_list import PastList


class PastComparing(QObject):
    """Asks the store, and shows it in the panel."""

    def __init__(self, desk: Desk, model: PastList, board: PastBoard, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._board = board

    def begin(self, programme: str) -> None:
        """Compare the two, or say what is missing."""
        marked = [each for each in self._model.entries if each.key in self._model.marked]
        words = self._desk.words
        if len(marked) < 2:
            self._desk.say(words.text("Mark two changes with the space bar, then compare them."))
            return
        newer, older = marked
        if newer.version and older.version:
            self._desk.go(pages.COMPARE, programme, older.version, newer.version)
            return
        self._desk.ask(
            self, lambda workspace: workspace.past.between(programme, words, older.key, newer.key),
            partial(self._show, older, newer),
        )  # fmt: skip

    def _show(self, older: PastEntry, newer: PastEntry, changed: Changed | None) -> None:
        if changed is None:
            self._desk.say(self._desk.words.text("These two changes have no cell in common."))
            return
        self._board.panel.show_between(changed, older, newer)
        self._board.open_panel()
