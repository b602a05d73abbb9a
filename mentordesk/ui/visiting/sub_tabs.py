"""The sub-pages of a visit as words in a row, the one shown underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, row


class SubTabs(QWidget):
    """``chosen`` carries the name of a sub-page."""

    chosen = Signal(str)

    def __init__(self, name: str, tabs: Sequence[tuple[str, str]], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        colours = look.colours
        self.setStyleSheet(
            f"QPushButton {{ background: transparent; border: none; border-radius: 0;"
            f" border-bottom: 2px solid transparent; color: {colours.text_secondary.name()};"
            f" padding: {look.px(8)}px 2px; font-weight: 500; }}"
            f"QPushButton:hover {{ color: {colours.text.name()}; }}"
            f"QPushButton:checked {{ color: {colours.text.name()}; font-weight: 600;"
            f" border-bottom-color: {colours.accent.name()}; }}"
        )
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self.buttons: dict[str, QPushButton] = {}
        laid = row(self, spacing=look.px(18))
        for value, text in tabs:
            made = self.buttons[value] = button(text, parent=self)
            made.setCheckable(True)
            self._group.addButton(made)
            laid.addWidget(made)
        laid.addStretch(1)

    @property
    def value(self) -> str:
        """Which one is shown."""
        return next((value for value, each in self.buttons.items() if each.isChecked()), "")

    def choose(self, value: str) -> None:
        """Show one without telling anyone."""
        self.buttons[value].setChecked(True)

    def _clicked(self) -> None:
        self.chosen.emit(self.value)
