"""How wide the columns of a grid are: as it asks, or on a narrow page by the longest word of each.

On an upright page a column of 12 percent is two centimetres: shares that suit a lying page would break
"Calendrier" there. What words need is taken from the columns that have more than they need.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from mentordesk.documents.grid import Column, Grid
from mentordesk.documents.page import lines
from mentordesk.documents.word.sheet import Sheet

_BETWEEN_WORDS = re.compile(r"[ \t\n\-–/]+")
"""Where a line may end; not at a no-break space."""
_EM_SHARE = 0.6
"""Width of a letter as part of the size of type: wide fonts, for the template chooses the font."""
_BOLDER = 1.1
_INDENT = 283
"""Twips before the words of a list item (resources/word/numbering.xml)."""
_LONGEST = 16
"""Letters; longer words break, or one address would take the page from all others."""
_LEAST = 650
"""Twips: indent, margins and a letter or two. Measured: LibreOffice 7.4 never ends laying out a list in a
cell that is not wider than the indent."""


def fitted(grid: Grid, sheet: Sheet) -> tuple[Column, ...]:
    """The columns with the shares they get on this sheet."""
    if not sheet.narrow:
        return grid.columns
    room = room_of(grid.columns, sheet)
    asked = [room * column.percent / 100 for column in grid.columns]
    needed = _needed(grid, sheet)
    given = _balanced(asked, needed, room)
    return tuple(
        replace(column, percent=100 * width / room) for column, width in zip(grid.columns, given, strict=True)
    )


def room_of(columns: tuple[Column, ...], sheet: Sheet) -> int:
    """Twips that the columns share; more than the sheet has where they could not stand in it at all."""
    return max(sheet.room, _LEAST * len(columns))


def widths(columns: tuple[Column, ...], room: int) -> list[int]:
    """Column widths that fill the room exactly, whatever the rounding."""
    edges, percent = [0], 0.0
    for column in columns:
        percent += column.percent
        edges.append(round(room * percent / 100))
    return [right - left for left, right in pairwise(edges)]


def _balanced(asked: list[float], needed: list[float], room: int) -> list[float]:
    """Widths of at least what is needed, near to what was asked; where there is too little, by need."""
    spare = [max(0.0, have - need) for have, need in zip(asked, needed, strict=True)]
    left = room - sum(needed)
    if left >= 0:
        shares = (
            [each * left / sum(spare) for each in spare] if sum(spare) else [left / len(needed)] * len(needed)
        )
        return [need + share for need, share in zip(needed, shares, strict=True)]
    above = [need - _LEAST for need in needed]
    return [_LEAST + each * (room - _LEAST * len(needed)) / sum(above) for each in above]


def _needed(grid: Grid, sheet: Sheet) -> list[float]:
    """Twips that each column needs for its longest word."""
    letter = sheet.type * 10 * _EM_SHARE
    longest = [
        max(
            _letters(column.title) * letter * _BOLDER,
            *(_letters(each) * letter + _INDENT for each in (*column.choices, "")),
        )
        for column in grid.columns
    ]
    for row in grid.rows[:]:  # a slice: rows that are watched tell of the writing, not of this look at them
        for at, cell in enumerate(row.cells):
            for line in lines(cell.text):
                indent = _INDENT if line.bullet or line.number is not None else 0
                longest[at] = max(longest[at], _letters(line.text) * letter + indent)
    return [max(_LEAST, each + 2 * sheet.beside_words) for each in longest]


def _letters(text: str) -> int:
    return min(_LONGEST, max(map(len, _BETWEEN_WORDS.split(text))))
