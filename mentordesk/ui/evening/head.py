"""The head of the evening: which day it is, how much is left, and what one has written elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QSizePolicy, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, frame, label, name_it, row
from mentordesk.ui.widgets.segments import Segments

NOTES, DEBRIEF = "notes", "debrief"
_NARROW = 560


class EveningHead(QWidget):
    """``days_menu`` is filled by the page; the segments are shown where there is room for one side only."""

    paste_wanted = Signal()
    side_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        words, look, icons = desk.words, desk.look, desk.icons
        self._look, self._words = look, words
        self.title = label("", "heading1_work", wrap=True, parent=self)
        self.left = label("", "secondary", wrap=True, parent=self)
        self.days = button("", "quiet", icons.icon("calendar-blank"), size=icons.size(16), parent=self)
        name_it(self.days, words.text("Another day"))
        self.days_menu = QMenu(self)
        self.days.setMenu(self.days_menu)
        self.bar = Bar(look, self)
        self.paste = button(
            words.text("Paste my notes"), "", icons.icon("plus"), size=icons.size(16), parent=self
        )
        name_it(self.paste, words.text("Paste my notes"))
        self.paste.clicked.connect(self.paste_wanted)
        sides = ((NOTES, words.text("Notes")), (DEBRIEF, words.text("Debrief")))
        self.sides = Segments(words.text("Notes or debrief"), sides, self)
        self.sides.chosen.connect(self.side_chosen)
        told = column(spacing=look.px(2))
        told.addWidget(self.title)
        told.addWidget(self.left)
        told.addSpacing(look.px(3))
        told.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignLeft)
        does = row(spacing=look.px(10))
        does.addWidget(self.sides)
        for part in (self.days, self.paste):
            does.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._laid = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._laid.setSpacing(look.px(8))
        self._laid.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(10))
        self._laid.addLayout(told, 1)
        self._laid.addLayout(does)
        outer = column(self)
        outer.addLayout(self._laid)
        outer.addWidget(frame("line", self))
        self.sides.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def offer_sides(self, side: str, *, wanted: bool) -> None:
        """Whether there is room for one side only, and which it is; then there is none for long words."""
        text = self._words.text
        self.sides.setVisible(wanted)
        self.sides.choose(side)
        self.days.setText("" if wanted else text("Another day"))
        self.paste.setText("" if wanted else text("Paste my notes"))
        self.bar.setVisible(not wanted and self.bar.count > 0)
        px = self._look.px
        self._laid.setContentsMargins(px(24), px(4 if wanted else 12), px(24), px(4 if wanted else 10))

    def show_day(self, title: str, left: str, done: int, count: int, said: str) -> None:
        """``left`` in words, ``said`` what a screen reader says of the bar."""
        self.title.setText(title)
        self.left.setText(left)
        self.bar.put(done, count)
        self.bar.setAccessibleName(said)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        narrow = self.width() * 100 // self._look.text_size < _NARROW
        ways = QBoxLayout.Direction
        self._laid.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)


class Bar(QWidget):
    """How much of the day is sorted."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._done, self.count = look, 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def put(self, done: int, count: int) -> None:
        """So many of so many."""
        self._done, self.count = done, count
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._look.px(240), self._look.px(6))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._look.px(40), self._look.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        colours, painter = self._look.colours, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, radius = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self.height() / 2
        painter.setPen(colours.border_strong)
        painter.setBrush(colours.sunken)
        painter.drawRoundedRect(room, radius, radius)
        if self._done and self.count:
            room.setWidth(max(room.width() * self._done / self.count, float(self.height())))
            painter.setBrush(colours.accent)
            painter.drawRoundedRect(room, radius, radius)
        painter.end()
