"""What documents print comes back as what is stored, in every language; what is unclear is said to be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents.form_parts import listed, several
from mentordesk.forms.definition import Field, Form
from mentordesk.forms.kinds import NotTaken, show, showing_of, take
from mentordesk.forms.reading import form, form_keys
from mentordesk.forms.reading_back import items, value_of
from mentordesk.words import LANGUAGES, words
from tests.forms.answers import an_answer

PEOPLE = {"p1": "Nadia Belkacem", "p2": "Directrice du CCAS", "p3": "Ilze Bērziņa, sociālā darbiniece"}
TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=40)


def printed(definition: Form, field: Field, value: Any, language: str) -> str:
    """An answer as a document of this language says it."""
    said = show(field, value, showing_of(definition, field, words(language), PEOPLE))
    return listed(said) if several(field) else said


def back(definition: Form, field: Field, text: str, language: str) -> Any:
    return value_of(field, definition, text, words(language), people=PEOPLE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", form_keys())
def test_every_answer_of_every_form_comes_back(key: str, language: str) -> None:
    definition = form(key)
    for field in definition.fields:
        if field.is_group:
            continue
        for number in range(12):
            value = an_answer(field, definition, tuple(PEOPLE), number)
            text = printed(definition, field, value, language)
            assert back(definition, field, text, language) == value, (field.key, text)


def field_of(kind: str, **settings: object) -> tuple[Form, Field]:
    """A form of the samples and one of its fields as if it were of this kind."""
    definition = form("annex2")
    plain = definition.by_key["a2.why"]
    made = Field(
        plain.key, plain.section, 1, kind, plain.label, plain.help, (), "optional", "guide", settings=settings
    )
    return definition, made


@given(
    amount=st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False),
    currency=st.sampled_from(("EUR", "GBP", "SEK", "CHF", "USD", "PLN")),
    year=st.none() | st.integers(1900, 2100),
    source=st.none() | st.sampled_from(("INSEE", "Budget 2025, tableau 3", "Κ.Ε.Π. (2024)")),
    language=st.sampled_from(LANGUAGES),
)
def test_money_comes_back(
    amount: Decimal, currency: str, year: int | None, source: str | None, language: str
) -> None:
    definition, field = field_of("money")
    value = take(field, {"amount": str(amount), "currency": currency, "year": year, "source": source})
    assert back(definition, field, printed(definition, field, value, language), language) == value


@given(
    number=st.decimals(min_value=-(10**9), max_value=10**9, places=3, allow_nan=False),
    year=st.none() | st.integers(1900, 2100),
    language=st.sampled_from(LANGUAGES),
)
def test_a_figure_comes_back(number: Decimal, year: int | None, language: str) -> None:
    definition, field = field_of("number")
    value = take(field, {"value": str(number), "year": year})
    assert back(definition, field, printed(definition, field, value, language), language) == value


@given(day=st.dates(date(1900, 1, 1), date(2199, 12, 31)), language=st.sampled_from(LANGUAGES))
def test_a_day_comes_back_written_out_and_in_figures(day: date, language: str) -> None:
    definition, field = field_of("date")
    assert back(definition, field, words(language).date(day), language) == day.isoformat()
    assert back(definition, field, words(language).short_date(day), language) == day.isoformat()
    assert back(definition, field, day.isoformat(), language) == day.isoformat()


@given(start=st.dates(date(1900, 1, 1)), end=st.dates(date(1900, 1, 1)), language=st.sampled_from(LANGUAGES))
def test_a_stretch_comes_back(start: date, end: date, language: str) -> None:
    definition, field = field_of("date_range")
    value = {"start": start.isoformat(), "end": end.isoformat()}
    assert back(definition, field, printed(definition, field, value, language), language) == value


@given(lines=st.lists(TEXTS | st.sampled_from(("- a", "1. b", "- ")), min_size=1, max_size=5))
def test_a_list_comes_back_line_by_line(lines: list[str]) -> None:
    definition, field = field_of("list")
    value = take(field, lines)
    if value is None:
        return
    assert items(listed("\n".join(value))) == value
    assert back(definition, field, printed(definition, field, value, "fr"), "fr") == value


@given(
    done=st.booleans(),
    note=st.none() | TEXTS.filter(lambda text: text.strip()),
    language=st.sampled_from(LANGUAGES),
)
def test_a_tick_and_its_note_come_back(done: bool, note: str | None, language: str) -> None:
    definition, field = field_of("checklist_item")
    value = take(field, {"done": done, "note": note})
    assert back(definition, field, printed(definition, field, value, language), language) == value


@pytest.mark.parametrize("key", ["a1.offer", "a1.limits", "a1.practice", "a1.spectrum"])
def test_rows_of_a_matrix_without_a_value_are_not_answered(key: str) -> None:
    name = key.rpartition(".")[2]
    definition = form("annex1")
    field = next(each for each in definition.fields if each.kind == "matrix" and each.name == name)
    first, second, *_ = definition.matrix_lines(field.key)
    scale = field.settings["scale"]
    assert isinstance(scale, list)
    value = {second.key: scale[1]}
    text = printed(definition, field, value, "fr")
    open_row = f"{definition.line_label(first, words('fr'))}\u00a0:"
    assert back(definition, field, f"{open_row}\n{text}", "fr") == value


def test_figures_typed_by_hand_are_taken() -> None:
    definition, number = field_of("number")
    _definition, money = field_of("money", allow_percent=True)
    for text in ("96 000", "96\u00a0000", "96000", " 96 000 "):
        assert back(definition, number, text, "fr") == {"value": "96000"}
    assert back(definition, number, "96,000 (2024)", "en") == {"value": "96000", "year": 2024}
    assert back(definition, number, "INCONNU", "fr") == {"unknown": True}
    assert back(definition, money, "1500 EUR", "fr") == {"amount": "1500", "currency": "EUR"}
    assert back(definition, money, "1 500 (INSEE)", "fr") == {
        "amount": "1500",
        "currency": "EUR",
        "source": "INSEE",
    }
    assert back(definition, money, "2,5 %", "fr") == {"percent": "2.5"}


def test_somebody_nobody_knows_is_a_new_name() -> None:
    definition, field = field_of("person")
    assert back(definition, field, "nadia belkacem", "fr") == "p1"
    assert back(definition, field, "Le maire", "fr") == {"text": "Le maire"}


def test_an_empty_text_is_no_answer() -> None:
    for kind in ("long_text", "list", "number", "date", "choice", "matrix", "person_list"):
        definition, field = field_of(kind)
        assert back(definition, field, " \n", "fr") is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("number", "beaucoup"), ("money", "cher"), ("date", "bientôt"), ("date", "31 février 2026"),
        ("yes_no", "peut-être"), ("scale", "9"), ("choice", "rien"), ("time", "midi"), ("matrix", "x : y"),
    ],
)  # fmt: skip
def test_what_is_no_such_answer_is_said(kind: str, text: str) -> None:
    definition, field = field_of(kind)
    with pytest.raises(NotTaken):
        back(definition, field, text, "fr")
