"""Rounds in turn, medians, and one line of the table."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

ROUNDS = 7
Times = dict[str, list[float]]
"""Seconds of each round, by what was measured."""


@dataclass(frozen=True)
class Line:
    """One line of the table; ``kept`` is None where no goal is set."""

    what: str
    measured: str
    floor: str = ""
    ratio: str = ""
    goal: str = ""
    kept: bool | None = None

    @property
    def verdict(self) -> str:
        """The last column."""
        return "" if self.kept is None else "ok" if self.kept else "OVER"


def in_turn(measures: Mapping[str, Callable[[], float]], rounds: int = ROUNDS) -> Times:
    """Each measure once unheard, then all of them in each round, so that a busy moment hits all alike."""
    for measure in measures.values():
        measure()
    found: Times = {name: [] for name in measures}
    for _round in range(rounds):
        for name, measure in measures.items():
            found[name].append(measure())
    return found


def timed(work: Callable[[], object], times: int = 1) -> float:
    """Seconds that the work takes, the mean of so many times. The result is thrown away outside the clock."""
    gc.collect()
    start = perf_counter()
    for _time in range(times):
        result = work()
    took = perf_counter() - start
    del result
    return took / times


def milliseconds(seconds: float) -> str:
    """With as many digits as a person compares."""
    value = seconds * 1000
    return f"{value:,.0f} ms" if value >= 100 else f"{value:.1f} ms" if value >= 1 else f"{value:.2f} ms"


def megabytes(size: float) -> str:
    """A size in memory."""
    return f"{size / 2**20:.1f} MB"


def against(
    what: str,
    measured: Sequence[float],
    floor: Sequence[float],
    goal: float | None = None,
    shown: Callable[[float], str] = milliseconds,
) -> Line:
    """The median beside the median of its floor. The range is of the rounds, each with its own floor."""
    ratio = median(measured) / median(floor)
    each = [mine / other for mine, other in zip(measured, floor, strict=True)]
    return Line(
        what,
        shown(median(measured)),
        shown(median(floor)),
        f"{ratio:.2f} ({min(each):.2f}–{max(each):.2f})",
        "" if goal is None else f"≤ {goal:g} ×",
        None if goal is None else ratio <= goal,
    )


def within(what: str, measured: Sequence[float], goal: float) -> Line:
    """The median beside a time that a hand feels."""
    spread = f"({milliseconds(min(measured))}–{milliseconds(max(measured))})"
    return Line(
        what, milliseconds(median(measured)), "", spread, f"≤ {milliseconds(goal)}", median(measured) <= goal
    )
