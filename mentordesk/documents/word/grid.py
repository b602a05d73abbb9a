"""A numbered grid as a Word table: fixed widths, repeated head, rows that carry their marks.

The table is joined as text: 2,000 rows through the objects of a library would take minutes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from mentordesk.documents.asked import FILLED
from mentordesk.documents.grid import Cell, Column, Grid, Row
from mentordesk.documents.page import longest_cell
from mentordesk.documents.tracked import TrackedCell, TrackedRow
from mentordesk.documents.word.changes import number_paragraphs, row_settings, tracked_paragraphs
from mentordesk.documents.word.columns import fitted, room_of, widths
from mentordesk.documents.word.controls import PRINTED, Hints, open_cell
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.identity import bookmarked
from mentordesk.documents.word.runs import attribute, paragraph, run
from mentordesk.documents.word.sheet import Sheet, millimetres
from mentordesk.documents.word.texts import paragraphs

STYLE = "MDGrille"
_FILLED = '<w:shd w:val="clear" w:color="auto" w:fill="0B6558"/>'
_NARROW = '<w:tcMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tcMar>'
_CENTRED = '<w:jc w:val="center"/>'
_WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"
_ROOM = '<w:trPr><w:cantSplit/><w:trHeight w:val="737" w:hRule="atLeast"/></w:trPr>'
_UNPROOFED = "<w:rPr><w:noProof/></w:rPr>"


@dataclass(frozen=True)
class Setting:
    """How a table stands in its document: in which language, how far from the left, to be filled or not."""

    language: str
    indent: int = 0
    number: str = "MDNumero"
    hints: Hints = PRINTED


def table(grid: Grid, setting: Setting, sheet: Sheet, counters: Counters) -> str:
    """The whole table."""
    grid = replace(grid, columns=fitted(grid, sheet))
    columns, room = grid.columns, room_of(grid.columns, sheet)
    shares = [sheet.number, *widths(columns, room)]
    rows = (
        _row(
            row,
            columns,
            shares,
            setting,
            counters,
            together=longest_cell(row, columns, millimetres(room)) <= sheet.lines_together,
        )
        for row in grid.rows
    )
    settings = table_settings(grid, sheet, shares, setting.indent)
    return f"<w:tbl>{settings}{_head(grid, shares)}{''.join(rows)}</w:tbl>"


def table_settings(
    grid: Grid, sheet: Sheet, shares: list[int], indent: int = 0, *, style: str = STYLE, head: bool = True
) -> str:
    """What stands before the rows: style, widths, name and description."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in shares)
    beside = f'w:w="{sheet.beside_words}" w:type="dxa"'
    margins = f"<w:tblCellMar><w:left {beside}/><w:right {beside}/></w:tblCellMar>" if sheet.slim else ""
    first, known = ("1", "06A0") if head else ("0", "0680")
    return (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(shares)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"{margins}"
        f'<w:tblLook w:val="{known}" w:firstRow="{first}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(grid.caption)}"/>'
        f'<w:tblDescription w:val="{attribute(grid.description)}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )


def _head(grid: Grid, shares: list[int]) -> str:
    """The head of the table; its fill stands in each cell, since other programs drop a style's."""
    first, *others = shares
    titles = [(first, grid.number_title, _NARROW, _CENTRED)]
    titles += [(width, column.title, "", "") for width, column in zip(others, grid.columns, strict=True)]
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f'{_FILLED}{margins}<w:vAlign w:val="bottom"/></w:tcPr>'
        f"{paragraph('MDEntete', run(title), direct)}</w:tc>"
        for width, title, margins, direct in titles
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(
    row: Row,
    columns: tuple[Column, ...],
    shares: list[int],
    setting: Setting,
    counters: Counters,
    *,
    together: bool,
) -> str:
    settings = _WHOLE if together else ""
    if isinstance(row, TrackedRow):
        settings = row_settings(row, counters, together=together)
    elif row.path is None or (setting.hints.layout != FILLED and not any(cell.text for cell in row.cells)):
        settings = _ROOM  # a row still to be written in, by hand perhaps
    first, *others = shares
    number = number_cell(row, first, counters, setting.number)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_said(cell, column, setting, counters)}</w:tc>"
        for cell, column, width in zip(row.cells, columns, others, strict=True)
    )
    return f"<w:tr>{settings}{number}{cells}</w:tr>"


def _said(cell: Cell, column: Column, setting: Setting, counters: Counters) -> str:
    if isinstance(cell, TrackedCell):
        return tracked_paragraphs(cell, setting.language, counters)
    return open_cell(cell, column, setting.hints, counters) or paragraphs(
        cell, column, setting.language, counters
    )


def number_cell(row: Row, width: int, counters: Counters, style: str = "MDNumero") -> str:
    """Number over Ref, the Ref inside the row's bookmark: the cell that brings the row home."""
    if isinstance(row, TrackedRow):
        words = number_paragraphs(row, counters)
    else:
        ref = run(row.ref or "", _UNPROOFED)
        if row.path is not None:
            ref = bookmarked(row.path, ref, counters)
        words = paragraph(style, run(str(row.number))) + (paragraph("MDRef", ref) if ref else "")
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{_NARROW}</w:tcPr>{words}</w:tc>'
