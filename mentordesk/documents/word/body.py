"""The body of the document: cover block, then each block in its own way."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.documents.page import Block, Cover, Grid, Heading, Lead, Note, Page
from mentordesk.documents.time_figure import TimeFigure
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.figure import figure
from mentordesk.documents.word.grid import table
from mentordesk.documents.word.package import XML
from mentordesk.documents.word.runs import paragraph, properties, run
from mentordesk.documents.word.sheet import Sheet

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_AFTER_COVER = '<w:spacing w:before="200"/>'
_UNDER_TABLE = '<w:spacing w:before="100"/>'


def body(page: Page, sheet: Sheet, section: str, counters: Counters) -> str:
    """The document part. ``section`` are the references to headers and footers."""
    written = written_blocks(page.blocks, page.language, sheet, counters, before=page.cover)
    return (
        f"{XML}<w:document {W} {R}><w:body>{_cover(page.cover, page.language)}{written}"
        f'<w:sectPr>{section}{sheet.size}<w:cols w:space="708"/><w:titlePg/></w:sectPr>'
        "</w:body></w:document>"
    )


def written_blocks(
    blocks: Sequence[Block],
    language: str,
    sheet: Sheet,
    counters: Counters,
    *,
    before: Cover | Block | None = None,
) -> str:
    """The blocks one after the other, ``before`` being what stands above them."""
    made = []
    for block in blocks:
        made += [_apart(before, block), _block(block, language, sheet, counters)]
        before = block
    made.append(_apart(before, None))
    return "".join(made)


def _cover(cover: Cover, language: str) -> str:
    """The block with the band: one left border and one indent, or programs would not join it."""
    written = properties(language=cover.content_language if cover.content_language != language else None)
    label = properties("MDGris")
    return "".join(
        (
            paragraph("Title", run(cover.title)),
            paragraph("Subtitle", run(cover.subtitle, written)),
            *(
                paragraph("MDCouverture", run(f"{name}\t", label) + run(value, written))
                for name, value in cover.lines
            ),
        )
    )


def _block(block: Block, language: str, sheet: Sheet, counters: Counters) -> str:
    match block:
        case Lead(strong, text):
            words = run(strong, properties("Strong")) + run(f" {text}" if text else "")
            return paragraph("", words, _AFTER_COVER)
        case Heading(level, text):
            return paragraph(f"Heading{level}", run(text))
        case Note(text):
            return paragraph("MDTableauGris", run(text), _UNDER_TABLE)
        case Grid():
            return table(block, language, sheet, counters)
        case TimeFigure():
            return figure(block, language, sheet, counters)


def _apart(before: Cover | Block | None, block: Block | None) -> str:
    """An empty line beside a table that no words keep apart: Word would join it to what it touches."""
    if not isinstance(before, Cover | Grid) or not (block is None or isinstance(block, Grid)):
        return ""
    return paragraph("MDTableauGris", "")
