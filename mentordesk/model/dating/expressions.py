"""Named times with the words round them: from, until, before, between, about; and ranges of two."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from mentordesk.model.dating.atoms import ALL, Atom
from mentordesk.model.dating.lexicon import Hit, Page
from mentordesk.model.dating.names import atom
from mentordesk.model.dating.stretches import DAY, Kind, Phase, drawn_first, drawn_last
from mentordesk.model.dating.tongues.shape import Role
from mentordesk.model.timetable import Stretch

_LONGEST_LEAD = 7
_PHASES = {Role.EARLY: Phase.EARLY, Role.MID: Phase.MID, Role.LATE: Phase.LATE}
_LEADING = frozenset({
    Role.IN, Role.ARTICLE, Role.OF, Role.FROM, Role.WEAK_FROM, Role.TO, Role.UNTIL, Role.BEFORE, Role.AFTER,
    Role.BETWEEN, Role.VAGUE, Role.EARLY, Role.MID, Role.LATE, Role.WEEKDAY, Role.YEAR,
})  # fmt: skip
_LICENSING = _LEADING - {Role.ARTICLE, Role.OF, Role.WEEKDAY, Role.TO, Role.WEAK_FROM}


class Direction(StrEnum):
    """How the words bound the stretch."""

    ONE = "one"
    RANGE = "range"
    FROM = "from"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


_DIRECTIONS = {
    Role.BEFORE: Direction.BEFORE,
    Role.UNTIL: Direction.UNTIL,
    Role.FROM: Direction.FROM,
    Role.AFTER: Direction.AFTER,
}


@dataclass(frozen=True)
class Expression:
    """Date words from token ``start`` to ``end``: one named time or a range of two, bounded so."""

    direction: Direction
    a: Atom
    b: Atom | None
    start: int
    end: int
    assumed: bool = False
    tongues: frozenset[str] = field(default=ALL)

    @property
    def year_written(self) -> bool:
        """Whether a year stands in these words."""
        return self.a.year_at is not None or (self.b is not None and self.b.year_at is not None)

    def stretch(self) -> Stretch:
        """The days, once the years are known. ValueError, OverflowError: there are no such days."""
        first, last = self.a.days()
        vague = self.a.approximate or self.assumed
        if self.b is not None:
            end, vague_end = self.b.days()[1], self.b.approximate or self.assumed
            if end < first:
                raise ValueError(end)
            return Stretch(first, end, vague, vague_end)
        if self.direction is Direction.FROM:
            return Stretch(first, drawn_last(first), vague, True, open_last=True)
        if self.direction is Direction.AFTER:
            return Stretch(last + DAY, drawn_last(last + DAY), vague, True, open_last=True)
        if self.direction is Direction.UNTIL or (
            self.direction is Direction.BEFORE and self.a.phase is Phase.LATE
        ):
            return Stretch(drawn_first(last), last, True, vague, open_first=True)
        if self.direction is Direction.BEFORE:
            return Stretch(drawn_first(first - DAY), first - DAY, True, vague, open_first=True)
        return Stretch(first, last, vague, vague)


@dataclass(frozen=True)
class _Led:
    """An atom with what stands before it."""

    atom: Atom
    direction: Direction | None
    start: int
    between: bool
    outer_vague: bool  # before the "from": it is about both ends
    weak: bool


def expression(page: Page, at: int) -> Expression | None:
    """The date words that begin at a token, as long as they go."""
    led = _led(page, at)
    if led is None:
        return None
    first = _phase_behind(page, led.atom)
    direction = led.direction
    onwards = page.find(first.end, Role.ONWARDS)
    if (
        onwards
        and direction in (None, Direction.FROM)
        and onwards.tongues & (first.tongues or onwards.tongues)
    ):
        return Expression(Direction.FROM, first, None, at, onwards.end, tongues=first.tongues)
    second = None if direction in (Direction.BEFORE, Direction.AFTER) else _second(page, led, first)
    if second is not None:
        if led.outer_vague:
            first, second = replace(first, vague=True), replace(second, vague=True)
        tongues = first.tongues & second.tongues or first.tongues or second.tongues
        return Expression(Direction.RANGE, first, second, at, second.end, tongues=tongues)
    if led.outer_vague:
        first = replace(first, vague=True)
    return Expression(direction or Direction.ONE, first, None, at, first.end, tongues=first.tongues)


def _led(page: Page, at: int, *, second: bool = False, like: Atom | None = None) -> _Led | None:
    """The atom that stands here behind prepositions, and what these say of it."""
    hits: list[tuple[Hit, ...]] = []
    here, found = at, None
    for _ in range(_LONGEST_LEAD):
        licence = _licence(hits)
        found = atom(page, here, licence, second=second)
        if found is not None:
            break
        longest = _leading(page, here)
        if not longest:
            return None
        hits.append(longest)
        here = longest[0].end
        if page.key(here) == "," and longest[0].role is Role.WEEKDAY:
            here += 1  # Monday, 3 May
    if found is None or not all(_agree(page, group, found) for group in hits):
        return None
    if like is not None and found.tongues and like.tongues and not found.tongues & like.tongues:
        return None
    return _judged(found, hits, at)


def _leading(page: Page, at: int) -> tuple[Hit, ...]:
    """The longest phrase here that may stand before a date, in all it may mean."""
    found = [hit for hit in page.hits(at) if hit.role in _LEADING]
    longest = max((hit.end for hit in found), default=0)
    if page.key(at) in ("-", ">", "&", "/"):
        return ()
    return tuple(hit for hit in found if hit.end == longest)


def _licence(hits: list[tuple[Hit, ...]]) -> frozenset[str]:
    """The languages of a preposition right before."""
    if not hits:
        return ALL
    return frozenset().union(*(hit.tongues for hit in hits[-1] if hit.role in _LICENSING))


def _agree(page: Page, group: tuple[Hit, ...], found: Atom) -> bool:
    """Whether a phrase is of the date's language; figures go with any, save Latvian "no" in other texts."""
    tongues = frozenset().union(*(hit.tongues for hit in group))
    if found.tongues:
        return bool(tongues & found.tongues)
    if tongues == {"lv"} and group[0].role is Role.FROM:
        return page.leaning["lv"] >= max(page.leaning.values())
    return True


