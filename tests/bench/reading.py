"""A returned .docx and .xlsx read back: in this process, since there is no worker yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from mentordesk.documents.formats import FORMATS
from tests.bench.timing import Line, against, in_turn, timed
from tests.documents.pages import sample_page, texts_of

_GOALS = {".docx": 3.0, ".xlsx": 5.0}
_LENGTHS = {200: 3, 2000: 1}


def lines(folder: Path) -> Iterator[Line]:
    """Each format at two lengths."""
    for suffix, goal in _GOALS.items():
        for rows, times in _LENGTHS.items():
            yield _line(folder, suffix, rows, times, goal)


def _line(folder: Path, suffix: str, rows: int, times: int, goal: float) -> Line:
    each = FORMATS[suffix]
    page = sample_page(rows)
    path = folder / f"returned-{rows}{suffix}"
    path.write_bytes(each.write(page))
    read = [row.texts for grid in each.read(path).grids for row in grid.rows]
    if read != texts_of(page):
        raise ValueError(f"{path.name} was not read back as it was written")
    found = in_turn(
        {
            "ours": lambda: timed(lambda: each.read(path), times),
            "floor": lambda: timed(lambda: _bare(path), times),
        }
    )
    what = f"read back {suffix} in process, {rows:,} rows / bare unzip and lxml parse"
    return against(what, found["ours"], found["floor"], goal)


def _bare(path: Path) -> int:
    """Every part of the file as a tree of lxml, nothing looked at, and let go of again."""
    with ZipFile(path) as archive:
        return sum(len(etree.fromstring(archive.read(name))) for name in archive.namelist())
