"""Fields as high as their words, so that nothing scrolls inside what scrolls."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from mentordesk.ui.widgets.whole_text import whole_text


class GrowingText(QPlainTextEdit):
    """Plain words over ``fewest`` to ``most`` lines; Tab leaves it."""

    def __init__(self, fewest: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest, self._most = fewest, most
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._grow()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(80, self._height())

    def _grow(self) -> None:
        if self.minimumHeight() != self._height():
            self.setMinimumHeight(self._height())
        policy = Qt.ScrollBarPolicy
        bar = policy.ScrollBarAsNeeded if self._lines() > self._most else policy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != bar:
            self.setVerticalScrollBarPolicy(bar)

    def _lines(self) -> int:
        return round(self.document().size().height())  # a plain document counts in lines

    def _height(self) -> int:
        shown = max(self._fewest, min(self._lines(), self._most))
        around = self.height() - self.viewport().height()  # frame, and padding of the style sheet
        inside = 2 * self.document().documentMargin()
        return round(shown * self.fontMetrics().lineSpacing() + inside) + around


class GrowingLine(GrowingText):
    """One line that wraps: Enter makes no second one, and what is pasted becomes one line."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 6, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self.edited)

    @property
    def line(self) -> str:
        """What stands in it."""
        return whole_text(self).replace("\n", " ").strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's own name
        self.insertPlainText(" ".join(source.text().split()))
