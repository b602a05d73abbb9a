"""The two small dialogs of the plan: its heading, and a name for how it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.name_version import NameVersionDialog
from mentordesk.ui.dialogs.plan_heading import PlanHeadingDialog

if TYPE_CHECKING:
    from mentordesk.model.plan import Plan
    from mentordesk.services.export import Offered


class Asking(QObject):
    """Opens them and has the store keep what was answered."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = parent

    def heading(self, programme: str) -> None:
        """Title, cities, date, version, state."""
        self._desk.ask(
            self, lambda workspace: workspace.plans.plan(programme), partial(self._show_heading, programme)
        )

    def _show_heading(self, programme: str, plan: Plan) -> None:
        dialog = PlanHeadingDialog(self._desk.words, self._desk.look, plan.header, self._page.window())
        dialog.filled.connect(partial(self._fill, programme))
        dialog.open()

    def _fill(self, programme: str, answers: dict[str, Any]) -> None:
        self._desk.ask(self, lambda workspace: workspace.plans.fill_header(programme, answers))

    def version(self, programme: str) -> None:
        """A number and a name."""
        self._desk.ask(
            self, lambda workspace: workspace.export.offer(programme), partial(self._show_version, programme)
        )

    def _show_version(self, programme: str, offered: Offered) -> None:
        following = offered.next_version
        words = self._desk.words
        if not following.new:
            self._desk.say(words.text("Nothing has changed since version {number}.", number=following.number))
            return
        dialog = NameVersionDialog(words, self._desk.look, following.number, self._page.window())
        dialog.named.connect(partial(self._name, programme))
        dialog.open()

    def _name(self, programme: str, number: str, name: str, visit: int | None) -> None:
        self._desk.ask(
            self,
            lambda workspace: workspace.plans.name_version(programme, number, name, visit),
            partial(self._named, number),
        )

    def _named(self, number: str, _version: str) -> None:
        self._desk.say(self._desk.words.text("Version {number} is named.", number=number))
