"""From an openpyxl workbook and ready-made rows to the bytes of a file, the same for the same page.

openpyxl makes the package, the styles and the settings of each sheet. The rows go in as text: a cell
at a time through openpyxl takes longer than all the rest together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

_UNIX = 3


@dataclass(frozen=True)
class SheetRows:
    """The rows of one sheet as XML, and the range they fill (``A1:I14``).

    ``links`` lead from a cell to another sheet, by its title.
    """

    xml: str
    filled: str
    links: tuple[tuple[str, str], ...] = ()


def packed(workbook: Workbook, rows: Mapping[str, SheetRows]) -> bytes:
    """The file. ``rows`` holds the rows of each sheet by the sheet's title."""
    buffer = BytesIO()
    with _TimelessZip(buffer, "w", ZIP_DEFLATED) as archive:
        _Packer(workbook, archive, rows).write_data()
    return buffer.getvalue()


class _TimelessZip(ZipFile):
    """A zip whose parts carry no time and no system, so that equal pages give equal bytes."""

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_others: object, **_more: object) -> None:
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        info = ZipInfo(name)  # of 1980, unlike what ZipFile would write by itself
        info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, _UNIX, 0o600 << 16
        super().writestr(info, data)


class _Packer(ExcelWriter):
    """openpyxl's packer, with our rows in each sheet."""

    def __init__(self, workbook: Workbook, archive: ZipFile, rows: Mapping[str, SheetRows]) -> None:
        super().__init__(workbook, archive)
        self._parts = archive
        self._rows = rows

    def write_worksheet(self, ws: Worksheet) -> None:
        part: Any = ws
        out = BytesIO()
        writer: Any = _SheetWriter(ws, out, self._rows[ws.title])
        writer.write()
        part._rels = writer._rels
        self._parts.writestr(part.path[1:], out.getvalue())
        self.manifest.append(ws)


class _SheetWriter(WorksheetWriter):
    """openpyxl's sheet, whose rows are already XML."""

    def __init__(self, ws: Worksheet, out: BytesIO, rows: SheetRows) -> None:
        super().__init__(ws, out)
        self._buffer = out
        self._sheet_rows = rows
        part: Any = ws
        part._hyperlinks = [Hyperlink(ref=cell, location=_place(sheet)) for cell, sheet in rows.links]

    def write_dimensions(self) -> None:
        self.xf.send(SheetDimension(self._sheet_rows.filled).to_tree())

    def write_rows(self) -> None:
        stream: Any = self.xf.send(True)  # how openpyxl asks its stream for the file
        with stream.element("sheetData"):
            stream.flush()
            self._buffer.write(self._sheet_rows.xml.encode("utf-8"))
        self.xf.send(None)


def _place(sheet: str) -> str:
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!A1"
