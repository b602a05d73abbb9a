"""Rows with tracked changes, as Word and LibreOffice write them themselves: w:ins and w:del, author and date.

No bookmark and no control stands in such a row: it is to be read, not to come back (and LibreOffice 7.4
writes files nobody can open where changes are tracked inside controls).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC

from mentordesk.documents.tracked import Signed, TrackedCell, TrackedRow
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.runs import attribute, paragraph, properties, run
from mentordesk.model.word_diff import Run, Side

_PLAIN = "MDTableau"
_TAGS = {Side.ADDED: "ins", Side.REMOVED: "del"}
_UNPROOFED = "<w:rPr><w:noProof/></w:rPr>"


def row_settings(row: TrackedRow, counters: Counters, *, together: bool) -> str:
    """Whether the row may break over two pages, and whether all of it was added or removed."""
    whole = "<w:cantSplit/>" if together else ""
    tracked = f"<w:{_change(row.side, row.by, counters)}/>" if row.side in _TAGS else ""
    return f"<w:trPr>{whole}{tracked}</w:trPr>" if whole or tracked else ""


def number_paragraphs(row: TrackedRow, counters: Counters) -> str:
    """The number, the one it had before struck out, over the Ref."""
    runs = [Run(row.side, str(row.number))]
    if row.before is not None:
        runs = [Run(Side.REMOVED, str(row.before)), Run(Side.ADDED, str(row.number))]
    number = "".join(_tracked(each, row.by, "", counters) for each in runs)
    under = _tracked(Run(row.side, row.ref or ""), row.by, _UNPROOFED, counters)
    return paragraph("MDNumero", number) + (paragraph("MDRef", under) if under else "")


def tracked_paragraphs(cell: TrackedCell, language: str, counters: Counters) -> str:
    """The paragraphs of a cell; the end of one was added or removed as words are."""
    spoken = properties(language=cell.language if cell.language != language else None)
    made: list[str] = []
    words = ""
    for piece in _pieces(cell.runs):
        if piece.text == "\n":
            made.append(paragraph(_PLAIN, words, _mark(piece.side, cell.by, counters)))
            words = ""
        else:
            words += _tracked(piece, cell.by, spoken, counters)
    return "".join([*made, paragraph(_PLAIN, words)])


def _pieces(runs: Iterable[Run]) -> Iterable[Run]:
    """Runs within one line, and the line ends between them."""
    for each in runs:
        for place, line in enumerate(each.text.split("\n")):
            if place:
                yield Run(each.side, "\n")
            if line:
                yield Run(each.side, line)


def _tracked(piece: Run, by: Signed, direct: str, counters: Counters) -> str:
    words = run(piece.text, direct)
    if not words or piece.side not in _TAGS:
        return words
    if piece.side is Side.REMOVED:
        words = words.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f"<w:{_change(piece.side, by, counters)}>{words}</w:{_TAGS[piece.side]}>"


def _mark(side: Side, by: Signed, counters: Counters) -> str:
    """The end of a paragraph, where it was added or removed."""
    return f"<w:rPr><w:{_change(side, by, counters)}/></w:rPr>" if side in _TAGS else ""


def _change(side: Side, by: Signed, counters: Counters) -> str:
    """Tag, number, author and date; its number is one of those that bookmarks have too."""
    dated = f' w:date="{by.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"' if by.at else ""
    return f'{_TAGS[side]} w:id="{next(counters.bookmarks)}" w:author="{attribute(by.author)}"{dated}'
