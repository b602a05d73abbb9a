"""The right column: the page goes out, the visit is closed, and what else can be made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import button, column, emptied, frame, keep_height, label, row

_SIGNS = {
    "done": ("check-circle", "success"), "partly": ("circle-half", "accent"),
    "open": ("circle-dashed", "text_tertiary"), "own": ("circle-dashed", "text_tertiary"),
}  # fmt: skip


@dataclass(frozen=True)
class ExpectedShown:
    """One line of what the method expects: how far it is there, in a word and in figures."""

    title: str
    state: str
    state_text: str
    told: str


class Ending(QWidget):
    """Only tells what is wished."""

    pdf_wanted = Signal()
    word_wanted = Signal()
    project_wanted = Signal()
    close_wanted = Signal()
    open_again_wanted = Signal()
    report_wanted = Signal()
    attendance_wanted = Signal()
    quotes_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        words, look, icons = desk.words, desk.look, desk.icons
        text, size = words.text, icons.size(16)
        self.pdf = button(
            text("Save as PDF"), "primary", icons.icon("file-pdf", "on_accent"), size=size, parent=self
        )
        self.word = button(text("Word"), "", icons.icon("file-doc"), size=size, parent=self)
        self.project = button(
            text("Project and read together"), "", icons.icon("presentation"), size=size, parent=self
        )
        for each, signal in (
            (self.pdf, self.pdf_wanted), (self.word, self.word_wanted), (self.project, self.project_wanted),
        ):  # fmt: skip
            each.clicked.connect(signal)
        self.pdf.setToolTip(text("Save as PDF ({keys})", keys="Ctrl+P"))
        self.word.setToolTip(text("Word ({keys})", keys="Ctrl+E"))
        self.project.setToolTip(text("Project and read together ({keys})", keys="F5"))
        laid = column(self, spacing=look.px(8))
        laid.addWidget(self.pdf)
        laid.addWidget(self.word)
        laid.addWidget(self.project)
        laid.addSpacing(look.px(8))
        laid.addWidget(frame("line", self))
        laid.addSpacing(look.px(8))
        self.title = label("", "heading2", wrap=True, parent=self)
        laid.addWidget(self.title)
        self.why = label("", "secondary", wrap=True, parent=self)
        laid.addWidget(self.why)
        self._lines = column(spacing=look.px(8))
        laid.addLayout(self._lines)
        self.close_visit = button(
            text("Close and name the version"), "", icons.icon("flag"), size=size, parent=self
        )
        self.close_visit.clicked.connect(self.close_wanted)
        self.open_again = button(text("Open the visit again"), "", parent=self)
        self.open_again.clicked.connect(self.open_again_wanted)
        laid.addWidget(self.close_visit, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addWidget(self.open_again, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addSpacing(look.px(8))
        laid.addWidget(frame("line", self))
        laid.addSpacing(look.px(8))
        laid.addWidget(label(text("Other outputs"), "heading2", parent=self))
        self.report, self._report_said = self._output("file-doc", text("Visit report"), text("Open it"))
        self.attendance, self._present_said = self._output(
            "signature", text("Attendance sheet"), text("Open it")
        )
        self.quotes, self._quotes_said = self._output("quotes", text("Page of quotes"), text("Choose"))
        self.report.clicked.connect(self.report_wanted)
        self.attendance.clicked.connect(self.attendance_wanted)
        self.quotes.clicked.connect(self.quotes_wanted)
        laid.addStretch(1)
        keep_height(self.pdf, self.word, self.project, self.close_visit, self.open_again)

    def _output(self, icon: str, title: str, verb: str) -> tuple[QPushButton, QLabel]:
        look = self._desk.look
        beside = row(spacing=look.px(10))
        beside.addWidget(self._sign(icon, "text_secondary"), 0, Qt.AlignmentFlag.AlignTop)
        said = column(spacing=look.px(2))
        said.addWidget(label(title, wrap=True, parent=self))
        told = label("", "meta", wrap=True, parent=self)
        said.addWidget(told)
        beside.addLayout(said, 1)
        made = button(verb, "link", parent=self)
        made.setAccessibleName(self._desk.words.text("{verb}: {what}", verb=verb, what=title))
        beside.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        layout = self.layout()
        assert layout is not None
        layout.addItem(beside)
        return made, told

    def _sign(self, icon: str, colour: str) -> QLabel:
        made = QLabel(self)
        made.setPixmap(self._desk.icons.pixmap(icon, colour, 16, ratio=self.devicePixelRatioF()))
        return made

    # --- what is shown ---------------------------------------------------------------------------

    def show_closing(self, title: str, why: str, lines: Sequence[ExpectedShown], *, closed: bool) -> None:
        """What the method expects, and whether the visit is closed."""
        self.title.setText(title)
        self.why.setText(why)
        emptied(self._lines)
        look = self._desk.look
        for each in lines:
            beside = row(spacing=look.px(10))
            sign = self._sign(*_SIGNS[each.state])
            sign.setAccessibleName(each.state_text)
            sign.setToolTip(each.state_text)
            beside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            said = column(spacing=look.px(1))
            said.addWidget(label(each.title, wrap=True, parent=self))
            said.addWidget(label(each.told, "meta", wrap=True, parent=self))
            beside.addLayout(said, 1)
            self._lines.addLayout(beside)
        focused = self.close_visit.hasFocus() or self.open_again.hasFocus()
        self.close_visit.setVisible(not closed)
        self.open_again.setVisible(closed)
        if focused:
            (self.open_again if closed else self.close_visit).setFocus()

    def show_outputs(self, report: str, present: str, quotes: str, *, any_quote: bool) -> None:
        """What there is to be made of the visit besides."""
        self._report_said.setText(report)
        self._present_said.setText(present)
        self._quotes_said.setText(quotes)
        self.quotes.setEnabled(any_quote)
