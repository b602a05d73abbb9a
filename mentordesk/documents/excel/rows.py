"""The rows of a sheet as XML: the head of the document, the grid, the long texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openpyxl.utils import get_column_letter

from mentordesk.documents.asked import FILLED
from mentordesk.documents.excel import layout
from mentordesk.documents.excel.long_texts import LongTexts
from mentordesk.documents.excel.looks import Looks
from mentordesk.documents.excel.own_words import digest
from mentordesk.documents.excel.packing import SheetRows
from mentordesk.documents.excel.row_xml import characters, height_of, lines_of, row_of, text_cell
from mentordesk.documents.grid import Grid
from mentordesk.documents.marks import bookmark
from mentordesk.documents.page import Page

NUMBER_WIDTH, REF_WIDTH, MARK_WIDTH = 5, 7, 22
LONG_WIDTHS = (5, 30, 110)
_SHARED = {True: 177, False: 112}
"""Characters that the text columns share, on a lying and on an upright page."""
_FEW = 5
_HEAD_HEIGHTS = (27, 20, 16, 8)
_HEADER_HEIGHT = 22
_BOLD = 0.9
"""How much of a line's room is left where words are bold."""
_LINES_TO_FILL = 2


def lies(page: Page, grid: Grid) -> bool:
    """Whether the sheet of a grid is printed lying: as its page, or because it has many columns."""
    return page.landscape or len(grid.columns) >= _FEW


def widths(grid: Grid, *, landscape: bool = True) -> tuple[int, ...]:
    """Widths of the text columns, in characters."""
    return tuple(max(round(column.percent / 100 * _SHARED[landscape]), 4) for column in grid.columns)


def cover_rows(page: Page, looks: Looks, about: str = "") -> list[str]:
    """Title, line under it, cities and version, and the empty row above the grid.

    The sheet of a group is titled by what it is ``about``, the document's title under it.
    """
    titles = (about, page.cover.title) if about else (page.cover.title, page.cover.subtitle)
    said = (*titles, f"{page.header_left}. {page.header_right}")
    styles = (looks.title, looks.subtitle, looks.version)
    rows = [
        row_of(number, _HEAD_HEIGHTS[number - 1], text_cell(f"A{number}", style, text))
        for number, (text, style) in enumerate(zip(said, styles, strict=True), start=1)
    ]
    return [*rows, row_of(len(rows) + 1, _HEAD_HEIGHTS[-1], "")]


def cover_only(page: Page, looks: Looks) -> SheetRows:
    """The rows of a document that has no grid."""
    return SheetRows("".join(cover_rows(page, looks)), f"A1:A{layout.HEADER_ROW - 1}")


def grid_rows(
    page: Page, grid: Grid, looks: Looks, long_texts: LongTexts, about: str = "", *, marked: bool = False
) -> SheetRows:
    """The whole sheet of a grid; in a form each of its answers is ``marked``."""
    heads = (grid.number_title, grid.ref_title, *(column.title for column in grid.columns))
    rooms = [characters(width) for width in widths(grid, landscape=lies(page, grid))]
    mark = layout.ROW_MARK
    if marked:
        mark = " ".join((mark, *(digest(column.title) for column in grid.columns)))
    header = _header(layout.HEADER_ROW, heads, layout.FIRST_TEXT, mark, looks, rooms)
    records = _records(grid, looks, long_texts, rooms, page.layout, marked=marked)
    parts = [*cover_rows(page, looks, about), header, *records]
    last = layout.HEADER_ROW + len(grid.rows)
    return SheetRows("".join(parts), f"A1:{get_column_letter(len(heads) + 1)}{last}")


def _records(
    grid: Grid,
    looks: Looks,
    long_texts: LongTexts,
    rooms: Sequence[float],
    page_layout: str,
    *,
    marked: bool,
) -> Iterator[str]:
    letters = [get_column_letter(layout.FIRST_TEXT + 1 + index) for index in range(len(grid.columns) + 1)]
    titles = [column.title for column in grid.columns]
    least = 1 if page_layout == FILLED else _LINES_TO_FILL
    for at, row in enumerate(grid.rows, start=layout.FIRST_ROW):
        cells = [
            f'<c r="A{at}" s="{looks.number}"><v>{row.number}</v></c>',
            text_cell(f"B{at}", looks.ref, row.ref or ""),
        ]
        tallest = least
        for letter, cell, title, room in zip(letters, row.cells, titles, rooms, strict=False):
            text = long_texts.fitted(cell.text, f"{row.number} · {title}")
            cells.append(text_cell(f"{letter}{at}", looks.text, text))
            tallest = max(tallest, lines_of(text, room))
        if row.path is not None:
            own = (bookmark(cell.path) if cell.path else layout.NO_MARK for cell in row.cells if marked)
            hidden = " ".join((bookmark(row.path), *own))
            cells.append(text_cell(f"{letters[-1]}{at}", looks.mark, hidden))
        yield row_of(at, height_of(tallest), "".join(cells))


def long_rows(heads: Sequence[str], looks: Looks, long_texts: LongTexts) -> SheetRows:
    """The whole sheet of the texts that go on, its heads the number, the place and the text."""
    parts = [_header(1, heads, layout.LONG_PLACE, layout.LONG_TEXTS_MARK, looks)]
    for at, each in enumerate(long_texts.rows, start=2):
        cells = (
            f'<c r="A{at}" s="{looks.number}"><v>{each.number}</v></c>',
            text_cell(f"B{at}", looks.text, each.place),
            text_cell(f"C{at}", looks.text, each.text),
            text_cell(f"D{at}", looks.mark, each.tail),
        )
        parts.append(row_of(at, height_of(lines_of(each.text, characters(LONG_WIDTHS[-1]))), "".join(cells)))
    return SheetRows("".join(parts), f"A1:D{len(long_texts.rows) + 1}")


def _header(
    at: int, heads: Sequence[str], middle: int, mark: str, looks: Looks, rooms: Sequence[float] = ()
) -> str:
    """The heads, the first ``middle`` of them centred, and the mark in the hidden column after them.

    ``rooms`` are the characters that fit under the others, whose heads may take several lines.
    """
    styles = [looks.head_middle] * middle + [looks.head] * (len(heads) - middle) + [looks.mark]
    cells = (
        text_cell(f"{get_column_letter(index)}{at}", style, text)
        for index, (style, text) in enumerate(zip(styles, (*heads, mark), strict=True), start=1)
    )
    bold = (lines_of(text, room * _BOLD) for text, room in zip(heads[middle:], rooms, strict=False))
    lines = max(bold, default=1)
    return row_of(at, _HEADER_HEIGHT if lines == 1 else height_of(lines), "".join(cells))
