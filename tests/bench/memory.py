"""What the program holds in memory with a store open and a plan read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psutil

from tests.bench.processes import BARE, started, window
from tests.bench.stores import demonstration
from tests.bench.timing import Line, against, in_turn, megabytes


def lines(folder: Path) -> Iterator[Line]:
    """Resident memory of two processes, once they wait."""
    store = folder / "remembered"
    demonstration(store)
    found = in_turn(
        {
            "bare": lambda: _resident((*BARE, "libraries")),
            "ours": lambda: _resident(window(store, "plan")),
        }
    )
    what = "memory, sample open and a plan read / window + SQLAlchemy, driver, Babel"
    yield against(what, found["ours"], found["bare"], 1.3, megabytes)


def _resident(words: tuple[str, ...]) -> float:
    with started(words) as found:
        return float(psutil.Process(found.process.pid).memory_info().rss)
