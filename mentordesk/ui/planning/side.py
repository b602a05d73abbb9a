"""Beside the plan: what to look at again, and the versions named so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QToolButton, QWidget

from mentordesk.model.plan import ACTION
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.notes_behind import NotesBehind
from mentordesk.ui.planning.needs_side import NeedsSide
from mentordesk.ui.planning.remark_list import Remark, RemarkList
from mentordesk.ui.planning.views_gathered import ViewsGathered
from mentordesk.ui.widgets.parts import button, column, emptied, frame, icon_button, label, row

__all__ = ["Remark", "Side", "VersionLine"]

_WIDTH = 304


@dataclass(frozen=True)
class VersionLine:
    """A named version and its day, in words."""

    id: str
    title: str
    day: str


class Side(QFrame):
    """Wishes only; the page carries them out."""

    cell_requested = Signal(str, str)
    ignore_requested = Signal(object)
    take_up_requested = Signal(object)
    compare_requested = Signal(str)
    """With a version's id; empty for the newest."""
    name_version_requested = Signal()
    close_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        text, look, icons = desk.words.text, desk.look, desk.icons
        self.setProperty("role", "surface")
        self.setMinimumWidth(look.px(_WIDTH))
        self.setMaximumWidth(look.px(_WIDTH))
        self.close_button = icon_button(text("Close the side panel"), icons.icon("x"), icons.size(16), self)
        self.close_button.clicked.connect(self.close_requested)
        top = row()
        top.addWidget(label(text("To look at again"), "heading2"), 1)
        top.addWidget(self.close_button)
        self.summary = label("", "meta", wrap=True)
        self.remarks = RemarkList(desk, self)
        self.remarks.cell_requested.connect(self.cell_requested)
        self.remarks.ignore_requested.connect(self.ignore_requested)
        self.remarks.take_up_requested.connect(self.take_up_requested)
        self.needs = NeedsSide(desk, self)
        self.behind = NotesBehind(desk, ACTION, text("Notes behind the action"), self)
        self.views = ViewsGathered(desk, self)
        self._versions = column(spacing=look.px(4))
        self.compare = button(text("Compare"), "link", parent=self)
        self.compare.setAccessibleName(text("Compare versions"))
        self.compare.clicked.connect(partial(self.compare_requested.emit, ""))
        heading = row()
        heading.addWidget(label(text("Versions"), "heading2"), 1)
        heading.addWidget(self.compare)
        flag, size = icons.icon("flag"), icons.size(16)
        self.name_version = button(text("Name a version"), "", flag, size=size, parent=self)
        self.name_version.clicked.connect(self.name_version_requested)
        inner = QWidget(self)
        laid = column(inner, spacing=look.px(8))
        laid.setContentsMargins(look.px(16), look.px(14), look.px(12), look.px(14))
        laid.addLayout(top)
        laid.addWidget(self.summary)
        laid.addWidget(self.remarks)
        laid.addSpacing(look.px(8))
        laid.addWidget(self.needs)
        laid.addWidget(self.behind)
        laid.addWidget(self.views)
        laid.addWidget(frame("line"))
        laid.addSpacing(look.px(4))
        laid.addLayout(heading)
        laid.addLayout(self._versions)
        laid.addStretch(1)
        foot = column(margins=look.px(16))
        foot.addWidget(self.name_version)
        whole = column(self)
        whole.addWidget(self._scrolled(inner), 1)
        whole.addLayout(foot)

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        return scroll

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """They prevent nothing, and say so."""
        words = self._desk.words
        count = sum(each.ignored is None for each in remarks)
        none = words.text("Nothing to look at again.")
        said = words.plural(
            "{count} remark. It prevents nothing.", "{count} remarks. They prevent nothing.", count
        )
        self.summary.setText(said if count else none)
        self.remarks.show_remarks(remarks)

    def show_versions(self, working: str, versions: Sequence[VersionLine]) -> None:
        """The working version with the time of its last change, then those named, newest first."""
        emptied(self._versions)
        text = self._desk.words.text
        self._versions.addLayout(self._line("pencil-simple", "accent", text("Working version"), working))
        for version in versions:
            made = self._line("flag", "text_secondary", version.title, version.day)
            made.addWidget(self._go_compare(version), 0, Qt.AlignmentFlag.AlignTop)
            self._versions.addLayout(made)
        self.compare.setVisible(bool(versions))

    def _line(self, icon: str, role: str, title: str, day: str) -> QHBoxLayout:
        mark = label("")
        mark.setPixmap(self._desk.icons.pixmap(icon, role, 14, ratio=self.devicePixelRatioF()))
        made = row(spacing=self._desk.look.px(8))
        top = Qt.AlignmentFlag.AlignTop
        for widget, room in ((mark, 0), (label(title, "strong", wrap=True), 1), (label(day, "meta"), 0)):
            widget.setContentsMargins(0, self._desk.look.px(5), 0, 0)  # level with the button at the end
            made.addWidget(widget, room, top)
        return made

    def _go_compare(self, version: VersionLine) -> QToolButton:
        icons, text = self._desk.icons, self._desk.words.text
        name = text("Compare {version} with the plan of now", version=version.title)
        made = icon_button(name, icons.icon("arrow-right"), icons.size(16), self)
        made.clicked.connect(partial(self.compare_requested.emit, version.id))
        return made

    def first_stop(self) -> QPushButton:
        """Where the focus goes when the panel is opened."""
        return self.name_version
