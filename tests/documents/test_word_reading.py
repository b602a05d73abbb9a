"""Word files as they come: touched by other programs, garbled on their way, or no file of ours at all."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents import marks
from mentordesk.documents.word import read, write
from mentordesk.errors import BadInput
from tests.documents.pages import DOCUMENT, LANGUAGES, page_of, sample_page, texts_of
from tests.documents.programs import converted
from tests.documents.word_files import changed, outcome, replaced, texts

CORPUS = sorted((Path(__file__).resolve().parents[3] / "shared" / "corpus" / "docx").glob("*.docx"))
END = "</w:t></w:r></w:sdtContent></w:sdt></w:p>"
"""How the first paragraph of an answer ends."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("word")


# --- what other programs do to it ------------------------------------------------------------------


def test_words_put_in_by_a_tracked_change_are_read_and_words_struck_out_are_not(folder: Path) -> None:
    tracked = (
        '<w:ins w:id="901" w:author="x"><w:r><w:t>mis </w:t></w:r></w:ins>'
        '<w:del w:id="902" w:author="x"><w:r><w:delText>ôté </w:delText></w:r></w:del>'
        '<w:moveFrom w:id="903" w:author="x"><w:r><w:t>parti </w:t></w:r></w:moveFrom>'
        '<w:moveTo w:id="904" w:author="x"><w:r><w:t>venu </w:t></w:r></w:moveTo>'
    )
    found = changed(page_of("ici"), folder, replaced("<w:sdt>", f"{tracked}<w:sdt>"))
    assert texts(found)[0][0] == "mis venu ici"


def test_a_row_struck_out_by_a_tracked_change_is_not_read(folder: Path) -> None:
    page = page_of("un", *[""] * 5, "deux")
    struck = '<w:trPr><w:del w:id="901" w:author="x"/><w:cantSplit/></w:trPr>'
    found = changed(page, folder, replaced("<w:trPr><w:cantSplit/></w:trPr>", struck))
    assert [row[0] for row in texts(found)] == ["deux"]


def test_signs_that_are_no_letters_are_read(folder: Path) -> None:
    signs = "<w:br/><w:t>b</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:cr/><w:t>c</w:t>"
    found = changed(page_of("a"), folder, replaced(END, END.replace("</w:r>", f"{signs}</w:r>")))
    assert texts(found)[0][0] == "a\nb\t\u2011\u00ad\nc"


def test_places_of_tabs_are_not_read_as_tabs(folder: Path) -> None:
    stops = '<w:pStyle w:val="MDTableau"/><w:tabs><w:tab w:val="left" w:pos="700"/></w:tabs>'
    found = changed(page_of("a"), folder, replaced('<w:pStyle w:val="MDTableau"/>', stops))
    assert texts(found)[0][0] == "a"


def test_the_look_a_paragraph_had_before_is_not_read(folder: Path) -> None:
    before = (
        '<w:pPrChange w:id="901" w:author="x"><w:pPr><w:pStyle w:val="MDTableauPuce"/></w:pPr></w:pPrChange>'
    )
    found = changed(page_of("a"), folder, replaced('<w:pStyle w:val="MDTableau"/>', f"{before}"))
    assert texts(found)[0][0] == "a"


@pytest.mark.parametrize("wrapped", ["tc", "tr"])
def test_controls_round_cells_and_rows_hide_nothing(wrapped: str, folder: Path) -> None:
    page = sample_page(3)

    def wrap(xml: str) -> str:
        around = r"<w:sdt><w:sdtPr/><w:sdtContent>\g<0></w:sdtContent></w:sdt>"
        return re.sub(f"<w:{wrapped}>.*?</w:{wrapped}>", around, xml)

    assert texts(changed(page, folder, wrap)) == texts_of(page)


def test_a_hint_in_a_control_is_no_answer(folder: Path) -> None:
    hint = replaced("</w:sdtPr>", "<w:showingPlcHdr/></w:sdtPr>")
    found = changed(page_of("Cliquez ici", "gardé"), folder, hint)
    assert texts(found)[0][:2] == ("", "gardé")


def test_words_of_a_table_inside_a_cell_are_lines_of_that_cell(folder: Path) -> None:
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>dedans</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
    found = changed(page_of("dehors", "voisin"), folder, replaced(END, END + inner))
    assert texts(found)[0][:2] == ("dehors\ndedans\n", "voisin")


def test_a_table_that_lost_its_style_is_known_by_its_marks(folder: Path) -> None:
    page = sample_page(3)
    found = changed(page, folder, replaced('<w:tblStyle w:val="MDGrille"/>', ""))
    assert texts(found) == texts_of(page)


