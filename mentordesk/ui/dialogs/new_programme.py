"""Ctrl+Shift+N: a new programme."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.new_programme import NewProgrammeForm
from mentordesk.ui.widgets.parts import button, column, label, row
from mentordesk.words import Words


class NewProgrammeDialog(QDialog):
    """Emits ``create_requested`` with a NewProgramme."""

    create_requested = Signal(object)

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        title = words.text("New programme")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = NewProgrammeForm(words, look, self)
        create = button(words.text("&Create the programme"), "primary")
        create.setDefault(True)
        create.clicked.connect(self._create)
        leave = button(words.text("Cancel"))
        leave.clicked.connect(self.reject)
        laid = column(self, margins=look.px(24), spacing=look.px(18))
        laid.addWidget(label(title, "heading2"))
        laid.addWidget(self.form)
        foot = row(spacing=look.px(8))
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(create)
        laid.addLayout(foot)
        self.setMinimumWidth(min(look.px(560), parent.width() - 40))
        self.form.title.setFocus()

    def _create(self) -> None:
        answers = self.form.answers
        if answers is not None:
            self.create_requested.emit(answers)
            self.accept()
