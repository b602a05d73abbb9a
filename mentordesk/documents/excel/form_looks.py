"""The looks of the sheet of a form, registered beside those of the tables."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.styles import Alignment, Border, Side
from openpyxl.worksheet.worksheet import Worksheet

from mentordesk.documents.excel.looks import ACCENT, GREY, INK, LINE, MUTED, font, style


@dataclass(frozen=True)
class FormLooks:
    """Style numbers, one for each sort of cell."""

    section: int
    how_to: int
    note: int
    number: int
    wording: int
    label: int
    help: int
    answer: int
    standing: int
    link: int


def form_looks(sheet: Worksheet) -> FormLooks:
    """Register every style once; no cell is added to the sheet."""
    line = Side(style="thin", color=LINE)
    lines = Border(left=line, right=line, top=line, bottom=line)
    middle = Alignment(horizontal="center", vertical="top")
    wrapped = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
    across = Alignment(horizontal="left", vertical="top", wrap_text=True)
    return FormLooks(
        section=style(sheet, font(14, ACCENT, bold=True), alignment=Alignment(vertical="bottom")),
        how_to=style(sheet, font(12, ACCENT, bold=True), alignment=Alignment(vertical="bottom")),
        note=style(sheet, font(10, GREY), alignment=across),
        number=style(
            sheet, font(10, ACCENT, bold=True), border=lines, alignment=middle, number_format="General"
        ),
        wording=style(sheet, font(10, INK, bold=True), border=lines, alignment=wrapped),
        label=style(sheet, font(10, MUTED, bold=True), border=lines, alignment=wrapped),
        help=style(sheet, font(9, GREY), border=lines, alignment=wrapped),
        answer=style(sheet, font(10, INK), border=lines, alignment=wrapped),
        standing=style(sheet, font(10, GREY), border=lines, alignment=wrapped),
        link=style(sheet, font(10, ACCENT), border=lines, alignment=wrapped),
    )
