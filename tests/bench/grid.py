"""The plan's grid on the real page, in processes of their own (design §7): a hand feels these."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from tests.bench.stores import wordy_plan
from tests.bench.timing import Line, Times, against, milliseconds, within

_USUAL, _LONG = 500, 2000
_ROUNDS = 4  # each brings a hundred keys and more
_PATIENCE = 120
_KEY, _LATE_KEY, _FRAME, _FIRST = 0.016, 0.050, 0.016, 0.300


def lines(folder: Path) -> Iterator[Line]:
    """Keys at 500 rows; opening, scrolling and committing at 2,000; how they grow."""
    usual, long = _measured(folder / "grids", {"usual": _USUAL, "long": _LONG})
    yield from _keys("key in a cell", usual["typing"])
    yield from _keys("key in a cell beside commits", usual["beside"])
    yield from _keys("arrow key", usual["arrow"])
    rows = f"{_LONG:,} rows"
    yield within(f"plan of {rows} opened to its first actions painted", long["open"], _FIRST)
    yield within(f"plan of {rows}, a wheel's step scrolled and painted", long["frame"], _FRAME)
    yield late("the same, 95 of 100", long["frame"], 0.95, _FRAME)
    yield _told(f"plan of {rows}, Ctrl+End to the last action painted", long["jump"])
    yield _told(f"plan of {rows}, Enter in a cell to the next one painted", long["commit"])
    for name, what in (("typing", "key in a cell"), ("commit", "Enter in a cell"), ("open", "opened")):
        yield against(f"{what}, {rows} / {_USUAL} rows", _each_round(long[name]), _each_round(usual[name]))


def _measured(folder: Path, sizes: Mapping[str, int]) -> list[Times]:
    """What is found at each size, all in turn, once unheard; everything found at a size together."""
    for name, size in sizes.items():
        wordy_plan(folder / name, size)
    found: dict[str, Times] = {name: {} for name in sizes}
    for number in range(_ROUNDS + 1):
        for name, all_found in found.items():
            for what, times in probed("grid", str(folder / name), folder).items():
                if number:
                    all_found.setdefault(what, []).extend(times)
    return list(found.values())


def probed(probe: str, word: str, folder: Path) -> Times:
    """What one run finds. Its modules are compiled before, as on every laptop; its state is its own."""
    apart = {
        "MENTORDESK_STATE": str(folder / f"{probe}-state"),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.probe_{probe}", word],
        capture_output=True, text=True, check=False, timeout=_PATIENCE, env={**os.environ, **apart},
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{done.args!r} broke:\n{done.stderr}")
    found: Times = json.loads(done.stdout.splitlines()[-1])
    return found


def _keys(what: str, times: Sequence[float]) -> Iterator[Line]:
    yield within(f"{what} to repaint, plan of {_USUAL} rows", times, _KEY)
    yield late("the same, 99 of 100", times, 0.99, _LATE_KEY)


def late(what: str, times: Sequence[float], share: float, goal: float) -> Line:
    """The time within which such a share of them came."""
    time = sorted(times)[min(len(times) - 1, int(share * len(times)))]
    worst = f"(worst {milliseconds(max(times))})"
    return Line(what, milliseconds(time), "", worst, f"≤ {milliseconds(goal)}", time <= goal)


def _told(what: str, times: Sequence[float]) -> Line:
    """A time nobody set a goal for."""
    found = within(what, times, 0)
    return Line(found.what, found.measured, "", found.ratio)


def _each_round(times: Sequence[float]) -> list[float]:
    """The median of each round."""
    size = len(times) // _ROUNDS
    return [median(times[start : start + size]) for start in range(0, size * _ROUNDS, size)]
