"""What can be said of a finished file because it was looked at, not because of who wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from mentordesk.documents import guard, marks
from mentordesk.documents.formats import FORMATS, held
from mentordesk.documents.page import Grid, Page
from mentordesk.documents.received import ReceivedGrid
from mentordesk.errors import BadInput

if TYPE_CHECKING:
    from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CLAIM = re.compile(rb"<pdfuaid:part>1</pdfuaid:part>")


def comes_back(page: Page, suffix: str, content: bytes) -> bool | None:
    """Whether the file, read again, says every word of the page at its place; None where none comes back."""
    chosen = FORMATS[suffix]
    if not chosen.reads:
        return None
    try:
        received = chosen.read_bytes(content)
    except BadInput:
        return False
    grids = tuple(page.grids)
    return (
        received.document == page.document
        and received.language == page.language
        and len(received.grids) == len(grids)
        and all(map(_same, received.grids, grids))
    )


def _same(received: ReceivedGrid, grid: Grid) -> bool:
    wanted = [
        (
            str(row.number),
            row.ref,
            row.path and marks.bookmark(row.path),
            tuple(cell.text for cell in row.cells),
        )
        for row in grid.rows
    ]
    return wanted == [(row.number, row.ref, row.bookmark, row.texts) for row in received.rows]


def accessible(page: Page, suffix: str, content: bytes) -> bool:
    """Whether headings, heads of tables, title and language are there for those who cannot see the page."""
    return _LOOKS[suffix](page, content)


def _word(page: Page, content: bytes) -> bool:
    parts = guard.unpack(held("document.docx", content))
    body = _part(parts, "word/document.xml")
    titled = any(style.get(f"{_W}val") == "Title" for style in body.iter(f"{_W}pStyle"))
    tables = list(body.iter(f"{_W}tbl"))
    spoken = _part(parts, "word/styles.xml").find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang")
    return (
        titled
        and all(map(_word_table, tables))
        and spoken is not None
        and spoken.get(f"{_W}val") == page.language
        and _named(parts, page)
    )


def _word_table(table: etree._Element) -> bool:
    """Whether a table has its name, its description and a head that screen readers know."""
    settings = table.find(f"{_W}tblPr")
    return (
        table.find(f"{_W}tr/{_W}trPr/{_W}tblHeader") is not None
        and settings is not None
        and settings.find(f"{_W}tblCaption") is not None
        and settings.find(f"{_W}tblDescription") is not None
    )


def _excel(page: Page, content: bytes) -> bool:
    parts = guard.unpack(held("document.xlsx", content))
    titles = [
        name.get("localSheetId")
        for name in _part(parts, "xl/workbook.xml").iter(f"{_S}definedName")
        if name.get("name") == "_xlnm.Print_Titles"
    ]
    sheets = [guard.parse(data, name) for name, data in parts.items() if name.startswith("xl/worksheets/s")]
    frozen = [pane for sheet in sheets for pane in sheet.iter(f"{_S}pane") if pane.get("state") == "frozen"]
    grids = sum(1 for _ in page.grids)
    return len(titles) >= grids and len(frozen) >= grids and _named(parts, page)


def _pdf(page: Page, content: bytes) -> bool:
    """A PDF says itself whether it keeps to PDF/UA; without the signs of a script it cannot."""
    return bool(_CLAIM.search(content)) and f"/Lang({page.language})".encode() in content


_LOOKS: Mapping[str, Callable[[Page, bytes], bool]] = {".docx": _word, ".xlsx": _excel, ".pdf": _pdf}


def _named(parts: Mapping[str, bytes], page: Page) -> bool:
    """Whether title and language of an Office file are what a reader is told first."""
    core = _part(parts, "docProps/core.xml")
    return bool(core.findtext(f"{_DC}title")) and core.findtext(f"{_DC}language") == page.language


def _part(parts: Mapping[str, bytes], name: str) -> etree._Element:
    return guard.parse(parts[name], name)
