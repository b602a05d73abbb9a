"""A photo travels without the place where it was taken, and no larger than paper can show."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.documents.photos import LONGEST, photo
from tests.documents.drawn import png
from tests.documents.photos import MARK, jpeg, taken


@pytest.mark.parametrize("turned", [1, 6])
@pytest.mark.parametrize("size", [(640, 480), (3000, 2000)])
def test_nothing_but_the_picture_travels(size: tuple[int, int], turned: int) -> None:
    found = photo(taken(jpeg(*size), turned), "salle.jpg")
    assert found is not None
    assert MARK not in found.content
    assert b"Exif" not in found.content
    assert max(found.width, found.height) <= LONGEST
    assert (found.width < found.height) == (turned == 6), "it stands as it was held"
    assert found.words == "salle.jpg"


def test_a_small_one_stays_the_jpeg_it_is() -> None:
    plain = jpeg(640, 480)
    found = photo(taken(plain), "salle.jpg", "La salle")
    assert found is not None
    assert (found.kind, found.width, found.height, found.words) == ("jpeg", 640, 480, "La salle")
    assert len(found.content) <= len(plain)


def test_words_in_a_png_stay_behind() -> None:
    body = b"Comment\0" + MARK
    chunk = struct.pack(">I", len(body)) + b"tEXt" + body + struct.pack(">I", zlib.crc32(b"tEXt" + body))
    plain = png()
    found = photo(plain[:33] + chunk + plain[33:], "plan.png")
    assert found is not None
    assert found.content == plain


@pytest.mark.parametrize(
    "content", [b"", b"\0\0\0 ftypheic", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", jpeg(64, 48)[:80]]
)
def test_what_is_no_picture_is_left_out(content: bytes) -> None:
    assert photo(content, "x") is None


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_breaks_it_off(data: st.DataObject) -> None:
    whole = taken(jpeg(64, 48), 6) if data.draw(st.booleans()) else png()
    at = data.draw(st.integers(0, len(whole) - 1))
    broken = whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + data.draw(st.integers(0, 4)) :]
    photo(broken, "x")
