"""The program by its one entrance: ``painted`` at its first frame, ``filled`` with its list, then ``ready``.

The window tells its first frame itself; the list is where we listen for the rest. With ``plan`` as its last
word the plan of the first programme is shown after that. It ends when its standard input does.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from mentordesk.__main__ import main
from mentordesk.ui import application, pages
from mentordesk.ui.navigation import Place
from mentordesk.ui.widgets import programme_view

_LOOK_AGAIN_MS, _LOOKS = 100, 200
_state: dict[str, Any] = {}


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
        self.settings = self.settings.with_(geometry="")  # not the small screen of the run before
        self.window.painted.connect(_tell_painted)
        super().start()


def _tell_painted() -> None:
    print("painted", flush=True)


def _wait() -> None:
    if _state["plan"]:
        desk = _state["desk"]
        desk.navigator.go(Place(pages.PLAN, desk.workspace.programmes.listed()[0].id))
        QTimer.singleShot(_LOOK_AGAIN_MS, _look)
    else:
        _end()


def _look() -> None:
    """Whether the plan is there, nothing is on its way any more, and it had time to be painted."""
    desk = _state["desk"]
    if desk.background.busy or not desk.window.page.table.actions or not desk.window.page.grid.isVisible():
        _state["there"] = False
    elif _state.get("there"):
        _end()
        return
    else:
        _state["there"] = True
    _state["looked"] = _state.get("looked", 0) + 1
    if _state["looked"] > _LOOKS:
        sys.exit("the plan was not shown")
    QTimer.singleShot(_LOOK_AGAIN_MS, _look)


def _end() -> None:
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
