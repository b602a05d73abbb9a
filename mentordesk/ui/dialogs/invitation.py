"""What an invitation says, to be put in better words: why, three questions, language, what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.parts import label
from mentordesk.ui.widgets.typed_line import TypedLine
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import Words

QUESTIONS = 3
_WHY, _ASKED, _LANGUAGE, _USE = "why", "questions", "language", "use"


@dataclass(frozen=True)
class InvitationTexts:
    """What stands in it: ``about`` says who comes and when; ``written`` names the parts somebody wrote."""

    guest: str
    about: str
    why: str
    questions: tuple[str, ...]
    language: str
    use: str
    usual: str
    """What is said of the guest's words where ``use`` is empty."""
    written: frozenset[str] = frozenset()


class InvitationDialog(SheetDialog):
    """``decided`` carries the parts that were changed; an emptied one follows the agenda again."""

    decided = Signal(object)

    def __init__(self, words: Words, look: Look, texts: InvitationTexts, parent: QWidget) -> None:
        text = words.text
        title = text("Invitation: {guest}", guest=texts.guest)
        super().__init__(title, text("Keep"), text("Cancel"), look, parent)
        self._before = texts
        self.body.addWidget(label(texts.about, "secondary", wrap=True))
        drafted = text("Drafted from the preparation and the agenda; what you write here stays.")
        self.why = self._paragraphs(texts.why)
        self.body.addWidget(LabelledField(text("Why"), self.why, look, drafted, self))
        self.questions: list[TypedLine] = []
        for place in range(QUESTIONS):
            line = TypedLine(self)
            line.show_text(texts.questions[place] if place < len(texts.questions) else "")
            self.questions.append(line)
            named = text("Question {number}", number=place + 1)
            self.body.addWidget(LabelledField(named, line, look, "", self))
        self.language = TypedLine(self)
        self.language.show_text(texts.language)
        spoken = text("Language spoken, interpreting included.")
        self.body.addWidget(LabelledField(text("Language"), self.language, look, spoken, self))
        self.use = self._paragraphs(texts.use)
        usual = text("Left empty, this is said: {usual}", usual=texts.usual)
        self.body.addWidget(LabelledField(text("What is done with their words"), self.use, look, usual, self))
        self.why.setFocus()

    def _paragraphs(self, text: str) -> GrowingText:
        made = GrowingText((2, 6), self)
        made.begin(text)
        return made

    @property
    def changed(self) -> Mapping[str, Any]:
        """The parts that say something else than before."""
        asked = tuple(each for line in self.questions if (each := " ".join(line.text().split())))
        now = {
            _WHY: _said(self.why), _ASKED: asked, _LANGUAGE: self.language.text().strip(),
            _USE: _said(self.use),
        }  # fmt: skip
        before = self._before
        then = {
            _WHY: before.why, _ASKED: before.questions, _LANGUAGE: before.language, _USE: before.use,
        }  # fmt: skip
        return {
            part: list(value) if isinstance(value, tuple) else value
            for part, value in now.items()
            if value != then[part]
        }

    def decide(self) -> None:
        if self.changed:
            self.decided.emit(self.changed)
        self.accept()


def _said(field: QPlainTextEdit) -> str:
    return whole_text(field).strip()