def test_a_table_of_somebody_else_is_left_out(folder: Path) -> None:
    foreign = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>total</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
    page = sample_page(2)
    found = changed(page, folder, replaced("<w:body>", f"<w:body>{foreign}"))
    assert texts(found) == texts_of(page)


def test_a_numbered_list_goes_on_where_another_of_its_kind_stopped(folder: Path) -> None:
    """Word numbers two lists of one pattern on unless the second says where it starts."""
    page = page_of("1. a\n2. b", "5. c")
    unsaid = re.compile('(<w:num w:numId="5">.*?)<w:lvlOverride.*?</w:lvlOverride>')
    found = changed(page, folder, lambda xml: unsaid.sub(r"\1", xml), "word/numbering.xml")
    assert texts(found)[0][:2] == ("1. a\n2. b", "3. c")


def test_a_strict_file_is_read_too(folder: Path) -> None:
    page = sample_page(2)
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert texts(changed(page, folder, replaced(usual, strict))) == texts_of(page)


# --- what is no document of ours -------------------------------------------------------------------


@pytest.mark.parametrize("lost", ["word/document.xml", "_rels/.rels"])
def test_a_file_without_its_document_is_refused(lost: str, tmp_path: Path) -> None:
    path = tmp_path / "Plan.docx"
    with zipfile.ZipFile(io.BytesIO(write(sample_page(1)))) as old, zipfile.ZipFile(path, "w") as new:
        for entry in old.namelist():
            if entry != lost:
                new.writestr(entry, old.read(entry))
    with pytest.raises(BadInput, match=r"Plan\.docx is not a Word document"):
        read(path)


def test_a_document_kept_outside_the_file_is_not_fetched(folder: Path) -> None:
    (folder / "elsewhere.xml").write_text("<elsewhere/>")
    away = replaced('Target="word/document.xml"', f'Target="{folder}/elsewhere.xml" TargetMode="External"')
    with pytest.raises(BadInput, match="is not a Word document"):
        changed(sample_page(1), folder, away, "_rels/.rels")


def test_broken_xml_is_refused(folder: Path) -> None:
    with pytest.raises(BadInput, match=r"changed\.docx is damaged"):
        changed(sample_page(1), folder, lambda xml: xml[: len(xml) // 2])


CONTENT = write(sample_page(2))
HITS = st.tuples(st.integers(0, len(CONTENT) - 1), st.integers(0, 255))


@given(st.lists(HITS, min_size=1, max_size=6))
def test_a_file_garbled_on_its_way_is_read_or_refused(folder: Path, hits: list[tuple[int, int]]) -> None:
    content = bytearray(CONTENT)
    for place, byte in hits:
        content[place] = byte
    path = folder / "garbled.docx"
    path.write_bytes(content)
    found = outcome(lambda: read(path))
    if isinstance(found, str):
        assert "garbled.docx" in found
    else:
        assert all(len(row) <= 6 for row in texts(found))


MIXED = ["", "<w:p/>", "</w:tc>", "&x;", '<w:numId w:val="99999999999"/>', "\x01"]


@pytest.mark.parametrize("name", ["document", "numbering", "styles"])
@given(place=st.integers(0, 10_000), what=st.sampled_from(MIXED))
def test_xml_cut_and_mixed_is_read_or_refused(name: str, folder: Path, place: int, what: str) -> None:
    def mix(xml: str) -> str:
        pieces = re.split("(?=<)", xml)
        at = place % len(pieces)
        return "".join((*pieces[:at], what, *pieces[at + 1 :], " "))

    found = outcome(lambda: changed(sample_page(1), folder, mix, f"word/{name}.xml"))
    if isinstance(found, str):
        assert "changed.docx" in found
    else:
        assert found.document == DOCUMENT


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_documents_from_everywhere_are_read_or_refused(path: Path) -> None:
    found = outcome(lambda: read(path))
    if isinstance(found, str):
        assert path.name in found
    else:
        assert (found.document, found.grids) == (None, ())


# --- LibreOffice -----------------------------------------------------------------------------------


@pytest.mark.office
@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_saves_it_and_it_still_comes_back(language: str, tmp_path: Path) -> None:
    page = sample_page(15, language)
    path = tmp_path / "plan.docx"
    path.write_bytes(write(page))
    found = read(converted(path, "docx", tmp_path))
    assert found.document == DOCUMENT
    assert texts(found) == texts_of(page)
    assert [(row.ref, row.bookmark) for row in found.grids[0].rows] == [
        (row.ref, marks.bookmark(row.path or "")) for grid in page.grids for row in grid.rows
    ]
