"""The choice of the organisation's own template, where one is kept; Word documents alone have it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, label
from mentordesk.words import Words


class OwnTemplate(QWidget):
    """One tick, and what it does not reach. Emits ``changed``."""

    changed = Signal()

    def __init__(self, name: str, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = bool(name)
        self.tick = QCheckBox(words.text("With our own template"), self)
        self.tick.setAccessibleDescription(name)
        self.tick.setChecked(self._kept)
        self.tick.toggled.connect(self.changed)
        laid = column(self, spacing=look.px(4))
        laid.addWidget(self.tick)
        said = words.text("{file}. PDF, Excel and this preview keep MentorDesk’s look.", file=name)
        laid.addWidget(label(said, "meta", wrap=True, parent=self))
        self.setVisible(self._kept)

    def fit(self, ending: str) -> None:
        """There for Word documents alone."""
        self.setVisible(self._kept and ending == ".docx")

    @property
    def wanted(self) -> bool:
        """Whether a Word document is to have it."""
        return self._kept and self.tick.isChecked()
