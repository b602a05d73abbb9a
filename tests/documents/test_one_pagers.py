"""Charter, mandate and invitation: one page each, in the document's language, nothing private in them."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest
from docx import Document

from mentordesk.documents.blocks import Bullets, Facing, Pairs, Signatures
from mentordesk.documents.charter_page import charter_page
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.grid import Grid
from mentordesk.documents.invitation_page import Invitation, Meeting, invitation_page
from mentordesk.documents.mandate_page import mandate_page
from mentordesk.documents.page import Page
from mentordesk.documents.proof import accessible, comes_back
from mentordesk.errors import BadInput
from mentordesk.forms.reading import form
from mentordesk.model.filled import Filled, FilledRow, Standing
from mentordesk.model.people import Person
from mentordesk.words import words
from tests.documents.forms import answered, blank_form, filled_form
from tests.documents.pages import AT, DOCUMENT
from tests.documents.plans import PROGRAMME
from tests.documents.programs import converted, validation_errors
from tests.documents.test_pdf import pages_in, told

LANGUAGES = ("fr", "en", "el")
CHARTER = {
    "a1.expectations_mentee": "Apprendre à interroger les femmes sans les mettre en difficulté.",
    "a1.expectations_mentor": "Regarder nos propres angles morts.",
    "a1.confidentiality": "team",
    "a1.independence": True,
    "a1.rhythm": "Visioconférence de 60 minutes le premier jeudi du mois",
    "a1.languages": ["Français pour les échanges", "Néerlandais pour une partie des documents"],
}
NETWORK = {
    "a5.name": "Réseau Valmont au féminin pluriel",
    "a5.purpose": "Conseiller la ville sur l’accueil des femmes.",
    "a5.start": "2025-02-03",
    "a5.end": "2027-06-30",
    "a5.cost.catering": {"amount": "1400", "currency": "EUR"},
    "a5.role.plan": {"done": True},
    "a5.role.visits": {"done": True, "note": "la coordinatrice"},
    "a5.role.exchanges": {"done": False},
}
INVITATION = Invitation(
    guest="Présidente de Racines et Rives",
    comes=("Directrice du CCAS", "Coordinatrice du bureau d’accueil"),
    why="Comprendre ce que vivent les femmes arrivées depuis peu.",
    meetings=(
        Meeting(date(2025, 3, 12), "14:00", 60, "Maison de quartier"),
        Meeting(date(2025, 3, 13), "09:30", 45, "Mairie"),
    ),
    questions=(
        "Par où passent-elles ?",
        "Qu’est-ce qui les a aidées ?",
        "Que feriez-vous ?",
        "Une de trop ?",
    ),
    language="Français, une interprète en arabe est là",
    sender="Directrice du CCAS",
    contact="02 41 00 00 00",
)


def with_answers(key: str, answers: Mapping[str, Any], **rows: tuple[FilledRow, ...]) -> Filled:
    given = {name: answered(value) for name, value in answers.items()}
    return replace(blank_form(form(key)), answers=given, rows=rows)


def row(number: int, **answers: Any) -> FilledRow:
    given = {name: answered(value) for name, value in answers.items()}
    return FilledRow(f"row{number}", f"K7Q{number}", number, f"a{number}", given)


def charter(filled: Filled | None = None, language: str = "fr") -> Page:
    filled = filled or with_answers("annex1", CHARTER)
    return charter_page(filled, PROGRAMME, words(language), document=DOCUMENT, at=AT)


def network(members: int = 8, **more: Any) -> Filled:
    rows = tuple(
        row(
            at, name="p1", organisation=f"Maison {at}", contribution="Langues, lieux", status="active", **more
        )
        for at in range(1, members + 1)
    )
    return replace(with_answers("annex5", NETWORK), rows={"a5.member": rows})


def mandate(filled: Filled | None = None, language: str = "fr", **how: Any) -> Page:
    return mandate_page(filled or network(), PROGRAMME, words(language), document=DOCUMENT, at=AT, **how)


def invitation(given: Invitation = INVITATION, language: str = "fr") -> Page:
    return invitation_page(given, PROGRAMME, words(language), document=DOCUMENT, at=AT)


def pages(language: str) -> dict[str, Page]:
    """Every one-page document, filled and to be written on."""
    return {
        "charter": charter(language=language),
        "charter blank": charter(blank_form(form("annex1")), language),
        "mandate": mandate(network(10, migrant_rep=True), language),
        "mandate blank": mandate(blank_form(form("annex5")), language),
        "invitation": invitation(language=language),
        "invitation blank": invitation(Invitation(), language),
    }


Sort = TypeVar("Sort")


def block(page: Page, sort: type[Sort]) -> Sort:
    """The last block of a sort."""
    return [each for each in page.blocks if isinstance(each, sort)][-1]


def word_text(page: Page) -> str:
    """All words of the Word file, in their order."""
    document = Document(io.BytesIO(FORMATS[".docx"].write(page)))
    return "\n".join(
        "".join(run.text or "" for run in paragraph.iter(f"{{{_W}}}t"))
        for paragraph in document.element.body.iter(f"{{{_W}}}p")
    )


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


# --- every one of them ---------------------------------------------------------------------------


@pytest.mark.parametrize("language", [*LANGUAGES, "lv"])
def test_each_is_one_accessible_page(language: str) -> None:
    for name, page in pages(language).items():
        made = FORMATS[".pdf"].write(page)
        assert pages_in(made) == 1, name
        for suffix in (".docx", ".pdf"):
            assert accessible(page, suffix, FORMATS[suffix].write(page)), (name, suffix)
        assert comes_back(page, ".docx", FORMATS[".docx"].write(page)), name


@pytest.mark.parametrize("name", list(pages("fr")))
def test_none_of_them_is_a_workbook(name: str) -> None:
    with pytest.raises(BadInput, match="Word or PDF"):
        FORMATS[".xlsx"].write(pages("en")[name])


# --- the charter ---------------------------------------------------------------------------------


def test_the_charter_says_what_mentoring_is_and_what_is_agreed() -> None:
    told = word_text(charter())
    for said in (
        "Un avis amical, sans parti pris",
        "Choisir à la place du mentoré",
        *(str(CHARTER[key]) for key in ("a1.expectations_mentee", "a1.expectations_mentor", "a1.rhythm")),
        "Reste dans l’équipe de mentorat",
        "Français pour les échanges",
        "Valmont-sur-Loire",
        "Grandpont",
    ):
        assert said in told


def test_both_sign_in_rows_of_nineteen_millimetres() -> None:
    signed = (
        row(1, party={"text": "Valmont-sur-Loire"}, person="p2", date="2025-02-06"),
        row(2, party={"text": "Grandpont"}, person="p1", date="2025-02-06"),
    )
    filled = replace(with_answers("annex1", CHARTER), rows={"a1.signed": signed})
    page = charter(filled)
    assert block(page, Signatures).rows == (
        ("Valmont-sur-Loire", "Directrice du CCAS", "6 février 2025"),
        ("Grandpont", "Nadia Belkacem", "6 février 2025"),
    )
    written = FORMATS[".docx"].write(page)
    assert FORMATS[".docx"].read_bytes(written).document == DOCUMENT
    document = Document(io.BytesIO(written))
    heights = [each.get(f"{{{_W}}}val") for each in document.element.body.iter(f"{{{_W}}}trHeight")]
    assert heights == ["1077", "1077"]


@pytest.mark.parametrize("signed", [(), (row(1, party={"text": "Grandpont"}, date="2025-02-06"),)])
def test_whoever_has_not_signed_yet_finds_a_line(signed: tuple[FilledRow, ...]) -> None:
    page = charter(replace(with_answers("annex1", CHARTER), rows={"a1.signed": signed}))
    assert sorted(party for party, _person, _day in block(page, Signatures).rows) == [
        "Grandpont", "Valmont-sur-Loire",
    ]  # fmt: skip


def test_the_blank_charter_lets_one_choose_and_write() -> None:
    page = charter(blank_form(form("annex1")))
    discretion, _independence, rhythm, languages = block(page, Pairs).rows
    assert discretion.text.count("□ ") == 3
    assert (rhythm.text, languages.text) == ("", "")
    assert [len(party) > 0 for party, _person, _day in block(page, Signatures).rows] == [True, True]


def test_where_mentor_and_mentee_depend_on_each_other_the_charter_does_not_say_they_do_not() -> None:
    def agreed(independent: bool) -> Pairs:
        filled = with_answers("annex1", {**CHARTER, "a1.independence": independent})
        return block(charter(filled), Pairs)

    assert agreed(True).rows[1].text != agreed(False).rows[1].text
    assert agreed(True).rows[0] == agreed(False).rows[0]


def test_an_expectation_in_another_language_says_so() -> None:
    filled = with_answers("annex1", {**CHARTER, "a1.expectations_mentor": "Να μάθουμε ο ένας από τον άλλον."})
    programme = replace(PROGRAMME, answers={**PROGRAMME.answers, "languages": ["fr", "el"]})
    page = charter_page(filled, programme, words("fr"), document=DOCUMENT, at=AT)
    sides = block(page, Facing)
    assert (sides.left.language, sides.right.language) == (None, "el-GR")
    assert b"/Lang(el-GR)" in FORMATS[".pdf"].write(page)


def test_the_self_check_never_stands_in_the_charter() -> None:
    told = word_text(charter(filled_form(form("annex1"))))
    checks = filled_form(form("annex1")).rows_of("a1.check")
    notes = [str(each.value("notes")) for each in checks]
    assert notes
    assert not any(note.split("\n")[0] in told for note in notes)


@pytest.mark.parametrize("circle", ["confidence", "private"])
def test_what_was_restricted_stays_out(circle: str) -> None:
    standings = {"a1.rhythm": Standing(circle=circle), "a1.expectations_mentee": Standing(circle=circle)}
    told = word_text(charter(replace(with_answers("annex1", CHARTER), standings=standings)))
    assert str(CHARTER["a1.rhythm"]) not in told
    assert str(CHARTER["a1.expectations_mentee"]) not in told
    assert str(CHARTER["a1.expectations_mentor"]) in told


# --- the mandate ---------------------------------------------------------------------------------


def test_the_mandate_names_roles_members_means_and_duration() -> None:
    page = mandate()
    told = word_text(page)
    assert page.cover.title == NETWORK["a5.name"]
    for said in ("Conseiller la ville", "3 février 2025", "30 juin 2027", "Maison 8", "1\u202f400\u00a0€"):
        assert said in told
    assert len(block(page, Grid).rows) == 8


def test_the_roles_the_network_accepted_are_listed_and_all_six_before_it_accepted_any() -> None:
    assert len(block(mandate(), Bullets).texts) == 2
    assert len(block(mandate(blank_form(form("annex5"))), Bullets).texts) == 6


def test_a_member_stands_by_function_first() -> None:
    people = {"p1": Person("p1", "Nadia Belkacem", "Présidente")}
    cells = [each.cells[0].text for each in block(mandate(people=people), Grid).rows]
    assert set(cells) == {"Présidente, Nadia Belkacem"}


def test_origin_is_never_said_but_speaking_for_others_is() -> None:
    filled = network(2, category="residents_migrant", migrant_rep=True, decision_link="outside")
    plain = network(2, category="residents_migrant", migrant_rep=False, decision_link="outside")
    told, told_plain = word_text(mandate(filled)), word_text(mandate(plain))
    definition = form("annex5")
    for field in ("category", "decision_link"):
        for choice in definition.by_key[f"a5.member.{field}"].choices:
            assert definition.choice_label(f"a5.member.{field}", choice.value, words("fr")) not in told
    assert len(told) > len(told_plain)


def test_former_members_are_not_listed_and_someone_without_organisation_is_there_in_person() -> None:
    members = (
        row(1, name="p1", status="former"),
        row(2, name="p2", status="active"),
        row(3, name="p3", organisation="Biedrība", status="additional"),
    )
    found = block(mandate(replace(network(), rows={"a5.member": members})), Grid).rows
    assert [each.ref for each in found] == ["K7Q2", "K7Q3"]
    assert found[0].cells[1].text
    assert found[1].cells[1].text == "Biedrība"


def test_a_long_mandate_stands_under_the_cover_and_the_page_stays_one() -> None:
    purpose = "Conseiller la ville sur l’accueil des femmes. " * 4
    page = mandate(replace(network(), answers={**network().answers, "a5.purpose": answered(purpose)}))
    assert not any(purpose in value for _label, value in page.cover.lines)
    assert purpose in word_text(page)
    assert pages_in(FORMATS[".pdf"].write(page)) == 1


def test_the_blank_mandate_has_rows_to_write_in() -> None:
    rows = block(mandate(blank_form(form("annex5"))), Grid).rows
    assert len(rows) == 8
    assert not any(cell.text for each in rows for cell in each.cells)


# --- invitations (R-226) -------------------------------------------------------------------------


def test_an_invitation_says_who_comes_why_how_long_and_in_which_language() -> None:
    told = word_text(invitation())
    for said in (
        INVITATION.guest, *INVITATION.comes, INVITATION.why, "mercredi 12 mars 2025", "14:00",
        "jeudi 13 mars 2025, 09:30", "105", "Maison de quartier", "Mairie",
        INVITATION.language, INVITATION.sender, INVITATION.contact,
    ):  # fmt: skip
        assert said in told


def test_it_asks_three_questions_and_no_more() -> None:
    asked = block(invitation(), Bullets)
    assert asked.numbered
    assert asked.texts == INVITATION.questions[:3]
    assert block(invitation(Invitation()), Bullets).texts == ("", "", "")


def test_it_says_what_is_done_with_the_words_of_the_guest() -> None:
    own = "Vos mots restent entre nous."
    usual = word_text(invitation())
    assert own not in usual
    assert own in word_text(invitation(replace(INVITATION, use=own)))
    assert len(usual) > len(word_text(invitation(replace(INVITATION, use="…"))))


def test_an_invitation_is_made_in_a_programme_without_cities_too() -> None:
    alone = replace(PROGRAMME, parties=())
    page = invitation_page(INVITATION, alone, words("en"), document=DOCUMENT, at=AT)
    assert INVITATION.why in word_text(page)
    assert not re.search(r"\{\w+\}", word_text(page))


# --- with other programs -------------------------------------------------------------------------


@pytest.mark.office
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_one_page_in_libreoffice_and_valid_open_xml(tmp_path: Path, language: str) -> None:
    for name, page in pages(language).items():
        path = tmp_path / f"{name.replace(' ', '-')}.docx"
        path.write_bytes(FORMATS[".docx"].write(page))
        assert validation_errors(path) == [], name
        printed = converted(path, "pdf", tmp_path).read_bytes()
        assert re.search(r"Pages:\s+1$", told("pdfinfo", printed, tmp_path), re.MULTILINE), name
