"""Years nobody wrote beside a month: taken from what stands before or after, else supposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from mentordesk.model.dating.atoms import Atom
from mentordesk.model.dating.expressions import Expression

_TRIES = 8  # a 29 February may be that many years away


def resolved(found: Sequence[Expression], reference: date) -> list[Expression]:
    """The expressions with all years filled; those without such days are left out.

    A year is carried forwards (to the next year when the months go back); what stands before the first
    written year takes it from there; where none is written anywhere, it is the first such time that is
    not over in the month of ``reference``, and marked as assumed.
    """
    within = [_within(each) for each in found]
    known = next((at for at, each in enumerate(within) if _dated(each)), None)
    done: list[Expression] = []
    if known is not None:
        follower = within[known]
        for each in reversed(within[:known]):
            placed = _before(each, _begin(follower))
            if placed is not None:
                done.insert(0, placed)
                follower = placed
    previous: date | None = None
    for each in within[known or 0 :]:
        placed = each if _dated(each) else _after(each, previous, reference)
        if placed is not None and known is None:
            placed = replace(placed, assumed=True)
        if placed is not None and _valid(placed):
            done.append(placed)
            previous = _begin(placed)
    return [each for each in done if _valid(each)]


def _dated(each: Expression) -> bool:
    return each.a.year is not None


def _valid(each: Expression) -> bool:
    try:
        each.stretch()
    except (ValueError, OverflowError):
        return False
    return True


def _begin(each: Expression) -> date:
    return each.a.days()[0]


def _days(atom: Atom, year: int) -> tuple[date, date] | None:
    try:
        return replace(atom, year=year).days()
    except (ValueError, OverflowError):
        return None


def _within(each: Expression) -> Expression:
    """The year of one end of a range taken for the other; none is left when there is no such day."""
    if each.b is None:
        return each
    a, b = each.a, each.b
    if a.year is None and b.year is not None:
        end, begin = _days(b, b.year), _days(a, b.year)
        over = bool(begin and end and begin[0] > end[1])
        a = replace(a, year=b.year - over)
    elif b.year is None and a.year is not None:
        b = _later(a, b)
    return replace(each, a=a, b=b)


def _later(a: Atom, b: Atom) -> Atom:
    year = a.year or 0
    begin, end = _days(a, year), _days(b, year)
    return replace(b, year=year + bool(begin and end and end[1] < begin[0]))


def _put(each: Expression, year: int) -> Expression:
    a = replace(each.a, year=year)
    return replace(each, a=a, b=_later(a, each.b) if each.b is not None and each.b.year is None else each.b)


def _before(each: Expression, follower: date) -> Expression | None:
    """The latest such time that does not begin after what follows."""
    for year in range(follower.year, max(follower.year - _TRIES, 1), -1):
        days = _days(each.a, year)
        if days and days[0].replace(day=1) <= follower:
            return _put(each, year)
    return None


def _after(each: Expression, previous: date | None, reference: date) -> Expression | None:
    """The first such time from the month of the one before, or not over in the month of ``reference``."""
    floor = (previous or reference).replace(day=1)
    for year in range(floor.year, min(floor.year + _TRIES, 9999)):
        days = _days(each.a, year)
        if days and (days[0] if previous else days[1]) >= floor:
            return _put(each, year)
    return None
