"""A good-practice sheet in Word: the strip, numbered headings, answers at the left edge of their column."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.documents.asked import Rows
from mentordesk.documents.grid import Cell, Column
from mentordesk.documents.practice_page import InStrip, NumberedHeading, Told
from mentordesk.documents.word.controls import DASH, EN_DASH, Hints, Wanted, pointed
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.groups import group
from mentordesk.documents.word.runs import attribute, paragraph, properties, run
from mentordesk.documents.word.sheet import Sheet
from mentordesk.documents.word.texts import Look, paragraphs

STRIP = "MDBandeau"
_LOOK = Look("MDFicheTexte", "MDFichePuce", "MDFichePuce")
_CELL = Look("MDTableauFort", "MDTableauPuce", "MDTableauPuce")
_NEW_PAGE = "<w:pageBreakBefore/>"
_HANGING = '<w:tabs><w:tab w:val="left" w:pos="397"/></w:tabs>{spacing}<w:ind w:left="397" w:hanging="397"/>'
_AT_TOP = '<w:spacing w:before="0"/>'
_UNDER_STRIP = '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>'


def numbered_heading(block: NumberedHeading, hints: Hints) -> str:
    """Number and heading, the number hanging."""
    words = run(f"{block.number}\t{block.text}" if block.number else block.text)
    if block.new_column:
        words = f'<w:r><w:br w:type="column"/></w:r>{words}'
    spacing = _AT_TOP if block.at_top else ""
    level = f'<w:outlineLvl w:val="{hints.depth}"/>'
    before = _NEW_PAGE if block.new_page else ""
    return paragraph(f"Heading{block.level}", words, before + _HANGING.format(spacing=spacing) + level)


def told(block: Told, language: str, sheet: Sheet, hints: Hints, counters: Counters) -> str:
    """Each answer under its label."""
    made: list[str] = []
    if block.standing:
        made.append(paragraph("MDFicheTexte", run(block.standing, properties("MDGris"))))
    for place, each in enumerate(block.parts):
        label = each.label or (block.wording if place == 0 and block.labelled else "")
        if label:
            made.append(paragraph("MDFichePartie", run(label)))
        if not isinstance(each, Rows):
            title = label or block.wording
            if each.text:
                cell = Cell(each.text, each.path, each.language)
                made.append(paragraphs(cell, Column("", title, 100), language, counters, _LOOK))
            else:
                dash = pointed(Wanted(each.path, title, DASH), "", hints, counters)
                made.append(paragraph("MDFicheTexte", dash))
        elif each.grid.rows:
            made.append(group(each, language, sheet, hints, counters, indent=0))
        else:
            made.append(paragraph("MDFicheTexte", run(EN_DASH, properties("MDGris"))))
    return "".join(made)


def strip(blocks: Sequence[InStrip], language: str, sheet: Sheet, hints: Hints, counters: Counters) -> str:
    """One row with a cell for each answer, its label over it."""
    cells = [
        (f"{block.number} {part.label or block.wording}", part)
        for block in blocks
        for part in block.parts
        if not isinstance(part, Rows)
    ]
    if not cells:
        return ""
    width = sheet.text // len(cells)
    grid = f'<w:gridCol w:w="{width}"/>' * len(cells)
    row = ""
    for label, part in cells:
        words = ""
        if part.text:
            spoken = Cell(part.text, part.path, part.language)
            words = paragraphs(spoken, Column("", label, 100), language, counters, _CELL)
        else:
            words = paragraph("MDTableauFort", pointed(Wanted(part.path, label, DASH), "", hints, counters))
        row += (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{paragraph('MDTableauGris', run(label))}{words}</w:tc>"
        )
    caption = attribute(" · ".join(label for label, _part in cells))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{STRIP}"/><w:tblW w:w="{width * len(cells)}" w:type="dxa"/>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{caption}"/>'
        f'<w:tblDescription w:val="{caption}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr></w:tbl>"
        f"{paragraph('MDTableauGris', '', _UNDER_STRIP)}"
    )
