"""What stands in the column of a part: a question that can be lit, and the line that says how many more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from mentordesk.ui.filling.question_block import QuestionBlock
from mentordesk.ui.widgets.parts import column, restyle

_LIT_MS = 1500


class More(QPushButton):
    """A line that says how many more there are; coming to it by Tab is asking for them."""

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.clicked.connect(self.wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            QTimer.singleShot(0, self, self.wanted.emit)


class Lit(QFrame):
    """A question that can be lit for a moment, to show what was just taken back."""

    def __init__(self, block: QuestionBlock, parent: QWidget) -> None:
        super().__init__(parent)
        self.block = block
        column(self).addWidget(block)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LIT_MS)
        self._timer.timeout.connect(partial(restyle, self, ""))

    def light(self) -> None:
        """For a second and a half."""
        restyle(self, "soft")
        self._timer.start()
