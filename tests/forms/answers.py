"""One valid answer for any field of any form: the same each time, another one per number."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from mentordesk.forms.definition import Field, Form
from mentordesk.forms.kinds import clean_text

Value = Any  # JSON, as it is stored
_Maker = Callable[[Field, Form, Sequence[str], int], Value]

_FIRST_DAY = date(2026, 1, 5)
_WORDS = ("accueil", "mairie", "école", "réseau", "bénévoles", "logement", "langue", "emploi")
_NO_FIGURE = ("unknown", "not_counted")


def an_answer(field: Field, form: Form, people_ids: Sequence[str], number: int) -> Value:
    """A valid answer in its stored form: ``take(field, answer) == answer``.

    Two numbers give two answers as far as the kind has that many; ids of people are taken from
    ``people_ids`` in turn. A group has no value of its own: None.
    """
    return clean(ANSWERS[field.kind](field, form, people_ids, number)) if field.kind in ANSWERS else None


def clean(value: Value) -> Value:
    """Texts as they are stored, so that what comes back can be compared."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, Mapping):
        return {name: clean(each) for name, each in value.items()}
    return [clean(each) for each in value] if isinstance(value, list) else value


def _line(field: Field, number: int) -> str:
    return f"{_WORDS[number % len(_WORDS)]} « {field.name} » n° {number}"


def _paragraphs(field: Field, _form: Form, _people: Sequence[str], number: int) -> Value:
    return (
        f"Premier paragraphe, {_line(field, number)}.\n- un point\n- un autre, <b> & 10 %\n\nΤέλος {number}."
    )


def _day(number: int) -> str:
    return (_FIRST_DAY + timedelta(days=17 * number)).isoformat()


def _whence(number: int) -> dict[str, Value]:
    """Neither, the year, the source or both, in turn."""
    year = {"year": 2015 + number % 11} if number % 4 in (1, 3) else {}
    source = {"source": f"Recensement, volume {number}"} if number % 4 in (2, 3) else {}
    return year | source


def _figure(number: int) -> Value:
    """Every tenth answer says that there is no figure (R-041)."""
    if number % 10 in (8, 9):
        return {_NO_FIGURE[number % 2]: True}
    return None


def _number(_field: Field, _form: Form, _people: Sequence[str], number: int) -> Value:
    value = f"{1200 * (number + 1)}" + (".5" if number % 3 == 2 else "")
    return _figure(number) or {"value": value, **_whence(number)}


def _money(field: Field, _form: Form, _people: Sequence[str], number: int) -> Value:
    if none := _figure(number):
        return none
    if field.settings.get("allow_percent") and number % 2:
        return {"percent": f"{number + 1}.4", **_whence(number)}
    currency = ("EUR", "SEK", "EUR", "GBP")[number % 4]
    return {"amount": f"{1500 * (number + 1)}.75", "currency": currency, **_whence(number)}


def _choices(field: Field, _form: Form, _people: Sequence[str], number: int) -> Value:
    """Each a different set: the bits of ``number + 1``, never none."""
    count = len(field.choices)
    bits = number % (2**count - 1) + 1
    return [each.value for place, each in enumerate(field.choices) if bits >> place & 1]


def _scale(field: Field, _form: Form, _people: Sequence[str], number: int) -> Value:
    low, high = int(str(field.settings.get("min", 0))), int(str(field.settings.get("max", 4)))
    return ["unknown", *range(high, low - 1, -1)][(number + 1) % (high - low + 2)]


def _matrix(field: Field, form: Form, _people: Sequence[str], number: int) -> Value:
    lines, scale = form.matrix_lines(field.key), field.settings.get("scale")
    values = scale if isinstance(scale, list) else ["0"]
    answered = [each.key for place, each in enumerate(lines) if (place + number) % 5 != 4]
    return {key: values[(place + number) % len(values)] for place, key in enumerate(answered)} or None


def _tick(field: Field, _form: Form, _people: Sequence[str], number: int) -> Value:
    return {"done": number % 2 == 0, **({"note": _line(field, number)} if number % 3 != 1 else {})}


ANSWERS: Mapping[str, _Maker] = {
    "short_text": lambda field, _form, _people, number: _line(field, number).capitalize(),
    "long_text": _paragraphs,
    "list": lambda field, _form, _people, number: [_line(field, number + each) for each in range(3)],
    "number": _number,
    "money": _money,
    "date": lambda _field, _form, _people, number: _day(number),
    "date_range": lambda _field, _form, _people, number: {"start": _day(number), "end": _day(number + 2)},
    "time": lambda _field, _form, _people, number: f"{8 + number % 12:02}:{5 * number % 60:02}",
    "person": lambda _field, _form, people, number: people[number % len(people)],
    "person_list": lambda _field, _form, people, number: list(
        dict.fromkeys(people[(number + each) % len(people)] for each in range(1 + number % 3))
    ),
    "choice": lambda field, _form, _people, number: field.choices[number % len(field.choices)].value,
    "multi_choice": _choices,
    "yes_no": lambda _field, _form, _people, number: number % 2 == 0,
    "scale": _scale,
    "matrix": _matrix,
    "checklist_item": _tick,
    "reference": lambda field, _form, _people, number: {"text": _line(field, number)},
    "reference_list": lambda field, _form, _people, number: [
        {"text": _line(field, number + each)} for each in range(2)
    ],
}
