"""The numbered table of a sheet: its rows with their marks, in a form each of its answers too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from mentordesk.documents import marks
from mentordesk.documents.excel import layout, own_words
from mentordesk.documents.excel.cells import Rows
from mentordesk.documents.excel.long_texts import joined
from mentordesk.documents.received import ReceivedAnswer, ReceivedGrid, ReceivedRow

_FEWEST_HEADS = 3


def grid(
    rows: Rows, continuations: dict[str, str], answers: list[ReceivedAnswer], unplaced: list[str]
) -> ReceivedGrid | None:
    """The grid of a sheet, or None when no row looks like its heads.

    Answers with marks of their own go to ``answers`` too; what stands beside the table, behind its hidden
    column, to ``unplaced``.
    """
    marked = (at for at, row in enumerate(rows) if _hidden(row) is not None)
    alike = (at for at, row in enumerate(rows) if all(_first(row, _FEWEST_HEADS)))
    header = next(chain(marked, alike), None)
    if header is None:
        return None
    heads = rows[header]
    mark = _hidden(heads)
    end = len(heads) if mark is None else mark
    if mark is not None:
        unplaced += (text for row in rows[header:] for text in row[mark + 1 :] if text)
        for row in rows[header + 1 :]:
            answers += _answers(row, heads, mark, continuations)
    return ReceivedGrid(
        heads=tuple(heads[layout.FIRST_TEXT : end]),
        rows=tuple(_row(row, end, mark, continuations) for row in rows[header + 1 :]),
    )


def _hidden(row: list[str]) -> int | None:
    """Where the hidden column stands, if this is the row of the heads."""
    return next((at for at, cell in enumerate(row) if cell.split(" ", 1)[0] == layout.ROW_MARK), None)


def _row(row: list[str], end: int, mark: int | None, continuations: dict[str, str]) -> ReceivedRow:
    cells = _first(row, end)
    carried = _carried(row, mark)
    return ReceivedRow(
        number=cells[layout.NUMBER],
        ref=cells[layout.REF] or None,
        bookmark=carried[0] if carried and carried[0].startswith(marks.BOOKMARK_PREFIX) else None,
        texts=tuple(joined(text, continuations) for text in cells[layout.FIRST_TEXT :]),
    )


def _answers(
    row: list[str], heads: list[str], mark: int, continuations: dict[str, str]
) -> Iterator[ReceivedAnswer]:
    """The answers of a row by their own marks, each under its head, wherever that column was moved to."""
    _mark, *named = heads[mark].split()
    known = {own_words.digest(head): at for at, head in enumerate(heads[:mark]) if heads.count(head) == 1}
    cells = _first(row, mark)
    for place, (head, own) in enumerate(zip(named, _carried(row, mark)[1:], strict=False)):
        at = known.get(head, layout.FIRST_TEXT + place)
        if own.startswith(marks.BOOKMARK_PREFIX) and at < mark:
            yield ReceivedAnswer(own, joined(cells[at], continuations))


def _carried(row: list[str], mark: int | None) -> list[str]:
    return row[mark].split() if mark is not None and mark < len(row) else []


def _first(row: list[str], count: int) -> list[str]:
    """The first cells of a row, empty ones added where it is shorter."""
    return (row + [""] * count)[:count]
