"""Brings the plan from the store to the table, never over what was written meanwhile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

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
    """``shown`` carries the Plan the table shows, ``touched`` that some of its cells are others now."""

    shown = Signal(object)
    touched = Signal()

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
        writing.changed.connect(self._go_on)

    def follow(self, programme: str) -> None:
        """Show this programme's plan."""
        if programme != self._programme:
            self._programme = programme
            self.plan = None
            self._table.clear()
        self._ask()

    def refresh(self, changes: ChangeSet) -> None:
        """Something was written: only the rows it touched are read, unless rows came, went or moved."""
        if changes.programme != self._programme:
            return
        cells = [each for each in changes.touched if each.entity == ACTION]
        if len(cells) == len(changes.touched) and not any(each.field in _PLACES for each in cells):
            programme, ids = self._programme, {each.eid for each in cells}

            def read(workspace: Workspace) -> dict[str, Action]:
                return workspace.plans.actions(programme, ids)

            self._desk.ask(self, read, partial(self._update, programme))
        else:
            self._stale = True
            self._go_on()

    def _go_on(self) -> None:
        if self._stale and not self._writing.under_way and not self._moving.waits:
            self._ask()

    def _ask(self) -> None:
        self._stale = False
        self._asked += 1
        programme = self._programme
        self._desk.ask(
            self,
            lambda workspace: workspace.plans.plan(programme),
            partial(self._show, programme, self._asked),
        )

    def _show(self, programme: str, asked: int, plan: Plan) -> None:
        if programme != self._programme or asked != self._asked:
            return
        if self._writing.under_way or self._moving.waits:
            self._stale = True  # older than what is on the screen: read again once that is written
            return
        self.plan = plan
        self._table.replace(plan.actions)
        self.shown.emit(plan)

    def _update(self, programme: str, actions: dict[str, Action]) -> None:
        if programme == self._programme:
            self._table.update(actions)
            self.touched.emit()
