"""A text of a cell as paragraphs: one line one paragraph, lists as real lists.

Measured (LibreOffice 7.4): where a control begins an item of a list and the first word in it is wider than
the column, laying out the page never ends. So an answer that begins with a list has its bookmark only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from mentordesk.documents.grid import Cell, Column
from mentordesk.documents.page import Line, lines
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.identity import bookmarked, marked
from mentordesk.documents.word.runs import paragraph, properties, run


@dataclass(frozen=True)
class Look:
    """The styles of an answer's lines; ``number`` are further properties of a numbered one."""

    plain: str
    bullet: str
    numbered: str
    number: str = ""


IN_TABLE = Look("MDTableau", "MDTableauPuce", "MDTableauPuce")
_REPEATED = replace(IN_TABLE, plain="MDTableauGris")


def paragraphs(
    cell: Cell, column: Column, language: str, counters: Counters, look: Look | None = None
) -> str:
    """The paragraphs of an answer in a column, in a document of a language."""
    look = look or (_REPEATED if column.repeats else IN_TABLE)
    spoken = properties(language=cell.language if cell.language != language else None)
    made: list[str] = []
    current = 0
    for line in lines(cell.text):
        if line.starts and line.number is not None:
            current = counters.new_list(line.number)
        words = run(line.text, spoken)
        if cell.path is not None and not made:
            if line.bullet or line.number is not None:
                words = bookmarked(cell.path, "", counters) + words
            else:
                words = marked(cell.path, column.title, words, counters)
        made.append(_paragraph(line, words, current, look))
    return "".join(made)


def _paragraph(line: Line, content: str, current: int, look: Look) -> str:
    if line.bullet:
        return paragraph(look.bullet, content)
    if line.number is None:
        return paragraph(look.plain, content)
    member = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{current}"/></w:numPr>'
    return paragraph(look.numbered, content, member + look.number)
