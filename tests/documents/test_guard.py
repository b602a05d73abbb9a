"""The guard: harmful and broken files are refused in words a person can act on, honest ones pass."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents import guard
from mentordesk.documents.grid import Cell, Row
from mentordesk.documents.word import write
from mentordesk.errors import BadInput
from tests.documents.pages import LANGUAGES, grid_of, sample_page

CORPUS = sorted((Path(__file__).resolve().parents[3] / "shared" / "corpus").glob("*/*.*x"))
# What in the corpus is broken, locked or harmful on purpose, by a part of its name.
BAD = (
    "clusterfuzz",
    "crash-",
    "password-is",
    "pwd123",
    "passtika",
    "poi-protect.",
    "xmlbomb",
    "duplicate-filename",
    "ExternalEntity",
    "poi-49609",  # names with backslashes: no office program writes them
)
PLAIN = '<?xml version="1.0" encoding="UTF-8"?><a>text</a>'
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
HARMFUL = "in a way that harmful files are"
TOO_MUCH = "unpacks to far more"


def packed(folder: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A file with these parts."""
    path = folder / "Plan.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return path


def refusal(path: Path) -> str:
    """The sentence that refuses a file; a file that passes fails the test."""
    with pytest.raises(BadInput) as refused:
        guard.check(path)
    return str(refused.value)


# --- honest files ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_files_pass(language: str, tmp_path: Path) -> None:
    path = tmp_path / "Plan.docx"
    path.write_bytes(write(sample_page(300, language)))
    guard.check(path)


def test_a_long_plan_of_which_nothing_is_written_yet_passes(tmp_path: Path) -> None:
    """Nothing packs as well as the same empty row two thousand times."""
    rows = tuple(Row(number, tuple(Cell("") for _ in range(6))) for number in range(1, 2001))
    path = tmp_path / "Plan.docx"
    path.write_bytes(write(replace(sample_page(0), blocks=(grid_of(rows),))))
    guard.check(path)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_files_from_everywhere_pass_unless_they_are_bad(path: Path) -> None:
    if any(part in path.name for part in BAD):
        assert path.name in refusal(path)
    else:
        guard.check(path)


def test_only_the_xml_is_kept(tmp_path: Path) -> None:
    texts = dict.fromkeys(("a.xml", "b/c.rels", "odd.bin"), PLAIN.encode())
    assert guard.unpack(packed(tmp_path, {**texts, "picture.png": b"\x89PNG\0"})) == texts


@pytest.mark.parametrize(
    "content",
    [
        PLAIN,
        "\ufeff" + PLAIN,
        "\n<a/>",
        "",
        '<?xml version="1.0" encoding="windows-1252"?>\n<a>text</a>',
        "<a>a text about &lt;!DOCTYPE html> and UTF-16</a>",
    ],
)
def test_ways_in_which_honest_programs_write_xml_pass(content: str, tmp_path: Path) -> None:
    guard.check(packed(tmp_path, {"word/document.xml": content}))


def test_a_web_page_kept_in_a_document_passes(tmp_path: Path) -> None:
    guard.check(packed(tmp_path, {"word/document.xml": PLAIN, "word/chunk.html": "<!DOCTYPE html><p>x"}))


# --- harmful files ---------------------------------------------------------------------------------

LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'


@pytest.mark.parametrize(
    "content",
    [
        LAUGHS,
        f'<?xml version="1.0"?>{LAUGHS}',
        '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>',
        PLAIN.encode("utf-16"),
        PLAIN.encode("utf-16-le"),
        PLAIN.encode("utf-32"),
        '<?xml version="1.0" encoding="UTF-7"?>+ADw-+ACE-DOCTYPE a+AD4-',
        PLAIN.encode("cp500"),
        "not xml at all",
    ],
)
def test_xml_that_hides_or_declares_is_refused(content: str | bytes, tmp_path: Path) -> None:
    assert HARMFUL in refusal(packed(tmp_path, {"word/document.xml": content}))


def test_xml_under_another_name_is_looked_at_too(tmp_path: Path) -> None:
    assert HARMFUL in refusal(packed(tmp_path, {"word/document.bin": f'<?xml version="1.0"?>{LAUGHS}'}))


@pytest.mark.parametrize("name", ["/etc/passwd.xml", "../up.xml", "a/../../up.xml", "a\\b.xml", "C:/x.xml"])
def test_names_that_lead_out_of_the_file_are_refused(name: str, tmp_path: Path) -> None:
    assert HARMFUL in refusal(packed(tmp_path, {"word/document.xml": PLAIN, name: PLAIN}))


