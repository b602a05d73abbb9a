"""The needs analysis on a store: opened, another part opened, typed in, each time taken.

What was found goes out as one line of JSON, seconds by name.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QSize, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.form import FormPage
from tests.bench.probe_grid import Watch, until

_KEYS, _OPENED = 150, 3
_SIZE = QSize(1280, 800)
_AWAKE_MS = 50
_PARTS = ("a2.local", "a2.assoc", "a2.needs")
_ASKED = "a2.why"


class _Person:
    """Works in the needs analysis of the only programme of a store."""

    def __init__(self, folder: Path) -> None:
        self._awake = QTimer()
        self._awake.start(_AWAKE_MS)
        self._desk = Application(folder, "fr")
        self._desk.start()
        self._desk.window.resize(_SIZE)
        until(
            lambda: self._desk.navigator.here is not None and self._desk.navigator.here.page == pages.LIBRARY
        )
        self._rest()
        assert self._desk.workspace is not None
        self.programme = self._desk.workspace.programmes.listed()[0].id

    def _rest(self) -> None:
        for _again in range(3):
            until(lambda: not self._desk.background.busy)

    @property
    def page(self) -> FormPage:
        """The page of the form."""
        found = self._desk.window.page
        assert isinstance(found, FormPage)
        return found

    def open(self) -> float:
        """From the wish to see the form to its first questions on the screen, nothing queued behind."""
        start = perf_counter()
        self._desk.navigator.go(Place(pages.NEEDS, self.programme))
        until(self._shown)
        QApplication.processEvents()
        took = perf_counter() - start
        self._rest()
        return took

    def _shown(self) -> bool:
        pane = self.page.board.sections.pane
        return self.page.filled is not None and pane is not None and bool(pane.blocks) and pane.isVisible()

    def part(self, section: str) -> float:
        """From the wish to see a part to its questions on the screen."""
        page = self.page
        start = perf_counter()
        page.go_to_question(section, "")
        QApplication.processEvents()
        QApplication.processEvents()
        took = perf_counter() - start
        self._rest()
        return took

    def keys(self) -> list[float]:
        """Letters and spaces at the end of a long answer."""
        page = self.page
        page.go_to_question("a2.needs", _ASKED)
        self._rest()
        editor = QApplication.focusWidget()
        assert isinstance(editor, QPlainTextEdit)
        watch = Watch(editor.viewport())
        return [watch.timed(partial(QTest.keyClick, editor, each)) for each in ("abcde " * _KEYS)[:_KEYS]]

    def leave(self) -> None:
        """Close the window."""
        self._rest()
        self._desk.window.close()


def main(store: str) -> None:
    """Everything once."""
    application = QApplication(sys.argv[:1])
    person = _Person(Path(store))
    found = {"open": [person.open()], "part": [person.part(each) for each in _PARTS], "key": person.keys()}
    person.leave()
    application.processEvents()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
