"""A numbered table, as every document prints it: columns, rows, cells with the places of their answers."""

from __future__ import annotations

from dataclasses import dataclass


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
