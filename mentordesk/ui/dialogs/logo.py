"""Whose logo it is: the words people hear who do not see it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, line
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words


class LogoDialog(SheetDialog):
    """For a file that is added, or with ``name`` for a logo that is kept. Emits ``named``."""

    named = Signal(str)

    def __init__(self, words: Words, look: Look, parent: QWidget, *, file: str = "", name: str = "") -> None:
        text = words.text
        verb = text("&Keep") if name else text("&Add the logo")
        super().__init__(text("Whose logo is it?"), verb, text("Cancel"), look, parent, width=460)
        self._missing = text("Name the city or organisation, for example Town of Valmont.")
        if file:
            self.body.addWidget(label(file, "secondary", wrap=True))
        self.name = line(name, parent=self)
        why = text("People who cannot see the logo hear this name.")
        self._asked = LabelledField(text("&Organisation"), self.name, look, why, self)
        self.body.addWidget(self._asked)
        self.name.setFocus()
        self.name.selectAll()

    def decide(self) -> None:
        name = self.name.text().strip()
        if not name:
            self._asked.complain(self._missing)
            self.name.setFocus()
            return
        self.named.emit(name)
        self.accept()
