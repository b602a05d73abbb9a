"""What a reader found in a file: the document it is, and its grids as plain texts.

This is the plain reading, of a file that we wrote and nobody touched: every row in the file's
order with what marks it carries. Matching, changes by others and what is left over come with the
returned documents.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ReceivedRow:
    """One row: the number and Ref as printed, the bookmark if there is one, the texts."""

    number: str
    ref: str | None
    bookmark: str | None
    texts: tuple[str, ...]


@dataclass(frozen=True)
class ReceivedGrid:
    """One numbered grid: its column heads as printed and its rows."""

    heads: tuple[str, ...]
    rows: tuple[ReceivedRow, ...]


@dataclass(frozen=True)
class ReceivedAnswer:
    """The answer of a question that stands once: its mark (a bookmark's name, ``md_…``) and its words.

    Empty where nothing was answered; a hint to write or choose, and the dash of an open question, are no
    answers. ``mark`` is None where the file does not say which question it belongs to.
    """

    mark: str | None
    text: str


@dataclass(frozen=True)
class ReceivedDocument:
    """A file that was read. ``document`` is None when the file carries no id of ours."""

    document: str | None
    title: str
    language: str | None
    grids: tuple[ReceivedGrid, ...]
    unplaced: tuple[str, ...] = ()
    """Texts that somebody added where no answer stands, such as in the sheet of the timeline."""
    answers: tuple[ReceivedAnswer, ...] = ()
