"""The named time that begins at a place of a text: a day, a week, a month, a quarter, a season, a year."""

from __future__ import annotations

from dataclasses import replace

from mentordesk.model.dating.atoms import ALL, Atom, checked, dotted, suffix, with_year
from mentordesk.model.dating.figures import figures, lone_year
from mentordesk.model.dating.lexicon import Hit, Page
from mentordesk.model.dating.periods import counted, letter_behind, letters, ordinal, school, school_first
from mentordesk.model.dating.stretches import Kind
from mentordesk.model.dating.tongues.shape import Role

_VERBS = frozenset(("may", "march", "set", "spring", "fall"))
_NUMERALS = frozenset(("sept", "set"))  # seven; a set
_CAPITAL = frozenset(("may", "march"))
_PARTS = (Role.EARLY, Role.MID, Role.LATE)
_NAMING = frozenset({
    Role.MONTH, Role.SEASON, Role.TERM, Role.SCHOOL, Role.QUARTER, Role.HALF, Role.WEEK, Role.QUARTER_LETTER,
    Role.HALF_LETTER, Role.WEEK_LETTER, Role.ORDINAL,
})  # fmt: skip
_LIST = 12  # so many days may share one month's name


def atom(page: Page, at: int, licence: frozenset[str] = ALL, *, second: bool = False) -> Atom | None:
    """The named time that begins at a token; ``licence``: languages of a preposition before it.

    ``second``: it ends a range, so that words that mean other things too are taken as dates.
    """
    if at >= len(page):
        return None
    if not page.tokens[at].is_word:
        return _of_number(page, at, licence, second) if page.tokens[at].number is not None else None
    if _NAMING.isdisjoint(page.roles(at)):
        return None
    for reading in (letters, ordinal, _week_of, counted, school, _month, _season):
        found = reading(page, at, licence, second)
        if found:
            return found
    return None


