"""Two or three views of one thing, side by side, one of them on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from mentordesk.ui.widgets.parts import button, row


class Segments(QWidget):
    """Emits ``chosen`` with the value of the segment a person picked."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        laid = row(self)
        for place, (value, text) in enumerate(choices):
            made = button(text, "segment", parent=self)
            made.setCheckable(True)
            ends = {0: "first", len(choices) - 1: "last"}
            made.setProperty("place", ends.get(place, "middle"))
            self._group.addButton(made)
            self._buttons[value] = made
            laid.addWidget(made)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def value(self) -> str:
        """Which one is on."""
        return next((value for value, each in self._buttons.items() if each.isChecked()), "")

    def choose(self, value: str) -> None:
        """Show one without telling anyone."""
        self._buttons[value].setChecked(True)

    def rename(self, value: str, text: str) -> None:
        """Another text on a segment, such as with its count."""
        self._buttons[value].setText(text)

    def _clicked(self) -> None:
        self.chosen.emit(self.value)
