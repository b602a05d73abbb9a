"""What stands round the pages: header, rail, the bar for lasting news. It fits itself to the room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.banner import Banner
from mentordesk.ui.widgets.header import Header
from mentordesk.ui.widgets.parts import column, frame, row
from mentordesk.ui.widgets.rail import Rail, RailEntry

ALL, DRAWER = 1360, 960  # ux.md §2: from here on words in the rail; below, the rail is a drawer


class Frame(QWidget):
    """The rail is in words, in icons, or a drawer, as the window's width and the person wish."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._inside = False
        self._drawn = False  # whether the drawer of a narrow window is out
        text, look, icons = desk.words.text, desk.look, desk.icons
        self.header = Header(desk.words, look, icons, self)
        self.banner = Banner(look, icons, self)
        self.rail = Rail(text("Pages of the programme"), look, icons, self)
        self.foot = Rail(text("More"), look, icons, self)
        self.side = frame("bar", self)
        side = column(self.side)
        side.setContentsMargins(0, look.px(10), 0, look.px(8))
        side.addWidget(self.rail)
        side.addStretch(1)
        side.addWidget(self.foot)
        self._line = frame("line", self)
        self._line.setStyleSheet("max-width: 1px; min-width: 1px; max-height: 16777215px;")
        self.stack = QStackedWidget(self)
        inside = column()
        inside.addWidget(self.banner)
        inside.addWidget(self.stack, 1)
        body = row()
        body.addWidget(self.side)
        body.addWidget(self._line)
        body.addLayout(inside, 1)
        laid = column(self)
        laid.addWidget(self.header)
        laid.addWidget(frame("line", self))
        laid.addLayout(body, 1)
        self._fit()

    @property
    def room(self) -> int:
        """The width in the design's pixels: larger text leaves less room."""
        return self.width() * 100 // self._desk.look.text_size

    @property
    def in_words(self) -> bool:
        """Whether the rail shows words; unless the person chose, wide windows do."""
        chosen = self._desk.settings.rail_in_words
        return self.room >= ALL if chosen is None else bool(chosen)

    @property
    def narrow(self) -> bool:
        """Whether list and detail alternate, and the rail is a drawer."""
        return self.room < DRAWER

    def show_entries(self, entries: Sequence[RailEntry], more: Sequence[RailEntry], here: str) -> None:
        """The pages of the programme that is open, or none."""
        self._inside = bool(entries)
        self.rail.show_entries(entries, here)
        self.foot.show_entries(more, here)
        self._fit()

    def toggle_rail(self) -> None:
        """Words or icons; in a narrow window the drawer in or out."""
        if self.narrow:
            self._drawn = not self._drawn
            self._fit()
            if self._drawn:
                self.rail.setFocus()
        else:
            self._desk.change_settings(rail_in_words=not self.in_words)
            self._fit()

    def close_drawer(self) -> None:
        """A page was chosen: the drawer has done its work."""
        self._drawn = False
        self._fit()

    def _fit(self) -> None:
        in_words = self.in_words or self.narrow
        for each in (self.rail, self.foot):
            each.fold(not in_words)
        visible = self._inside and (not self.narrow or self._drawn)
        self.side.setVisible(visible)
        self._line.setVisible(visible)
        searches = self._desk.workspace is not None
        self.header.show_room(wide=not self.narrow, rail=self._inside and self.narrow, search=searches)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()
