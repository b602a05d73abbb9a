"""Tables and lines set piece by piece: agendas, sheets to sign. Nothing in them comes back as an answer.

Sizes are millimetres, letters points. Writers only render: which words stand out is said here, how is theirs.
"""

from __future__ import annotations

from dataclasses import dataclass

PLAIN, STRONG, GREY, LABEL, HOUR = "plain", "strong", "grey", "label", "hour"
"""How a piece of a line looks: as it is, bold, grey, bold in the accent (small), bold in the accent."""
GRID, ACROSS, DAY = "grid", "across", "day"
"""The lines of a table: round every cell, between rows, or between rows and paler inside (a day)."""
_UNBROKEN_LINES = 24
LEFT, CENTRE, RIGHT = "left", "center", "right"


@dataclass(frozen=True)
class Piece:
    """Some words of a line. ``language`` is a tag where it is not the document's."""

    text: str
    look: str = PLAIN
    language: str | None = None


TextLine = tuple[Piece, ...]


@dataclass(frozen=True)
class TableCell:
    """A cell. It stands over ``span`` columns and ``down`` rows; rows below leave out what it covers.

    ``soft`` gives it the ground of breaks, ``bar`` the accent's bar at its left edge.
    """

    lines: tuple[TextLine, ...] = ()
    span: int = 1
    down: int = 1
    side: str = LEFT
    soft: bool = False
    bar: bool = False

    @property
    def text(self) -> str:
        """Its words without looks, line by line."""
        return "\n".join("".join(piece.text for piece in line) for line in self.lines)


@dataclass(frozen=True)
class TableRow:
    """A row, at least so many millimetres high."""

    cells: tuple[TableCell, ...]
    height: float = 0


@dataclass(frozen=True)
class Table:
    """A table of columns so many millimetres wide.

    ``caption`` and ``description`` are for those who cannot see it. Without ``heads`` its first row is a row
    like any other; ``centred`` are the columns whose head stands in the middle.
    """

    caption: str
    description: str
    widths: tuple[float, ...]
    rows: tuple[TableRow, ...]
    heads: tuple[str, ...] = ()
    centred: tuple[int, ...] = ()
    lines: str = GRID
    size: float = 9.5
    middle: bool = False
    """Whether words stand half-way up their cells."""
    heads_beside: tuple[str, ...] = ()
    """The same heads in a second language, quiet beside them; ``beside_language`` is its tag."""
    beside_language: str | None = None

    def together(self, row: TableRow) -> bool:
        """Whether a row is expected to be so low that it is kept on one page; a longer one may break."""
        return all(self._tall(cell, self._width(row, cell)) <= _UNBROKEN_LINES for cell in row.cells)

    def _width(self, row: TableRow, cell: TableCell) -> float:
        """The room a cell is expected to have, in millimetres: cells that reach down from above aside."""
        before = sum(each.span for each in row.cells[: row.cells.index(cell)])
        last = len(self.widths)
        first = min(before, last - cell.span)
        return sum(self.widths[first : first + cell.span])

    def _tall(self, cell: TableCell, width: float) -> int:
        """Lines that a cell is expected to take (characters ≈ mm × 0.6 at 9.5 pt)."""
        per_line = max(width * 0.6 * 9.5 / self.size, 1)
        lengths = (sum(len(piece.text) for piece in line) for line in cell.lines)
        return sum(max(1, -int(-length // per_line)) for length in lengths)


@dataclass(frozen=True)
class Passage:
    """Lines one under the other: paragraphs, items of a list, or ``close`` ones that bring their own sign."""

    lines: tuple[TextLine, ...]
    bullets: bool = False
    close: bool = False


@dataclass(frozen=True)
class RuledLines:
    """Empty lines to write on by hand."""

    count: int


Laid = Table | Passage | RuledLines
