"""Tables in the HTML that Excel, Word, LibreOffice and browsers put on the clipboard.

A merged cell gives its text to its first place; the places it covers are empty. A table inside a
cell becomes lines of that cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mentordesk.documents.tables.bounds import COLUMNS, ROWS, check_extent, check_size
from mentordesk.documents.tables.cell_text import cell_text, hidden
from mentordesk.errors import BadInput
from mentordesk.model.pasting import Table

if TYPE_CHECKING:
    from lxml import etree

_WIDEST = COLUMNS + 1  # what a merged cell may at most claim: all of it, and then some
_TALLEST = 1_048_576


def read_html(html: str) -> list[Table]:
    """The tables that stand side by side, none that lies in another. Raises BadInput when too large."""
    if "<table" not in html.lower():
        return []  # however long: browsers put whole pictures between the words
    check_size(html)
    root = _parsed(html)
    if root is None:
        return []
    outer = (each for each in root.iter("table") if not _inside(each, "table") and not hidden(each))
    return [table for table in map(_table, outer) if table.rows]


def _parsed(html: str) -> etree._Element | None:
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(html.replace("\0", "").encode("utf-8", "replace"), parser)
    if any(each.level == etree.ErrorLevels.FATAL for each in parser.error_log):
        raise BadInput(
            "What you copied cannot be read as a table. Copy a part of it, or paste it as plain text."
        )
    return root


def _inside(element: etree._Element, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _table(table: etree._Element) -> Table:
    """Each text at its place; rows and columns that only merging claims do not count beyond the bounds."""
    texts: dict[tuple[int, int], str] = {}
    taken: dict[int, int] = {}  # column → first row that is free again
    height = width = 0
    for row, cells in enumerate(_rows(table)):
        height = row + 1
        column = 0
        for cell in cells:
            while taken.get(column, 0) > row:
                column += 1
            across = min(_span(cell, "colspan"), _WIDEST)
            down = _span(cell, "rowspan") or _TALLEST
            if text := cell_text(cell):
                texts[row, column] = text
                check_extent(row + 1, column + 1)
            if down > 1:
                taken |= dict.fromkeys(range(column, column + across), row + down)
            column += across
        width = max(width, column)
    if height > ROWS or width > COLUMNS:
        height = max((row + 1 for row, _ in texts), default=0)
        width = max((column + 1 for _, column in texts), default=0)
    rows = (tuple(texts.get((row, column), "") for column in range(width)) for row in range(height))
    return Table(tuple(rows) if width else ())


def _rows(table: etree._Element) -> Iterator[list[etree._Element]]:
    """The cells of each row of this table, not those of tables inside it."""
    for child in table:
        if child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)
        elif child.tag == "tr" and not hidden(child):
            yield [cell for cell in child if cell.tag in ("td", "th") and not hidden(cell)]


def _span(cell: etree._Element, name: str) -> int:
    given = (cell.get(name) or "1").strip()
    count = int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 1
    return count if name == "rowspan" else max(count, 1)
