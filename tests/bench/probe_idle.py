"""The notebook left alone for half a minute: how often the program wakes up, as ever and while saving energy.

What was found goes out as one line of JSON: voluntary context switches per second, by name.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

import psutil
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.navigation import Place
from tests.bench.probe_grid import until

_SECONDS, _SETTLED_MS = 30, 2000


def _alone(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _switches() -> float:
    """Voluntary context switches of a second, over half a minute of nothing."""
    _alone(_SETTLED_MS)
    process, began = psutil.Process(), perf_counter()
    before = process.num_ctx_switches().voluntary
    _alone(_SECONDS * 1000)
    return (process.num_ctx_switches().voluntary - before) / (perf_counter() - began)


def main() -> None:
    """``probe_idle STORE``: a programme with notes is in it."""
    application = QApplication(sys.argv[:1])
    desk = Application(Path(sys.argv[1]), "en")
    desk.start()
    until(lambda: desk.workspace is not None and not desk.background.busy)
    assert desk.workspace is not None
    desk.navigator.go(Place(pages.NOTEBOOK, desk.workspace.programmes.listed()[0].id))
    until(lambda: not desk.background.busy)
    desk.window.activateWindow()
    usual = _switches()
    desk.window.energy.toggle()
    saving = _switches()
    print(json.dumps({"usual": [usual], "saving": [saving]}), flush=True)
    desk.window.energy.toggle()
    desk.window.close()
    application.processEvents()


if __name__ == "__main__":
    main()
