"""Repeated groups under their question: a numbered grid, or a card for each row (documents.md §7)."""

from __future__ import annotations

from dataclasses import replace

from mentordesk.documents.asked import CHOICE, FILLED, HANDWRITING, LONG, SHORT, TICK, TICKS, Rows
from mentordesk.documents.grid import Cell, Column, Row
from mentordesk.documents.word.controls import (
    CHOOSE,
    DASH,
    WRITE,
    Hints,
    Wanted,
    boxes,
    chosen,
    enclosed,
    pointed,
    printed_choices,
)
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.grid import STYLE, Setting, number_cell, table, table_settings
from mentordesk.documents.word.identity import bookmarked
from mentordesk.documents.word.runs import paragraph, properties, run
from mentordesk.documents.word.sheet import Sheet
from mentordesk.documents.word.texts import Look, paragraphs

INDENT = 482
_ROOMY = 6000
"""Twips; a table in a narrower column has a slim number and slim margins."""
_CARDS = "MDFilets"
_TEXT = Look("MDCarte", "MDCartePuce", "MDCartePuce")
_NAME = Look("Heading4", "MDCartePuce", "MDCartePuce")
_NAMED = '<w:keepNext w:val="0"/><w:spacing w:before="0"/>'
"""Measured (LibreOffice 7.4): where a paragraph in a table keeps with the next, the table leaves its page."""
_LABEL, _CHOICES, _BOXES = "MDCartePartie", "MDCarteChoix", "MDTableauCase"
_UNBROKEN = 30
"""Letters of a label that stay on one line."""
_APART = "\u00a0\u00a0\u00a0 "
_AT_EDGE = '<w:ind w:left="0" w:firstLine="0"/>'
_PEN = '<w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="exact"/>'
_PEN_HEIGHT = {SHORT: 482, LONG: 964}
_LINES_TOGETHER = 24


def group(
    rows: Rows, language: str, sheet: Sheet, hints: Hints, counters: Counters, *, indent: int = INDENT
) -> str:
    """The whole table, under the wording of its question."""
    inner = replace(sheet, text=sheet.text - indent, roomy=sheet.text > _ROOMY)
    if not rows.cards:
        setting = Setting(language, indent, "MDNumeroPetit", hints)
        return table(rows.grid, setting, inner, counters)
    filled = hints.layout == FILLED
    shares = [inner.number, inner.room]
    settings = table_settings(rows.grid, inner, shares, indent, style=_CARDS if filled else STYLE, head=False)
    made = "".join(_card(row, rows.grid.columns, shares, language, hints, counters) for row in rows.grid.rows)
    return f"<w:tbl>{settings}{made}</w:tbl>"


def _card(
    row: Row, columns: tuple[Column, ...], shares: list[int], language: str, hints: Hints, counters: Counters
) -> str:
    words = _words(row, columns, language, hints, counters)
    together = sum(len(cell.text) // 90 + cell.text.count("\n") + 1 for cell in row.cells) <= _LINES_TOGETHER
    settings = "<w:trPr><w:cantSplit/></w:trPr>" if together else ""
    return (
        f"<w:tr>{settings}{number_cell(row, shares[0], counters)}"
        f'<w:tc><w:tcPr><w:tcW w:w="{shares[1]}" w:type="dxa"/></w:tcPr>{words}</w:tc></w:tr>'
    )


def _words(row: Row, columns: tuple[Column, ...], language: str, hints: Hints, counters: Counters) -> str:
    """Name, texts under their labels, and what is short side by side, all in the order of the form."""
    made: list[str] = []
    line: list[str] = []

    def end() -> None:
        if line:
            made.append(paragraph(_CHOICES, run(_APART).join(line)))
            line.clear()

    for place, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
        is_name = place == 0 and column.shape == SHORT
        if not is_name and hints.layout != HANDWRITING and column.shape in (SHORT, CHOICE):
            line.append(_pair(cell, column, language, hints, counters))
            continue
        end()
        unlabelled = hints.layout == FILLED and (is_name or (place < 2 and column.shape == LONG))
        if not unlabelled:
            made.append(paragraph(_LABEL, run(column.title)))
        made.append(_answer(cell, column, language, hints, counters, is_name=is_name))
    end()
    return "".join(made)


def _pair(cell: Cell, column: Column, language: str, hints: Hints, counters: Counters) -> str:
    """A label and its word in bold; what is chosen or still to be written stands in its control."""
    title = column.title.replace(" ", "\u00a0") if len(column.title) <= _UNBROKEN else column.title
    label = run(f"{title}{_colon(title, language)}\u00a0", properties("MDGris"))
    if cell.path is None:
        return label
    hint = DASH
    if hints.layout != FILLED:
        hint = CHOOSE if column.shape == CHOICE else WRITE
    choices = column.choices if hint == CHOOSE else ()
    spoken = cell.language if cell.language != language else None
    words = run(cell.text, properties("Strong", spoken))
    return label + enclosed(Wanted(cell.path, column.title, hint, choices), words, hints, counters)


def _colon(label: str, language: str) -> str:
    if label[-1:] in "?;!:…":
        return ""
    return "\u00a0:" if language.startswith("fr") else ":"


def _answer(
    cell: Cell, column: Column, language: str, hints: Hints, counters: Counters, *, is_name: bool
) -> str:
    look = _NAME if is_name else _TEXT
    if cell.path is None or (cell.text and (hints.layout == FILLED or column.shape != TICKS)):
        written = paragraphs(cell, column, language, counters, look)
        return written.replace('<w:pStyle w:val="Heading4"/>', f'<w:pStyle w:val="Heading4"/>{_NAMED}')
    if column.shape in (TICKS, TICK) and column.choices and hints.layout != FILLED:
        return boxes(
            Wanted(cell.path, column.title, choices=column.choices), chosen(cell.text), _BOXES, counters
        )
    if hints.layout == HANDWRITING:
        height = _PEN.format(height=_PEN_HEIGHT.get(column.shape, 482))
        point = bookmarked(cell.path, "", counters)
        if column.shape == CHOICE and column.choices:
            return paragraph(_BOXES, point + run(printed_choices(column.choices)), _AT_EDGE)
        return paragraph(look.plain, point, height)
    hint = DASH if hints.layout == FILLED else WRITE
    direct = _NAMED if is_name else ""
    made = paragraph(look.plain, pointed(Wanted(cell.path, column.title, hint), "", hints, counters), direct)
    return made + (paragraph(look.plain, "") if hint == WRITE and column.shape == LONG else "")
