"""A remark on the plan is ignored, with a reason that whoever asks next will read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, line
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words


class IgnoreRemarkDialog(SheetDialog):
    """``ignored`` carries the reason, which may be empty."""

    ignored = Signal(str)

    def __init__(self, words: Words, look: Look, title: str, said: str, parent: QWidget) -> None:
        super().__init__(
            words.text("Ignore this remark"), words.text("&Ignore it"), words.text("Cancel"), look, parent
        )
        self.body.addWidget(label(title, "strong", wrap=True))
        self.body.addWidget(label(said, "secondary", wrap=True))
        self.reason = line(parent=self)
        more = words.text(
            "For example: two bodies share it, this is agreed. It comes back if the text changes."
        )
        self.body.addWidget(LabelledField(words.text("&Reason"), self.reason, look, more, self))
        self.reason.setFocus()

    def decide(self) -> None:
        self.ignored.emit(self.reason.text().strip())
        self.accept()
