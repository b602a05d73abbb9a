"""A plan to .docx and .xlsx, marks included."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Page
from tests.bench import excel_floor, word_floor
from tests.bench.timing import Line, against, in_turn, timed, within
from tests.documents.pages import sample_page

_FLOORS: Mapping[str, Callable[[Page, bytes], Callable[[], bytes]]] = {
    ".docx": word_floor.floor,
    ".xlsx": excel_floor.floor,
}
_GOALS = {".docx": 4.0, ".xlsx": 7.0}
_SHORT, _USUAL, _LONG = 20, 200, 2000
_TIMES = {_SHORT: 20, _USUAL: 5, _LONG: 1}


def lines() -> Iterator[Line]:
    """Each format at three lengths, and how it grows."""
    for suffix, floor_of in _FLOORS.items():
        write = FORMATS[suffix].write
        measures: dict[str, Callable[[], float]] = {}
        for rows, times in _TIMES.items():
            page = sample_page(rows)
            floor = floor_of(page, write(page))
            measures[f"{rows}"] = partial(timed, partial(write, page), times)
            measures[f"{rows} floor"] = partial(timed, floor, times)
        found = in_turn(measures)
        yield within(f"plan to {suffix}, {_SHORT} rows", found[f"{_SHORT}"], 0.150)
        for rows in (_SHORT, _USUAL, _LONG):
            goal = None if rows == _SHORT else _GOALS[suffix]
            what = f"plan to {suffix}, {rows:,} rows / same parts joined, zipped"
            yield against(what, found[f"{rows}"], found[f"{rows} floor"], goal)
        yield against(f"plan to {suffix}, 2,000 rows / 200 rows", found[f"{_LONG}"], found[f"{_USUAL}"], 15)
