"""PDF: tagged, in one language and one typeface, the same for the same page, with every text as typed.

These tests look at the bytes; what a reader of PDF sees of them needs poppler (``office``).
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents.grid import Cell, Grid
from mentordesk.documents.page import Block, Heading, Page
from mentordesk.documents.pdf import write
from mentordesk.documents.pdf.content import content
from mentordesk.documents.pdf.preview import ROWS, preview
from tests.documents.pages import LANGUAGES, page_of, sample_page
from tests.documents.programs import program

MARKUP = "#let x = 1 *bold* _low_ $x^2$ // no /* no */ -- --- ... ' \" `code` @ref <lab> = head [a] \\ ~"
LINES = st.sampled_from(
    ("- one", "- ", "1. one", "2. two", "3. far", "plain", "", "*", "# no", " - no", "10. ten")
)


def pages_in(made: bytes) -> int:
    counts = re.findall(rb"/Type/Pages/Count (\d+)", made)
    return max(map(int, counts))


def fonts_in(made: bytes) -> set[str]:
    return {found.decode() for found in re.findall(rb"/BaseFont/[A-Z]{6}\+([\w-]+)", made)}


def with_language(page: Page, language: str) -> Page:
    """The page with its first cell in another language."""

    def changed(block: Block) -> Block:
        if not isinstance(block, Grid):
            return block
        first, *others = block.rows
        cells = (Cell(first.cells[0].text, first.cells[0].path, language), *first.cells[1:])
        return replace(block, rows=(replace(first, cells=cells), *others))

    return replace(page, blocks=tuple(map(changed, page.blocks)))


# --- what the file says of itself ----------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_is_accessible_in_its_language_and_set_in_carlito(language: str) -> None:
    made = write(sample_page(9, language))
    assert made.startswith(b"%PDF-1.7")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert f"/Lang({LANGUAGES[language].tag})".encode() in made
    assert sample_page(9, language).title.encode() in made
    assert fonts_in(made) == {"Carlito", "Carlito-Bold"}


def test_headings_rows_and_lists_are_tagged() -> None:
    made = write(sample_page(9))
    found = {
        tag: len(re.findall(rb"/S/" + tag.encode() + rb"\b", made))
        for tag in ("H1", "H2", "THead", "TH", "TR")
    }
    assert found == {"H1": 1, "H2": 1, "THead": 1, "TH": 7, "TR": 10}
    assert re.search(rb"/S/LBody\b", made)


def test_a_passage_in_another_language_says_so() -> None:
    page = sample_page(1)
    assert b"/Lang(lv-LV)" not in write(page)
    assert b"/Lang(lv-LV)" in write(with_language(page, "lv-LV"))


def test_the_same_page_gives_the_same_bytes_and_its_own_date() -> None:
    page = sample_page(3)
    made = write(page)
    assert made == write(page)
    assert b"D:20260121093000" in made
    assert b"D:20270121093000" in write(replace(page, at=page.at.replace(year=2027)))


def test_page_sizes() -> None:
    landscape = write(sample_page(1))
    portrait = write(replace(sample_page(1), landscape=False))
    assert b"/MediaBox[0 0 841.8898 595.2756]" in landscape
    assert b"/MediaBox[0 0 595.2756 841.8898]" in portrait


# --- what may stand in it ------------------------------------------------------------------------


def test_rows_grow_over_as_many_pages_as_they_need() -> None:
    assert pages_in(write(page_of("one line"))) == 1
    assert pages_in(write(page_of("line\n" * 200))) >= 5
    assert (
        pages_in(write(sample_page(60))) > pages_in(write(sample_page(20))) > pages_in(write(sample_page(2)))
    )


@pytest.mark.parametrize("text", [MARKUP, "#panic()", "#sys.inputs", "\\u{1F600}", "$", "*", "_", "[", "#{"])
def test_what_people_write_is_never_markup(text: str) -> None:
    assert write(page_of(text, "- " + text)) != write(page_of("", ""))


@pytest.mark.parametrize("text", ["مرحبا", "漢字", "😀", "☐ ☑"])
def test_signs_that_the_fonts_lack_do_not_stop_the_document(text: str) -> None:
    made = write(page_of(text))
    assert b"/StructTreeRoot" in made
    assert b"pdfuaid" not in made


def test_signs_that_carlito_lacks_come_from_the_other_bundled_font() -> None:
    made = write(page_of("done ✓, no‑break"))
    assert b"pdfuaid" in made
    assert {name.partition("-")[0] for name in fonts_in(made)} == {"Carlito", "Inter"}


def test_a_page_without_a_grid_or_with_an_empty_one() -> None:
    assert pages_in(write(sample_page(0))) == 1
    assert pages_in(write(replace(sample_page(1), blocks=(Heading(1, "Only this"),)))) == 1


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_lines_and_lists_reach_the_template_in_their_order(text: str) -> None:
    grid = next(block for block in content(page_of(text))["blocks"] if block["kind"] == "grid")
    typed = []
    for part in grid["rows"][0]["cells"][0]["parts"]:
        if part["kind"] == "line":
            typed.append(part["text"])
        elif part["kind"] == "bullets":
            typed += [f"- {item}" for item in part["items"]]
        else:
            typed += [f"{number}. {item}" for number, item in enumerate(part["items"], start=part["start"])]
    assert "\n".join(typed) == text


# --- the pages as pictures -----------------------------------------------------------------------


def size_of(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG")
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


@pytest.mark.parametrize("width", [180, 540, 1080])
@pytest.mark.parametrize("landscape", [True, False])
def test_pictures_are_as_wide_as_asked_and_as_many_as_the_pages(width: int, landscape: bool) -> None:
    page = replace(sample_page(12), landscape=landscape)
    shown = preview(page, width)
    assert len(shown.pages) == pages_in(write(page))
    for picture in shown.pages:
        wide, high = size_of(picture)
        assert abs(wide - width) <= 1
        assert (wide > high) is landscape
    assert shown.whole
    assert (shown.tables, shown.headings) == (1, 2)


def test_pictures_are_the_same_for_the_same_page() -> None:
    assert preview(sample_page(4), 400) == preview(sample_page(4), 400)
    assert preview(sample_page(4), 400).pages != preview(sample_page(4, "el"), 400).pages


def test_of_a_long_plan_the_first_pages_are_drawn_and_it_is_known() -> None:
    shown = preview(sample_page(400), 400)
    assert not shown.whole
    assert (shown.rows, shown.total) == (ROWS, 400)
    assert len(shown.pages) < pages_in(write(sample_page(400)))


@pytest.mark.parametrize("text", ["word " * 400_000, "line\n" * 100_000, "x" * 2_000_000])
def test_a_cell_that_holds_a_book_is_drawn_in_its_first_pages(text: str) -> None:
    shown = preview(page_of(*[text] * 12), 300)
    assert not shown.whole
    assert 1 < len(shown.pages) < 40


# --- with poppler --------------------------------------------------------------------------------


def told(tool: str, made: bytes, folder: Path, *options: str) -> str:
    path = folder / "plan.pdf"
    path.write_bytes(made)
    after = ["-"] if tool == "pdftotext" else []
    command = [program(tool), *options, str(path), *after]
    return subprocess.run(command, check=True, capture_output=True, timeout=60, text=True).stdout


@pytest.mark.office
def test_texts_can_be_copied_as_they_were_typed(tmp_path: Path) -> None:
    told_text = " ".join(told("pdftotext", write(page_of(MARKUP)), tmp_path, "-raw").split())
    assert MARKUP in told_text


@pytest.mark.office
def test_a_long_address_stays_in_its_column_and_whole(tmp_path: Path) -> None:
    address = "https://example.org/" + "abcdefghij" * 12
    first_column = ("-r", "72", "-x", "80", "-y", "0", "-W", "136", "-H", "595")
    told_text = "".join(told("pdftotext", write(page_of(address)), tmp_path, "-raw", *first_column).split())
    assert address in told_text


@pytest.mark.office
def test_the_head_of_the_table_stands_on_every_page_and_the_header_from_the_second(tmp_path: Path) -> None:
    made = write(sample_page(20))
    sides = told("pdftotext", made, tmp_path, "-layout").split("\f")[:-1]
    assert len(sides) == pages_in(made) > 2
    for number, side in enumerate(sides, start=1):
        assert "6. Évaluation du succès" in side
        assert f"page {number} / {len(sides)}" in side
        assert ("Plan d’action, version 1.0" in side) == (number > 1)


@pytest.mark.office
def test_only_bundled_fonts_are_embedded(tmp_path: Path) -> None:
    rows = told("pdffonts", write(sample_page(20)), tmp_path).splitlines()[2:]
    assert {row.split()[0].partition("+")[2] for row in rows} == {"Carlito", "Carlito-Bold"}
