"""What every small dialog has: a title, what is asked, two buttons at its foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, label, row

_AROUND = 40


class SheetDialog(QDialog):
    """``body`` takes what is asked. Enter does it, Esc leaves; it is thrown away when it closes."""

    def __init__(
        self, title: str, verb: str, leave: str, look: Look, parent: QWidget, width: int = 560
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.do: QPushButton = button(verb, "primary")
        self.do.clicked.connect(self.decide)
        self.leave: QPushButton = button(leave)
        self.leave.clicked.connect(self.reject)
        laid = column(self, margins=look.px(24), spacing=look.px(18))
        laid.addWidget(label(title, "heading2", wrap=True))
        self.body = column(spacing=look.px(14))
        laid.addLayout(self.body, 1)
        foot = row(spacing=look.px(8))
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.do)
        laid.addLayout(foot)
        self.do.setDefault(True)  # once it is in the dialog: it stays so whatever has the focus
        self.setMinimumWidth(min(look.px(width), parent.width() - _AROUND))

    def decide(self) -> None:
        """Do it."""
        self.accept()
