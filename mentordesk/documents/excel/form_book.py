"""A form as a workbook: its questions on the first sheet, each repeated group on one of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mentordesk.documents.asked import Asked, Rows
from mentordesk.documents.excel import form_sheet, layout, rows, sheets
from mentordesk.documents.excel.choices import SHEET, Choices
from mentordesk.documents.excel.long_texts import LongTexts
from mentordesk.documents.excel.looks import Looks
from mentordesk.documents.excel.packing import SheetRows
from mentordesk.documents.grid import Grid
from mentordesk.documents.page import Page
from mentordesk.words import words

_ROWS_TO_COME = 100
"""So many rows under the last one offer their words to choose from too."""


def is_form(page: Page) -> bool:
    """Whether a page asks questions."""
    return any(isinstance(block, Asked) for block in page.blocks)


@dataclass(frozen=True)
class Group:
    """A repeated group with its sheet's title, and what is printed above its table."""

    sheet: str
    about: str
    grid: Grid


def groups_of(page: Page) -> Iterator[tuple[str, Grid]]:
    """Name and grid of every repeated group, in printed order: the number of its question, then its label."""
    number: int | None = None
    for block in page.blocks:
        if not isinstance(block, Asked):
            continue
        number = block.number
        for part in block.parts:
            if isinstance(part, Rows):
                label = part.label or block.wording
                yield label if number is None else f"{number} {label}", part.grid


def add(workbook: Workbook, page: Page, looks: Looks, written: dict[str, SheetRows]) -> None:
    """Add the sheets of a form to the workbook, their rows to ``written``."""
    said = words(page.language.partition("-")[0])
    first = _new(workbook, page.cover.title, written)
    written[first.title] = SheetRows("", "A1")
    groups = _named(page, written)
    taken = (*written, *(each.sheet for each in groups))
    long_texts = LongTexts(
        sheets.sheet_title(said.text("Long texts"), taken),
        said.text("… continued in the sheet “{sheet}”, number {number}", sheet="{sheet}", number="{number}"),
    )
    choices = Choices(sheets.sheet_title(SHEET, (*taken, long_texts.sheet)))
    titles = [each.sheet for each in groups]
    written[first.title] = form_sheet.add(first, page, looks, choices, long_texts, titles)
    for each in groups:
        sheet = workbook.create_sheet(each.sheet)
        written[each.sheet] = rows.grid_rows(page, each.grid, looks, long_texts, each.about, marked=True)
        _set_up(sheet, page, each.grid, choices)
    if long_texts.rows:
        heads = (said.text("No."), page.cover.title, said.text("Long texts"))
        add_long_texts(workbook, page, heads, looks, long_texts, written)
    if choices.columns:
        hidden = workbook.create_sheet(choices.sheet)
        hidden.sheet_state = "hidden"
        written[choices.sheet] = choices.rows(looks.mark)


def add_long_texts(
    workbook: Workbook,
    page: Page,
    heads: tuple[str, str, str],
    looks: Looks,
    long_texts: LongTexts,
    written: dict[str, SheetRows],
) -> None:
    """Add the sheet of the texts that one cell cannot hold."""
    more = _new(workbook, long_texts.sheet, written)
    written[more.title] = rows.long_rows(heads, looks, long_texts)
    sheets.set_widths(more, rows.LONG_WIDTHS, rows.MARK_WIDTH)
    sheets.set_view(more, "A2")
    sheets.set_print(more, page, 1, len(long_texts.rows) + 1, len(rows.LONG_WIDTHS))


def _named(page: Page, written: dict[str, SheetRows]) -> list[Group]:
    taken = list(written)
    found = []
    for name, grid in groups_of(page):
        title = sheets.sheet_title(name, taken)
        taken.append(title)
        found.append(Group(title, name, grid))
    return found


def _set_up(sheet: Worksheet, page: Page, grid: Grid, choices: Choices) -> None:
    """Widths, view, print and words to choose from of a group's sheet."""
    landscape = rows.lies(page, grid)
    widths = (rows.NUMBER_WIDTH, rows.REF_WIDTH, *rows.widths(grid, landscape=landscape))
    sheets.set_widths(sheet, widths, rows.MARK_WIDTH)
    sheets.set_view(sheet, f"C{layout.FIRST_ROW}")
    last = layout.HEADER_ROW + len(grid.rows)
    sheets.set_print(sheet, page, layout.HEADER_ROW, last, len(widths), landscape=landscape)
    for at, column in enumerate(grid.columns, start=layout.FIRST_TEXT + 1):
        if column.choices and column.shape == "choice":
            letter = get_column_letter(at)
            choices.offer(sheet, f"{letter}{layout.FIRST_ROW}:{letter}{last + _ROWS_TO_COME}", column.choices)


def _new(workbook: Workbook, wanted: str, written: dict[str, SheetRows]) -> Worksheet:
    made: Worksheet = workbook.create_sheet(sheets.sheet_title(wanted, written))
    return made
