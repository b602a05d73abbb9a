"""Ctrl+K on a store full of notes: keys into its field, and the time from the last of them to what was found.

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
from PySide6.QtWidgets import QApplication

from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.dialogs.command_search import CommandSearch
from mentordesk.ui.navigation import Place
from tests.bench.probe_grid import Watch, until

_SIZE = QSize(1280, 800)
_AWAKE_MS = 10
_WORD, _TIMES = "commune", 8


def main(store: str) -> None:
    """Everything once."""
    application = QApplication(sys.argv[:1])
    awake = QTimer()
    awake.start(_AWAKE_MS)
    desk = Application(Path(store), "fr")
    desk.start()
    desk.window.resize(_SIZE)
    until(lambda: desk.navigator.here is not None and desk.navigator.here.page == pages.LIBRARY)
    until(lambda: not desk.background.busy)
    assert desk.workspace is not None
    desk.navigator.go(Place(pages.PLAN, desk.workspace.programmes.listed()[0].id))
    until(lambda: not desk.background.busy)
    desk.window.overlays.look()
    until(lambda: isinstance(QApplication.activeModalWidget(), CommandSearch))
    search = QApplication.activeModalWidget()
    assert isinstance(search, CommandSearch)
    watch = Watch(search.field)
    found: dict[str, list[float]] = {"key": [], "found": []}
    for _time in range(_TIMES):
        search.field.clear()
        found["key"] += [watch.timed(partial(QTest.keyClick, search.field, each)) for each in _WORD]
        last = perf_counter()
        until(lambda: not search.waits)
        QApplication.processEvents()
        found["found"].append(perf_counter() - last)
    search.reject()
    until(lambda: not desk.background.busy)
    desk.window.close()
    application.processEvents()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
