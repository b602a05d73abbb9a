"""What is said of a finished file is seen in it: a file with one thing wrong does not pass."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest

from mentordesk.documents.formats import FORMATS
from mentordesk.documents.grid import Grid
from mentordesk.documents.page import Block, Page, watched
from mentordesk.documents.proof import accessible, comes_back
from tests.documents.pages import LANGUAGES, page_of, sample_page

OFFICE = (".docx", ".xlsx")


def changed(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The file with one part of it changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == part else data)
    assert out.getvalue() != content
    return out.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rows", [0, 9])
@pytest.mark.parametrize("suffix", FORMATS)
def test_what_we_write_passes(suffix: str, language: str, rows: int) -> None:
    page = sample_page(rows, language)
    content = FORMATS[suffix].write(page)
    assert comes_back(page, suffix, content) is (None if suffix == ".pdf" else True)
    assert accessible(page, suffix, content)


@pytest.mark.parametrize("suffix", OFFICE)
def test_one_word_less_is_seen(suffix: str) -> None:
    page = page_of("one", "two", "three")
    content = FORMATS[suffix].write(page)
    assert comes_back(page_of("one", "two", "other"), suffix, content) is False
    assert comes_back(replace(page, document="another"), suffix, content) is False
    assert comes_back(page, suffix, b"not a file") is False


def without_ref(page: Page) -> Page:
    def bare(block: Block) -> Block:
        if not isinstance(block, Grid):
            return block
        return replace(block, rows=tuple(replace(row, ref="ZZZZ") for row in block.rows))

    return replace(page, blocks=tuple(map(bare, page.blocks)))


@pytest.mark.parametrize("suffix", OFFICE)
def test_another_reference_is_seen(suffix: str) -> None:
    page = page_of("one")
    assert comes_back(page, suffix, FORMATS[suffix].write(without_ref(page))) is False


@pytest.mark.parametrize(
    ("suffix", "part", "lost", "instead"),
    [
        (".docx", "word/document.xml", b"<w:tblHeader/>", b""),
        (".docx", "word/document.xml", b"<w:tblCaption", b"<w:tblStyleless"),
        (".docx", "word/document.xml", b'w:val="Title"', b'w:val="Normal"'),
        (".docx", "word/styles.xml", b"fr-FR", b"de-DE"),
        (".docx", "docProps/core.xml", b"dc:title", b"dc:subject"),
        (".xlsx", "xl/workbook.xml", b"_xlnm.Print_Titles", b"_xlnm.Other"),
        (".xlsx", "xl/worksheets/sheet1.xml", b'state="frozen"', b'state="split"'),
        (".xlsx", "docProps/core.xml", b"dc:language", b"dc:subject"),
    ],
)
def test_what_a_screen_reader_needs_is_looked_for(
    suffix: str, part: str, lost: bytes, instead: bytes
) -> None:
    page = sample_page(3)
    content = FORMATS[suffix].write(page)
    assert accessible(page, suffix, content)
    spoiled = changed(content, part, lambda data: data.replace(lost, instead))
    assert not accessible(page, suffix, spoiled)


def test_a_pdf_that_makes_no_promise_is_not_called_accessible() -> None:
    page = page_of("漢字")
    assert not accessible(page, ".pdf", FORMATS[".pdf"].write(page))


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_watched_page_makes_the_same_file_and_tells_each_row(suffix: str) -> None:
    page = sample_page(7)
    told: list[tuple[int, int]] = []
    content = FORMATS[suffix].write(watched(page, lambda done, total: told.append((done, total))))
    assert told == [(number, 7) for number in range(1, 8)]
    assert comes_back(page, suffix, content) is not False
    assert watched(page, lambda _done, _total: None) == page


def test_a_writer_stops_where_it_is_told_to() -> None:
    class Enough(Exception):
        pass

    def told(done: int, _total: int) -> None:
        if done == 3:
            raise Enough

    for suffix in FORMATS:
        with pytest.raises(Enough):
            FORMATS[suffix].write(watched(sample_page(5), told))
