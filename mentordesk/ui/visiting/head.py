"""The head of the page: what it is, a tab for each visit, and the few things one does most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mentordesk.ui.commands import keys_in_words
from mentordesk.ui.desk import Desk
from mentordesk.ui.visiting.sub_tabs import SubTabs
from mentordesk.ui.visiting.visit_tabs import VisitTab, VisitTabs
from mentordesk.ui.widgets.parts import button, column, frame, label, name_it, row

_NARROW = 700


class VisitsHead(QWidget):
    """Wishes only; ``add_menu`` is filled by whoever knows what one may begin from."""

    visit_chosen = Signal(str)
    sub_page_chosen = Signal(str)
    add_session_requested = Signal()
    programme_requested = Signal()
    dates_requested = Signal()

    def __init__(self, desk: Desk, sub_pages: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        words, look, icons = desk.words, desk.look, desk.icons
        text, size = words.text, icons.size(16)
        self.title = label(text("Visits"), "heading1_work", parent=self)
        self.tabs = VisitTabs(words, look, self)
        self.tabs.chosen.connect(self.visit_chosen)
        self.add = button(text("Visit"), "quiet", icons.icon("plus"), size=size, parent=self)
        name_it(self.add, text("Add a visit"))
        self.add_menu = QMenu(parent)  # not the head: it is hidden while there is no visit
        self.add.setMenu(self.add_menu)
        self.programme = button("", "", icons.icon("printer"), size=size, parent=self)
        self.programme.clicked.connect(self.programme_requested)
        self.session = button("", "primary", icons.icon("plus", "on_accent"), size=size, parent=self)
        self._session_text = text("Session  {keys}", keys=keys_in_words(("Ctrl+N",)))
        name_it(self.session, text("Add a session"))
        self.session.clicked.connect(self.add_session_requested)
        self.sub_tabs = SubTabs(text("Parts of the visit"), sub_pages, look, self)
        self.sub_tabs.chosen.connect(self.sub_page_chosen)
        self.dates = button("", "quiet", icons.icon("calendar-blank"), size=size, parent=self)
        self.dates.clicked.connect(self.dates_requested)
        self._top = row(spacing=look.px(10))
        for part in (self.title, self.tabs, self.add):
            self._top.addWidget(part)
        self._top.addStretch(1)
        for part in (self.programme, self.session):
            self._top.addWidget(part)
        self._under = row(spacing=look.px(10))
        self._under.addWidget(self.sub_tabs)
        self._under.addStretch(1)
        self._under.addWidget(self.dates)
        self._laid = column(self)
        self._laid.addLayout(self._top)
        self._laid.addLayout(self._under)
        self._laid.addWidget(frame("line", self))
        self._there = False

    def show_visits(self, tabs: Sequence[VisitTab], chosen: str, dates: str) -> None:
        """These visits; ``dates`` is when and how the chosen one takes place, in words."""
        self._there = bool(tabs)
        self.tabs.show_visits(tabs, chosen)
        self.dates.setText(dates.replace("&", "&&"))
        self.dates.setAccessibleName(
            self._desk.words.text("Dates, host and mode of the visit: {said}", said=dates)
        )
        self.fit()

    def show_sub_page(self, name: str, *, sessions: bool) -> None:
        """Which part of the visit is shown, and whether it is the one to which sessions are added."""
        self.sub_tabs.choose(name)
        self._sessions = sessions
        self.fit()

    def fit(self) -> None:
        """Everything at its place, as the room allows."""
        px = self._desk.look.px
        narrow = self.width() < px(_NARROW)
        side = px(12) if narrow else px(24)
        self._top.setContentsMargins(side, px(8) if narrow else px(14), side, px(2))
        self._under.setContentsMargins(side, 0, side, 0)
        self.title.setVisible(not narrow)
        for part in (self.tabs, self.sub_tabs):
            part.setVisible(self._there)
        self.dates.setVisible(self._there and not narrow)  # its command is in the menu
        self.add.setText("" if narrow else self._desk.words.text("Visit"))
        self.session.setText("" if narrow else self._session_text)
        self.programme.setVisible(self._there and not narrow and self._prints)
        self.session.setVisible(self._there and self._sessions)
        self.add.setVisible(self._there)
        others: tuple[QPushButton, ...] = (self.add, self.programme, self.session)
        taken = sum(each.sizeHint().width() + px(10) for each in others if not each.isHidden())
        taken += 0 if narrow else self.title.sizeHint().width() + px(10)
        self.tabs.fit(self.width() - taken - 2 * side - px(10))

    _sessions = True
    _prints = False

    def offer_document(self, text: str, icon: str) -> None:
        """The document that belongs to the part of the visit that is shown."""
        self._prints = bool(text)
        self.programme.setText(text)
        self.programme.setIcon(self._desk.icons.icon(icon))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.fit()
