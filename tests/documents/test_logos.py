"""Logos above the first page: where they stand, how large, and what is no logo."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents import proof
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Page
from mentordesk.documents.pdf.pictures import drawable
from mentordesk.documents.pdf.preview import preview
from mentordesk.documents.pictures import PICTURE_LIMIT, Picture, picture, printed_size
from mentordesk.documents.word import write
from mentordesk.errors import BadInput
from tests.documents.drawn import JPEG, noise, png
from tests.documents.pages import sample_page
from tests.documents.programs import converted, pdf_text, validation_errors
from tests.documents.word_files import part, values

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MM = 36_000


@pytest.fixture
def logos() -> tuple[Picture, ...]:
    """A wide one and a small one."""
    return (
        picture(png(), "ville.png", "Logo de la ville de Valmont"),
        picture(JPEG, "asso.jpg", "Logo de l’association"),
    )


def shown(*logos: Picture, rows: int = 2) -> Page:
    return replace(sample_page(rows), logos=logos)


def test_they_stand_in_the_header_of_the_first_page_with_their_words(logos: tuple[Picture, ...]) -> None:
    content = write(shown(*logos))
    header = part(content, "word/header2.xml")
    drawn = list(header.iter(f"{_WP}docPr"))
    assert [each.get("descr") for each in drawn] == ["Logo de la ville de Valmont", "Logo de l’association"]
    sizes = [(each.get("cx"), each.get("cy")) for each in header.iter(f"{_WP}extent")]
    assert sizes == [(str(45 * _MM), str(15 * _MM)), (str(30 * _MM), str(15 * _MM))]
    assert values(header, "jc") == ["right"]
    assert not list(part(content, "word/header1.xml").iter(f"{_WP}inline"))


def test_without_logos_the_header_is_empty() -> None:
    assert not list(part(write(shown()), "word/header2.xml").iter(f"{_WP}inline"))


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf"])
def test_documents_with_logos_come_back_and_are_accessible(suffix: str, logos: tuple[Picture, ...]) -> None:
    made = shown(*logos)
    content = FORMATS[suffix].write(made)
    assert proof.comes_back(made, suffix, content) in (True, None)
    assert proof.accessible(made, suffix, content)


def test_the_preview_shows_them(logos: tuple[Picture, ...]) -> None:
    assert preview(shown(*logos), 400).pages != preview(shown(), 400).pages


@given(st.integers(1, 12_000), st.integers(1, 12_000))
def test_a_logo_keeps_its_shape_and_its_room(width: int, height: int) -> None:
    wide, high = printed_size(Picture(b"", "png", width, height))
    assert wide / high == pytest.approx(width / height)
    assert high <= 15
    assert wide <= 80.001
    assert high == 15 or wide == pytest.approx(80)


def test_sizes_are_read_from_the_picture() -> None:
    assert (picture(png(7, 3), "x").width, picture(png(7, 3), "x").height) == (7, 3)
    assert (picture(JPEG, "x").width, picture(JPEG, "x").height) == (8, 4)
    assert (picture(JPEG, "x").kind, picture(png(), "x").kind) == ("jpeg", "png")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"GIF89a", "logo is not a PNG or JPEG picture."),
        (b"<svg/>", "logo is not a PNG or JPEG picture."),
        (b"", "logo is not a PNG or JPEG picture."),
        (png()[:-20], "The picture logo is damaged or far too large."),
        (JPEG[:40], "The picture logo is damaged or far too large."),
        (png(12_000, 2_000), "The picture logo is damaged or far too large."),
        (png(12_001, 1), "The picture logo is damaged or far too large."),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * PICTURE_LIMIT, "logo is larger than 2 MB."),
    ],
)
def test_what_is_no_picture_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        drawable(picture(content, "logo"), "logo")
    assert str(refused.value).startswith(said)


@given(st.integers(8, 200), st.integers(0, 255))
def test_a_picture_garbled_on_its_way_is_drawn_or_refused(at: int, sign: int) -> None:
    for good in (png(), JPEG):
        garbled = bytearray(good)
        garbled[min(at, len(good) - 1)] = sign
        try:
            taken = picture(bytes(garbled), "logo")
            drawable(taken, "logo")
        except BadInput:
            continue
        assert FORMATS[".pdf"].write(shown(taken, rows=1)).startswith(b"%PDF")


def test_a_small_picture_is_kept_as_it_is_and_a_large_one_as_fine_as_paper_shows_it() -> None:
    assert drawable(picture(png(), "x"), "x") == png()
    assert drawable(picture(JPEG, "x"), "x") == JPEG
    large = noise(1200, 400)
    assert len(large) > 300_000
    kept = picture(drawable(picture(large, "x"), "x"), "x")
    assert len(kept.content) < len(large)
    assert abs(kept.width / kept.height - 3) < 0.02
    assert kept.height >= 15 / 25.4 * 300  # three hundred dots to the inch at the least


def test_words_and_signs_of_a_name_do_no_harm() -> None:
    odd = picture(png(), "x", 'Logo de « A & B » <"C">')
    header = part(write(shown(odd)), "word/header2.xml")
    assert next(header.iter(f"{_WP}docPr")).get("descr") == 'Logo de « A & B » <"C">'


def test_a_size_that_lies_is_no_size() -> None:
    lying = bytearray(png())
    lying[16:20] = struct.pack(">I", 5)  # the check sum of its part tells
    with pytest.raises(BadInput):
        picture(bytes(lying), "x")


@pytest.mark.office
def test_the_validator_finds_no_error(tmp_path: Path, logos: tuple[Picture, ...]) -> None:
    path = tmp_path / "logos.docx"
    path.write_bytes(write(shown(*logos)))
    assert validation_errors(path) == []
    assert "Plan d’action" in pdf_text(converted(path, "pdf", tmp_path))
