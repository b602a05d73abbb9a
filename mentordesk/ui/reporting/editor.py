"""How the report says one thing: its words to be changed, and the note's own beside them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.growing_text import TypedText
from mentordesk.ui.widgets.parts import button, column, label, restyle


@dataclass(frozen=True)
class Shown:
    """What is edited: its title and a line about it, the words, and those of the note where they differ."""

    title: str
    about: str
    text: str
    own: str = ""
    warning: str = ""


class ReportEditor(QWidget):
    """Emits ``typed`` with each key and ``left`` once the words are handed over."""

    typed = Signal(str)
    left = Signal(str)
    given_up = Signal()
    own_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look, words = desk.look, desk.words
        self.title = label("", "heading2", wrap=True, parent=self)
        self.about = label("", "secondary", wrap=True, parent=self)
        self.text = TypedText(self)
        self.text.setMinimumHeight(look.px(110))
        self.text.typed.connect(self.typed)
        self.text.left.connect(self.left)
        self.text.given_up.connect(self.given_up)
        self.warning = label("", "danger", wrap=True, parent=self)
        self.own = label("", "meta", wrap=True, parent=self)
        self.back = button(words.text("Say it as the note does"), parent=self)
        self.back.clicked.connect(self.own_wanted)
        self.state = label("", "meta", wrap=True, parent=self)
        laid = column(self, spacing=look.px(8))
        laid.addWidget(self.title)
        laid.addWidget(self.about)
        laid.addWidget(self.text, 1)
        for each in (self.state, self.warning, self.own, self.back):
            laid.addWidget(each)

    def begin(self, shown: Shown) -> None:
        """Something else is edited."""
        self.text.begin(shown.text)
        self._say(shown)

    def refresh(self, shown: Shown) -> None:
        """The same, as it stands by now; what is being typed stays."""
        self.text.show_text(shown.text)
        self._say(shown)

    def tell(self, text: str, *, wrong: bool = False) -> None:
        """What became of the words."""
        restyle(self.state, "danger" if wrong else "meta")
        self.state.setText(text)
        self.state.setVisible(bool(text))

    def _say(self, shown: Shown) -> None:
        self.title.setText(shown.title)
        self.about.setText(shown.about)
        self.about.setVisible(bool(shown.about))
        self.text.setAccessibleName(shown.title)
        self.text.setAccessibleDescription(shown.about)
        self.warning.setText(shown.warning)
        self.warning.setVisible(bool(shown.warning))
        self.own.setText(shown.own)
        for each in (self.own, self.back):
            each.setVisible(bool(shown.own))
