"""The right column: the draft of the e-mail, the ways round a mail program, when the document is due back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLabel, QWidget

from mentordesk.ui.dialogs.export.growing import GrowingLine, GrowingText
from mentordesk.ui.dialogs.export.offer import ExportLetter, Offer
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, frame, label, row
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import Words


class Writing(QWidget):
    """Emits ``return_changed`` for another day, ``told`` with what was done, ``folder_requested``."""

    return_changed = Signal()
    told = Signal(str)
    folder_requested = Signal()

    def __init__(
        self, offer: Offer, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._look = look
        self._drafted = ExportLetter("", "", "")
        text = words.text
        self.recipients = GrowingLine(self)
        self.recipients.setPlainText(offer.recipients)
        self.subject = GrowingLine(self)
        self.text = GrowingText(8, 24, self)
        self.text.setAccessibleName(text("Text of the e-mail"))
        self.attached = label("", parent=self)
        self.weight = label("", "meta", parent=self)
        self.copy_addresses = button(text("Copy the &addresses"), parent=self)
        self.copy_addresses.clicked.connect(self._copy_addresses)
        self.copy_text = button(text("Copy the te&xt"), parent=self)
        self.copy_text.clicked.connect(self._copy_text)
        self.show_file = button(text("Show the f&ile"), parent=self)
        self.show_file.setEnabled(False)
        self.show_file.clicked.connect(self.folder_requested)
        self.due = QCheckBox(text("Expected &back by"), self)
        self.due.setChecked(True)
        self.day = _day(offer.return_by, words, self)
        self.due.toggled.connect(self._due_toggled)
        self.day.dateChanged.connect(self._due_changed)
        self.recipients.edited.connect(self._follow)
        self._lay_out(icons)
        self._follow()

    @property
    def letter(self) -> ExportLetter:
        """The e-mail as it stands."""
        return ExportLetter(self.recipients.line, self.subject.line, whole_text(self.text))

    @property
    def return_by(self) -> date | None:
        """When the document is due back."""
        picked = self.day.date()
        return date(picked.year(), picked.month(), picked.day()) if self.due.isChecked() else None

    def show_draft(self, subject: str, text: str, file_name: str) -> None:
        """Offer other words where a person has not written their own."""
        if self.subject.line in ("", self._drafted.subject):
            self.subject.setPlainText(subject)
        if whole_text(self.text) in ("", self._drafted.text):
            self.text.setPlainText(text)
        self._drafted = ExportLetter("", subject, text)
        self.show_attached(file_name, "")

    def show_attached(self, file_name: str, size: str) -> None:
        """The file that goes with it, and how large it is once that is known."""
        self.attached.setText(file_name)
        self.attached.setToolTip(file_name)
        self.weight.setText(size)

    def _lay_out(self, icons: Icons) -> None:
        look, text = self._look, self._words.text
        around = frame("letter", self)
        around.setObjectName("letter")
        colours = look.colours
        around.setStyleSheet(
            f"QFrame#letter {{ background: {colours.surface.name()}; border-radius: {look.px(6)}px;"
            f" border: 1px solid {colours.border_strong.name()}; }}"
            " QPlainTextEdit { border: none; background: transparent; border-radius: 0;"
            f" font-size: {look.font_px('ui')}px; }}"
            " QPlainTextEdit#subject { font-weight: 600; }"
        )
        inside = column(around)
        inside.addLayout(self._line(text("&To"), self.recipients, around))
        inside.addWidget(frame("line", around))
        inside.addLayout(self._line(text("&Subject"), self.subject, around))
        inside.addWidget(frame("line", around))
        self.subject.setObjectName("subject")
        inside.addWidget(self.text, 1)
        inside.addWidget(frame("line", around))
        inside.addLayout(self._attachment(icons, around))
        laid = column(self, spacing=look.px(7))
        laid.addWidget(label(text("E-mail draft"), "heading3", parent=self))
        nothing = text("Nothing is sent: your mail program opens with this text.")
        laid.addWidget(label(nothing, "meta", wrap=True, parent=self))
        laid.addWidget(around, 1)
        beside = row(spacing=look.px(6))
        beside.addWidget(self.copy_addresses, 1)
        beside.addWidget(self.copy_text, 1)
        laid.addLayout(beside)
        below = row(spacing=look.px(6))
        below.addWidget(self.show_file, 1)
        below.addStretch(1)
        laid.addLayout(below)
        due = row(spacing=look.px(8))
        due.addWidget(self.due)
        due.addWidget(self.day)
        due.addStretch(1)
        laid.addLayout(due)

    def _line(self, title: str, field: GrowingLine, parent: QWidget) -> QHBoxLayout:
        said: QLabel = label(title, "meta", parent=parent)
        said.setBuddy(field)
        said.setMinimumWidth(self._look.px(40))
        field.setAccessibleName(title.replace("&", ""))
        line = row()
        line.setContentsMargins(self._look.px(12), self._look.px(4), self._look.px(4), self._look.px(4))
        said.setContentsMargins(0, self._look.px(7), 0, 0)
        line.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(field, 1)
        return line

    def _attachment(self, icons: Icons, parent: QWidget) -> QHBoxLayout:
        look = self._look
        clip = QLabel(parent)
        clip.setPixmap(icons.pixmap("paperclip", ratio=self.devicePixelRatioF()))
        clip.setAccessibleName(self._words.text("Attached"))
        self.attached.setWordWrap(True)
        line = row(spacing=look.px(8))
        line.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        line.addWidget(clip, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.attached, 1)
        line.addWidget(self.weight, 0, Qt.AlignmentFlag.AlignBottom)
        return line

    def _follow(self) -> None:
        self.copy_addresses.setEnabled(bool(self.recipients.line))

    def _due_toggled(self, on: bool) -> None:
        self.day.setEnabled(on)
        self.return_changed.emit()

    def _due_changed(self, _day: QDate) -> None:
        self.return_changed.emit()

    def _copy_addresses(self) -> None:
        QGuiApplication.clipboard().setText(self.recipients.line)
        self.told.emit(self._words.text("The addresses are copied."))

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(whole_text(self.text))
        self.told.emit(self._words.text("The text is copied."))


def _day(day: date, words: Words, parent: QWidget) -> QDateEdit:
    made = QDateEdit(QDate(day.year, day.month, day.day), parent)
    made.setLocale(QLocale(words.tag.replace("-", "_")))
    made.setDisplayFormat("d MMMM yyyy")
    made.setCalendarPopup(True)
    for each in (made, made.lineEdit()):
        each.setAccessibleName(words.text("Expected back by"))
    return made
