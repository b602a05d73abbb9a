"""Someone who writes a note until they are killed: the real window, in a process of its own.

    noter.py STORE

Each line of the output is a JSON object: the time of a key (monotonic) and what the composer holds after it.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.notebook import NotebookPage
from tests.ui.notebook.visiting import HandClock

_KEY_MS = 15
_WORDS = "x:the agreement ends in december and nobody has voted a budget for what comes after "


class Noter(QObject):
    """Waits for the notebook, then types without a breath."""

    def __init__(self, desk: Application) -> None:
        super().__init__()
        self._desk = desk
        self._letters = cycle(_WORDS)
        self._hand = QTimer(self)
        self._hand.setInterval(_KEY_MS)
        self._hand.timeout.connect(self._go_on)
        self._hand.start()

    def _go_on(self) -> None:
        workspace, page = self._desk.workspace, self._desk.window.page
        if workspace is None:
            return
        if not isinstance(page, NotebookPage):
            workspace.store.clock = HandClock()
            (programme,) = workspace.programmes.listed()
            self._desk.navigator.go(Place(pages.NOTEBOOK, programme.id))
            return
        at = time.monotonic()
        QTest.keyClicks(page.composer.text, next(self._letters))
        print(json.dumps({"at": at, "text": page.composer.entry().text}), flush=True)


def main() -> None:
    """Type until someone ends it."""
    application = QApplication(sys.argv[:1])
    desk = Application(Path(sys.argv[1]), "en")
    desk.start()
    noter = Noter(desk)
    application.exec()
    noter.deleteLater()


if __name__ == "__main__":
    main()
