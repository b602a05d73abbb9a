"""A good-practice sheet as the data that the typst template lays out: strip, numbered headings, columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from mentordesk.documents.asked import Asked, Rows
from mentordesk.documents.pdf.passages import passage
from mentordesk.documents.pdf.questions import Setting, question
from mentordesk.documents.practice_page import InStrip, NumberedHeading, Told

_LETTERS = 48
"""To a line of a column of 77 mm."""
_HEADING, _LABEL = 2.6, 1.2  # lines that they take, with the room round them


def strip_cells(block: InStrip) -> list[dict[str, Any]]:
    """The answers of a question that stand in the strip, each with its label over it."""
    return [
        {
            "label": f"{block.number} {part.label or block.wording}" if block.number else part.label,
            "words": passage(part.text or "–", part.language),
        }
        for part in block.parts
        if not isinstance(part, Rows)
    ]


def numbered_heading(block: NumberedHeading, level: int) -> dict[str, Any]:
    """The heading of a question, its number before it."""
    number = "" if block.number is None else str(block.number)
    said = {"kind": "numbered", "level": level, "number": number, "text": block.text}
    return {**said, "new_page": block.new_page, "columns": block.columns, "lines": _HEADING}


def told(block: Told, setting: Setting) -> dict[str, Any]:
    """The answers of a question, each under its label, without the help that led to them."""
    made = question(block, setting)
    parts = [{**part, "help": ""} for part in made["parts"]]
    if parts and block.labelled and not parts[0]["label"]:
        parts[0]["label"] = block.wording
    return {**made, "kind": "told", "parts": parts, "lines": _lines(block)}


def in_columns(blocks: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The same blocks, those that belong into two columns beside each other, about equally long."""
    waiting: list[list[dict[str, Any]]] = []
    for block in blocks:
        if block["kind"] == "numbered" and block["columns"] > 1:
            waiting.append([block])
        elif block["kind"] == "told" and waiting:
            waiting[-1].append(block)
        else:
            yield from _columns(waiting)
            waiting = []
            yield block
    yield from _columns(waiting)


def _columns(questions: list[list[dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    if not questions:
        return
    lengths = [sum(block["lines"] for block in each) for each in questions]
    total = sum(lengths)
    longer = [max(before, total - before) for before in accumulate(lengths)]
    cut = longer.index(min(longer)) + 1
    left, right = ([block for each in side for block in each] for side in (questions[:cut], questions[cut:]))
    yield {"kind": "columns", "left": left, "right": right}


def _lines(asked: Asked) -> float:
    found = 0.0
    for part in asked.parts:
        if isinstance(part, Rows):
            cells = (max(len(cell.text) for cell in row.cells) for row in part.grid.rows)
            found += 2 * _LABEL + sum(max(2, 2 * each // _LETTERS + 1) for each in cells)
        else:
            found += _LABEL + sum(len(line) // _LETTERS + 1 for line in part.text.split("\n"))
    return found
