"""Words to choose from, as lists that Excel offers in a cell. They only offer: other words may be typed too.

A short list stands in the cell's own settings. One beyond 255 signs, or with a comma in it, stands in a
hidden sheet, a column to each list.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from mentordesk.documents.excel import layout
from mentordesk.documents.excel.escapes import units
from mentordesk.documents.excel.packing import SheetRows
from mentordesk.documents.excel.row_xml import height_of, row_of, text_cell

SHEET = "MentorDesk"
_LONGEST = 255
_HEIGHT = height_of(1)


@dataclass
class Choices:
    """The lists of a workbook. ``columns`` are those that need the hidden sheet called ``sheet``."""

    sheet: str
    columns: list[tuple[str, ...]] = field(default_factory=list)

    def offer(self, sheet: Worksheet, area: str, choices: tuple[str, ...]) -> None:
        """Offer these words in the cells of an area (``C6:C40``)."""
        offered = DataValidation(type="list", formula1=self._formula(choices), allow_blank=True)
        offered.showErrorMessage = False
        offered.add(area)
        sheet.add_data_validation(offered)

    def _formula(self, choices: tuple[str, ...]) -> str:
        together = ",".join(choices)
        plain = not any(sign in choice for choice in choices for sign in ',"\n') and choices[0][:1] != "="
        if plain and units(together) <= _LONGEST:
            return f'"{together}"'
        if choices not in self.columns:
            self.columns.append(choices)
        letter = get_column_letter(self.columns.index(choices) + 1)
        return f"'{self.sheet}'!${letter}$2:${letter}${len(choices) + 1}"

    def rows(self, style: int) -> SheetRows:
        """The rows of the hidden sheet: its mark, then a word of each list under the other."""
        last = max(map(len, self.columns)) + 1
        xml = [row_of(1, _HEIGHT, text_cell("A1", style, layout.CHOICES_MARK))]
        for at in range(2, last + 1):
            cells = (
                text_cell(f"{get_column_letter(column)}{at}", style, words[at - 2])
                for column, words in enumerate(self.columns, start=1)
                if at - 2 < len(words)
            )
            xml.append(row_of(at, _HEIGHT, "".join(cells)))
        return SheetRows("".join(xml), f"A1:{get_column_letter(len(self.columns))}{last}")
