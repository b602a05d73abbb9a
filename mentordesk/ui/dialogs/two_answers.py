"""Answers that were given to one thing without knowing of each other: one of them is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words


class TwoAnswersDialog(SheetDialog):
    """``chosen`` carries the place of the answer that stays, from 0; the others stay in history."""

    chosen = Signal(int)

    def __init__(self, words: Words, look: Look, where: str, answers: Sequence[str], parent: QWidget) -> None:
        super().__init__(
            words.text("Changed on both sides"), words.text("&Keep this answer"), words.text("&Later"), look,
            parent,
        )  # fmt: skip
        self.body.addWidget(label(where, "strong", wrap=True))
        self._group = QButtonGroup(self)
        for place, answer in enumerate(answers):
            said = " ".join(answer.split()) or words.text("empty")
            made = QRadioButton(said.replace("&", "&&"), self)
            made.setAccessibleName(said)
            self._group.addButton(made, place)
            self.body.addWidget(made)
        self._group.button(len(answers) - 1).setChecked(True)
        self._group.button(len(answers) - 1).setFocus()
        self.body.addWidget(label(words.text("What is not kept stays in the history."), "meta", wrap=True))

    def decide(self) -> None:
        self.chosen.emit(self._group.checkedId())
        self.accept()
