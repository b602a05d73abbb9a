"""The words a person reads: catalogues by language, dates, numbers, plurals.

Catalogues are gettext ``.po`` files read through Babel; several languages live side by side because
a document prints in another language than the screen's. What a catalogue lacks falls back to
English, which is also the language of the message ids. No Qt here: window and command line share it.
"""

from __future__ import annotations

import errno
import gettext
import hashlib
import io
import logging
import os
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from mentordesk import paths

if TYPE_CHECKING:
    from babel import Locale

LANGUAGES = ("fr", "en", "it", "es", "nl", "el", "lv")
LANGUAGE_NAMES = {
    "fr": "Français", "en": "English", "it": "Italiano", "es": "Español", "nl": "Nederlands",
    "el": "Ελληνικά", "lv": "Latviešu",
}  # fmt: skip
FALLBACK = "en"
# Regions decide date and number habits; British English is what European city networks write.
_LOCALES = {"en": "en_GB"}
_TAGS = {
    "fr": "fr-FR",
    "en": "en-GB",
    "it": "it-IT",
    "es": "es-ES",
    "nl": "nl-NL",
    "el": "el-GR",
    "lv": "lv-LV",
}
_log = logging.getLogger(__name__)
_MIDDAY = time(12)
_FIRST = re.compile(r"(?<![0-9.,/:])1(?=\s|$)")  # the figure of a day
_BETWEEN = re.compile(r"[\s.,'’]")
_FIGURES = re.compile(r"[0-9]+(?:[\s.,'’][0-9]+)*")
_TIME = re.compile(
    r"(?P<figures>[0-9]{1,4})\s*(?:[h:.]\s*(?P<minutes>[0-9]{2})?\s*(?:min)?)?\s*(?P<half>[ap]\.?m\.?)?"
)


def _(message: str) -> str:
    """Mark a message for the catalogue without translating it here."""
    return message


@dataclass(frozen=True)
class Message:
    """A message that knows its parameters but not its language.

    ``many`` is its plural form, when it has one; the parameter ``count`` then chooses between them.
    """

    text: str
    parameters: tuple[tuple[str, object], ...] = ()
    many: str | None = None

    @classmethod
    def of(cls, text: str, **parameters: object) -> Message:
        """A message with its named parameters."""
        return cls(text, tuple(parameters.items()))

    @property
    def count(self) -> int:
        """How many things a message with a plural is about."""
        found = dict(self.parameters).get("count")
        return found if isinstance(found, int) else 1


@dataclass(frozen=True)
class Label:
    """A label of a form, in the languages the form holds; ``context`` finds it in the catalogue."""

    context: str
    texts: Mapping[str, str]


_SYSTEM_REASONS = {
    errno.ENOSPC: _("the disk is full"),
    errno.EDQUOT: _("the disk is full"),
    errno.EROFS: _("the disk is write-protected"),
    errno.EACCES: _("you are not allowed to write there"),
    errno.EPERM: _("you are not allowed to write there"),
    errno.ENOENT: _("it is not there"),
    errno.ENOTDIR: _("part of its path is a file, not a folder"),
    errno.EISDIR: _("it is a folder"),
    errno.ENAMETOOLONG: _("its name is too long"),
    errno.EBUSY: _("another program holds it"),
}


def system_reason(problem: OSError) -> Message:
    """Why the system refused, in the catalogue's words where it is one of the usual reasons."""
    known = _SYSTEM_REASONS.get(problem.errno or 0)
    return Message.of(known or problem.strerror or str(problem))


