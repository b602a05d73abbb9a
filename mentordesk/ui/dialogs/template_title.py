"""A visit is kept as a template for others: what it is to be called."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, line
from mentordesk.words import Words


class TemplateTitleDialog(SheetDialog):
    """``named`` carries the title."""

    named = Signal(str)

    def __init__(self, words: Words, look: Look, title: str, parent: QWidget) -> None:
        super().__init__(
            words.text("Save as a template"), words.text("&Save it"), words.text("Cancel"), look, parent
        )
        self._words = words
        self.title = line(title, parent=self)
        more = words.text("Its sessions are kept, without people. It is offered in every programme.")
        self._field = LabelledField(words.text("&Title"), self.title, look, more, self)
        self.body.addWidget(self._field)
        self.title.selectAll()
        self.title.setFocus()

    def decide(self) -> None:
        title = " ".join(self.title.text().split())
        if not title:
            self._field.complain(self._words.text("Give it a title by which you will know it again."))
            self.title.setFocus()
            return
        self.named.emit(title)
        self.accept()
