"""Excel: what the writer writes comes back exactly, from our files and from files others saved."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from mentordesk.documents import marks
from mentordesk.documents.excel import read, write
from mentordesk.documents.excel.long_texts import CELL_LIMIT
from mentordesk.documents.grid import Cell, Grid, Row
from mentordesk.documents.page import Page
from mentordesk.documents.received import ReceivedDocument
from mentordesk.errors import BadInput
from mentordesk.forms.kinds import clean_text
from tests.documents.pages import AT, DOCUMENT, grid_of, page_of, sample_page, texts_of

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus" / "xlsx"
ACCENT = "FF0B6558"

ODD_TEXTS = (
    *("=1+1", '=HYPERLINK("x")', "+1", "-1", "@sum", "'quoted", "1", "TRUE", "2026-01-21", "1/2"),
    *("_x0041_", "_x005F_", "_x005F_x0041_", "__x0041__x0042_", "_x00e9_", "_X0041_", "x005F_", "_x004"),
    *(" before", "after ", "  both  ", "\n", "\nfirst\n\nlast\n", "a\tb", "a  b", " "),
    *("<b>&amp;</b>", '"quotes"', "]]>", "Šķīršanās", "Ώρα· «ναι»", "😀 𝒳", "مرحبا", "9 000 €"),
)
PIECES = st.sampled_from((*ODD_TEXTS, "_", "x", "_x", "0041_", "- ", "1. ", "\n", "é" * 40))
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=6).map("".join).map(clean_text).map(clean_text)


def saved(content: bytes, folder: Path) -> Path:
    path = folder / "plan.xlsx"
    path.write_bytes(content)
    return path


def returned(page: Page, folder: Path) -> ReceivedDocument:
    return read(saved(write(page), folder))


def texts(document: ReceivedDocument) -> list[tuple[str, ...]]:
    return [row.texts for grid in document.grids for row in grid.rows]


def opened(page: Page) -> Any:
    """The workbook as another program sees it."""
    return load_workbook(BytesIO(write(page)))


def edited(workbook: Any, folder: Path) -> ReceivedDocument:
    """What is read after another program saved the workbook."""
    path = folder / "edited.xlsx"
    workbook.save(path)
    return read(path)


def with_parts(content: bytes, folder: Path, **changes: tuple[str, str]) -> Path:
    """The file with one replacement in each named part (``sheet1`` for xl/worksheets/sheet1.xml)."""
    path = folder / "changed.xlsx"
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            for part, (old, new) in changes.items():
                if Path(name).name.split(".")[0].strip("[]") == part:
                    assert old in text
                    text = text.replace(old, new)
            target.writestr(name, text)
    return path


# --- exact texts ---------------------------------------------------------------------------------


@given(st.lists(TEXTS, max_size=7))
def test_every_text_comes_back_exactly(tmp_path: Path, written: list[str]) -> None:
    page = page_of(*written)
    assert texts(returned(page, tmp_path)) == texts_of(page)


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts_come_back_exactly(tmp_path: Path, text: str) -> None:
    assert texts(returned(page_of(text), tmp_path))[0][0] == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "1", "2026-01-21", "TRUE"])
def test_a_text_is_never_a_formula_or_a_number_to_others(text: str) -> None:
    cell = opened(page_of(text)).worksheets[0]["C6"]
    assert (cell.data_type, cell.value, cell.number_format) == ("s", text, "@")


@pytest.mark.parametrize("text", [" before", "after ", "line\n"])
def test_other_programs_are_told_to_keep_the_spaces(text: str) -> None:
    with zipfile.ZipFile(BytesIO(write(page_of(text)))) as archive:
        part = archive.read("xl/worksheets/sheet1.xml").decode()
    assert f'<t xml:space="preserve">{text}</t>' in part


@pytest.mark.parametrize("language", ["fr", "el", "lv"])
def test_a_plan_comes_back_with_everything(tmp_path: Path, language: str) -> None:
    page = sample_page(12, language)
    (grid,) = page.grids
    document = returned(page, tmp_path)
    assert (document.document, document.title, document.language) == (DOCUMENT, page.title, page.language)
    assert document.grids[0].heads == tuple(column.title for column in grid.columns)
    for row, found in zip(grid.rows, document.grids[0].rows, strict=True):
        assert row.path
        assert found.texts == tuple(cell.text for cell in row.cells)
        assert (found.number, found.ref, found.bookmark) == (
            str(row.number),
            row.ref,
            marks.bookmark(row.path),
        )


def test_empty_rows_carry_a_number_and_no_mark(tmp_path: Path) -> None:
    page = sample_page(0)
    rows = tuple(Row(number, (Cell(""),) * 6) for number in (1, 2, 3))
    page = replace(page, blocks=(grid_of(rows),))
    (grid,) = returned(page, tmp_path).grids
    assert [(row.number, row.ref, row.bookmark, row.texts) for row in grid.rows] == [
        (str(number), None, None, ("",) * 6) for number in (1, 2, 3)
    ]


# --- long texts ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["é" * 40_000, "mot " * 20_000, "_x0041_" * 9_000, "😀" * 30_000, " \n" * 17_000, "x" * (CELL_LIMIT + 1)],
    ids=["letters", "words", "escapes", "two-units", "blanks", "one-too-many"],
)
def test_a_text_too_long_for_a_cell_goes_on_elsewhere_and_comes_back_whole(tmp_path: Path, text: str) -> None:
    page = page_of("short", text, "also short", text)
    workbook = opened(page)
    assert workbook.sheetnames[1:] == ["Textes longs"]
    assert workbook.worksheets[0]["D6"].value.endswith("Suite : feuille Textes longs, no 1.")
    for sheet in workbook:
        for row in sheet.iter_rows(values_only=True):
            assert all(len(str(value).encode("utf-16-le")) // 2 <= CELL_LIMIT for value in row)
    assert texts(returned(page, tmp_path)) == texts_of(page)


def test_a_text_that_just_fits_stays_in_its_cell(tmp_path: Path) -> None:
    page = page_of("x" * CELL_LIMIT)
    assert len(opened(page).sheetnames) == 1
    assert texts(returned(page, tmp_path)) == texts_of(page)


# --- what others do to the file ------------------------------------------------------------------


def test_sorted_rows_keep_their_marks(tmp_path: Path) -> None:
    page = sample_page(4)
    workbook = opened(page)
    sheet = workbook.worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6, max_row=9)]
    for at, row in enumerate(reversed(rows), start=6):
        for column, value in enumerate(row, start=1):
            sheet.cell(at, column).value = value
    before, after = returned(page, tmp_path).grids[0].rows, edited(workbook, tmp_path).grids[0].rows
    assert after == before[::-1]


def test_rows_put_above_the_table_do_not_hide_it(tmp_path: Path) -> None:
    page = sample_page(3)
    workbook = opened(page)
    workbook.worksheets[0].insert_rows(1, 2)
    workbook.worksheets[0]["A1"], workbook.worksheets[0]["B1"], workbook.worksheets[0]["C1"] = (
        "to",
        "all",
        "!",
    )
    assert edited(workbook, tmp_path).grids == returned(page, tmp_path).grids


def test_a_row_added_below_has_no_mark(tmp_path: Path) -> None:
    workbook = opened(sample_page(2))
    workbook.worksheets[0].append([None, None, "A new action"])
    added = edited(workbook, tmp_path).grids[0].rows[-1]
    assert (added.number, added.ref, added.bookmark) == ("", None, None)
    assert added.texts == ("A new action", "", "", "", "", "")


def test_a_table_without_its_hidden_column_is_still_read(tmp_path: Path) -> None:
    page = sample_page(3)
    workbook = opened(page)
    workbook.worksheets[0].delete_cols(9)
    found = edited(workbook, tmp_path)
    assert texts(found) == texts_of(page)
    assert {row.bookmark for row in found.grids[0].rows} == {None}


def test_numbers_and_dates_that_others_typed_become_texts(tmp_path: Path) -> None:
    workbook = opened(page_of("x"))
    typed = (3, 2.5, date(2026, 3, 1), datetime(2026, 3, 1, 9, 30), time(14, 5), True)
    for column, value in enumerate(typed, start=3):
        cell = workbook.worksheets[0].cell(6, column)
        cell.number_format = "General"
        cell.value = value
    assert texts(edited(workbook, tmp_path)) == [
        ("3", "2.5", "2026-03-01", "2026-03-01 09:30", "14:05", "TRUE")
    ]


def test_texts_that_a_workbook_shares_are_read_exactly(tmp_path: Path) -> None:
    shared = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<si><t>first</t></si>"
        '<si><r><rPr><b/></rPr><t xml:space="preserve">bold </t></r><r><t>_x005F_x005F_ _x0041_</t></r>'
        "<rPh sb='0' eb='1'><t>aid</t></rPh></si></sst>"
    )
    inline = '<c r="C6" s="8" t="inlineStr"><is><t>here</t></is></c>'
    content = write(page_of("here"))
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    path = with_parts(
        content,
        tmp_path,
        sheet1=(inline, '<c r="C6" t="s"><v>1</v></c>'),
        Content_Types=(
            "</Types>",
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{main}sharedStrings+xml"/></Types>',
        ),
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", shared)
    assert texts(read(path))[0][0] == "bold _x005F_ A"


@pytest.mark.parametrize("kept", ["core", "custom"])
def test_the_document_is_known_by_either_of_its_ids(tmp_path: Path, kept: str) -> None:
    lost = {"core": "custom", "custom": "core"}[kept]
    path = with_parts(write(sample_page(1)), tmp_path, **{lost: (f"mentordesk:{DOCUMENT}", "gone")})
    assert read(path).document == DOCUMENT


def test_a_sheet_that_claims_a_giant_size_is_read_in_its_own(tmp_path: Path) -> None:
    page = sample_page(2)
    path = with_parts(
        write(page), tmp_path, sheet1=('<dimension ref="A1:I7"', '<dimension ref="A1:XFD1048576"')
    )
    assert texts(read(path)) == texts_of(page)


# --- broken and foreign files --------------------------------------------------------------------


def refused(path: Path) -> str:
    with pytest.raises(BadInput) as caught:
        read(path)
    return str(caught.value)


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04", write(sample_page(3))[:-400]])
def test_broken_files_are_refused_with_their_name(tmp_path: Path, content: bytes) -> None:
    assert "plan.xlsx" in refused(saved(content, tmp_path))


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert refused(path).startswith("plan.xlsx could not be read as an Excel workbook.")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert "nowhere.xlsx" in refused(tmp_path / "nowhere.xlsx")


def test_a_workbook_without_a_table_is_refused(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.worksheets[0]["A1"] = "A letter, perhaps"
    path = tmp_path / "other.xlsx"
    workbook.save(path)
    assert refused(path).startswith("No table of answers was found in other.xlsx.")


@pytest.mark.parametrize(("row", "column"), [(20_001, 1), (7, 201)])
def test_a_sheet_beyond_measure_is_refused(tmp_path: Path, row: int, column: int) -> None:
    workbook = opened(sample_page(1))
    workbook.worksheets[0].cell(row, column).value = "far away"
    path = tmp_path / "wide.xlsx"
    workbook.save(path)
    assert "more than 20000 rows or 200 columns" in refused(path)


def test_a_reference_to_a_shared_text_that_is_not_there_is_refused(tmp_path: Path) -> None:
    inline = '<c r="C6" s="8" t="inlineStr"><is><t>here</t></is></c>'
    path = with_parts(write(page_of("here")), tmp_path, sheet1=(inline, '<c r="C6" t="s"><v>7</v></c>'))
    assert refused(path).startswith("changed.xlsx could not be read as an Excel workbook.")


if CORPUS.is_dir():

    @pytest.mark.parametrize("path", sorted(CORPUS.iterdir()), ids=lambda path: path.stem)
    def test_files_of_others_are_read_or_refused(path: Path) -> None:
        problem = None
        try:
            grids = read(path).grids
        except BadInput as refusal:
            grids, problem = (), refusal
        assert problem is None or path.name in str(problem)
        assert all(len(row.texts) == len(grid.heads) for grid in grids for row in grid.rows)


# --- the look ------------------------------------------------------------------------------------


def test_the_sheet_is_laid_out_to_be_read_and_printed() -> None:
    page = sample_page(9)
    sheet = opened(page).worksheets[0]
    assert [sheet[f"A{row}"].value for row in (1, 2, 3)] == [
        "Plan d’action",
        "Mieux connaître les besoins des habitantes venues d’ailleurs",
        "Valmont-sur-Loire et Grandpont. Plan d’action, version 1.0 du 21 janvier 2026",
    ]
    assert [cell.value for cell in sheet[5]][:3] == ["N°", "Réf.", "1. Actions"]
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.sheet_view.showGridLines) == (
        "C6",
        "$5:$5",
        False,
    )
    assert sheet.print_area == "'Plan d’action'!$A$1:$H$14"
    assert [sheet.column_dimensions[letter].width for letter in "ABCDEFGH"] == [5, 7, 34, 30, 23, 21, 35, 34]
    assert sheet.column_dimensions["I"].hidden
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight) == ("landscape", 9, 1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    head, text = sheet["C5"], sheet["C6"]
    assert (head.fill.fgColor.rgb, head.font.color.rgb, head.font.b) == (ACCENT, "FFFFFFFF", True)
    assert (text.alignment.wrap_text, text.alignment.vertical, text.alignment.indent) == (True, "top", 1)
    assert (sheet["A6"].value, sheet["A6"].font.color.rgb, sheet["A6"].font.b) == (1, ACCENT, True)


def test_rows_are_as_tall_as_their_texts_up_to_what_excel_allows() -> None:
    sheet = opened(page_of("one line", *[""] * 5, "\n".join("abc"), *[""] * 5, "line\n" * 99)).worksheets[0]
    assert [sheet.row_dimensions[row].height for row in (6, 7, 8)] == [21.2, 47.6, 409]


def test_header_and_footer_say_what_word_says_whatever_the_signs() -> None:
    page = replace(sample_page(1), header_left="2026 & after", header_right="y" * 300, page_word="lappuse")
    with zipfile.ZipFile(BytesIO(write(page))) as archive:
        part = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "&amp;L&amp;9 &amp;K57615E2026 &amp;&amp; after&amp;R" in part
    assert "&amp;R&amp;9 &amp;K57615Elappuse &amp;P / &amp;N" in part
    header = part.partition("<oddHeader>")[2].partition("</oddHeader>")[0].replace("&amp;", "&")
    assert len(header) <= 255


def test_properties_say_what_the_document_is() -> None:
    page = sample_page(1)
    properties = opened(page).properties
    assert (properties.title, properties.language, properties.creator) == (page.title, "fr-FR", page.creator)
    assert properties.identifier == f"mentordesk:{DOCUMENT}"
    assert properties.created == properties.modified == AT.replace(tzinfo=None)


def test_the_same_page_gives_the_same_bytes() -> None:
    page = page_of("é" * 40_000, "b")
    assert write(page) == write(page)


def test_every_grid_has_a_sheet_of_its_own(tmp_path: Path) -> None:
    page = sample_page(2)
    (grid,) = page.grids
    odd = replace(grid, caption="Plan d’action: [2026/27] – a title that is much too long")
    page = replace(page, blocks=(grid, grid, odd))
    assert opened(page).sheetnames == ["Plan d’action", "Plan d’action 2", "Plan d’action 2026 27 – a title"]
    assert texts(returned(page, tmp_path)) == texts_of(page)


def test_a_document_without_a_grid_is_still_ours(tmp_path: Path) -> None:
    page = sample_page(1)
    page = replace(page, blocks=tuple(block for block in page.blocks if not isinstance(block, Grid)))
    document = returned(page, tmp_path)
    assert (document.document, document.grids) == (DOCUMENT, ())
