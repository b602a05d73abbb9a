"""kill -9 while someone types in the grid: nothing saved is lost, and two seconds of typing at most."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread, Timer
from typing import Any, NamedTuple

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.forms.kinds import take
from mentordesk.model.plan import ACTION
from mentordesk.services import settings
from mentordesk.services.drafting import OfferedDraft
from mentordesk.services.editing import stored_field
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.ui.planning.columns import grid_columns, value_of
from mentordesk.words import words
from tests.ui.person import Person

_LOST_S = 2.0  # of typing at most (design §3)
_SOONEST_S, _LATEST_S = 0.3, 6.0  # from the first key to the end
_START_S = 120.0  # by when a first key must have been told, however busy the computer
_BEAT_S, _STALL_S = 0.05, 0.15
_QT_SAYS = "This plugin does not support"
_MANNERS = ("", "unbroken-cell", "hasty", "", "unbroken-blank", "hasty")
_COLUMNS = {column.name: column for column in grid_columns(words("en"), frozenset())}

Cell = tuple[str, str]
"""An action's id and a column's name."""


class Typed(NamedTuple):
    """What a cell was to hold after a key, and when that key was pressed."""

    at: float
    value: Any


@dataclass
class Told:
    """What one typist told until the end, and how long the computer itself stood still meanwhile."""

    killed_at: float = 0.0
    stood_still: float = 0.0
    code: int | None = None
    keys: int = 0
    open: Cell | None = None
    typed: dict[Cell, list[Typed]] = field(default_factory=lambda: defaultdict(list))
    handed: dict[Cell, list[Any]] = field(default_factory=lambda: defaultdict(list))
    saved: dict[Cell, int] = field(default_factory=lambda: defaultdict(int))
    """How many of the texts handed over the window showed as saved."""
    noise: list[str] = field(default_factory=list)

    def hear(self, line: str) -> bool:
        """Take in a line; whether it was a key."""
        if not line.startswith("{"):
            self.noise += [line] if line.strip() and _QT_SAYS not in line else []
            return False
        told = json.loads(line)
        cell = (told["cell"][0], told["cell"][1])
        value = _stored(cell, told["text"])
        if told["is"] == "key":
            self.keys += 1
            self.typed[cell].append(Typed(told["at"], value))
            self.open = cell if told["open"] else None
        elif told["is"] == "handed":
            self.handed[cell].append(value)
        else:
            self.saved[cell] = self.handed[cell].index(value, self.saved[cell]) + 1
        return bool(told["is"] == "key")

    def lost(self, cell: Cell, before: Any, found: Any) -> float:
        """Seconds of typing in a cell that are nowhere; ``before`` is what it held at the start."""
        typed = self.typed[cell]
        places = [place for place, each in enumerate(typed) if each.value == found]
        assert places or found == before, f"nobody typed {found!r} in {cell}"
        missing = typed[places[-1] + 1 :] if places else typed
        return self.killed_at - missing[0].at if missing else 0.0


class Pulse(Thread):
    """Feels when the computer runs nobody or its disk takes nothing, which is not the program's doing."""

    def __init__(self, folder: Path) -> None:
        super().__init__(daemon=True)
        self._file = folder / "pulse"
        self._over = Event()
        self.stood_still = 0.0

    def run(self) -> None:
        with self._file.open("wb", buffering=0) as file:
            while not self._over.is_set():
                began = time.monotonic()
                os.pwrite(file.fileno(), b"beat", 0)
                os.fsync(file.fileno())
                self._over.wait(_BEAT_S)
                late = time.monotonic() - began - _BEAT_S
                self.stood_still += late if late > _STALL_S else 0.0

    def stop(self) -> float:
        """All of the standing still, in seconds."""
        self._over.set()
        self.join()
        return self.stood_still


@dataclass(frozen=True)
class Desk:
    """A store with a plan in it, and whether it is sealed."""

    folder: Path
    programme: str
    key: bytes | None

    def open(self) -> Workspace:
        return Workspace.open(self.folder, self.key)

    def typing(self, seed: int, manner: str = "") -> list[str]:
        """The command that types in it without end."""
        program = str(Path(__file__).with_name("typist.py"))
        chosen = [self.programme, str(seed), "--manner", manner]
        keyed = ["--key", self.key.hex()] if self.key else []
        return [sys.executable, "-W", "error", program, str(self.folder), *chosen, *keyed]


def _desk(folder: Path, key: bytes | None = None) -> Desk:
    with Workspace.create(folder, key) as workspace:
        workspace.samples.load(read_sample(shipped()[0]), lambda _message: None)
        (programme,) = workspace.programmes.listed()
    settings.save(settings.load().with_(role="facilitator"))
    return Desk(folder, programme.id, key)


def _stored(cell: Cell, text: str) -> Any:
    """What a cell's text is in the store."""
    known = stored_field(ACTION, cell[1])
    assert known is not None
    return take(known, value_of(_COLUMNS[cell[1]], text))


# --- typing and the end of it ----------------------------------------------------------------------


