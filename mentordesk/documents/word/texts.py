"""A text of a cell as paragraphs: one line one paragraph, lists as real lists.

Measured (LibreOffice 7.4): where a control begins an item of a list and the first word in it is wider than
the column, laying out the page never ends. So an answer that begins with a list has its bookmark only.
"""

from __future__ import annotations

from mentordesk.documents.page import Cell, Column, Line, lines
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.identity import bookmarked, marked
from mentordesk.documents.word.runs import paragraph, properties, run

_PLAIN, _REPEATED = "MDTableau", "MDTableauGris"
_LISTED = "MDTableauPuce"


def paragraphs(cell: Cell, column: Column, language: str, counters: Counters) -> str:
    """The paragraphs of an answer in a column, in a document of a language."""
    plain = _REPEATED if column.repeats else _PLAIN
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
        made.append(_paragraph(line, words, current, plain))
    return "".join(made)


def _paragraph(line: Line, content: str, current: int, plain: str) -> str:
    if line.bullet:
        return paragraph(_LISTED, content)
    if line.number is None:
        return paragraph(plain, content)
    member = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{current}"/></w:numPr>'
    return paragraph(_LISTED, content, member)
