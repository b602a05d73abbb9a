"""Beside the plan: what departments and partners said of the current action (R-152)."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.model.changes import ChangeSet
from mentordesk.model.programme import CONSULTED
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import button, column, emptied, frame, label

if TYPE_CHECKING:
    from mentordesk.services.consulting import ViewGiven

_log = logging.getLogger(__name__)


class ViewsGathered(QWidget):
    """Hidden while nobody said anything of the action. ``consultation_wanted``: where views are written."""

    consultation_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._programme, self._action = "", ""
        self._views: Mapping[str, tuple[ViewGiven, ...]] = {}
        self._shown: tuple[ViewGiven, ...] = ()
        text, px = desk.words.text, desk.look.px
        self._listed = column(spacing=px(4))
        self.open = button(text("Open the consultation"), "link", parent=self)
        self.open.clicked.connect(self.consultation_wanted)
        laid = column(self, spacing=px(6))
        laid.addWidget(frame("line", self))
        laid.addSpacing(px(4))
        laid.addWidget(label(text("Views gathered on the action"), "heading2", wrap=True, parent=self))
        laid.addLayout(self._listed)
        laid.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addSpacing(px(4))
        self.hide()

    def follow(self, programme: str) -> None:
        """Whose plan is shown."""
        if programme != self._programme:
            self._programme, self._action, self._views = programme, "", {}
        self._read()

    def show_action(self, eid: str) -> None:
        """The one that one is at; empty for none."""
        self._action = eid
        self._show()

    def refresh(self, changes: ChangeSet) -> None:
        """The consultation was written in."""
        if changes.programme == self._programme and any(each.entity == CONSULTED for each in changes.touched):
            self._read()

    def _read(self) -> None:
        programme = self._programme
        if programme:
            self._desk.ask(
                self, lambda workspace: workspace.consulting.views(programme),
                partial(self._came, programme), self._not_read,
            )  # fmt: skip

    def _came(self, programme: str, views: Mapping[str, tuple[ViewGiven, ...]]) -> None:
        if programme == self._programme:
            self._views = views
            self._show()

    def _not_read(self, problem: MentorDeskError) -> None:
        """The plan's own reading and writing tell what is wrong; this stays as it was."""
        _log.info("the views on the actions were not read: %s", problem.message)

    def _show(self) -> None:
        views = self._views.get(self._action, ())
        if views == self._shown:
            return
        self._shown = views
        emptied(self._listed)
        for each in views:
            if each.body:
                self._listed.addWidget(label(each.body, "strong", wrap=True, parent=self))
            self._listed.addWidget(label(each.view, "secondary", wrap=True, parent=self))
        self.setVisible(bool(views))
