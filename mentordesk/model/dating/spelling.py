"""A named time moved in its own spelling: "Sept" → "Oct", "12/05/27" → "03/06/27"."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from mentordesk.model.dating.atoms import Atom
from mentordesk.model.dating.lexicon import Page
from mentordesk.model.dating.scanning import key_of
from mentordesk.model.dating.stretches import DAY, Kind
from mentordesk.model.dating.tongues import TONGUES
from mentordesk.model.dating.tongues.shape import Tongue

_ENGLISH_ENDS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_FRENCH_ENDS = frozenset(("er", "e", "eme", "re", "ere", "nd", "nde"))
_ROMAN = ("i", "ii", "iii", "iv")


def fitting(atom: Atom, first: date | None, last: date | None) -> Atom | None:
    """The atom of the same kind that begins on ``first`` and ends on ``last`` (None: no matter)."""
    probe = first or last
    if probe is None:
        return None
    month, year = probe.month, probe.year
    moved = {
        Kind.DAY: lambda: replace(atom, value=month, day=probe.day, year=year),
        Kind.WEEK_OF: lambda: _same_weekday(atom, probe),
        Kind.WEEK: lambda: replace(atom, value=probe.isocalendar().week, year=probe.isocalendar().year),
        Kind.MONTH: lambda: replace(atom, value=month, year=year),
        Kind.TERM: lambda: replace(atom, year=year),
        Kind.QUARTER: lambda: replace(atom, value=(month + 2) // 3, year=year),
        Kind.HALF: lambda: replace(atom, value=(month + 5) // 6, year=year),
        Kind.SEASON: lambda: replace(atom, value=month // 3 or 4, year=year - (month < 3)),
        Kind.YEAR: lambda: replace(atom, year=year),
        Kind.SCHOOL: lambda: replace(atom, year=year - (month < 9)),
    }[atom.kind]()
    try:
        days = moved.days()
    except (ValueError, OverflowError):
        return None
    right = (first is None or days[0] == first) and (last is None or days[1] == last)
    return moved if right else None


def _same_weekday(atom: Atom, probe: date) -> Atom:
    """The day of the same weekday in the week of ``probe``."""
    old = date(atom.year or 0, atom.value, atom.day)
    day = probe + (old.weekday() - probe.weekday()) * DAY
    return replace(atom, value=day.month, day=day.day, year=day.year)


def spoken(tongues: frozenset[str], page: Page, languages: Sequence[str]) -> Tongue:
    """The language of date words: of those they may be, the text's own, then the programme's first."""
    among = tongues or frozenset(code for code in languages if code in TONGUES) or frozenset(("en",))
    order = [*languages, *TONGUES]
    return TONGUES[min(among, key=lambda code: (-page.leaning[code], order.index(code)))]


def spelled(page: Page, old: Atom, new: Atom, tongue: Tongue, *, year: bool = False) -> str | None:
    """The words of ``old`` rewritten for ``new``; ``year``: with its year. None: it cannot be said so."""
    said: dict[int, str] = {}
    if old.day_at is not None and new.day != old.day:
        said.update(_day(page, old, new, tongue))
    if old.value_at is not None and new.value != old.value:
        name = _name(page, old, new, tongue)
        if name is None:
            return None
        said.update(name)
    if old.year_at is not None and new.year != old.year:
        said[old.year_at] = _year(page, old.year_at, new.year or 0)
    if old.year_to is not None and new.year != old.year:
        said[old.year_to] = _year(page, old.year_to, (new.year or 0) + 1)
    if old.year_to is not None and old.kind is Kind.SEASON and new.value != 4:
        return None  # only a winter is of two years
    text = _put(page, old, said)
    if year and old.year_at is None:
        if old.borrowed:
            return None
        return _dated(text, new.year or 0, tongue, figures=old.figures)
    return text


def _dated(text: str, year: int, tongue: Tongue, *, figures: bool) -> str:
    """The text with a year that was not there."""
    if figures:
        return f"{text}/{year}"
    if text.endswith("."):
        return f"{text} {year}"  # sept. 2027, in Spanish too
    return tongue.patterns["year"].format(text=text, year=year)


def _put(page: Page, atom: Atom, said: dict[int, str]) -> str:
    """The atom's tokens with some of them replaced; what stands between them is kept."""
    text, here = "", page.tokens[atom.start].start
    for at in range(atom.start, atom.end):
        token = page.tokens[at]
        text += page.text[here : token.start] + said.get(at, token.text)
        here = token.end
    return text


