"""What comes out of a visit, in Word: headings in two languages, lines to read aloud, notes, quotes."""

from __future__ import annotations

from mentordesk.documents.in_two import BETWEEN, Asking, CoverInTwo, InTwo
from mentordesk.documents.minutes import Aloud, Labelled, Minuted, Photo, Quoted, photo_size
from mentordesk.documents.table import GREY, HOUR, LABEL, PLAIN, STRONG, TextLine
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.figure import place_of
from mentordesk.documents.word.pictures import picture
from mentordesk.documents.word.runs import attribute, paragraph, properties, run

_QUIET = '<w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="57615E"/>'
_LARGE = '<w:sz w:val="26"/><w:szCs w:val="26"/>'
"""13 points, to be read aloud."""
_SMALLER = '<w:sz w:val="40"/><w:szCs w:val="40"/>'
_HANGING = (
    '<w:tabs><w:tab w:val="left" w:pos="482"/></w:tabs><w:spacing w:after="80"/>'
    '<w:ind w:left="482" w:hanging="482"/>'
)
_PLAIN = '<w:spacing w:after="80"/>'
_STYLES = {PLAIN: "", STRONG: "Strong", GREY: "MDGris", LABEL: "MDEtiquette", HOUR: "MDEtiquette"}
_QUOTE = (
    '{keep}<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="18" w:space="9" w:color="0B6558"/></w:pBdr>'
    '<w:spacing w:before="{before}" w:after="{after}"/><w:ind w:left="680" w:right="567"/>'
)
_SAID = '<w:i/><w:iCs/>{colour}<w:sz w:val="23"/><w:szCs w:val="23"/>'
_SMALL = '<w:rPr><w:rStyle w:val="MDGris"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr>'
_KIND = '<w:rPr><w:rStyle w:val="MDEtiquette"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr>'
_PHOTO = '<w:spacing w:before="80" w:after="120"/><w:ind w:left="482"/>'


def beside(second: str, language: str | None, size: str = "") -> str:
    """The second language of a heading: regular and grey, with the mark of its language."""
    if not second:
        return ""
    spoken = f'<w:lang w:val="{attribute(language)}"/>' if language else ""
    quiet = _QUIET + size
    return run(BETWEEN, f"<w:rPr>{quiet}</w:rPr>") + run(second, f"<w:rPr>{quiet}{spoken}</w:rPr>")


def cover_beside(cover: object) -> str:
    """What stands beside the title of a cover in two languages."""
    if not isinstance(cover, CoverInTwo):
        return ""
    return beside(cover.second, cover.second_language, _SMALLER if cover.one_page else "")


def heading(block: InTwo | Asking) -> str:
    """A heading in two languages, or a question with its number."""
    if isinstance(block, InTwo):
        return paragraph(
            f"Heading{block.level}", run(block.text) + beside(block.second, block.second_language)
        )
    words = run(block.text, properties(language=block.language))
    level = f'<w:outlineLvl w:val="{block.level - 1}"/>'
    number = run(f"{block.number}\t", properties("MDNum")) if block.number else ""
    return paragraph(
        "MDQuestion", number + words, level if number else f'<w:ind w:left="0" w:firstLine="0"/>{level}'
    )


def minuted(block: Minuted, language: str, counters: Counters) -> str:
    """One block."""
    match block:
        case Aloud(lines, numbered, bullets):
            signs = (str(at) if numbered else "•" if bullets else "" for at in range(1, len(lines) + 1))
            return "".join(_aloud(line, sign, language) for line, sign in zip(lines, signs, strict=True))
        case Labelled(label, text, under, spoken):
            words = run(label, _KIND) + run(f"  {text}", properties(language=spoken))
            below = run(f"\n{under}", _SMALL) if under else ""
            return paragraph("MDReponse", words + below)
        case Quoted():
            return _quoted(block)
        case Photo(shown):
            counters.figures.append(shown)
            place = place_of(len(counters.figures))
            made = picture(shown, place, counters, size=photo_size(shown))
            return paragraph("", made, _PHOTO)


def _aloud(line: TextLine, sign: str, language: str) -> str:
    number = run(sign + "\t", f'<w:rPr><w:rStyle w:val="MDEtiquette"/>{_LARGE}</w:rPr>') if sign else ""
    return paragraph("", number + _runs(line, language), _HANGING if sign else _PLAIN)


def _runs(line: TextLine, language: str) -> str:
    made = ""
    for piece in line:
        style = f'<w:rStyle w:val="{_STYLES[piece.look]}"/>' if _STYLES[piece.look] else ""
        foreign = piece.language if piece.language != language else None
        spoken = f'<w:lang w:val="{attribute(foreign)}"/>' if foreign else ""
        made += run(piece.text, f"<w:rPr>{style}{_LARGE}{spoken}</w:rPr>")
    return made


def _quoted(block: Quoted) -> str:
    """Words in italics under a bar; who said them below, upright."""
    spoken = f'<w:lang w:val="{attribute(block.language)}"/>' if block.language else ""
    said = f"<w:rPr>{_SAID.format(colour='')}{spoken}</w:rPr>"
    alone = not block.speaker
    first = _QUOTE.format(keep="" if alone else "<w:keepNext/>", before=80, after=140 if alone else 0)
    made = paragraph("", run(block.text, said), first)
    if not alone:
        made += paragraph("", run(block.speaker, _SMALL), _QUOTE.format(keep="", before=0, after=140))
    return made
