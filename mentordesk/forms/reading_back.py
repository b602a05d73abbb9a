"""Words as documents print them, back as stored answers: the inverse of ``kinds.show``.

A document comes back in the language it was printed in, so choices are told by their labels there, figures
by its separators, days by its months. What somebody typed by hand is taken as far as it is clear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from mentordesk.forms.definition import Field, Form
from mentordesk.forms.kinds import take
from mentordesk.forms.taking import NotTaken, Value, clean_text
from mentordesk.words import Words, folded, words

_NOBODY: Mapping[str, str] = {}
_ITEM = "- "
_SPACES = re.compile("[ \\t\u00a0\u2007\u2009\u202f]+")
_BRACKETED = re.compile(r"(?s)(.*?)\s*\((.*)\)\s*")
_YEAR = re.compile(r"[12][0-9]{3}")
_CODE = re.compile(r"[A-Za-z]{3}")
_SIGN = re.compile(r"[^\d\s.,+\u2212-](?:.*[^\d\s.,+\u2212-])?")
"""What stands beside the figure."""
_RANGE = re.compile(r"\s+[–-]\s+")
_HOUR = re.compile(r"([0-9]{1,2})\s*(?:h|:|\.)\s*([0-9]{2})?")
_AFTER_LABEL = " \u00a0:"
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class _Asked:
    field: Field
    form: Form
    words: Words
    people: Mapping[str, str]


def value_of(
    field: Field, form: Form, text: str, words: Words, *, people: Mapping[str, str] = _NOBODY
) -> Value:
    """The stored answer that a document says in the language of ``words``; None where it says nothing.

    ``people`` are the labels of the programme's people by id; somebody it does not know comes back as
    ``{"text": …}``, as ``filling.answer`` takes a new name. Raises NotTaken for what is no such answer.
    """
    text = clean_text(text)
    if not text.strip():
        return None
    return _READERS[field.kind](_Asked(field, form, words, people), text)


def items(text: str) -> list[str]:
    """The lines of a list, without the signs before them where every line has one."""
    lines = [line for line in text.split("\n") if line.strip()]
    if all(line.startswith(_ITEM) for line in lines):
        return [line.removeprefix(_ITEM) for line in lines]
    return lines


def _taken(asked: _Asked, text: str) -> Value:
    return take(asked.field, text)


def _list(asked: _Asked, text: str) -> Value:
    return take(asked.field, items(text))


def _same(text: str, label: str) -> bool:
    return folded(text) == folded(label)


def _choice(asked: _Asked, text: str) -> Value:
    for each in asked.field.choices:
        if _same(text, asked.form.choice_label(asked.field.key, each.value, asked.words)):
            return each.value
    return take(asked.field, text.strip())


def _choices(asked: _Asked, text: str) -> Value:
    return take(asked.field, [_choice(asked, each) for each in items(text)])


def _yes_no(asked: _Asked, text: str) -> Value:
    found = _yes_or_no(asked, text)
    if found is None:
        raise NotTaken("true or false is expected")
    return found


def _yes_or_no(asked: _Asked, text: str) -> bool | None:
    return next(
        (sign for sign, word in ((True, "yes"), (False, "no")) if _same(text, asked.words.text(word))), None
    )


def _scale(asked: _Asked, text: str) -> Value:
    if _same(text, asked.words.text("unknown")):
        return "unknown"
    figure = text.strip()
    return take(asked.field, int(figure) if figure.isascii() and figure.isdigit() else text)


def _tick(asked: _Asked, text: str) -> Value:
    """Yes or no, a note under it; a note without a word above it is one of something not done yet."""
    said, _end, note = text.partition("\n")
    done = _yes_or_no(asked, said)
    if done is None:
        return take(asked.field, {"done": False, "note": text.strip("\n")})
    return take(asked.field, {"done": done, "note": note})


def _matrix(asked: _Asked, text: str) -> Value:
    """One line for each row; rows without a value are not answered."""
    form, field, words = asked.form, asked.field, asked.words
    rows = {form.line_label(line, words): line.key for line in form.matrix_lines(field.key)}
    values = field.settings.get("scale")
    scale = {folded(form.scale_label(field.key, str(each), words)): str(each)
             for each in (values if isinstance(values, list) else ())}  # fmt: skip
    found: dict[str, str] = {}
    for line in items(text):
        label = next((each for each in sorted(rows, key=len, reverse=True) if line.startswith(each)), "")
        if not label:
            raise NotTaken("a value for each row is expected")
        said = line.removeprefix(label).strip(_AFTER_LABEL)
        if said:
            found[rows[label]] = scale.get(folded(said), said)
    return take(field, found)


def _number(asked: _Asked, text: str) -> Value:
    if none := _no_figure(asked, text):
        return take(asked.field, none)
    figure, whence = _whence(text)
    return take(asked.field, {"value": _decimal(asked, figure), **whence})


def _money(asked: _Asked, text: str) -> Value:
    if none := _no_figure(asked, text):
        return take(asked.field, none)
    figure, whence = _whence(text)
    if "%" in figure:
        return take(asked.field, {"percent": _decimal(asked, figure.replace("%", "")), **whence})
    amount, currency = _currency(asked, figure)
    return take(asked.field, {"amount": _decimal(asked, amount), "currency": currency, **whence})


def _no_figure(asked: _Asked, text: str) -> dict[str, bool]:
    said = {"unknown": "unknown", "not_counted": "not counted in this country"}
    return next(({name: True} for name, each in said.items() if _same(text, asked.words.text(each))), {})


def _whence(text: str) -> tuple[str, dict[str, Value]]:
    """A figure, and its year and source from the brackets after it."""
    found = _BRACKETED.fullmatch(text)
    if not found:
        return text, {}
    figure, said = found[1], found[2].strip()
    if _YEAR.fullmatch(said):
        return figure, {"year": int(said)}
    year, comma, source = said.partition(",")
    if comma and _YEAR.fullmatch(year.strip()):
        return figure, {"year": int(year), "source": source.strip()}
    return figure, {"source": said}


def _decimal(asked: _Asked, figure: str) -> str:
    """A figure by the language's separators."""
    from babel.numbers import NumberFormatError, parse_decimal

    plain = _SPACES.sub("", figure).replace("\u2212", "-")
    try:
        return str(Decimal(parse_decimal(plain, locale=asked.words.locale)))
    except NumberFormatError:
        raise NotTaken("a number is expected") from None


