"""The plan's page on a store: opened, scrolled, typed in and committed as a person does it, each time taken.

What was found goes out as one line of JSON, seconds by name. A thing done lasts until the cells are painted
and nothing is queued behind them, so that the next key would be taken at once.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.navigation import Place
from mentordesk.ui.widgets.grid import view
from mentordesk.ui.widgets.grid.editor import CellEditor

_KEYS, _STEPS, _FRAMES, _COMMITS, _JUMPS = 150, 60, 120, 12, 3
_FEWEST = 5  # commits beside the keys
_WHEEL = 60  # pixels
_SIZE = QSize(1280, 800)
_PATIENCE = 30.0
_AWAKE_MS = 50
_COLUMN = 4  # a wide one
_Key = Qt.Key


class _Grid(view.Grid):
    """Knows when it last painted a plan."""

    painted = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.table.actions:
            _Grid.painted = perf_counter()

    @property
    def table(self) -> PlanTable:
        """What it shows."""
        return self._table


def until(reached: Callable[[], bool]) -> None:
    """Let the window work. Raises TimeoutError when it does not come so far."""
    deadline = perf_counter() + _PATIENCE
    QApplication.processEvents()
    while not reached():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if perf_counter() > deadline:
            raise TimeoutError("the page did not answer")


class Watch(QObject):
    """Knows when a widget was painted; a timer keeps it from waiting for ever."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._seen = False
        self._awake = QTimer(self)
        self._awake.start(_AWAKE_MS)
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self._seen = self._seen or event.type() == QEvent.Type.Paint
        return False

    def timed(self, work: Callable[[], object]) -> float:
        """Seconds from the work to its being seen, with everything queued behind it done."""
        self._seen = False
        start = perf_counter()
        work()
        until(lambda: self._seen)
        return perf_counter() - start


class _Person:
    """Works in the plan of the only programme of a store."""

    def __init__(self, folder: Path) -> None:
        self._awake = QTimer()
        self._awake.start(_AWAKE_MS)
        self._desk = Application(folder, "fr")
        self._desk.start()
        self._desk.window.resize(_SIZE)  # whatever window was left behind
        until(lambda: self._here() == pages.LIBRARY)
        self._rest()
        assert self._desk.workspace is not None
        self.programme = self._desk.workspace.programmes.listed()[0].id

    @property
    def grid(self) -> _Grid:
        """The grid of the page."""
        found = self._desk.window.findChild(view.Grid)
        assert isinstance(found, _Grid)
        return found

    def _here(self) -> str:
        here = self._desk.navigator.here
        return here.page if here else ""

    def _rest(self) -> None:
        """Until nothing is under way any more."""
        for _again in range(3):
            until(lambda: not self._desk.background.busy)

    # --- what is measured ------------------------------------------------------------------------

    def open(self) -> float:
        """From the wish to see the plan to its rows on the screen."""
        _Grid.painted = 0.0
        start = perf_counter()
        self._desk.navigator.go(Place(pages.PLAN, self.programme))
        until(lambda: bool(_Grid.painted))
        took = _Grid.painted - start
        self._rest()
        return took

    def close(self) -> None:
        """Back to the list."""
        self._desk.navigator.go(Place(pages.LIBRARY))
        self._rest()

    def arrows(self) -> list[float]:
        """Down, right, down, left, and so on."""
        grid = self.grid
        grid.go(len(grid.table.actions) // 3, 0)
        self._rest()
        watch = Watch(grid.viewport())
        return [
            watch.timed(partial(QTest.keyClick, grid, key))
            for key in (_Key.Key_Down, _Key.Key_Right, _Key.Key_Down, _Key.Key_Left) * (_STEPS // 4)
        ]

    def typing(self, *, beside: bool = False) -> list[float]:
        """Letters and spaces in the longest text of a row far down; ``beside`` commits of another row."""
        grid = self.grid
        row = len(grid.table.actions) // 2
        grid.go(row, max(range(6), key=lambda place: len(grid.table.text(row, place))))
        grid.write()
        self._rest()
        editor = grid.editor
        assert isinstance(editor, CellEditor)
        commits = _Commits(self._desk, self.programme, grid.table.actions[3].id)
        if beside:
            commits.go_on()
        watch = Watch(editor.viewport())
        letters = ("abcde " * _KEYS)[:_KEYS]
        found = [watch.timed(partial(QTest.keyClick, editor, each)) for each in letters]
        commits.stop()
        self._rest()
        QTest.keyClick(editor, _Key.Key_Escape)
        self._rest()
        if beside and commits.count < _FEWEST:
            raise ValueError("next to nothing was committed meanwhile")
        return found

    def commits(self) -> list[float]:
        """Enter in an editor with new words, until the cell below is current and painted."""
        grid = self.grid
        grid.go(len(grid.table.actions) // 4, _COLUMN)
        watch, found = Watch(grid.viewport()), []
        for _time in range(_COMMITS):
            grid.write()
            editor, row = grid.editor, grid.place[0]
            assert editor is not None
            QTest.keyClicks(editor, " fini")
            self._rest()
            found.append(watch.timed(partial(QTest.keyClick, editor, _Key.Key_Return)))
            if grid.place[0] != row + 1 or not grid.table.text(row, _COLUMN).endswith(" fini"):
                raise ValueError("Enter did not write and go on")
            self._rest()
        return found

    def frames(self) -> list[float]:
        """Steps of the wheel through rows nobody has seen yet."""
        grid = self.grid
        grid.go(len(grid.table.actions) // 10, 0)
        self._rest()
        bar, watch = grid.verticalScrollBar(), Watch(grid.viewport())
        return [watch.timed(lambda: bar.setValue(bar.value() + _WHEEL)) for _time in range(_FRAMES)]

    def jumps(self) -> list[float]:
        """Ctrl+End, each time from the top, where rows are new only once."""
        grid, found = self.grid, []
        watch = Watch(grid.viewport())
        for _time in range(_JUMPS):
            QTest.keyClick(grid, _Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
            self._rest()
            end = partial(QTest.keyClick, grid, _Key.Key_End, Qt.KeyboardModifier.ControlModifier)
            found.append(watch.timed(end))
        return found

    def leave(self) -> None:
        """Close the window."""
        self._rest()
        self._desk.window.close()


class _Commits(QObject):
    """Commits a cell, and another time as soon as that is done."""

    def __init__(self, desk: Application, programme: str, action: str) -> None:
        super().__init__()
        self._desk = desk
        self._where = (programme, action)
        self.count, self._wanted = 0, True
        """Commits asked for."""

    def go_on(self, _done: object = None) -> None:
        """One more."""
        if self._wanted:
            self.count += 1
            programme, action = self._where
            text = f"écrit ailleurs {self.count}"

            def edit(workspace: Workspace) -> None:
                workspace.plans.edit_cells(programme, action, {"what": text}, number=4)

            self._desk.desk.ask(self, edit, self.go_on)

    def stop(self) -> None:
        """The last one was the last."""
        self._wanted = False


def main(store: str) -> None:
    """Everything once, in the order of a morning's work."""
    vars(view)["Grid"] = _Grid
    application = QApplication(sys.argv[:1])
    person = _Person(Path(store))
    found: dict[str, list[float]] = {"open": [person.open()]}
    person.close()
    found["again"] = [person.open()]
    found["frame"] = person.frames()
    found["jump"] = person.jumps()
    found["arrow"] = person.arrows()
    found["typing"], found["beside"] = person.typing(), person.typing(beside=True)
    found["commit"] = person.commits()
    person.leave()
    application.processEvents()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
