"""kill -9 while the command line writes: nothing that was acknowledged is lost."""

from __future__ import annotations

import json
import random
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import PROGRAM, run


def _killed(store: Path, command: str, lines: int) -> int:
    """Run ``undo`` or ``redo`` many steps and kill it after so many told lines; how many were told."""
    steps = [*PROGRAM, "--lang", "en", "--store", str(store), command, "Valmont", "--steps", "500"]
    acknowledged = 0
    with subprocess.Popen(steps, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        for _line in process.stdout:
            acknowledged += 1
            if acknowledged == lines:
                process.send_signal(signal.SIGKILL)
    return acknowledged


def _acts(store: Path) -> list[str]:
    return [entry["id"] for entry in json.loads(run("history", "Valmont", "--json", store=store).out)]


def _rounds(tmp_path: Path, count: int) -> None:
    store = tmp_path / "store"
    assert run("demo", "--no-window", store=store).code == 0
    chance = random.Random(count)
    killed = 0
    for turn in range(count):
        before = _acts(store)
        acknowledged = _killed(store, ("undo", "redo")[turn % 2], chance.randint(1, 9))
        killed += acknowledged > 0
        after = _acts(store)
        assert after[-len(before) :] == before  # nothing older went
        assert len(after) - len(before) in (acknowledged, acknowledged + 1)  # one may be on the disk untold
        checked = run("check", "--rebuild", store=store)
        assert checked.code == 0, checked
        assert "No difference" in checked.out
    assert killed == count


def test_two_rounds(tmp_path: Path) -> None:
    _rounds(tmp_path, 2)  # one ends an undo, one a redo


@pytest.mark.torture
def test_thirty_rounds(tmp_path: Path) -> None:
    _rounds(tmp_path, 30)


def test_a_demonstration_killed_halfway_is_whole_after_the_next_one(tmp_path: Path) -> None:
    store = tmp_path / "store"
    steps = [*PROGRAM, "--lang", "en", "--store", str(store), "demo", "--no-window"]
    with subprocess.Popen(steps, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if "action 3 added" in line:
                process.send_signal(signal.SIGKILL)
    assert run("demo", "--no-window", store=store).code == 0
    listed = json.loads(run("programmes", "--json", store=store).out)
    assert len(listed) == 3
    for programme in listed:
        shown = json.loads(run("show", programme["id"], "plan", "--json", store=store).out)
        assert len(shown["rows"]["a6.action"]) in (9, 10, 11)
