"""A named time at a place of a text, and what may stand behind it: its year, a dot, an ordinal's ending."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from mentordesk.model.dating.lexicon import Page
from mentordesk.model.dating.stretches import VAGUE_KINDS, Kind, Phase, period, phased
from mentordesk.model.dating.tongues.shape import Role

ALL: frozenset[str] = frozenset()  # figures are of no language
MONEY = frozenset(("€", "$", "£", "eur", "euro", "euros", "ευρω", "eiro"))
_SUFFIXES = frozenset(
    [
        "er",
        "ere",
        "re",
        "e",
        "eme",
        "nd",
        "nde",
        "st",
        "rd",
        "th",
        "o",
        "a",
        "os",
        "η",
        "ης",
        "ο",
        "ος",
        "η",
        "το",
        "de",
        "ste",
    ]
)


@dataclass(frozen=True)
class Atom:
    """A named time; ``start`` and ``end`` are tokens, ``*_at`` the tokens of its figures and names.

    ``year`` is None until one is found elsewhere (``year_at`` stays None then); ``borrowed`` tells that its
    month stands further on or before ("4 et 11 septembre").
    """

    kind: Kind
    value: int
    start: int
    end: int
    tongues: frozenset[str]
    day: int = 1
    year: int | None = None
    day_at: int | None = None
    value_at: int | None = None
    year_at: int | None = None
    year_to: int | None = None
    borrowed: bool = False
    figures: bool = False
    month_first: bool = False
    phase: Phase | None = None
    vague: bool = False

    @property
    def approximate(self) -> bool:
        """Whether its ends are to be drawn as approximate."""
        return self.vague or self.phase is not None or self.kind in VAGUE_KINDS

    def days(self) -> tuple[date, date]:
        """First and last day. ValueError: there is no such day."""
        first, last = period(self.kind, self.value, self.year or 0, self.day)
        return phased(self.kind, self.phase, first, last) if self.phase else (first, last)


def checked(found: Atom) -> Atom | None:
    """The atom when such a day is in the calendar (any leap year, while the year is unknown)."""
    try:
        replace(found, year=found.year or 2024).days()
    except (ValueError, KeyError, OverflowError):
        return None
    return found


def suffix(page: Page, at: int) -> int:
    """The token after an ordinal's ending ("er", "th", "º", ".")."""
    if page.glued(at) and (page.key(at) in _SUFFIXES or page.key(at) == "°"):
        return at + 1
    if page.glued(at) and page.key(at) == "." and page.glued(at + 1) and page.tokens[at + 1].text in "ºª°":
        return at + 2
    following = page.tokens[at + 1] if at + 1 < len(page) else None
    if page.glued(at) and page.key(at) == "." and following and (following.gap or following.is_word):
        return at + 1
    return at


def dotted(page: Page, found: Atom) -> Atom:
    """The atom with the dot of its abbreviation, when the text goes on behind it."""
    at = found.end
    if page.key(at) != "." or not page.glued(at) or len(page.tokens[at - 1].text) > 5 or at + 1 >= len(page):
        return found
    following = page.tokens[at + 1]
    if following.line or (following.is_word and following.capital and following.gap):
        return found
    return replace(found, end=at + 1)


def with_year(page: Page, found: Atom, *, comma: bool = False, sign: bool = False) -> Atom:
    """The atom with the year behind it, if one is written there."""
    here = found.end
    if (sign and page.glued(here) and page.key(here) in ("/", "-", ".") and page.year(here + 1)) or (
        comma and page.key(here) == ","
    ):
        here += 1
    of = page.find(here, Role.OF) or page.find(here, Role.ARTICLE)
    if of and here < len(page):
        here = of.end
    word = page.find(here, Role.YEAR)
    if word:
        here = word.end
    if page.key(here) == "'" and page.glued(here + 1) and page.number(here + 1, 2) is not None:
        short = page.tokens[here + 1]
        if len(short.text) == 2 and short.number is not None:
            return replace(found, year=2000 + short.number, year_at=here + 1, end=here + 2)
    if here == found.end and page.key(here) == "(" and page.year(here + 1) and page.key(here + 2) == ")":
        return replace(found, year=page.year(here + 1), year_at=here + 1, end=here + 3)
    year = page.year(here)
    if year is None or page.key(here + 1) in MONEY:
        return found
    glued = page.glued(here + 1) and page.key(here + 1) in ("-", "/", ".") and page.glued(here + 2)
    if glued and page.number(here + 2) is not None and page.tokens[here + 1].text not in "–—":
        following = page.number(here + 2, 4) or 0
        if following not in (year + 1, (year + 1) % 100) or found.kind not in (Kind.SEASON, Kind.SCHOOL):
            return found
        return replace(found, year=year, year_at=here, year_to=here + 2, end=here + 3)
    return replace(found, year=year, year_at=here, end=here + 1)
