"""Tabs between cells, line breaks between rows: what every program puts on the clipboard.

A cell is quoted when it must be (line break, tab or quote inside). Some programs leave quotes as they
are, so what cannot be a quoted cell is taken word for word: not a sign is lost.
"""

from __future__ import annotations

import re

from mentordesk.documents.tables.bounds import check_extent, check_size
from mentordesk.model.pasting import Table

_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"(?=[\t\r\n]|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*+")
_NEEDS_QUOTES = re.compile(r'[\t\r\n"]')
_ROW_END = re.compile(r"\r\n|\n|\r")


def read_text(text: str) -> Table:
    """The cells of a text. Raises BadInput when there is too much of it."""
    check_size(text)
    rows: list[tuple[str, ...]] = []
    cells: list[str] = []
    place, begun = 0, False
    while place < len(text) or begun:
        cell, place = _cell(text, place)
        cells.append(cell)
        begun = text.startswith("\t", place)
        if begun:
            place += 1
            continue
        check_extent(len(rows) + 1, len(cells))
        rows.append(tuple(cells))
        cells = []
        if (end := _ROW_END.match(text, place)) is not None:
            place = end.end()
    return Table(tuple(rows))


def _cell(text: str, place: int) -> tuple[str, int]:
    """The cell that begins here, and where it ends."""
    quoted = _QUOTED.match(text, place)
    if quoted is not None and (not quoted[1] or _NEEDS_QUOTES.search(quoted[1])):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = _PLAIN.match(text, place)
    assert plain is not None, "this matches anywhere, if only nothing"
    return plain[0], plain.end()
