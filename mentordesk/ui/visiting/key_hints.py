"""The keys that move a session, with their words (screen 05)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import column, label, row


class KeyHints(QWidget):
    """One line each; it is for the eyes, F1 says the same."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        text, px = desk.words.text, desk.look.px
        laid = column(self, spacing=px(4))
        laid.setContentsMargins(px(16), px(10), px(12), px(10))
        for keys, what in (
            ((text("Alt ↑"), text("Alt ↓")), text("move by 15 min")),
            ((text("Alt ←"), text("Alt →")), text("change group or day")),
            ((text("Shift Alt ↓"),), text("lengthen")),
        ):
            line = row(spacing=px(6))
            for key in keys:
                line.addWidget(label(key, "kbd", parent=self), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(what, "secondary", wrap=True, parent=self), 1)
            laid.addLayout(line)
