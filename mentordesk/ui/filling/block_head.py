"""The head of a question: its number, its wording, a line of help, what is said of it, and its menu."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mentordesk.forms.definition import Question
from mentordesk.model.filled import Standing
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.form_words import role_name
from mentordesk.ui.widgets.parts import column, icon_button, label, restyle, row


class BlockHead(QWidget):
    """``menu_wanted`` is its button's; ``title`` and ``help`` its words."""

    menu_wanted = Signal()

    def __init__(self, desk: BlockDesk, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        words, look = desk.words, desk.look
        wording = desk.label(question.heading)
        self.title = label(wording, "heading2", wrap=True, parent=self)
        name = words.text("More on “{question}”", question=wording)
        icon = desk.icons.icon("dots-three")
        self.menu = icon_button(name, icon, desk.icons.size(16), self)
        self.menu.clicked.connect(self.menu_wanted)
        self.title.ensurePolished()
        above = max(0, (self.menu.sizeHint().height() - self.title.fontMetrics().height()) // 2)
        self.title.setContentsMargins(0, above, 0, 0)
        top = row(spacing=look.px(8))
        top.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        self._laid = column(self, spacing=look.px(2))
        self._laid.addLayout(top)
        help_text = desk.form.help(question.heading.key, words)
        self.help: QLabel | None = None
        if help_text:
            self.help = label(help_text, "secondary", wrap=True, parent=self)
            self._laid.addWidget(self.help)
        if roles := _whose(desk, question):
            self._laid.addWidget(label(roles, "meta", wrap=True, parent=self))
        self.asked: QLabel | None = None

    def middle(self) -> int:
        """How far down the middle of the wording's first line is."""
        return self.menu.sizeHint().height() // 2

    def quieten(self, quiet: bool) -> None:
        """While it is left out, its wording alone."""
        restyle(self.title, "secondary" if quiet else "heading2")
        if self.help is not None:
            self.help.setVisible(not quiet)

    def present(self, standing: Standing) -> None:
        """Say whom it was handed to, if it was."""
        said = self._asked_of(standing)
        if self.asked is None:
            if not said:
                return
            self.asked = label("", "chip", parent=self)
            self._laid.addSpacing(self._desk.look.px(3))
            self._laid.addWidget(self.asked, 0, Qt.AlignmentFlag.AlignLeft)
        self.asked.setText(said)
        self.asked.setVisible(bool(said))

    def _asked_of(self, standing: Standing) -> str:
        words = self._desk.words
        name = self._desk.names.get(standing.asked_of, standing.asked_of)
        if not name:
            return ""
        if not standing.asked_on:
            return words.text("Asked of {name}", name=name)
        day = words.day(date.fromisoformat(standing.asked_on))
        return words.text("Asked of {name}, {day}", name=name, day=day)


def _whose(desk: BlockDesk, question: Question) -> str:
    """Who is expected to fill it, where others than those of its section are (R-003)."""
    roles = question.heading.filled_by
    if not roles or set(roles) == set(desk.form.by_section[question.section].filled_by):
        return ""
    said = [role_name(each, desk.programme, desk.words) for each in roles]
    return desk.words.text("Filled in by: {roles}", roles=desk.words.listed(said))
