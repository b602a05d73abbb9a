"""Brings the plan from the store to the table, never over what was written meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.model.changes import EXISTENCE, ChangeSet
from mentordesk.model.plan import ACTION, ORDER, Action, Plan
from mentordesk.ui.desk import Desk
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.moving import Moving
from mentordesk.ui.planning.writing import Writing

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_PLACES = (EXISTENCE, ORDER)


class Reading(QObject):
    """``shown`` carries the Plan the table shows."""

    shown = Signal(object)

    def __init__(
        self, desk: Desk, table: PlanTable, writing: Writing, moving: Moving, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._writing = writing
        self._moving = moving
        self._programme = ""
        self._stale = False
        self._asked = 0
        self.plan: Plan | None = None
        writing.refused.connect(self._doubt)
        writing.changed.connect(self._go_on)

    def follow(self, programme: str) -> None:
        """Show this programme's plan."""
        if programme != self._programme:
            self._programme = programme
            self.plan = None
            self._table.clear()
        self._ask(self._not_read)

    def refresh(self, changes: ChangeSet) -> None:
        """Something was written: only the rows it touched are read, unless rows came, went or moved."""
        if changes.programme != self._programme:
            return
        cells = [each for each in changes.touched if each.entity == ACTION]
        in_place = len(cells) == len(changes.touched) and not any(each.field in _PLACES for each in cells)
        if in_place and not self._stale:
            programme, ids = self._programme, {each.eid for each in cells}

            def read(workspace: Workspace) -> dict[str, Action]:
                return workspace.plans.actions(programme, ids)

            self._desk.ask(self, read, partial(self._update, programme), self._doubt)
        else:
            self._stale = True
            self._go_on()

    def _go_on(self) -> None:
        if self._stale and not self._writing.under_way and not self._moving.waits:
            self._ask(self._doubt)

    def _doubt(self, _problem: MentorDeskError | None = None) -> None:
        """The table may not show what the store has: it is read again with the next news."""
        self._stale = True

    def _not_read(self, problem: MentorDeskError) -> None:
        """Nothing of the plan can be shown: that is said."""
        self._doubt()
        self._desk.background.refused.emit(problem)

    def _ask(self, refused: Callable[[MentorDeskError], None]) -> None:
        self._stale = False
        self._asked += 1
        programme = self._programme
        self._desk.ask(
            self,
            lambda workspace: workspace.plans.plan(programme),
            partial(self._show, programme, self._asked),
            refused,
        )

    def _show(self, programme: str, asked: int, plan: Plan) -> None:
        if programme != self._programme or asked != self._asked:
            return
        typed = self._writing.typed_in_stored
        if typed and typed not in {each.id for each in plan.actions}:
            self._writing.due.emit()  # it was removed elsewhere: these words are not, they bring it back
        if self._writing.under_way or self._moving.waits:
            self._stale = True  # older than what is on the screen: read again once that is written
            return
        self.plan = plan
        self._table.replace(plan.actions)
        self.shown.emit(plan)

    def _update(self, programme: str, actions: dict[str, Action]) -> None:
        if programme == self._programme:
            self._table.update(actions)
