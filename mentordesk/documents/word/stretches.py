"""Stretches of text: sections of a document, and within one the parts that stand in several columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mentordesk.documents.page import Block
from mentordesk.documents.practice_page import InStrip, NumberedHeading, Told
from mentordesk.documents.word.runs import paragraph
from mentordesk.documents.word.sheet import Sheet

_BETWEEN = 510  # 9 mm
FLAT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


@dataclass
class Section:
    """Pages that lie the same way under the same header. Ended more than once, it goes on where it is."""

    sheet: Sheet
    references: str
    titled: bool = False
    begun: bool = False

    def ended(self, columns: int = 1) -> str:
        """The settings of what stands before, in so many columns."""
        first = not self.begun
        self.begun = True
        start = self.references if first else '<w:type w:val="continuous"/>'
        number = f'w:num="{columns}" w:space="{_BETWEEN}"' if columns > 1 else 'w:space="708"'
        titled = "<w:titlePg/>" if self.titled and first else ""
        return f"<w:sectPr>{start}{self.sheet.size}<w:cols {number}/>{titled}</w:sectPr>"


def broken(settings: str) -> str:
    """The paragraph that carries a section's settings, as flat as it can be."""
    return paragraph("MDTableauGris", "", FLAT + settings)


def column_of(sheet: Sheet, columns: int) -> Sheet:
    """The room in one of several columns."""
    return replace(sheet, text=(sheet.text - (columns - 1) * _BETWEEN) // columns)


@dataclass(frozen=True)
class Strip:
    """The questions of one strip."""

    asked: tuple[InStrip, ...]


def in_columns(blocks: Sequence[Block]) -> Iterator[tuple[int, list[Block | Strip]]]:
    """The blocks in runs of as many columns; what a heading says holds until the next heading."""
    columns = 1
    placed: list[tuple[int, Block | Strip]] = []
    for gathered, run_of in groupby(blocks, lambda block: isinstance(block, InStrip)):
        if gathered:
            columns = 1
            placed.append((1, Strip(tuple(each for each in run_of if isinstance(each, InStrip)))))
            continue
        for block in run_of:
            columns = _columns(block, columns)
            placed.append((columns, block))
    for number, each in groupby(placed, lambda pair: pair[0]):
        yield number, [block for _columns, block in each]


def _columns(block: Block, before: int) -> int:
    """In how many columns a block stands."""
    if isinstance(block, NumberedHeading):
        return block.columns
    return before if isinstance(block, Told) else 1
