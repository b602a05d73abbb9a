"""The frame round the answers of a question: none, or where they are restricted dashed, with words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.widgets.parts import column, label, restyle, row


class RestrictedFrame(QFrame):
    """Never a colour alone: the line, the glyph and the words say it (ux.md §8, R-132)."""

    def __init__(self, desk: BlockDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words: QLabel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.inside = column(self, spacing=desk.look.px(6))

    @property
    def said(self) -> str:
        """What it says about who may read the answers."""
        return "" if self._words is None or self._words.isHidden() else self._words.text()

    def present(self, circle: str) -> None:
        """Show whether the answers are restricted to a circle."""
        restricted = circle != "shared"
        look, text = self._desk.look, self._desk.words.text
        restyle(self, "dashed" if restricted else "")
        margin = look.px(12) if restricted else 0
        self.inside.setContentsMargins(margin, look.px(8) if restricted else 0, margin, margin)
        if restricted and self._words is None:
            self._make()
        if self._words is not None:
            self._words.setText(
                text("For me only: never leaves this computer")
                if circle == "private"
                else text("Restricted to the mentoring team: in no document")
            )
            self._line.setVisible(restricted)
            self._words.setVisible(restricted)

    def _make(self) -> None:
        self._line = QWidget(self)
        mark = label("", parent=self._line)
        ratio = self.devicePixelRatioF()
        mark.setPixmap(self._desk.icons.pixmap("lock-simple", "text_secondary", 14, fill=True, ratio=ratio))
        self._words = label("", "secondary", wrap=True, parent=self._line)
        laid = row(self._line, spacing=self._desk.look.px(7))
        laid.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        laid.addWidget(self._words, 1)
        self.inside.insertWidget(0, self._line)
