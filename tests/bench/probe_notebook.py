"""The notebook on a store: come to from the plan, typed in, notes added; each time taken.

What was found goes out as one line of JSON, seconds by name. A key lasts until the composer is painted and
nothing is queued behind it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.notebook import NotebookPage
from tests.bench.probe_grid import until

_KEYS, _NOTES, _WAYS = 150, 10, 5
_WORDS = "the mobile team meets families on tuesdays near the market "


class _Painted(QObject):
    """Knows when a widget was painted last."""

    at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.at = perf_counter()
        return False


def main() -> None:
    """``probe_notebook STORE``."""
    application = QApplication(sys.argv[:1])
    desk = Application(Path(sys.argv[1]), "en")
    desk.start()
    desk.window.resize(1280, 800)
    until(lambda: desk.workspace is not None and not desk.background.busy)
    assert desk.workspace is not None
    programme = desk.workspace.programmes.listed()[0].id
    found: dict[str, list[float]] = {"key": [], "enter": [], "first": [], "again": []}
    for number in range(_WAYS):
        desk.navigator.go(Place(pages.PLAN, programme))
        until(lambda: not desk.background.busy)
        found["again" if number else "first"].append(_come(desk, programme))
        until(lambda: not desk.background.busy)
    page = desk.window.page
    assert isinstance(page, NotebookPage)
    _type(page, found)
    until(lambda: not desk.background.busy)
    print(json.dumps(found), flush=True)
    desk.window.close()
    application.processEvents()


def _come(desk: Application, programme: str) -> float:
    """Until the composer has the focus, is painted and a key would be taken."""
    began = perf_counter()
    desk.navigator.go(Place(pages.NOTEBOOK, programme))
    page = desk.window.page
    assert isinstance(page, NotebookPage)
    assert QApplication.focusWidget() is page.composer.text
    page.composer.repaint()
    return perf_counter() - began


def _type(page: NotebookPage, found: dict[str, list[float]]) -> None:
    text, painted = page.composer.text, _Painted()
    text.viewport().installEventFilter(painted)
    for place in range(_KEYS):
        began = perf_counter()
        QTest.keyClicks(text, _WORDS[place % len(_WORDS)])
        until(lambda began=began: painted.at > began)  # type: ignore[misc]
        found["key"].append(perf_counter() - began)
    stream = _Painted()
    page.stream.viewport().installEventFilter(stream)
    for _note in range(_NOTES):
        page.composer.text.insertPlainText(_WORDS)
        began = perf_counter()
        page.composer._add()
        until(lambda began=began: stream.at > began)  # type: ignore[misc]
        found["enter"].append(perf_counter() - began)
        until(lambda: not page.desk.background.busy)


if __name__ == "__main__":
    main()
