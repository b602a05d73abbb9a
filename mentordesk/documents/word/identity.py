"""What names a row and an answer inside the file: bookmarks, and controls round words.

Measured (LibreOffice 7.4 and 25.2): a control round whole paragraphs or a whole cell makes 7.4 save a
file nobody can open once changes are tracked in it, and a bookmark round several paragraphs is torn
apart. So the bookmark of an answer is a point, and its control stands inside its first paragraph, unless
that is an item of a list (``word.texts``).
"""

from __future__ import annotations

from mentordesk.documents import marks
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.runs import attribute

ALIAS_LENGTH = 64
"""Word refuses a longer title."""


def bookmarked(path: str, content: str, counters: Counters) -> str:
    """Content inside the bookmark of a path; without content the bookmark is a point. It is set once."""
    name = marks.bookmark(path)
    if name in counters.named:
        return content
    counters.named.add(name)
    number = next(counters.bookmarks)
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def marked(path: str, title: str, words: str, counters: Counters) -> str:
    """The words of an answer's first paragraph, marked; no control where there are no words."""
    point = bookmarked(path, "", counters)
    if not words:
        return point
    return (
        f'{point}<w:sdt><w:sdtPr><w:alias w:val="{attribute(title[:ALIAS_LENGTH])}"/>'
        f'<w:tag w:val="{attribute(marks.tag(path))}"/><w:id w:val="{next(counters.controls)}"/></w:sdtPr>'
        f"<w:sdtContent>{words}</w:sdtContent></w:sdt>"
    )
