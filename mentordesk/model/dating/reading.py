"""A text of the third column, read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from mentordesk.model.dating.expressions import Direction, Expression, expression
from mentordesk.model.dating.labels import labels
from mentordesk.model.dating.lexicon import Page
from mentordesk.model.dating.relative import Relative, relative, up_to_event
from mentordesk.model.dating.stretches import Kind
from mentordesk.model.dating.tongues.shape import Role
from mentordesk.model.dating.years import resolved
from mentordesk.model.timetable import Part, Timetable, Unplaced

_SHORT = 1000  # letters; longer texts are read each time
_BETWEEN_EVERY = 2  # so many words may stand between "every" and its date


@dataclass(frozen=True)
class Reading:
    """The tokens of a text and the date words found in it, in order, years filled.

    ``heads`` are years that only head what follows ("2027 : mai, recrutement"): no stretches of their own.
    """

    page: Page
    found: tuple[Expression | Relative, ...]
    heads: tuple[Expression, ...] = ()

    def span(self, found: Expression | Relative) -> tuple[int, int]:
        """Where the words stand in the text."""
        return self.page.tokens[found.start].start, self.page.tokens[found.end - 1].end


def read(
    text: str, *, reference: date, languages: Sequence[str] = (), events: Mapping[str, date] | None = None
) -> Timetable:
    """What the text says of time; the words of all seven languages are understood at once.

    ``reference`` is the day from which a year nobody wrote is supposed; ``events`` are the days of "start",
    "end" and "approval", for words that count from them. ``languages`` are those of the programme: nothing
    depends on them yet, for a word of two languages means the same month in both.
    """
    known = tuple(sorted((events or {}).items()))
    if len(text) > _SHORT:
        return _read(text, reference, known)
    return _read_again(text, reference, known)


def _read(text: str, reference: date, known: tuple[tuple[str, date], ...]) -> Timetable:
    reading, events = understood(text, reference), dict(known)
    placed = []
    unplaced = []
    for each in reading.found:
        stretch = each.stretch() if isinstance(each, Expression) else each.stretch(events)
        words = reading.span(each)
        if stretch is not None:
            assumed = isinstance(each, Expression) and each.assumed
            placed.append(Part(stretch, words, "", assumed))
        elif isinstance(each, Relative):
            start = reading.page.tokens[each.event_start].start if each.event_start < each.end else words[1]
            unplaced.append(Unplaced(words, text[start : words[1]]))
    heads = [reading.span(each) for each in reading.heads]
    spans = sorted([part.words for part in placed] + [each.words for each in unplaced] + heads)
    named = dict(zip(spans, labels(text, spans), strict=True))
    parts = tuple(replace(part, label=named[part.words]) for part in placed)
    return Timetable(text, parts, tuple(unplaced))


# A plan is read anew at each change of one of its cells: the others come from here.
_read_again = lru_cache(maxsize=4096)(_read)


def understood(text: str, reference: date) -> Reading:
    """The date words of a text, and how they were understood."""
    page = Page(text)
    dates: list[Expression] = []
    counted: list[Relative] = []
    at = 0
    while at < len(page):
        every = page.find(at, Role.EVERY)
        if every and page.tokens[at].is_word:
            at = _passed(page, every.end)
            continue
        if page.tokens[at].number is None and not page.roles(at):
            at += 1
            continue
        date_words = expression(page, at)
        if date_words:
            date_words = up_to_event(page, date_words)
            dates.append(date_words)
            at = date_words.end
            continue
        words = relative(page, at)
        if words:
            counted.append(words)
        at = words.end if words else at + 1
    dates = resolved(dates, reference)
    heads = tuple(each for each, after in pairwise(dates) if _heads(page, each, after))
    together: list[Expression | Relative] = [*(each for each in dates if each not in heads), *counted]
    return Reading(page, tuple(sorted(together, key=lambda each: each.start)), heads)


def _passed(page: Page, at: int) -> int:
    """Beyond the date of "every December and June", which is no stretch; a written year makes it one."""
    for here in range(at, min(at + _BETWEEN_EVERY + 1, len(page))):
        found = expression(page, here)
        if found is None and page.ends(here):
            return at
        if found is None:
            continue
        if found.year_written:
            return here
        end = found.end
        while True:
            joint = page.find(end, Role.AND)
            further = (
                expression(page, joint.end if joint else end + 1) if joint or page.key(end) == "," else None
            )
            if further is None or further.year_written:
                return end
            end = further.end
    return at


def _heads(page: Page, each: Expression, after: Expression) -> bool:
    """Whether a year is only the heading of what follows: "2027 : mai, recrutement"."""
    if each.a.kind is not Kind.YEAR or each.a.phase is not None or each.a.vague:
        return False
    if each.direction is not Direction.ONE or after.a.year != each.a.year:
        return False
    following = each.end
    return page.key(following) in (":", "(") or (following < len(page) and page.tokens[following].line)
