"""Prints the table. Nothing here fails because something is slow, only because it could not be measured."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from tests.bench import (
    comparing,
    forms,
    grid,
    idle,
    memory,
    merging,
    notebook,
    reading,
    reporting,
    saving,
    searching,
    starting,
    writing,
)
from tests.bench.timing import ROUNDS, Line

_WIDTHS = (74, 11, 11, 21, 10, 4)
_HEADS = ("what", "measured", "floor", "ratio (range)", "goal", "")


def main() -> int:
    """The exit code: 1 only when a measurement itself broke."""
    began = perf_counter()
    print(f"Medians of {ROUNDS} rounds after one unheard; floors measured in turn with what stands on them.")
    with tempfile.TemporaryDirectory(prefix="mentordesk-bench-") as made:
        folder = Path(made)
        for name in ("DATA", "STATE", "CACHE"):
            os.environ[f"MENTORDESK_{name}"] = str(folder / name.lower())
        subjects: list[Callable[[], Iterator[Line]]] = [
            lambda: starting.lines(folder),
            starting.bundle_lines,
            writing.lines,
            lambda: reading.lines(folder),
            lambda: saving.lines(folder),
            lambda: merging.lines(folder),
            lambda: grid.lines(folder),
            lambda: comparing.lines(folder),
            lambda: forms.lines(folder),
            lambda: notebook.lines(folder),
            lambda: idle.lines(folder),
            lambda: searching.lines(folder),
            lambda: reporting.lines(folder),
            lambda: memory.lines(folder),
        ]
        _print(_HEADS)
        broken = sum(not _told(subject) for subject in subjects)
    print(f"{perf_counter() - began:.0f} s in all.")
    return 1 if broken else 0


def _told(subject: Callable[[], Iterator[Line]]) -> bool:
    """Print the lines of a subject; whether all of it could be measured."""
    try:
        for line in subject():
            _print((line.what, line.measured, line.floor, line.ratio, line.goal, line.verdict))
    except Exception:  # noqa: BLE001 - the other subjects are still worth measuring
        traceback.print_exc()
        return False
    return True


def _print(columns: tuple[str, ...]) -> None:
    what, *others = (f"{text:<{width}}" for text, width in zip(columns, _WIDTHS, strict=True))
    print(what + "".join(others), flush=True)


if __name__ == "__main__":
    sys.exit(main())