def test_a_part_behind_another_of_the_same_name_is_refused(tmp_path: Path) -> None:
    assert HARMFUL in refusal(packed(tmp_path, {"word/document.xml": PLAIN, "word/Document.xml": PLAIN}))


def test_a_part_that_unpacks_to_a_flood_is_refused(tmp_path: Path) -> None:
    flood = b"<a>" + b"<b/>" * 1_000_000 + b"</a>"
    assert TOO_MUCH in refusal(packed(tmp_path, {"word/document.xml": flood}))


def test_too_many_elements_are_refused_even_where_they_pack_badly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "TAGS_LIMIT", 100)
    guard.check(packed(tmp_path, {"a.xml": "<b/>" * 100}))
    assert TOO_MUCH in refusal(packed(tmp_path, {"a.xml": "<b/>" * 101}))


def test_parts_that_are_too_large_together_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "TOTAL_LIMIT", 3000)
    guard.check(packed(tmp_path, {"a.bin": bytes(1000), "b.bin": bytes(2000)}))
    assert TOO_MUCH in refusal(packed(tmp_path, {"a.bin": bytes(1000), "b.bin": bytes(2001)}))


def test_a_part_that_is_too_large_is_refused_by_what_it_claims(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "PART_LIMIT", 999)
    assert TOO_MUCH in refusal(packed(tmp_path, {"a.bin": bytes(1000)}))


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    names = [f"{number}.xml" for number in range(guard.PARTS_LIMIT + 1)]
    guard.check(packed(tmp_path, dict.fromkeys(names[1:], PLAIN)))
    assert TOO_MUCH in refusal(packed(tmp_path, dict.fromkeys(names, PLAIN)))


def test_a_part_that_is_larger_than_it_claims_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path, {"a.bin": b"x" * 5000})
    content = bytearray(path.read_bytes())
    directory = content.index(b"PK\x01\x02")
    struct.pack_into("<I", content, directory + 24, 10)
    path.write_bytes(content)
    assert "damaged" in refusal(path)


def test_a_large_file_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "Film.docx"
    with path.open("wb") as large:
        large.truncate(guard.FILE_LIMIT + 1)
    assert refusal(path) == "Film.docx is larger than 50 MB. Take out its pictures, save it and try again."


@pytest.mark.parametrize("depth", [100_000, 3_000])
def test_deep_nesting_is_refused_where_it_is_parsed(depth: int) -> None:
    with pytest.raises(BadInput, match=r"Plan\.docx is damaged"):
        guard.parse(b"<a>" * depth + b"</a>" * depth, "Plan.docx")


def test_no_entity_is_ever_put_in() -> None:
    with pytest.raises(BadInput, match=HARMFUL):
        guard.parse(LAUGHS.encode(), "Plan.docx")


# --- files that cannot be read ---------------------------------------------------------------------


def test_each_kind_of_file_that_is_none_of_ours_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "Plan.docx"
    whole = write(sample_page(1))
    for content, said in (
        (OLD, "old format"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (b"%PDF-1.7", "not a Word or Excel file"),
        (b"", "not a Word or Excel file"),
        (whole[:-30], "is damaged"),
        (whole[: len(whole) // 2], "is damaged"),
    ):
        path.write_bytes(content)
        assert said in refusal(path)


@pytest.mark.parametrize("name", ["missing.docx", "."])
def test_a_file_that_cannot_be_opened_says_so(name: str, tmp_path: Path) -> None:
    assert "cannot be opened" in refusal(tmp_path / name)


def test_an_encrypted_part_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path, {"a.xml": PLAIN})
    content = bytearray(path.read_bytes())
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(head) + flags] |= 1
    path.write_bytes(content)
    assert "locked with a password" in refusal(path)


def test_a_way_of_packing_that_office_does_not_know_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Plan.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.xml", PLAIN)
    assert "damaged" in refusal(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("guard")


def _small() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("a.xml"), PLAIN)
        archive.writestr(zipfile.ZipInfo("b/c.xml"), PLAIN * 3)
    return buffer.getvalue()


SMALL = _small()
HITS = st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255))


@given(st.lists(HITS, min_size=1, max_size=8), st.integers(0, len(SMALL)))
def test_whatever_the_bytes_only_a_refusal_comes_out(
    folder: Path, hits: list[tuple[int, int]], end: int
) -> None:
    content = bytearray(SMALL)
    for place, byte in hits:
        content[place] = byte
    path = folder / "Plan.docx"
    path.write_bytes(content[:end] if end % 2 else content)
    try:
        found = [*guard.unpack(path).values()]
    except BadInput:
        found = []
    assert {*found} <= {PLAIN.encode(), PLAIN.encode() * 3}  # never a part that is not what was sent