class Words:
    """One language: texts, plurals, terms, dates, numbers and lists."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue

    @cached_property
    def locale(self) -> Locale:
        """Babel's habits of this language; loaded when the first date or number is written."""
        from babel import Locale

        return Locale.parse(_LOCALES.get(self.language, self.language))

    @property
    def tag(self) -> str:
        """The language with its region, as Word and PDF want it (``fr-FR``)."""
        return language_tag(self.language)

    def text(self, message: str, /, **parameters: object) -> str:
        """The message in this language, its places filled in this language's habits."""
        return self._filled(self._catalogue.gettext(message), parameters)

    def plural(self, one: str, many: str, count: int, /, **parameters: object) -> str:
        """The form of the message that this language uses for ``count``, available as {count}."""
        found = self._catalogue.ngettext(one, many, count)
        return self._filled(found, {"count": count, **parameters})

    def term(self, context: str, text: str) -> str:
        """A label of a form: translated under ``form/field``, else the text as it is."""
        return self._catalogue.pgettext(context, text)

    def say(self, message: Message) -> str:
        """A carried message in this language."""
        parameters = dict(message.parameters)
        if message.many is None:
            return self.text(message.text, **parameters)
        found = self._catalogue.ngettext(message.text, message.many, message.count)
        return self._filled(found, {**parameters, "count": message.count})

    def label(self, label: Label) -> str:
        """A label of a form: as the form says it, else the catalogue's, else in English."""
        if self.language in label.texts:
            return label.texts[self.language]
        return self.term(label.context, label.texts[FALLBACK])

    def day(self, day: date) -> str:
        """A day of this year: 16 avril."""
        from babel.dates import format_skeleton

        return self._first(str(format_skeleton("MMMd", datetime.combine(day, _MIDDAY), locale=self.locale)))

    def weekday(self, day: date) -> str:
        """A day of this year with the name it has in its week: mardi 16 avril."""
        from babel.dates import format_date

        named = format_date(day, format="EEEE", locale=self.locale)
        return self.text("{weekday} {day}", weekday=named, day=self.day_in_full(day))

    def day_in_full(self, day: date) -> str:
        """A day of this year, its month written out: 16 avril, 1er octobre."""
        from babel.dates import format_skeleton

        noon = datetime.combine(day, _MIDDAY)
        return self._first(str(format_skeleton("MMMMd", noon, locale=self.locale)))

    def day_of_month(self, day: date) -> str:
        """The number alone, before another day of the same month: 20, 1er."""
        from babel.dates import format_skeleton

        noon = datetime.combine(day, _MIDDAY)
        return self._first(str(format_skeleton("d", noon, locale=self.locale)))

    def _first(self, said: str) -> str:
        """French alone counts the first of a month as an ordinal (ux.md §11b); the locale data do not."""
        return _FIRST.sub("1er", said) if self.language == "fr" else said

    def short_date(self, day: date) -> str:
        """A day in figures, the year in full: 21/01/2026."""
        from babel.dates import format_date

        return format_date(day, format=self._in_figures, locale=self.locale)

    @cached_property
    def _in_figures(self) -> str:
        pattern: str = self.locale.date_formats["short"].pattern
        return re.sub("y+", "y", pattern)

    def read_date(self, text: str) -> str:
        """A day a person typed in figures, as it is stored; what cannot be read comes back as typed."""
        found = re.findall("[0-9]+", text)
        if len(found) != 3 or len(found[0]) == 4:
            return text
        order = re.sub("[^dMy]", "", re.sub("(.)\\1+", "\\1", self._in_figures))
        parts = dict(zip(order, map(int, found), strict=True))
        year = parts["y"] + (2000 if parts["y"] < 100 else 0)
        try:
            return date(year, parts["M"], parts["d"]).isoformat()
        except ValueError:
            return text

    def date(self, day: date, width: str = "long") -> str:
        """A day written out: 21 janvier 2026."""
        from babel.dates import format_date

        return self._first(format_date(day, format=width, locale=self.locale))

    def time(self, moment: datetime) -> str:
        """The time of day on this laptop's clock, to the second: 12:04:18."""
        return moment.astimezone().strftime("%H:%M:%S")

    def moment(self, moment: datetime) -> str:
        """Day and time of day on this laptop's clock, seconds included."""
        from babel.dates import format_datetime, get_timezone

        local = moment.astimezone(get_timezone())
        pattern = "d MMMM y, HH:mm:ss"
        return self._first(format_datetime(local, format=pattern, locale=self.locale, tzinfo=local.tzinfo))

    def number(self, value: float) -> str:
        """A number with this language's separators."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.locale)

    def figure(self, value: str) -> str:
        """A stored figure with this language's separators, every one of its digits there: 96 000,25."""
        from babel.numbers import format_decimal

        return format_decimal(Decimal(value), locale=self.locale, decimal_quantization=False)

    def read_number(self, text: str) -> str | None:
        """A figure as a person of this language writes it, as it is stored; None for anything else.

        Spaces of any kind may part the thousands, and the other decimal sign is understood. Where this
        language gives a sign no meaning and it may be either ("1.500" in French), nothing is guessed.
        """
        whole = text.strip()
        minus = whole[:1] in ("-", "−")
        whole = whole[1:].lstrip() if minus else whole
        if not _FIGURES.fullmatch(whole):
            return None
        point = self._decimal_sign(whole)
        if point is None:
            return None
        before, _point, after = whole.rpartition(point) if point else (whole, "", "")
        first, *thousands = _BETWEEN.split(before)
        if thousands and (len(first) > 3 or any(len(each) != 3 for each in thousands)):
            return None
        if after.strip("0123456789"):
            return None
        figure = f"{''.join((first, *thousands)).lstrip('0') or '0'}.{after}".rstrip("0").rstrip(".")
        return f"-{figure}" if minus and figure != "0" else figure

    def _decimal_sign(self, whole: str) -> str | None:
        """The sign before the decimals: "" where there are none, None where it cannot be told."""
        used = set(whole) & {".", ","}
        if len(used) == 2:  # the last one, and it stands once
            last = whole[max(whole.rfind("."), whole.rfind(","))]
            return last if whole.count(last) == 1 else None
        if not used:
            return ""
        (sign,) = used
        if whole.count(sign) > 1:
            return ""  # thousands
        symbols = self.locale.number_symbols["latn"]
        before, _sign, after = whole.partition(sign)
        looks_grouped = len(after) == 3 and len(before) <= 3 and before.strip("0") != ""
        if sign == symbols["decimal"] or not looks_grouped:
            return sign
        return "" if sign == symbols["group"] else None

    def read_time(self, text: str) -> str:
        """A time of day a person typed, as it is stored; what cannot be read comes back as typed.

        "9h", "9 h 30", "0900", "9.30" and "2:30 pm" are understood.
        """
        found = _TIME.fullmatch(text.strip().casefold())
        if found is None:
            return text
        figures, minutes, half = found["figures"], found["minutes"], (found["half"] or "").replace(".", "")
        if minutes is None and len(figures) > 2:
            figures, minutes = figures[:-2], figures[-2:]
        hour = int(figures)
        if half and not 1 <= hour <= 12:
            return text
        hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
        try:
            return time(hour, int(minutes or 0)).strftime("%H:%M")
        except ValueError:
            return text

    def listed(self, items: Sequence[str]) -> str:
        """Several things in a row: a, b and c."""
        from babel.lists import format_list

        return format_list(list(items), locale=self.locale)

    def _filled(self, text: str, parameters: dict[str, object]) -> str:
        if not parameters:
            return text
        return text.format_map({name: self._shown(value) for name, value in parameters.items()})

    def _shown(self, value: object) -> str:
        if isinstance(value, bool) or value is None:
            return str(value)
        if isinstance(value, (int, float)):
            return self.number(value)
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, date):
            return self.date(value)
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, Label):
            return self.label(value)
        return str(value)


