"""Someone who types in the action plan until they are killed: the real window, in a process of its own.

    typist.py STORE PROGRAMME SEED [--key HEX] [--manner unbroken-blank|unbroken-cell|hasty]

Each line of the output is a JSON object, written out at once:

- ``key``: a key, its time (monotonic), and what the cell it went to holds after it, whole;
- ``handed``: the words of a cell that was left, on their way to the store;
- ``saved``: the window was told that these words are on the disk.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
import traceback
from collections import defaultdict, deque
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import NamedTuple
from unittest import mock

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.model.changes import ChangeSet
from mentordesk.model.plan import ACTION
from mentordesk.services.workspace import Workspace
from mentordesk.ui import opening, pages
from mentordesk.ui.application import Application
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.ui.widgets.grid.editor import CellEditor
from mentordesk.ui.widgets.whole_text import whole_text

_KEY_MS = 15
_WORDS = (
    "women,", "meetings;", "every", "second", "evening", "with", "the", "library", "and", "visits",
    "budget", "(about", "1,200)", "partners:", "school", "teachers", "translators", "Tuesday", "14:30",
)  # fmt: skip
_WAYS = ((), ("Ctrl+End", "Down"), ("Ctrl+Home",), ("F2",), ("Down", "Right"))
_LEAVINGS = ("Return", "Tab", "Shift+Return", "Ctrl+Return", "Escape")


class Stroke(NamedTuple):
    """One key, a letter or as it is printed, and how long the hand waits before it."""

    key: str
    pause_ms: int = _KEY_MS


class Cell(NamedTuple):
    """Where words stand; a row of which no action was made yet has no id."""

    row: int
    action: str
    name: str


# --- what is typed -------------------------------------------------------------------------------


def strokes(chance: random.Random, manner: str) -> Iterator[Stroke]:
    """Keys without end: cell after cell, all in one, or ever so many cells of a few figures."""
    if manner.startswith("unbroken"):
        yield from map(Stroke, ("Ctrl+End", "Down") if manner == "unbroken-blank" else ("Ctrl+Home", "Right"))
        while True:
            yield from _word(chance)
    for number in count(10):
        (way,) = chance.choices(_WAYS, (5, 3, 1, 2, 1))
        yield from map(Stroke, way)
        yield from map(Stroke, str(number)) if manner == "hasty" else _text(chance)
        (leaving,) = chance.choices(_LEAVINGS, (10, 4, 2, 2, 1))
        yield Stroke(leaving)


def _text(chance: random.Random) -> Iterator[Stroke]:
    """A few words, now and then with a thought between them; or many without a breath."""
    many = chance.random() < 0.2
    for _word_of_it in range(chance.randint(25, 50) if many else chance.randint(1, 4)):
        yield from _word(chance)
        if not many and chance.random() < 0.15:
            yield Stroke(".", chance.randint(350, 800))


def _word(chance: random.Random) -> Iterator[Stroke]:
    for letter in chance.choice(_WORDS):
        if chance.random() < 0.02:
            yield from (Stroke("x"), Stroke("Backspace"))
        yield Stroke(letter)
    yield Stroke(" ")


# --- the hand ------------------------------------------------------------------------------------


class Typist(QObject):
    """Waits for the plan, then types whatever comes next into what has the focus."""

    def __init__(self, desk: Application, programme: str, keys: Iterator[Stroke]) -> None:
        super().__init__()
        self._desk = desk
        self._programme = programme
        self._keys = keys
        self._next = Stroke("")
        self._cell: Cell | None = None
        self._handed: defaultdict[tuple[str, str], deque[str]] = defaultdict(deque)
        self._hand = QTimer(self)
        self._hand.setInterval(_KEY_MS)
        self._hand.timeout.connect(self._look)
        self._hand.start()

    @property
    def _page(self) -> PlanPage | None:
        found = self._desk.window.page
        return found if isinstance(found, PlanPage) else None

    def _look(self) -> None:
        """Is the plan there by now?"""
        if self._desk.workspace is None or self._desk.background.busy:
            return
        page = self._page
        if page is None:
            self._desk.navigator.go(Place(pages.PLAN, self._programme))
        elif page.reading.plan is not None:
            page.grid.edited.connect(self._left)
            self._desk.desk.changed.connect(self._changed)
            self._hand.timeout.disconnect(self._look)
            self._hand.timeout.connect(self._type)
            self._go_on()

    def _go_on(self) -> None:
        self._next = next(self._keys)
        self._hand.start(self._next.pause_ms)

    def _type(self) -> None:
        at, key = time.monotonic(), self._next.key
        self._press(key)
        before, self._cell = self._cell, self._open_cell()
        cell = self._cell or (before and self._named(before))
        if cell:
            told = {"cell": (cell.action, cell.name), "text": self._text(cell), "open": bool(self._cell)}
            _tell("key", at=at, key=key, **told)
        self._go_on()

    def _press(self, key: str) -> None:
        page, focus = self._page, QApplication.focusWidget()
        assert page is not None
        assert focus is not None, "nothing has the focus"
        in_grid = focus is page.grid or focus is page.grid.editor
        assert in_grid, f"the focus is at {focus}"
        if len(key) == 1:
            QTest.keyClicks(focus, key)
        else:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(focus, combination.key(), combination.keyboardModifiers())

    # --- what there is to see --------------------------------------------------------------------

    def _open_cell(self) -> Cell | None:
        page = self._page
        assert page is not None
        if page.grid.editor is None:
            return None
        row, place = page.grid.place
        return self._named(Cell(row, "", page.table.columns[place].name))

    def _named(self, cell: Cell) -> Cell:
        """With the id of its action, which may have begun a moment ago."""
        page = self._page
        assert page is not None
        action = page.table.action(cell.row)
        return cell._replace(action=cell.action or (action.id if action else ""))

    def _text(self, cell: Cell) -> str:
        """What is in the editor; once that is shut, what its cell shows."""
        page = self._page
        assert page is not None
        editor = page.grid.editor
        if isinstance(editor, CellEditor):
            return whole_text(editor)
        return page.table.text(page.table.row_of(cell.action), page.table.column_of(cell.name))

    def _left(self, row: int, place: int, text: str) -> None:
        """The page has heard it before: by now the row has its action."""
        page = self._page
        assert page is not None
        cell = self._named(Cell(row, "", page.table.columns[place].name))
        if cell.action:
            self._handed[cell.action, cell.name].append(text)
            _tell("handed", cell=(cell.action, cell.name), text=text)

    def _changed(self, changes: ChangeSet) -> None:
        """It is on the disk, and the status bar tells the time of it."""
        for register in changes.touched:
            waiting = self._handed.get((register.eid, register.field))
            if register.entity == ACTION and waiting:
                _tell("saved", cell=(register.eid, register.field), text=waiting.popleft())


def _tell(kind: str, **what: object) -> None:
    print(json.dumps({"is": kind, **what}), flush=True)


def _stop(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
    """A fault ends the typing: the test reads it among the lines."""
    traceback.print_exception(kind, problem, trace)
    sys.stderr.flush()
    os._exit(3)


def main() -> None:
    """Type until someone ends it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("store", type=Path)
    parser.add_argument("programme")
    parser.add_argument("seed", type=int)
    parser.add_argument("--key", type=bytes.fromhex)
    parser.add_argument("--manner", default="")
    asked = parser.parse_args()
    sys.excepthook = _stop
    application = QApplication(sys.argv[:1])
    # the window has no way yet to ask for a key: here it is handed in where the store is opened
    with mock.patch.object(opening, "_open", partial(Workspace.open, key=asked.key)):
        desk = Application(asked.store, "en")
        desk.start()
        desk.window.resize(1280, 900)
        typist = Typist(desk, asked.programme, strokes(random.Random(asked.seed), asked.manner))
        application.exec()
    typist.deleteLater()


if __name__ == "__main__":
    main()
