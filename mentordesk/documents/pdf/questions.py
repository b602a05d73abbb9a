"""The questions of a form as the data that the typst template lays out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mentordesk.documents.asked import (
    CHOICE,
    FILLABLE,
    FILLED,
    HANDWRITING,
    LONG,
    MATRIX,
    SHORT,
    TICK,
    TICKS,
    Asked,
    HowTo,
    Part,
    Rows,
)
from mentordesk.documents.grid import Cell, Column, Row
from mentordesk.documents.pdf.grids import table
from mentordesk.documents.pdf.passages import passage
from mentordesk.words import words

_BESIDE = 141.5
"""Millimetres that the columns of a group share on an upright page, under a question, beside the number."""
_LINES = {SHORT: 1, LONG: 4}
_LINES_IN_CARD = {SHORT: 1, LONG: 2}
_ROOMS = {FILLED: "", FILLABLE: "frame", HANDWRITING: "lines"}
_TALL = {FILLED: 0, FILLABLE: 5, HANDWRITING: 10}
"""Millimetres of a cell that nothing is written in yet; margins come to it (13 mm, documents.md §7)."""
_UNBROKEN_LINES = 24
_SIGNS = {CHOICE: ("○", "●"), TICK: ("○", "●"), TICKS: ("□", "■")}


@dataclass(frozen=True)
class Setting:
    """What printing a question depends on: the page's language and layout, and the level of its heading."""

    language: str
    layout: str
    level: int


def how_to(block: HowTo, level: int) -> dict[str, Any]:
    """*How to answer in this document*."""
    return {"kind": "how-to", "level": level, "title": block.title, "lines": block.lines}


def question(asked: Asked, setting: Setting) -> dict[str, Any]:
    """One question with everything under it."""
    return {
        "kind": "question",
        "level": setting.level,
        "number": "" if asked.number is None else str(asked.number),
        "wording": asked.wording,
        "help": asked.help,
        "standing": asked.standing,
        "parts": [
            _rows(each, setting) if isinstance(each, Rows) else _part(each, setting) for each in asked.parts
        ],
    }


def _part(part: Part, setting: Setting) -> dict[str, Any]:
    said = {"kind": "part", "label": part.label, "help": part.help, "dash": True}
    return {**said, **_answer(part.text, part.language, part.shape, part.choices, setting, _LINES)}


def _answer(
    text: str,
    language: str | None,
    shape: str,
    choices: Sequence[str],
    setting: Setting,
    lines: Mapping[str, int],
) -> dict[str, Any]:
    """An answer, and what it finds where it is still to be given: words to choose from, or room."""
    if setting.layout == FILLED or not choices:
        room = _ROOMS[setting.layout] if shape in lines or not choices else ""
        many = shape == TICKS and "\n" in text and not text.startswith("- ")
        shown = "\n".join(f"- {line}" for line in text.split("\n")) if many else text
        return {
            "answer": passage(shown, language), "choices": [], "room": room, "lines": lines.get(shape, 2),
        }  # fmt: skip
    if shape == MATRIX:
        offered = [{"sign": "·", "text": choice} for choice in choices]
        return {"answer": passage(text, language), "choices": offered, "room": "", "lines": 0}
    free, taken = _SIGNS.get(shape, _SIGNS[CHOICE])
    said = [line.removeprefix("- ") for line in text.split("\n")]
    left = "\n".join(line for line in said if line and line not in choices)
    offered = [{"sign": taken if choice in said else free, "text": choice} for choice in choices]
    noted = _ROOMS[setting.layout] if shape == TICK and not left else ""
    return {"answer": passage(left, language), "choices": offered, "room": noted, "lines": 1}


def _rows(rows: Rows, setting: Setting) -> dict[str, Any]:
    said = {"label": rows.label, "help": rows.help, "tall": _TALL[setting.layout], "choices": []}
    if rows.cards:
        cards = [_card(row, rows.grid.columns, setting) for row in rows.grid.rows]
        return {**said, "kind": "cards", "rows": cards, "blank": setting.layout != FILLED}
    made = {**said, **table(rows.grid, landscape=False, room=_BESIDE)}
    if setting.layout != FILLED:
        offered = ((each.title, each.choices) for each in rows.grid.columns if each.choices)
        made["choices"] = [[title, " · ".join(choices)] for title, choices in offered]
    return made


def _card(row: Row, columns: Sequence[Column], setting: Setting) -> dict[str, Any]:
    """A row as a card: the first column names it, the others stand under it or share a line."""
    named, *others = zip(row.cells, columns, strict=True)
    blank = setting.layout != FILLED
    name, heading = named
    entries = [_entry(name, heading, setting)] if blank and not name.text else []
    short = []
    for at, (cell, column) in enumerate(others):
        if blank:
            entries.append(_entry(cell, column, setting))
        elif cell.text and (column.shape in (LONG, TICKS, MATRIX) or "\n" in cell.text):
            entries.append(_entry(cell, column, setting, label=at > 0))
        elif cell.text:
            short.append(_labelled(cell, column, setting.language))
    return {
        "number": str(row.number),
        "ref": row.ref,
        "breakable": sum(_lines(cell.text) for cell in row.cells) > _UNBROKEN_LINES,
        "name": passage(name.text, name.language),
        "entries": entries,
        "short": short,
    }


def _entry(cell: Cell, column: Column, setting: Setting, *, label: bool = True) -> dict[str, Any]:
    made = _answer(cell.text, cell.language, column.shape, column.choices, setting, _LINES_IN_CARD)
    return {"label": column.title if label else "", **made}


def _labelled(cell: Cell, column: Column, language: str) -> dict[str, Any]:
    """``Priority: high`` in the language's own way of writing it, its value apart."""
    said = words(language.partition("-")[0]).text("{row}: {value}", row=column.title, value=cell.text)
    return {"label": said.removesuffix(cell.text), "value": cell.text, "language": cell.language}


def _lines(text: str) -> int:
    return sum(1 + len(line) // 90 for line in text.split("\n"))
