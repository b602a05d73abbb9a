"""Answers taken in: what was typed or read becomes the one stored form (JSON) of its kind.

Each function raises NotTaken with the reason when it cannot.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import Any

from mentordesk.forms.definition import Field
from mentordesk.words import Message

Value = Any  # JSON: str, bool, int, list, dict or None

_DIGITS = 20  # a figure beyond this is a slip, and some could fill the disk
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNWRITABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class NotTaken(ValueError):
    """What was given is no answer of its kind; ``reason`` says what is expected."""

    def __init__(self, reason: str, **parameters: object) -> None:
        super().__init__(reason)
        self.reason = Message.of(reason, **parameters)


def clean_text(text: str) -> str:
    """Text as it is stored: NFC, \\n for line ends, no control characters (design §3).

    What XML cannot carry is removed here, once, so that no document ever fails over a character.
    """
    if not text.isprintable():  # most texts are, and of those nothing is to go
        text = _UNWRITABLE.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", text)


def clean(value: Value) -> Value:
    """Every text inside a value cleaned, however deep."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, Mapping):
        return {clean_text(str(name)): clean(each) for name, each in value.items()}
    if isinstance(value, Sequence):
        return [clean(each) for each in value]
    return value


def take_text(field: Field, given: object) -> Value:
    if not isinstance(given, str):
        raise NotTaken("a text is expected")
    return clean_text(given) or None


def take_line(field: Field, given: object) -> Value:
    text = take_text(field, given)
    return None if text is None else text.replace("\n", " ")


def take_list(field: Field, given: object) -> Value:
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


def take_number(field: Field, given: object) -> Value:
    if not isinstance(given, Mapping):
        return {"value": _decimal(given)}
    return _no_figure(given) or {"value": _decimal(given.get("value")), **_whence(given)}


def take_money(field: Field, given: object) -> Value:
    if not isinstance(given, Mapping):
        return {"amount": _decimal(given), "currency": "EUR"}
    if none := _no_figure(given):
        return none
    if given.get("percent") is not None:
        return {"percent": _decimal(given["percent"]), **_whence(given)}
    currency = str(given.get("currency") or "EUR").strip().upper()
    return {"amount": _decimal(given.get("amount")), "currency": currency, **_whence(given)}


def _no_figure(given: Mapping[str, object]) -> dict[str, Value]:
    """That nobody knows it, or that it is not counted in this country, is an answer too (R-041)."""
    return next(({name: True} for name in NO_FIGURE if given.get(name) is True), {})


def _whence(given: Mapping[str, object]) -> dict[str, Value]:
    """The year of a figure and where it comes from."""
    taken: dict[str, Value] = {}
    if given.get("year"):
        taken["year"] = int(_decimal(given["year"]).partition(".")[0])
    if given.get("source"):
        taken["source"] = clean_text(str(given["source"]))
    return taken


NO_FIGURE = ("unknown", "not_counted")


def take_date(field: Field, given: object) -> Value:
    try:
        return date.fromisoformat(str(given)).isoformat()
    except ValueError:
        raise NotTaken("a date such as 2026-01-21 is expected") from None


def take_range(field: Field, given: object) -> Value:
    if not isinstance(given, Mapping):
        raise NotTaken("a start and an end are expected")
    taken = {end: take_date(field, given[end]) for end in ("start", "end") if given.get(end)}
    return taken or None


def take_time(field: Field, given: object) -> Value:
    try:
        return time.fromisoformat(str(given)).strftime("%H:%M")
    except ValueError:
        raise NotTaken("a time such as 09:30 is expected") from None


def take_choice(field: Field, given: object) -> Value:
    if given not in [choice.value for choice in field.choices]:
        known = ", ".join(choice.value for choice in field.choices)
        raise NotTaken("one of {known} is expected", known=known)
    return given


def take_choices(field: Field, given: object) -> Value:
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise NotTaken("a list of choices is expected")
    taken = {take_choice(field, each) for each in given}
    return [choice.value for choice in field.choices if choice.value in taken] or None


def take_yes_no(field: Field, given: object) -> Value:
    if not isinstance(given, bool):
        raise NotTaken("true or false is expected")
    return given


def take_scale(field: Field, given: object) -> Value:
    if given == "unknown":
        return given
    low, high = int(str(field.settings.get("min", 0))), int(str(field.settings.get("max", 4)))
    if isinstance(given, bool) or not isinstance(given, int) or not low <= given <= high:
        raise NotTaken("a whole number from {low} to {high} is expected", low=low, high=high)
    return given


def take_matrix(field: Field, given: object) -> Value:
    if not isinstance(given, Mapping):
        raise NotTaken("a value for each row is expected")
    return {str(row): value for row, value in given.items() if value is not None} or None


def take_tick(field: Field, given: object) -> Value:
    if isinstance(given, bool):
        return {"done": given}
    if not isinstance(given, Mapping):
        raise NotTaken("a tick and a note are expected")
    note = clean_text(str(given.get("note") or ""))
    return {"done": bool(given.get("done")), **({"note": note} if note else {})}


def take_id(field: Field, given: object) -> Value:
    if not isinstance(given, str) or not given:
        raise NotTaken("the id of a person is expected")
    return given


def take_ids(field: Field, given: object) -> Value:
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise NotTaken("a list of people is expected")
    return [take_id(field, each) for each in given] or None


def take_reference(field: Field, given: object) -> Value:
    if isinstance(given, str):
        text = clean_text(given)
        return {"text": text} if text else None
    if not isinstance(given, Mapping):
        raise NotTaken("a text or the id of another record is expected")
    taken = {part: clean_text(str(given[part])) for part in ("entity", "id", "text") if given.get(part)}
    return taken or None


def take_references(field: Field, given: object) -> Value:
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise NotTaken("a list of links is expected")
    taken = [take_reference(field, each) for each in given]
    return [each for each in taken if each] or None


def take_nothing(field: Field, given: object) -> Value:
    raise NotTaken("rows, not a value, stand here")
