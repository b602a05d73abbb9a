"""A restricted note is to be used where all read: it is said in new words first (R-132)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.parts import label
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import Words, folded


class NewWordsDialog(SheetDialog):
    """``said`` carries the new words; those of the note itself are not taken."""

    said = Signal(str)

    def __init__(self, words: Words, look: Look, note: str, parent: QWidget) -> None:
        super().__init__(
            words.text("Say it in words to be shared"), words.text("&Use these words"), words.text("Cancel"),
            look, parent,
        )  # fmt: skip
        self._words, self._note = words, note
        self.body.addWidget(
            label(
                words.text(
                    "The note is restricted: its own words stay where they are. Write what all may read."
                ),
                "secondary",
                wrap=True,
            )
        )
        self.body.addWidget(label(note, "lead", wrap=True))
        self.text = GrowingText((2, 8), self)
        self.text.setAccessibleName(words.text("Words to be shared"))
        self.body.addWidget(self.text)
        self.complaint = label("", "danger", wrap=True)
        self.complaint.hide()
        self.body.addWidget(self.complaint)
        self.text.setFocus()

    def decide(self) -> None:
        said = whole_text(self.text).strip()
        wrong = ""
        if not said:
            wrong = self._words.text("Nothing is written yet. Write what is to be shared.")
        elif folded(said) == folded(self._note):
            wrong = self._words.text(
                "These are the words of the restricted note. Say it in other words, to be shared."
            )
        if wrong:
            self.complaint.setText(wrong)
            self.complaint.show()
            self.text.setFocus()
            return
        self.said.emit(said)
        self.accept()
