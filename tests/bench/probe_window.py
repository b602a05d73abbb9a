"""The program by its one entrance: ``painted`` at its first frame, ``filled`` with its list, then ``ready``.

The window tells its first frame itself; the list is where we listen for the rest. With ``plan`` as its last
word a plan is read after that. It ends when its standard input does.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from mentordesk.__main__ import main
from mentordesk.ui import application
from mentordesk.ui.widgets import programme_view

_state: dict[str, Any] = {"kept": []}


class _List(programme_view.ProgrammeView):
    """Says when it has painted its rows."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if "filled" not in _state and self.model().rowCount():
            _state["filled"] = True
            print("filled", flush=True)
            QTimer.singleShot(0, _wait)


class _Desk(application.Application):
    """Known to us."""

    def start(self) -> None:
        _state["desk"] = self
        self.window.painted.connect(_tell_painted)
        super().start()


def _tell_painted() -> None:
    print("painted", flush=True)


def _wait() -> None:
    workspace = _state["desk"].workspace
    if _state["plan"]:
        programme = workspace.programmes.listed()[0].id
        _state["kept"].append(workspace.plans.plan(programme))
    print("ready", flush=True)
    sys.stdin.read()
    QApplication.quit()


if __name__ == "__main__":
    _state["plan"] = sys.argv[-1] == "plan"
    if _state["plan"]:
        sys.argv.pop()
    vars(programme_view)["ProgrammeView"] = _List
    vars(application)["Application"] = _Desk
    main()
