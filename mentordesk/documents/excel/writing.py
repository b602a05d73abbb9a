"""A page as a workbook: each grid a sheet, the timeline after them; of a form its questions first."""

from __future__ import annotations

from datetime import UTC
from typing import Any

from openpyxl.packaging.core import DocumentProperties
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mentordesk.documents import marks
from mentordesk.documents.blocks import OnePage
from mentordesk.documents.excel import form_book, layout, rows, sheets, timeline_sheet
from mentordesk.documents.excel.long_texts import LongTexts
from mentordesk.documents.excel.looks import Looks, looks
from mentordesk.documents.excel.packing import SheetRows, packed
from mentordesk.documents.grid import Grid
from mentordesk.documents.minutes import Minuted
from mentordesk.documents.page import Page
from mentordesk.documents.table import Laid
from mentordesk.documents.time_figure import TimeFigure
from mentordesk.errors import BadInput

_READABLE = 189
"""So many characters in all, those of the six columns, are read on the width of a page."""


def write(page: Page) -> bytes:
    """The whole workbook as bytes, the same for the same page. Raises BadInput for what is no table."""
    if any(isinstance(block, OnePage | Laid | Minuted) for block in page.blocks):
        raise BadInput(
            "“{title}” is a page to be read and signed, and no table. Choose Word or PDF for it.",
            title=page.cover.title,
        )
    workbook = Workbook()
    blank: Any = workbook.active
    registered = looks(workbook, blank)
    written: dict[str, SheetRows] = {}
    if form_book.is_form(page):
        form_book.add(workbook, page, registered, written)
    for grid in page.grids:
        _write_grid(workbook, page, grid, registered, written)
    for block in page.blocks:
        if isinstance(block, TimeFigure):
            sheet = _new_sheet(workbook, block.title, written)
            written[sheet.title] = timeline_sheet.add(sheet, page, block, registered)
    if written:
        workbook.remove(blank)
    else:
        blank.title = sheets.sheet_title(page.cover.title, ())
        written[blank.title] = rows.cover_only(page, registered)
    _set_properties(workbook, page)
    return packed(workbook, written)


def _write_grid(
    workbook: Workbook, page: Page, grid: Grid, registered: Looks, written: dict[str, SheetRows]
) -> None:
    sheet = _new_sheet(workbook, grid.caption or grid.name, written)
    long_texts = LongTexts(sheets.sheet_title(grid.long_texts, (*written, sheet.title)), grid.continued)
    written[sheet.title] = rows.grid_rows(page, grid, registered, long_texts)
    widths = (rows.NUMBER_WIDTH, rows.REF_WIDTH, *rows.widths(grid))
    sheets.set_widths(sheet, widths, rows.MARK_WIDTH)
    sheets.set_view(sheet, f"C{layout.FIRST_ROW}")
    last, across = layout.HEADER_ROW + len(grid.rows), max(round(sum(widths) / _READABLE), 1)
    sheets.set_print(sheet, page, layout.HEADER_ROW, last, len(widths), across=across)
    if long_texts.rows:
        heads = (grid.number_title, grid.caption, grid.long_texts)
        form_book.add_long_texts(workbook, page, heads, registered, long_texts, written)


def _new_sheet(workbook: Workbook, wanted: str, written: dict[str, SheetRows]) -> Worksheet:
    made: Worksheet = workbook.create_sheet(sheets.sheet_title(wanted, written))
    return made


def _set_properties(workbook: Any, page: Page) -> None:
    at = page.at.astimezone(UTC).replace(tzinfo=None)
    identifier = marks.identifier(page.document)
    workbook.properties = DocumentProperties(
        title=page.title,
        creator=page.creator,
        language=page.language,
        identifier=identifier,
        created=at,
        modified=at,
    )
    workbook.custom_doc_props.append(StringProperty(name=marks.DOCUMENT_PROPERTY, value=identifier))