def _currency(asked: _Asked, figure: str) -> tuple[str, str]:
    """The figure without its currency, and that as a code; euros where none is named."""
    found = _SIGN.search(figure)
    if not found:
        return figure, "EUR"
    sign = found[0].strip()
    code = _signs(asked.words.language).get(sign) or (sign.upper() if _CODE.fullmatch(sign) else "")
    if not code:
        raise NotTaken("a number is expected")
    return figure.replace(sign, ""), code


@lru_cache(maxsize=8)
def _signs(language: str) -> Mapping[str, str]:
    """Codes of currencies by the sign a language has for them."""
    from babel.numbers import get_currency_symbol, list_currencies

    locale = words(language).locale
    return {get_currency_symbol(code, locale): code for code in sorted(list_currencies(locale))}


def _date(asked: _Asked, text: str) -> Value:
    return take(asked.field, _day(asked.words, text.strip()))


def _day(words: Words, text: str) -> str:
    """A day written out or in figures, as it is stored; the text itself where it is neither."""
    read = words.read_date(text)
    if read != text:
        return read
    numbers = re.findall("[0-9]+", text)
    months = {
        month for each in _LETTERS.findall(text) if (month := _months(words.language).get(folded(each)))
    }
    years = [each for each in numbers if len(each) == 4]
    days = [each for each in numbers if len(each) < 3]
    if len(years) != 1 or len(days) != 1 or len(months) != 1:
        return text
    try:
        return date(int(years[0]), months.pop(), int(days[0])).isoformat()
    except ValueError:
        return text


@lru_cache(maxsize=8)
def _months(language: str) -> Mapping[str, int]:
    """Months by every name a language has for them."""
    from babel.dates import get_month_names

    locale = words(language).locale
    return {
        folded(name.rstrip(".")): number
        for width in ("abbreviated", "wide")
        for context in ("stand-alone", "format")
        for number, name in get_month_names(width, context, locale).items()
    }


def _range(asked: _Asked, text: str) -> Value:
    ends = [_day(asked.words, each) for each in _RANGE.split(text.strip(), maxsplit=1)]
    return take(asked.field, dict(zip(("start", "end"), ends, strict=False)))


def _time(asked: _Asked, text: str) -> Value:
    found = _HOUR.fullmatch(text.strip())
    return take(asked.field, f"{int(found[1]):02}:{found[2] or '00'}" if found else text)


def _person(asked: _Asked, text: str) -> Value:
    """A person of the programme by label, else a new name."""
    text = text.strip()
    exact = [id_ for id_, label in asked.people.items() if label == text]
    alike = exact or [id_ for id_, label in asked.people.items() if _same(label, text)]
    return alike[0] if alike else {"text": text}


def _people(asked: _Asked, text: str) -> Value:
    return [_person(asked, each) for each in items(text)] or None


_READERS: Mapping[str, Callable[[_Asked, str], Value]] = {
    "short_text": _taken,
    "long_text": _taken,
    "list": _list,
    "number": _number,
    "money": _money,
    "date": _date,
    "date_range": _range,
    "time": _time,
    "person": _person,
    "person_list": _people,
    "choice": _choice,
    "multi_choice": _choices,
    "yes_no": _yes_no,
    "scale": _scale,
    "matrix": _matrix,
    "checklist_item": _tick,
    "reference": _taken,
    "reference_list": _list,
    "group": _taken,
}
