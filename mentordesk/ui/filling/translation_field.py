"""An answer in a second language under the first, and whether it still says the same (features, row 96)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from mentordesk.model.filled import Answer
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.parts import button, column, label, row
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import LANGUAGE_NAMES

TRANSLATED = frozenset({"short_text", "long_text", "list"})
"""Kinds of answers that are words; what is chosen or counted reads in every language."""


class TranslationField(QFrame):
    """``typed`` and ``left`` carry its words; only what is answered can be said in another language."""

    typed = Signal(str)
    left = Signal(str)

    def __init__(self, desk: BlockDesk, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known = ""
        words, look = desk.words, desk.look
        language = LANGUAGE_NAMES[desk.second]
        self.title = label(words.text("In {language}", language=language), "meta", parent=self)
        self.text = GrowingText((1, 12), parent=self)
        self.text.setAccessibleName(words.text("{question}, in {language}", question=name, language=language))
        self.text.typed.connect(self.typed)
        self.text.left.connect(self._leave)
        self.title.setBuddy(self.text)
        self.late = label(words.text("Out of date: the answer was changed since."), "danger", parent=self)
        self.fits = button(words.text("It still fits"), "link", parent=self)
        self.fits.clicked.connect(self._keep)
        told = row(spacing=look.px(8))
        told.addWidget(self.late, 1)
        told.addWidget(self.fits, 0, Qt.AlignmentFlag.AlignRight)
        laid = column(self, spacing=look.px(4))
        laid.setContentsMargins(0, look.px(4), 0, 0)
        laid.addWidget(self.title)
        laid.addWidget(self.text)
        laid.addLayout(told)

    def present(self, answer: Answer | None) -> None:
        """Show the translation of an answer; what is being typed stays."""
        there = answer is not None and answer.value is not None
        said = answer.translations.get(self._desk.second) if answer is not None else None
        self._known = said.text if said else ""
        self.text.setEnabled(there)
        self.text.show_text(self._known)
        late = said is not None and said.out_of_date
        self.late.setVisible(late)
        self.fits.setVisible(late)
        self.text.setAccessibleDescription(self.late.text() if late else "")

    def flush(self) -> None:
        """Tell words that are still being typed."""
        self._leave(whole_text(self.text))

    def _leave(self, text: str) -> None:
        if text != self._known:
            self._known = text
            self.left.emit(text)

    def _keep(self) -> None:
        """The same words stand for the answer as it is now."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit(self._known)
