"""Tables and lines set piece by piece, in Word: merged cells, rows of a height, bars, lines to write on."""

from __future__ import annotations

from collections.abc import Iterator

from mentordesk.documents.banner import Banner
from mentordesk.documents.table import (
    ACROSS,
    DAY,
    GREY,
    GRID,
    HOUR,
    LABEL,
    LEFT,
    PLAIN,
    STRONG,
    Laid,
    Passage,
    RuledLines,
    Table,
    TableCell,
    TableRow,
    TextLine,
)
from mentordesk.documents.word.runs import attribute, paragraph, properties, run
from mentordesk.documents.word.sheet import POCKET, Sheet

BAND = '<w:pBdr><w:left w:val="single" w:sz="96" w:space="12" w:color="0B6558"/></w:pBdr>'
_BANNER = f'<w:pageBreakBefore/>{BAND}<w:spacing w:before="0" w:after="60"/><w:ind w:left="482"/>'
_STYLES = {GRID: "MDFilets", ACROSS: "MDFilets", DAY: "MDJournee"}
_FRAMED = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7C8683"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
"""Lines on all sides: not by the style of the numbered grids, for a table of that style comes back."""
_LOOKS = {PLAIN: "", STRONG: "Strong", GREY: "MDGris", LABEL: "MDEtiquette", HOUR: "MDEtiquette"}
_FILLED = '<w:shd w:val="clear" w:color="auto" w:fill="0B6558"/>'
_SOFT = '<w:shd w:val="clear" w:color="auto" w:fill="EEF3F1"/>'
_BAR = '<w:tcBorders><w:left w:val="single" w:sz="18" w:space="0" w:color="0B6558"/></w:tcBorders>'
_MIDDLE, _BOTTOM = '<w:vAlign w:val="center"/>', '<w:vAlign w:val="bottom"/>'
_AT_EDGE = '<w:ind w:left="283" w:hanging="283"/>'
_LIKE_ITEMS = '<w:spacing w:after="50" w:line="264" w:lineRule="auto"/>'
_TO_WRITE_ON = '<w:ind w:left="0"/>'
_CLOSE = '<w:spacing w:after="0"/>'
"""What belongs to one session stands close together; a quarter of an hour holds one line, no more."""
_USUAL = 9.5
"""Points of the words in tables, as their styles have them."""


def laid(block: Laid | Banner, language: str, sheet: Sheet) -> str:
    """A table, a passage, lines to write on, or the head of one more sheet."""
    match block:
        case Banner():
            return _banner(block, language, small=sheet is POCKET)
        case Table():
            return _table(block, language, sheet)
        case Passage(lines, bullets, close):
            style, direct = ("ListBullet", _AT_EDGE) if bullets else ("", _LIKE_ITEMS if close else "")
            return "".join(paragraph(style, _runs(line, language), direct) for line in lines)
        case RuledLines(count):
            return paragraph("MDLigne", "", _TO_WRITE_ON) * count


def _banner(block: Banner, language: str, *, small: bool) -> str:
    """The head of one more sheet, set like the cover."""
    spoken = block.content_language if block.content_language != language else None
    size = _sized(28) if small else ""
    made = [paragraph("Heading1", run(block.text, size), _BANNER)]
    if block.subtitle:
        made.append(
            paragraph("Subtitle", run(block.subtitle, _sized(21) if small else properties("", spoken)))
        )
    for label, value in block.lines:
        words = run(f"{label}\t", properties("MDGris")) + run(value, properties("", spoken))
        made.append(paragraph("MDCouverture", words))
    return "".join(made)


def _sized(half_points: int) -> str:
    return f'<w:rPr><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'


def _table(table: Table, language: str, sheet: Sheet) -> str:
    shares = _shares(table, sheet)
    head = _head(table, shares) if table.heads else ""
    rows = "".join(_rows(table, shares, language))
    return f"<w:tbl>{_settings(table, shares)}{head}{rows}</w:tbl>"


def _shares(table: Table, sheet: Sheet) -> list[int]:
    """The columns in twips; rounding does not move the right edge of one as wide as its sheet."""
    shares = [round(width * 1440 / 25.4) for width in table.widths]
    astray = sheet.text - sum(shares)
    if abs(astray) <= len(shares) * 3:
        shares[-1] += astray
    return shares


