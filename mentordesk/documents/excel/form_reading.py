"""The answers of a form's sheet, found by the marks of their rows; what else was written there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mentordesk.documents import marks
from mentordesk.documents.excel import layout, own_words
from mentordesk.documents.excel.cells import Rows
from mentordesk.documents.excel.long_texts import joined
from mentordesk.documents.received import ReceivedAnswer


def is_form(rows: Rows) -> bool:
    """Whether this is the sheet of a form's questions."""
    return any(_is_head(cell) for row in rows for cell in row)


def is_choices(rows: Rows) -> bool:
    """Whether this is the hidden sheet of words to choose from."""
    return bool(rows) and layout.CHOICES_MARK in rows[0]


def answers(rows: Rows, continuations: Mapping[str, str], unplaced: list[str]) -> Iterator[ReceivedAnswer]:
    """Every answer with its mark, in the order of the sheet; texts of no answer go to ``unplaced``.

    The answer stands under the head that its digest names, wherever that column was moved to.
    """
    at, hidden = _columns(rows)
    for row in rows:
        said = row[hidden] if hidden < len(row) else ""
        mark = next((word for word in said.split() if word.startswith(marks.BOOKMARK_PREFIX)), None)
        others = [cell for column, cell in enumerate(row) if column != hidden and (not mark or column != at)]
        unplaced += own_words.added(others, said)
        if mark:
            text = row[at] if at < len(row) else ""
            yield ReceivedAnswer(mark, joined(text, dict(continuations)))


def _columns(rows: Rows) -> tuple[int, int]:
    """Where the answers stand, and the hidden words beside them."""
    head = next(row for row in rows if any(map(_is_head, row)))
    hidden = next(at for at, cell in enumerate(head) if _is_head(cell))
    _mark, named, *_others = (*head[hidden].split(), "", "")
    under = (at for at, cell in enumerate(head) if at != hidden and cell and own_words.digest(cell) == named)
    return next(under, hidden - 1), hidden


def _is_head(cell: str) -> bool:
    return cell.startswith(layout.ANSWERS_MARK)