def language_tag(language: str) -> str:
    """``fr`` → ``fr-FR``; an unknown language stays as it is."""
    return _TAGS.get(language, language)


@lru_cache(maxsize=len(LANGUAGES))
def words(language: str) -> Words:
    """The words of a language; an unknown one answers in English."""
    if language not in LANGUAGES:
        language = FALLBACK
    catalogue = _catalogue(language)
    if language != FALLBACK:
        catalogue.add_fallback(_catalogue(FALLBACK))
    return Words(language, catalogue)


def _catalogue(language: str) -> gettext.NullTranslations:
    source = paths.catalogues() / f"{language}.po"
    if not source.is_file():
        _log.error("no catalogue for %s", language)
        return gettext.NullTranslations()
    content = source.read_bytes()
    compiled = paths.cache_folder() / f"{language}-{hashlib.sha256(content).hexdigest()[:16]}.mo"
    return gettext.GNUTranslations(io.BytesIO(_compiled(content, compiled)))


def _compiled(content: bytes, cached: Path) -> bytes:
    """The .mo bytes of a .po, from the cache when the same .po was compiled before."""
    if cached.is_file():
        return cached.read_bytes()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    buffer = io.BytesIO()
    write_mo(buffer, read_po(io.BytesIO(content)))
    try:
        cached.parent.mkdir(parents=True, exist_ok=True)
        fresh = cached.with_suffix(f".{hashlib.sha256(str(id(buffer)).encode()).hexdigest()[:8]}")
        fresh.write_bytes(buffer.getvalue())
        fresh.replace(cached)
    except OSError as problem:  # a read-only profile costs speed, never words
        _log.warning("catalogue not cached: %s", problem)
    return buffer.getvalue()


def system_language() -> str | None:
    """The language the system is set to, as it names it."""
    named = os.environ.get("LC_ALL") or os.environ.get("LANG")
    if named:
        return named
    import locale

    return locale.getlocale()[0]


def preferred_language(asked: str | None, system: str | None) -> str:
    """The interface language: the one asked for, else the system's when we speak it, else English."""
    for candidate in (asked, system):
        short = (candidate or "").replace("-", "_").partition("_")[0].lower()
        if short in LANGUAGES:
            return short
    return FALLBACK


def script_language(text: str, languages: Sequence[str]) -> str:
    """Which of a programme's languages a passage is in, as far as its script tells.

    ``languages`` names the main language first. Only Greek differs from the others by script: a
    passage of Latin letters in a Greek programme is in the programme's next language, and the
    other way round. A passage with no letters is in the main language.
    """
    greek = any("Ͱ" <= sign <= "Ͽ" or "ἀ" <= sign <= "῿" for sign in text)
    latin = any(sign.isalpha() and sign < "ɐ" for sign in text)
    if not greek and not latin:
        return languages[0]
    for language in languages:
        if (language == "el") == greek:
            return language
    return languages[0]


_UNFOLDED = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ς": "σ", "’": "'"})


_ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")  # those that Latin, Greek and Cyrillic letters wear
_FARTHER = re.compile("[\u0483-\u1dff\u20d0-\u20ff\u2c00-\U0010ffff]")  # where other scripts keep theirs


def folded(text: str) -> str:
    """A text for comparing and searching: no case, no accents, one kind of space and apostrophe."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_UNFOLDED))
    if not plain.isascii():
        plain = _ACCENTS.sub("", plain)
        if _FARTHER.search(plain):
            plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(plain.split())
