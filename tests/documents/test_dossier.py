"""Several documents in one Word file: a list that leads to each part, pages that lie as they should."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from mentordesk.documents.booklet import booklet
from mentordesk.documents.dossier_page import DossierPart, dossier_page
from mentordesk.documents.form_reading import places, printed, read_texts
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Cover, Page
from mentordesk.documents.pictures import Picture
from mentordesk.documents.proof import accessible, comes_back
from mentordesk.forms.reading import form
from mentordesk.model.filled import Filled
from mentordesk.words import words
from tests.documents.forms import answered, filled_form, page_of_form
from tests.documents.pages import AT, DOCUMENT
from tests.documents.plans import page as plan_page
from tests.documents.programs import converted, pdf_text, validation_errors
from tests.documents.word_files import W, part, said, values

WORD = FORMATS[".docx"]
LANGUAGES = ("fr", "en", "el", "lv")
SHORT = {
    "a4.name": "Entretien d’accueil", "a4.kind": "service", "a4.place": "Grandpont",
    "a4.lead": "Bureau d’accueil",
    "a4.why": "Les femmes n’étaient pas entendues.", "a4.start": "2019", "a4.best": "La garde d’enfants",
    "a4.dos": ["Former les interprètes", "Ouvrir le samedi"], "a4.links": ["Rapport 2023"],
}  # fmt: skip


def practice(eid: str = "s1") -> Filled:
    """A sheet short enough for two columns."""
    filled = filled_form(form("annex4"), eid=eid)
    return replace(filled, answers={key: answered(value) for key, value in SHORT.items()})


def dossier(language: str = "fr", logos: tuple[Picture, ...] = ()) -> Page:
    """Four parts: upright, upright with columns, lying, upright."""
    parts = [
        DossierPart("Analyse des besoins", "Annexe 2", "10 mars 2025", page_of_form(needs(), language)),
        DossierPart("Bonnes pratiques", "Une fiche", "", page_of_form(practice(), language)),
        DossierPart("Plan d’action", "Annexe 6", "21 janvier 2026", plan_page(language, return_by=None)),
        DossierPart("Réseau de soutien local", "", "", page_of_form(filled_form(form("annex5")), language)),
    ]
    cover = Cover("Apprendre la langue", "Valmont et Grandpont", (("Document", "Dossier complet"),))
    return dossier_page(
        parts, cover, words(language), document=DOCUMENT, at=AT, above=("Valmont", "Dossier, version 1.0"),
        logos=logos,
    )  # fmt: skip


def needs() -> Filled:
    return filled_form(form("annex2"))


def test_the_list_is_a_field_with_its_result_and_leads_to_every_part() -> None:
    document = part(WORD.write(dossier()), "word/document.xml")
    assert [each.text for each in document.iter(f"{W}instrText")] == [' TOC \\o "1-1" \\h \\n \\z ']
    assert values(document, "fldChar", "fldCharType") == ["begin", "separate", "end"]
    links = [(each.get(f"{W}anchor"), said(each)) for each in document.iter(f"{W}hyperlink")]
    bookmarks = values(document, "bookmarkStart", "name")
    assert [name for name in bookmarks if name.startswith("_Toc")] == [anchor for anchor, _text in links]
    assert [text for _anchor, text in links] == [
        "1Analyse des besoins", "2Bonnes pratiques", "3Plan d’action", "4Réseau de soutien local",
    ]  # fmt: skip
    headings = [
        each.text for each in Document(io.BytesIO(WORD.write(dossier()))).paragraphs
        if each.style is not None and each.style.name == "Heading 1"
    ]  # fmt: skip
    assert headings == ["1\tAnalyse des besoins", "2\tBonnes pratiques", "3\tPlan d’action",
                        "4\tRéseau de soutien local"]  # fmt: skip


def test_nothing_has_to_be_updated_when_it_is_opened() -> None:
    content = WORD.write(dossier())
    assert not [*part(content, "word/settings.xml").iter(f"{W}updateFields")]


def test_the_plan_lies_and_the_others_stand_under_their_own_header() -> None:
    document = Document(io.BytesIO(WORD.write(dossier())))
    lies = [(each.page_width or 0) > (each.page_height or 0) for each in document.sections]
    assert lies == [False, False, False, False, False, True, False]
    above = [each.header.paragraphs[0].text for each in document.sections]
    assert above[0] == "Valmont\tDossier, version 1.0"
    assert above[1].startswith("Valmont\tAnalyse des besoins")
    assert above[5].startswith("Valmont\tPlan d’action")
    columns = values(part(WORD.write(dossier()), "word/document.xml"), "cols", "num")
    assert columns == [None, None, None, "2", None, None, None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dossier_comes_back_and_can_be_read_aloud(language: str) -> None:
    page = dossier(language)
    content = WORD.write(page)
    assert comes_back(page, ".docx", content)
    assert accessible(page, ".docx", content)


def test_headings_of_parts_stand_under_their_title() -> None:
    document = Document(io.BytesIO(WORD.write(dossier())))
    levels = [
        int(each.style.name[-1]) for each in document.paragraphs
        if each.style is not None and each.style.name.startswith("Heading ") and each.text
    ]  # fmt: skip
    assert levels.count(1) == 4
    assert min(level for level in levels if level != 1) == 2


def test_a_practice_sheet_has_a_strip_and_two_columns() -> None:
    page = page_of_form(practice(), "fr")
    content = WORD.write(page)
    document = part(content, "word/document.xml")
    assert page.cover.title == "Entretien d’accueil"
    assert values(document, "cols", "num") == [None, "2", None]
    strip = next(document.iter(f"{W}tbl"))
    assert [said(cell) for cell in strip.iter(f"{W}tc")] == [
        "1 Titre de la pratiqueEntretien d’accueil", "1 De quoi s’agit-il\u00a0?Service",
        "2 Ville ou territoireGrandpont", "3 Organisme ou organismes responsablesBureau d’accueil",
    ]  # fmt: skip
    texts = read_texts(WORD.read_bytes(content), practice())
    french = words("fr")
    for path, field, value in places(practice(), None):
        if value is not None and field.origin == "guide" and field.row_of is None:
            assert texts[path] == printed(practice(), field, value, french)
    assert comes_back(page, ".docx", content)
    assert accessible(page, ".docx", content)


def test_a_long_practice_sheet_has_one_column_and_no_empty_pages() -> None:
    long = replace(practice(), answers={**practice().answers, "a4.why": answered("mot " * 900)})
    document = part(WORD.write(page_of_form(long, "fr")), "word/document.xml")
    assert values(document, "cols", "num") == [None]
    assert not [*document.iter(f"{W}pageBreakBefore")]


def test_r_058_a_booklet_lists_its_sheets_and_each_begins_on_a_new_page() -> None:
    other = replace(filled_form(form("annex4"), eid="s2"))
    page = booklet([page_of_form(practice(), "fr"), page_of_form(other, "fr")], "Fiches", "Apprendre")
    content = WORD.write(page)
    document = part(content, "word/document.xml")
    links = [said(each) for each in document.iter(f"{W}hyperlink")]
    assert links[0] == "1Entretien d’accueil"
    assert len(links) == 2
    firsts = [
        each for each in document.iter(f"{W}p")
        if values(each, "pStyle") == ["Heading1"]
    ]  # fmt: skip
    assert len(firsts) == 2
    assert all(values(each, "pageBreakBefore") for each in firsts)
    assert comes_back(page, ".docx", content)


def test_a_booklet_in_a_dossier_keeps_its_sheets_apart_and_loses_its_list() -> None:
    sheets = [page_of_form(practice(eid), "fr") for eid in ("s1", "s2", "s3")]
    part_of = DossierPart("Bonnes pratiques", "", "", booklet(sheets, "Fiches", "Apprendre"))
    cover = Cover("Apprendre la langue", "Valmont")
    page = dossier_page([part_of], cover, words("fr"), document=DOCUMENT, at=AT, above=("", "Dossier"))
    content = WORD.write(page)
    document = part(content, "word/document.xml")
    assert len([*document.iter(f"{W}hyperlink")]) == 1
    names = values(document, "bookmarkStart", "name")
    assert len(names) == len(set(names))
    sheets_begin = [each for each in document.iter(f"{W}p") if values(each, "pStyle") == ["Heading2"]]
    assert [bool(values(each, "pageBreakBefore")) for each in sheets_begin] == [False, True, True]
    assert comes_back(page, ".docx", content)


def test_the_dossier_says_which_part_the_council_approves() -> None:
    assert "(part 3)" in repr(dossier("en").blocks[0])
    alone = [DossierPart("Needs", "", "", page_of_form(needs(), "en"))]
    page = dossier_page(alone, Cover("A", "B"), words("en"), document=DOCUMENT, at=AT, above=("", ""))
    assert "council" not in repr(page.blocks[0])


@pytest.mark.office
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_validator_finds_nothing(language: str, tmp_path: Path) -> None:
    path = tmp_path / "dossier.docx"
    path.write_bytes(WORD.write(dossier(language)))
    assert validation_errors(path) == []
    path.write_bytes(WORD.write(page_of_form(practice(), language)))
    assert validation_errors(path) == []


@pytest.mark.office
def test_libreoffice_lays_out_every_part(tmp_path: Path) -> None:
    path = tmp_path / "dossier.docx"
    path.write_bytes(WORD.write(dossier()))
    text = pdf_text(converted(path, "pdf", tmp_path))
    for title in ("Analyse des besoins", "Bonnes pratiques", "Plan d’action", "Réseau de soutien local"):
        assert text.count(title) >= 2