def _settings(table: Table, shares: list[int]) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in shares)
    first, known = ("1", "06A0") if table.heads else ("0", "0680")
    borders = f"<w:tblBorders>{_FRAMED}</w:tblBorders>" if table.lines == GRID else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="{_STYLES[table.lines]}"/><w:tblW w:w="{sum(shares)}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{known}" w:firstRow="{first}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(table.caption)}"/>'
        f'<w:tblDescription w:val="{attribute(table.description)}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )


def _head(table: Table, shares: list[int]) -> str:
    size = "" if table.size == _USUAL else _sized(round(2 * table.size))
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{_FILLED}{_BOTTOM}</w:tcPr>'
        + paragraph(
            "MDEntete",
            run(title, size) + _beside(table, at),
            _side("center" if at in table.centred else LEFT),
        )
        + "</w:tc>"
        for at, (width, title) in enumerate(zip(shares, table.heads, strict=True))
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _beside(table: Table, at: int) -> str:
    """A head in the second language, regular beside the bold one."""
    if not table.heads_beside:
        return ""
    half = round(2 * table.size)
    size = "" if table.size == _USUAL else f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    spoken = f'<w:lang w:val="{attribute(table.beside_language)}"/>' if table.beside_language else ""
    quiet = '<w:b w:val="0"/><w:bCs w:val="0"/>'
    return run(" / ", f"<w:rPr>{quiet}{size}</w:rPr>") + run(
        table.heads_beside[at], f"<w:rPr>{quiet}{size}{spoken}</w:rPr>"
    )


def _rows(table: Table, shares: list[int], language: str) -> Iterator[str]:
    """Each row, with the cells that go on from the row above where a cell stands over several."""
    above: dict[int, tuple[TableCell, int]] = {}  # by column: what still covers it, for how many rows
    for row in table.rows:
        cells = ""
        waiting = iter(row.cells)
        at = 0
        while at < len(shares):
            covering, left = above.pop(at, (None, 0))
            goes_on = covering is not None
            cell = covering or next(waiting)
            more = left - 1 if goes_on else cell.down - 1
            if more > 0:
                above[at] = (cell, more)
            width = sum(shares[at : at + cell.span])
            cells += _cell(cell, width, table, language, goes_on=goes_on)
            at += cell.span
        yield f"<w:tr>{_of_row(row, together=table.together(row))}{cells}</w:tr>"


def _of_row(row: TableRow, *, together: bool) -> str:
    whole = "<w:cantSplit/>" if together else ""
    high = round(row.height * 1440 / 25.4)
    tall = f'<w:trHeight w:val="{high}" w:hRule="atLeast"/>' if high else ""
    return f"<w:trPr>{whole}{tall}</w:trPr>" if whole or tall else ""


def _cell(cell: TableCell, width: int, table: Table, language: str, *, goes_on: bool) -> str:
    """A cell; one that ``goes_on`` says nothing a second time."""
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    merge = "<w:vMerge/>" if goes_on else '<w:vMerge w:val="restart"/>' if cell.down > 1 else ""
    looks = (_BAR if cell.bar else "") + (_SOFT if cell.soft else "") + (_MIDDLE if table.middle else "")
    lines = () if goes_on else cell.lines
    words = "".join(_line(line, cell, table, language) for line in lines) or paragraph("MDTableau", "")
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{looks}</w:tcPr>{words}</w:tc>'


def _line(line: TextLine, cell: TableCell, table: Table, language: str) -> str:
    style = "MDTableau"
    if any(piece.look == HOUR for piece in line):
        style = "MDHeure"
    elif table.lines == DAY and line and all(piece.look == STRONG for piece in line):
        style = "MDSeance"
    return paragraph(style, _runs(line, language, table.size, _USUAL), _CLOSE + _side(cell.side))


def _side(side: str) -> str:
    return "" if side == LEFT else f'<w:jc w:val="{side}"/>'


def _runs(line: TextLine, language: str, size: float = 0, usual: float = 0) -> str:
    made = ""
    for piece in line:
        style = f'<w:rStyle w:val="{_LOOKS[piece.look]}"/>' if _LOOKS[piece.look] else ""
        half = round(2 * size)
        sized = "" if size == usual else f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
        foreign = piece.language if piece.language != language else None
        spoken = f'<w:lang w:val="{attribute(foreign)}"/>' if foreign else ""
        settings = style + sized + spoken
        made += run(piece.text, f"<w:rPr>{settings}</w:rPr>" if settings else "")
    return made
