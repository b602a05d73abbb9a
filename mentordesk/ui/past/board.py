"""How the History page is divided: filters, list and panel side by side, or over one another (ux.md §2)."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.past.filters import PastFilters
from mentordesk.ui.past.panel import PastPanel
from mentordesk.ui.past.past_list import PastList
from mentordesk.ui.past.past_view import PastView
from mentordesk.ui.widgets.empty_state import EmptyState
from mentordesk.ui.widgets.parts import button, column, label, row

_WIDE, _NARROW = 1000, 720
"""Room in the design's pixels: from the first on all three; below the second, list and panel alternate."""


class PastBoard(QWidget):
    """``clear_requested`` asks for everything to be shown."""

    clear_requested = Signal()

    def __init__(self, desk: Desk, model: PastList, parent: QWidget) -> None:
        super().__init__(parent)
        text, look, icons = desk.words.text, desk.look, desk.icons
        self._look = look
        self.setProperty(OWN_FOCUS, True)  # the focus goes on to the list
        self._drawn = False  # whether the filters lie over a page that has no room beside them
        self._inside = False  # whether the panel stands in the place of the list, where there is room for one
        self.filters = PastFilters(desk, self)
        self.filters.close_requested.connect(self.close_filters)
        self.filters.left.connect(self.enter)
        self.content = QWidget(self)
        self.view = PastView(model, desk.words, look, icons, self.content)
        self.panel = PastPanel(desk, self)
        self.panel.left.connect(self.enter)
        self.title: QLabel = label(text("History"), "heading2")
        self.filter_button = button(text("Filter"), "", icons.icon("funnel-simple"), size=icons.size(16))
        self.filter_button.clicked.connect(self.open_filters)
        self.hidden: QLabel = label("", "secondary", wrap=True)
        self.all = button(text("Show all"), "link", parent=self.content)
        self.all.clicked.connect(self.clear_requested)
        self.empty = EmptyState(
            look, icons, "clock-counter-clockwise", text("Nothing was written yet."),
            text("Each change will be here, with its day, its words and whoever made it."), (), self.content,
        )  # fmt: skip
        self.none = label(text("No change is like this."), "secondary", wrap=True)
        self.views = QStackedWidget(self.content)
        self._lay_out()
        self.tell_hidden("")

    def _lay_out(self) -> None:
        look = self._look
        nothing = QWidget(self.views)
        column(nothing, margins=look.px(24)).addWidget(self.none, 0, Qt.AlignmentFlag.AlignTop)
        for each in (self.view, self.empty, nothing):
            self.views.addWidget(each)
        self._top = QWidget(self.content)
        top = row(self._top)
        top.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(4))
        top.addWidget(self.title, 1)
        top.addWidget(self.filter_button)
        self._line = QWidget(self.content)
        said = row(self._line, spacing=look.px(8))
        said.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(4))
        said.addWidget(self.hidden, 1)
        said.addWidget(self.all)
        laid = column(self.content)
        laid.addWidget(self._top)
        laid.addWidget(self._line)
        laid.addWidget(self.views, 1)

    # --- what is there -------------------------------------------------------------------------------

    def tell_hidden(self, said: str) -> None:
        """What the filter hides, in words; nothing to say nothing."""
        self.hidden.setText(said)
        self._line.setVisible(bool(said))

    def show_view(self, *, rows: bool, filtered: bool) -> None:
        """The list, or why there is nothing in it."""
        self.views.setCurrentIndex(0 if rows else 2 if filtered else 1)

    # --- room ----------------------------------------------------------------------------------------

    def _room(self) -> int:
        return self.width() * 100 // self._look.text_size

    @property
    def narrow(self) -> bool:
        """Whether list and panel alternate."""
        return self._room() < _NARROW

    @property
    def docked(self) -> bool:
        """Whether the filters stand beside the list."""
        return self._room() >= _WIDE

    def open_filters(self) -> None:
        """To the words one looks for; the filters come over the list where there is no room beside it."""
        self._drawn, self._inside = True, False
        self._fit()
        self.filters.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.field.selectAll()

    def close_filters(self) -> None:
        """Put them away."""
        self._drawn = False
        self.enter()

    def open_panel(self) -> None:
        """To the panel."""
        self._inside, self._drawn = True, False
        self._fit()
        self.panel.enter()

    def enter(self) -> None:
        """The focus to the list."""
        self._drawn = self._inside = False
        self._fit()
        target: QWidget = self.view if self.views.currentIndex() == 0 else self.filters.field
        if not target.isVisible():
            target = self.filter_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.enter()

    def _fit(self) -> None:
        whole, docked, narrow = self.rect(), self.docked, self.narrow
        left = min(self.filters.minimumWidth(), whole.width())
        right = whole.width() if narrow else min(self.panel.minimumWidth(), whole.width())
        inside = narrow and self._inside
        self.filters.setVisible(docked or self._drawn)
        self.filters.dock(docked)
        self.filters.setGeometry(QRect(0, 0, left, whole.height()))
        self.panel.setVisible(inside or not narrow)
        self.panel.close_button.setVisible(narrow)
        self.panel.setGeometry(QRect(whole.width() - right, 0, right, whole.height()))
        covered = left if not docked and self._drawn and whole.width() - left >= self._look.px(200) else 0
        margins = (left if docked else covered, 0, 0 if narrow else -right, 0)
        self.content.setGeometry(whole.adjusted(*margins))
        self.content.setVisible(not inside)
        self._top.setVisible(not docked)
        self.filters.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape and (self._drawn or self._inside):
            self.enter()
        else:
            super().keyPressEvent(event)
