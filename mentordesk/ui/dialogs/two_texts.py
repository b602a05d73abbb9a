"""Two people wrote different things in one cell: both are shown, one is chosen, or both are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, frame, label
from mentordesk.words import Words


@dataclass(frozen=True)
class OneText:
    """A text as it reads in the grid, and who wrote it when, in words."""

    text: str
    written: str


class TwoTextsDialog(SheetDialog):
    """``chosen`` carries the text that stands from now on; the others stay in history."""

    chosen = Signal(str)

    def __init__(
        self,
        words: Words,
        look: Look,
        where: str,
        texts: Sequence[OneText],
        parent: QWidget,
        *,
        joins: bool = True,
    ) -> None:
        super().__init__(
            words.text("Changed on both sides"), words.text("&Keep this text"), words.text("&Later"), look,
            parent, width=640,
        )  # fmt: skip
        self._texts = [each.text for each in texts]
        self._group = QButtonGroup(self)
        self.body.addWidget(label(where, "secondary", wrap=True))
        laid = column(spacing=look.px(10))
        for each in texts:
            made = frame("card", self)
            inside = column(made, margins=look.px(12), spacing=look.px(6))
            choice = self._choice(each.written)
            choice.setAccessibleDescription(each.text)
            inside.addWidget(choice)
            inside.addWidget(label(each.text or words.text("empty"), "" if each.text else "meta", wrap=True))
            laid.addWidget(made)
        if joins:
            self._texts.append("\n".join(filter(None, self._texts)))
            laid.addWidget(self._choice(words.text("Keep &both, one below the other")))
        self.body.addLayout(laid)
        self.body.addWidget(label(words.text("What is not kept stays in the history."), "meta", wrap=True))
        first = self._group.button(0)
        first.setChecked(True)
        first.setFocus()

    def _choice(self, text: str) -> QRadioButton:
        made = QRadioButton(text, self)
        self._group.addButton(made, len(self._group.buttons()))
        return made

    def decide(self) -> None:
        self.chosen.emit(self._texts[self._group.checkedId()])
        self.accept()
