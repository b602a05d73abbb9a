"""Telling our words in the timeline's sheet from words that somebody added there.

Every row of ours carries, in a hidden last column, a short digest of each of its texts. Whatever else
stands in the sheet was written by a person and must not get lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mentordesk.documents.excel import layout, own_words
from mentordesk.documents.excel.cells import Rows
from mentordesk.documents.excel.own_words import digests

ACTION, STEP, UNSURE, DAY, DAY_OF_STEP, MILESTONE = "■□▨◆◇▽"
"""What a cell of the chart says beside its fill: filled, outlined, hatched, an exact day, a milestone."""
_SIGNS = frozenset((ACTION, STEP, UNSURE, DAY, DAY_OF_STEP, MILESTONE))
_BEYOND_A_PLAN = layout.FIRST_TEXT + 6


def mark(texts: Iterable[str]) -> str:
    """What the hidden column of a row says of the row's texts."""
    return " ".join((layout.TIMELINE_MARK, *digests(text for text in texts if text not in _SIGNS)))


def is_timeline(rows: Rows) -> bool:
    """Whether this is the sheet of a timeline, and no table of answers.

    When somebody deleted its hidden column, the signs of the chart still tell: they stand further to the
    right than any column of a plan.
    """
    if any(cell.split(" ", 1)[0] == layout.ROW_MARK for row in rows for cell in row):
        return False
    marked = any(cell.startswith(layout.TIMELINE_MARK) for row in rows for cell in row)
    return marked or any(cell in _SIGNS for row in rows for cell in row[_BEYOND_A_PLAN:])


def added(rows: Rows) -> Iterator[str]:
    """The texts of the sheet that were not ours when it was written."""
    for row in rows:
        marks = [cell for cell in row if cell.startswith(layout.TIMELINE_MARK)]
        others = (cell for cell in row if cell not in marks and cell not in _SIGNS)
        yield from own_words.added(others, marks[0] if marks else "")
