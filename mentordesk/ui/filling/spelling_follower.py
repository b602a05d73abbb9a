"""Spelling follows the field one writes in; nothing happens where no dictionary is installed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.services.spelling import Spelling, installed
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.growing_text import TypedText
from mentordesk.ui.widgets.spelling_marks import SpellingMarks


class SpellingFollower(QObject):
    """One for each page; dictionaries are loaded beside the window, once for the languages of a programme."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._languages: tuple[str, ...] = ()
        self._marks: SpellingMarks | None = None

    def follow(self, languages: Sequence[str]) -> None:
        """The languages people write in here from now on."""
        wanted = tuple(languages)
        if wanted == self._languages:
            return
        self._languages = wanted
        self._stop()
        self._desk.background.ask(
            self, partial(_loaded, wanted), partial(self._begin, wanted), long=True
        )  # fmt: skip

    def _begin(self, languages: tuple[str, ...], spelling: Spelling | None) -> None:
        if languages != self._languages or spelling is None:
            return
        self._marks = SpellingMarks(
            spelling.wrong, spelling.suggestions, self._desk.words, self._desk.look.colours.danger,
            QTextDocument(self),
        )  # fmt: skip
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)
        self._focus_changed(None, QApplication.focusWidget())

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._marks is None:
            return
        if isinstance(now, TypedText) and self._page.isAncestorOf(now):
            self._marks.follow(now)
        elif now is not None:
            self._marks.follow(None)

    def _stop(self) -> None:
        if self._marks is not None:
            self._marks.follow(None)
            self._marks.deleteLater()
            self._marks = None


def _loaded(languages: tuple[str, ...]) -> Spelling | None:
    dictionaries = installed(languages)
    return Spelling(dictionaries) if dictionaries else None
