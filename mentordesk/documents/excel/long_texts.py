"""Texts that one cell cannot hold: they go on in a sheet of their own, and come back whole.

Excel holds 32,767 UTF-16 units in a cell and drops the rest. The cell keeps the beginning and ends
with a sentence that says where the text goes on; the sheet repeats that sentence in a hidden column,
so that the reader needs to know neither the language nor the wording.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mentordesk.documents.excel import layout
from mentordesk.documents.excel.escapes import units

CELL_LIMIT = 32_767
_SURELY_FITS = 10_000
_LOOK_BACK = 200


@dataclass(frozen=True)
class Continuation:
    """One row of the sheet: the text's number, where it comes from, a piece of it, the cell's last words."""

    number: int
    place: str
    text: str
    tail: str


@dataclass
class LongTexts:
    """The texts of a workbook that go on elsewhere. ``sentence`` has places {sheet} and {number}."""

    sheet: str
    sentence: str
    rows: list[Continuation] = field(default_factory=list)
    _count: int = 0

    def fitted(self, text: str, place: str) -> str:
        """What the cell holds: the text, or its beginning and where it goes on."""
        if len(text) <= _SURELY_FITS or units(text) <= CELL_LIMIT:
            return text
        self._count += 1
        sentence = self.sentence.format(sheet=self.sheet, number=self._count)
        # after a space, not on a line of its own: LibreOffice breaks long paragraphs of cells with several
        tail = " " + " ".join(sentence.split())
        first, *more = _pieces(text, CELL_LIMIT - units(tail))
        self.rows += [Continuation(self._count, place, piece, tail) for piece in more]
        return first + tail


def _pieces(text: str, room: int) -> list[str]:
    """The text in pieces of at most ``room`` units, cut after a space where there is one near."""
    pieces = []
    while units(text) > room:
        cut = min(room, len(text))
        while units(text[:cut]) > room:
            cut -= max((units(text[:cut]) - room) // 2, 1)
        cut = text.rfind(" ", max(cut - _LOOK_BACK, 0), cut) + 1 or cut
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]


def continued(rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """What follows each tail, from the rows of a sheet of long texts."""
    found: dict[str, str] = {}
    for row in rows:
        if len(row) > layout.LONG_TAIL and row[layout.LONG_TAIL]:
            tail = row[layout.LONG_TAIL]
            found[tail] = found.get(tail, "") + row[layout.LONG_TEXT]
    return found


def joined(text: str, continuations: dict[str, str]) -> str:
    """The whole text of a cell."""
    for length in {len(tail) for tail in continuations}:
        more = continuations.get(text[-length:])
        if more is not None:
            return text[:-length] + more
    return text
