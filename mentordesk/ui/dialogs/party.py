"""A city, an association or a team of a programme, and its people by name or function (R-009)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mentordesk.model.programme import Party
from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, choice, line
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import Words


@dataclass(frozen=True)
class PartyAnswers:
    """What was typed: the fields by stored name, the people each with ``id``, ``name``, ``function``."""

    answers: Mapping[str, Any]
    staff: Sequence[Mapping[str, str]]


class PartyDialog(SheetDialog):
    """Emits ``answered`` with PartyAnswers."""

    answered = Signal(object)

    def __init__(
        self, words: Words, look: Look, roles: Mapping[str, str], party: Party | None, parent: QWidget
    ) -> None:
        text = words.text
        title = text("City or team") if party else text("Add a city or a team")
        super().__init__(title, text("&Keep"), text("Cancel"), look, parent, width=520)
        self._party = party
        self._missing = text("An organisation needs a name.")
        self.role = choice(list(roles.items()), party.role if party else None, self)
        self.name = line(party.name if party else "", parent=self)
        self.country = line(party.country if party else "", parent=self)
        self.people = QPlainTextEdit("\n".join(_line(each) for each in party.people) if party else "", self)
        self.people.setTabChangesFocus(True)
        self.people.setFixedHeight(look.px(110))
        self._name = LabelledField(text("&Organisation"), self.name, look, parent=self)
        how = text("One a line: a function, or a name; a function. No name is needed.")
        for asked in (
            LabelledField(text("&Role"), self.role, look, parent=self), self._name,
            LabelledField(text("&Country"), self.country, look, parent=self),
            LabelledField(text("&People"), self.people, look, how, self),
        ):  # fmt: skip
            self.body.addWidget(asked)
        self.name.setFocus()

    def decide(self) -> None:
        name = self.name.text().strip()
        self._name.complain("" if name else self._missing)
        if not name:
            self.name.setFocus()
            return
        answers = {
            "role": self.role.currentData(), "name": name, "country": self.country.text().strip() or None,
        }  # fmt: skip
        self.answered.emit(PartyAnswers(answers, [*self._staff()]))
        self.accept()

    def _staff(self) -> list[Mapping[str, str]]:
        """The people by line; a line that was left as it was stays the same person."""
        known = {_line(each): each for each in self._party.people} if self._party else {}
        found: list[Mapping[str, str]] = []
        for typed in whole_text(self.people).splitlines():
            said = typed.strip()
            if said in known:
                person = known.pop(said)
                found.append({"id": person.id, "name": person.name, "function": person.function})
            elif said:
                name, between, function = said.partition(";")
                both = {"name": name.strip(), "function": function.strip()}
                found.append(both if between else {"function": said})
        return found


def _line(person: Any) -> str:
    return f"{person.name}; {person.function}" if person.name else person.function
