"""What can be said of a finished file because it was looked at, not because of who wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from mentordesk.documents import guard, marks
from mentordesk.documents.asked import Asked, Part, Rows
from mentordesk.documents.formats import FORMATS, held
from mentordesk.documents.grid import Grid, Row
from mentordesk.documents.page import Page
from mentordesk.documents.received import ReceivedGrid, ReceivedRow
from mentordesk.documents.time_figure import TimeFigure
from mentordesk.errors import BadInput

if TYPE_CHECKING:
    from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DASH = "–"
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
    laid = chosen.laid(page)
    # a workbook has the tables of a part on sheets of their own: which they are is told by their rows
    grids = sorted((grid for grid in _grids(laid) if grid.rows), key=_first_ref)
    found = sorted((grid for grid in received.grids if grid.rows), key=_first_ref)
    said = {each.mark: _as_read(each.text) for each in received.answers}
    return (
        received.document == page.document
        and received.language == page.language
        and len(found) == len(grids)
        and _all_same(found, grids)
        and all(said.get(marks.bookmark(part.path)) == _as_read(part.text) for part in _parts(laid))
        and not received.unplaced
    )


def _first_ref(grid: Grid | ReceivedGrid) -> str:
    return grid.rows[0].ref or ""


def _as_read(text: str) -> str:
    """A dash says that nothing was answered, whoever wrote it."""
    return "" if text == _DASH else text


def _grids(page: Page) -> Iterator[Grid]:
    """Every grid of the page, those under questions too."""
    for block in page.blocks:
        if isinstance(block, Grid):
            yield block
        elif isinstance(block, Asked):
            yield from (each.grid for each in block.parts if isinstance(each, Rows))


def _parts(page: Page) -> Iterator[Part]:
    """Every answer that stands once."""
    for block in page.blocks:
        if isinstance(block, Asked):
            yield from (each for each in block.parts if isinstance(each, Part))


def _all_same(found: Sequence[ReceivedGrid], grids: Sequence[Grid]) -> bool:
    """Whether the grids are alike; a row that stands in two parts of a document may have its mark once."""
    seen: set[str] = set()
    return all(_same(received, grid, seen) for received, grid in zip(found, grids, strict=True))


def _same(received: ReceivedGrid, grid: Grid, seen: set[str]) -> bool:
    if len(received.rows) != len(grid.rows):
        return False
    return all(_same_row(there, row, seen) for there, row in zip(received.rows, grid.rows, strict=True))


def _same_row(received: ReceivedRow, row: Row, seen: set[str]) -> bool:
    name = row.path and marks.bookmark(row.path)
    marked = received.bookmark == name or (received.bookmark is None and name in seen)
    seen.add(name or "")
    wanted = (str(row.number), row.ref, tuple(_as_read(cell.text) for cell in row.cells))
    return marked and wanted == (received.number, received.ref, tuple(map(_as_read, received.texts)))


def accessible(page: Page, suffix: str, content: bytes) -> bool:
    """Whether headings, heads of tables, title and language are there for those who cannot see the page."""
    return _LOOKS[suffix](page, content)


def _word(page: Page, content: bytes) -> bool:
    from mentordesk.documents.word.parts import Parts

    parts = Parts(held("document.docx", content))
    body, styles = parts.document, parts.of_document("styles")
    core = parts.of_package("core-properties")
    if styles is None or core is None:
        return False
    tables = body.iter(f"{_W}tbl")
    if page.template is not None:  # tables that lay out a letterhead are the organisation's own
        tables = filter(_is_marked, tables)
    spoken = styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang")
    return (
        _is_titled(body, styles)
        and all(map(_word_table, tables))
        and all(each.get("descr") for each in body.iter(_PICTURE))
        and spoken is not None
        and spoken.get(f"{_W}val") == page.language
        and _says_what_it_is(core, page)
    )


def _is_titled(body: etree._Element, styles: etree._Element) -> bool:
    """Whether a line says where the document begins: by names of styles, whose ids are translated."""
    names = {
        style.get(f"{_W}styleId"): name.get(f"{_W}val", "").casefold()
        for style in styles.iter(f"{_W}style")
        if (name := style.find(f"{_W}name")) is not None
    }
    used = {names.get(each.get(f"{_W}val")) for each in body.iter(f"{_W}pStyle")}
    return not used.isdisjoint(("title", "heading 1"))


def _is_marked(table: etree._Element) -> bool:
    bookmarks = table.iter(f"{_W}bookmarkStart")
    return any(each.get(f"{_W}name", "").startswith(marks.BOOKMARK_PREFIX) for each in bookmarks)


def _word_table(table: etree._Element) -> bool:
    """Whether a table has its name, its description and a head that screen readers know; cards have none."""
    settings = table.find(f"{_W}tblPr")
    if settings is None:
        return False
    look = settings.find(f"{_W}tblLook")
    headless = look is not None and look.get(f"{_W}firstRow") == "0"
    return (
        (headless or table.find(f"{_W}tr/{_W}trPr/{_W}tblHeader") is not None)
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
    tables = sum(isinstance(each, Grid | TimeFigure) for each in FORMATS[".xlsx"].laid(page).blocks)
    return len(titles) >= tables and len(frozen) >= tables and _named(parts, page)


def _pdf(page: Page, content: bytes) -> bool:
    """A PDF says itself whether it keeps to PDF/UA; without the signs of a script it cannot."""
    return bool(_CLAIM.search(content)) and f"/Lang({page.language})".encode() in content


_LOOKS: Mapping[str, Callable[[Page, bytes], bool]] = {".docx": _word, ".xlsx": _excel, ".pdf": _pdf}


def _named(parts: Mapping[str, bytes], page: Page) -> bool:
    """Whether title and language of a workbook are what a reader is told first."""
    return _says_what_it_is(_part(parts, "docProps/core.xml"), page)


def _says_what_it_is(core: etree._Element, page: Page) -> bool:
    return bool(core.findtext(f"{_DC}title")) and core.findtext(f"{_DC}language") == page.language


def _part(parts: Mapping[str, bytes], name: str) -> etree._Element:
    return guard.parse(parts[name], name)
