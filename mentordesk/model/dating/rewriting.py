"""The words of a bar that was moved: only date words change, in the language and manner they were in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mentordesk.model.dating.expressions import Direction, Expression
from mentordesk.model.dating.lexicon import Page
from mentordesk.model.dating.manners import assembled, manners
from mentordesk.model.dating.reading import Reading, understood
from mentordesk.model.dating.relative import Relative
from mentordesk.model.dating.spelling import capitals, spelled, spoken
from mentordesk.model.dating.stretches import passes, shifted
from mentordesk.model.dating.writing import written
from mentordesk.model.timetable import Part, Stretch, Timetable, Unit

_MOST_READINGS = 200_000  # letters read anew before a very long list of dates is given up


@dataclass(frozen=True)
class _Wish:
    """A part as it stands and as it shall read. ``found`` is None when its words are not understood anew."""

    part: Part
    found: Expression | Relative | None
    stretch: Stretch
    moves: bool


def moved(
    table: Timetable,
    by: int,
    unit: Unit,
    *,
    edge: str = "both",
    part: int | None = None,
    reference: date,
    languages: Sequence[str] = (),
) -> str | None:
    """The text once the bar, or one part of it, is moved by so many units; None when words cannot say it.

    ``edge`` "first" or "last" moves one end: of a whole bar, the end of the parts that reach it. Reading the
    result gives exactly the moved stretches; where a year was supposed it is written out, and what was vague
    only for that is exact from then on. A part that stays may get its year written to keep its meaning.
    """
    if not table.parts or (part is not None and not 0 <= part < len(table.parts)):
        return None
    chosen = _chosen(table, edge, part)
    if any(passes(table.parts[at].stretch, by, unit, edge) for at in chosen):
        return None
    if by == 0:
        return table.text
    reading = understood(table.text, reference)
    spans = {reading.span(each): each for each in reading.found}
    wishes = []
    for at, each in enumerate(table.parts):
        wished = shifted(each.stretch, by, unit, edge) if at in chosen else each.stretch
        wishes.append(_Wish(each, spans.get(each.words), wished, at in chosen))
    return _Rewriting(table, reading, wishes, reference, languages).text()


def _chosen(table: Timetable, edge: str, part: int | None) -> frozenset[int]:
    if part is not None:
        return frozenset((part,))
    stretches = [each.stretch for each in table.parts]
    if edge == "first":
        begin = min(each.first for each in stretches)
        return frozenset(at for at, each in enumerate(stretches) if each.first == begin)
    if edge == "last":
        end = max(each.last for each in stretches)
        return frozenset(at for at, each in enumerate(stretches) if each.last == end)
    return frozenset(range(len(stretches)))


class _Choices:
    """Spellings, each made when it is asked for."""

    def __init__(self, ways: Iterator[str]) -> None:
        self._ways = ways
        self._made: list[str] = []

    def get(self, at: int) -> str | None:
        """One of them; None when there are not so many."""
        while len(self._made) <= at:
            way = next((way for way in self._ways if way not in self._made), None)
            if way is None:
                return None
            self._made.append(way)
        return self._made[at]


class _Rewriting:
    """Tries the shortest spelling of each part, reads the whole anew, and says more where it is misread."""

    def __init__(
        self,
        table: Timetable,
        reading: Reading,
        wishes: Sequence[_Wish],
        reference: date,
        languages: Sequence[str],
    ) -> None:
        self._table, self._reading, self._wishes = table, reading, wishes
        self._reference, self._languages = reference, languages
        self._heads = dict(self._headings())

    def _headings(self) -> Iterator[tuple[tuple[int, int], str]]:
        """A year that heads parts follows the first of them."""
        for head in self._reading.heads:
            span = self._reading.span(head)
            year = next(
                (wish.stretch.first.year for wish in self._wishes if wish.part.words[0] >= span[1]), None
            )
            if year is not None:
                tongue = spoken(head.tongues, self._reading.page, self._languages)
                text = spelled(self._reading.page, head.a, replace(head.a, year=year), tongue)
                yield span, assembled(self._reading.page, head, text or str(year), "")

    def text(self) -> str | None:
        choices = [_Choices(self._ways(wish)) for wish in self._wishes]
        at = [0] * len(choices)
        for _ in range(_MOST_READINGS // (len(self._table.text) + 1000)):
            words = [choice.get(here) for choice, here in zip(choices, at, strict=True)]
            text, spans = self._put([each or "" for each in words])
            wrong = self._misread(text, spans)
            if wrong is None:
                return text
            wrong = self._to_say_more(wrong, at, choices)
            at[wrong] += 1
            if choices[wrong].get(at[wrong]) is None:
                return None
        return None

    def _to_say_more(self, wrong: int, at: Sequence[int], choices: Sequence[_Choices]) -> int:
        """The part that gets a longer spelling: a misread day takes month and year from a later one."""
        lender = wrong
        while lender + 1 < len(choices) and _borrows(self._wishes[lender]):
            lender += 1
        may_lend = at[wrong] == at[lender] == 0 and choices[lender].get(1) is not None
        return lender if may_lend else wrong

    def _put(self, words: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
        """The text with these words in the parts' places, and where they stand now."""
        text, here, spans = "", 0, []
        placed = {wish.part.words: each for wish, each in zip(self._wishes, words, strict=True)}
        for (start, end), each in sorted((placed | self._heads).items()):
            text += self._table.text[here:start]
            if (start, end) in placed:
                spans.append((len(text), len(text) + len(each)))
            text, here = text + each, end
        return text + self._table.text[here:], spans

    def _misread(self, text: str, spans: Sequence[tuple[int, int]]) -> int | None:
        """The first part that does not read as wished; None when all do."""
        found = understood(text, self._reference)
        read = {found.span(each): each for each in found.found}
        for at, (wish, span) in enumerate(zip(self._wishes, spans, strict=True)):
            each = read.pop(span, None)
            if isinstance(wish.found, Relative) and not wish.moves:
                if not isinstance(each, Relative):
                    return at
            elif not isinstance(each, Expression) or not _as_wished(wish, each):
                return at
        extra = [span for span, each in read.items() if isinstance(each, Expression)]
        if extra:
            return max((at for at, span in enumerate(spans) if span[0] <= extra[0][0]), default=0)
        return None

    def _ways(self, wish: _Wish) -> Iterator[str]:
        """Spellings of a part, the most like the old one first; what stays is left as it is if it can be."""
        if not wish.moves:
            yield self._table.text[slice(*wish.part.words)]
        yield from self._spellings(wish)

    def _spellings(self, wish: _Wish) -> Iterator[str]:
        page, each = self._reading.page, wish.found
        if isinstance(each, Expression):
            tongue = spoken(each.tongues, page, self._languages)
            yield from manners(page, each, wish.stretch, tongue, year=wish.moves and self._parted(wish))
        else:
            tongue = spoken(each.tongues if each else frozenset(), page, self._languages)
        stretch = wish.stretch
        if wish.part.assumed_year and isinstance(each, Expression):
            own = replace(each, assumed=False).stretch()
            stretch = replace(stretch, vague_first=own.vague_first, vague_last=own.vague_last)
            if stretch.open_first != own.open_first or stretch.open_last != own.open_last:
                stretch = replace(stretch, vague_first=stretch.open_first, vague_last=stretch.open_last)
        words = _capital(page, wish, written(stretch, tongue.code))
        kept = isinstance(each, Expression) and each.direction is Direction.FROM and stretch.open_last
        yield words + _behind(page, each) if kept and isinstance(each, Expression) else words

    def _parted(self, wish: _Wish) -> bool:
        """Whether the year that its words left to another part is no longer that part's year."""
        if not isinstance(wish.found, Expression) or wish.found.year_written:
            return False
        here = self._wishes.index(wish)
        others = [*reversed(self._wishes[:here]), *self._wishes[here + 1 :]]
        written = [each for each in others if isinstance(each.found, Expression) and each.found.year_written]
        if not written:
            firm = [
                each for each in self._wishes if isinstance(each.found, Expression) and not _borrows(each)
            ]
            years = {each.stretch.first.year for each in self._wishes}
            if firm and wish == firm[0]:
                return len(years) > 1
        leader = written[0] if written else self._wishes[0]
        before = wish.part.stretch.first.year - leader.part.stretch.first.year
        return before == 0 and wish.stretch.first.year != leader.stretch.first.year


def _capital(page: Page, wish: _Wish, words: str) -> str:
    """The words begun as those they replace."""
    whole = page.text[slice(*wish.part.words)]
    old = whole[:1]
    begins = not page.text[: wish.part.words[0]].strip()
    if sum(sign.isalpha() for sign in whole) > 3 and whole.isupper():
        return capitals(words)
    return words[:1].upper() + words[1:] if old.isupper() and begins else words


def _behind(page: Page, each: Expression) -> str:
    """What the words say behind their last date: "onwards", "à la fin du programme"."""
    last = each.b or each.a
    return page.text[page.tokens[last.end - 1].end : page.tokens[each.end - 1].end]


def _borrows(wish: _Wish) -> bool:
    return isinstance(wish.found, Expression) and wish.found.b is None and wish.found.a.borrowed


def _as_wished(wish: _Wish, each: Expression) -> bool:
    got, wished = each.stretch(), wish.stretch
    days = (got.first, got.last, got.open_first, got.open_last)
    if days != (wished.first, wished.last, wished.open_first, wished.open_last):
        return False
    if wish.part.assumed_year:
        return not (wish.moves and each.assumed)
    return (got.vague_first, got.vague_last) == (wished.vague_first, wished.vague_last)
