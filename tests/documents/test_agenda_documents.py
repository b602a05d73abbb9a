"""The documents of a visit, read back: every layout in three languages, for the team and for everybody."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Mm
from lxml import etree

from mentordesk.documents.agenda_page import DAY, FOR_EVERYBODY, LAYOUTS, PEOPLE, agenda_page
from mentordesk.documents.attendance_page import AttendanceWishes, attendance_page
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Page
from mentordesk.documents.pdf.preview import preview
from mentordesk.documents.pictures import picture
from mentordesk.documents.preparation_page import preparation_page
from mentordesk.documents.proof import accessible
from mentordesk.documents.table import Table
from mentordesk.documents.word import write
from mentordesk.errors import BadInput
from mentordesk.model.visits import Visit
from tests.documents.drawn import png
from tests.documents.golden import kept, normalised
from tests.documents.pages import AT, DOCUMENT
from tests.documents.programs import converted, pdf_text, validation_errors
from tests.documents.test_pdf import pages_in
from tests.documents.visits import SECOND_DAY, VISIT, session, told
from tests.documents.word_files import W, body, part, said, values

LANGUAGES = ("fr", "en", "el")
_RESTRICTED = "MARQUE-RESERVEE"
_NAMES = ("Nadia Belkacem", "Anke Peeters", "Ilze Bērziņa")
"""Those who are neither elected nor known by their function alone."""


def agenda(layout: str, language: str = "fr", days: tuple[int, ...] = (1, 2), **how: Any) -> Page:
    visit, person = how.pop("visit", VISIT), how.pop("person", "")
    said_by = told(language, visit, **how)
    return agenda_page(said_by, layout, days, document=DOCUMENT, at=AT, person=person)


def attendance(
    language: str = "fr", visit: Visit = VISIT, days: tuple[int, ...] = (1, 2), **wished: Any
) -> Page:
    wishes = AttendanceWishes(**wished)
    return attendance_page(told(language, visit), days, wishes, document=DOCUMENT, at=AT)


def preparation(language: str = "fr", visit: Visit = VISIT) -> Page:
    return preparation_page(told(language, visit), document=DOCUMENT, at=AT)


def pages(language: str) -> dict[str, Page]:
    """Every document of the visit."""
    return {
        **{layout: agenda(layout, language) for layout in LAYOUTS},
        **{f"public {layout}": agenda(layout, language, public=True) for layout in FOR_EVERYBODY},
        "attendance": attendance(language),
        "halves": attendance(language, halves=True, rows=2, funder="Fonds régional"),
        "preparation": preparation(language),
        "empty preparation": preparation(language, Visit("v", "", 1, "")),
    }


ALL = tuple(pages("fr"))
GOLDEN: dict[str, Callable[[], bytes]] = {
    "agenda-day-en": lambda: write(agenda("day", "en")),
    "attendance-en": lambda: write(attendance("en", rows=2, funder="With the support of the Fund")),
}
"""The documents kept in tests/golden, by name."""


def text(page: Page) -> str:
    """All words of the Word file, a line to each paragraph."""
    content = part(write(page), "word/document.xml")
    return "\n".join(said(each) for each in content.iter(f"{W}p"))


# --- every one of them ---------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_each_is_accessible_in_word_and_pdf(name: str, language: str) -> None:
    page = pages(language)[name]
    for suffix in (".docx", ".pdf"):
        content = FORMATS[suffix].write(page)
        assert accessible(page, suffix, content), suffix


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_nothing_restricted_stands_in_any_of_them(name: str, language: str) -> None:
    assert _RESTRICTED not in text(pages(language)[name])


@pytest.mark.parametrize("name", ALL)
def test_words_of_another_language_say_so(name: str) -> None:
    content = body(pages("el")[name])
    if "empty" in name:
        return
    assert "fr-FR" in values(content, "lang")
    assert values(body(pages("fr")[name]), "lang") == []


def test_none_of_them_is_a_workbook() -> None:
    for name in ALL:
        with pytest.raises(BadInput, match="Word or PDF"):
            FORMATS[".xlsx"].write(pages("en")[name])


def test_a_preview_counts_tables_and_sheets_and_draws_a_card_as_wide_as_any_page() -> None:
    shown = preview(agenda("card"), 300)
    assert (len(shown.pages), shown.tables, shown.headings, shown.whole) == (2, 2, 2, True)
    width, height = (int.from_bytes(shown.pages[0][at : at + 4]) for at in (16, 20))
    assert width == pytest.approx(300, abs=2)
    assert height == pytest.approx(300 * 210 / 148, abs=3)


@pytest.mark.parametrize("name", GOLDEN)
def test_the_document_is_as_somebody_last_saw_it(name: str) -> None:
    assert normalised(GOLDEN[name]()) + "\n" == kept(name)


# --- a day in proportion -------------------------------------------------------------------------


def test_a_day_has_a_row_to_each_moment_as_high_as_it_is_long_and_never_less() -> None:
    (table, *_others) = Document(io.BytesIO(write(agenda(DAY)))).tables
    heights = [int(each) for each in values(table._tbl, "trHeight")]
    rules = set(values(table._tbl, "trHeight", "hRule"))
    assert rules == {"atLeast"}
    assert len(heights) == 11
    hour, quarter = heights[:2]
    assert hour == pytest.approx(4 * quarter, abs=4)
    assert sum(heights) * 25.4 / 1440 < 215
    assert len(values(table._tbl, "gridSpan")) == 7
    assert values(table._tbl, "vMerge") == ["restart", None, "restart", None]
    assert len(list(table._tbl.iter(f"{W}cantSplit"))) == len(heights)


def test_groups_are_read_one_after_the_other_with_their_letter_before_them() -> None:
    lines = text(agenda(DAY)).split("\n")
    at = lines.index("10\u00a0h\u00a045")
    titles = ("Une matinée au bureau d’accueil", "Crèches et interprètes : le coût réel")
    first, second = map(lines.index, titles)
    assert at < first < second
    assert lines[first - 1].startswith(told().group("A"))
    assert lines[second - 1].startswith(told().group("B"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_day_stands_on_one_page_in_the_pdf(language: str) -> None:
    assert pages_in(FORMATS[".pdf"].write(agenda(DAY, language))) == 2
    assert pages_in(FORMATS[".pdf"].write(agenda(DAY, language, (2,)))) == 1


def test_a_long_day_goes_over_two_pages_and_loses_nothing() -> None:
    evening = session("late", 1, "20:00", 150, "Dîner avec le réseau", kind="break")
    long = replace(VISIT, sessions=(*VISIT.sessions, evening))
    page = agenda(DAY, visit=long, days=(1,))
    tables = [each for each in page.blocks if isinstance(each, Table)]
    assert len(tables) == 2
    assert pages_in(FORMATS[".pdf"].write(page)) == 2
    shown = text(page)
    for each in (*VISIT.on_day(1), evening):
        assert each.said("title") in shown


def test_sessions_that_stand_in_each_other_s_way_are_both_there() -> None:
    clash = replace(
        VISIT,
        sessions=(
            session("one", 1, "09:00", 60, "Première", track="A"),
            session("two", 1, "09:30", 60, "Deuxième", track="A"),
            session("all", 1, "09:45", 60, "Ensemble"),
        ),
    )
    shown = text(agenda(DAY, visit=clash, days=(1,)))
    assert all(title in shown for title in ("Première", "Deuxième", "Ensemble"))
    assert fills(agenda(DAY, visit=clash, days=(1,)))


def fills(page: Page) -> bool:
    """Whether the cells of every row take exactly the columns of its table."""
    for table in body(page).iter(f"{W}tbl"):
        columns = len(values(table.find(f"{W}tblGrid"), "gridCol", "w"))
        for row in table.iter(f"{W}tr"):
            spans = map(int, values(row, "gridSpan"))
            if len(list(row.iter(f"{W}tc"))) + sum(each - 1 for each in spans) != columns:
                return False
    return True


@pytest.mark.parametrize("name", ALL)
def test_every_row_fills_its_table(name: str) -> None:
    assert fills(pages("fr")[name])


def test_a_day_without_sessions_or_hours_says_so() -> None:
    untimed = replace(VISIT, sessions=(session("x", 1, "", 30, "Rencontre à fixer"),))
    shown = text(agenda(DAY, "en", visit=untimed, days=(1,)))
    assert "No session with an hour stands on this day yet." in shown
    assert "Rencontre à fixer" in shown


# --- list, card, route sheet ---------------------------------------------------------------------


def test_the_list_has_two_days_on_one_page_and_every_session_in_it() -> None:
    page = agenda("list")
    assert pages_in(FORMATS[".pdf"].write(page)) == 1
    shown = text(page)
    for each in VISIT.sessions:
        assert each.said("title") in shown
    assert "□ Combien par an ?" in shown


def test_a_card_is_a5_and_a_day_to_a_page() -> None:
    document = Document(io.BytesIO(write(agenda("card"))))
    (section,) = document.sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert abs(section.page_width - Mm(148)) < Mm(1)
    assert abs(section.page_height - Mm(210)) < Mm(1)
    assert pages_in(FORMATS[".pdf"].write(agenda("card"))) == 2


def test_a_route_sheet_is_set_in_twelve_points_with_room_to_write() -> None:
    content = body(agenda("route"))
    assert set(values(content, "sz")) - {"40"} == {"24"}
    heights = [int(each) for each in values(content, "trHeight")]
    assert min(heights) * 25.4 / 1440 >= 13.9
    assert pages_in(FORMATS[".pdf"].write(agenda("route"))) == 2


# --- sheets for each person ----------------------------------------------------------------------


def test_a_sheet_says_only_what_is_one_s_own() -> None:
    shown = text(agenda(PEOPLE, "en", person="adviser"))
    assert "Grandpont en chiffres et en récits" in shown
    assert "Crèches et interprètes : le coût réel" in shown
    assert "You lead this session" in shown
    assert "You take notes" in shown
    for other in ("Une matinée au bureau d’accueil", "Échange entre élues", "Les marraines racontent"):
        assert other not in shown
    assert "Projecteur : conseiller migration" in shown
    assert "Badges" in shown  # nobody is named for them: whoever leads takes care


def test_what_somebody_else_brings_is_not_on_one_s_sheet() -> None:
    shown = text(agenda(PEOPLE, "en", person="nameless"))
    assert "You interpret" in shown
    assert "Projecteur" not in shown


def test_everybody_whom_a_session_names_has_a_sheet_on_a_page_of_its_own() -> None:
    page = agenda(PEOPLE)
    assert pages_in(FORMATS[".pdf"].write(page)) == 7
    breaks = list(body(page).iter(f"{W}pageBreakBefore"))
    assert len(breaks) == 6


# --- the version for everybody -------------------------------------------------------------------


@pytest.mark.parametrize("layout", FOR_EVERYBODY)
def test_r_128_everybody_reads_functions_and_no_names_questions_or_notes(layout: str) -> None:
    shown = text(agenda(layout, public=True))
    for hidden in (*_NAMES, "□", "Qui décide de quoi", "Comprendre avant de juger", "Projecteur", "notes"):
        assert hidden not in shown, hidden
    for open_to_all in ("facilitatrice", "coordinatrice", "Hilde Maes, échevine", "Maison communale"):
        assert open_to_all in shown, open_to_all


def test_the_team_reads_names() -> None:
    shown = text(agenda("list"))
    assert all(name in shown for name in _NAMES)


# --- the sheet to sign ---------------------------------------------------------------------------


def test_r_222_a_sheet_to_sign_has_a_row_to_each_participant_and_fills_its_page() -> None:
    first, second = Document(io.BytesIO(write(attendance(funder="Soutenu par le Fonds")))).tables
    assert len(first.rows) == len(second.rows) == 16
    assert [cell.text for cell in first.rows[1].cells] == [
        "1", "Cabinet Passerelle", "Nadia Belkacem, facilitatrice", "",
    ]  # fmt: skip
    assert [cell.text for cell in first.rows[7].cells] == ["7", "", "", ""]
    assert "Soutenu par le Fonds" in text(attendance(funder="Soutenu par le Fonds"))
    assert pages_in(FORMATS[".pdf"].write(attendance(funder="Soutenu par le Fonds"))) == 2


@pytest.mark.parametrize(("asked", "rows"), [(0, 6), (4, 10), (40, 46)])
def test_r_222_as_many_blank_rows_as_asked_for_stand_under_the_participants(asked: int, rows: int) -> None:
    (table,) = Document(io.BytesIO(write(attendance(days=(1,), rows=asked)))).tables
    assert len(table.rows) == rows + 1


def test_logos_leave_the_sheet_on_one_page() -> None:
    logo = picture(png(), "logo.png", "Logo of the Fund")
    page = attendance_page(
        told(), (1,), AttendanceWishes(funder="Le Fonds. " * 14), document=DOCUMENT, at=AT, logos=(logo,)
    )
    assert pages_in(FORMATS[".pdf"].write(page)) == 1
    assert "Logo of the Fund" in etree.tostring(part(write(page), "word/header2.xml"), encoding="unicode")


def test_morning_and_afternoon_have_a_signature_each() -> None:
    (table,) = Document(io.BytesIO(write(attendance("en", days=(1,), halves=True)))).tables
    assert [cell.text for cell in table.rows[0].cells][-2:] == ["Morning", "Afternoon"]


def test_without_participants_the_people_of_the_day_are_asked_to_sign() -> None:
    answers = {name: each for name, each in VISIT.answers.items() if name != "attendance"}
    page = attendance(visit=replace(VISIT, answers=answers), days=(2,), rows=0)
    (table,) = Document(io.BytesIO(write(page))).tables
    names = [row.cells[2].text for row in table.rows[1:]]
    assert names == ["Conseiller migration", "Nadia Belkacem, facilitatrice", "Hilde Maes, échevine"]


# --- the preparation -----------------------------------------------------------------------------


def test_r_123_a_preparation_says_all_that_is_open() -> None:
    shown = text(preparation())
    for each in ("Voir l’accueil de Grandpont", "Réunion des marraines", "Marraines",
                 "□ Combien d’heures faut-il vraiment ?", "Fiches gp1 à gp3", "Train de 7 h 12"):  # fmt: skip
        assert each in shown


def test_where_nobody_said_anything_there_are_lines_to_write_on() -> None:
    page = preparation(visit=Visit("v", "", 1, ""))
    styles = values(body(page), "pStyle")
    assert styles.count("MDLigne") == 14
    assert pages_in(FORMATS[".pdf"].write(page)) == 1


# --- more than a page holds ----------------------------------------------------------------------


def crowded() -> Visit:
    """A session with more questions than a page has lines, and an address without a space."""
    questions = [
        f"Question {at} : qui voit les mères, et que fait-on après l’entretien ?" for at in range(1, 81)
    ]
    place = "https://exemple.org/" + "salle" * 30
    first = session("long", 1, "09:00", 60, "Beaucoup de questions", questions=questions, place=place)
    return replace(VISIT, sessions=(first, *SECOND_DAY))


@pytest.mark.parametrize("layout", ["day", "list"])
def test_a_session_longer_than_a_page_goes_on_overleaf_and_loses_no_word(layout: str) -> None:
    page = agenda(layout, visit=crowded(), days=(1,))
    assert "Question 80" in text(page)
    assert pages_in(FORMATS[".pdf"].write(page)) > 1
    rows = list(body(page).iter(f"{W}tr"))
    assert any(row.find(f"{W}trPr/{W}cantSplit") is None for row in rows)


@pytest.mark.office
@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize("layout", ["day", "list"])
def test_every_question_of_a_long_session_is_printed(layout: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"document{suffix}"
    path.write_bytes(FORMATS[suffix].write(agenda(layout, visit=crowded(), days=(1,))))
    printed = pdf_text(path if suffix == ".pdf" else converted(path, "pdf", tmp_path))
    assert [at for at in range(1, 81) if f"Question {at} " not in printed.replace("\u00a0", " ")] == []


@pytest.mark.office
def test_merges_spans_and_heights_come_back_from_libreoffice_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    path.write_bytes(write(agenda(DAY)))
    back = part(converted(path, "docx", tmp_path).read_bytes(), "word/document.xml")
    for tag, name in (("gridSpan", "val"), ("trHeight", "hRule")):
        assert values(back, tag, name) == values(body(agenda(DAY)), tag, name)
    assert values(back, "vMerge").count("restart") == 2


# --- other programs ------------------------------------------------------------------------------


@pytest.mark.office
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_the_validator_finds_no_error(name: str, language: str, tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    path.write_bytes(write(pages(language)[name]))
    assert validation_errors(path) == []


_SHEETS = {
    "day": 2, "list": 1, "card": 2, "route": 2, "people": 7, "attendance": 2, "preparation": 1,
    "public day": 2, "public list": 1,
}  # fmt: skip


@pytest.mark.office
@pytest.mark.parametrize(("name", "sheets"), _SHEETS.items())
def test_libreoffice_prints_every_sheet_on_its_page(name: str, sheets: int, tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    path.write_bytes(write(pages("fr")[name]))
    printed = pdf_text(converted(path, "pdf", tmp_path))
    assert printed.count("\f") == sheets
    assert _RESTRICTED not in printed
