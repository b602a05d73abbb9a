"""What may come along besides the six columns: nothing is ticked until a person ticks it (ux.md §11b)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, label
from mentordesk.words import Words


class MoreColumns(QWidget):
    """The optional columns in which anything stands, by name and title. Emits ``changed``."""

    changed = Signal()

    def __init__(
        self, columns: Sequence[tuple[str, str]], words: Words, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ticks: dict[str, QCheckBox] = {}
        laid = column(self, spacing=look.px(8))
        laid.addWidget(label(words.text("More columns"), "strong", parent=self))
        told = words.text("They follow in a table of their own; in Excel they stand beside the six.")
        for name, title in columns:
            tick = self.ticks[name] = QCheckBox(title, self)
            tick.setAccessibleDescription(words.text("One of the columns beside the six"))
            tick.toggled.connect(self.changed)
            laid.addWidget(tick)
        laid.addWidget(label(told, "meta", wrap=True, parent=self))
        self.setVisible(bool(columns))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of those ticked."""
        return tuple(name for name, tick in self.ticks.items() if tick.isChecked())
