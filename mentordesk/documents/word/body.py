"""The body of the document: cover block, then each block in its own way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mentordesk.documents.asked import Asked, HowTo, Rows
from mentordesk.documents.banner import Banner
from mentordesk.documents.contents import Contents, CoverPage, PartHeading
from mentordesk.documents.grid import Grid
from mentordesk.documents.in_two import Asking, InTwo
from mentordesk.documents.minutes import Aloud, Labelled, Photo, Quoted
from mentordesk.documents.page import A5, Block, Cover, Heading, Lead, Note, Page
from mentordesk.documents.practice_page import NumberedHeading, Told
from mentordesk.documents.table import Passage, RuledLines, Table
from mentordesk.documents.time_figure import TimeFigure
from mentordesk.documents.word.agreements import one_page
from mentordesk.documents.word.contents import contents_list, part_heading
from mentordesk.documents.word.controls import PRINTED, Hints
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.figure import figure
from mentordesk.documents.word.grid import Setting, table
from mentordesk.documents.word.laid import laid
from mentordesk.documents.word.minutes import cover_beside, heading, minuted
from mentordesk.documents.word.package import XML
from mentordesk.documents.word.practice import numbered_heading, strip, told
from mentordesk.documents.word.questions import how_to, question
from mentordesk.documents.word.runs import paragraph, properties, run
from mentordesk.documents.word.sheet import LANDSCAPE, POCKET, PORTRAIT, Sheet
from mentordesk.documents.word.stretches import FLAT, Section, Strip, broken, column_of, in_columns

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_WITH_BOXES = (
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
PLACES = (
    '<w:headerReference w:type="default" r:id="MDHeader{number}_"/>'
    '<w:footerReference w:type="default" r:id="MDFooter{number}_"/>'
)
"""References of a section of its own; the ids of the parts are known when the file is put together."""
_TALL = '<w:spacing w:before="1500"/>'
_LONG = '<w:spacing w:after="700"/>'
_AFTER_COVER = '<w:spacing w:before="200"/>'
_AT_EDGE = '<w:ind w:left="0"/>'
_TO_WRITE_ON = (
    '<w:tabs><w:tab w:val="left" w:pos="2410"/>'
    '<w:tab w:val="right" w:leader="underscore" w:pos="9241"/></w:tabs>'
)
_ONE_PAGE = '<w:rPr><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr>'
_POCKET = '<w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'
_UNDER_POCKET = '<w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>'
_UNDER_TABLE = '<w:spacing w:before="100"/>'


def body(page: Page, section: str, counters: Counters) -> str:
    """The document part. ``section`` are the references to headers and footers of the first section."""
    written = "".join(_sections(page, section, counters))
    boxes = _WITH_BOXES if "<w14:" in written else ""
    return f"{XML}<w:document {W} {R}{boxes}><w:body>{written}</w:body></w:document>"


def _sections(page: Page, section: str, counters: Counters) -> Iterator[str]:
    """Each stretch of pages that lie the same way under the same header, the cover in the first."""
    stretches = in_sections(page)
    hints = Hints.of(page)
    for at, (opening, blocks) in enumerate(stretches):
        references = section if opening is None else PLACES.format(number=at)
        own = Section(sheet_of(page, opening), references, titled=opening is None)
        before: Cover | None = page.cover if at == 0 else None
        if before is not None:
            yield _cover(before, page)
        yield written_blocks(
            blocks, page.language, own.sheet, counters, before=before, hints=hints, section=own
        )
        settings = own.ended()
        yield settings if at == len(stretches) - 1 else broken(settings)


def in_sections(page: Page) -> list[tuple[PartHeading | None, list[Block]]]:
    """The blocks of each section, and the heading that opens it; none opens the first."""
    stretches: list[tuple[PartHeading | None, list[Block]]] = [(None, [])]
    for block in page.blocks:
        if isinstance(block, PartHeading) and block.landscape is not None:
            stretches.append((block, []))
        stretches[-1][1].append(block)
    return stretches


def sheet_of(page: Page, opening: PartHeading | None) -> Sheet:
    """The paper of a section."""
    if page.paper == A5:
        return POCKET
    lies = page.landscape if opening is None else opening.landscape
    return LANDSCAPE if lies else PORTRAIT


def written_blocks(
    blocks: Sequence[Block],
    language: str,
    sheet: Sheet,
    counters: Counters,
    *,
    before: Cover | Block | Strip | None = None,
    hints: Hints = PRINTED,
    section: Section | None = None,
) -> str:
    """The blocks one after the other, ``before`` being what stands above them.

    Without a ``section`` of our own that may be divided there is one column.
    """
    made: list[str] = []
    for columns, run_of in in_columns(blocks):
        narrow = section is not None and columns > 1
        if section is not None and narrow:
            made.append(broken(section.ended()))
        room = column_of(sheet, columns) if narrow else sheet
        for block in run_of:
            made += [_apart(before, block), _written(block, before, language, room, hints, counters)]
            before = block
        if section is not None and narrow:
            made.append(broken(section.ended(columns)))
    made.append(_apart(before, None))
    return "".join(made)


def _cover(cover: Cover, page: Page) -> str:
    """The block with the band: one left border and one indent, or programs would not join it."""
    small = page.paper == A5
    written = properties(language=cover.content_language if cover.content_language != page.language else None)
    label = properties("MDGris")
    alone = isinstance(cover, CoverPage)
    return "".join(
        (
            paragraph("MDLogos", "", _TALL) if alone else "",
            paragraph("Title", _title(cover, small)),
            paragraph(
                "Subtitle", run(cover.subtitle, _UNDER_POCKET if small else written), _LONG if alone else ""
            ),
            *(
                paragraph("MDCouverture", run(f"{name}\t", label) + run(value, written))
                if value
                else paragraph("MDCouverture", run(f"{name}\t\t", label), _TO_WRITE_ON)
                for name, value in cover.lines
            ),
        )
    )


def _title(cover: Cover, small: bool) -> str:
    return run(cover.title, _POCKET if small else _ONE_PAGE if cover.one_page else "") + cover_beside(cover)


def _written(  # noqa: PLR0911 - a line to each sort of block
    block: Block | Strip,
    before: Cover | Block | Strip | None,
    language: str,
    sheet: Sheet,
    hints: Hints,
    counters: Counters,
) -> str:
    match block:
        case Told():
            return told(block, language, sheet, hints, counters)
        case Strip(asked):
            return strip(asked, language, sheet, hints, counters)
        case Asked():
            return question(block, language, sheet, hints, counters)
        case Grid():
            return table(block, Setting(language), sheet, counters)
        case Table() | Passage() | RuledLines() | Banner():
            return laid(block, language, sheet)
        case Aloud() | Labelled() | Quoted() | Photo():
            return minuted(block, language, counters)
        case TimeFigure():
            return figure(block, language, sheet, counters)
        case Lead() | Heading() | Note() | HowTo():
            return _words(block, before, hints, counters)
        case _:
            return one_page(block, language, sheet, counters)


def _words(
    block: Lead | Heading | Note | HowTo,
    before: Cover | Block | Strip | None,
    hints: Hints,
    counters: Counters,
) -> str:
    """What is neither asked nor a table; a contents list is a note, the heading of a part a heading."""
    match block:
        case Contents():
            return contents_list(block)
        case PartHeading():
            return part_heading(block, counters)
        case NumberedHeading():
            return numbered_heading(block, hints)
        case InTwo() | Asking():
            return heading(block)
        case HowTo():
            return (paragraph("MDLogos", "", _TALL) if isinstance(before, CoverPage) else "") + how_to(block)
        case Lead(strong, text):
            words = run(strong, properties("Strong")) + run(f" {text}" if text else "")
            return paragraph("", words, _AFTER_COVER)
        case Heading(level, text):
            return paragraph(f"Heading{level}", run(text))
        case Note(text):
            opens = isinstance(before, Heading)  # the lines that open a section
            return paragraph(
                "MDAide" if opens else "MDTableauGris", run(text), _AT_EDGE if opens else _UNDER_TABLE
            )


def _apart(before: Cover | Block | Strip | None, block: Block | Strip | None) -> str:
    """An empty line beside a table that no words keep apart: Word would join it to what it touches."""
    if isinstance(before, Cover) and isinstance(block, Strip):
        return paragraph("MDTableauGris", "")
    ends_with_rows = isinstance(before, Asked) and bool(before.parts) and isinstance(before.parts[-1], Rows)
    if not (ends_with_rows or isinstance(before, Cover | Grid | Table | Banner)):
        return ""
    if not (block is None or isinstance(block, Grid | Table)):
        return ""
    ends_here = block is None and isinstance(before, Table)
    return paragraph("MDTableauGris", "", FLAT if ends_here else "")  # no page for an empty line
