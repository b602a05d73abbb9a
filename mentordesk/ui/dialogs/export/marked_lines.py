"""Sentences with a mark before them: what holds, what one may look at again, what stays here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, label, row


class MarkedLine(QWidget):
    """One sentence, its mark level with the first line."""

    def __init__(
        self, icon: str, role: str, text: str, look: Look, icons: Icons, *, fill: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.mark = QLabel(self)
        self.mark.setPixmap(icons.pixmap(icon, role, 16, fill=fill, ratio=self.devicePixelRatioF()))
        self.text = label(text, wrap=True, parent=self)
        self.text.setStyleSheet(f"color: {look.colours.role(role).name()};")
        laid = row(self, spacing=look.px(7))
        laid.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        laid.addWidget(self.text, 1)


class MarkedLines(QWidget):
    """Several of them, replaced as a whole."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._lines: list[MarkedLine] = []
        self._laid = column(self, spacing=look.px(6))

    @property
    def sentences(self) -> list[str]:
        """What is said."""
        return [line.text.text() for line in self._lines]

    def clear(self) -> None:
        """Say nothing."""
        for line in self._lines:
            self._laid.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []

    def holds(self, text: str) -> None:
        """Something that was checked and is so."""
        self._add("check-circle", "success", text)

    def remark(self, text: str) -> None:
        """Something to look at again."""
        self._add("warning", "warning", text)

    def _add(self, icon: str, role: str, text: str) -> None:
        line = MarkedLine(icon, role, text, self._look, self._icons, fill=True, parent=self)
        self._lines.append(line)
        self._laid.addWidget(line)
        line.show()
