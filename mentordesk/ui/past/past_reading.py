"""Brings the acts of a programme page by page: as one scrolls, or to the end where one looks for words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from mentordesk.model.changes import ChangeSet
from mentordesk.model.past import PastEntry, PastPage, Wanted
from mentordesk.model.people import ENTITY as PERSON
from mentordesk.ui.desk import Desk
from mentordesk.ui.past.past_list import PastList

PAGE = 50
_TOLD_AFTER_MS = 1000


class PastReading(QObject):
    """Rows come into the list only as it asks for them; what was found beyond waits here.

    ``began`` tells that the first acts of a new beginning are there, ``looked`` how many acts the filter
    hides so far and whether all were looked at (None: not all, and it takes over a second).
    """

    began = Signal()
    looked = Signal(int, object)
    came = Signal(object)
    """Acts that were done meanwhile."""

    def __init__(self, desk: Desk, model: PastList, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self.programme = ""
        self.wanted = Wanted()
        self._ticket = 0  # of the reading that is under way; answers of an earlier one are let go
        self._below: Mapping[str, int] | None = None
        self._asked = False
        self._found: list[PastEntry] = []  # found, and not in the list yet
        self._hungry = False  # whether the list asked for more than was found
        self._matched = self._passed = 0
        self._since = QElapsedTimer()
        model.more_wanted.connect(self._more)

    def follow(self, programme: str, wanted: Wanted) -> None:
        """Read these from the newest on."""
        self.programme, self.wanted = programme, wanted
        self._ticket += 1
        self._below, self._found = None, []
        self._matched = self._passed = 0
        self._hungry = False
        self._since.start()
        self._ask(self._begin)

    def _ask(self, done: Callable[[PastPage], None]) -> None:
        self._asked = True
        programme, wanted, below, words = self.programme, self.wanted, self._below, self._desk.words
        take = partial(self._take, self._ticket, done)
        self._desk.ask(
            self, lambda workspace: workspace.past.page(programme, words, below, wanted, PAGE), take
        )

    def _take(self, ticket: int, done: Callable[[PastPage], None], page: PastPage) -> None:
        if ticket != self._ticket:
            return
        self._asked = False
        self._below = page.below
        self._matched += len(page.entries)
        self._passed += page.passed
        done(page)
        if not self.wanted.everything and self._below is not None:
            self._ask(self._go_on)
        self._tell()

    def _begin(self, page: PastPage) -> None:
        self._model.show(page.entries, self._desk.today(), more=self._more_to_come)
        self.began.emit()

    def _go_on(self, page: PastPage) -> None:
        self._found += page.entries
        if self._hungry or len(self._model.rows) < PAGE:
            self._feed()
        else:
            self._model.more = self._more_to_come

    @property
    def _more_to_come(self) -> bool:
        return bool(self._found) or self._below is not None

    def _more(self) -> None:
        """The list is at its end."""
        if self._found:
            self._feed()
            return
        self._hungry = True
        if not self._asked and self._below is not None:
            self._ask(self._go_on)

    def _feed(self) -> None:
        some, self._found = self._found[:PAGE], self._found[PAGE:]
        self._hungry = not some
        self._model.append(some, more=self._more_to_come)

    def _tell(self) -> None:
        hidden = self._passed - self._matched
        whole = self._below is None
        if whole or self.wanted.everything:
            self.looked.emit(hidden, True)
        else:
            self.looked.emit(hidden, None if self._since.elapsed() > _TOLD_AFTER_MS else False)

    # --- what was done meanwhile ---------------------------------------------------------------------

    def refresh(self, changes: ChangeSet) -> None:
        """Something was written: bring it in where one is."""
        if not self.wanted.everything or any(each.entity == PERSON for each in changes.touched):
            self.follow(self.programme, self.wanted)
            return
        programme, words = self.programme, self._desk.words
        take = partial(self._take_new, self._ticket)
        self._desk.ask(self, lambda workspace: workspace.past.page(programme, words), take)

    def _take_new(self, ticket: int, page: PastPage) -> None:
        """New acts above those that are here; where they do not fit so, everything is read again."""
        if ticket != self._ticket:
            return
        here = self._model.entries
        keys = [each.key for each in page.entries]
        new = keys.index(here[0].key) if here and here[0].key in keys else len(keys)
        following = page.entries[new:]
        if not following or tuple(here[: len(following)]) != following:
            self.follow(self.programme, self.wanted)
        elif new:
            self._model.prepend(page.entries[:new])
            self.came.emit(page.entries[:new])
