"""The rows of a sheet as XML: the head of the document, the grid, the long texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openpyxl.utils import get_column_letter

from mentordesk.documents.excel import layout
from mentordesk.documents.excel.long_texts import LongTexts
from mentordesk.documents.excel.looks import Looks
from mentordesk.documents.excel.packing import SheetRows
from mentordesk.documents.excel.row_xml import characters, height_of, lines_of, row_of, text_cell
from mentordesk.documents.marks import bookmark
from mentordesk.documents.page import Grid, Page

NUMBER_WIDTH, REF_WIDTH, MARK_WIDTH = 5, 7, 22
LONG_WIDTHS = (5, 30, 110)
_WIDTH_PER_PERCENT = 1.77
_HEAD_HEIGHTS = (27, 20, 16, 8)
_HEADER_HEIGHT = 22


def widths(grid: Grid) -> tuple[int, ...]:
    """Widths of the text columns, in characters."""
    return tuple(max(round(column.percent * _WIDTH_PER_PERCENT), 4) for column in grid.columns)


def cover_rows(page: Page, looks: Looks) -> list[str]:
    """Title, line under it, cities and version, and the empty row above the grid."""
    said = (page.cover.title, page.cover.subtitle, f"{page.header_left}. {page.header_right}")
    styles = (looks.title, looks.subtitle, looks.version)
    rows = [
        row_of(number, _HEAD_HEIGHTS[number - 1], text_cell(f"A{number}", style, text))
        for number, (text, style) in enumerate(zip(said, styles, strict=True), start=1)
    ]
    return [*rows, row_of(len(rows) + 1, _HEAD_HEIGHTS[-1], "")]


def cover_only(page: Page, looks: Looks) -> SheetRows:
    """The rows of a document that has no grid."""
    return SheetRows("".join(cover_rows(page, looks)), f"A1:A{layout.HEADER_ROW - 1}")


def grid_rows(page: Page, grid: Grid, looks: Looks, long_texts: LongTexts) -> SheetRows:
    """The whole sheet of a grid."""
    heads = (grid.number_title, grid.ref_title, *(column.title for column in grid.columns))
    middle = layout.FIRST_TEXT
    parts = [*cover_rows(page, looks), _header(layout.HEADER_ROW, heads, middle, layout.ROW_MARK, looks)]
    parts += _records(grid, looks, long_texts)
    last = layout.HEADER_ROW + len(grid.rows)
    return SheetRows("".join(parts), f"A1:{get_column_letter(len(heads) + 1)}{last}")


def _records(grid: Grid, looks: Looks, long_texts: LongTexts) -> Iterator[str]:
    letters = [get_column_letter(layout.FIRST_TEXT + 1 + index) for index in range(len(grid.columns) + 1)]
    titles = [column.title for column in grid.columns]
    rooms = [characters(width) for width in widths(grid)]
    for at, row in enumerate(grid.rows, start=layout.FIRST_ROW):
        cells = [
            f'<c r="A{at}" s="{looks.number}"><v>{row.number}</v></c>',
            text_cell(f"B{at}", looks.ref, row.ref or ""),
        ]
        tallest = 1
        for letter, cell, title, room in zip(letters, row.cells, titles, rooms, strict=False):
            text = long_texts.fitted(cell.text, f"{row.number} · {title}")
            cells.append(text_cell(f"{letter}{at}", looks.text, text))
            tallest = max(tallest, lines_of(text, room))
        if row.path is not None:
            cells.append(text_cell(f"{letters[-1]}{at}", looks.mark, bookmark(row.path)))
        yield row_of(at, height_of(tallest), "".join(cells))


def long_rows(grid: Grid, looks: Looks, long_texts: LongTexts) -> SheetRows:
    """The whole sheet of the texts that go on."""
    heads = (grid.number_title, grid.caption, grid.long_texts)
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


def _header(at: int, heads: Sequence[str], middle: int, mark: str, looks: Looks) -> str:
    """The heads, the first ``middle`` of them centred, and the mark in the hidden column after them."""
    styles = [looks.head_middle] * middle + [looks.head] * (len(heads) - middle) + [looks.mark]
    cells = (
        text_cell(f"{get_column_letter(index)}{at}", style, text)
        for index, (style, text) in enumerate(zip(styles, (*heads, mark), strict=True), start=1)
    )
    return row_of(at, _HEADER_HEIGHT, "".join(cells))
