"""The pages of a document as pictures, drawn from the same page and by the same template as the PDF.

Sizes and widths are the Word document's too. Of a long document only the beginning is drawn: who
looks before sending wants to see how it looks, at once.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import cast

import typst

from mentordesk import paths
from mentordesk.documents.asked import Asked, Part, Rows
from mentordesk.documents.drawing.fonts import fonts
from mentordesk.documents.grid import Grid, Row
from mentordesk.documents.page import A5, Block, Heading, Page, longest_cell
from mentordesk.documents.pdf.content import content
from mentordesk.documents.pdf.grids import ROOM
from mentordesk.documents.pdf.writing import TEMPLATE
from mentordesk.documents.table import Table
from mentordesk.documents.time_figure import TimeFigure

ROWS = 60
_LINES = 1_000
"""So much of a grid is drawn: rows of so many lines together fill some thirty pages."""
_CELL, _CELL_LINES = 6_000, 150
_LONG_SIDE, _SHORT_SIDE, _POCKET = 297 / 25.4, 210 / 25.4, 148 / 25.4  # of A4 and A5, in inches


@dataclass(frozen=True)
class Preview:
    """Pictures (PNG) of the pages drawn. ``rows`` of ``total`` rows are on them."""

    pages: tuple[bytes, ...]
    rows: int
    total: int
    tables: int
    headings: int
    whole: bool

    @property
    def size(self) -> int:
        """How many bytes the pictures take."""
        return sum(map(len, self.pages))


def preview(page: Page, width: int) -> Preview:
    """The pages, each ``width`` pixels wide."""
    grids = _grids(page)
    shown = replace(page, blocks=tuple(map(_beginning, page.blocks)))
    rows, total = _rows(shown), _rows(page)
    whole = shown == page
    folder = paths.resources() / "pdf"
    drawn: object = typst.compile(
        folder / TEMPLATE,
        root=folder,
        font_paths=fonts(),
        format="png",
        ppi=width / (_POCKET if page.paper == A5 else _LONG_SIDE if page.landscape else _SHORT_SIDE),
        sys_inputs={"page": json.dumps(content(shown, whole=whole), ensure_ascii=False)},
        timestamp=int(page.at.timestamp()),
    )
    pages: tuple[bytes, ...] = tuple(drawn) if isinstance(drawn, list) else (cast(bytes, drawn),)
    headings = 1 + sum(1 for block in page.blocks if isinstance(block, Heading))
    tables = len(grids) + sum(1 for block in page.blocks if isinstance(block, Table))
    return Preview(pages, rows, total, tables, headings, whole)


def _rows(page: Page) -> int:
    """How many rows a reader meets; those that go on in another table count once."""
    return sum(len(grid.rows) for grid in _grids(page) if not grid.beside)


def _grids(page: Page) -> tuple[Grid, ...]:
    """The tables of the page, those under its questions too."""
    found: list[Grid] = []
    for block in page.blocks:
        if isinstance(block, Grid):
            found.append(block)
        elif isinstance(block, Asked):
            found += [each.grid for each in block.parts if isinstance(each, Rows)]
    return tuple(found)


def _beginning(block: Block) -> Block:
    """The first rows of a grid, and of an answer that holds a book its first pages."""
    if isinstance(block, TimeFigure):
        return replace(block, pictures=tuple(each for each in block.pictures if each.first < ROWS))
    if isinstance(block, Asked):
        return replace(block, parts=tuple(map(_beginning_of_part, block.parts)))
    return _first_rows(block) if isinstance(block, Grid) else block


def _beginning_of_part(part: Part | Rows) -> Part | Rows:
    if isinstance(part, Rows):
        return replace(part, grid=_first_rows(part.grid))
    return replace(part, text=_short(part.text))


def _first_rows(block: Grid) -> Grid:
    kept: list[Row] = []
    left = _LINES
    for row in block.rows[:ROWS]:
        cells = tuple(replace(cell, text=_short(cell.text)) for cell in row.cells)
        drawn = replace(row, cells=cells)
        left -= longest_cell(drawn, block.columns, ROOM)
        if left < 0 and kept:
            break
        kept.append(drawn)
    return replace(block, rows=tuple(kept))


def _short(whole: str) -> str:
    text = "\n".join(whole[:_CELL].split("\n")[:_CELL_LINES])
    return whole if text == whole else f"{text.rstrip()}…"
