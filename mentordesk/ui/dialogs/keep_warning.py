"""A warning about a session is left as it is, with a reason that whoever asks next will read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, line
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words


class KeepWarningDialog(SheetDialog):
    """``kept`` carries the reason, which may be empty."""

    kept = Signal(str)

    def __init__(self, words: Words, look: Look, said: str, parent: QWidget) -> None:
        super().__init__(
            words.text("Keep it as it is"), words.text("&Keep it"), words.text("Cancel"), look, parent
        )
        self.body.addWidget(label(said, "strong", wrap=True))
        self.reason = line(parent=self)
        more = words.text("For example: I have told them. It comes back if the session changes.")
        self.body.addWidget(LabelledField(words.text("&Reason"), self.reason, look, more, self))
        self.reason.setFocus()

    def decide(self) -> None:
        self.kept.emit(self.reason.text().strip())
        self.accept()
