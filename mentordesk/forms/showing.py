"""Answers in words: the stored form of each kind said in a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from mentordesk.forms.definition import Field, Form
from mentordesk.words import Words, _

Value = Any  # JSON


@dataclass(frozen=True)
class Showing:
    """What showing an answer may need: the language, and names for the people and records in it, by id."""

    words: Words
    people: Mapping[str, str]
    choice_label: Callable[[str], str] = str
    row_label: Callable[[str], str] = str
    """The rows of a matrix, by key."""
    scale_label: Callable[[str], str] = str
    """The values of a matrix."""


def showing_of(form: Form, field: Field, words: Words, people: Mapping[str, str]) -> Showing:
    """All that showing an answer of this field may need."""
    labels = {line.key: form.line_label(line, words) for line in form.matrix_lines(field.key)}
    return Showing(
        words,
        people,
        lambda value: form.choice_label(field.key, value, words),
        lambda row: labels.get(row, row),
        lambda value: form.scale_label(field.key, value, words),
    )


def show_number(value: Value, showing: Showing) -> str:
    if none := show_none(value, showing):
        return none
    return _with_whence(showing.words.number(Decimal(value["value"])), value, showing)  # type: ignore[arg-type]


def show_money(value: Value, showing: Showing) -> str:
    if none := show_none(value, showing):
        return none
    from babel.numbers import format_currency, format_percent, get_currency_precision

    locale = showing.words.locale
    if "percent" in value:
        figure = format_percent(Decimal(value["percent"]) / 100, locale=locale, decimal_quantization=False)
    else:
        amount, currency = Decimal(value["amount"]), value["currency"]
        figure = format_currency(amount, currency, locale=locale)
        if amount == amount.to_integral_value() and (digits := get_currency_precision(currency)):
            figure = re.sub(rf"\D0{{{digits}}}(?!\d)", "", figure)  # nobody writes the cents of a whole sum
    return _with_whence(str(figure), value, showing)


def show_none(value: Value, showing: Showing) -> str:
    if value.get("unknown"):
        return showing.words.text(_("unknown"))
    return showing.words.text(_("not counted in this country")) if value.get("not_counted") else ""


def _with_whence(figure: str, value: Value, showing: Showing) -> str:
    """A figure with its year and source, where they are given."""
    year, source = value.get("year"), value.get("source")
    if year and source:
        return showing.words.text("{figure} ({year}, {source})", figure=figure, year=str(year), source=source)
    if year or source:
        return showing.words.text("{figure} ({whence})", figure=figure, whence=str(year or source))
    return figure


def show_range(value: Value, showing: Showing) -> str:
    ends = [show_date(value[end], showing) for end in ("start", "end") if value.get(end)]
    return " – ".join(ends)


def show_date(value: Value, showing: Showing) -> str:
    return showing.words.date(date.fromisoformat(value))


def show_yes_no(value: Value, showing: Showing) -> str:
    return showing.words.text(_("yes") if value else _("no"))


def show_scale(value: Value, showing: Showing) -> str:
    return showing.words.text(_("unknown")) if value == "unknown" else str(value)


def show_tick(value: Value, showing: Showing) -> str:
    ticked = show_yes_no(value.get("done"), showing)
    return f"{ticked}\n{value['note']}" if value.get("note") else ticked


def show_matrix(value: Value, showing: Showing) -> str:
    said = [(showing.row_label(row), showing.scale_label(str(place))) for row, place in value.items()]
    return "\n".join(showing.words.text("{row}: {value}", row=row, value=place) for row, place in said)


def show_person(value: Value, showing: Showing) -> str:
    return showing.people.get(value, value)


def show_reference(value: Value, showing: Showing) -> str:
    known = showing.people.get(str(value.get("id", "")))
    return str(known or value.get("text") or value.get("id") or "")
