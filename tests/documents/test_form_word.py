"""Forms as Word files: what is answered comes back, what is to be answered has its place, Word opens it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentordesk.documents import marks
from mentordesk.documents.asked import FILLABLE, FILLED, HANDWRITING, LAYOUTS, Asked
from mentordesk.documents.form_reading import places, printed, read_answers, read_texts
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Page
from mentordesk.documents.proof import accessible, comes_back
from mentordesk.forms.definition import Field
from mentordesk.forms.kinds import clean_text
from mentordesk.forms.reading import form, form_keys
from mentordesk.model.filled import Filled
from mentordesk.words import words
from tests.documents.forms import answered, blank_form, filled_form, page_of_form
from tests.documents.pages import DOCUMENT
from tests.documents.programs import converted, pdf_text, validation_errors
from tests.documents.test_proof import changed
from tests.documents.word_files import W, part, values
from tests.effort import in_turn

WORD = FORMATS[".docx"]
LANGUAGES = ("fr", "en", "el", "lv")
SIGNS = st.characters(exclude_categories=["Cs"])
TEXTS = st.text(SIGNS, max_size=60).map(clean_text)
LINES = st.lists(TEXTS | st.sampled_from(("- a", "- ", "1. un", "2. deux", "3. trois", "–x", "□ b", "")))


def shared(filled: Filled, field: Field) -> bool:
    """Whether a document may hold the field at all."""
    return field.circle == "shared" and filled.form.question_of(field.key).first.circle == "shared"


def named(filled: Filled, field: Field, path: str) -> bool:
    """Whether consent, where it is asked for, lets the answer be printed."""
    group = field.row_of or ""
    if group != "a4.contact" or field.name in ("function", "consent"):
        return True
    row = filled.row(group, path.split("/")[1])
    return row is None or row.value("consent") is True


@pytest.mark.parametrize(("key", "layout", "language"), in_turn(form_keys(), LAYOUTS, over=LANGUAGES))
def test_every_answer_of_every_form_comes_back(key: str, layout: str, language: str) -> None:
    filled = filled_form(form(key))
    page = page_of_form(filled, language, layout, additions=True)
    content = WORD.write(page)
    received = WORD.read_bytes(content)
    said = words(language)
    texts = read_texts(received, filled)
    back = read_answers(received, filled, said)
    for path, field, value in places(filled, None):
        if not shared(filled, field) or not named(filled, field, path):
            assert path not in texts
        else:
            assert texts[path] == printed(filled, field, value, said)
            assert back[path] == value
    assert comes_back(page, ".docx", content)
    assert accessible(page, ".docx", content)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("key", form_keys())
def test_a_blank_form_comes_back_blank(key: str, layout: str) -> None:
    filled = blank_form(form(key))
    page = page_of_form(filled, "fr", layout, additions=True)
    content = WORD.write(page)
    back = read_answers(WORD.read_bytes(content), filled, words("fr"))
    assert not any(back.values())
    if layout != FILLED:
        wanted = {path for path, field, _value in places(filled, None) if shared(filled, field)}
        assert wanted <= set(back)
    assert comes_back(page, ".docx", content)
    assert accessible(page, ".docx", content)


@pytest.mark.parametrize("key", form_keys())
def test_each_mark_stands_once(key: str) -> None:
    for layout in LAYOUTS:
        content = WORD.write(page_of_form(filled_form(form(key)), "fr", layout, additions=True))
        document = part(content, "word/document.xml")
        for element, attribute in (("bookmarkStart", "name"), ("bookmarkStart", "id"), ("id", "val")):
            found = values(document, element, attribute)
            assert len(found) == len(set(found))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(first=LINES, second=LINES, layout=st.sampled_from((FILLED, FILLABLE, HANDWRITING)))
def test_any_text_comes_back_exactly(first: list[str], second: list[str], layout: str) -> None:
    texts = {"a2.why": "\n".join(first), "a2.learning": "\n".join(second)}
    some = {key: answered(text) for key, text in texts.items() if text.strip() and text != "–"}
    if layout != FILLED:  # empty lines at the end are room to write in
        some = {key: answered(each.value.rstrip("\n")) for key, each in some.items()}
    filled = replace(blank_form(form("annex2")), answers=some)
    page = page_of_form(filled, "fr", layout, sections=["a2.needs"])
    received = WORD.read_bytes(WORD.write(page))
    back = read_texts(received, filled)
    for key in texts:
        assert back[f"annex2/main/{key}"] == (some[key].value if key in some else "")


def typed(content: bytes, hint: str, words_: str) -> bytes:
    """The file after somebody wrote over the first hint of this sort."""
    old = (
        '<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'
        f'<w:t xml:space="preserve">{hint}</w:t></w:r>'
    )
    new = f"</w:sdtPr><w:sdtContent><w:r><w:t>{words_}</w:t></w:r>"
    return changed(content, "word/document.xml", lambda data: data.replace(old.encode(), new.encode(), 1))


def test_what_somebody_writes_over_a_hint_is_an_answer() -> None:
    filled = blank_form(form("annex2"))
    page = page_of_form(filled, "en", FILLABLE, sections=["a2.assoc"])
    content = typed(WORD.write(page), "Write here", "Much alike")
    assert not comes_back(page, ".docx", content)
    back = read_answers(WORD.read_bytes(content), filled, words("en"))
    assert {path: value for path, value in back.items() if value} == {
        "annex2/main/a2.assoc.typical": "Much alike"
    }


def test_what_is_written_under_a_hint_is_an_answer_too() -> None:
    filled = blank_form(form("annex2"))
    page = page_of_form(filled, "en", FILLABLE, sections=["a2.assoc"])

    def written(data: bytes) -> bytes:
        room = b'<w:p><w:pPr><w:pStyle w:val="MDReponseVide"/></w:pPr></w:p>'
        assert room in data
        told = data.replace(room, room.replace(b"</w:pPr>", b"</w:pPr><w:r><w:t>Below</w:t></w:r>"), 1)
        return told.replace(b"<w:showingPlcHdr/>", b"")  # as LibreOffice saves it

    content = changed(WORD.write(page), "word/document.xml", written)
    back = read_answers(WORD.read_bytes(content), filled, words("en"))
    assert {path: value for path, value in back.items() if value} == {"annex2/main/a2.assoc.typical": "Below"}


def test_a_box_that_is_ticked_is_a_choice() -> None:
    filled = blank_form(form("annex2"))
    page = page_of_form(filled, "en", FILLABLE, sections=["a2.assoc"])

    def ticked(data: bytes) -> bytes:
        box = '□</w:t></w:r></w:sdtContent></w:sdt><w:r><w:tab/><w:t xml:space="preserve">{}</w:t>'
        for choice in ("Coordination", "Funding"):
            old = box.format(choice)
            assert old.encode() in data
            data = data.replace(old.encode(), old.replace("□", "×").encode())
        return data

    content = changed(WORD.write(page), "word/document.xml", ticked)
    back = read_answers(WORD.read_bytes(content), filled, words("en"))
    assert back["annex2/main/a2.assoc.framework_means"] == ["coordination", "funding"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hints_are_in_the_documents_language_and_come_back_when_an_answer_is_emptied(language: str) -> None:
    content = WORD.write(page_of_form(blank_form(form("annex2")), language, FILLABLE))
    said = words(language)
    glossary = part(content, "word/glossary/document.xml")
    names = values(glossary, "name", "val")
    texts = [each.text for each in glossary.iter(f"{W}t")]
    assert texts == [said.text("Write here"), said.text("Choose"), "–"]
    assert {"MDWrite", "MDChoose", "MDDash"} <= set(names)
    document = part(content, "word/document.xml")
    assert set(values(document, "docPart", "val")) <= set(names)
    assert part(content, "word/glossary/styles.xml") is not None


def test_what_fills_itself_does_not_come_back_as_an_answer() -> None:
    filled = replace(blank_form(form("annex2")), derived={"a2.city": "Valmont-sur-Loire"})
    content = WORD.write(page_of_form(filled, "en", FILLABLE, additions=True))
    received = WORD.read_bytes(content)
    assert read_texts(received, filled)["annex2/main/a2.city"] == "Valmont-sur-Loire"
    assert read_answers(received, filled, words("en"))["annex2/main/a2.city"] is None


def test_lists_to_choose_from_hold_the_words_of_the_form() -> None:
    content = WORD.write(page_of_form(blank_form(form("annex2")), "en", FILLABLE, sections=["a2.head"]))
    document = part(content, "word/document.xml")
    choices = [values(each, "listItem", "displayText") for each in document.iter(f"{W}dropDownList")]
    assert ["First draft", "Revised with the mentoring team", "Refined after the training"] in choices
    assert ["yes", "no"] in choices


def test_for_a_pen_there_are_lines_and_printed_choices_and_no_controls() -> None:
    content = WORD.write(page_of_form(blank_form(form("annex2")), "en", HANDWRITING, sections=["a2.needs"]))
    document = Document(io.BytesIO(content))
    styles = [each.style.name for each in document.paragraphs if each.style]
    why = next(at for at, each in enumerate(document.paragraphs) if "Why act" in each.text)
    assert styles[why + 2 : why + 6] == ["MD Ligne"] * 4
    assert not [*part(content, "word/document.xml").iter(f"{W}dropDownList")]
    cover = [each.text for each in document.paragraphs if each.style and each.style.name == "MD Couverture"]
    assert "Filled in by\t\t" in cover


def test_a_filled_form_has_neither_frames_nor_hints() -> None:
    content = WORD.write(page_of_form(filled_form(form("annex2")), "fr"))
    used = set(values(part(content, "word/document.xml"), "pStyle", "val"))
    assert used.isdisjoint({"MDReponseVide", "MDLigne", "MDCase"})
    assert b"showingPlcHdr" not in content


def test_nothing_is_cut_however_long_it_is() -> None:
    long = "mot " * 20_000 + "fin"
    filled = replace(blank_form(form("annex2")), answers={"a2.why": answered(long)})
    content = WORD.write(page_of_form(filled, "fr"))
    assert read_texts(WORD.read_bytes(content), filled)["annex2/main/a2.why"] == long


def test_headings_have_no_gaps_in_level() -> None:
    content = WORD.write(page_of_form(filled_form(form("annex2")), "fr"))
    styles = part(content, "word/styles.xml")
    levels = {}
    for style in styles.iter(f"{W}style"):
        level = values(style, "outlineLvl", "val")
        if level:
            levels[style.get(f"{W}styleId")] = int(level[0])
    used = [
        levels[each] for each in values(part(content, "word/document.xml"), "pStyle", "val") if each in levels
    ]
    inside_tables = levels["Heading4"]
    seen = [each for each in used if each != inside_tables]
    assert seen[0] == 0
    assert all(after <= before + 1 for before, after in pairwise(seen))


@pytest.mark.parametrize("key", form_keys())
def test_python_docx_opens_it_and_finds_its_questions(key: str) -> None:
    page = page_of_form(filled_form(form(key)), "en", FILLABLE, additions=True)
    document = Document(io.BytesIO(WORD.write(page)))
    said = [each.text for each in document.paragraphs if each.style and each.style.name == "MD Question"]
    asked = [each for each in page.blocks if isinstance(each, Asked)]
    assert said == [
        each.wording if each.number is None else f"{each.number}\t{each.wording}" for each in asked
    ]
    assert document.core_properties.identifier == marks.identifier(DOCUMENT)


def files(folder: Path, key: str, languages: Sequence[str] = LANGUAGES) -> list[tuple[Path, Page]]:
    """Every layout of a form in some languages, filled and blank, on the disk."""
    made = []
    for language in languages:
        for layout in LAYOUTS:
            filled = filled_form(form(key)) if layout == FILLED else blank_form(form(key))
            page = page_of_form(filled, language, layout, additions=True)
            path = folder / f"{key}-{language}-{layout}.docx"
            path.write_bytes(WORD.write(page))
            made.append((path, page))
    return made


@pytest.mark.office
@pytest.mark.parametrize("key", form_keys())
def test_the_validator_finds_nothing(key: str, tmp_path: Path) -> None:
    """Answers of every kind; the samples in every language are in test_every_subject."""
    for path, _page in files(tmp_path, key, ("el",)):
        assert validation_errors(path) == [], path.name


@pytest.mark.office
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("key", ["annex2", "annex4", "annex5", "programme"])
def test_libreoffice_lays_it_out_with_every_question(key: str, layout: str, tmp_path: Path) -> None:
    filled = filled_form(form(key)) if layout == FILLED else blank_form(form(key))
    page = page_of_form(filled, "fr", layout)
    path = tmp_path / "form.docx"
    path.write_bytes(WORD.write(page))
    said = "".join(pdf_text(converted(path, "pdf", tmp_path)).split())
    for block in page.blocks:
        if isinstance(block, Asked):
            assert "".join(block.wording.split()) in said


@pytest.mark.office
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("key", ["annex2", "annex5", "programme"])
def test_answers_and_places_survive_libreoffice(key: str, layout: str, tmp_path: Path) -> None:
    filled = filled_form(form(key)) if layout == FILLED else blank_form(form(key))
    path = tmp_path / "form.docx"
    path.write_bytes(WORD.write(page_of_form(filled, "fr", layout, additions=True)))
    before, after = WORD.read(path), WORD.read(converted(path, "docx", tmp_path))
    french = words("fr")
    assert read_answers(after, filled, french) == read_answers(before, filled, french)
    assert [row.ref for grid in after.grids for row in grid.rows] == [
        row.ref for grid in before.grids for row in grid.rows
    ]
