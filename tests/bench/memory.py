"""What the program holds in memory with a store open and a plan shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psutil

from tests.bench.processes import BARE, started, window
from tests.bench.stores import demonstration, wordy_plan
from tests.bench.timing import Line, against, in_turn, megabytes

_ROWS = 2000


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
    what = "memory, sample open, its plan shown / window + SQLAlchemy, driver, Babel"
    yield against(what, found["ours"], found["bare"], 1.3, megabytes)
    yield _long_plan(folder / "remembered-long")


def _long_plan(store: Path) -> Line:
    """What a plan that fills a hundred sheets adds."""
    wordy_plan(store, _ROWS)
    found = in_turn(
        {
            "library": lambda: _resident(window(store)),
            "plan": lambda: _resident(window(store, "plan")),
        }
    )
    return against(f"memory, plan of {_ROWS:,} rows shown / its library", found["plan"], found["library"],
                   shown=megabytes)  # fmt: skip


def _resident(words: tuple[str, ...]) -> float:
    with started(words) as found:
        return float(psutil.Process(found.process.pid).memory_info().rss)
