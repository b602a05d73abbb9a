"""A page as the data that the typst template lays out. Every text stays a string."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mentordesk.documents.asked import Asked, HowTo
from mentordesk.documents.banner import Banner
from mentordesk.documents.drawing.timeline import drawn
from mentordesk.documents.grid import Grid
from mentordesk.documents.in_two import Asking, InTwo
from mentordesk.documents.minutes import Aloud, Labelled, Photo, Quoted
from mentordesk.documents.page import A5, Block, Heading, Lead, Note, Page
from mentordesk.documents.pdf.agreements import one_page
from mentordesk.documents.pdf.grids import table
from mentordesk.documents.pdf.laid import banner, laid
from mentordesk.documents.pdf.minutes import cover_beside, heading, minuted
from mentordesk.documents.pdf.pictures import pictured
from mentordesk.documents.pdf.practice import in_columns, numbered_heading, strip_cells, told
from mentordesk.documents.pdf.questions import Setting, how_to, question
from mentordesk.documents.practice_page import InStrip, NumberedHeading, Told
from mentordesk.documents.table import Passage, RuledLines, Table
from mentordesk.documents.time_figure import TimeFigure

_TITLE = 1
"""The level of the title; a heading under it may be one deeper than the last, or PDF/UA refuses it."""


def content(page: Page, *, whole: bool = True) -> dict[str, Any]:
    """What the template reads, ready for JSON. ``whole`` says that its pages are all there are."""
    cover = page.cover
    return {
        "whole": whole,
        "title": page.title,
        "creator": page.creator,
        "language": page.language,
        "landscape": page.landscape,
        "pocket": page.paper == A5,
        "header_left": page.header_left,
        "header_right": page.header_right,
        "footer_left": page.footer_left,
        "page_word": page.page_word,
        "cover": {
            "title": cover.title,
            "subtitle": cover.subtitle,
            "lines": cover.lines,
            "content_language": cover.content_language,
            "one_page": cover.one_page,
            **cover_beside(cover),
        },
        "logos": [pictured(logo) for logo in page.logos],
        "blocks": list(in_columns(_blocks(page))),
    }


def _blocks(page: Page) -> Iterator[dict[str, Any]]:
    level = _TITLE
    before: Block | None = None
    strip: list[dict[str, Any]] = []
    for block in page.blocks:
        if isinstance(block, InStrip):
            strip += strip_cells(block)
            continue
        if strip:
            yield {"kind": "strip", "cells": strip}
            strip = []
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
        if isinstance(before, Heading) and isinstance(block, Note):  # the lines that open a section
            yield {"kind": "intro", "text": block.text}
        else:
            yield _block(block, page, level)
        before = block
    if strip:
        yield {"kind": "strip", "cells": strip}


def _block(  # noqa: C901, PLR0911, PLR0912 - a line to each sort of block
    block: Block, page: Page, level: int
) -> dict[str, Any]:
    """One block. ``level`` is that of the heading it stands under, its own for a heading."""
    match block:
        case Lead(strong, text):
            return {"kind": "lead", "strong": strong, "text": text}
        case NumberedHeading():
            return numbered_heading(block, level)
        case Banner():
            return banner(block, level)
        case InTwo() | Asking():
            return heading(block, level)
        case Heading(look, text):
            return {"kind": "heading", "level": level, "look": look, "text": text}
        case Note(text):
            return {"kind": "note", "text": text}
        case Table() | Passage() | RuledLines():
            return laid(block)
        case Aloud() | Labelled() | Quoted() | Photo():
            return minuted(block)
        case Grid():
            return table(block, landscape=page.landscape)
        case TimeFigure():
            return _timeline(block, page.landscape)
        case HowTo():
            return how_to(block, level + 1)
        case Told():
            return told(block, Setting(page.language, page.layout, level + 1))
        case Asked():
            return question(block, Setting(page.language, page.layout, level + 1))
        case _:
            return one_page(block, level + 1)


def _timeline(figure: TimeFigure, landscape: bool) -> dict[str, Any]:
    """The pictures of a timeline; where nothing has a date, a sentence that says so."""
    if figure.scale is None:
        return {"kind": "note", "text": figure.alternative}
    return {"kind": "timeline", "pictures": drawn(figure, landscape=landscape)}
