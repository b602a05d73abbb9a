"""Rows and cells of a sheet as XML, and how high a row must be."""

from __future__ import annotations

from math import ceil

from mentordesk.documents.excel.escapes import as_xml

_LINE, _PADDING, _TALLEST = 13.2, 8.0, 409.0


def row_of(at: int, height: float, cells: str) -> str:
    """A row of a height in points."""
    return f'<row r="{at}" ht="{height:g}" customHeight="1">{cells}</row>'


def text_cell(place: str, style: int, text: str) -> str:
    """A cell that holds a text and nothing else, whatever it looks like."""
    if not text:
        return f'<c r="{place}" s="{style}"/>'
    return f'<c r="{place}" s="{style}" t="inlineStr"><is>{as_xml(text)}</is></c>'


def characters(width: int) -> float:
    """Characters that fit in a line of a column of a width, two left for the indent."""
    return 1.12 * max(width - 2, 1)


def lines_of(text: str, room: float) -> int:
    """Lines a text is expected to take, on the generous side: no program refits the rows it is given."""
    return sum(max(1, -int(-len(line) // room)) for line in text.split("\n"))


def height_of(lines: int) -> float:
    """The height in points of a row with so many lines."""
    return min(round(lines * _LINE + _PADDING, 1), _TALLEST)


def heights_of(lines: int) -> list[float]:
    """The heights of the rows over which a cell with so many lines stretches: Excel has no taller row."""
    together = lines * _LINE + _PADDING
    count = ceil(together / _TALLEST)
    return [round(together / count, 1)] * count
