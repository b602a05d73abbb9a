"""The table of field kinds: how each kind of answer is taken in and shown.

``take`` turns what was typed or read into the one stored form (JSON) and raises NotTaken with
the reason when it cannot; ``show`` turns the stored form into words. ``merges`` says
whether two changes of one text may be merged word by word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import Any

from mentordesk.forms.definition import Field
from mentordesk.words import Message, Words, _

Value = Any  # JSON: str, bool, int, list, dict or None

_DIGITS = 20  # a figure beyond this is a slip, and some could fill the disk
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNWRITABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class NotTaken(ValueError):
    """What was given is no answer of its kind; ``reason`` says what is expected."""

    def __init__(self, reason: str, **parameters: object) -> None:
        super().__init__(reason)
        self.reason = Message.of(reason, **parameters)


@dataclass(frozen=True)
class Showing:
    """What showing an answer may need: the language, and names for the people in it."""

    words: Words
    people: Mapping[str, str]
    choice_label: Callable[[str], str] = str


@dataclass(frozen=True)
class Kind:
    """One row of the table."""

    take: Callable[[Field, object], Value]
    show: Callable[[Value, Showing], str]
    merges: bool = False


def clean_text(text: str) -> str:
    """Text as it is stored: NFC, \\n for line ends, no control characters (design §3).

    What XML cannot carry is removed here, once, so that no document ever fails over a character.
    """
    return unicodedata.normalize("NFC", _UNWRITABLE.sub("", _LINE_ENDS.sub("\n", text)))


def clean(value: Value) -> Value:
    """Every text inside a value cleaned, however deep."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, Mapping):
        return {clean_text(str(name)): clean(each) for name, each in value.items()}
    if isinstance(value, Sequence):
        return [clean(each) for each in value]
    return value


def _take_text(field: Field, given: object) -> Value:
    if not isinstance(given, str):
        raise NotTaken("a text is expected")
    return clean_text(given) or None


def _take_line(field: Field, given: object) -> Value:
    text = _take_text(field, given)
    return None if text is None else text.replace("\n", " ")


def _take_list(field: Field, given: object) -> Value:
    lines = given.split("\n") if isinstance(given, str) else given
    if not isinstance(lines, Sequence) or not all(isinstance(line, str) for line in lines):
        raise NotTaken("a list of texts is expected")
    return [clean_text(line) for line in lines if clean_text(line).strip()] or None


def _decimal(given: object) -> str:
    try:
        number = Decimal(str(given).replace("\u00a0", "").replace(" ", "").replace(",", "."))
    except InvalidOperation:
        raise NotTaken("a number is expected") from None
    if isinstance(given, bool) or not number.is_finite() or abs(number.adjusted()) > _DIGITS:
        raise NotTaken("a number is expected")
    return format(number.normalize(), "f")


def _take_number(field: Field, given: object) -> Value:
    if isinstance(given, Mapping):
        if given.get("unknown") is True:
            return {"unknown": True}
        extra = {name: given[name] for name in ("year", "source") if given.get(name)}
        return {"value": _decimal(given.get("value")), **extra}
    return {"value": _decimal(given)}


def _take_money(field: Field, given: object) -> Value:
    if not isinstance(given, Mapping):
        return {"amount": _decimal(given), "currency": "EUR"}
    if given.get("unknown") is True:
        return {"unknown": True}
    if given.get("percent") is not None:
        return {"percent": _decimal(given["percent"])}
    taken: dict[str, Value] = {"amount": _decimal(given.get("amount"))}
    taken["currency"] = str(given.get("currency") or "EUR")
    if given.get("year"):
        taken["year"] = int(_decimal(given["year"]).partition(".")[0])
    return taken


def _take_date(field: Field, given: object) -> Value:
    try:
        return date.fromisoformat(str(given)).isoformat()
    except ValueError:
        raise NotTaken("a date such as 2026-01-21 is expected") from None


def _take_range(field: Field, given: object) -> Value:
    if not isinstance(given, Mapping):
        raise NotTaken("a start and an end are expected")
    taken = {end: _take_date(field, given[end]) for end in ("start", "end") if given.get(end)}
    return taken or None


def _take_time(field: Field, given: object) -> Value:
    try:
        return time.fromisoformat(str(given)).strftime("%H:%M")
    except ValueError:
        raise NotTaken("a time such as 09:30 is expected") from None


def _take_choice(field: Field, given: object) -> Value:
    if given not in [choice.value for choice in field.choices]:
        known = ", ".join(choice.value for choice in field.choices)
        raise NotTaken("one of {known} is expected", known=known)
    return given


def _take_choices(field: Field, given: object) -> Value:
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise NotTaken("a list of choices is expected")
    taken = {_take_choice(field, each) for each in given}
    return [choice.value for choice in field.choices if choice.value in taken] or None


def _take_yes_no(field: Field, given: object) -> Value:
    if not isinstance(given, bool):
        raise NotTaken("true or false is expected")
    return given


