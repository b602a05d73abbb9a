"""The sheet of paper, in twips (1/1440 inch): size, margins, room for text, by its orientation."""

from __future__ import annotations

from dataclasses import dataclass

_NUMBER, _SLIM_NUMBER = 737, 567  # 13 mm, and 10 mm on a narrow sheet
NARROW = 11_000
"""Twips between the margins; less leaves a column of the six some 28 mm."""


@dataclass(frozen=True)
class Sheet:
    """One orientation. ``text`` is the width between the margins, in whole columns.

    ``lines_together``: a row of so many lines or fewer never breaks over two pages.
    """

    width: int
    height: int
    margins: tuple[int, int, int, int]
    header: int
    footer: int
    text: int
    lines_together: int
    type: int = 19
    """Size of the words in tables, in half points."""
    roomy: bool = False
    """Whether its tables have so few columns that number and margins keep their width on a narrow sheet."""

    @property
    def narrow(self) -> bool:
        """Whether the words of six columns hardly find room side by side."""
        return self.text < NARROW

    @property
    def number(self) -> int:
        """The width of the number cell."""
        return _SLIM_NUMBER if self.slim else _NUMBER

    @property
    def beside_words(self) -> int:
        """What a cell leaves free at the left and at the right of its words: 2 mm, or 1."""
        return 57 if self.slim else 113

    @property
    def slim(self) -> bool:
        """Whether number and margins give way to the words."""
        return self.narrow and not self.roomy

    @property
    def room(self) -> int:
        """The width that the columns beside the number share."""
        return self.text - self.number

    @property
    def size(self) -> str:
        """Page size and margins for the section."""
        top, right, bottom, left = self.margins
        turned = ' w:orient="landscape"' if self.width > self.height else ""
        return (
            f'<w:pgSz w:w="{self.width}" w:h="{self.height}"{turned}/>'
            f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
            f'w:header="{self.header}" w:footer="{self.footer}" w:gutter="0"/>'
        )


LANDSCAPE = Sheet(16838, 11906, (964, 850, 850, 850), header=454, footer=397, text=15137, lines_together=16)
PORTRAIT = Sheet(11906, 16838, (1247, 1247, 1247, 1417), header=624, footer=624, text=9241, lines_together=24)
POCKET = Sheet(8391, 11906, (680, 680, 794, 680), header=340, footer=340, text=7031, lines_together=24)
"""A5, upright."""


def millimetres(twips: int) -> float:
    """Twips as millimetres."""
    return twips * 25.4 / 1440
