"""What no document holds: counts, never words (R-212)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, label, row


class Staying(QFrame):
    """Each thing that stays here, as a strong sentence and one more; what is ticked changes them."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "dashed")
        laid = row(self, spacing=look.px(10))
        laid.setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(10))
        mark = QLabel(self)
        mark.setPixmap(icons.pixmap("detective", "text_secondary", 16, ratio=self.devicePixelRatioF()))
        laid.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._said = column(spacing=look.px(2))
        laid.addLayout(self._said, 1)
        self._lines: list[QLabel] = []
        self._shown: Sequence[tuple[str, str]] = ()

    def show_lines(self, told: Sequence[tuple[str, str]]) -> None:
        """Say these instead."""
        if told == self._shown:
            return
        self._shown = told
        for each in self._lines:
            self._said.removeWidget(each)
            each.deleteLater()
        self._lines = [
            label(text, role, wrap=True, parent=self)
            for strong, more in told
            for text, role in ((strong, "strong"), (more, "secondary"))
            if text
        ]
        for each in self._lines:
            self._said.addWidget(each)
            each.show()
