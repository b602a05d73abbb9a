"""What was understood, as a person reads it: "1er mai → 31 août 2027", "vers mai 2027"."""

from __future__ import annotations

from datetime import date

from mentordesk.model.dating.stretches import is_month_end
from mentordesk.model.dating.tongues import TONGUES
from mentordesk.model.dating.writing import dated
from mentordesk.model.timetable import Stretch
from mentordesk.words import FALLBACK, Words


def said(stretch: Stretch, words: Words) -> str:
    """The stretch in the language of ``words``: exact ends as days, approximate whole months as months."""
    months = stretch.first.day == 1 and is_month_end(stretch.last)
    if stretch.open_last and not stretch.open_first:
        return _from(stretch, words, months=stretch.first.day == 1)
    if stretch.open_first and not stretch.open_last:
        return _until(stretch, words, months=is_month_end(stretch.last))
    if stretch.vague_first and stretch.vague_last:
        return _about(stretch, words, months=months)
    if stretch.first == stretch.last and stretch.exact:
        return _named(stretch.first, words, months=False)
    first, last = _ends(stretch, words, months=False)
    if stretch.vague_first:
        return words.text("around {first} → {last}", first=first, last=last)
    if stretch.vague_last:
        return words.text("{first} → around {last}", first=first, last=last)
    return words.text("{first} → {last}", first=first, last=last)


def _from(stretch: Stretch, words: Words, *, months: bool) -> str:
    if not stretch.vague_first:
        return words.text("from {day}", day=_named(stretch.first, words, months=False))
    if months:
        return words.text("from around {month}", month=_named(stretch.first, words, months=True))
    return words.text("from around {day}", day=_named(stretch.first, words, months=False))


def _until(stretch: Stretch, words: Words, *, months: bool) -> str:
    if not stretch.vague_last:
        return words.text("until {day}", day=_named(stretch.last, words, months=False))
    if months:
        return words.text("until around {month}", month=_named(stretch.last, words, months=True))
    return words.text("until around {day}", day=_named(stretch.last, words, months=False))


def _about(stretch: Stretch, words: Words, *, months: bool) -> str:
    one_month = months and (stretch.first.year, stretch.first.month) == (
        stretch.last.year,
        stretch.last.month,
    )
    if one_month:
        return words.text("around {month}", month=_named(stretch.first, words, months=True))
    if stretch.first == stretch.last:
        return words.text("around {day}", day=_named(stretch.first, words, months=False))
    first, last = _ends(stretch, words, months=months)
    return words.text("approximately {first} → {last}", first=first, last=last)


def _named(day: date, words: Words, *, months: bool, year: bool = True) -> str:
    tongue = TONGUES.get(words.language, TONGUES[FALLBACK])
    return dated(tongue, day, "alone" if months else "day", year=year)


def _ends(stretch: Stretch, words: Words, *, months: bool) -> tuple[str, str]:
    """Both ends, the year once where it is the same."""
    tongue = TONGUES.get(words.language, TONGUES[FALLBACK])
    same, ahead = stretch.first.year == stretch.last.year, tongue.year_first
    first = _named(stretch.first, words, months=months, year=not same or ahead)
    last = _named(stretch.last, words, months=months, year=not (same and ahead))
    return first, last
