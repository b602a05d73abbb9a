"""The line under the grid: the keys that matter here, and where one is."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, label, row
from mentordesk.words import Words


class KeyLine(QFrame):
    """Words beside each key, so that nobody has to know them."""

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        laid = row(self, spacing=look.px(6))
        laid.setContentsMargins(0, look.px(8), 0, look.px(8))
        hints = (
            (("F2",), words.text("change")),
            ((words.text("Esc"),), words.text("leave the old text")),
            ((words.text("Tab"),), words.text("next cell")),
            (("Alt ↑", "Alt ↓"), words.text("move the action")),
        )
        self._hints: list[QWidget] = []
        for keys, what in hints:
            for key in keys:
                self._hints.append(label(key, "kbd", parent=self))
            self._hints.append(label(what, "secondary", parent=self))
        for hint in self._hints:
            laid.addWidget(hint)
            if hint.property("role") == "secondary":
                laid.addSpacing(look.px(10))
        self.understood = label("", "secondary", parent=self)
        self.correct = button(words.text("Correct…"), "link", parent=self)
        self.correct.setAccessibleName(words.text("Correct the dates"))
        for part in (self.understood, self.correct):
            laid.addWidget(part)
            part.hide()
        laid.addStretch(1)
        self._hinting = True
        self.where = label("", "secondary", parent=self)
        laid.addWidget(self.where)

    def show_place(self, number: int | None, column: int | None, count: int) -> None:
        """Which cell is current, and how many actions there are."""
        words = self._words
        actions = words.plural("{count} action", "{count} actions", count)
        if number is None or column is None:
            self.where.setText(actions)
        else:
            here = {"number": number, "column": column, "actions": actions}
            self.where.setText(words.text("Action {number}, column {column} · {actions}", **here))

    def show_hints(self, shown: bool) -> None:
        """Narrow windows keep the place and leave the keys to F1."""
        self._hinting = shown
        self._fit()

    def show_understood(self, said: str) -> None:
        """What was understood of the current cell, in place of the keys; nothing to take it away."""
        if said != self.understood.text():
            self.understood.setText(said)
            self.correct.setAccessibleDescription(said)
            self._fit()

    def _fit(self) -> None:
        understood = bool(self.understood.text())
        for part in (self.understood, self.correct):
            part.setVisible(understood)
        for hint in self._hints:
            hint.setVisible(self._hinting and not understood)