def _of_number(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    if page.glued(at) and at and page.tokens[at - 1].is_word:
        return None
    if (
        page.glued(at)
        and page.key(at - 1) in (".", "/", ",", "+")
        and page.number(at - 2) is not None
        and not second
    ):
        return None
    for reading in (school_first, figures, _year_first, _day, ordinal, letter_behind, _listed, lone_year):
        found = reading(page, at, licence, second)
        if found:
            return found
    return None


def _year_first(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """2027. gada maijs, 2027 T2, 2027-Q2."""
    year = page.year(at)
    if year is None:
        return None
    here, word = at + 1, None
    if page.key(here) == ".":
        word = page.find(here + 1, Role.YEAR)
        if word and "lv" in word.tongues:
            here = word.end
            if page.key(here) == "." and page.key(here - 1) == "g":
                here += 1
        else:
            word = None
    if word:
        found = atom(page, here, frozenset({"lv"}), second=True) if page.year(here) is None else None
        if found and found.year is None and not found.borrowed:
            return checked(replace(found, start=at, year=year, year_at=at))
        return Atom(Kind.YEAR, 1, at, here, frozenset({"lv"}), 1, year, None, None, at)
    if page.key(here) in ("-", "/") and page.glued(here):
        here += 1
    found = letters(page, here, licence, True)
    return replace(found, start=at, year=year, year_at=at) if found and found.year is None else None


def _day(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """12 mai 2027, 1er mai, 12th of May, 12. maijs."""
    day = page.number(at, 2)
    if not day:
        return None
    here = suffix(page, at + 1)
    of = page.find(here, Role.OF)
    month = page.find(of.end, Role.MONTH) if of else page.find(here, Role.MONTH)
    if month is None or _is_verb(page, month):
        return None
    found = checked(Atom(Kind.DAY, month.value, at, month.end, month.tongues, day, None, at, month.end - 1))
    return with_year(page, dotted(page, found), comma="en" in month.tongues) if found else None


def _is_verb(page: Page, hit: Hit) -> bool:
    """Whether "may" behind a number goes on as a verb: "12 may be extended"."""
    name, after = page.tokens[hit.end - 1], hit.end
    if name.capital or name.key not in _VERBS or after >= len(page) or not page.tokens[after].is_word:
        return False
    return not (page.find(after, Role.AND) or page.find(after, Role.TO) or page.find(after, Role.OF))


def _listed(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """A day whose month stands further on: the 4 of "4 et 11 septembre" and of "du 3 au 14 mai"."""
    day = page.number(at, 2)
    if not day or (page.glued(at) and page.key(at - 1) == "+"):
        return None
    end = here = suffix(page, at + 1)
    for _ in range(_LIST):
        joint = page.find(here, Role.AND) or page.find(here, Role.TO)
        if joint:
            here = joint.end
        elif page.key(here) in (",", "/"):
            here += 1
        else:
            return None
        for role in (Role.ARTICLE, Role.AND, Role.VAGUE, Role.WEEKDAY, Role.ARTICLE):
            passed = page.find(here, role)
            here = passed.end if passed else here
        if not page.number(here, 2):
            return None
        last = _day(page, here, licence, True) or figures(page, here, licence, True)
        if last and last.kind is Kind.DAY:
            found = Atom(Kind.DAY, last.value, at, end, last.tongues, day, last.year, at, borrowed=True)
            return checked(found)
        here = suffix(page, here + 1)
    return None


def _week_of(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """semaine du 12 mai, week of 3 June."""
    word = page.find(at, Role.WEEK)
    of = (page.find(word.end, Role.OF) or page.find(word.end, Role.WEAK_FROM)) if word else None
    if of is None:
        return None
    day = figures(page, of.end, licence, True) or _day(page, of.end, licence, True)
    if day is None or day.kind is not Kind.DAY:
        return None
    return replace(day, kind=Kind.WEEK_OF, start=at)


def _month(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """mai 2027, sept., May 12, 2027."""
    name = page.find(at, Role.MONTH)
    if name is None:
        return None
    found = Atom(Kind.MONTH, name.value, at, name.end, name.tongues, value_at=at)
    if "en" in name.tongues:
        dated = _month_first(page, found)
        if dated:
            return dated
    found = with_year(page, dotted(page, found), comma="en" in name.tongues, sign=True)
    return found if found.year or _sure(page, name, at, licence, second) else None


def _month_first(page: Page, month: Atom) -> Atom | None:
    """May 12, 2027; June 3rd."""
    here = month.end + (page.key(month.end) == ".")
    day = page.number(here, 2)
    if not day or page.find(here + 1, Role.MONTH) or page.glued(here):
        return None
    end = suffix(page, here + 1)
    if end < len(page) and page.key(here + 1) == "." and end == here + 2:
        end = here + 1
    joined = page.find(end, Role.TO) or page.find(end, Role.AND)
    if end == here + 1 and not (page.ends(end) or joined or page.year(end)):
        return None
    found = checked(replace(month, kind=Kind.DAY, day=day, day_at=here, end=end, month_first=True))
    return with_year(page, found, comma=True) if found else None


def _season(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """printemps 2027, l'été, winter 2027-2028."""
    name = page.find(at, Role.SEASON)
    if name is None:
        return None
    found = with_year(page, Atom(Kind.SEASON, name.value, at, name.end, name.tongues, value_at=at), sign=True)
    return found if found.year or _sure(page, name, at, licence, second) else None


def _sure(page: Page, name: Hit, at: int, licence: frozenset[str], second: bool) -> bool:
    """Whether a name that means something else as well is a date here."""
    after = page.tokens[name.end] if name.end < len(page) else None
    if (
        page.key(at) in _NUMERALS
        and after
        and after.is_word
        and not after.capital
        and not page.tokens[at].capital
    ):
        return bool(page.find(name.end, Role.AND) or page.find(name.end, Role.TO))
    if not name.doubtful or second or licence & name.tongues:
        return True
    if page.tokens[at].capital and page.tokens[at].key in _CAPITAL and not page.begins(at):
        return True
    if page.begins(at) and page.ends(name.end):
        return True
    if any(page.find(name.end, part) for part in _PARTS) and "lv" in name.tongues:
        return True
    role = Role.MONTH if name.role is Role.MONTH else Role.SEASON
    joint = page.find(name.end, Role.TO) or page.find(name.end, Role.AND)
    return bool(joint and page.find(joint.end, role))
