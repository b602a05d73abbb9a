"""The settings of a sheet: widths, what stays in view, and how it prints."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from mentordesk.documents.page import Page

_A4 = 9
_MM_PER_INCH = 25.4
_TITLE_LENGTH = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\s]+")
# Excel takes 255 signs for the three parts of a header together, codes included.
_HEADER_PART = 100


def sheet_title(wanted: str, taken: Collection[str]) -> str:
    """A title that Excel takes and no other sheet has."""
    title = _NOT_IN_TITLES.sub(" ", wanted).strip(" '")[:_TITLE_LENGTH].strip(" '") or "1"
    others = {each.casefold() for each in taken}
    number, candidate = 1, title
    while candidate.casefold() in others:
        number += 1
        candidate = f"{title[: _TITLE_LENGTH - 5]} {number}"
    return candidate


def set_widths(sheet: Worksheet, widths: Sequence[float], mark_width: int) -> None:
    """The widths of the columns; the one after them holds marks and is hidden."""
    for index, width in enumerate((*widths, mark_width), start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.column_dimensions[get_column_letter(len(widths) + 1)].hidden = True


def set_view(sheet: Worksheet, first_free_cell: str) -> None:
    """Heads stay in view while one scrolls; no lines but ours."""
    sheet.freeze_panes = first_free_cell
    sheet.sheet_view.showGridLines = False


def set_print(
    sheet: Worksheet,
    page: Page,
    header_row: int,
    last_row: int,
    columns: int,
    *,
    across: int = 1,
    landscape: bool | None = None,
) -> None:
    """A4, all columns on the width of a page, heads on every page, header and footer as in Word.

    A sheet of more columns than one can read so goes over as many pages as ``across`` says; number and Ref
    are then repeated on each. ``landscape`` where it is not as the page.
    """
    lies = page.landscape if landscape is None else landscape
    sheet.print_area = f"A1:{get_column_letter(columns)}{max(last_row, header_row)}"
    sheet.print_title_rows = f"{header_row}:{header_row}"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if lies else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = across, 0
    if across > 1:
        sheet.print_title_cols = "A:B"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = margins.bottom = 15 / _MM_PER_INCH
    margins.top = 17 / _MM_PER_INCH
    margins.header, margins.footer = 8 / _MM_PER_INCH, 7 / _MM_PER_INCH
    _set_header(sheet.oddHeader, _quoted(page.header_left), _quoted(page.header_right))
    _set_header(sheet.oddFooter, _quoted(page.footer_left), f"{_quoted(page.page_word)} &P / &N")
    sheet.HeaderFooter.scaleWithDoc = False


def _set_header(item: HeaderFooterItem | None, left: str, right: str) -> None:
    # The colour stands between the size and the text, else a text that begins with a figure joins the size.
    for part, text in () if item is None else ((item.left, left), (item.right, right)):
        for name, value in {"text": text, "size": 9, "color": "57615E"}.items() if text else ():
            setattr(part, name, value)


def _quoted(text: str) -> str:
    one_line = " ".join(text.split())
    if len(one_line) > _HEADER_PART:
        one_line = one_line[: _HEADER_PART - 1].rstrip() + "…"
    return one_line.replace("&", "&&")
