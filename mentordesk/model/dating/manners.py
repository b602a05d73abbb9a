"""An expression's own manner of saying a stretch: the same words and joints, other names and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mentordesk.model.dating.atoms import Atom
from mentordesk.model.dating.expressions import Direction, Expression
from mentordesk.model.dating.lexicon import Page
from mentordesk.model.dating.spelling import fitting, spelled
from mentordesk.model.dating.stretches import DAY, Kind, Phase
from mentordesk.model.dating.tongues.shape import Role, Tongue
from mentordesk.model.dating.writing import eased
from mentordesk.model.timetable import Stretch


def manners(
    page: Page, each: Expression, stretch: Stretch, tongue: Tongue, *, year: bool = False
) -> Iterator[str]:
    """The expression's own words for the stretch: as short as they were, then with a year, then with all.

    ``year``: not without a year, although they were.
    """
    if (
        each.b is None
        and each.direction is Direction.ONE
        and fitting(each.a, stretch.first, stretch.last) is None
    ):
        yield from _doubled(page, each, stretch, tongue, year=year)
        return
    yield from _single(page, each, stretch, tongue, year=year)
    pair = _targets(each, stretch)
    if pair is None:
        return
    a, b = pair
    if _other_weekday(page, each, a, b):
        return
    apart = b is not None and each.b is not None and a.year != b.year and each.a.year == each.b.year
    for first_year, last_year in _with_years(year=year, apart=apart):
        one = spelled(page, each.a, a, tongue, year=first_year if each.b else last_year)
        two = spelled(page, each.b, b, tongue, year=last_year) if each.b and b else ""
        if one is None or two is None:
            continue
        yield eased(assembled(page, each, one, two), tongue.code)


def assembled(page: Page, each: Expression, one: str, two: str) -> str:
    """Both atoms' new words between the words that stood round them."""
    tokens = page.tokens
    start, end = tokens[each.start].start, tokens[each.end - 1].end
    a_start, a_end = tokens[each.a.start].start, tokens[each.a.end - 1].end
    if each.b is None:
        return page.text[start:a_start] + one + page.text[a_end:end]
    b_start, b_end = tokens[each.b.start].start, tokens[each.b.end - 1].end
    return page.text[start:a_start] + one + page.text[a_end:b_start] + two + page.text[b_end:end]


def _targets(each: Expression, stretch: Stretch) -> tuple[Atom, Atom | None] | None:
    """Its atoms such that the expression says the stretch; None where its kind of words cannot."""
    last_of_late = each.direction is Direction.BEFORE and each.a.phase is Phase.LATE
    begins = each.direction in (Direction.FROM, Direction.AFTER)
    ends = each.direction in (Direction.UNTIL, Direction.BEFORE)
    if (stretch.open_last, stretch.open_first) != (begins, ends):
        return None
    if each.b is not None:
        a, b = fitting(each.a, stretch.first, None), fitting(each.b, None, stretch.last)
        return (a, b) if a and b else None
    first: date | None = stretch.first
    last: date | None = stretch.last
    if each.direction is Direction.FROM:
        last = None
    elif each.direction is Direction.AFTER:
        first, last = None, stretch.first - DAY
    elif each.direction is Direction.UNTIL or last_of_late:
        first = None
    elif each.direction is Direction.BEFORE:
        first, last = stretch.last + DAY, None
    a = fitting(each.a, first, last)
    return (a, None) if a else None


def _other_weekday(page: Page, each: Expression, a: Atom, b: Atom | None) -> bool:
    """Whether a weekday written beside a day would no longer be right: it is not written anew."""
    if not any(page.find(at, Role.WEEKDAY) for at in range(each.start, each.end)):
        return False
    pairs = [(each.a, a), (each.b, b)]
    return any(old and new and old.days()[0].weekday() != new.days()[0].weekday() for old, new in pairs)


def _with_years(*, year: bool, apart: bool) -> tuple[tuple[bool, bool], ...]:
    """Which ends get a year, the shortest first; ``apart``: the ends are of two years since the move."""
    shortest = 2 if apart else int(year)
    return ((False, False), (False, True), (True, True))[shortest:]


def _single(page: Page, each: Expression, stretch: Stretch, tongue: Tongue, *, year: bool) -> Iterator[str]:
    """A range that shrank to one unit: "mai–juin 2027" → "mai 2027"."""
    old = each.b
    if old is None or old.kind is not each.a.kind or old.phase or each.a.phase or not stretch.exact:
        return
    new = fitting(old, stretch.first, stretch.last)
    for with_year in (False, True)[year:] if new else ():
        text = spelled(page, old, new, tongue, year=with_year) if new else None
        if text:
            yield eased(text, tongue.code)


def _doubled(page: Page, each: Expression, stretch: Stretch, tongue: Tongue, *, year: bool) -> Iterator[str]:
    """One unit that grew to a range: "en mai 2027" → "en mai–juin 2027", "T2" → "T2–T3"."""
    old = each.a
    first, last = fitting(old, stretch.first, None), fitting(old, None, stretch.last)
    if (
        first is None
        or last is None
        or old.phase
        or old.borrowed
        or (old.kind is Kind.DAY and not old.figures)
    ):
        return
    head = old
    if old.kind is not Kind.YEAR and not old.figures and old.year_at is not None:
        if old.value_at is None or old.year_at < old.value_at:
            return
        end = old.value_at + 1 + (page.key(old.value_at + 1) == "." and page.glued(old.value_at + 1))
        head = replace(old, end=end, year_at=None, year_to=None)
    lead = page.text[page.tokens[each.start].start : page.tokens[old.start].start]
    tail = page.text[page.tokens[old.end - 1].end : page.tokens[each.end - 1].end]
    for first_year, last_year in _with_years(year=year, apart=first.year != last.year):
        one = spelled(page, head, first, tongue, year=first_year)
        two = spelled(page, old, last, tongue, year=last_year)
        if one and two:
            dash = " – " if " " in one else "–"
            yield eased(f"{lead}{one}{dash}{two}{tail}", tongue.code)
