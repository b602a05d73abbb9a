"""A plan without an action yet: it says so, and which key begins."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.projection.sizes import sizes_for
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, label
from mentordesk.words import Words


class EmptyPlan(QWidget):
    """Two lines in the middle of the screen."""

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._zoom = look, 0
        self._fact = label(words.text("This plan has no action yet."), "fact", wrap=True, parent=self)
        key = "Ctrl N"
        self._key = label(words.text("{key} writes the first one.", key=key), wrap=True, parent=self)
        laid = column(self, spacing=16)
        laid.addStretch(1)
        for line in (self._fact, self._key):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            laid.addWidget(line)
        laid.addStretch(1)

    def set_zoom(self, zoom: int) -> None:
        """Larger or smaller type."""
        self._zoom = zoom
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._dress()

    def _dress(self) -> None:
        sizes, colours = sizes_for(self.window().size(), self._zoom), self._look.colours
        self.setStyleSheet(
            f"QLabel {{ font-size: {sizes.letters(31)}px; color: {colours.text_secondary.name()}; }}"
            f' QLabel[role="fact"] {{ color: {colours.text.name()}; font-weight: 600; }}'
        )
