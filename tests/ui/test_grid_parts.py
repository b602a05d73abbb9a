"""The parts of the grid: texts laid out to twelve lines, words found whatever their accents, cells copied."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from mentordesk.documents.tables import read_html
from mentordesk.ui.widgets.grid.copying import as_html, as_text, mime
from mentordesk.ui.widgets.grid.finding import holds, occurrences
from mentordesk.ui.widgets.grid.layouts import LINES, Layouts
from mentordesk.words import folded

SIGNS = st.text(alphabet=st.sampled_from("abé\n\t\"'<>&;= -œ"), max_size=12)


@pytest.fixture
def layouts(qapp: QApplication) -> Layouts:
    return Layouts(qapp.font())


def test_a_cell_grows_to_twelve_lines_and_says_that_there_is_more(layouts: Layouts) -> None:
    short, long = layouts.laid("one\ntwo", 200), layouts.laid("\n".join(map(str, range(40))), 200)
    assert (short.layout.lineCount(), short.cut) == (2, False)
    assert (long.layout.lineCount(), long.cut) == (LINES, True)
    assert layouts.laid("\n".join(map(str, range(LINES))), 200).cut is False
    assert long.height == LINES * layouts.line_height


def test_every_line_of_a_long_cell_has_its_own_place(layouts: Layouts) -> None:
    laid = layouts.laid("word " * 400, 120)
    tops = [laid.layout.lineAt(number).position().y() for number in range(laid.layout.lineCount())]
    assert tops == sorted(set(tops))


def test_of_a_huge_text_only_its_beginning_is_laid_out(layouts: Layouts) -> None:
    laid = layouts.laid("x" * 2_000_000, 150)
    assert laid.cut
    assert len(laid.layout.text()) < 2_000


def test_words_are_found_whatever_their_case_and_accents() -> None:
    text = "Le CŒUR de l’été"
    ((start, length),) = occurrences(text, "coeur")
    assert text[start : start + length] == "CŒUR"
    ((start, length),) = occurrences(text, "L'ETE")
    assert text[start : start + length] == "l’été"
    assert not holds(text, "hiver")
    assert not holds(text, "")


@given(st.text(max_size=30), st.data())
def test_any_part_of_a_text_is_found_where_it_is(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    part = text[start : data.draw(st.integers(start, len(text)))]
    if folded(part) and folded(part) in folded(text):
        for place, length in occurrences(text, part):
            assert folded(part) in folded(text[place : place + length])


@given(st.lists(st.lists(SIGNS, min_size=2, max_size=3), min_size=1, max_size=4))
def test_a_block_copied_as_text_comes_back_as_it_was(block: list[list[str]]) -> None:
    lines = io.StringIO(as_text(block), newline="")
    assert list(csv.reader(lines, dialect="excel-tab")) == block


def test_a_block_copied_as_a_table_comes_back_with_its_line_breaks() -> None:
    block = [["Open cafés\nin two houses", "80 < 90 & more"], ['say "yes"', "last"]]
    (table,) = read_html(as_html(block))
    assert [list(row) for row in table.rows] == block


def test_one_cell_alone_is_copied_as_it_was_written() -> None:
    data = mime([["two\nlines"]])
    assert data.text() == "two\nlines"
    assert not data.hasHtml()
