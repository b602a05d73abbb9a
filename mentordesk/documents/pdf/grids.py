"""A numbered table as the data that the typst template lays out."""

from __future__ import annotations

from typing import Any

from mentordesk.documents.grid import Grid, Row
from mentordesk.documents.page import longest_cell
from mentordesk.documents.pdf.passages import passage

ROOM = 254.0
"""Millimetres beside the number column of a landscape page."""
_ROOM_PORTRAIT = 150.0
_UNBROKEN_LINES = 16
_UNBROKEN_LINES_PORTRAIT = 24
"""Rows up to so many lines are kept on one page (documents.md §6)."""


def table(grid: Grid, *, landscape: bool, room: float | None = None) -> dict[str, Any]:
    """The table; ``room`` in millimetres is what its columns share, where it is not the whole page."""
    beside, limit = (ROOM, _UNBROKEN_LINES) if landscape else (_ROOM_PORTRAIT, _UNBROKEN_LINES_PORTRAIT)

    def row(each: Row) -> dict[str, Any]:
        return {
            "number": str(each.number),
            "ref": each.ref,
            "breakable": longest_cell(each, grid.columns, room or beside) > limit,
            "cells": [
                {**passage(cell.text, cell.language), "repeats": column.repeats}
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
