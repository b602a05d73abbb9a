"""Forms as workbooks: every answer comes back by its mark, nothing somebody wrote elsewhere gets lost."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from mentordesk.documents import marks
from mentordesk.documents.asked import FILLED, LAYOUTS, Asked, Part, Rows
from mentordesk.documents.blocks import Paragraphs
from mentordesk.documents.booklet import booklet
from mentordesk.documents.excel import read, write
from mentordesk.documents.excel.long_texts import CELL_LIMIT
from mentordesk.documents.form_reading import places, read_answers
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Page
from mentordesk.documents.proof import accessible, comes_back
from mentordesk.errors import BadInput
from mentordesk.forms.kinds import clean_text
from mentordesk.forms.reading import form, form_keys
from mentordesk.words import words
from tests.documents.forms import blank_form, filled_form, page_of_form
from tests.documents.programs import converted, pdf_text, validation_errors
from tests.effort import in_turn

EXCEL = FORMATS[".xlsx"]
LANGUAGES = ("fr", "en", "el", "lv")
ODD = ("=1+1", "+33 2", "-5", "@all", "'quoted", "1/2", "TRUE", "- a\n- b", "_x0041_", " both ", "9 000 €")
TEXTS = st.sampled_from(ODD) | st.text(max_size=30).map(clean_text)


def parts_of(page: Page) -> list[Part]:
    """Every answer of a page that stands once."""
    asked = (block for block in page.blocks if isinstance(block, Asked))
    return [part for block in asked for part in block.parts if isinstance(part, Part)]


def groups_of(page: Page) -> list[Rows]:
    """Every repeated group of a page."""
    asked = (block for block in page.blocks if isinstance(block, Asked))
    return [part for block in asked for part in block.parts if isinstance(part, Rows)]


def with_texts(page: Page, texts: list[str]) -> Page:
    """The page with these texts in its first answers."""
    left = list(texts)

    def said(part: Part | Rows) -> Part | Rows:
        return replace(part, text=left.pop(0)) if left and isinstance(part, Part) else part

    blocks = (
        replace(block, parts=tuple(map(said, block.parts))) if isinstance(block, Asked) else block
        for block in page.blocks
    )
    return replace(page, blocks=tuple(blocks))


def opened(page: Page) -> Any:
    """The workbook as another program sees it."""
    return load_workbook(BytesIO(write(page)))


def filled_in(key: str = "annex2", layout: str = FILLED) -> Page:
    """A form with an answer everywhere."""
    return page_of_form(filled_form(form(key)), "fr", layout, additions=True)


def blank(key: str = "annex2", layout: str = "fillable") -> Page:
    """A form to be filled."""
    return page_of_form(blank_form(form(key)), "fr", layout, additions=True)


def place_of(sheet: Any, text: str) -> str:
    """The cell that holds exactly a text."""
    found = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert len(found) == 1, (text, found)
    return str(found[0])


def edited(workbook: Any, folder: Path) -> Any:
    """What is read after another program saved the workbook."""
    path = folder / "edited.xlsx"
    workbook.save(path)
    return read(path)


# --- every answer comes back ---------------------------------------------------------------------


@pytest.mark.parametrize(("key", "layout", "language"), in_turn(form_keys(), LAYOUTS, over=LANGUAGES))
def test_every_answer_of_every_form_comes_back(key: str, layout: str, language: str) -> None:
    filled = filled_form(form(key))
    page = page_of_form(filled, language, layout, additions=True)
    content = write(page)
    assert comes_back(page, ".xlsx", content)
    assert accessible(page, ".xlsx", content)
    received = EXCEL.read_bytes(content)
    answers = read_answers(received, filled, words(language))
    cells = {
        cell.path for rows in groups_of(page) for row in rows.grid.rows for cell in row.cells if cell.path
    }
    assert {path for path, value in answers.items() if value is not None} <= {
        *(part.path for part in parts_of(page)), *cells,
    }  # fmt: skip
    stored = {part.path: part.text for part in parts_of(page)}
    assert all(answers[path] is not None for path, text in stored.items() if text)


@pytest.mark.parametrize("key", form_keys())
def test_answers_that_come_back_are_the_stored_ones(key: str) -> None:
    filled = filled_form(form(key))
    page = page_of_form(filled, "fr", additions=True)
    received = EXCEL.read_bytes(write(page))
    answers = read_answers(received, filled, words("fr"))
    stored = {path: value for path, _field, value in places(filled, received.document)}
    printed = {part.path for part in parts_of(page)}
    printed |= {
        str(cell.path)
        for rows in groups_of(page)
        for row in rows.grid.rows
        for cell in row.cells
        if cell.path
    }
    assert set(answers) == printed
    assert answers == {path: stored[path] for path in printed}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.lists(TEXTS, max_size=12))
def test_any_text_comes_back_exactly(texts: list[str]) -> None:
    page = with_texts(filled_in("annex4"), texts)
    found = {each.mark: each.text for each in EXCEL.read_bytes(write(page)).answers}
    for part in parts_of(page):
        assert found[marks.bookmark(part.path)] == part.text


@pytest.mark.parametrize("text", [text for text in ODD if not text.startswith("_")])
def test_an_answer_is_never_a_formula_or_a_number_to_others(text: str) -> None:
    sheet = opened(with_texts(filled_in("annex4"), [text])).worksheets[0]
    values = [cell for row in sheet.iter_rows(min_col=5, max_col=5) for cell in row if cell.value == text]
    assert [(cell.data_type, cell.number_format) for cell in values] == [("s", "@")]


def test_a_text_too_long_for_a_cell_goes_on_elsewhere_and_comes_back_whole() -> None:
    long = "é mot " * CELL_LIMIT
    page = with_texts(filled_in("annex4"), [long, "short", long + "!"])
    book = opened(page)
    assert "Textes longs" in book.sheetnames
    assert comes_back(page, ".xlsx", write(page))


def test_a_form_without_answers_brings_none_and_keeps_every_place() -> None:
    page = blank()
    received = EXCEL.read_bytes(write(page))
    assert {each.text for each in received.answers} == {""}
    assert {marks.bookmark(part.path) for part in parts_of(page)} <= {each.mark for each in received.answers}
    assert [len(grid.rows) for grid in received.grids] == [len(rows.grid.rows) for rows in groups_of(page)]
    assert all(len(grid.rows) >= 2 for grid in received.grids)


def test_a_booklet_has_the_rows_of_each_of_its_sheets() -> None:
    several = [
        page_of_form(filled_form(form("annex4"), eid=eid), "fr", additions=True) for eid in ("one", "two")
    ]
    page = booklet(several, "Fiches", "Apprendre la langue")
    names = opened(page).sheetnames
    assert len(names) == len(set(names)) == 1 + len(groups_of(page))
    assert comes_back(page, ".xlsx", write(page))


# --- what somebody else did to it ----------------------------------------------------------------


def test_answers_typed_into_a_blank_form_are_found(tmp_path: Path) -> None:
    page = blank()
    book = opened(page)
    sheet, needs = book.worksheets[0], book["1 Besoins à traiter"]
    why = next(part for part in parts_of(page) if part.path.endswith("a2.why"))
    row = next(
        row
        for row in range(1, sheet.max_row + 1)
        if marks.bookmark(why.path) in str(sheet.cell(row, 6).value)
    )
    sheet.cell(row, 5).value = "Parce que\n=rien"
    needs["C6"], needs["H7"] = "Guichet fermé", 2025
    received = edited(book, tmp_path)
    found = {each.mark: each.text for each in received.answers}
    assert found[marks.bookmark(why.path)] == "Parce que\n=rien"
    first, second, *_others = groups_of(page)[1].grid.rows
    assert found[marks.bookmark(str(first.cells[0].path))] == "Guichet fermé"
    assert found[marks.bookmark(str(second.cells[-1].path))] == "2025"
    assert not received.unplaced


def test_words_beside_the_answers_are_kept_apart(tmp_path: Path) -> None:
    book = opened(filled_in())
    sheet = book.worksheets[0]
    sheet["H20"] = "who wrote this?"
    sheet.cell(sheet.max_row + 3, 2).value = "and one thing more"
    book["6 Acteurs extérieurs à votre se"]["K7"] = "ask the school"
    received = edited(book, tmp_path)
    assert sorted(received.unplaced) == ["and one thing more", "ask the school", "who wrote this?"]


def test_a_question_somebody_reworded_is_not_lost_and_its_answer_stays(tmp_path: Path) -> None:
    page = filled_in()
    book = opened(page)
    sheet = book.worksheets[0]
    sheet[place_of(sheet, "Pourquoi agir, et pourquoi maintenant")] = "Why now?"
    received = edited(book, tmp_path)
    assert received.unplaced == ("Why now?",)
    found = {each.mark: each.text for each in received.answers}
    assert all(found[marks.bookmark(part.path)] == part.text for part in parts_of(page))


@pytest.mark.parametrize("before", [1, 3, 5, 6])
def test_a_column_put_in_between_does_not_move_the_answers(tmp_path: Path, before: int) -> None:
    page = filled_in()
    book = opened(page)
    sheet, actors = book.worksheets[0], book["6 Acteurs extérieurs à votre se"]
    for each in [*sheet.merged_cells.ranges]:
        sheet.unmerge_cells(str(each))
    sheet.insert_cols(before)
    actors.insert_cols(min(before + 2, 5))
    received = edited(book, tmp_path)
    found = {each.mark: each.text for each in received.answers}
    assert all(found[marks.bookmark(part.path)] == part.text for part in parts_of(page))
    for rows in groups_of(page):
        for cell in (cell for row in rows.grid.rows for cell in row.cells if cell.path):
            assert found[marks.bookmark(str(cell.path))] == cell.text


def test_sorted_rows_of_a_group_keep_their_answers(tmp_path: Path) -> None:
    page = filled_in()
    book = opened(page)
    sheet = book["6 Acteurs extérieurs à votre se"]
    first, last = ([cell.value for cell in sheet[row]] for row in (6, 8))
    for column, (one, other) in enumerate(zip(last, first, strict=True), start=1):
        sheet.cell(6, column).value, sheet.cell(8, column).value = one, other
    found = {each.mark: each.text for each in edited(book, tmp_path).answers}
    for row in next(rows for rows in groups_of(page) if rows.grid.name == "a2.actors").grid.rows:
        assert [found[marks.bookmark(str(cell.path))] for cell in row.cells] == [c.text for c in row.cells]


# --- how it looks --------------------------------------------------------------------------------


def test_the_head_stays_in_view_and_is_printed_on_every_page() -> None:
    book = opened(blank())
    sheet, needs = book.worksheets[0], book["1 Besoins à traiter"]
    head = int(sheet.freeze_panes[1:]) - 1
    assert [sheet.cell(head, column).value for column in (1, 5)] == ["N°", words("fr").text("Answer")]
    assert sheet.print_title_rows == f"${head}:${head}"
    assert (sheet.page_setup.orientation, needs.page_setup.orientation) == ("portrait", "landscape")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert (sheet["A1"].value, needs["A1"].value) == (
        "Analyse des besoins (ville mentorée)",
        "1 Besoins à traiter",
    )
    assert sheet.column_dimensions["F"].hidden
    assert all(cell.comment is None for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_may_be_chosen_is_offered_in_the_language_of_the_document(language: str) -> None:
    page = page_of_form(blank_form(form("annex2")), language, "fillable", additions=True)
    book = opened(page)
    hidden = {
        tuple(str(cell.value) for cell in column[1:] if cell.value)
        for sheet in book.worksheets
        if sheet.sheet_state == "hidden"
        for column in sheet.iter_cols()
    }
    offered = set()
    for sheet in book.worksheets:
        for each in sheet.data_validations.dataValidation:
            assert not each.showErrorMessage, "other words than those offered must be taken too"
            if each.formula1.startswith('"'):
                offered.add(tuple(each.formula1.strip('"').split(",")))
    wanted = {part.choices for part in parts_of(page) if part.shape == "choice"}
    wanted |= {
        column.choices for rows in groups_of(page) for column in rows.grid.columns if column.shape == "choice"
    }
    assert wanted
    assert wanted <= offered | hidden
    assert not any("," in choice for choices in offered for choice in choices)


def test_an_answer_taller_than_any_row_stretches_over_several() -> None:
    text = "Une phrase qui prend un peu de place. " * 200
    page = with_texts(filled_in("annex4"), [text])
    sheet = opened(page).worksheets[0]
    place = place_of(sheet, text)
    (area,) = (each for each in sheet.merged_cells.ranges if each.coord.startswith(f"{place}:"))
    heights = [sheet.row_dimensions[row].height for row in range(area.min_row, area.max_row + 1)]
    assert sum(heights) > len(text) / 60 * 13
    assert max(heights) <= 409
    assert comes_back(page, ".xlsx", write(page))


def test_each_group_is_a_sheet_of_its_own_that_its_question_leads_to() -> None:
    book = opened(filled_in())
    assert {"1 Besoins à traiter", "9 Obstacles principaux"} <= set(book.sheetnames)
    links = {
        cell.value: cell.hyperlink.location
        for row in book.worksheets[0].iter_rows()
        for cell in row
        if cell.hyperlink
    }
    assert links["→ 1 Besoins à traiter"] == "'1 Besoins à traiter'!A1"
    assert len(links) == len(groups_of(filled_in()))


def test_the_same_form_gives_the_same_bytes() -> None:
    assert write(filled_in()) == write(filled_in())


def test_a_letter_is_no_workbook() -> None:
    letter = replace(filled_in(), blocks=(Paragraphs(("Dear all",)),))
    with pytest.raises(BadInput, match="Word or PDF"):
        write(letter)


# --- with other programs -------------------------------------------------------------------------


@pytest.mark.office
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_form_is_valid_open_xml(tmp_path: Path, layout: str) -> None:
    """Answers of every kind; the samples in every language are in test_every_subject."""
    made = filled_form if layout == FILLED else blank_form
    for key in form_keys():
        path = tmp_path / f"{key}.xlsx"
        path.write_bytes(write(page_of_form(made(form(key)), "el", layout, additions=True)))
        assert validation_errors(path) == []


@pytest.mark.office
def test_answers_survive_libreoffice(tmp_path: Path) -> None:
    page = filled_in()
    path = tmp_path / "form.xlsx"
    path.write_bytes(write(page))
    received = read(converted(path, "xlsx", tmp_path))
    found = {each.mark: each.text for each in received.answers}
    assert all(found[marks.bookmark(part.path)] == part.text for part in parts_of(page))
    assert not received.unplaced
    told = "".join(pdf_text(converted(path, "pdf", tmp_path)).split())
    assert "Pourquoiagir,etpourquoimaintenant" in told
