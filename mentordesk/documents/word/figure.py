"""The timeline as pictures in the text, one to a paragraph, each with its words for screen readers.

The parts that hold the pictures get their ids only when the file is put together: until then a
picture names its part by a place that ``related`` fills.
"""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.documents.drawing.pictures import Drawn, pictures
from mentordesk.documents.pictures import Picture
from mentordesk.documents.time_figure import TimeFigure
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.pictures import picture
from mentordesk.documents.word.runs import paragraph, run
from mentordesk.documents.word.sheet import Sheet, millimetres

_ALONE = (
    '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>'
)
_HEADING = 20
"""Millimetres that the heading above the first picture takes, and the line it stands in."""
_PLACE = "MDFigure{number}_"


def figure(shown: TimeFigure, language: str, sheet: Sheet, counters: Counters) -> str:
    """The paragraphs of a timeline; where nothing has a date, a sentence that says so."""
    if shown.scale is None:
        return paragraph("MDTableauGris", run(shown.alternative))
    landscape = sheet.width > sheet.height
    return "".join(
        _paragraph(drawn, shown.title, sheet, counters)
        for drawn in pictures(shown, language, landscape=landscape)
    )


def _paragraph(drawn: Drawn, title: str, sheet: Sheet, counters: Counters) -> str:
    width, height = (int.from_bytes(drawn.content[at : at + 4]) for at in (16, 20))  # the head of a PNG
    counters.figures.append(Picture(drawn.content, "png", width, height, drawn.alternative))
    place = place_of(len(counters.figures))
    top, _right, bottom, _left = sheet.margins
    high = millimetres(sheet.height - top - bottom) - _HEADING
    fits = min(1.0, millimetres(sheet.text) / drawn.width, high / drawn.height)
    size = (drawn.width * fits, drawn.height * fits)
    return paragraph("", picture(counters.figures[-1], place, counters, size=size, title=title), _ALONE)


def place_of(number: int) -> str:
    """What a picture of the text names its part by until ``related`` knows its id."""
    return _PLACE.format(number=number)


def related(xml: str, ids: Sequence[str]) -> str:
    """The document with the ids of the parts that hold its pictures, in their order."""
    for number, each in enumerate(ids, start=1):
        xml = xml.replace(f'r:embed="{_PLACE.format(number=number)}"', f'r:embed="{each}"', 1)
    return xml
