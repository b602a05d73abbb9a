"""kill -9 while notes are taken: none that was told is lost, and the half-typed one is offered (R-129)."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mentordesk.services.workspace import Workspace
from mentordesk.store.checking import check
from tests.services.notes.taking_until_killed import degree_of, half_of, words_of

_PROGRAM = [sys.executable, "-m", "tests.services.notes.taking_until_killed"]


def _killed(store: Path, programme: str, first: int, lines: int) -> list[tuple[str, int, str]]:
    """Let it take notes and kill it after so many lines; all that was told."""
    told = []
    steps = [*_PROGRAM, str(store), programme, str(first)]
    with subprocess.Popen(steps, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            what, number, eid = line.split()
            told.append((what, int(number), eid))
            if len(told) == lines:
                process.send_signal(signal.SIGKILL)
    return told


def _rounds(folder: Path, count: int) -> None:
    store = folder / "store"
    with Workspace.create(store) as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
    chance = random.Random(count)
    safe: dict[str, int] = {}
    for _round in range(count):
        told = _killed(store, programme, len(safe), chance.randint(1, 15))
        safe |= {eid: number for what, number, eid in told if what == "note"}
        halves = {eid: number for what, number, eid in told if what == "half" and eid not in safe}
        with Workspace.open(store) as workspace:
            notes = {each.id: each for each in workspace.notes.notes(programme)}
            for eid, number in safe.items():
                assert (notes[eid].text, notes[eid].degree) == (words_of(number), degree_of(number))
            offered = {each.note: each for each in workspace.notes.typing(programme)}
            for eid, number in halves.items():
                if eid not in notes:  # it may be on the disk untold
                    assert (offered[eid].text, offered[eid].degree) == (half_of(number), degree_of(number))
            assert not offered.keys() & notes.keys()
            for each in offered.values():
                workspace.notes.give_up_typing(each)
            for eid in notes.keys() - safe.keys():
                safe[eid] = int(notes[eid].text.partition(":")[0].removeprefix("note "))
            found = check(workspace.store, rebuild=True)
            assert (found.sound, found.wrong_hashes, found.gaps, found.differences) == (True, 0, 0, 0)
    assert len(safe) >= count


def test_three_rounds(tmp_path: Path) -> None:
    _rounds(tmp_path, 3)


@pytest.mark.torture
def test_thirty_rounds(tmp_path: Path) -> None:
    _rounds(tmp_path, 30)
