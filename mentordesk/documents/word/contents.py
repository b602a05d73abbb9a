"""The contents list and the headings of parts.

The list is a real field with its result written in, so that nothing has to be updated. It holds no page
numbers: nobody can know them without laying out the pages.
"""

from __future__ import annotations

from mentordesk.documents.contents import Contents, Entry, PartHeading
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.runs import attribute, paragraph, run

_FIELD = ' TOC \\o "1-1" \\h \\n \\z '
_NEW_PAGE = "<w:pageBreakBefore/>"
_NUMBERED = '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>{spacing}<w:ind w:left="567" w:hanging="567"/>'
_AT_TOP = '<w:spacing w:before="0"/>'
_UNDER_COVER = '<w:spacing w:before="480"/>'
_UNDER = '<w:spacing w:before="360"/>'


def contents_list(block: Contents) -> str:
    """The heading, a line for each part and one for what it is, and the line under the list."""
    before = _NEW_PAGE if block.new_page else _UNDER_COVER
    heading = paragraph("TOCHeading", run(block.title), before)
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{_FIELD}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    lines: list[str] = []
    for each in block.entries:
        lines.append(paragraph("TOC1", (begin if not lines else "") + _linked(each)))
        if each.what:
            lines.append(paragraph("TOC2", run(each.what)))
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    closing = paragraph("MDTableauGris", end + run(block.closing), _UNDER)
    return heading + "".join(lines) + closing


def _linked(entry: Entry) -> str:
    words = run(f"{entry.number}\t{entry.title}")
    return f'<w:hyperlink w:anchor="{attribute(entry.anchor)}" w:history="1">{words}</w:hyperlink>'


def part_heading(block: PartHeading, counters: Counters) -> str:
    """Number and title of a part, in the place that the list links to; on a new page, section or not."""
    placed = run(f"{block.number}\t{block.text}" if block.number else block.text)
    if block.anchor:
        number = next(counters.bookmarks)
        placed = (
            f'<w:bookmarkStart w:id="{number}" w:name="{attribute(block.anchor)}"/>{placed}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )
    new_page = _NEW_PAGE if block.landscape is None else ""
    hanging = _NUMBERED.format(spacing=_AT_TOP) if block.number else _AT_TOP
    return paragraph(f"Heading{block.level}", placed, new_page + hanging)
