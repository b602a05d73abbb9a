"""The floor of a .docx: the rows of the very same document part by string joins, and the parts zipped.

The parts that do not grow with the rows, and what stands round the rows, are taken as they were written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from mentordesk.documents.grid import Cell
from mentordesk.documents.page import Page

DOCUMENT = "word/document.xml"
_FIRST_LIST = 4
_TOGETHER = 16  # lines of a row that never breaks, on a sheet that lies
_NUMBERED = re.compile(r"([1-9][0-9]{0,3})\. ")
_P = '<w:p><w:pPr><w:pStyle w:val="MDTableau"/></w:pPr>'
_B = '<w:p><w:pPr><w:pStyle w:val="MDTableauPuce"/></w:pPr>'


def floor(page: Page, written: bytes) -> Callable[[], bytes]:
    """What makes the same file without us. Raises ValueError when its document is another."""
    with ZipFile(BytesIO(written)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document = parts[DOCUMENT].decode("utf-8")
    start = document.index("</w:tr>") + len("</w:tr>")
    end = document.rindex("</w:tbl>")
    head, tail = document[:start], document[end:]
    widths = re.findall(r'<w:gridCol w:w="(\d+)"/>', head)

    def built() -> str:
        return "".join((head, *_rows(page, widths), tail))

    def zipped() -> bytes:
        buffer = BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(name, built().encode("utf-8") if name == DOCUMENT else data)
        return buffer.getvalue()

    if built() != document:
        raise ValueError("the floor of the .docx no longer makes the same document part")
    return zipped


def _rows(page: Page, widths: list[str]) -> list[str]:
    """Every row of the only grid of the page."""
    (grid,) = page.grids
    room = (sum(map(int, widths)) - int(widths[0])) * 25.4 / 1440
    fits = [max(room * column.percent / 100 * 0.6, 1) for column in grid.columns]
    titles = [escape(column.title[:64]) for column in grid.columns]
    opened = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' for width in widths[1:]]
    first = (
        f'<w:tc><w:tcPr><w:tcW w:w="{widths[0]}" w:type="dxa"/><w:tcMar><w:left w:w="28" w:type="dxa"/>'
        '<w:right w:w="28" w:type="dxa"/></w:tcMar></w:tcPr><w:p><w:pPr><w:pStyle w:val="MDNumero"/></w:pPr>'
        '<w:r><w:t xml:space="preserve">'
    )
    counts = _Counts()
    made: list[str] = []
    for row in grid.rows:
        lines = [cell.text.split("\n") for cell in row.cells]
        tallest = max(
            sum(max(1, -int(-len(line) // fit)) for line in text)
            for text, fit in zip(lines, fits, strict=True)
        )
        settings = "<w:trPr><w:cantSplit/></w:trPr>" if tallest <= _TOGETHER else ""
        counts.mark += 1
        made.append(
            f"<w:tr>{settings}{first}{row.number}</w:t></w:r></w:p>"
            '<w:p><w:pPr><w:pStyle w:val="MDRef"/></w:pPr>'
            f'<w:bookmarkStart w:id="{counts.mark}" w:name="{_name(row.path or "")}"/>'
            "<w:r><w:rPr><w:noProof/></w:rPr>"
            f'<w:t xml:space="preserve">{row.ref}</w:t></w:r><w:bookmarkEnd w:id="{counts.mark}"/>'
            "</w:p></w:tc>"
        )
        for cell, text, start, title in zip(row.cells, lines, opened, titles, strict=True):
            made += [start, *_cell(cell, text, title, counts), "</w:tc>"]
        made.append("</w:tr>")
    return made


class _Counts:
    """Numbers of bookmarks, controls and lists."""

    mark = 0
    control = 0
    list = _FIRST_LIST - 1


def _name(path: str) -> str:
    return "md_" + sha256(path.encode()).hexdigest()[:16]


def _cell(cell: Cell, lines: list[str], title: str, counts: _Counts) -> list[str]:
    """The paragraphs of one answer; its marks stand in the first."""
    path = cell.path or ""
    spoken = f'<w:rPr><w:lang w:val="{cell.language}"/></w:rPr>' if cell.language else ""
    made: list[str] = []
    last = -1
    for index, line in enumerate(lines):
        number = _NUMBERED.match(line)
        if number:
            now = int(number[1])
            counts.list += now != last + 1 or last < 0
            last = now
            words = line[number.end() :]
            style = (
                '<w:p><w:pPr><w:pStyle w:val="MDTableauPuce"/><w:numPr><w:ilvl w:val="0"/>'
                f'<w:numId w:val="{counts.list}"/></w:numPr></w:pPr>'
            )
        else:
            last = -1
            bullet = line.startswith("- ")
            words, style = (line[2:], _B) if bullet else (line, _P)
        run = ""
        if words:
            run = f'<w:r>{spoken}<w:t xml:space="preserve">{escape(words, quote=False)}</w:t></w:r>'
        if index == 0:
            counts.mark += 1
            if style == _P:  # an item of a list has its bookmark alone
                counts.control += 1
                run = (
                    f'<w:sdt><w:sdtPr><w:alias w:val="{title}"/><w:tag w:val="{path}"/>'
                    f'<w:id w:val="{counts.control}"/></w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>'
                )
            run = (
                f'<w:bookmarkStart w:id="{counts.mark}" w:name="{_name(path)}"/>'
                f'<w:bookmarkEnd w:id="{counts.mark}"/>{run}'
            )
        made.append(f"{style}{run}</w:p>")
    return made
