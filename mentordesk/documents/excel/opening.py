"""Opening a workbook: openpyxl finds its way through the package, the cells we read ourselves.

openpyxl drops every "x005F_" from the texts, also where somebody typed it, and builds objects for
charts, filters and looks that we never ask for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import IO, Any

from lxml import etree
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils.datetime import from_excel
from openpyxl.workbook import Workbook
from openpyxl.xml.constants import ARC_STYLE, SHARED_STRINGS, SHEET_MAIN_NS

_ITEM, _RUN, _TEXT = (f"{{{SHEET_MAIN_NS}}}{name}" for name in ("si", "r", "t"))
_FORMAT, _STYLES, _STYLE = (f"{{{SHEET_MAIN_NS}}}{name}" for name in ("numFmt", "cellXfs", "xf"))


@dataclass(frozen=True)
class Opened:
    """A workbook without its cells: its properties, the texts they share, and the sheets' XML."""

    workbook: Workbook
    strings: list[str]
    formats: list[str]
    """The number format of each style, which alone tells a day from a number."""
    sheets: list[bytes]

    def day(self, number: float, style: int) -> object:
        """The day, time or stretch of time that a number stands for, or None when it is a number."""
        number_format = self.formats[style] if style < len(self.formats) else "General"
        if not is_date_format(number_format):
            return None
        found: object = from_excel(number, self.workbook.epoch, is_timedelta_format(number_format))
        return found


def opened(content: bytes) -> Opened:
    """The workbook in these bytes. Whatever openpyxl stumbles over comes out as it is."""
    reader = _Reader(BytesIO(content), read_only=True, keep_links=False)
    with reader.archive:
        reader.read()
        sheets = [reader.archive.read(part) for part in reader.sheet_parts()]
        return Opened(reader.wb, reader.shared_strings, reader.formats(), sheets)


def elements(source: IO[bytes], tag: str) -> Iterator[Any]:
    """Every element with a tag, one at a time, emptied once it was looked at."""
    parsed = etree.iterparse(
        source, tag=tag, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    for _event, element in parsed:
        yield element
        element.clear()


def text_of(item: Any) -> str:
    """A text of a cell: its formatted runs joined, the reading aids of Asian scripts left out."""
    found = []
    for part in item:
        text = part.find(_TEXT) if part.tag == _RUN else part if part.tag == _TEXT else None
        if text is not None:
            found.append(text.text or "")
    return "".join(found)


class _Reader(ExcelReader):
    """openpyxl's reader up to the point where it would read the sheets."""

    def read(self) -> None:
        self.read_manifest()
        self.read_strings()
        self.read_workbook()
        self.read_properties()
        self.read_custom()

    def read_strings(self) -> None:
        package: Any = self.package
        part = package.find(SHARED_STRINGS)
        if part is not None:
            with self.archive.open(part.PartName[1:]) as source:
                self.shared_strings = [text_of(item) for item in elements(source, _ITEM)]

    def sheet_parts(self) -> Iterator[str]:
        """The sheets that have cells, in their order."""
        for _sheet, relationship in self.parser.find_sheets():
            if "chartsheet" not in relationship.Type and relationship.target in self.valid_files:
                yield relationship.target

    def formats(self) -> list[str]:
        """The number format of each style of a cell."""
        if ARC_STYLE not in self.valid_files:
            return []
        root = etree.fromstring(self.archive.read(ARC_STYLE), etree.XMLParser(resolve_entities=False))
        own = {each.get("numFmtId"): each.get("formatCode", "") for each in root.iter(_FORMAT)}
        given = [each.get("numFmtId", "0") for styles in root.iter(_STYLES) for each in styles.iter(_STYLE)]
        return [own.get(each) or BUILTIN_FORMATS.get(int(each), "General") for each in given]
