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
from mentordesk.documents.drawing.fonts import fonts
from mentordesk.documents.page import Block, Cell, Grid, Heading, Page, Row, longest_cell
from mentordesk.documents.pdf.content import ROOM, content
from mentordesk.documents.pdf.writing import TEMPLATE
from mentordesk.documents.time_figure import TimeFigure

ROWS = 60
_LINES = 1_000
"""So much of a grid is drawn: rows of so many lines together fill some thirty pages."""
_CELL, _CELL_LINES = 6_000, 150
_LONG_SIDE, _SHORT_SIDE = 297 / 25.4, 210 / 25.4  # A4, in inches


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
    grids = tuple(page.grids)
    shown = replace(page, blocks=tuple(map(_beginning, page.blocks)))
    rows, total = _rows(shown), _rows(page)
    whole = shown == page
    folder = paths.resources() / "pdf"
    drawn: object = typst.compile(
        folder / TEMPLATE,
        root=folder,
        font_paths=fonts(),
        format="png",
        ppi=width / (_LONG_SIDE if page.landscape else _SHORT_SIDE),
        sys_inputs={"page": json.dumps(content(shown, whole=whole), ensure_ascii=False)},
        timestamp=int(page.at.timestamp()),
    )
    pages: tuple[bytes, ...] = tuple(drawn) if isinstance(drawn, list) else (cast(bytes, drawn),)
    headings = 1 + sum(1 for block in page.blocks if isinstance(block, Heading))
    return Preview(pages, rows, total, len(grids), headings, whole)


def _rows(page: Page) -> int:
    """How many rows a reader meets; those that go on in another table count once."""
    return sum(len(grid.rows) for grid in page.grids if not grid.beside)


def _beginning(block: Block) -> Block:
    """The first rows of a grid, and of a cell that holds a book its first pages."""
    if isinstance(block, TimeFigure):
        return replace(block, pictures=tuple(each for each in block.pictures if each.first < ROWS))
    if not isinstance(block, Grid):
        return block
    kept: list[Row] = []
    left = _LINES
    for row in block.rows[:ROWS]:
        cells = tuple(map(_short, row.cells))
        drawn = replace(row, cells=cells)
        left -= longest_cell(drawn, block.columns, ROOM)
        if left < 0 and kept:
            break
        kept.append(drawn)
    return replace(block, rows=tuple(kept))


def _short(cell: Cell) -> Cell:
    text = "\n".join(cell.text[:_CELL].split("\n")[:_CELL_LINES])
    return cell if text == cell.text else replace(cell, text=f"{text.rstrip()}…")
