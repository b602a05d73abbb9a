"""One edit saved in an encrypted store, beside a bare commit of the same driver on the same disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from mentordesk.model.changes import Write
from mentordesk.model.plan import ACTION
from mentordesk.services.workspace import Workspace
from mentordesk.store.database import _PRAGMAS
from tests.bench.stores import KEY, with_plan
from tests.bench.timing import Line, against, in_turn, timed

_ROWS = 200
_EDITS = 30
_SIZE = 1000


def lines(folder: Path) -> Iterator[Line]:
    """The commit alone, what ``Editing.apply`` makes of it, and what a cell of a plan costs."""
    programme, actions = with_plan(folder / "edited", _ROWS)
    bare = _bare(folder / "bare.db")
    changing = count()
    with Workspace.open(folder / "edited", KEY) as workspace:
        action = actions[_ROWS // 2]

        def applied() -> None:
            write = Write(ACTION, action, "what", _text(next(changing)))
            workspace.editing.apply(programme, "plan.cell_edited", [write], {"number": _ROWS // 2 + 1})

        def edited() -> None:
            workspace.plans.edit_cells(programme, action, {"what": _text(next(changing))})

        measures: dict[str, Callable[[], float]] = {
            "floor": lambda: timed(lambda: _commit(bare, next(changing)), _EDITS),
            "applied": lambda: timed(applied, _EDITS),
            "edited": lambda: timed(edited, _EDITS),
        }
        found = in_turn(measures)
        if workspace.plans.plan(programme).actions[_ROWS // 2].text("what") != _text(next(changing) - 1):
            raise ValueError("the edits were not saved")
    bare.close()
    yield against("save one edit, encrypted / bare commit of one row", found["applied"], found["floor"], 2)
    what = "the same through Plans.edit_cells, plan of 200 rows / bare commit"
    yield against(what, found["edited"], found["floor"])


def _text(number: int) -> str:
    """A text like no other, as long as a person's long answers."""
    return f"{number:08} ".ljust(_SIZE, "x")


def _bare(path: Path) -> Any:
    """A keyed database as ours, with a text to change and a table to add to."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{KEY.hex()}'\"")
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE said (id INTEGER PRIMARY KEY, value TEXT)")
    connection.execute("CREATE TABLE done (id INTEGER PRIMARY KEY, value TEXT)")
    connection.execute("BEGIN")
    rows = [(number, _text(number)) for number in range(_ROWS * 6)]
    connection.executemany("INSERT INTO said VALUES (?, ?)", rows)
    connection.execute("COMMIT")
    return connection


def _commit(connection: Any, number: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE said SET value = ? WHERE id = ?", (_text(number), _ROWS * 3))
    connection.execute("INSERT INTO done (value) VALUES (?)", (_text(number),))
    connection.execute("COMMIT")
