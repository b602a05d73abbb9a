"""What stands where a form of several sheets has none yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Form
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.form_words import short_title
from mentordesk.ui.widgets.empty_state import EmptyState
from mentordesk.ui.widgets.parts import column


class NothingYet(QWidget):
    """One way to begin."""

    add_requested = Signal()

    def __init__(self, desk: Desk, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        text = desk.words.text
        purpose = form.purpose.get(desk.words.language) or form.purpose.get("en", "")
        self.state = EmptyState(
            desk.look, desk.icons, "file-plus", short_title(form, desk.words), purpose,
            (text("Begin a sheet"),), self,
        )  # fmt: skip
        assert self.state.primary is not None
        self.state.primary.clicked.connect(self.add_requested)
        column(self).addWidget(self.state)

    def enter(self) -> None:
        """The focus to the way to begin."""
        assert self.state.primary is not None
        self.state.primary.setFocus()
