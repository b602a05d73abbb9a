"""Weeks, quarters, half-years and school years: T2 2027, 2e trimestre, week 12, année scolaire 2027-2028."""

from __future__ import annotations

from dataclasses import replace

from mentordesk.model.dating.atoms import Atom, dotted, suffix, with_year
from mentordesk.model.dating.lexicon import Page
from mentordesk.model.dating.stretches import Kind
from mentordesk.model.dating.tongues.shape import Role

_LETTERS = (
    (Role.QUARTER_LETTER, Kind.QUARTER, 4),
    (Role.HALF_LETTER, Kind.HALF, 2),
    (Role.WEEK_LETTER, Kind.WEEK, 53),
)
_QUARTERS = 3  # so many more may share one word: "1er, 2e et 3e trimestres"


def ordinal(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """2e trimestre, second quarter, Α΄ τρίμηνο, 1. pusgads, first half; the 2 of "2e et 3e trimestres"."""
    return _nth(page, at, _QUARTERS)


def _nth(page: Page, at: int, further: int) -> Atom | None:
    number, named = page.number(at, 1), page.find(at, Role.ORDINAL)
    if named and page.tokens[at].is_word:
        value, here = named.value, named.end
    elif number:
        value, here = number, suffix(page, at + 1)
    else:
        return None
    here += page.key(here) == "'"
    for role, kind, most in ((Role.QUARTER, Kind.QUARTER, 4), (Role.HALF, Kind.HALF, 2)):
        word = page.find(here, role)
        if word is None:
            continue
        value = 2 if role is Role.HALF and value == 4 else value  # the last half
        of = page.find(word.end, Role.OF)
        part_of_month = role is Role.HALF and page.find(of.end if of else word.end, Role.MONTH)
        if not 1 <= value <= most or part_of_month:
            return None
        found = Atom(kind, value, at, word.end, word.tongues, value_at=at)
        found = with_year(page, dotted(page, found), comma=True, sign=True)
        counting = page.tokens[at].number is not None and here == at + 1  # "2 trimestres" lasts half a year
        return None if counting and found.year is None else found
    return _nth_of_list(page, at, here, value, further)


def _nth_of_list(page: Page, at: int, here: int, value: int, further: int) -> Atom | None:
    """An ordinal whose quarter or half stands further on."""
    joint = page.find(here, Role.AND) or page.find(here, Role.TO)
    if further == 0 or (joint is None and page.key(here) != ","):
        return None
    after = joint.end if joint else here + 1
    passed = None if page.find(after, Role.ORDINAL) else page.find(after, Role.ARTICLE)
    last = _nth(page, passed.end if passed else after, further - 1)
    if last is None or value > (2 if last.kind is Kind.HALF else 4):
        return None
    return replace(last, value=value, value_at=at, start=at, end=here, year_at=None, borrowed=True)


def letters(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """T2 2027, Q2, S1 2027, H1, W12."""
    value = page.number(at + 1, 2)
    if (
        not value
        or not page.glued(at + 1)
        or (page.glued(at) and page.number(at - 1) is not None and not second)
    ):
        return None
    if page.glued(at + 2) and page.tokens[at + 2].is_word:
        return None
    for role, kind, most in _LETTERS:
        letter = page.find(at, role)
        if letter and letter.end == at + 1 and value <= most:
            found = Atom(kind, value, at, at + 2, letter.tongues, value_at=at + 1)
            dated = with_year(page, found, sign=True)
            capital = page.tokens[at].text.isupper()
            sure = role is Role.QUARTER_LETTER or (capital and (role is Role.HALF_LETTER or value > 4))
            return dated if sure or dated.year else None
    return None


def letter_behind(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """2Q 2027, 1S 2027: only with a year."""
    value = page.number(at, 1)
    if not value or not page.glued(at + 1):
        return None
    for role, kind, most in _LETTERS[:2]:
        letter = page.find(at + 1, role)
        if letter and letter.end == at + 2 and value <= most:
            dated = with_year(page, Atom(kind, value, at, at + 2, letter.tongues, value_at=at), sign=True)
            return dated if dated.year else None
    return None


def counted(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """semaine 12, week 12 2027, kwartaal 2, trimestre 2."""
    for role, kind, most in (
        (Role.WEEK, Kind.WEEK, 53),
        (Role.QUARTER, Kind.QUARTER, 4),
        (Role.HALF, Kind.HALF, 2),
    ):
        word = page.find(at, role)
        if word is None:
            continue
        here = word.end
        if page.key(here) in (".", "n"):
            here += 1
        if page.key(here) in ("°", "º", "o") and page.glued(here):
            here += 1
        value = page.number(here, 2)
        if not value or value > most or (page.glued(here + 1) and page.key(here + 1) in ("/", "%")
                                         and not page.year(here + 2)):  # fmt: skip
            continue
        found = with_year(
            page, Atom(kind, value, at, here + 1, word.tongues, value_at=here), sign=True, comma=True
        )
        of = page.find(found.end, Role.OF)
        if found.year is None and of and not page.ends(of.end):
            return None
        return found
    return None


def school(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """année scolaire 2027-2028; rentrée 2027."""
    word = page.find(at, Role.SCHOOL)
    if word:
        found = with_year(page, Atom(Kind.SCHOOL, 1, at, word.end, word.tongues))
        return found if found.year else None
    term = page.find(at, Role.TERM)
    return with_year(page, Atom(Kind.TERM, term.value, at, term.end, term.tongues)) if term else None


def school_first(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """2027/28 school year, 2027./2028. mācību gads."""
    year = page.year(at)
    if year is None:
        return None
    here = at + 1 + (page.key(at + 1) == ".")
    following = page.number(here + 1, 4)
    if page.key(here) not in ("/", "-") or following not in (year + 1, (year + 1) % 100):
        return None
    word = page.find(here + 2 + (page.key(here + 2) == "."), Role.SCHOOL)
    if word is None:
        return None
    return Atom(Kind.SCHOOL, 1, at, word.end, word.tongues, 1, year, None, None, at, here + 1)
