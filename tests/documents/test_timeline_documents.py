"""The timeline in documents: a figure with its words in Word and PDF, a second sheet in Excel."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from mentordesk.documents import excel, pdf, word
from mentordesk.documents.drawing.timeline import drawn
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Heading, Page
from mentordesk.documents.pdf.preview import preview
from mentordesk.documents.proof import accessible, comes_back
from mentordesk.documents.time_figure import TimeFigure
from mentordesk.model.schedule import Milestone
from tests.documents.golden import kept, normalised
from tests.documents.letterheads import PORTRAIT, Letterhead, line
from tests.documents.pages import sample_page
from tests.documents.programs import converted, validation_errors
from tests.documents.test_proof import changed
from tests.documents.time_figures import SIX, bar, days, figure, many, with_figure

EMU = 36_000
NONE_DATED = (bar(1, None), bar(2, None))


GOLDEN = {"timeline-en": lambda: excel.write(with_figure(figure(language="en")))}
"""The workbook kept in tests/golden: what tells our words from others in its second sheet stays readable."""


NAMES_WITHOUT_SIGN = (
    "Ouvrir quatre cafés-langue dans les quartiers, tenus par des bénévoles formés pendant deux samedis"
)


# --- PDF -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["fr", "en", "el", "lv"])
@pytest.mark.parametrize(
    "bars", [SIX, many(30), NONE_DATED, (*NONE_DATED, SIX[2])], ids=["6", "30", "0", "1"]
)
def test_a_pdf_with_it_is_still_accessible(bars: Any, language: str) -> None:
    shown = figure(bars, language, milestones=())
    page = with_figure(shown, language="fr")
    made = pdf.write(page)
    assert accessible(page, ".pdf", made)
    assert len(re.findall(rb"/S/Figure\b", made)) == len(shown.pictures)
    assert made.count(b"/Alt") == len(shown.pictures)
    assert {name.partition(b"-")[0] for name in re.findall(rb"/BaseFont/[A-Z]{6}\+([\w-]+)", made)} == {
        b"Carlito"
    }


def test_many_actions_go_on_over_more_pictures_each_with_its_words() -> None:
    shown = figure(many(200), "en")
    assert len(shown.pictures) > 5
    first, second = shown.pictures[:2]
    assert first.alternative.startswith(f"Timeline, actions 1 to {first.after} of 200.")
    assert second.alternative.startswith(f"Timeline, actions {first.after + 1} to {second.after} of 200.")
    assert [picture.first for picture in shown.pictures[1:]] == [each.after for each in shown.pictures[:-1]]


def test_the_preview_draws_it_and_of_a_long_one_the_beginning() -> None:
    short = preview(with_figure(figure()), 300)
    assert short.whole
    assert len(short.pages) > len(preview(sample_page(6), 300).pages)
    long = preview(with_figure(figure(many(200)), rows=200), 300)
    assert not long.whole
    assert len(long.pages) < 40


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_table_itself_stays_as_it_is(suffix: str) -> None:
    page, plain = with_figure(figure()), sample_page(6)
    assert page.blocks[:-2] == plain.blocks
    if suffix == ".pdf":
        return
    read = FORMATS[suffix].read_bytes
    assert read(FORMATS[suffix].write(page)) == read(FORMATS[suffix].write(plain))


# --- Word ----------------------------------------------------------------------------------------


def shapes_of(content: bytes) -> list[Any]:
    return list(Document(BytesIO(content)).inline_shapes)


def told(shape: Any) -> tuple[str, str]:
    described = shape._inline.docPr
    return described.get("title"), described.get("descr")


def test_in_word_it_is_a_picture_in_the_line_with_its_words() -> None:
    shown = figure()
    (shape,) = shapes_of(word.write(with_figure(shown)))
    assert told(shape) == (shown.title, shown.alternative)
    assert shape.width == pytest.approx(267 * EMU, rel=0.001)
    assert shape.height < 158 * EMU


def test_the_picture_is_fine_enough_to_print_and_the_file_can_be_mailed() -> None:
    content = word.write(with_figure(figure()))
    document: Any = Document(BytesIO(content))
    (shape,) = document.inline_shapes
    picture = document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed]
    width = int.from_bytes(picture.blob[16:20])
    assert width / (shape.width / 914_400) >= 219
    assert len(content) < 500_000


@pytest.mark.parametrize("bars", [SIX, many(30), many(1, steps=70)], ids=["6", "30", "70 steps"])
def test_a_word_file_with_it_comes_back_and_is_accessible(bars: Any) -> None:
    shown = figure(bars)
    page = with_figure(shown)
    content = word.write(page)
    assert [told(shape)[1] for shape in shapes_of(content)] == [each.alternative for each in shown.pictures]
    assert comes_back(page, ".docx", content)
    assert accessible(page, ".docx", content)


def test_a_picture_without_words_is_not_called_accessible() -> None:
    page = with_figure(figure())
    spoiled = changed(
        word.write(page), "word/document.xml", lambda data: re.sub(rb' descr="[^"]*"', b"", data, count=1)
    )
    assert not accessible(page, ".docx", spoiled)


def test_in_the_organisation_s_own_template_it_stands_after_the_table() -> None:
    shown = figure(many(30))
    page = replace(with_figure(shown), template=Letterhead(line("{plan}")).packed())
    content = word.write(page)
    ours = [told(shape) for shape in shapes_of(content) if told(shape)[0] == shown.title]
    assert [words for _title, words in ours] == [each.alternative for each in shown.pictures]
    assert comes_back(page, ".docx", content)


def test_in_a_narrow_template_a_picture_is_no_wider_than_its_text() -> None:
    shown = figure(many(30))
    narrow = Letterhead(line("{plan}"), section=PORTRAIT).packed()
    page = replace(with_figure(shown), template=narrow)
    shapes = shapes_of(word.write(page))
    assert len(shapes) == len(shown.pictures)
    for shape in shapes:
        assert shape.width <= 170.1 * EMU
        assert shape.height <= (297 - 40 - 19) * EMU


# --- Excel ---------------------------------------------------------------------------------------


def sheet_of(page: Page) -> Any:
    (shown,) = [block for block in page.blocks if isinstance(block, TimeFigure)]
    workbook = load_workbook(BytesIO(excel.write(page)))
    assert [sheet.title for sheet in workbook.worksheets] == [page.cover.title, shown.title]
    return workbook.worksheets[1]


def rows_of(sheet: Any) -> dict[str, list[str]]:
    """The cells of each row, by its number, else by what it is called."""
    cells = ([str(cell.value or "") for cell in row[:-1]] for row in sheet.iter_rows(min_row=7))
    return {row[0] if row[0].isdecimal() else row[2]: row for row in cells}


def test_in_excel_it_is_a_second_sheet_that_reads_without_its_colours() -> None:
    rows = rows_of(sheet_of(with_figure(figure(language="en"))))
    assert rows["3"][1:4] == ["K003", NAMES_WITHOUT_SIGN, "Service 3"]
    assert rows["3"][4:7] == ["12 May 2027", "12 May 2027", ""]
    assert rows["3"][7:].count("◆") == 1
    assert rows["Café pilote"][4:6] == ["1 September 2027", "30 November 2027"]
    assert rows["Café pilote"][7:].count("□") == 3
    assert rows["Trois autres"][6] == "start approximate"
    assert rows["Trois autres"][7:].count("▨") == 1
    assert rows["1"][7:].count("■") == 10
    assert (rows["5"][4], "".join(rows["5"][7:])) == ("no date", "")
    assert rows["Conseil municipal"][4] == "6 July 2027"
    assert rows["Conseil municipal"][7:].count("▽") == 1


def test_cells_of_a_bar_are_filled_and_hold_a_sign() -> None:
    sheet = sheet_of(with_figure(figure((bar(1, days("2027-05-01", "2027-08-31")),), milestones=())))
    cells = [cell for cell in sheet[7] if cell.value == "■"]
    assert len(cells) >= 4
    assert {cell.fill.fgColor.rgb for cell in cells} == {"FF0B6558"}
    assert {cell.data_type for cell in cells} == {"s"}


def test_the_sheet_prints_on_one_page_s_width_with_its_heads() -> None:
    sheet = sheet_of(with_figure(figure(many(30))))
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$5:$6"
    assert sheet.freeze_panes == "D7"
    years = [str(each) for each in sheet.merged_cells.ranges if str(each).startswith("H5")]
    assert years
    assert sheet["H5"].value == "2027"


@pytest.mark.parametrize("bars", [SIX, many(200), NONE_DATED], ids=["6", "200", "0"])
def test_a_workbook_with_it_comes_back_and_is_accessible(bars: Any) -> None:
    page = with_figure(figure(bars))
    content = excel.write(page)
    assert excel.write(page) == content
    assert comes_back(page, ".xlsx", content)
    assert accessible(page, ".xlsx", content)
    received = FORMATS[".xlsx"].read_bytes(content)
    assert len(received.grids) == 1
    assert received.unplaced == ()


def test_words_without_end_are_cut_in_the_picture_and_stop_nothing() -> None:
    endless = "https://example.org/" + "abcdefghij" * 5_000
    milestone = Milestone("meeting", "Réunion " * 400, date(2027, 6, 1))
    steps = [("x" * 9_000, days("2027-05-01", "2027-05-09"))]
    first = bar(1, days("2027-05-01", "2027-08-31"), steps, what=endless)
    shown = figure((first, bar(2, None, what="漢字 مرحبا")), milestones=(milestone,))
    page = with_figure(shown)
    assert len(shapes_of(word.write(page))) == 1
    assert pdf.write(page).startswith(b"%PDF")
    assert comes_back(page, ".xlsx", excel.write(page))


@pytest.mark.parametrize("text", ["=1+1", "+1", "_x0041_", "@sum", "<b>&"])
def test_what_people_wrote_is_a_text_there_too(text: str) -> None:
    sheet = sheet_of(
        with_figure(figure((bar(1, days("2027-05-01", "2027-08-31"), what=text),), milestones=()))
    )
    cell = sheet["C7"]
    assert (cell.data_type, cell.number_format) == ("s", "@")
    page = with_figure(figure((bar(1, None, what=text),)))
    assert comes_back(page, ".xlsx", excel.write(page))


@pytest.mark.parametrize("name", GOLDEN)
def test_the_document_is_as_somebody_last_saw_it(name: str) -> None:
    assert normalised(GOLDEN[name]()) + "\n" == kept(name)


def edited(page: Page, change: Any, folder: Path) -> tuple[str, ...]:
    """What is listed after somebody changed the second sheet."""
    workbook: Any = load_workbook(BytesIO(excel.write(page)))
    change(workbook.worksheets[1])
    path = folder / "edited.xlsx"
    workbook.save(path)
    received = excel.read(path)
    assert len(received.grids) == 1
    assert [row.texts for row in received.grids[0].rows] == [
        tuple(cell.text for cell in row.cells) for grid in page.grids for row in grid.rows
    ]
    return received.unplaced


def write_in(place: str, text: str) -> Any:
    def change(sheet: Any) -> None:
        sheet[place] = text

    return change


def test_words_that_somebody_adds_in_the_sheet_are_not_lost(tmp_path: Path) -> None:
    page = with_figure(figure())
    assert edited(page, lambda _sheet: None, tmp_path) == ()
    assert edited(page, write_in("E14", "Plutôt en juin ?"), tmp_path) == ("Plutôt en juin ?",)
    assert edited(page, write_in("C60", "Et la mairie annexe ?"), tmp_path) == ("Et la mairie annexe ?",)
    assert edited(page, write_in("K12", "x"), tmp_path) == ("x",)


def test_without_its_hidden_column_the_sheet_is_still_no_plan(tmp_path: Path) -> None:
    page = with_figure(figure(language="en"))
    listed = edited(page, lambda sheet: sheet.delete_cols(sheet.max_column), tmp_path)
    assert "12 May 2027" in listed


def test_a_row_taken_out_of_the_sheet_takes_nothing_along(tmp_path: Path) -> None:
    assert edited(with_figure(figure()), lambda sheet: sheet.delete_rows(9), tmp_path) == ()


# --- nothing dated -------------------------------------------------------------------------------


def test_a_plan_without_any_date_says_so_in_words() -> None:
    shown = figure(NONE_DATED, "en", milestones=())
    assert (shown.scale, shown.pictures) == (None, ())
    assert shown.alternative == "Timeline of 2 actions. Without a date: actions 1 and 2."
    page = with_figure(shown)
    document = Document(BytesIO(word.write(page)))
    assert document.paragraphs[-1].text == shown.alternative
    assert not list(document.inline_shapes)
    assert accessible(page, ".pdf", pdf.write(page))


def test_milestones_alone_are_drawn() -> None:
    shown = figure(NONE_DATED, "en")
    (picture,) = drawn(shown, landscape=True)
    assert [row["no_date"] for row in picture["rows"]] == ["no date", "no date"]
    assert len(shapes_of(word.write(with_figure(shown)))) == 1


# --- with the programs ---------------------------------------------------------------------------


@pytest.mark.office
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
@pytest.mark.parametrize(
    "shown",
    [figure(), figure(many(30, steps=2), "el"), figure(NONE_DATED, milestones=()), figure(many(6, 900))],
    ids=["6", "30", "0", "15 years"],
)
def test_the_validator_finds_no_error(shown: TimeFigure, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"plan{suffix}"
    path.write_bytes(FORMATS[suffix].write(with_figure(shown)))
    assert validation_errors(path) == []


@pytest.mark.office
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_libreoffice_changes_nothing_in_what_comes_back(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"plan{suffix}"
    path.write_bytes(FORMATS[suffix].write(with_figure(figure())))
    assert FORMATS[suffix].read(converted(path, suffix[1:], tmp_path)) == FORMATS[suffix].read(path)


@pytest.mark.office
def test_every_picture_stands_on_a_page_with_its_heading_and_no_page_is_empty(tmp_path: Path) -> None:
    shown = figure(many(60, steps=1))
    path = tmp_path / "plan.docx"
    path.write_bytes(word.write(replace(sample_page(0), blocks=(Heading(2, shown.title), shown))))
    printed = converted(path, "pdf", tmp_path).read_bytes()
    pages = max(map(int, re.findall(rb"/Count (\d+)", printed)))
    assert pages <= len(shown.pictures) + 1
