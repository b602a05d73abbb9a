"""Someone who has no mouse: keys go where they would go, and Tab is pressed until one is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QWidget

from mentordesk.ui.dialogs.command_search import CommandSearch
from tests.ui.person import Person

_STOPS = 80


class Hands(Person):
    """A Person to whom a menu that is open is what gets the keys."""

    @property
    def focus(self) -> QWidget:
        """What gets the keys: a menu that is open, else what has the focus."""
        opened = QApplication.activePopupWidget()
        return opened if isinstance(opened, QMenu) else super().focus

    @property
    def name(self) -> str:
        """What a screen reader calls whatever has the focus."""
        return said(self.focus)

    def write(self, text: str) -> None:
        """Words with their accents, as an input method puts them in."""
        composed = QInputMethodEvent()
        composed.setCommitString(text)
        QApplication.sendEvent(self.focus, composed)
        self.settle()

    def paste(self, text: str) -> None:
        """Words from elsewhere."""
        self.copy(text)
        self.press("Ctrl+V")

    def find(self, words: str) -> None:
        """Do what is called so, by the search."""
        self.press("Ctrl+K")
        self.write(words)
        search = QApplication.activeModalWidget()
        assert isinstance(search, CommandSearch)
        assert search.list.currentIndex().isValid(), f"nothing is called {words}"
        self.press("Return")

    def tab_to(self, name: str | Callable[[QWidget], bool], key: str = "Tab") -> QWidget:
        """Press Tab until one is at what is called so, as a screen reader would say it."""
        passed: list[str] = []
        for _stop in range(_STOPS):
            now = self.focus
            if said(now) == name if isinstance(name, str) else name(now):
                return now
            passed.append(said(now) or type(now).__name__)
            self.press(key)
        raise AssertionError(f"{key} does not lead to {name}, but to {passed}")

    def choose(self, letter: str, *more: str) -> None:
        """Choose in a menu that is open, by the letter of its line."""
        assert QApplication.activePopupWidget() is not None, "no menu is open"
        self.press(letter, *more)

    def name_file(self, path: Path) -> None:
        """Type a path where the system asks for a file."""
        asking = QApplication.activeModalWidget()
        assert isinstance(asking, QFileDialog), asking
        self.tab_to(lambda each: isinstance(each, QLineEdit))
        self.press("Ctrl+A")
        self.type(str(path))
        self.press("Return")


def said(widget: QWidget) -> str:
    """The accessible name, or else the words on it without their mnemonic."""
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return str(text).replace("&", "")