def _judged(found: Atom, hits: list[tuple[Hit, ...]], start: int) -> _Led:
    direction, phase, between, weak, inner, outer = None, None, False, False, False, False
    for group in hits:
        roles = {hit.role for hit in group if not found.tongues or hit.tongues & found.tongues}
        for role, meant in _DIRECTIONS.items():
            if role in roles:
                direction, outer, inner = meant, outer or inner, False
                break
        for role, part in _PHASES.items():
            if role in roles:
                phase = part
        if Role.BETWEEN in roles or Role.WEAK_FROM in roles:
            between, weak = between or Role.BETWEEN in roles, True
            outer, inner = outer or inner, False
        inner = inner or Role.VAGUE in roles
    if direction is None and not weak:
        outer, inner = outer or inner, False
    if phase is not None and found.kind is not Kind.DAY:
        found = replace(found, phase=phase)
    return _Led(replace(found, vague=inner), direction, start, between, outer, weak)


def _phase_behind(page: Page, found: Atom) -> Atom:
    """The atom with what may follow it: Latvian "maija beigās", "mai environ"."""
    if "lv" in found.tongues:
        for role, phase in _PHASES.items():
            word = page.find(found.end, role)
            if word and word.tongues == {"lv"}:
                return replace(found, phase=phase, end=word.end)
    word = page.find(found.end, Role.VAGUE)
    if word and page.ends(word.end) and page.key(found.end) != "~":
        return replace(found, vague=True, end=word.end)
    return found


def _second(page: Page, led: _Led, first: Atom) -> Atom | None:
    """The end of a range: "– décembre 2027", "à août", "et mai" behind "entre"."""
    sign, end = _joint(page, led, first)
    if end is None or end >= len(page) or (led.direction is Direction.UNTIL and sign != "-"):
        return None
    bare = _bare(page, end, first, glued=bool(sign))
    if bare is not None:
        return bare
    found = _led(page, end, second=True, like=first)
    if found is None or found.direction in (Direction.BEFORE, Direction.AFTER):
        return None
    if sign == "/" and (found.start != found.atom.start or found.atom.kind is not first.kind):
        return None
    second = _phase_behind(page, found.atom)
    return replace(second, vague=second.vague or found.outer_vague)


def _joint(page: Page, led: _Led, first: Atom) -> tuple[str, int | None]:
    """What joins a range here: a sign ("-" or "/", within a line) or words, and the token behind it."""
    here = first.end
    if led.direction is Direction.FROM and page.key(here) == "," and page.find(here + 1, Role.UNTIL):
        here += 1
    if first.figures and page.key(here) == "." and page.find(here + 1, Role.TO):
        here += 1
    joint = page.find(here, Role.TO) or (page.find(here, Role.AND) if led.between else None)
    sign = page.key(here) if page.key(here) in ("-", "/") else ""
    end = joint.end if joint else here + 1
    if sign and any(piece.line for piece in page.tokens[here : end + 1]):
        return sign, None
    if joint is not None:
        return sign, end if not first.tongues or joint.tongues & first.tongues else None
    return sign, end if sign else None


def _bare(page: Page, at: int, first: Atom, *, glued: bool) -> Atom | None:
    """A second number of the same sort: weeks 12–14, May 3–14, 2027–28."""
    short = page.number(at, 2)
    if first.kind is Kind.YEAR and glued and short and page.glued(at) and len(page.tokens[at].text) == 2:
        century = (first.year or 0) // 100 * 100
        if century + short > (first.year or 0) and page.key(at + 1) not in ("-", "/"):
            return replace(
                first, year=century + short, start=at, end=at + 1, year_at=at, phase=None, vague=False
            )
        return None
    if not short or not (first.kind is Kind.WEEK or first.month_first) or page.find(at + 1, Role.MONTH):
        return None
    if first.kind is Kind.WEEK and short <= 53:
        found = Atom(Kind.WEEK, short, at, at + 1, first.tongues, value_at=at, borrowed=True)
    elif first.month_first and short <= 31:
        found = replace(first, day=short, day_at=at, start=at, end=at + 1, borrowed=True)
    else:
        return None
    here = found.end + (page.key(found.end) == ",")
    year = page.year(here)
    return replace(found, year=year, year_at=here, end=here + 1) if year else found
