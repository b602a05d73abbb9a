"""The head of a form's page: which form it is, who fills it, and the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from mentordesk.forms.definition import Form
from mentordesk.model.programme import Programme
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.form_words import short_title, under_title
from mentordesk.ui.widgets.outline_list import Entry
from mentordesk.ui.widgets.parts import button, column, label, name_it, row


class FormHead(QFrame):
    """Wishes only. In a narrow window the parts of the form are chosen here, and titles stand in the rail."""

    send_requested = Signal()
    versions_requested = Signal()
    side_requested = Signal()
    section_chosen = Signal(str)

    def __init__(self, desk: Desk, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._form = desk, form
        text, icons, look = desk.words.text, desk.icons, desk.look
        size = icons.size(16)
        self.title = label(short_title(form, desk.words), "heading1_work", wrap=True, parent=self)
        self.under = label(under_title(form, None, desk.words), "meta", wrap=True, parent=self)
        self.send = button(text("Send as Word"), "", icons.icon("file-doc"), size=size, parent=self)
        self.send.clicked.connect(self.send_requested)
        self.versions = button(text("Versions"), "", icons.icon("flag"), size=size, parent=self)
        self.versions.clicked.connect(self.versions_requested)
        self.beside = button(text("Guidance"), "", icons.icon("sidebar-simple"), size=size, parent=self)
        self.beside.clicked.connect(self.side_requested)
        self.sections = QComboBox(self)
        name_it(self.sections, text("Parts of the form"))
        self.sections.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sections.activated.connect(self._choose)
        self.sections.hide()
        self._titles = QWidget(self)
        titles = column(self._titles, spacing=look.px(2))
        titles.addWidget(self.title)
        titles.addWidget(self.under)
        self._laid = laid = row(self, spacing=look.px(10))
        laid.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        laid.addWidget(self._titles, 1)
        laid.addWidget(self.sections, 1)
        for each in (self.beside, self.send, self.versions):
            laid.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_programme(self, programme: Programme) -> None:
        """Whose form it is, by real names."""
        self.under.setText(under_title(self._form, programme, self._desk.words))

    def show_sections(self, entries: list[Entry], here: str) -> None:
        """The parts with how far they are, for narrow windows."""
        heads = [each for each in entries if each.head]
        self.sections.clear()
        for each in heads:
            shown = each.text
            if each.aside:
                shown = self._desk.words.text("{title} ({count})", title=each.text, count=each.aside)
            self.sections.addItem(shown, each.name.rstrip("/"))
        self.sections.setCurrentIndex(max(0, self.sections.findData(here)))

    def fit(self, *, narrow: bool, docked: bool) -> None:
        """What there is room for; the rest is in the menus."""
        for each in (self._titles, self.versions):
            each.setVisible(not narrow)
        self.send.setVisible(not narrow)
        self.beside.setVisible(not docked)
        self.sections.setVisible(narrow and self.sections.count() > 0)

    def _choose(self) -> None:
        self.section_chosen.emit(self.sections.currentData())
