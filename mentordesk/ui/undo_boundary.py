"""Ctrl+Z first takes back what is being typed; with nothing left there it is the window's (ux.md §3)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.ui.widgets.own_steps import without_step


class UndoBoundary(QObject):
    """Text fields claim the two keys whether they can use them or not; here they let go.

    It listens to the widget that has the focus alone, as ``FocusRing`` says why.
    """

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and without_step(watched, event)
        ):
            event.ignore()
            return True
        return False
