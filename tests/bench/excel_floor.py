"""The floor of an .xlsx: the rows of the very same sheet part by string joins, and the parts zipped.

The parts that do not grow with the rows, and what stands round the rows, are taken as they were written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from mentordesk.documents.page import Page

SHEET = "xl/worksheets/sheet1.xml"
_LETTERS = "CDEFGH"


def floor(page: Page, written: bytes) -> Callable[[], bytes]:
    """What makes the same file without us. Raises ValueError when its sheet is another."""
    with ZipFile(BytesIO(written)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts[SHEET].decode("utf-8")
    start = sheet.index('<row r="6"')
    end = sheet.index("</sheetData>")
    head, body, tail = sheet[:start], sheet[start:end], sheet[end:]
    styles = {column: re.search(rf'<c r="{column}6" s="(\d+)"', body) for column in "ABCI"}
    numbers = {column: found[1] for column, found in styles.items() if found}

    def built() -> str:
        return "".join((head, *_rows(page, numbers), tail))

    def zipped() -> bytes:
        buffer = BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(name, built().encode("utf-8") if name == SHEET else data)
        return buffer.getvalue()

    if built() != sheet:
        raise ValueError("the floor of the .xlsx no longer makes the same sheet part")
    return zipped


def _rows(page: Page, styles: dict[str, str]) -> list[str]:
    """Every row of the only grid of the page."""
    (grid,) = page.grids
    fits = [1.12 * max(max(round(column.percent * 1.77), 4) - 2, 1) for column in grid.columns]
    number, ref, plain, mark = (styles[column] for column in "ABCI")
    made: list[str] = []
    for at, row in enumerate(grid.rows, start=6):
        cells: list[str] = []
        tallest = 1
        for letter, cell, fit in zip(_LETTERS, row.cells, fits, strict=True):
            text = cell.text
            tallest = max(tallest, sum(max(1, -int(-len(line) // fit)) for line in text.split("\n")))
            said = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            kept = "" if text == text.strip() else ' xml:space="preserve"'
            cells.append(
                f'<c r="{letter}{at}" s="{plain}" t="inlineStr"><is><t{kept}>{said}</t></is></c>'
                if text
                else f'<c r="{letter}{at}" s="{plain}"/>'
            )
        height = min(round(tallest * 13.2 + 8.0, 1), 409.0)
        name = "md_" + sha256((row.path or "").encode()).hexdigest()[:16]
        made.append(
            f'<row r="{at}" ht="{height:g}" customHeight="1">'
            f'<c r="A{at}" s="{number}"><v>{row.number}</v></c>'
            f'<c r="B{at}" s="{ref}" t="inlineStr"><is><t>{row.ref}</t></is></c>{"".join(cells)}'
            f'<c r="I{at}" s="{mark}" t="inlineStr"><is><t>{name}</t></is></c></row>'
        )
    return made
