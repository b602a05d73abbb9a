"""Over the notes: the session, when and where and with whom, and how its time stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.session_words import HeadShown
from mentordesk.ui.widgets.elided import ElidedLabel
from mentordesk.ui.widgets.parts import button, column, frame, icon_button, label, name_it, restyle, row


class NotebookHead(QFrame):
    """Wishes only."""

    agenda_wanted = Signal()
    later_wanted = Signal()
    """Five minutes more for the session."""
    back_wanted = Signal()
    """To the session that runs now."""
    side_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        words, look, icons = desk.words, desk.look, desk.icons
        text, size = words.text, icons.size(16)
        self.agenda = button("", "", icons.icon("calendar-dots"), size=icons.size(18), parent=self)
        name_it(self.agenda, text("Sessions of the day"))
        self.agenda.clicked.connect(self.agenda_wanted)
        self.title = ElidedLabel("heading1_work", self)
        self.group = label("", "chip", parent=self)
        self.about = ElidedLabel("secondary", self)
        self.clock = label("", "heading1_work", parent=self)
        self.time = label("", "secondary", parent=self)
        self.course = label("", "meta", wrap=True, parent=self)
        self.more: QPushButton = button(
            text("Five minutes more"), "quiet", icons.icon("plus"), size=size, parent=self
        )
        self.more.clicked.connect(self.later_wanted)
        self.side = icon_button(
            text("Questions and figures"), icons.icon("sidebar-simple"), icons.size(18), self
        )
        self.side.clicked.connect(self.side_wanted)
        self.bar = frame("soft", self)
        self.bar_text = label("", wrap=True, parent=self.bar)
        self.back = button(text("Back to the session running now"), "link", parent=self.bar)
        self.back.clicked.connect(self.back_wanted)
        barred = row(self.bar, spacing=look.px(8))
        barred.setContentsMargins(look.px(24), look.px(2), look.px(16), look.px(2))
        barred.addWidget(self.bar_text, 1)
        barred.addWidget(self.back)
        self.bar.hide()
        self._look = look
        self._lay()

    def _lay(self) -> None:
        px = self._look.px
        right = Qt.AlignmentFlag.AlignRight
        named = row(spacing=px(8))
        named.addWidget(self.title)
        named.addWidget(self.group, 0, Qt.AlignmentFlag.AlignVCenter)
        named.addStretch(1)
        words = column(spacing=px(2))
        words.addLayout(named)
        words.addWidget(self.about)
        words.addWidget(self.course)
        times = column()
        times.addWidget(self.clock, 0, right)
        times.addWidget(self.time, 0, right)
        self._top = row(spacing=px(12))
        self._top.addWidget(self.agenda)
        self._top.addLayout(words, 1)
        self._top.addWidget(self.more)
        self._top.addLayout(times)
        self._top.addWidget(self.side)
        laid = column(self)
        laid.addLayout(self._top)
        laid.addWidget(frame("line", self))
        laid.addWidget(self.bar)
        self.fit(narrow=False, drawn=False)

    def fit(self, *, narrow: bool, drawn: bool) -> None:
        """``narrow``: the agenda is behind a button. ``drawn``: the side is, too."""
        px = self._look.px
        self.agenda.setVisible(narrow)
        self.side.setVisible(drawn)
        self.clock.setVisible(not narrow)
        self.about.setVisible(not narrow)
        self.course.setVisible(not narrow and bool(self.course.text()))
        self._narrow = narrow
        self.more.setVisible(not narrow and self._may)
        self._top.setContentsMargins(px(16 if narrow else 24), px(8), px(16 if narrow else 20), px(8))

    _may = False
    _narrow = False

    def show_head(self, head: HeadShown, keys: str) -> None:
        """What there is to say; ``keys`` are those of five minutes more."""
        self.title.setText(head.title)
        self.group.setText(head.group)
        self.group.setVisible(bool(head.group))
        self.about.setText(head.about)
        self.clock.setText(head.clock)
        self.clock.setAccessibleName(head.clock_said)
        self.time.setText(head.time)
        restyle(self.time, "danger" if head.over else "secondary")
        self.course.setText(head.course)
        self.course.setVisible(bool(head.course) and not self._narrow)
        self.agenda.setText(head.start)
        self._may = head.may_grow
        self.more.setVisible(head.may_grow and not self._narrow)
        self.more.setToolTip(keys)
        self.bar_text.setText(head.elsewhere)
        self.bar.setVisible(bool(head.elsewhere))
        self.back.setText(head.way_back)
