"""One wake-up a minute, on the minute, and none while nobody looks: a battery is to last all day."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

_MINUTE_MS = 60_000
_AFTER_MS = 60
"""The hand arrives a little late rather than a little early."""

_BACK = (QEvent.Type.WindowStateChange, QEvent.Type.WindowActivate)
"""How a window that was put away comes back."""


class MinuteHand(QObject):
    """``moved`` tells that another minute has begun, or that the page is seen again."""

    moved = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._tick)
        page.installEventFilter(self)

    def set_by(self, now: datetime) -> None:
        """Wait for the next minute after this moment."""
        gone = (now.second * 1000) + now.microsecond // 1000
        if self._seen():
            self._timer.start(_MINUTE_MS - gone + _AFTER_MS)

    @property
    def going(self) -> bool:
        """Whether it will wake the program again."""
        return self._timer.isActive()

    def _seen(self) -> bool:
        window = self._page.window()
        return self._page.isVisible() and not window.isMinimized()

    def _tick(self) -> None:
        if self._seen():
            self.moved.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        kind, of_page = event.type(), watched is self._page
        if of_page and kind == QEvent.Type.Hide:
            self._timer.stop()
        elif of_page and kind == QEvent.Type.Show:
            self._page.window().installEventFilter(self)
            self.moved.emit()
        elif not of_page and kind in _BACK and self._seen() and not self._timer.isActive():
            self.moved.emit()
        return False
