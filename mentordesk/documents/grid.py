"""A numbered table, as every document prints it: columns, rows, cells with the places of their answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentordesk.words import Words


@dataclass(frozen=True)
class Column:
    """One column of a grid: its printed head and its share of the room.

    One that ``repeats`` only says again which row it is; nothing is asked there. ``shape`` tells what room
    its answers need (as that of a part in ``asked``), ``choices`` the words one may choose from.
    """

    name: str
    title: str
    percent: float
    repeats: bool = False
    shape: str = "long"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cell:
    """One answer in a grid. ``path`` is where it stands in the journal; None in a row yet unborn."""

    text: str
    path: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Row:
    """A numbered row. ``path`` and ``ref`` are None in an empty row that no record stands behind."""

    number: int
    cells: tuple[Cell, ...]
    path: str | None = None
    ref: str | None = None


@dataclass(frozen=True)
class Grid:
    """A numbered table whose rows come back by their marks."""

    name: str
    caption: str
    description: str
    number_title: str
    ref_title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    continued: str
    """Sentence for a cell whose text goes on elsewhere, with {sheet} and {number}."""
    long_texts: str
    """Title of the place where long texts go on."""
    beside: bool = False
    """Whether its rows are those of the grid before it, with more columns."""


def numbered_grid(
    name: str, caption: str, description: str, columns: Sequence[Column], rows: Sequence[Row],
    words: Words, *, blank: int = 0, beside: bool = False,
) -> Grid:  # fmt: skip
    """A grid with the heads and sentences every one has; so many ``blank`` rows stand where there is none."""
    if not rows:
        empty = tuple(Cell("") for _column in columns)
        rows = [Row(number, empty) for number in range(1, blank + 1)]
    return Grid(
        name=name,
        caption=caption,
        description=description,
        number_title=words.text("No."),
        ref_title=words.text("Ref."),
        columns=tuple(columns),
        rows=tuple(rows),
        continued=words.text("… continued in the sheet “{sheet}”, number {number}"),
        long_texts=words.text("Long texts"),
        beside=beside,
    )
