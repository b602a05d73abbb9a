"""Dates in figures: 12/05/2027, 12.5.27, 2027-05-12, 05/2027, and years by themselves."""

from __future__ import annotations

from mentordesk.model.dating.atoms import ALL, MONEY, Atom, checked
from mentordesk.model.dating.lexicon import Page
from mentordesk.model.dating.stretches import Kind
from mentordesk.model.dating.tongues.shape import Role

_EARLIEST = 2000  # a plan's year that stands alone; "les années 1970" is none


def figures(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """12/05/2027, 12.5.27, 2027-05-12, 05/2027, 2027-05, 12/05."""
    run = _run(page, at)
    if len(run) < 2:
        return None
    a, b, c = (*run, None, None)[:3]
    if a is None or b is None:
        return None
    sign = page.key(a + 1)
    shape = tuple(len(page.tokens[piece].text) for piece in run)
    first, middle, last = page.number(a) or 0, page.number(b) or 0, page.number(c) or 0 if c else 0
    if len(run) == 3 and c is not None:
        if page.year(a) and shape[1] <= 2 and shape[2] <= 2:
            return checked(Atom(Kind.DAY, middle, a, c + 1, ALL, last, first, c, b, a, figures=True))
        if (
            shape[0] <= 2
            and shape[1] <= 2
            and (page.year(c) or (shape[2] == 2 and sign != "-" and last < 70))
        ):
            year = last if last > 99 else 2000 + last
            return checked(Atom(Kind.DAY, middle, a, c + 1, ALL, first, year, a, b, c, figures=True))
    if len(run) == 2:
        if shape[0] <= 2 and page.year(b):
            return checked(Atom(Kind.MONTH, first, a, b + 1, ALL, 1, middle, None, a, b, figures=True))
        if page.year(a) and shape[1] == 2 and 1 <= middle <= 12:
            return checked(Atom(Kind.MONTH, middle, a, b + 1, ALL, 1, first, None, b, a, figures=True))
        sure = sign == "/" and (shape == (2, 2) or bool(licence) or second)
        if sign != "-" and max(shape) <= 2 and (sure or _runs_on(page, b + 1, sign)):
            return checked(Atom(Kind.DAY, middle, a, b + 1, ALL, first, None, a, b, None, figures=True))
    return None


def _runs_on(page: Page, at: int, sign: str) -> bool:
    """Whether a range to another day in such figures goes on here: the 01.03. of "01.03.–30.06.2027"."""
    joint = page.find(at + (page.key(at) == "."), Role.TO)
    return joint is not None and page.number(joint.end, 2) is not None and page.key(joint.end + 1) == sign


def _run(page: Page, at: int) -> list[int]:
    """The tokens of numbers that one sign joins: 02.40.12 and 2027-05-12; empty when they are mixed up."""
    sign = page.key(at + 1)
    if sign not in ("/", ".", "-") or page.tokens[at + 1].text in "–—":
        return [at]
    numbers, here = [at], at
    while (
        page.key(here + 1) == sign
        and page.number(here + 2) is not None
        and (page.glued(here + 1) and (page.glued(here + 2) or (sign == "." and len(numbers) < 3)))
    ):
        here += 2
        numbers.append(here)
        if len(numbers) > 4:
            break
    return numbers


def _free(page: Page, at: int, side: int) -> bool:
    """Whether a phrase ends on this side of a year, or another year follows: "2027 et 2028"."""
    beside = page.find(at + side, Role.AND)
    if beside is not None and beside.end == at + side + 1 and page.year(at + 2 * side):
        return True
    if page.key(at + side) == "-" and page.year(at + 2 * side):
        return True
    return page.begins(at) if side < 0 else page.ends(at + 1) or page.find(at + 1, Role.ONWARDS) is not None


def lone_year(page: Page, at: int, licence: frozenset[str], second: bool) -> Atom | None:
    """A year by itself, where nothing beside it makes it a number of things."""
    year = page.year(at)
    if year is None or year < _EARLIEST or page.key(at + 1) in MONEY or (page.key(at + 1) == "%"):
        return None
    joined = page.glued(at + 1) and page.glued(at + 2) and page.key(at + 1) in ("-", "/", ".", ",")
    if joined and page.number(at + 2) is not None and not (page.year(at + 2) or page.number(at + 2, 2)):
        return None
    ranging = page.key(at + 1) == "-" and page.year(at + 2) is not None
    if not (licence or second or ranging or (_free(page, at, -1) and _free(page, at, 1))):
        return None
    return Atom(Kind.YEAR, 1, at, at + 1, ALL, 1, year, None, None, at)
