"""The neutral page: what a document says, before any format. Writers only render it.

Sizes are millimetres, column widths are percent of the room beside the number column. Texts are
plain with \\n; lines that begin "- " or "1. " are lists. ``language`` of a passage is a tag such as
``fr-FR``; where it is None the document's own language holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from mentordesk.documents.asked import Asked, HowTo
from mentordesk.documents.blocks import OnePage
from mentordesk.documents.grid import Column, Grid, Row
from mentordesk.documents.minutes import Minuted
from mentordesk.documents.pictures import Picture
from mentordesk.documents.table import Laid
from mentordesk.documents.time_figure import TimeFigure

A4, A5 = "a4", "a5"
"""The sheets of paper; A5, for a pocket, has small titles and narrow margins."""


@dataclass(frozen=True)
class Cover:
    """The block at the top: title, line under it, label and value lines (at most five)."""

    title: str
    subtitle: str
    lines: tuple[tuple[str, str], ...] = ()
    content_language: str | None = None
    one_page: bool = False
    """Whether the title is set smaller, so that what it stands above stays on one page."""


@dataclass(frozen=True)
class Lead:
    """One line before the body, its first words in bold."""

    strong: str
    text: str


@dataclass(frozen=True)
class Heading:
    """A heading inside the document; the title is level 0 and stands in the cover."""

    level: int
    text: str


@dataclass(frozen=True)
class Note:
    """Small grey words under a table."""

    text: str


Block = Lead | Heading | Grid | Note | TimeFigure | HowTo | Asked | OnePage | Laid | Minuted


@dataclass(frozen=True)
class Page:
    """A whole document, in one language, for every format.

    ``logos`` stand above the first page. ``template`` is the organisation's own Word file with places for
    ``values``, by their English names; other formats keep our look.
    """

    document: str
    title: str
    language: str
    cover: Cover
    header_left: str
    header_right: str
    footer_left: str
    page_word: str
    creator: str
    at: datetime
    landscape: bool = True
    blocks: tuple[Block, ...] = field(default_factory=tuple)
    logos: tuple[Picture, ...] = ()
    template: bytes | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    layout: str = "filled"
    """How questions are printed: ``filled``, ``fillable`` or ``handwriting`` (``asked``)."""
    write_here: str = ""
    """What stands where a text is to be written in a form to type into; ``choose`` where a word is chosen."""
    choose: str = ""
    paper: str = A4

    @property
    def grids(self) -> Iterator[Grid]:
        """The grids of the document."""
        return (block for block in self.blocks if isinstance(block, Grid))


def joined(page: Page) -> Page:
    """The same page, for formats with room: columns that stood in tables of their own beside the others."""
    blocks: list[Block] = []
    for block in page.blocks:
        if not isinstance(block, Grid) or not block.beside:
            blocks.append(block)
            continue
        at = max(at for at, each in enumerate(blocks) if isinstance(each, Grid))
        blocks[at] = _beside(blocks[at], block)
        if isinstance(blocks[-1], Heading):
            blocks.pop()
    return replace(page, blocks=tuple(blocks))


def _beside(grid: Block, more: Grid) -> Grid:
    assert isinstance(grid, Grid)
    taken = [at for at, column in enumerate(more.columns) if not column.repeats]
    widest = max(column.percent for column in grid.columns)
    columns = (more.columns[at] for at in taken)
    added = [replace(each, percent=min(each.percent, widest)) for each in columns]
    rows = (
        replace(row, cells=(*row.cells, *(other.cells[at] for at in taken)))
        for row, other in zip(grid.rows, more.rows, strict=True)
    )
    return replace(grid, columns=(*grid.columns, *added), rows=tuple(rows))


Told = Callable[[int, int], None]
"""Hears how many rows are done, of how many in all."""


def watched(page: Page, told: Told) -> Page:
    """The same page, whose rows tell as a writer comes to them; what ``told`` raises stops the writer."""
    total = sum(len(grid.rows) for grid in page.grids if not grid.beside)
    before = 0
    blocks: list[Block] = []
    for block in page.blocks:
        if isinstance(block, Grid) and not block.beside:
            rows = _Watched(block.rows)
            rows.told, rows.before, rows.total = told, before, total
            before += len(rows)
            blocks.append(replace(block, rows=rows))
        else:
            blocks.append(block)
    return replace(page, blocks=tuple(blocks))


class _Watched(tuple[Row, ...]):
    """Rows that tell when they are walked through."""

    told: Told
    before: int
    total: int

    def __iter__(self) -> Iterator[Row]:
        for done, row in enumerate(super().__iter__(), self.before + 1):
            yield row
            self.told(done, self.total)


@dataclass(frozen=True)
class Line:
    """One line of a text: plain, bullet or numbered (``number`` given)."""

    text: str
    bullet: bool = False
    number: int | None = None
    starts: bool = False
    """Whether a numbered list starts here, so that its count starts again."""


_NUMBERED = re.compile(r"([1-9][0-9]{0,3})\. ")


def lines(text: str) -> Iterator[Line]:
    """A text line by line, lists recognised; from its lines every text can be written again exactly.

    A numbered line belongs to the list above it only when it counts one further; else it starts one.
    """
    last: int | None = None
    for line in text.split("\n"):
        numbered = _NUMBERED.match(line)
        if numbered:
            number = int(numbered[1])
            yield Line(line[numbered.end() :], number=number, starts=last is None or number != last + 1)
            last = number
            continue
        last = None
        if line.startswith("- "):
            yield Line(line[2:], bullet=True)
        else:
            yield Line(line)


def longest_cell(row: Row, columns: tuple[Column, ...], room: float) -> int:
    """Lines the tallest cell of a row is expected to take (characters ≈ mm × 0.6 at 9.5 pt)."""
    tallest = 1
    for cell, column in zip(row.cells, columns, strict=True):
        per_line = max(room * column.percent / 100 * 0.6, 1)
        tallest = max(tallest, sum(max(1, -int(-len(line) // per_line)) for line in cell.text.split("\n")))
    return tallest
