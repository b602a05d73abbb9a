"""Someone at the real window: keys go to whatever has the focus, and nothing is asked behind its back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.ui.application import Application
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.navigation import Place

_PATIENCE_S = 15
_LOOK_AGAIN_MS = 1


def until(reached: Callable[[], bool]) -> None:
    """Let the window work until something is so; looked at each millisecond, where pytest-qt takes ten.

    Raises AssertionError after as long as nobody would wait.
    """
    began = perf_counter()
    while not reached():
        assert perf_counter() - began < _PATIENCE_S, "nobody would have waited that long"
        loop = QEventLoop()
        QTimer.singleShot(_LOOK_AGAIN_MS, loop.quit)
        loop.exec()


class Person:
    """Starts the window on a store and works in it by keys."""

    def __init__(self, _qtbot: QtBot, folder: Path, language: str = "en") -> None:
        """Needs a ``qtbot``: it makes the application and hears what goes wrong in it."""
        self.desk = Application(folder, language)
        self.desk.start()
        self.settle()

    @property
    def window(self) -> MainWindow:
        """The window of now: another language makes another one."""
        return self.desk.window

    @property
    def focus(self) -> QWidget:
        """What has the focus."""
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def until(self, reached: Callable[[], bool]) -> None:
        """Wait for something a person would wait for."""
        until(reached)

    def settle(self) -> None:
        """Wait until nothing is under way any more."""
        window = self.window
        self.until(
            lambda: window.isVisible() is False or bool(window.page) or self.desk.workspace is not None
        )
        self.until(lambda: not self.desk.background.busy)
        QApplication.processEvents()
        self.until(lambda: not self.desk.background.busy)
        if QApplication.activeWindow() is None and self.window.isVisible():
            # as every desk does once a dialog is closed; the tests' screen has none
            (QApplication.activeModalWidget() or self.window).activateWindow()
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        """Press keys one after another, each as it is printed: ``Ctrl+N``, ``F2``, ``Return``."""
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())
            self.settle()

    def type(self, words: str) -> None:
        """Type words into what has the focus, line ends as Alt+Enter."""
        for sign in words:  # each to whatever has the focus then: the first letter opens a cell
            if sign == "\n":
                QTest.keyClick(self.focus, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
            else:
                QTest.keyClicks(self.focus, sign)
        self.settle()

    def go(self, page: str, programme: str = "", *part: str) -> None:
        """To a place, as the search or a menu would lead there."""
        self.desk.navigator.go(Place(page, programme, part))
        self.settle()

    def copy(self, text: str) -> None:
        """Have a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def leave(self) -> None:
        """Close the window, as everyone does in the evening."""
        self.window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
