"""How long a session is to last (ux.md §5)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.agenda.times import read_length
from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, line
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words


class SessionLengthDialog(SheetDialog):
    """``decided`` carries minutes."""

    decided = Signal(int)

    def __init__(self, words: Words, look: Look, title: str, minutes: int, parent: QWidget) -> None:
        super().__init__(
            words.text("Length of the session"),
            words.text("&Change the length"),
            words.text("Cancel"),
            look,
            parent,
        )
        self._words = words
        self.body.addWidget(label(title, "secondary", wrap=True))
        self.length = line(str(minutes), parent=self)
        help_text = words.text("45, 1h30 or 90 min are understood. What follows comes along.")
        self._field = LabelledField(words.text("&Length"), self.length, look, help_text, self)
        self.body.addWidget(self._field)
        self.length.selectAll()
        self.length.setFocus()

    def decide(self) -> None:
        minutes = read_length(self.length.text())
        if minutes is None:
            self._field.complain(self._words.text("Write a length such as 45 or 1h30."))
            self.length.setFocus()
            return
        self.decided.emit(minutes)
        self.accept()
