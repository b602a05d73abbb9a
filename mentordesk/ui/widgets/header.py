"""The header: back to the library, which programme, the search, undo and redo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.elided import ElidedLabel
from mentordesk.ui.widgets.parts import button, frame, icon_button, label, name_it, row
from mentordesk.words import Words

_SEARCH_WIDTH = 340


class Header(QFrame):
    """Wishes only; the window carries them out."""

    library_requested = Signal()
    rail_requested = Signal()
    search_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    programme_requested = Signal(str)

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._inside = self._leads = False  # within a programme; whether a way leads back to the list
        self.setProperty("role", "bar")
        self.setMinimumHeight(look.px(48))
        size = icons.size(16)
        self.rail = icon_button(words.text("Show the pages"), icons.icon("list"), size)
        self.rail.clicked.connect(self.rail_requested)
        self.mark = label("")
        self.mark.setPixmap(icons.pixmap("handshake", "accent", 20, ratio=self.devicePixelRatioF()))
        self.library = button(words.text("Programmes"), "link", icons.icon("caret-left", "link"), size=size)
        self.library.clicked.connect(self.library_requested)
        self.line = frame("line")
        self.line.setStyleSheet("max-width: 1px; min-width: 1px; max-height: 100px;")
        self.title = ElidedLabel("heading3", self)
        self.cities = ElidedLabel("secondary", self)
        self.switch = icon_button(words.text("Another programme"), icons.icon("caret-down"), icons.size(14))
        self._programmes = QMenu(self)
        self._programmes.triggered.connect(self._another)
        self.switch.setMenu(self._programmes)
        self.switch.setPopupMode(self.switch.ToolButtonPopupMode.InstantPopup)
        what = words.text("Search or run a command")
        self.search = button(what, "field", icons.icon("magnifying-glass", "text_tertiary"), size=size)
        self.search.setMinimumWidth(look.px(_SEARCH_WIDTH))
        self.keys = label("Ctrl+K", "kbd", parent=self.search)
        inside = row(self.search)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignVCenter)
        self.search.clicked.connect(self.search_requested)
        self.small_search = icon_button(what, icons.icon("magnifying-glass"), size)
        self.small_search.clicked.connect(self.search_requested)
        self.undo = icon_button(words.text("Undo"), icons.icon("arrow-u-up-left"), size)
        self.undo.clicked.connect(self.undo_requested)
        self.redo = icon_button(words.text("Do again"), icons.icon("arrow-u-up-right"), size)
        self.redo.clicked.connect(self.redo_requested)
        self._lay_out(look)
        self.show_programme("", "")
        self.show_undo("", "")

    def _lay_out(self, look: Look) -> None:
        laid = row(self, spacing=look.px(8))
        laid.setContentsMargins(look.px(14), 0, look.px(12), 0)
        for widget in (
            self.rail, self.mark, self.library, self.line, self.title, self.cities, self.switch,
        ):  # fmt: skip
            laid.addWidget(widget)
        laid.addStretch(1)
        for widget in (self.search, self.small_search, self.undo, self.redo):
            laid.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_programme(self, title: str, cities: str, others: Sequence[tuple[str, str]] = ()) -> None:
        """Which programme is open, and which others there are (id and title); none in the library."""
        self._inside = bool(title)
        self.title.setText(title or "MentorDesk")
        self.cities.setText(cities)
        self.switch.setVisible(self._inside and bool(others))
        self._programmes.clear()
        for programme, name in others:
            self._programmes.addAction(name.replace("&", "&&")).setData(programme)
        self._show_way_back()

    def show_room(self, *, wide: bool, rail: bool, search: bool, library: bool) -> None:
        """Wide windows show all; narrow ones a button for the pages and a small search.

        ``library`` False leaves out the way back to the list of programmes.
        """
        self.rail.setVisible(rail)
        self.search.setVisible(wide and search)
        self.small_search.setVisible(not (wide and search))
        self.cities.setVisible(wide)
        self._leads = library
        self._show_way_back()

    def _show_way_back(self) -> None:
        leads = self._inside and self._leads
        for widget in (self.library, self.line):
            widget.setVisible(leads)
        self.mark.setVisible(not leads)

    def show_undo(self, undo: str, redo: str) -> None:
        """What each would take back or do again; empty when there is nothing."""
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        name_it(self.undo, self._words.text("Undo: {what}", what=undo) if undo else self._words.text("Undo"))
        again = self._words.text("Do again: {what}", what=redo) if redo else self._words.text("Do again")
        name_it(self.redo, again)

    def _another(self, action: object) -> None:
        self.programme_requested.emit(action.data())  # type: ignore[attr-defined]
