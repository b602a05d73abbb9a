"""A visit moves to other days: whether what was to be done before it moves too. Asked once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words


class DatesAlongDialog(SheetDialog):
    """``decided`` tells whether they move along; Esc leaves the visit where it was."""

    decided = Signal(bool)

    def __init__(self, words: Words, look: Look, tasks: int, days: int, parent: QWidget) -> None:
        super().__init__(
            words.text("The visit moves"),
            words.text("&Move them too"),
            words.text("&Leave their days"),
            look,
            parent,
        )
        by = (
            words.plural("The visit moves {count} day later.", "The visit moves {count} days later.", days)
            if days > 0
            else words.plural(
                "The visit moves {count} day earlier.", "The visit moves {count} days earlier.", -days
            )
        )
        asked = words.plural(
            "{count} task is due before it. Is its day to move too?",
            "{count} tasks are due before it. Are their days to move too?",
            tasks,
        )
        for text in (by, asked):
            self.body.addWidget(label(text, wrap=True))
        self.leave.clicked.disconnect()
        self.leave.clicked.connect(self._leave_days)
        self.do.setFocus()

    def decide(self) -> None:
        self.decided.emit(True)
        self.accept()

    def _leave_days(self) -> None:
        self.decided.emit(False)
        self.accept()
