"""Fonts, fills and lines of a workbook, each kept once; cells name them by number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

ACCENT, INK, MUTED, GREY, LINE = "FF0B6558", "FF18201E", "FF434D4A", "FF57615E", "FF7C8683"
_TEXT_FORMAT = "@"


class _OrderedFont(Font):
    """openpyxl 3.1 writes the children of ``<font>`` in an order that the schema refuses."""

    __attrs__ = Font.__attrs__
    __nested__ = Font.__nested__
    __elements__ = (
        *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"),
        *("sz", "color", "name", "family", "charset", "scheme"),
    )


@dataclass(frozen=True)
class Looks:
    """Style numbers of the workbook, one for each sort of cell."""

    title: int
    subtitle: int
    version: int
    head: int
    head_middle: int
    number: int
    ref: int
    text: int
    mark: int


def looks(workbook: Workbook, sheet: Worksheet) -> Looks:
    """Register every style once. ``sheet`` may be any sheet of the workbook; no cell is added to it."""
    _replace_default_font(workbook)
    side = Side(style="thin", color=LINE)
    lines = Border(left=side, right=side, top=side, bottom=side)
    middle = Alignment(horizontal="center", vertical="top")
    wrapped = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
    head = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
    head_middle = Alignment(horizontal="center", vertical="center")
    accent, white = PatternFill("solid", fgColor=ACCENT), font(10, "FFFFFFFF", bold=True)

    return Looks(
        title=style(sheet, font(20, ACCENT, bold=True)),
        subtitle=style(sheet, font(14, MUTED)),
        version=style(sheet, font(10.5, GREY)),
        head=style(sheet, white, fill=accent, border=lines, alignment=head),
        head_middle=style(sheet, white, fill=accent, border=lines, alignment=head_middle),
        number=style(
            sheet, font(10, ACCENT, bold=True), border=lines, alignment=middle, number_format="General"
        ),
        ref=style(sheet, font(9, GREY), border=lines, alignment=middle),
        text=style(sheet, font(10, INK), border=lines, alignment=wrapped),
        mark=style(sheet, font(9, GREY), protection=Protection(locked=False)),
    )


def style(sheet: Worksheet, letters: Font, **others: Any) -> int:
    """Register a style of cells and return its number; no cell is added to the sheet."""
    cell = Cell(sheet, row=1, column=1)
    for name, value in {"font": letters, "number_format": _TEXT_FORMAT, **others}.items():
        setattr(cell, name, value)
    return cell.style_id


def font(size: float, color: str, *, bold: bool = False) -> Font:
    """Calibri in a size and a colour."""
    return _OrderedFont(name="Calibri", family=2, sz=size, color=color, b=bold)


def _replace_default_font(workbook: Workbook) -> None:
    # The default stands first in the workbook and in its style Normal; a column's width is in its figures.
    default = font(11, INK)
    registry: Any = workbook
    registry._fonts = IndexedList([default])
    registry._named_styles["Normal"].font = default
