"""The right of the evening: the questions of the visit, scrolled, and the two ways to leave them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.evening.questions import DebriefQuestions
from mentordesk.ui.widgets.flow import Flow
from mentordesk.ui.widgets.parts import button, column, label


class EveningSide(QScrollArea):
    """``questions``, and under them ``later`` and ``agreed``."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        words, look = desk.words, desk.look
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(self)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.title = label(words.text("Debrief of the visit"), "heading2", wrap=True, parent=inner)
        self.told = label(words.text("As a team, in a quarter of an hour"), "meta", wrap=True, parent=inner)
        self.questions = DebriefQuestions(desk, inner)
        self.later = button(words.text("Finish tomorrow"), parent=inner)
        self.agreed = button(
            words.text("See what we agreed"), "primary", desk.icons.icon("check", "on_accent"),
            size=desk.icons.size(16), parent=inner,
        )  # fmt: skip
        ways = Flow(inner, spacing=look.px(8))
        ways.add(self.later)
        ways.add(self.agreed)
        ways.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ways = ways
        laid = column(inner, spacing=look.px(4))
        laid.setContentsMargins(look.px(22), look.px(14), look.px(22), look.px(22))
        laid.addWidget(self.title)
        laid.addWidget(self.told)
        laid.addSpacing(look.px(8))
        laid.addWidget(self.questions)
        laid.addSpacing(look.px(12))
        laid.addWidget(ways)
        laid.addStretch(1)

    def offer_agreed(self, there: bool) -> None:
        """Whether there is a page of what was agreed to go to."""
        self.agreed.setVisible(there)
        self._ways.arrange()
