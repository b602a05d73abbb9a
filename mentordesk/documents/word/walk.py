"""The walk through a table by tag: nothing inside a control, an insertion or a link is lost.

What is struck out by a tracked change, drawn, or only shown for want of an answer is taken out of the
tree first; what is left is what the person who sent the file reads. Each table is then gone through
once from its first sign to its last: asking every paragraph for its parts takes longer than parsing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from mentordesk.documents.word.parts import W

# "tabs" are the places of tabs, called by the same tag as the tabs between words.
_UNREAD = (
    *(f"{W}{name}" for name in ("del", "moveFrom", "pPrChange", "tabs", "drawing", "pict", "object")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
_PLACEHOLDER = f"{W}showingPlcHdr"
_TABLE, _ROW, _CELL, _PARAGRAPH = (f"{W}{name}" for name in ("tbl", "tr", "tc", "p"))
_HEAD = f"{W}tblHeader"
_BOOKMARK = f"{W}bookmarkStart"
_WORDS = f"{W}t"
SIGNS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
SETTINGS = {f"{W}pStyle": "style", f"{W}numId": "number", f"{W}ilvl": "level"}
_READ = (_WORDS, _PARAGRAPH, _CELL, _ROW, _HEAD, _BOOKMARK, *SETTINGS, *SIGNS)
_VALUE = f"{W}val"
_OFF = ("0", "false", "off")


@dataclass(slots=True)
class Paragraph:
    """One paragraph as found: its style, its list and level, its words in pieces."""

    style: str = ""
    number: str = ""
    level: str = "0"
    pieces: list[str] = field(default_factory=list)


@dataclass(slots=True)
class TableRow:
    """One row as found: whether it is repeated as a head, its cells, its bookmarks."""

    head: bool = False
    cells: list[list[Paragraph]] = field(default_factory=list)
    bookmarks: list[tuple[int, str]] = field(default_factory=list)
    """Each with the number of its cell, from 1."""


def settled_tables(document: etree._Element) -> list[etree._Element]:
    """The tables of a document, rid of what is not to be read and of tables inside them."""
    tables = []
    for element in [*document.iter(*_UNREAD, _PLACEHOLDER, _TABLE)]:
        if element.tag == _PLACEHOLDER:
            _empty(element)
        elif element.tag != _TABLE:
            _remove(element)
        elif next(element.iterancestors(_TABLE), None) is None:
            tables.append(element)
        else:
            _dissolve(element)
    return tables


def _empty(flag: etree._Element) -> None:
    """Take the words out of a control that only shows a hint where there is no answer yet."""
    control = next(flag.iterancestors(f"{W}sdt"), None)
    if control is not None and flag.get(_VALUE, "1") not in _OFF:
        for words in control.iter(_WORDS):
            words.text = ""


def _remove(element: etree._Element) -> None:
    """Take out an element; where it says that a whole row was struck out, the row."""
    parent = element.getparent()
    row = None if parent is None or parent.tag != f"{W}trPr" else parent.getparent()
    unread = element if row is None or element.tag != f"{W}del" else row
    holder = unread.getparent()
    if holder is not None:
        holder.remove(unread)


def _dissolve(table: etree._Element) -> None:
    """Leave the paragraphs of a table that stands in a cell: they are lines of that cell."""
    etree.strip_tags(table, _ROW, _CELL)


def rows(table: etree._Element) -> list[TableRow]:
    """The rows of a table."""
    found: list[TableRow] = []
    row, cell, paragraph = TableRow(), list[Paragraph](), Paragraph()
    for element in table.iter(*_READ):
        tag = element.tag
        if tag == _WORDS:
            paragraph.pieces.append(element.text or "")
        elif tag in SETTINGS:
            setattr(paragraph, SETTINGS[tag], element.get(_VALUE, ""))
        elif tag == _PARAGRAPH:
            paragraph = Paragraph()
            cell.append(paragraph)
        elif tag == _CELL:
            cell = []
            row.cells.append(cell)
        elif tag == _ROW:
            row = TableRow()
            found.append(row)
        elif tag == _HEAD:
            row.head = element.get(_VALUE, "1") not in _OFF
        elif tag == _BOOKMARK:
            row.bookmarks.append((len(row.cells), element.get(f"{W}name", "")))
        else:
            paragraph.pieces.append(SIGNS[tag])
    return found
