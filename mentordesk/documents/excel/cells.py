"""The cells of a sheet as texts: what a person typed, whatever sort Excel made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openpyxl.utils.cell import column_index_from_string
from openpyxl.utils.datetime import from_ISO8601
from openpyxl.xml.constants import SHEET_MAIN_NS

from mentordesk.documents.excel.escapes import unescape
from mentordesk.documents.excel.opening import Opened, elements, text_of
from mentordesk.errors import BadInput
from mentordesk.forms.kinds import clean_text

MAX_ROWS = 20_000
MAX_COLUMNS = 200

Rows = list[list[str]]

_ROW, _INLINE, _VALUE = (f"{{{SHEET_MAIN_NS}}}{name}" for name in ("row", "is", "v"))
_DIGITS = "0123456789"


def rows_of(sheet: bytes, book: Opened, file: str) -> Rows:
    """The rows of a sheet in which anything stands.

    What the file says of its size is not looked at: a sheet may claim seventeen thousand million cells.
    """
    found: Rows = []
    at = 0
    for element in elements(BytesIO(sheet), _ROW):
        at = int(element.get("r") or at + 1)
        cells = dict(_cells(element, book))
        if not cells:
            continue
        last = max(cells)
        if at > MAX_ROWS or last > MAX_COLUMNS:
            raise BadInput(
                "A sheet of {file} has more than {rows} rows or {columns} columns. "
                "Remove what does not belong to the table, save the workbook and try again.",
                file=file,
                rows=MAX_ROWS,
                columns=MAX_COLUMNS,
            )
        found.append([cells.get(column, "") for column in range(1, last + 1)])
    return found


def _cells(row: Any, book: Opened) -> Iterator[tuple[int, str]]:
    """Column, from 1, and text of each cell that is not empty."""
    column = 0
    for cell in row:
        place = cell.get("r")
        column = column_index_from_string(place.rstrip(_DIGITS)) if place else column + 1
        text = _text(cell, book)
        if text:
            yield column, text


def _text(cell: Any, book: Opened) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find(_INLINE)
        return "" if inline is None else clean_text(unescape(text_of(inline)))
    value = cell.findtext(_VALUE)
    if not value:
        return ""
    if kind == "n":
        return _number(value, int(cell.get("s", 0)), book)
    return _KINDS[kind](value, book)


def _number(value: str, style: int, book: Opened) -> str:
    number = float(value)
    try:
        day = book.day(number, style)
    except (OverflowError, ValueError):
        day = None  # a number that is no day of any calendar stays the number it is
    return format(number, ".15g") if day is None else in_words(day)


def in_words(value: object) -> str:
    """A day, a time of day, or both, that Excel made of what was typed."""
    if isinstance(value, datetime):
        return _day(value) if value.time() == time() else f"{_day(value)} {value:%H:%M}"
    if isinstance(value, date):
        return _day(value)
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _day(value: date) -> str:
    return f"{value.year:04}-{value.month:02}-{value.day:02}"


_KINDS: Mapping[str, Callable[[str, Opened], str]] = {
    "s": lambda value, book: clean_text(unescape(book.strings[int(value)])),
    "str": lambda value, _book: clean_text(unescape(value)),
    "e": lambda value, _book: value,
    "b": lambda value, _book: "TRUE" if value == "1" else "FALSE",
    "d": lambda value, _book: in_words(from_ISO8601(value)),  # type: ignore[no-untyped-call]
}
"""What each sort of cell holds, apart from numbers and texts of its own."""
