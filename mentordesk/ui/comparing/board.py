"""How the page is divided: the list beside the cells, or over them where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from mentordesk.ui.comparing.detail import Detail
from mentordesk.ui.comparing.entries import Entry, version_moment, version_title
from mentordesk.ui.comparing.side import WIDTH, Side
from mentordesk.ui.comparing.top import CompareTop
from mentordesk.ui.desk import Desk
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.widgets.empty_state import EmptyState
from mentordesk.ui.widgets.parts import column

if TYPE_CHECKING:
    from mentordesk.services.comparing import Compared

_DOCKED = 900
"""Room in the design's pixels: below, the list is a drawer."""


class Board(QWidget):
    """The list at the left, the versions at the top, and the detail or what stands in its place."""

    name_requested = Signal()
    leave_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._drawn = False
        self._listed = False  # whether there is anything to list
        self.setProperty(OWN_FOCUS, True)  # the focus goes on to the cells
        look, text = desk.look, desk.words.text
        self.around = QScrollArea(self)
        self.around.setWidgetResizable(True)
        self.around.setFrameShape(QFrame.Shape.NoFrame)
        self.around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget(self.around)
        self.side = Side(desk, self)
        self.top = CompareTop(desk, self.content)
        self.top.list_requested.connect(self.toggle_list)
        self.views = QStackedWidget(self.content)
        self.detail = Detail(desk, self.views)
        self.none = EmptyState(
            look, desk.icons, "flag", text("No version has a name yet"),
            text("Name the plan as it stands now: whatever is changed later can be compared with it."),
            (text("Name a version"), text("Back to the plan")), self.views,
        )  # fmt: skip
        self.same = EmptyState(
            look, desk.icons, "check", text("These two versions say the same."),
            text("Choose other versions above, or go back to the plan."), (text("Back to the plan"),),
            self.views,
        )  # fmt: skip
        self._waiting = QWidget(self.views)
        assert self.none.primary is not None
        assert self.none.secondary is not None
        assert self.same.primary is not None
        self.none.primary.clicked.connect(self.name_requested)
        for leaving in (self.none.secondary, self.same.primary):
            leaving.clicked.connect(self.leave_requested)
        for view in (self._waiting, self.detail, self.none, self.same):
            self.views.addWidget(view)
        self._laid = column(self.content)
        self._laid.addWidget(self.top)
        self._laid.addWidget(self.views, 1)
        self.around.setWidget(self.content)
        self._fit()

    # --- what is shown ---------------------------------------------------------------------------

    def show_versions(self, compared: Compared) -> None:
        """The two that are compared, among all."""
        words, today = self._desk.words, self._desk.today()
        named = [(each.id, version_title(each, words)) for each in reversed(compared.versions)]
        all_of_them = [("", version_title(None, words)), *named]
        newer = compared.newer.id if compared.newer else ""
        self.top.show_versions(all_of_them, compared.older.id, newer)
        heads = [
            (version_title(each, words), version_moment(each, words, today))
            for each in (compared.older, compared.newer)
        ]
        self.detail.cells.show_versions(*heads)
        self.detail.take.setText(words.text("Back to this text of {version}", version=compared.older.number))

    def show_entry(self, entry: Entry, told: str) -> None:
        """The action, or the heading, one looks at."""
        self.views.setCurrentWidget(self.detail)
        self.detail.show_entry(entry, told)

    def show_state(self, state: str) -> None:
        """``none`` without any version, ``same`` without any difference, ``waiting`` before both are read."""
        self.views.setCurrentWidget({"none": self.none, "same": self.same}.get(state, self._waiting))

    def show_listed(self, *, listed: bool) -> None:
        """Whether there is anything to list."""
        self._listed = listed
        self._fit()

    # --- where one is ----------------------------------------------------------------------------

    def enter(self) -> None:
        """The focus to the cell one looks at, or to what can be done where there is none."""
        shown = self.views.currentWidget()
        if shown is self.detail:
            self.detail.cells.enter()
        elif isinstance(shown, EmptyState) and shown.primary is not None:
            shown.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.enter()

    @property
    def drawn(self) -> bool:
        """Whether the list lies over the cells."""
        return self._drawn and not self._docked

    def toggle_list(self) -> None:
        """The drawer out, or in again; where the list stands beside the cells, the focus goes there."""
        if self._docked:
            self.side.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._drawn = not self._drawn
        self._fit()
        if self._drawn:
            self.side.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.enter()

    # --- laying out ------------------------------------------------------------------------------

    @property
    def _docked(self) -> bool:
        return self.width() * 100 // self._desk.look.text_size >= _DOCKED

    def _fit(self) -> None:
        whole, px = self.rect(), self._desk.look.px
        docked = self._docked and self._listed
        width = min(px(WIDTH), whole.width())
        self.side.setVisible(self._listed and (docked or self._drawn))
        self.side.setGeometry(QRect(0, 0, width, whole.height()))
        self.around.setGeometry(whole.adjusted(width if docked else 0, 0, 0, 0))
        self.around.setWidgetResizable(not self._docked)
        if self._docked:  # where there is room the cells scroll alone: Qt would give all of them their height
            self.content.resize(self.around.size())
        self.detail.show_whole(whole=not self._docked)
        self.side.raise_()
        self._laid.setContentsMargins(px(24) if docked else px(16), 0, px(24) if docked else px(16), 0)
        self.top.show_listed(listed=self._listed and not docked)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape and self.drawn:
            self.toggle_list()
        else:
            super().keyPressEvent(event)
