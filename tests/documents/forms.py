"""Any form filled with an answer of every kind, or blank, made without a store: its ids never change."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

from mentordesk.documents.form_page import form_page
from mentordesk.documents.page import Page
from mentordesk.forms.definition import Field, Form
from mentordesk.model.changes import Key
from mentordesk.model.filled import Answer, Filled, FilledRow
from mentordesk.model.refs import ref
from mentordesk.words import words
from tests.documents.pages import AT, DOCUMENT
from tests.documents.plans import PROGRAMME
from tests.forms.answers import an_answer

PEOPLE = {"p1": "Nadia Belkacem", "p2": "Directrice du CCAS", "p3": "Ilze Bērziņa, sociālā darbiniece"}
_KEY = Key("strand", 1)


def answered(value: object) -> Answer:
    """An answer as the store would give it."""
    return Answer(value, _KEY, "p1", "2026012109300000000")


def filled_form(form: Form, *, rows: int = 3, eid: str = "main") -> Filled:
    """Every field of the form answered, three rows in each of its groups."""
    numbers = count()

    def value(field: Field) -> Answer:
        return answered(an_answer(field, form, tuple(PEOPLE), next(numbers)))

    groups: Mapping[str, tuple[FilledRow, ...]] = {
        group: tuple(
            FilledRow(
                id := f"{group}{number}", ref(id), number, f"a{number}",
                {each.name: value(each) for each in fields},
            )
            for number in range(1, rows + 1)
        )
        for group, fields in form.groups.items()
    }  # fmt: skip
    answers = {each.key: value(each) for each in form.singles()}
    return Filled(PROGRAMME.id, form, eid, answers, groups, people=PEOPLE)


def blank_form(form: Form) -> Filled:
    """The form with nothing in it."""
    return Filled(PROGRAMME.id, form, people=PEOPLE)


def page_of_form(filled: Filled, language: str = "fr", layout: str = "filled", **how: object) -> Page:
    """The page of a form of the sample programme."""
    return form_page(
        filled, PROGRAMME, words(language), document=DOCUMENT, at=AT, layout=layout, **how,  # type: ignore[arg-type]
    )  # fmt: skip
