"""A labelled field: the label above, the field, a line of help or a complaint under it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, keep_height, label, restyle


class LabelledField(QWidget):
    """The label is the field's buddy and its accessible name."""

    def __init__(
        self, title: str, field: QWidget, look: Look, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.title: QLabel = label(title, "strong", parent=self)
        self.title.setBuddy(field)
        self._help = help_text
        self.help: QLabel = label(help_text, "meta", wrap=True, parent=self)
        self.help.setVisible(bool(help_text))
        field.setAccessibleName(title.replace("&", ""))
        field.setAccessibleDescription(help_text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        laid: QVBoxLayout = column(self, spacing=look.px(5))
        laid.addWidget(self.title)
        laid.addWidget(field)
        laid.addWidget(self.help)
        keep_height(self.title, field, self.help)

    def complain(self, text: str) -> None:
        """Say what is wrong with the answer; nothing to take it back."""
        self.help.setText(text or self._help)
        self.help.setVisible(bool(text or self._help))
        restyle(self.help, "danger" if text else "meta")
        self.field.setAccessibleDescription(text or self._help)


def line(text: str = "", placeholder: str = "", parent: QWidget | None = None) -> QLineEdit:
    """A field of one line."""
    made = QLineEdit(text, parent)
    made.setPlaceholderText(placeholder)
    return made


def choice(choices: list[tuple[str, str]], chosen: str | None, parent: QWidget | None = None) -> QComboBox:
    """A field with a list of choices, by value and text."""
    made = QComboBox(parent)
    for value, text in choices:
        made.addItem(text, value)
    made.setCurrentIndex(max(0, made.findData(chosen)))
    return made
