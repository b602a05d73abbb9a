"""Beside the plan: what to look at again, and the versions named so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import button, column, emptied, frame, icon_button, label, row

_WIDTH = 288


@dataclass(frozen=True)
class Remark:
    """Something about one cell: a click goes there."""

    action: str
    column: str
    title: str
    text: str
    kind: str = "warning"
    """``warning``, ``danger`` (a conflict) or ``info``."""


@dataclass(frozen=True)
class VersionLine:
    """A named version and its day, in words."""

    id: str
    title: str
    day: str


class Side(QFrame):
    """Wishes only; the page carries them out."""

    cell_requested = Signal(str, str)
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
        self._remarks = column(spacing=look.px(4))
        self._versions = column(spacing=look.px(8))
        flag, size = icons.icon("flag"), icons.size(16)
        self.name_version = button(text("Name a version"), "", flag, size=size, parent=self)
        self.name_version.clicked.connect(self.name_version_requested)
        inner = QWidget(self)
        laid = column(inner, spacing=look.px(8))
        laid.setContentsMargins(look.px(16), look.px(14), look.px(12), look.px(14))
        laid.addLayout(top)
        laid.addWidget(self.summary)
        laid.addLayout(self._remarks)
        laid.addSpacing(look.px(8))
        laid.addWidget(frame("line"))
        laid.addSpacing(look.px(4))
        laid.addWidget(label(text("Versions"), "heading2"))
        laid.addLayout(self._versions)
        laid.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        foot = column(margins=look.px(16))
        foot.addWidget(self.name_version)
        whole = column(self)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """They prevent nothing, and say so."""
        words = self._desk.words
        count = len(remarks)
        none = words.text("Nothing to look at again.")
        said = words.plural(
            "{count} remark. It prevents nothing.", "{count} remarks. They prevent nothing.", count
        )
        self.summary.setText(said if count else none)
        emptied(self._remarks)
        for remark in remarks:
            self._remarks.addWidget(_RemarkLine(remark, self._desk, self))

    def show_versions(self, working: str, versions: Sequence[VersionLine]) -> None:
        """The working version with the time of its last change, then those named, newest first."""
        emptied(self._versions)
        text = self._desk.words.text
        self._versions.addLayout(self._line("pencil-simple", text("Working version"), working, strong=True))
        for version in versions:
            self._versions.addLayout(self._line("flag", version.title, version.day))

    def _line(self, icon: str, title: str, day: str, *, strong: bool = False) -> QVBoxLayout:
        look, icons = self._desk.look, self._desk.icons
        mark = label("")
        role = "accent" if strong else "text_secondary"
        mark.setPixmap(icons.pixmap(icon, role, 14, ratio=self.devicePixelRatioF()))
        name = label(title, "strong" if strong else "", wrap=True)
        beside = row(spacing=look.px(8))
        beside.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(name, 1)
        beside.addWidget(label(day, "meta"), 0, Qt.AlignmentFlag.AlignTop)
        made = column()
        made.addLayout(beside)
        return made

    def first_stop(self) -> QPushButton:
        """Where the focus goes when the panel is opened."""
        return self.name_version


class _RemarkLine(QFrame):
    """One remark, as a button that leads to its cell."""

    def __init__(self, remark: Remark, desk: Desk, side: Side) -> None:
        super().__init__(side)
        look = desk.look
        self._remark = remark
        self._side = side
        icon = {"danger": "warning-octagon", "info": "info"}.get(remark.kind, "warning")
        go = button(remark.title, "link", desk.icons.icon(icon, remark.kind, fill=True), parent=self)
        go.setStyleSheet("text-align: left;")
        go.setAccessibleDescription(remark.text)
        go.clicked.connect(self._go)
        said = label(remark.text, "secondary", wrap=True)
        said.setContentsMargins(look.px(26), 0, 0, look.px(4))
        laid = column(self)
        laid.addWidget(go)
        laid.addWidget(said)

    def _go(self) -> None:
        self._side.cell_requested.emit(self._remark.action, self._remark.column)
