"""Note whom a question, or all that a role fills of a part, is handed to, and on which day (R-006)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mentordesk.model.filled import Standing
from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, line
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words


class HandingDialog(SheetDialog):
    """``handed`` carries a person (id, or ``{"text": name}``; "" takes the note away) and a day (ISO)."""

    handed = Signal(object, str)

    def __init__(
        self, words: Words, look: Look, what: str, people: Sequence[tuple[str, str]], now: Standing,
        today: date, parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(
            words.text("Hand over"), words.text("&Note it"), words.text("Cancel"), look, parent, width=480
        )
        self._words = words
        self._people = dict(people)
        self.body.addWidget(label(what, "secondary", wrap=True))
        self.who = QComboBox(self)
        self.who.setEditable(True)
        self.who.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.who.addItem("", "")
        for eid, name in people:
            self.who.addItem(name, eid)
        known = self.who.findData(now.asked_of)
        self.who.setCurrentIndex(max(0, known))
        if known < 0:  # noted by other words: Enter is not to take the note away
            self.who.setEditText(now.asked_of)
        help_ = words.text("A name or a function; empty when nobody is to answer it any more.")
        self.body.addWidget(LabelledField(words.text("&To whom"), self.who, look, help_, self))
        day = date.fromisoformat(now.asked_on) if now.asked_on else today
        self.day = line(words.short_date(day), parent=self)
        self._asked = LabelledField(words.text("Asked on the &day"), self.day, look, parent=self)
        self.body.addWidget(self._asked)
        self.who.setFocus()

    def decide(self) -> None:
        name = " ".join(self.who.currentText().split())
        day = self._words.read_date(self.day.text().strip())
        try:
            date.fromisoformat(day)
        except ValueError:
            example = self._words.short_date(date(2026, 4, 21))
            self._asked.complain(self._words.text("Write the day as {example}.", example=example))
            self.day.setFocus()
            return
        known = next((eid for eid, label_ in self._people.items() if label_ == name), None)
        self.handed.emit(known or ({"text": name} if name else ""), day)
        self.accept()
