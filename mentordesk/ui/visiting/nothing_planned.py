"""What stands where there is no visit yet, and where a visit has no session yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.empty_state import EmptyState
from mentordesk.ui.widgets.parts import column

if TYPE_CHECKING:
    from mentordesk.forms.visit_templates import VisitTemplate
    from mentordesk.model.visits import Visit


class NothingPlanned(QWidget):
    """``chosen`` carries the template whose sessions are wanted."""

    chosen = Signal(str)
    add_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._template = ""
        text = desk.words.text
        self.state = EmptyState(
            desk.look, desk.icons, "calendar-dots", text("No session yet"),
            text("Begin with the sessions the method proposes, then change them as you like."),
            (text("Start from an outline"), text("Add a session")), self,
        )  # fmt: skip
        assert self.state.primary is not None
        assert self.state.secondary is not None
        self.state.primary.clicked.connect(self._choose)
        self.state.secondary.clicked.connect(self.add_requested)
        column(self).addWidget(scrolled(self.state, self))

    def show_templates(self, visit: Visit, templates: Sequence[VisitTemplate]) -> None:
        """The outline that fits a visit: the one of its place in the row, else of its host."""
        shipped = [each for each in templates if not each.own]
        fitting = shipped[visit.number - 1 : visit.number] or [
            each for each in shipped if each.host == visit.host
        ]
        found = (fitting or shipped or list(templates))[:1]
        assert self.state.primary is not None
        self.state.primary.setVisible(bool(found))
        if found:
            self._template = found[0].id
            number = shipped.index(found[0]) + 1 if found[0] in shipped else 1
            self.state.primary.setText(
                self._desk.words.text("Start from the outline of visit {number}", number=number)
            )

    def _choose(self) -> None:
        self.chosen.emit(self._template)

    def enter(self) -> None:
        """The focus to the way to begin."""
        assert self.state.primary is not None
        self.state.primary.setFocus()


class NoVisit(QWidget):
    """Two ways to begin: the three of the method, or one's own."""

    propose_requested = Signal()
    add_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        text = desk.words.text
        self.state = EmptyState(
            desk.look, desk.icons, "calendar-dots", text("No visit yet"),
            text(
                "The method proposes three visits of two days: in the mentee city, in the mentor city, then"
                " in the mentee city again. Number, length and order are yours."
            ),
            (text("Propose the three visits"), text("Add one visit")), self,
        )  # fmt: skip
        assert self.state.primary is not None
        assert self.state.secondary is not None
        self.state.primary.clicked.connect(self.propose_requested)
        self.state.secondary.clicked.connect(self.add_requested)
        column(self).addWidget(scrolled(self.state, self))

    def enter(self) -> None:
        """The focus to the way to begin."""
        assert self.state.primary is not None
        self.state.primary.setFocus()


def scrolled(state: EmptyState, parent: QWidget) -> QScrollArea:
    """It may be higher than a low window with large letters leaves room for."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(state)
    area.viewport().setAutoFillBackground(False)
    state.setAutoFillBackground(False)
    return area