def _year(page: Page, at: int, year: int) -> str:
    return str(year) if len(page.tokens[at].text) == 4 else f"{year % 100:02d}"


def _figure(page: Page, atom: Atom, number: int) -> str:
    """A day or month in figures, with a leading zero where the old ones were two figures wide."""
    places = [at for at in (atom.day_at, atom.value_at) if at is not None]
    wide = all(len(page.tokens[at].text) == 2 for at in places)
    return f"{number:02d}" if wide else str(number)


def _day(page: Page, old: Atom, new: Atom, tongue: Tongue) -> dict[int, str]:
    at = old.day_at or 0
    said = {at: _figure(page, old, new.day) if old.figures else str(new.day)}
    ending = at + 1
    if ending < len(page) and page.tokens[ending].is_word and page.glued(ending) and not old.figures:
        if tongue.code == "en":
            said[ending] = _ENGLISH_ENDS.get(new.day, "th")
        elif tongue.code == "fr":
            said[ending] = "er" if new.day == 1 else ""
    elif tongue.code == "fr" and new.day == 1 and not old.figures:
        said[at] = "1er"
    return said


def _name(page: Page, old: Atom, new: Atom, tongue: Tongue) -> dict[int, str] | None:
    """The new month, season, quarter or number in the old one's place and manner."""
    at = old.value_at or 0
    token = page.tokens[at]
    if token.number is not None:
        return _number(page, old, new, tongue)
    word: str | None
    if old.kind in (Kind.MONTH, Kind.DAY, Kind.WEEK_OF):
        word = _month(token.text, new.value, tongue)
    elif old.kind is Kind.SEASON:
        word = _season(token.key, old.value, new.value, tongue)
    else:
        word = _ordinal(token.key, old.value, new.value, tongue)
    if word is None:
        return None
    dot = at + 1 < old.end and page.key(at + 1) == "." and page.glued(at + 1)
    said = {at: _cased(token.text, word.rstrip("."))}
    if dot and not word.endswith("."):
        said[at + 1] = ""
    return said


def _number(page: Page, old: Atom, new: Atom, tongue: Tongue) -> dict[int, str]:
    """The number of a month in figures, of a week, of a quarter: with the ending that French gives it."""
    at = old.value_at or 0
    said = {at: _figure(page, old, new.value) if old.figures else str(new.value)}
    if tongue.code == "fr" and at == old.start and page.glued(at + 1) and page.key(at + 1) in _FRENCH_ENDS:
        said[at + 1] = "er" if new.value == 1 else "e"
    return said


def _month(written: str, month: int, tongue: Tongue) -> str:
    """The month in the form of the one written; where only accents tell forms apart they decide."""
    for like in (str.casefold, key_of):
        for form, names in tongue.months.items():
            if like(written) in (like(name.rstrip(".")) for name in names.split()):
                return tongue.month(month, form)
    if tongue.code == "el":
        return tongue.month(month, "in" if key_of(written).rstrip("σ").endswith("η") else "short")
    return tongue.month(month, "short" if len(written) <= 5 else "full")


def _season(key: str, old: int, new: int, tongue: Tongue) -> str | None:
    """The season in the form of the old one."""
    forms = [key_of(form) for form in tongue.more_seasons.get(old, "").split("|")]
    further = tongue.more_seasons.get(new, "").split("|")
    if key in forms and forms.index(key) < len(further) and further[0]:
        return further[forms.index(key)]
    return tongue.seasons[new - 1] if key in (*forms, key_of(tongue.seasons[old - 1])) else None


def _ordinal(key: str, old: int, new: int, tongue: Tongue) -> str | None:
    if key in _ROMAN:
        return _ROMAN[new - 1]
    forms = [key_of(form.rstrip("'")) for form in tongue.ordinals.get(old, "").split("|")]
    further = tongue.ordinals.get(new, "").split("|")
    if key not in forms or not further[0]:
        return None
    return further[min(forms.index(key), len(further) - 1)].rstrip("'")


def _cased(old: str, word: str) -> str:
    """The word in capitals as the one it replaces; capitals of Greek bear no accents."""
    if old.isupper() and (len(old) > 1 or len(word) == 1):
        return capitals(word)
    return word[:1].upper() + word[1:] if old[:1].isupper() else word[:1].lower() + word[1:]


def capitals(words: str) -> str:
    """In capitals; Greek ones bear no accents."""
    if any("Ͱ" <= sign <= "Ͽ" for sign in words):
        return unicodedata.normalize("NFC", unicodedata.normalize("NFD", words).replace("\u0301", "")).upper()
    return words.upper()
