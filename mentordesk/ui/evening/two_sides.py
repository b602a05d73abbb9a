"""Notes and questions side by side, or one at a time where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from mentordesk.ui.evening.head import DEBRIEF, NOTES, EveningHead
from mentordesk.ui.evening.side import EveningSide
from mentordesk.ui.evening.sort_list import SortList
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column

_BESIDE = 820
_LEAST, _MOST, _SHARE = 340, 460, 34
"""Pixels of the design that the questions take at least and at most, and hundredths of the page."""


class TwoSides(QObject):
    """Without notes the questions stand alone, without a visit the list."""

    def __init__(
        self, look: Look, head: EveningHead, notes: SortList, side: EveningSide, page: QWidget
    ) -> None:
        super().__init__(page)
        self._look, self._page = look, page
        self._head, self._notes, self._side = head, notes, side
        self._any = self._asked = False
        self.narrow, self.shown = False, NOTES
        left = QWidget(page)
        laid = column(left)
        laid.addWidget(head)
        laid.addWidget(notes, 1)
        self._laid = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._laid.setContentsMargins(0, 0, 0, 0)
        self._laid.setSpacing(0)
        self._laid.addWidget(left, 1)
        self._laid.addWidget(side)
        self.clear()

    def clear(self) -> None:
        """Nothing is read yet."""
        self._any = self._asked = False
        self._head.hide()
        self._side.hide()

    def show(self, *, notes: bool, questions: bool) -> None:
        """Whether there are notes, and a visit whose questions are asked."""
        self._any, self._asked = notes, questions
        self._head.show()
        self.arrange()

    def turn_to(self, side: str) -> None:
        """This one is to be seen."""
        if self.shown != side:
            self.shown = side
            self.arrange()

    def arrange(self) -> None:
        """Everything at its place, as the room allows."""
        if self._head.isHidden():
            return
        px, width = self._look.px, self._page.width()
        both = self._any and self._asked
        self.narrow = both and width * 100 // self._look.text_size < _BESIDE
        self._notes.setVisible((self._any or not self._asked) and (not self.narrow or self.shown == NOTES))
        asked = self._asked and (not self.narrow or self.shown == DEBRIEF)
        stacked = self.narrow or not both
        ways = QBoxLayout.Direction
        self._laid.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._laid.setStretch(0, 0 if asked and stacked else 1)
        self._laid.setStretch(1, 1 if asked and stacked else 0)
        wide = min(max(width * _SHARE // 100, px(_LEAST)), px(_MOST))
        self._side.setMinimumWidth(0 if stacked else wide)
        self._side.setMaximumWidth(width if stacked else wide)
        self._side.setVisible(asked)
        self._head.offer_sides(self.shown, wanted=self.narrow)
