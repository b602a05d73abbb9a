"""Words for a stretch, in one of the seven languages: "de mai à août 2027", "from 12 May 2027"."""

from __future__ import annotations

import re
from datetime import date

from mentordesk.model.dating.stretches import Kind, is_month_end, period
from mentordesk.model.dating.tongues import TONGUES
from mentordesk.model.dating.tongues.shape import Tongue
from mentordesk.model.timetable import Stretch

_FALLBACK = "en"
_EASED = {
    "fr": (
        (re.compile(r"\b([Dd])e (?=[aeoéêàâAEOÉ])"), r"\1’"),
        (re.compile(r"\b([Dd])[’'](?=[^\W\daeiouyhéêàâAEIOUYHÉ])"), r"\1e "),
        (re.compile(r"(?<!\w)1 (?=[a-zéûA-Z])(?!er)"), "1er "),
    ),
    "it": (
        (re.compile(r"\b([Dd]a|[Aa]|[Nn]e)l (?=(?:8|11)\b)"), r"\1ll’"),
        (re.compile(r"\b([Dd]a|[Aa])ll[’'](?=\d)(?!(?:8|11)\b)"), r"\1l "),
        (re.compile(r"\bil (?=(?:8|11)\b)"), "l’"),
        (re.compile(r"\ba (?=a)"), "ad "),
        (re.compile(r"\bad (?=[bcdfglmnops])"), "a "),
    ),
}  # fmt: skip


def written(stretch: Stretch, language: str) -> str:
    """The stretch in words of ``language``, such that reading them gives the stretch again.

    An end that was not given is written as open; its drawn length is not said.
    """
    tongue = TONGUES.get(language) or TONGUES[_FALLBACK]
    if stretch.open_last and not stretch.open_first:
        return _open(tongue, stretch.first, "from", vague=stretch.vague_first)
    if stretch.open_first and not stretch.open_last:
        return _open(tongue, stretch.last, "until", vague=stretch.vague_last)
    if stretch.vague_first and stretch.vague_last:
        return eased(_about(tongue, stretch), tongue.code)
    if stretch.exact and stretch.first == stretch.last:
        return dated(tongue, stretch.first, "day")
    if stretch.exact and _one_month(stretch):
        return dated(tongue, stretch.first, "alone")
    return eased(_between(tongue, stretch), tongue.code)


def eased(text: str, language: str) -> str:
    """The text with the language's small joints: de + avril, 1 + mai, dal + 8."""
    for pattern, better in _EASED.get(language, ()):
        text = pattern.sub(better, text)
    return text


def dated(tongue: Tongue, day: date, place: str, *, year: bool = True, some: bool = False) -> str:
    """A day ("day", "day from", "day to", "day about") or its month ("alone", "from", "to", "about")."""
    text = tongue.month_at(day.month, place)
    if place.startswith("day"):
        text = tongue.patterns["day"].format(day=day.day, month=text)
    if year:
        text = tongue.patterns["year"].format(text=text, year=day.year)
    if some:
        pattern = tongue.patterns["day some" if place.startswith("day") else "some"]
        text = pattern.format(text=text)
    return eased(text, tongue.code)


def _one_month(stretch: Stretch) -> bool:
    return stretch.first.day == 1 and stretch.last == _month_last(stretch.first)


def _month_last(day: date) -> date:
    return period(Kind.MONTH, day.month, day.year)[1]


def _by_months(stretch: Stretch) -> bool:
    return stretch.first.day == 1 and is_month_end(stretch.last)


def _open(tongue: Tongue, day: date, side: str, *, vague: bool) -> str:
    months = day.day == 1 if side == "from" else is_month_end(day)
    place = ("" if months else "day ") + ("from" if side == "from" else "to")
    text = dated(tongue, day, place, some=vague)
    pattern = tongue.patterns[f"some {side}" if vague else side if months else f"day {side}"]
    return eased(pattern.format(first=text, last=text), tongue.code)


def _between(tongue: Tongue, stretch: Stretch) -> str:
    """From … to …, each end vague or not; the year once where it is the same."""
    months = _by_months(stretch)
    day = "" if months else "day "
    same = stretch.first.year == stretch.last.year
    ahead = tongue.year_first
    first = dated(tongue, stretch.first, f"{day}from", year=not same or ahead, some=stretch.vague_first)
    last = dated(tongue, stretch.last, f"{day}to", year=not (same and ahead), some=stretch.vague_last)
    one_month = not months and same and stretch.first.month == stretch.last.month
    if one_month and not ahead and stretch.exact and stretch.first != stretch.last:
        first = str(stretch.first.day)
    return tongue.patterns[f"{day}range" if stretch.exact else "range"].format(first=first, last=last)


def _about(tongue: Tongue, stretch: Stretch) -> str:
    """A stretch whose ends are both approximate."""
    first, last = stretch.first, stretch.last
    if first == date(first.year, 1, 1) and last == date(last.year, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    season = _season(stretch)
    if season:
        return tongue.patterns["year"].format(text=tongue.seasons[season - 1], year=first.year)
    months = _by_months(stretch)
    if (months and _one_month(stretch)) or first == last:
        text = dated(tongue, first, "about" if months else "day about")
    else:
        text = _joined(tongue, stretch, "about" if months else "day about")
    return tongue.patterns["about" if months else "day about"].format(text=text)


def _joined(tongue: Tongue, stretch: Stretch, place: str) -> str:
    """Both ends with a dash between them: avril–juin 2027."""
    same = stretch.first.year == stretch.last.year
    ahead = tongue.year_first
    first = dated(tongue, stretch.first, place, year=not same or ahead)
    last = dated(tongue, stretch.last, place, year=not (same and ahead))
    return f"{first} – {last}" if " " in first else f"{first}–{last}"


def _season(stretch: Stretch) -> int | None:
    """The season that the stretch is exactly, 1 for spring."""
    if stretch.first.month % 3 == 0 and stretch.first.day == 1:
        season = stretch.first.month // 3
        first, last = period(Kind.SEASON, season, stretch.first.year)
        if (first, last) == (stretch.first, stretch.last):
            return season
    return None
