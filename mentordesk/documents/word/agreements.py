"""Words of letters and one-page agreements in Word: paragraphs, lists, tables with horizontal lines only."""

from __future__ import annotations

from mentordesk.documents.blocks import (
    Bullets,
    Facing,
    OnePage,
    Opening,
    Pair,
    Pairs,
    Paragraphs,
    Side,
    Signatures,
)
from mentordesk.documents.page import lines
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.runs import attribute, paragraph, properties, run
from mentordesk.documents.word.sheet import Sheet

_LINED = "MDFilets"
_FRAMED = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7C8683"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
"""Lines on all sides: not by the style of the numbered grids, for a table of that style comes back."""
_LABEL_TWIPS = 2722
"""48 mm, the labels of pairs."""
_SIGNATURE_SHARES = (0.235, 0.265, 0.19)
_SIGNED = '<w:trPr><w:cantSplit/><w:trHeight w:val="1077" w:hRule="atLeast"/></w:trPr>'
"""19 mm."""
_TO_WRITE_IN = '<w:trPr><w:cantSplit/><w:trHeight w:val="624" w:hRule="atLeast"/></w:trPr>'
"""11 mm."""
_WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"
_FILLED = '<w:shd w:val="clear" w:color="auto" w:fill="0B6558"/>'
_MIDDLE, _BOTTOM = '<w:vAlign w:val="center"/>', '<w:vAlign w:val="bottom"/>'
_AT_EDGE = '<w:ind w:left="283" w:hanging="283"/>'
_OPENING = '<w:spacing w:before="200"/>'
_TITLE = '<w:keepNext w:val="0"/><w:spacing w:before="0"/>'
"""Where a paragraph in a table keeps with the next, LibreOffice 7.4 takes the table off its page."""
_APART = paragraph("MDTableauGris", "")
"""Word joins a table to one that it touches."""


def one_page(block: OnePage, language: str, sheet: Sheet, counters: Counters) -> str:
    """One block."""
    match block:
        case Opening(text, spoken):
            other = properties(language=spoken if spoken != language else None)
            return paragraph("MDChapeau", run(text, other), _OPENING)
        case Paragraphs(texts):
            return "".join(paragraph("", run(text)) for text in texts)
        case Bullets(texts, numbered):
            style = "ListNumber" if numbered else "ListBullet"
            listed = _member(counters.new_list(1)) if numbered else ""  # the letter before counted too
            return "".join(_item(style, text, sheet, listed) for text in texts)
        case Facing():
            return _APART + _facing(block, language, sheet, counters)
        case Pairs():
            return _pairs(block, language, sheet, counters)
        case Signatures():
            return _signatures(block, sheet) + _APART


def _member(listed: int) -> str:
    """What makes a paragraph one of a numbered list."""
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{listed}"/></w:numPr>'


def _item(style: str, text: str, sheet: Sheet, listed: str) -> str:
    """An item of a list; an empty one is a line to write on."""
    if text:
        return paragraph(style, run(text), listed + _AT_EDGE)
    line = f'<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{sheet.text}"/></w:tabs>'
    return paragraph(style, run("\t"), f'{listed}{line}<w:spacing w:before="160"/>{_AT_EDGE}')


def _facing(block: Facing, language: str, sheet: Sheet, counters: Counters) -> str:
    half = sheet.text // 2
    shares = [half, sheet.text - half]
    cells = "".join(
        _cell(width, _side(side, language, counters))
        for width, side in zip(shares, (block.left, block.right), strict=True)
    )
    settings = _settings(block.caption, block.description, shares)
    return f"<w:tbl>{settings}<w:tr>{_WHOLE}{cells}</w:tr></w:tbl>"


def _side(side: Side, language: str, counters: Counters) -> str:
    return paragraph("Heading3", run(side.title), _TITLE) + _words(side, language, counters)


def _pairs(block: Pairs, language: str, sheet: Sheet, counters: Counters) -> str:
    shares = [_LABEL_TWIPS, sheet.text - _LABEL_TWIPS]
    rows = (_pair(pair, shares, language, counters) for pair in block.rows)
    settings = _settings(block.caption, block.description, shares)
    return f"<w:tbl>{settings}{''.join(rows)}</w:tbl>"


def _pair(pair: Pair, shares: list[int], language: str, counters: Counters) -> str:
    """A label and its text; where nothing is said, room to write by hand."""
    label = paragraph("MDTableau", run(pair.label, properties("Strong")))
    cells = _cell(shares[0], label) + _cell(shares[1], _words(pair, language, counters))
    return f"<w:tr>{_WHOLE if pair.text else _TO_WRITE_IN}{cells}</w:tr>"


def _signatures(block: Signatures, sheet: Sheet) -> str:
    shares = [round(sheet.text * share) for share in _SIGNATURE_SHARES]
    shares.append(sheet.text - sum(shares))
    heads = "".join(
        _cell(width, paragraph("MDEntete", run(title)), _FILLED + _BOTTOM)
        for width, title in zip(shares, block.heads, strict=True)
    )
    rows = (
        "".join(
            _cell(width, paragraph("MDTableau", run(text)), _MIDDLE)
            for width, text in zip(shares, (*row, ""), strict=True)
        )
        for row in block.rows
    )
    head = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"
    body = "".join(f"<w:tr>{_SIGNED}{row}</w:tr>" for row in rows)
    settings = _settings(block.caption, block.description, shares, _FRAMED)
    return f"<w:tbl>{settings}{head}{body}</w:tbl>"


def _words(said: Side | Pair, language: str, counters: Counters) -> str:
    """The lines of a text in a cell, lists as lists."""
    spoken = properties(language=said.language if said.language != language else None)
    made: list[str] = []
    current = 0
    for line in lines(said.text):
        words = run(line.text, spoken)
        if line.bullet:
            made.append(paragraph("MDTableauPuce", words))
        elif line.number is None:
            made.append(paragraph("MDTableau", words))
        else:
            current = counters.new_list(line.number) if line.starts else current
            made.append(paragraph("MDTableauPuce", words, _member(current)))
    return "".join(made)


def _cell(width: int, words: str, settings: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{settings}</w:tcPr>{words}</w:tc>'


def _settings(caption: str, description: str, shares: list[int], framed: str = "") -> str:
    """What stands before the rows; one ``framed`` by lines of its own has a row of heads."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in shares)
    first, known = ("1", "0620") if framed else ("0", "0600")
    borders = f"<w:tblBorders>{framed}</w:tblBorders>" if framed else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="{_LINED}"/><w:tblW w:w="{sum(shares)}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{known}" w:firstRow="{first}" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(caption)}"/>'
        f'<w:tblDescription w:val="{attribute(description)}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )
