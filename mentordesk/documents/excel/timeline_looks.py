"""The looks of the timeline's sheet, registered beside those of the tables."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from mentordesk.documents.excel.looks import ACCENT, GREY, INK, LINE, MUTED, font, style

_SOFT, _HAIR, _WHITE = "FFDCEBE7", "FFD5DBD8", "FFFFFFFF"


@dataclass(frozen=True)
class TimeLooks:
    """Style numbers, one for each sort of cell."""

    group: int
    column: int
    number: int
    ref: int
    action: int
    step: int
    milestone: int
    words: int
    empty: int
    bar: int
    outlined: int
    unsure: int
    sign: int
    legend: int


def time_looks(sheet: Worksheet) -> TimeLooks:
    """Register every style once; no cell is added to the sheet."""
    line, hair = Side(style="thin", color=LINE), Side(style="hair", color=_HAIR)
    around = Border(left=line, right=line, top=line, bottom=line)
    chart = Border(left=hair, right=hair, top=line, bottom=line)
    outline = Border(
        left=Side(style="thin", color=ACCENT), right=Side(style="thin", color=ACCENT), top=line, bottom=line
    )
    accent, soft = PatternFill("solid", fgColor=ACCENT), PatternFill("solid", fgColor=_SOFT)
    hatched = PatternFill("lightUp", fgColor=ACCENT, bgColor=_WHITE)
    middle = Alignment(horizontal="center", vertical="center")
    plain = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
    further_in = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=3)
    white = font(9, _WHITE, bold=True)
    grouped = Alignment(horizontal="left", vertical="center")

    return TimeLooks(
        group=style(sheet, white, fill=accent, border=around, alignment=grouped),
        column=style(sheet, font(8, _WHITE), fill=accent, border=around, alignment=middle),
        number=style(
            sheet, font(10, ACCENT, bold=True), border=around, alignment=middle, number_format="General"
        ),
        ref=style(sheet, font(9, GREY), border=around, alignment=middle),
        action=style(sheet, font(10, INK, bold=True), border=around, alignment=plain),
        step=style(sheet, font(10, MUTED), border=around, alignment=further_in),
        milestone=style(sheet, font(10, MUTED), border=around, alignment=plain),
        words=style(sheet, font(10, INK), border=around, alignment=plain),
        empty=style(sheet, font(9, GREY), border=chart, alignment=middle),
        bar=style(sheet, font(9, _WHITE), fill=accent, border=chart, alignment=middle),
        outlined=style(sheet, font(9, ACCENT), fill=soft, border=outline, alignment=middle),
        unsure=style(sheet, font(9, INK, bold=True), fill=hatched, border=chart, alignment=middle),
        sign=style(sheet, font(10, ACCENT, bold=True), border=chart, alignment=middle),
        legend=style(sheet, font(9, GREY)),
    )
