"""Ctrl+Shift+N: a new programme."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.new_programme import NewProgrammeForm
from mentordesk.words import Words


class NewProgrammeDialog(SheetDialog):
    """Emits ``create_requested`` with a NewProgramme."""

    create_requested = Signal(object)

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(
            words.text("New programme"), words.text("&Create the programme"), words.text("Cancel"), look,
            parent,
        )  # fmt: skip
        self.form = NewProgrammeForm(words, look, self)
        self.body.addWidget(self.form)
        self.form.title.setFocus()

    def decide(self) -> None:
        answers = self.form.answers
        if answers is not None:
            self.create_requested.emit(answers)
            self.accept()
