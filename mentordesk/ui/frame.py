"""What stands round the pages: header, rail, the bar for lasting news. It fits itself to the room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.starting import WholeMethod, is_simple, pages_in_rail
from mentordesk.ui.widgets.banner import Banner
from mentordesk.ui.widgets.header import Header
from mentordesk.ui.widgets.parts import column, frame, row
from mentordesk.ui.widgets.rail import Rail, RailEntry

ALL, DRAWER = 1360, 960  # ux.md §2: from here on words in the rail; below, the rail is a drawer
_WHOLE_METHOD = "whole_method"  # at the rail's foot; not a page


class Frame(QWidget):
    """The rail is in words, in icons, or a drawer, as the window's width and the person wish.

    ``programmes`` is how many there are that are not put away: the simple view is for those with one.
    """

    page_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.programmes = 0
        self._inside = False
        self._drawn = False  # whether the drawer of a narrow window is out
        text, look, icons = desk.words.text, desk.look, desk.icons
        self.header = Header(desk.words, look, icons, self)
        self.banner = Banner(look, icons, self)
        self.rail = Rail(text("Pages of the programme"), look, icons, self)
        self.rail.chosen.connect(self.page_chosen)
        self.foot = Rail(text("More"), look, icons, self)
        self.foot.chosen.connect(self._choose_more)
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

    @property
    def simple(self) -> bool:
        """Whether only the few pages of a mentee city are shown (R-218)."""
        return is_simple(self._desk.settings, self.programmes)

    @property
    def entries(self) -> Sequence[RailEntry]:
        """What the rail shows: pages of the programme that is open, or none."""
        here = self._desk.navigator.here
        if here is None or not here.programme:
            return ()
        return list(map(self._entry, pages_in_rail(self._desk.settings, self.programmes, here.page)))

    def show_place(self) -> None:
        """Rail and header as place, settings and programmes have it."""
        text, here = self._desk.words.text, self._desk.navigator.here
        more = [RailEntry(_WHOLE_METHOD, "path", text("The whole method"))] if self.simple else []
        more.append(self._entry(pages.PAGES[pages.SETTINGS]))
        entries = self.entries
        self._inside = bool(entries)
        for rail, shown in ((self.rail, entries), (self.foot, more)):
            rail.show_entries(shown, here.page if here else "")
        self._fit()

    def _entry(self, kind: pages.PageKind) -> RailEntry:
        return RailEntry(kind.name, kind.icon, kind.titled(self._desk.words))

    def _choose_more(self, name: str) -> None:
        if name == _WHOLE_METHOD:
            self.close_drawer()
            WholeMethod(self._desk, shown=True)()
        else:
            self.page_chosen.emit(name)

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
        knows_search = not self.simple or self._desk.settings.command_field
        self.header.show_room(
            wide=not self.narrow,
            rail=self._inside and self.narrow,
            search=self._desk.workspace is not None and knows_search,
            library=not self.simple,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()
