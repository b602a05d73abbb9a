"""Word files: what is written comes back exactly, carries its marks, and looks as agreed."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mentordesk.documents import marks
from mentordesk.documents.grid import Cell, Row
from mentordesk.documents.page import Cover, Page
from mentordesk.documents.word import write
from mentordesk.forms.kinds import clean_text
from tests.documents.pages import AT, DOCUMENT, LANGUAGES, grid_of, page_of, sample_page, texts_of
from tests.documents.word_files import (
    Tree,
    W,
    body,
    changed,
    part,
    received,
    replaced,
    said,
    texts,
    value,
    values,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("word")


# --- out and back ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rows", [0, 1, 11])
def test_a_plan_comes_back_as_it_was(rows: int, language: str, folder: Path) -> None:
    page = sample_page(rows, language)
    found = received(page, folder)
    grid = next(page.grids)
    assert (found.document, found.title, found.language) == (DOCUMENT, page.title, LANGUAGES[language].tag)
    assert [each.heads for each in found.grids] == [tuple(column.title for column in grid.columns)]
    assert texts(found) == texts_of(page)
    assert [(row.number, row.ref, row.bookmark) for row in found.grids[0].rows] == [
        (str(row.number), row.ref, marks.bookmark(row.path or "")) for row in grid.rows
    ]


SIGNS = st.characters(exclude_categories=["Cs"])
BEGINNINGS = st.sampled_from(["", "- ", "1. ", "2. ", "3. ", "9999. ", "0. ", "12.", " ", "\t", "-", "- - "])
WORDS = st.text(SIGNS | st.sampled_from("αΩήΐ āčķŗ \t \u00a0\u2011\u00ad&<>\"'€"), max_size=12)
LINES = st.builds(str.__add__, BEGINNINGS, WORDS)
TEXTS = st.lists(LINES, max_size=7).map("\n".join).map(clean_text)


@given(st.lists(TEXTS, max_size=14))
@example(["\n\n", " leading\ttab\t", "3. x\n4. y\n4. z\n5. z", "- a\n\n- b\nc", "\u2011\u00a0", "1. "])
@example(["2. a", "3. b", "1. a\n- b\n2. c", "10. Ήθη\n11. Ķīšezers", "<w:t>&amp;", "\n- \n"])
def test_any_text_comes_back_exactly(folder: Path, given_texts: list[str]) -> None:
    page = page_of(*given_texts)
    assert texts(received(page, folder)) == texts_of(page)


def test_two_grids_stay_two(folder: Path) -> None:
    page = sample_page(2)
    grid = next(page.grids)
    found = received(replace(page, blocks=(grid, grid)), folder)
    assert [len(each.rows) for each in found.grids] == [2, 2]


def test_rows_that_no_record_stands_behind_carry_no_marks(folder: Path) -> None:
    blank = Row(1, tuple(Cell("") for _ in range(6)))
    page = replace(sample_page(0), blocks=(grid_of((blank,)),))
    (row,) = received(page, folder).grids[0].rows
    assert (row.number, row.ref, row.bookmark, row.texts) == ("1", None, None, ("",) * 6)
    assert not [*body(page).iter(f"{W}sdt", f"{W}bookmarkStart")]


def test_the_same_page_gives_the_same_parts_and_no_clock_of_its_own() -> None:
    def parts(content: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    page = sample_page(9)
    assert parts(write(page)) == parts(write(sample_page(9)))
    later = parts(write(replace(page, at=datetime(2027, 1, 1, tzinfo=UTC))))
    assert b"2027-01-01T00:00:00Z" in later["docProps/core.xml"]


# --- marks -----------------------------------------------------------------------------------------


def test_each_answer_has_a_bookmark_at_its_start_and_a_control_inside_its_first_paragraph() -> None:
    """Except in a list: LibreOffice 7.4 never ends laying out an item that begins with a control."""
    page = page_of("Une phrase\nune autre", "", "- point", "1. un", "x", "y")
    row = next(page.grids).rows[0]
    cells = [*body(page).iter(f"{W}tr")][1].findall(f"{W}tc")[1:]
    for cell, answer in zip(cells, row.cells, strict=True):
        path = answer.path or ""
        marked, *others = cell.findall(f"{W}p")
        assert values(marked, "bookmarkStart", "name") == [marks.bookmark(path)]
        assert values(marked, "tag") == ([marks.tag(path)] if answer.text and not _listed(answer) else [])
        assert not [mark for other in others for mark in other.iter(f"{W}bookmarkStart", f"{W}sdt")]


def _listed(answer: Cell) -> bool:
    return answer.text.startswith(("- ", "1. "))


def _begun_by_a_list(page: Page) -> int:
    return sum(_listed(cell) for grid in page.grids for row in grid.rows for cell in row.cells)


def test_no_control_stands_round_a_paragraph_or_a_cell() -> None:
    """LibreOffice 7.4 saves a file that nothing opens when changes are tracked in such a control."""
    page = sample_page(20)
    controls = [*body(page).iter(f"{W}sdt")]
    assert len(controls) == 120 - _begun_by_a_list(page)
    assert {each.getparent().tag for each in controls} == {f"{W}p"}
    inside = {each.tag for control in controls for each in control.iter()}
    assert inside.isdisjoint({f"{W}p", f"{W}tc", f"{W}tr", f"{W}text"})


def test_ids_of_bookmarks_and_controls_are_never_used_twice() -> None:
    page = sample_page(30)
    document = body(page)
    for tag, name in (("bookmarkStart", "id"), ("bookmarkStart", "name"), ("bookmarkEnd", "id")):
        found = values(document, tag, name)
        assert len(found) == len(set(found)) == 7 * 30
    controls = [value(each, "id") for each in document.iter(f"{W}sdtPr")]
    assert len(controls) == len(set(controls)) == 6 * 30 - _begun_by_a_list(page)


def test_a_long_title_of_a_column_is_cut_to_what_a_control_can_hold() -> None:
    grid = grid_of(next(sample_page(1).grids).rows)
    long = replace(grid.columns[0], title="Ressources & partenaires " * 5)
    page = replace(sample_page(1), blocks=(replace(grid, columns=(long, *grid.columns[1:])),))
    assert values(body(page), "alias")[0] == long.title[:64]


def test_the_document_says_which_one_it_is_in_two_places() -> None:
    content = write(sample_page(1))
    assert marks.identifier(DOCUMENT) in said(part(content, "docProps/core.xml"))
    (custom,) = part(content, "docProps/custom.xml")
    assert custom.get("name") == marks.DOCUMENT_PROPERTY
    assert said(custom) == marks.identifier(DOCUMENT)


@pytest.mark.parametrize("lost", ["docProps/custom.xml", "docProps/core.xml"])
def test_one_of_the_two_is_enough(lost: str, folder: Path) -> None:
    found = changed(sample_page(1), folder, replaced("mentordesk:", "someone:"), lost)
    assert found.document == DOCUMENT


# --- look ------------------------------------------------------------------------------------------


def test_another_library_opens_it_and_finds_its_way() -> None:
    page = sample_page(3)
    document = docx.Document(io.BytesIO(write(page)))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    cover = ["Title", "Subtitle", *["MD Couverture"] * 3]
    assert styles == [*cover, "Normal", "Heading 2", "MD Tableau Gris"]
    core = document.core_properties
    assert (core.title, core.author, core.language) == (page.title, page.creator, "fr-FR")
    assert (core.created, core.modified, core.keywords) == (AT, AT, "")
    section = document.sections[0]
    sizes = (section.page_width, section.page_height, section.left_margin)
    assert [each and each.twips for each in sizes] == [16838, 11906, 850]
    assert section.different_first_page_header_footer
    assert [p.text for p in section.header.paragraphs] == [f"{page.header_left}\t{page.header_right}"]
    assert [p.text for p in section.first_page_header.paragraphs] == [""]


def test_pages_are_counted_on_every_page() -> None:
    page = sample_page(3)
    content = write(page)
    for name in ("word/footer1.xml", "word/footer2.xml"):
        footer = part(content, name)
        assert values(footer, "fldSimple", "instr") == [" PAGE ", " NUMPAGES "]
        assert said(footer).startswith(page.footer_left + page.page_word)


def test_upright_pages_keep_their_own_margins_and_fill_their_width() -> None:
    document = body(replace(sample_page(2), landscape=False))
    size = document.find(f".//{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}orient")) == ("11906", None)
    assert sum(map(int, values(document, "gridCol", "w"))) == 9241


def test_the_head_repeats_and_widths_are_fixed() -> None:
    table = body(sample_page(3)).find(f".//{W}tbl")
    head, *rows = table.findall(f"{W}tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert not [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    widths = values(table, "gridCol", "w")
    assert widths == ["737", "2736", "2448", "1872", "1728", "2880", "2736"]
    assert [values(row, "tcW", "w") for row in (head, *rows)] == [widths] * 4
    assert value(table, "tblPr/tblLayout", "type") == "fixed"
    assert value(table, "tblPr/tblCaption") == LANGUAGES["fr"].title
    assert value(table, "tblPr/tblDescription") == LANGUAGES["fr"].subtitle


def test_a_table_never_touches_what_stands_before_or_after_it() -> None:
    page = sample_page(1)
    grid = next(page.grids)
    blocks = body(replace(page, blocks=(grid, grid))).find(f"{W}body")
    tags = [each.tag.removeprefix(W) for each in blocks]
    assert tags == [*["p"] * 5, "p", "tbl", "p", "tbl", "p", "sectPr"]


def test_only_a_very_long_row_may_break_over_two_pages() -> None:
    page = page_of("court", *[""] * 5, "long " * 150)
    rows = [*body(page).iter(f"{W}tr")][1:]
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True, False]


def test_no_paragraph_of_a_table_is_kept_with_the_next() -> None:
    """LibreOffice would push the whole table to the next page."""
    content = write(sample_page(3))
    used = {*values(part(content, "word/document.xml").find(f".//{W}tbl"), "pStyle")}
    styles = {each.get(f"{W}styleId"): each for each in part(content, "word/styles.xml").iter(f"{W}style")}
    assert used == {"MDEntete", "MDNumero", "MDRef", "MDTableau", "MDTableauPuce"}
    for name in used:
        style = styles[name]
        while style is not None:
            assert style.find(f"{W}pPr/{W}keepNext") is None
            base = style.find(f"{W}basedOn")
            style = None if base is None else styles[base.get(f"{W}val")]


def test_every_style_and_list_that_is_used_exists() -> None:
    content = write(sample_page(12))
    document, numbering = part(content, "word/document.xml"), part(content, "word/numbering.xml")
    styles = values(part(content, "word/styles.xml"), "style", "styleId")
    assert {*values(document, "pStyle"), *values(document, "rStyle")} <= {*styles}
    assert {*values(document, "numId")} == {*values(numbering, "num", "numId")} - {"1", "2", "3"}


def test_each_numbered_list_starts_at_its_own_number() -> None:
    content = write(page_of("1. a\n2. b\nentre\n1. c", "7. d\n8. e"))
    assert values(part(content, "word/numbering.xml"), "startOverride") == ["1", "1", "7"]
    assert values(part(content, "word/document.xml"), "numId") == ["4", "4", "5", "6", "6"]


def test_list_lines_are_lists_not_signs() -> None:
    cell = [*body(page_of("- point\n1. premier\nni l’un ni l’autre")).iter(f"{W}tc")][8]
    found = [(said(each), value(each, "pPr/pStyle")) for each in cell.findall(f"{W}p")]
    assert found == [
        ("point", "MDTableauPuce"),
        ("premier", "MDTableauPuce"),
        ("ni l’un ni l’autre", "MDTableau"),
    ]


# --- languages -------------------------------------------------------------------------------------


def spoken(page: Page) -> dict[str, set[str]]:
    """Language tag → the words of the runs that carry it."""
    found: dict[str, set[str]] = {}
    run: Tree
    for run in body(page).iter(f"{W}r"):
        language = run.find(f"{W}rPr/{W}lang")
        if language is not None:
            found.setdefault(language.get(f"{W}val"), set()).add(said(run))
    return found


@pytest.mark.parametrize(
    ("language", "decimal", "separator"), [("fr-FR", ",", ";"), ("el-GR", ",", ";"), ("en-GB", ".", ",")]
)
def test_the_document_is_in_its_language(language: str, decimal: str, separator: str) -> None:
    content = write(replace(sample_page(1), language=language))
    assert value(part(content, "word/styles.xml"), "docDefaults/rPrDefault/rPr/lang") == language
    settings = part(content, "word/settings.xml")
    assert value(settings, "themeFontLang") == language
    assert value(settings, "decimalSymbol") == decimal
    assert value(settings, "listSeparator") == separator


def test_only_passages_in_another_language_say_so() -> None:
    cells = (Cell("Ελληνικά\n- κάρτα", "p/1/a", "el-GR"), Cell("français", "p/1/b", "fr-FR"), Cell("défaut"))
    row = Row(1, (*cells, *[Cell("")] * 3), "p/1/row", "K7QP")
    cover = Cover("Plan", "Αξιοπρεπής εργασία", (("Mentoré", "Ελαιώνας"),), content_language="el-GR")
    page = replace(sample_page(0), cover=cover, blocks=(grid_of((row,)),))
    assert spoken(page) == {"el-GR": {"Ελληνικά", "κάρτα", "Αξιοπρεπής εργασία", "Ελαιώνας"}}
