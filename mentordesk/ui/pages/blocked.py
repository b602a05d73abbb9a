"""The store cannot be opened as it is: what is the matter, and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from mentordesk.errors import MentorDeskError, UnsafePlace
from mentordesk.ui.desk import Desk
from mentordesk.ui.pages.page import Page
from mentordesk.ui.widgets.empty_state import EmptyState
from mentordesk.ui.widgets.parts import column
from mentordesk.words import Words


class Blocked(Page):
    """Never a dead end: a profile on a network drive leads to a folder of this computer."""

    local_requested = Signal()
    again_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.state: EmptyState | None = None
        self._area = QScrollArea(self)  # large letters want more height than the window has
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column(self).addWidget(self._area)

    def show_problem(self, problem: MentorDeskError) -> None:
        """Show a reason with its way out."""
        words = self.desk.words
        unsafe = isinstance(problem, UnsafePlace)
        way = words.text("Work in a folder of this computer") if unsafe else words.text("Try again")
        title = (
            words.text("Your work needs a folder of this computer")
            if unsafe
            else words.text("Your work cannot be opened now")
        )
        said = _unsafe(problem, words) if unsafe else words.text(problem.message, **problem.parameters)
        icon = "hard-drive" if unsafe else "warning"
        self.state = EmptyState(
            self.desk.look, self.desk.icons, icon, title, said, (way,), self, role="warning"
        )
        self._area.setWidget(self.state)  # the one before goes with it
        assert self.state.primary is not None
        self.state.primary.clicked.connect(self.local_requested if unsafe else self.again_requested)
        self.setFocusProxy(self.state.primary)
        self.state.primary.setFocus()


def _unsafe(problem: MentorDeskError, words: Words) -> str:
    """Why the place is not safe, without the path of the data folder (ux.md §12)."""
    if "service" in problem.parameters:
        return words.text(
            "Your files are synchronised by another program ({service}), which can damage work that is open. "
            "A folder of this computer alone is safe.",
            service=problem.parameters["service"],
        )
    return words.text(
        "Your files are on a network drive ({share}), where work that is open can be damaged "
        "without warning. A folder of this computer is safe.",
        share=problem.parameters["share"],
    )
