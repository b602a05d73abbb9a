"""``python -m tests.bench.spike``: our grid beside Qt's own table, at 2,000 rows of six wrapped cells.

Qt's own has fixed rows of 60 pixels, so that longer texts are cut; ours measures the rows one sees.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.grid import probed
from tests.bench.timing import Line, Times, against, megabytes

_ROUNDS = 5


def lines(folder: Path) -> Iterator[Line]:
    """What each needs; the floor is Qt's own."""
    found: dict[str, Times] = {"plain": {}, "ours": {}}
    for number in range(_ROUNDS + 1):
        for which, all_found in found.items():
            once = probed("spike", which, folder)
            once["late frame"] = [sorted(once["frame"])[int(len(once["frame"]) * 0.95)]]
            for name, times in once.items() if number else ():
                all_found.setdefault(name, []).append(median(times))
    ours, plain = found["ours"], found["plain"]
    for name, what in (
        ("first", "made and first painted"),
        ("frame", "60 pixels scrolled and painted"),
        ("late frame", "the same, 95 of 100"),
        ("arrow", "arrow key to repaint"),
        ("key", "letter in a cell to repaint"),
    ):
        yield against(f"{what}, our grid / plain QTableView", ours[name], plain[name])
    yield against("memory, our grid / plain QTableView", ours["memory"], plain["memory"], shown=megabytes)


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory(prefix="mentordesk-spike-") as made:
        for name in ("DATA", "STATE", "CACHE"):
            os.environ[f"MENTORDESK_{name}"] = str(Path(made) / name.lower())
        for line in lines(Path(made)):
            print(f"{line.what:<60}{line.measured:<12}{line.floor:<12}{line.ratio}", flush=True)


if __name__ == "__main__":
    main()
