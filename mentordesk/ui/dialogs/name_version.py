"""Ctrl+Shift+S: give the plan as it stands a number and a name, and say from which visit it is (R-167)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, choice, line
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words

_OTHER = ""  # a version of another moment
_VISITS = 6
"""So many can be chosen: the method has three, some programmes add one or two."""


class NameVersionDialog(SheetDialog):
    """``number`` is what would follow; a person may write another one.

    ``named`` carries number, name, and the number of the visit or None for another moment.
    """

    named = Signal(str, str, object)

    def __init__(self, words: Words, look: Look, number: str, parent: QWidget) -> None:
        super().__init__(
            words.text("Name a version"), words.text("&Name the version"), words.text("Cancel"), look, parent
        )
        self._words = words
        why = words.text("The plan as it stands now can be printed and compared later, whatever is changed.")
        self.body.addWidget(label(why, "secondary", wrap=True))
        self.number, self.name = line(number, parent=self), line(parent=self)
        asked = LabelledField(words.text("N&umber"), self.number, look, parent=self)
        self._asked = asked
        self.body.addWidget(asked)
        example = words.text("For example: before the visit to the mentor city")
        self.body.addWidget(LabelledField(words.text("Na&me, if you like"), self.name, look, example, self))
        visits = [(_OTHER, words.text("Another moment"))]
        visits += [
            (str(visit), words.text("Visit {number}", number=visit)) for visit in range(1, _VISITS + 1)
        ]
        self.visit = choice(visits, _OTHER, self)
        self.body.addWidget(LabelledField(words.text("After which &visit"), self.visit, look, parent=self))
        self.number.setFocus()
        self.number.selectAll()

    def decide(self) -> None:
        number = self.number.text().strip()
        if not number:
            self._asked.complain(self._words.text("A version needs a number, for example 0.1."))
            self.number.setFocus()
            return
        visit = self.visit.currentData()
        self.named.emit(number, self.name.text().strip(), None if visit == _OTHER else int(visit))
        self.accept()
