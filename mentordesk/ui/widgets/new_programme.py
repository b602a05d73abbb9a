"""What a new programme needs to begin: a title; the cities and the language may follow."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, choice, line
from mentordesk.ui.widgets.parts import column, row
from mentordesk.words import LANGUAGE_NAMES, Words


@dataclass(frozen=True)
class NewProgramme:
    """The answers."""

    title: str
    mentee: str
    mentor: str
    language: str


class NewProgrammeForm(QWidget):
    """``answers`` is None while the title is missing; then the form says so."""

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = words.text
        self._missing = text("A programme needs a title. Any words will do; they can change later.")
        self.title = line(parent=self)
        self.mentee = line(parent=self)
        self.mentor = line(parent=self)
        self.language = choice(list(LANGUAGE_NAMES.items()), words.language, self)
        self._title = LabelledField(
            text("&Title of the programme"), self.title, look,
            text("What the cities want to learn from each other."), self,
        )  # fmt: skip
        self.title.textChanged.connect(self._heard)
        laid = column(self, spacing=look.px(14))
        laid.addWidget(self._title)
        cities = row(spacing=look.px(16))
        cities.addWidget(LabelledField(text("City that is helped (&mentee)"), self.mentee, look, parent=self))
        cities.addWidget(LabelledField(text("City that helps (ment&or)"), self.mentor, look, parent=self))
        laid.addLayout(cities)
        help_text = text("In which the plan will be written and printed.")
        laid.addWidget(LabelledField(text("&Language"), self.language, look, help_text, self))

    @property
    def answers(self) -> NewProgramme | None:
        """What was typed; None when there is no title, and the form says what is missing."""
        title = self.title.text().strip()
        self._title.complain("" if title else self._missing)
        if not title:
            self.title.setFocus()
            return None
        mentee, mentor = self.mentee.text().strip(), self.mentor.text().strip()
        return NewProgramme(title, mentee, mentor, self.language.currentData())

    def _heard(self) -> None:
        self._title.complain("")