def _typed_and_killed(desk: Desk, seed: int, after: float, manner: str = "") -> Told:
    """Have someone type, and end them so long after their first key; what they told until then."""
    told = Told()
    pulse = Pulse(desk.folder.parent)
    pulse.start()
    with subprocess.Popen(
        desk.typing(seed, manner), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:

        def kill() -> None:
            told.killed_at = time.monotonic()
            process.send_signal(signal.SIGKILL)

        end = _started(Timer(_START_S, kill))
        assert process.stdout is not None
        for line in process.stdout:
            if told.hear(line) and told.keys == 1:
                end.cancel()
                end = _started(Timer(after, kill))
    end.cancel()
    told.code, told.stood_still = process.returncode, pulse.stop()
    assert told.noise == []
    assert told.code == -signal.SIGKILL, told.code
    assert told.keys > 0, "not one key was told"
    return told


def _started(timer: Timer) -> Timer:
    timer.start()
    return timer


def _cells(workspace: Workspace, programme: str) -> dict[Cell, Any]:
    """What each cell of the plan holds."""
    found: dict[Cell, Any] = {}
    for action in workspace.plans.plan(programme).actions:
        assert not action.conflicts, f"one pair of hands contradicts nobody: {action.conflicts}"
        found |= {(action.id, name): action.cells.get(name) for name in _COLUMNS}
    return found


def _offered(workspace: Workspace) -> dict[Cell, OfferedDraft]:
    return {(each.register.eid, each.register.field): each for each in workspace.drafting.offered()}


# --- what must be true afterwards -------------------------------------------------------------------


def _check_saved(told: Told, cells: Mapping[Cell, Any]) -> None:
    """What the window showed as saved stands in the plan, or later words of the same cell do."""
    for cell, count in told.saved.items():
        if count:
            assert cells.get(cell) in told.handed[cell][count - 1 :], f"saved in {cell}, and not there"


def _check_lost(
    told: Told, before: Mapping[Cell, Any], cells: Mapping[Cell, Any], offered: Mapping[Cell, Any]
) -> float:
    """Each cell typed in stands or is offered, but for the last moment; the longest moment of all."""
    longest = 0.0
    for cell in told.typed:
        if cell[0]:
            found = offered[cell].draft.value if cell in offered else cells.get(cell)
            lost = told.lost(cell, before.get(cell), found)
            assert lost <= _LOST_S + told.stood_still, f"{lost:.2f} s of {cell} are gone"
            longest = max(longest, lost)
        else:  # so far no row in which a draft could stand: that is not to last
            assert told.open != cell or told.lost(cell, None, None) <= _LOST_S + told.stood_still
    return longest


def _take_up(workspace: Workspace, programme: str, offered: Mapping[Cell, OfferedDraft]) -> None:
    """Each offered text stands in its cell, to the letter, and is offered no more."""
    for each in offered.values():
        workspace.drafting.take_up(each)
    cells = _cells(workspace, programme)
    for cell, draft in offered.items():
        assert cells[cell] == draft.draft.value
    assert workspace.drafting.offered() == []


def _check_store(workspace: Workspace) -> None:
    found = workspace.checking.check(rebuild=True)
    assert found.sound
    assert (found.wrong_hashes, found.gaps, found.differences) == (0, 0, 0)


def _round(desk: Desk, seed: int, after: float, manner: str = "") -> str:
    """Someone types and is ended; what they told is compared with what the store holds then."""
    with desk.open() as workspace:
        before = _cells(workspace, desk.programme)
        assert workspace.drafting.offered() == []
    told = _typed_and_killed(desk, seed, after, manner)
    with desk.open() as workspace:
        cells, offered = _cells(workspace, desk.programme), _offered(workspace)
        _check_store(workspace)
        _check_saved(told, cells)
        lost = _check_lost(told, before, cells, offered)
        _take_up(workspace, desk.programme, offered)
        _check_store(workspace)
    return (
        f"{after:4.2f} s, {told.keys:3} keys, {sum(told.saved.values()):2} saved, {len(offered)} offered, "
        f"{lost:4.2f} s gone, {told.stood_still:4.2f} s stood still"
    )


def _rounds(desk: Desk, count: int) -> None:
    chance = random.Random(count)
    for turn in range(count):
        after = chance.uniform(_SOONEST_S, _LATEST_S)
        print(f"round {turn}:", _round(desk, turn, after, _MANNERS[turn % len(_MANNERS)]))


def test_three_rounds(tmp_path: Path) -> None:
    _rounds(_desk(tmp_path / "store"), 3)


@pytest.mark.torture
def test_thirty_rounds(tmp_path: Path, key: bytes | None) -> None:
    _rounds(_desk(tmp_path / "store", key), 30)


# --- the next morning -------------------------------------------------------------------------------


@pytest.fixture(params=["unbroken-blank", pytest.param("unbroken-cell", marks=pytest.mark.torture)])
def broken_off(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Desk, Told]:
    """A plan in which someone was ended while they typed in one cell, long enough for a draft."""
    desk = _desk(tmp_path / "store")
    return desk, _typed_and_killed(desk, 1, _LOST_S + 1.5, request.param)


def test_the_next_start_offers_what_was_typed_and_keys_take_it_up(
    broken_off: tuple[Desk, Told], qtbot: QtBot
) -> None:
    desk, told = broken_off
    assert told.open is not None
    with desk.open() as workspace:
        kept = _offered(workspace)[told.open].draft.value
    person = Person(qtbot, desk.folder)
    banner = person.window.frame.banner
    person.until(banner.isVisible)
    assert f"{kept[-12:].strip()}”" in banner.text.text()
    _go_to_the_banner(person)
    person.press("Space")
    person.until(banner.isHidden)
    page = person.window.page
    assert isinstance(page, PlanPage)
    action, name = told.open
    place = page.table.row_of(action), page.table.column_of(name)
    assert page.table.text(*place) == kept
    assert page.grid.place == place
    assert QApplication.focusWidget() is page.grid
    person.leave()
    with desk.open() as workspace:
        assert _cells(workspace, desk.programme)[told.open] == kept
        assert workspace.drafting.offered() == []


def _go_to_the_banner(person: Person) -> None:
    """By F6, as the keys' page says."""
    for _zone in person.window.zones():
        if person.window.frame.banner.isAncestorOf(person.focus):
            break
        person.press("F6")
    assert person.focus.objectName() == "way-0"
