"""At the left: the visit's days, the sessions of one, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.day_list import FOLDED, DayList, SessionLine
from mentordesk.ui.widgets.elided import ElidedLabel
from mentordesk.ui.widgets.parts import column, frame, label, row
from mentordesk.ui.widgets.segments import Segments

_WIDTH = 272
_LOW = 560
"""Height in the design's pixels under which finished sessions are folded."""


class LeftColumn(QFrame):
    """Wishes only."""

    session_chosen = Signal(str)
    day_chosen = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        words, look, icons = desk.words, desk.look, desk.icons
        self.setProperty("role", "surface")
        self.setMinimumWidth(look.px(_WIDTH))
        self.setMaximumWidth(look.px(_WIDTH))
        self._unfolded = False
        self._lines: tuple[SessionLine, ...] = ()
        self._days: tuple[tuple[str, str], ...] = ()
        self.title = ElidedLabel("heading2", self)
        self.host = ElidedLabel("meta", self)
        self.days: Segments | None = None
        self.list = DayList(words.text("Sessions of the day"), look, self)
        self.list.chosen.connect(self._choose)
        self.list.left.connect(self.left)
        self.empty = label("", "secondary", wrap=True, parent=self)
        self.empty.hide()
        self.foot = label("", "meta", wrap=True, parent=self)
        mark = label("", parent=self)
        mark.setPixmap(icons.pixmap("clock", "text_tertiary", 14, ratio=self.devicePixelRatioF()))
        top = row(spacing=look.px(8))
        top.setContentsMargins(look.px(16), look.px(12), look.px(14), look.px(6))
        top.addWidget(self.title, 1)
        top.addWidget(self.host)
        self._tabs = row()
        self._tabs.setContentsMargins(look.px(12), 0, look.px(12), look.px(8))
        self.footed = QWidget(self)
        under = row(self.footed, spacing=look.px(8))
        under.setContentsMargins(look.px(16), look.px(8), look.px(12), look.px(8))
        under.addWidget(mark)
        under.addWidget(self.foot, 1)
        laid = column(self)
        laid.addLayout(top)
        laid.addLayout(self._tabs)
        self.empty.setContentsMargins(look.px(16), look.px(4), look.px(16), 0)
        laid.addWidget(self.empty)
        laid.addWidget(self.list, 1)
        laid.addWidget(frame("line", self))
        laid.addWidget(self.footed)

    def show_visit(self, title: str, host: str, days: Sequence[tuple[str, str]], day: int) -> None:
        """Which visit, and a tab for each of its days: number and short name."""
        self.title.setText(title)
        self.host.setText(host)
        if tuple(days) != self._days:
            self._days = tuple(days)
            if self.days is not None:
                self._tabs.removeWidget(self.days)
                self.days.hide()
                self.days.deleteLater()
                self.days = None
            if len(days) > 1:
                self.days = Segments(self._desk.words.text("Days of the visit"), days, self)
                self.days.chosen.connect(self._choose_day)
                self._tabs.addWidget(self.days, 1)
        if self.days is not None:
            self.days.choose(str(day))

    def show_sessions(self, lines: Sequence[SessionLine], empty: str) -> None:
        """The sessions of the day; ``empty`` is said where there is none."""
        self._lines = tuple(lines)
        self.empty.setText(empty)
        self.empty.setVisible(not lines)
        self._fold()

    def show_next(self, text: str) -> None:
        """What comes next."""
        self.foot.setText(text)
        self.footed.setVisible(bool(text))

    def _fold(self) -> None:
        done = [each for each in self._lines if each.state == "done" and not each.here]
        low = self.height() * 100 // self._desk.look.text_size < _LOW
        shown: Sequence[SessionLine] = self._lines
        if low and len(done) > 1 and not self._unfolded:
            words = self._desk.words
            said = words.plural("{count} finished session", "{count} finished sessions", len(done))
            notes = sum(each.notes for each in done)
            shown = [
                SessionLine(FOLDED, "", said, notes=notes, state="done", said=said),
                *(each for each in self._lines if each not in done),
            ]
        self.list.show_lines(shown)

    def _choose(self, eid: str) -> None:
        if eid == FOLDED:
            self._unfolded = True
            self._fold()
        else:
            self.session_chosen.emit(eid)

    def _choose_day(self, value: str) -> None:
        self._unfolded = False
        self.day_chosen.emit(int(value))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fold()
