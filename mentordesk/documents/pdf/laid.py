"""Tables and lines set piece by piece, as the data that the typst template lays out."""

from __future__ import annotations

from typing import Any

from mentordesk.documents.banner import Banner
from mentordesk.documents.table import Laid, Passage, RuledLines, Table, TableCell, TextLine


def laid(block: Laid) -> dict[str, Any]:
    """A table, a passage, or lines to write on."""
    match block:
        case Table():
            return _table(block)
        case Passage(lines, bullets, close):
            return {
                "kind": "passage",
                "lines": [line_of(each) for each in lines],
                "bullets": bullets,
                "close": close,
            }
        case RuledLines(count):
            return {"kind": "ruled", "count": count}


def banner(block: Banner, level: int) -> dict[str, Any]:
    """The head of one more sheet, set like the cover."""
    return {
        "kind": "banner", "level": level, "title": block.text, "subtitle": block.subtitle,
        "lines": block.lines, "content_language": block.content_language,
    }  # fmt: skip


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": "laid",
        "widths": table.widths,
        "heads": table.heads,
        "centred": table.centred,
        "lines": table.lines,
        "size": table.size,
        "middle": table.middle,
        "heads_beside": table.heads_beside,
        "beside_language": table.beside_language,
        "rows": [
            {
                "height": row.height,
                "breakable": not table.together(row),
                "cells": [_cell(each) for each in row.cells],
            }
            for row in table.rows
        ],
    }


def _cell(cell: TableCell) -> dict[str, Any]:
    return {
        "lines": [line_of(each) for each in cell.lines], "span": cell.span, "down": cell.down,
        "side": cell.side, "soft": cell.soft, "bar": cell.bar,
    }  # fmt: skip


def line_of(line: TextLine) -> list[dict[str, Any]]:
    """Its pieces; typst gives a tab no width."""
    return [
        {"text": piece.text.replace("\t", " "), "look": piece.look, "language": piece.language}
        for piece in line
    ]
