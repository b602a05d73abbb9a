"""The page that compares versions, opened as a person does it, each time taken from the wish to the paint.

What was found goes out as one line of JSON, seconds by name.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.comparing import cells, detail
from mentordesk.ui.navigation import Place
from tests.bench.probe_grid import until

_SIZE = QSize(1280, 800)
_AWAKE_MS = 50


class _Cells(cells.Cells):
    """Knows when it last painted cells, and of which versions."""

    painted = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.lines:
            _Cells.painted = perf_counter()


def main(store: str) -> None:
    """Once as the first thing after the plan, once more with other versions."""
    vars(detail)["Cells"] = _Cells
    application = QApplication(sys.argv[:1])
    awake = QTimer()
    awake.start(_AWAKE_MS)
    desk = Application(Path(store), "fr")
    desk.start()
    desk.window.resize(_SIZE)
    until(lambda: desk.workspace is not None and not desk.background.busy)
    assert desk.workspace is not None
    programme = desk.workspace.programmes.listed()[0].id
    older, newer = desk.workspace.plans.plan(programme).versions
    desk.navigator.go(Place(pages.PLAN, programme))
    until(lambda: not desk.background.busy)
    found = {}
    for name, part in (("first", (older.id, newer.id)), ("again", (newer.id, ""))):
        _Cells.painted = 0.0
        start = perf_counter()
        desk.navigator.go(Place(pages.COMPARE, programme, part))
        if name == "again":  # what is there may be painted once more before the answer comes
            until(lambda: not desk.background.busy)
            _Cells.painted = 0.0
        until(lambda: bool(_Cells.painted))
        application.processEvents()
        found[name] = [perf_counter() - start]
        until(lambda: not desk.background.busy)
    desk.window.close()
    application.processEvents()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
