"""A page as the data that the typst template lays out. Every text stays a string."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from mentordesk.documents.drawing.timeline import drawn
from mentordesk.documents.page import Block, Cell, Grid, Heading, Lead, Line, Page, Row, lines, longest_cell
from mentordesk.documents.pdf.pictures import pictured
from mentordesk.documents.time_figure import TimeFigure

ROOM = 254.0
"""Millimetres beside the number column of a landscape page."""
_ROOM_PORTRAIT = 150.0
_UNBROKEN_LINES = 16
_UNBROKEN_LINES_PORTRAIT = 24
"""Rows up to so many lines are kept on one page (documents.md §6)."""


def content(page: Page, *, whole: bool = True) -> dict[str, Any]:
    """What the template reads, ready for JSON. ``whole`` says that its pages are all there are."""
    cover = page.cover
    return {
        "whole": whole,
        "title": page.title,
        "creator": page.creator,
        "language": page.language,
        "landscape": page.landscape,
        "header_left": page.header_left,
        "header_right": page.header_right,
        "footer_left": page.footer_left,
        "page_word": page.page_word,
        "cover": {
            "title": cover.title,
            "subtitle": cover.subtitle,
            "lines": cover.lines,
            "content_language": cover.content_language,
        },
        "logos": [pictured(logo) for logo in page.logos],
        "blocks": [_block(block, page.landscape) for block in page.blocks],
    }


def _block(block: Block, landscape: bool) -> dict[str, Any]:
    if isinstance(block, Lead):
        return {"kind": "lead", "strong": block.strong, "text": block.text}
    if isinstance(block, Heading):
        return {"kind": "heading", "level": block.level, "text": block.text}
    if isinstance(block, Grid):
        return _grid(block, landscape)
    if isinstance(block, TimeFigure):
        return _timeline(block, landscape)
    return {"kind": "note", "text": block.text}


def _timeline(figure: TimeFigure, landscape: bool) -> dict[str, Any]:
    """The pictures of a timeline; where nothing has a date, a sentence that says so."""
    if figure.scale is None:
        return {"kind": "note", "text": figure.alternative}
    return {"kind": "timeline", "pictures": drawn(figure, landscape=landscape)}


def _grid(grid: Grid, landscape: bool) -> dict[str, Any]:
    room, limit = (ROOM, _UNBROKEN_LINES) if landscape else (_ROOM_PORTRAIT, _UNBROKEN_LINES_PORTRAIT)

    def row(each: Row) -> dict[str, Any]:
        return {
            "number": str(each.number),
            "ref": each.ref,
            "breakable": longest_cell(each, grid.columns, room) > limit,
            "cells": [
                {**_cell(cell), "repeats": column.repeats}
                for cell, column in zip(each.cells, grid.columns, strict=True)
            ],
        }

    return {
        "kind": "grid",
        "description": grid.description,
        "number_title": grid.number_title,
        "columns": [{"title": column.title, "percent": column.percent} for column in grid.columns],
        "rows": [row(each) for each in grid.rows],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {"language": cell.language, "parts": list(_parts(cell.text)) if cell.text else []}


def _parts(text: str) -> Iterator[dict[str, Any]]:
    """Lines of their own, and lists of lines that belong together."""
    count = 0

    def belongs(line: Line) -> tuple[str, int]:
        nonlocal count
        if line.number is not None:
            count += line.starts
            return "numbers", count
        if line.bullet:
            return "bullets", 0
        count += 1
        return "line", count

    for (kind, _count), group in groupby(lines(text), belongs):
        members = list(group)
        texts = [line.text.replace("\t", " ") for line in members]  # typst gives a tab no width
        if kind == "line":
            yield {"kind": kind, "text": texts[0]}
        else:
            yield {"kind": kind, "start": members[0].number, "items": texts}
