"""The sheet of paper on which a paragraph of another's document lies."""

from __future__ import annotations

from lxml import etree

from mentordesk.documents.word.parts import W
from mentordesk.documents.word.sheet import LANDSCAPE, NARROW, PORTRAIT, Sheet

_LETTER = (12240, 15840)  # what Word takes where a document says nothing
_SECTION = f"{W}sectPr"
_SMALL = 8000  # twips between the margins
_LEAST = 4000
"""Twips; whatever the margins say, the six columns have so much."""


def section_of(paragraph: etree._Element) -> etree._Element | None:
    """The section a paragraph of the text belongs to: the next one that ends at it or after it."""
    for each in (paragraph, *paragraph.itersiblings()):
        found = each if each.tag == _SECTION else each.find(f"{W}pPr/{_SECTION}")
        if found is not None:
            return found
    return None


def sheet_of(section: etree._Element | None) -> Sheet:
    """Its measures; of several columns of text, one."""
    width, height = (
        _measure(section, "pgSz", name, usual) for name, usual in zip("wh", _LETTER, strict=True)
    )
    top, right, bottom, left = (
        abs(_measure(section, "pgMar", name, 1440)) for name in ("top", "right", "bottom", "left")
    )
    room = width - left - right - _measure(section, "pgMar", "gutter", 0)
    columns = max(_measure(section, "cols", "num", 1), 1)
    room = (room - (columns - 1) * _measure(section, "cols", "space", 720)) // columns
    usual = LANDSCAPE if width > height else PORTRAIT
    return Sheet(
        width, height, (top, right, bottom, left),
        header=_measure(section, "pgMar", "header", 720), footer=_measure(section, "pgMar", "footer", 720),
        text=max(room, _LEAST), lines_together=usual.lines_together, type=_type(max(room, _LEAST)),
    )  # fmt: skip


def _type(room: int) -> int:
    """Half points: 9.5, on an upright A4 sheet 8.5, on a smaller one 8."""
    return 19 if room >= NARROW else 17 if room >= _SMALL else 16


def _measure(section: etree._Element | None, name: str, attribute: str, usual: int) -> int:
    element = None if section is None else section.find(f"{W}{name}")
    given = "" if element is None else element.get(f"{W}{attribute}", "")
    try:
        return round(float(given))
    except ValueError:
        return usual
