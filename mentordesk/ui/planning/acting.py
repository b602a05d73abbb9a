"""Acts on their way to the store: each is one job in its lane, done once, and answered or refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.ui.desk import Desk
from mentordesk.ui.holding import is_to_be_held
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.unsaved import Job, Once, Unsaved, Words


class Acting(QObject):
    """Words that the disk does not take are held; any other act it does not take is said and not done."""

    changed = Signal()
    """The store may hold more, or in another order, than what was written here."""
    refused = Signal()
    """An act was not done: the table may show what the store does not have."""

    def __init__(self, desk: Desk, table: PlanTable, unsaved: Unsaved, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._unsaved = unsaved
        self.under_way = 0
        """Acts asked of the store and not answered yet: what is read meanwhile is already old."""

    def ask(
        self,
        job: Job,
        words: Sequence[Words] = (),
        done: Callable[[Any], None] | None = None,
        refused: Callable[[], None] | None = None,
    ) -> None:
        """Have it done; what is held from before goes first, so that the newest words stand."""
        self.under_way += 1
        self._desk.holding.try_again()
        once = Once(job)
        self._desk.ask(
            self, once, partial(self._done, words, done), partial(self._refused, once, words, refused)
        )

    def _done(self, words: Sequence[Words], done: Callable[[Any], None] | None, answer: Any) -> None:
        self.under_way -= 1
        if isinstance(answer, Mapping):
            self._table.update(answer)
        pending = self._table.pending
        self._table.settle([each.cell for each in words if each.cell and pending.get(each.cell) == each.text])
        self._unsaved.let_go(words)
        if done is not None:
            done(answer)
        self.changed.emit()

    def _refused(
        self, job: Job, words: Sequence[Words], refused: Callable[[], None] | None, problem: MentorDeskError
    ) -> None:
        self.under_way -= 1
        if words and is_to_be_held(problem):
            self._unsaved.hold(words, job, problem)
        else:
            self._table.settle([each.cell for each in words if each.cell])
            self._desk.background.refused.emit(problem)
            if refused is not None:
                refused()
            self.refused.emit()
        self.changed.emit()
