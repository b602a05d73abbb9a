"""A form as a sheet: a line to each answer, beside its question and the help; rows in sheets of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from openpyxl.worksheet.worksheet import Worksheet

from mentordesk.documents.asked import CHOICE, FILLED, TICK
from mentordesk.documents.excel import layout, sheets
from mentordesk.documents.excel.choices import Choices
from mentordesk.documents.excel.form_looks import FormLooks, form_looks
from mentordesk.documents.excel.form_rows import (
    SECTION,
    AnswerLine,
    how_to_of,
    lines_needed,
    lines_of_form,
)  # fmt: skip
from mentordesk.documents.excel.long_texts import LongTexts
from mentordesk.documents.excel.looks import Looks
from mentordesk.documents.excel.own_words import digest, digests
from mentordesk.documents.excel.packing import SheetRows
from mentordesk.documents.excel.row_xml import characters, height_of, heights_of, lines_of, row_of, text_cell
from mentordesk.documents.marks import bookmark
from mentordesk.documents.page import Page
from mentordesk.words import Words, words

WIDTHS = (5, 24, 19, 27, 52)
_LETTERS = "ABCDEF"
_MARK_WIDTH = 22
_HEAD_HEIGHTS = (27, 20, 16)
_SECTION_HEIGHT, _HOW_TO_HEIGHT, _HEADER_HEIGHT, _APART = 30, 24, 22, 8
_ROOM_ACROSS = characters(sum(WIDTHS))


def add(
    sheet: Worksheet,
    page: Page,
    looks: Looks,
    choices: Choices,
    long_texts: LongTexts,
    groups: Sequence[str],
) -> SheetRows:
    """Set up the sheet and return its rows. ``groups`` are the titles of the sheets of groups, in order."""
    writing = _Sheet(sheet, page, looks, form_looks(sheet), choices, long_texts)
    xml = "".join(writing.rows(groups))
    sheets.set_widths(sheet, WIDTHS, _MARK_WIDTH)
    sheets.set_view(sheet, f"A{writing.header + 1}")
    sheets.set_print(sheet, page, writing.header, writing.at, len(WIDTHS))
    return SheetRows(xml, f"A1:{_LETTERS[-1]}{writing.at}", tuple(writing.links))


@dataclass
class _Sheet:
    """The rows of the sheet, one after the other."""

    sheet: Worksheet
    page: Page
    looks: Looks
    form: FormLooks
    choices: Choices
    long_texts: LongTexts
    at: int = 0
    header: int = 0
    links: list[tuple[str, str]] = field(default_factory=list)
    _number: str = ""

    def rows(self, groups: Sequence[str]) -> Iterator[str]:
        """All rows as XML."""
        page, looks, said = self.page, self.looks, words(self.page.language.partition("-")[0])
        cover = (page.cover.title, page.cover.subtitle, f"{page.header_left}. {page.header_right}")
        styles = (looks.title, looks.subtitle, looks.version)
        for text, style, height in zip(cover, styles, _HEAD_HEIGHTS, strict=True):
            yield self._row(height, [(style, text)])
        for block in how_to_of(page):
            if block.title:
                yield self._row(_HOW_TO_HEIGHT, [(self.form.how_to, block.title)])
            for text in block.lines:
                yield self._across(self.form.note, text)
        yield self._row(_APART, [])
        yield self._header(said)
        for line in lines_of_form(page, groups):
            if isinstance(line, AnswerLine):
                yield self._line(line)
            elif line.kind == SECTION:
                yield self._row(_SECTION_HEIGHT, [(self.form.section, line.text)])
            else:
                yield self._across(self.form.note, line.text)

    def _header(self, said: Words) -> str:
        looks, answer = self.looks, said.text("Answer")
        heads = (said.text("No."), said.text("Question"), said.text("Part"), said.text("Help"), answer)
        styles = (looks.head_middle, *[looks.head] * (len(heads) - 1))
        self.header = self.at + 1
        mark = f"{layout.ANSWERS_MARK} {digest(answer)}"
        return self._row(_HEADER_HEIGHT, list(zip(styles, heads, strict=True)), mark)

    def _across(self, style: int, text: str) -> str:
        row = self._row(height_of(lines_of(text, _ROOM_ACROSS)) - 6, [(style, text)])
        self.sheet.merged_cells.add(f"A{self.at}:{_LETTERS[len(WIDTHS) - 1]}{self.at}")
        return row

    def _line(self, line: AnswerLine) -> str:
        part = line.part
        if line.number is not None or line.wording:
            self._number = str(line.number or "")
        cells = self._cells(line)
        first, *others = self._heights(cells, lines_needed(part, blank=self.page.layout != FILLED))
        row = self._row(first, cells, bookmark(part.path) if part else "", answers=part is not None)
        self._settle(line)
        return row + self._stretched(cells, others)

    def _stretched(self, cells: Sequence[tuple[int, str]], heights: Sequence[float]) -> str:
        """More rows over which the cells of the last one stretch, where one is not high enough."""
        first = self.at
        empty = [(style, "") for style, _text in cells]
        xml = "".join(self._row(height, empty) for height in heights)
        for letter in _LETTERS[: len(WIDTHS) if heights else 0]:
            self.sheet.merged_cells.add(f"{letter}{first}:{letter}{self.at}")
        return xml

    def _cells(self, line: AnswerLine) -> list[tuple[int, str]]:
        looks = self.form
        if line.part is not None:
            place = " · ".join(filter(None, (self._number, line.label or line.wording)))
            last = (looks.answer, self.long_texts.fitted(line.part.text, place))
        else:
            last = (looks.link, f"→ {line.sheet}") if line.sheet else (looks.standing, line.standing)
        return [
            (looks.number, "" if line.number is None else str(line.number)),
            (looks.wording, line.wording),
            (looks.label, line.label),
            (looks.help, line.help),
            last,
        ]

    def _settle(self, line: AnswerLine) -> None:
        """What the cell of the answer offers beside its text."""
        cell = f"{_LETTERS[len(WIDTHS) - 1]}{self.at}"
        if line.part is not None and line.part.shape in (CHOICE, TICK) and line.part.choices:
            self.choices.offer(self.sheet, cell, line.part.choices)
        if line.sheet:
            self.links.append((cell, line.sheet))

    def _heights(self, cells: Sequence[tuple[int, str]], least: int) -> list[float]:
        rooms = map(characters, WIDTHS)
        tallest = max(lines_of(text, room) for (_style, text), room in zip(cells, rooms, strict=True))
        return heights_of(max(tallest, least))

    def _row(
        self, height: float, cells: Sequence[tuple[int, str]], mark: str = "", *, answers: bool = False
    ) -> str:
        """The next row; its hidden cell says what mark it has, and which of its words are ours."""
        self.at += 1
        made = []
        for letter, (style, text) in zip(_LETTERS, cells, strict=False):
            place = f"{letter}{self.at}"
            if style == self.form.number and text:
                made.append(f'<c r="{place}" s="{style}"><v>{text}</v></c>')
            else:
                made.append(text_cell(place, style, text))
        ours = cells[:-1] if answers else cells
        hidden = " ".join(filter(None, (mark, *digests(text for _style, text in ours))))
        if hidden:
            made.append(text_cell(f"{_LETTERS[-1]}{self.at}", self.looks.mark, hidden))
        return row_of(self.at, height, "".join(made))
