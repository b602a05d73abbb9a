"""The line under the grid: the keys that matter here, and where one is."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import label, row
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
        laid.addStretch(1)
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
        for hint in self._hints:
            hint.setVisible(shown)