def _take_scale(field: Field, given: object) -> Value:
    if given == "unknown":
        return given
    low, high = int(str(field.settings.get("min", 0))), int(str(field.settings.get("max", 4)))
    if isinstance(given, bool) or not isinstance(given, int) or not low <= given <= high:
        raise NotTaken("a whole number from {low} to {high} is expected", low=low, high=high)
    return given


def _take_matrix(field: Field, given: object) -> Value:
    if not isinstance(given, Mapping):
        raise NotTaken("a value for each row is expected")
    return {str(row): value for row, value in given.items() if value is not None} or None


def _take_tick(field: Field, given: object) -> Value:
    if isinstance(given, bool):
        return {"done": given}
    if not isinstance(given, Mapping):
        raise NotTaken("a tick and a note are expected")
    note = clean_text(str(given.get("note") or ""))
    return {"done": bool(given.get("done")), **({"note": note} if note else {})}


def _take_id(field: Field, given: object) -> Value:
    if not isinstance(given, str) or not given:
        raise NotTaken("the id of a person is expected")
    return given


def _take_ids(field: Field, given: object) -> Value:
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise NotTaken("a list of people is expected")
    return [_take_id(field, each) for each in given] or None


def _take_reference(field: Field, given: object) -> Value:
    if isinstance(given, str):
        text = clean_text(given)
        return {"text": text} if text else None
    if not isinstance(given, Mapping):
        raise NotTaken("a text or the id of another record is expected")
    taken = {part: clean_text(str(given[part])) for part in ("entity", "id", "text") if given.get(part)}
    return taken or None


def _take_references(field: Field, given: object) -> Value:
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise NotTaken("a list of links is expected")
    taken = [_take_reference(field, each) for each in given]
    return [each for each in taken if each] or None


def _take_nothing(field: Field, given: object) -> Value:
    raise NotTaken("rows, not a value, stand here")


def _show_number(value: Value, showing: Showing) -> str:
    if value.get("unknown"):
        return showing.words.text(_("unknown"))
    return showing.words.number(Decimal(value["value"]))  # type: ignore[arg-type]


def _show_money(value: Value, showing: Showing) -> str:
    if value.get("unknown"):
        return showing.words.text(_("unknown"))
    from babel.numbers import format_currency, format_percent

    if "percent" in value:
        return str(format_percent(Decimal(value["percent"]) / 100, locale=showing.words.locale))
    return str(format_currency(Decimal(value["amount"]), value["currency"], locale=showing.words.locale))


def _show_range(value: Value, showing: Showing) -> str:
    ends = [_show_date(value[end], showing) for end in ("start", "end") if value.get(end)]
    return " – ".join(ends)


def _show_date(value: Value, showing: Showing) -> str:
    return showing.words.date(date.fromisoformat(value))


def _show_yes_no(value: Value, showing: Showing) -> str:
    return showing.words.text(_("yes") if value else _("no"))


def _show_scale(value: Value, showing: Showing) -> str:
    return showing.words.text(_("unknown")) if value == "unknown" else str(value)


def _show_tick(value: Value, showing: Showing) -> str:
    ticked = _show_yes_no(value.get("done"), showing)
    return f"{ticked}\n{value['note']}" if value.get("note") else ticked


def _show_person(value: Value, showing: Showing) -> str:
    return showing.people.get(value, value)


def _show_reference(value: Value, showing: Showing) -> str:
    return str(value.get("text") or value.get("id") or "")


KINDS: Mapping[str, Kind] = {
    "short_text": Kind(_take_line, lambda value, _s: str(value)),
    "long_text": Kind(_take_text, lambda value, _s: str(value), merges=True),
    "list": Kind(_take_list, lambda value, _s: "\n".join(value)),
    "number": Kind(_take_number, _show_number),
    "money": Kind(_take_money, _show_money),
    "date": Kind(_take_date, _show_date),
    "date_range": Kind(_take_range, _show_range),
    "time": Kind(_take_time, lambda value, _s: str(value)),
    "person": Kind(_take_id, _show_person),
    "person_list": Kind(_take_ids, lambda value, s: "\n".join(_show_person(each, s) for each in value)),
    "choice": Kind(_take_choice, lambda value, s: s.choice_label(value)),
    "multi_choice": Kind(_take_choices, lambda value, s: "\n".join(map(s.choice_label, value))),
    "yes_no": Kind(_take_yes_no, _show_yes_no),
    "scale": Kind(_take_scale, _show_scale),
    "matrix": Kind(_take_matrix, lambda value, _s: "\n".join(f"{k}: {v}" for k, v in value.items())),
    "checklist_item": Kind(_take_tick, _show_tick),
    "reference": Kind(_take_reference, _show_reference),
    "reference_list": Kind(
        _take_references, lambda value, s: "\n".join(_show_reference(each, s) for each in value)
    ),
    "group": Kind(_take_nothing, lambda _v, _s: ""),
}


def take(field: Field, given: object) -> Value:
    """The stored form of what was given; None for an empty answer. Raises NotTaken."""
    given = clean(given)
    if given is None or given == "":
        return None
    return KINDS[field.kind].take(field, given)


def show(field: Field, value: Value, showing: Showing) -> str:
    """An answer in words; an empty one is an empty text."""
    return "" if value is None else KINDS[field.kind].show(value, showing)
