"""Ids of new actions: minted ahead in the store's lane, so that the first key of an action has one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from mentordesk.errors import MentorDeskError
from mentordesk.model import refs
from mentordesk.ui.desk import Desk
from mentordesk.ui.models.plan_table import PlanTable


class NewIds(QObject):
    """For one programme at a time."""

    def __init__(self, desk: Desk, table: PlanTable, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._programme = ""
        self._ahead = ""

    def follow(self, programme: str) -> None:
        """Mint for this programme's plan from now on."""
        if programme != self._programme:
            self._programme, self._ahead = programme, ""
        self._mint()

    def take(self) -> str:
        """The id minted ahead; where none came in time, one whose Ref no action shown has."""
        made, self._ahead = self._ahead, ""
        if not made:
            assert self._desk.workspace is not None
            made = refs.mint(
                self._desk.workspace.editing.new_id, {refs.ref(e.id) for e in self._table.actions}
            )
        self._mint()
        return made

    def _mint(self) -> None:
        programme = self._programme
        if not self._ahead:
            self._desk.ask(
                self, lambda workspace: workspace.plans.new_action_id(programme),
                partial(self._minted, programme), self._not_minted,
            )  # fmt: skip

    def _minted(self, programme: str, action: str) -> None:
        if programme == self._programme:
            self._ahead = action

    def _not_minted(self, _problem: MentorDeskError) -> None:
        """Nobody asked for it: what cannot be written is said when someone writes."""
