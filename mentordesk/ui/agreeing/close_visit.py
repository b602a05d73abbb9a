"""Close a visit: the plan's version gets its number and its name (R-145)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, line
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words


class CloseVisitDialog(SheetDialog):
    """Emits ``closed_as`` with the number and the name of the version; ``named`` where it has one already."""

    closed_as = Signal(str, str)

    def __init__(
        self, words: Words, look: Look, title: str, number: str, *, named: bool, parent: QWidget
    ) -> None:  # fmt: skip
        super().__init__(title, words.text("C&lose and name the version"), words.text("Cancel"), look, parent)
        self._words = words
        why = words.text("Nothing is locked: a closed visit can be opened again, and Ctrl+Z takes this back.")
        self.body.addWidget(label(why, "secondary", wrap=True))
        if named:
            told = words.text(
                "The plan is version {number} already and has not changed since.", number=number
            )
            self.body.addWidget(label(told, wrap=True))
        self.number, self.name = line(number, parent=self), line(parent=self)
        self._asked = LabelledField(
            words.text("N&umber of the plan’s version"), self.number, look, parent=self
        )
        self.body.addWidget(self._asked)
        example = words.text("For example: after the visit to the mentor city")
        self.body.addWidget(LabelledField(words.text("Na&me, if you like"), self.name, look, example, self))
        self.number.setFocus()
        self.number.selectAll()

    def decide(self) -> None:
        number = self.number.text().strip()
        if not number:
            self._asked.complain(self._words.text("A version needs a number, for example 0.1."))
            self.number.setFocus()
            return
        self.closed_as.emit(number, self.name.text().strip())
        self.accept()
