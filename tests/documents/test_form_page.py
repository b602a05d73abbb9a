"""A form as a page: what is asked is printed as on screen, and what is not for everybody leaves no trace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from mentordesk.documents.asked import FILLABLE, HANDWRITING, LAYOUTS, Asked, HowTo, Part, Rows
from mentordesk.documents.form_parts import empty_row_id
from mentordesk.documents.form_reading import places
from mentordesk.documents.page import Heading, Page
from mentordesk.forms.definition import Form
from mentordesk.forms.reading import form, form_keys
from mentordesk.model.filled import Filled, Standing
from mentordesk.model.refs import ref
from mentordesk.words import words
from tests.documents.forms import answered, blank_form, filled_form, page_of_form
from tests.documents.pages import DOCUMENT


def asked_in(page: Page) -> list[Asked]:
    return [each for each in page.blocks if isinstance(each, Asked)]


def parts(page: Page) -> Iterator[Part]:
    for asked in asked_in(page):
        yield from (each for each in asked.parts if isinstance(each, Part))


def groups(page: Page) -> dict[str, Rows]:
    found = (each for asked in asked_in(page) for each in asked.parts if isinstance(each, Rows))
    return {each.grid.name: each for each in found}


def question(page: Page, wording: str) -> Asked:
    return next(each for each in asked_in(page) if each.wording == wording)


def told(page: Page) -> str:
    """Everything the page says."""
    return repr((page.cover, page.blocks, page.header_right, page.title))


def shared(definition: Form, key: str) -> bool:
    """Whether the form lets everybody read a field."""
    field = definition.by_key[key]
    return field.circle == "shared" and definition.question_of(key).first.circle == "shared"


@pytest.mark.parametrize("key", form_keys())
def test_every_field_of_every_form_is_in_its_page(key: str) -> None:
    filled = filled_form(form(key))
    if key == "annex4":
        filled = agreed(filled)
    page = page_of_form(filled, "en", FILLABLE, additions=True)
    marked = {each.path for each in parts(page)}
    for rows in groups(page).values():
        marked |= {cell.path or "" for row in rows.grid.rows for cell in row.cells}
    for path, field, _value in places(filled, None):
        assert (path in marked) == shared(filled.form, field.key), field.key


def agreed(filled: Filled) -> Filled:
    """The sheet as if everybody in it had agreed to be named."""
    rows = tuple(
        replace(row, answers={**row.answers, "consent": answered(True)})
        for row in filled.rows_of("a4.contact")
    )
    return replace(filled, rows={**filled.rows, "a4.contact": rows})


def test_additions_come_along_only_when_they_are_asked_for() -> None:
    filled = filled_form(form("annex3"))
    asked = filled.form.label("a3.lessons_failure", words("fr"))
    assert asked not in told(page_of_form(filled))
    assert asked in told(page_of_form(filled, additions=True))


def test_the_first_field_of_a_group_names_its_rows_even_where_it_is_an_addition() -> None:
    cards = groups(page_of_form(filled_form(form("annex2"))))["a2.need"]
    assert [column.name for column in cards.grid.columns] == [
        "title", "statement", "gap_type", "scope", "sector"
    ]  # fmt: skip
    assert cards.cards


def test_questions_have_their_numbers_and_parts_their_labels() -> None:
    page = page_of_form(filled_form(form("annex2")), "en")
    numbered = [each.number for each in asked_in(page) if each.number is not None]
    assert numbered == list(range(1, 23))
    why = question(page, "Why act, and why now")
    assert [each.label for each in why.parts] == ["", "Evidence"]
    assert why.number == 3


def test_a_section_or_a_role_is_printed_alone() -> None:
    filled = filled_form(form("annex2"))
    association = page_of_form(filled, "en", roles=["mentee_association"])
    assert [each.number for each in asked_in(association)] == [17, 18, 19, 20, 21, 22]
    assert [each for each in association.blocks if isinstance(each, Heading)] == [
        Heading(1, "National or regional context, as seen by the association")
    ]
    local = page_of_form(filled, "en", sections=["a2.local"])
    assert [each.number for each in asked_in(local)] == [12, 13, 14, 15, 16]


def test_a_role_gets_its_own_fields_of_a_question() -> None:
    page = page_of_form(filled_form(form("annex4")), "en", roles=["mentee_city"], additions=True)
    assert [each.wording for each in asked_in(page)] == ["View of the mentee city"]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("circle", ["confidence", "private"])
def test_r_219_a_restricted_question_leaves_no_trace(circle: str, layout: str) -> None:
    definition = form("annex2")
    filled = filled_form(definition)
    everything = told(page_of_form(filled, "en", layout, additions=True))
    for each in definition.questions:
        some = {**filled.standings, each.id: Standing(circle=circle, how="not_relevant", reason="SECRET")}
        hidden = told(page_of_form(replace(filled, standings=some), "en", layout, additions=True))
        assert "SECRET" not in hidden
        wording = f"'{definition.label(each.heading.key, words('en'))}'"
        assert hidden.count(wording) < everything.count(wording)
        for field in each.fields:
            if not field.is_group:
                assert f"« {field.name} »" not in hidden


def test_r_219_what_the_form_itself_restricts_is_left_out() -> None:
    page = told(page_of_form(filled_form(form("annex1")), additions=True))
    assert "a1.check" not in page
    assert "Décider" not in page.partition("a1.charter")[0]


def test_rows_of_a_narrower_circle_are_left_out() -> None:
    filled = filled_form(form("annex2"))
    first, *others = filled.rows_of("a2.need")
    some = {**filled.rows, "a2.need": (replace(first, born="confidence"), *others)}
    grid = groups(page_of_form(replace(filled, rows=some)))["a2.need"].grid
    assert [row.ref for row in grid.rows] == [row.ref for row in others]
    assert [row.number for row in grid.rows] == [1, 2]


@pytest.mark.parametrize("consent", [None, False])
def test_r_058_nobody_is_named_without_consent(consent: bool | None) -> None:
    filled = filled_form(form("annex4"))
    some = {"name": answered("p1"), "function": answered("Cheffe de bureau"), "details": answered("a@b.eu")}
    if consent is not None:
        some["consent"] = answered(consent)
    rows = tuple(replace(row, answers=some) for row in filled.rows_of("a4.contact"))
    silent = told(page_of_form(replace(filled, rows={"a4.contact": rows}), additions=True))
    assert "Cheffe de bureau" in silent
    assert "Nadia" not in silent
    assert "a@b.eu" not in silent
    named = agreed(replace(filled, rows={"a4.contact": rows}))
    assert "Nadia Belkacem" in told(page_of_form(named, additions=True))


def test_r_195_a_question_left_out_says_why_and_keeps_what_was_written() -> None:
    filled = filled_form(form("annex2"))
    said = {
        "a2.learning": Standing(how="not_relevant", reason="autre programme"),
        "a2.impact": Standing(how="unknown"),
    }
    without = {key: each for key, each in filled.answers.items() if key != "a2.impact"}
    page = page_of_form(replace(filled, standings=said, answers=without), "en")
    left_out = question(page, "What other cities could teach you")
    assert left_out.standing == "Not relevant here: autre programme"
    assert "Premier paragraphe" in repr(left_out.parts)
    unknown = question(page, "Effects sought in the city or region")
    assert (unknown.standing, unknown.parts) == ("Unknown.", ())


def test_where_nothing_is_answered_one_place_says_so() -> None:
    page = page_of_form(blank_form(form("annex2")), "en")
    other = question(page, "Other things worth knowing")
    assert [(each.label, each.text) for each in other.parts if isinstance(each, Part)] == [("", "")]


def test_only_what_matters_is_printed_of_a_question_that_gathers_it() -> None:
    filled = blank_form(form("annex2"))
    some = {"a2.local.other_factors.funding": answered("Gel d’un poste")}
    page = page_of_form(replace(filled, answers=some), "en", sections=["a2.local"])
    other = question(page, "Other things worth knowing")
    assert [each.label for each in other.parts] == ["Money: funding and budget constraints"]


@pytest.mark.parametrize("layout", [FILLABLE, HANDWRITING])
def test_a_blank_form_has_room_and_says_how_to_answer(layout: str) -> None:
    page = page_of_form(blank_form(form("annex2")), "en", layout, return_by=date(2026, 2, 6))
    assert isinstance(page.blocks[0], HowTo)
    assert page.footer_left == "To be returned by Friday, 6 February 2026"
    assert ("To be returned", "by Friday, 6 February 2026") in page.cover.lines
    for group, rows in groups(page).items():
        ids = [empty_row_id(DOCUMENT, group, number) for number in (1, 2, 3)]
        assert [row.ref for row in rows.grid.rows] == [*map(ref, ids)]
        assert all(cell.path for row in rows.grid.rows for cell in row.cells)


def test_rows_that_are_there_stand_above_the_empty_ones() -> None:
    page = page_of_form(filled_form(form("annex2")), "en", FILLABLE)
    rows = groups(page)["a2.actors"].grid.rows
    assert [row.number for row in rows] == [1, 2, 3, 4, 5, 6]
    assert [bool(row.cells[0].text) for row in rows] == [True] * 3 + [False] * 3


def test_choices_are_in_the_documents_language_and_texts_as_they_were_written() -> None:
    page = page_of_form(filled_form(form("annex2")), "el", additions=True)
    need = groups(page)["a2.need"].grid
    stage = next(each for each in need.columns if each.name == "gap_type")
    assert need.rows[0].cells[2].text in stage.choices
    assert need.rows[0].cells[0].language == "fr-FR"
    assert need.rows[0].cells[2].language is None
    assert page.language == "el-GR"


def test_references_that_fill_themselves_are_printed() -> None:
    page = page_of_form(
        blank_form(form("annex2")), "en", derived={"a2.city": "Valmont-sur-Loire"}, additions=True
    )
    assert question(page, "City concerned").parts[0].text == "Valmont-sur-Loire"  # type: ignore[union-attr]
    assert ("City", "Valmont-sur-Loire") in page.cover.lines


def test_a_sheet_is_called_by_its_name() -> None:
    filled = replace(
        filled_form(form("annex4"), eid="s1"), answers={"a4.name": answered("Entretien d’accueil")}
    )
    page = page_of_form(filled, "en")
    assert page.cover.title == "Entretien d’accueil"
    assert page.cover.subtitle.startswith("Good-practice sheet")
    hidden = replace(filled, standings={"a4.name": Standing(circle="confidence")})
    assert "Entretien" not in told(page_of_form(hidden, "en"))


def test_hidden_questions_are_not_printed() -> None:
    definition = form("annex2")
    fields = tuple(replace(each, hidden=each.key == "a2.impact") for each in definition.fields)
    filled = filled_form(definition)
    page = page_of_form(replace(filled, form=replace(definition, fields=fields)), "en")
    assert "a2.impact" not in told(page)
    assert [each.number for each in asked_in(page)][4:8] == [3, 4, 6, 7]
