"""What is written down for each language: the words that are read, and the patterns that are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a word or phrase does beside a date."""

    MONTH = "month"
    SEASON = "season"  # 1 spring … 4 winter
    TERM = "term"  # back to school: the value is the month
    SCHOOL = "school year"
    WEEKDAY = "weekday"
    QUARTER = "quarter"
    HALF = "half"
    WEEK = "week"
    QUARTER_LETTER = "quarter letter"  # T2, Q2, K2
    HALF_LETTER = "half letter"  # S1, H1
    WEEK_LETTER = "week letter"  # W12, S12
    ORDINAL = "ordinal"
    NUMBER = "number"
    UNIT = "unit"  # 1 day, 2 week, 3 month, 4 year
    YEAR = "year"
    IN = "in"
    ARTICLE = "article"
    OF = "of"
    FROM = "from"
    WEAK_FROM = "weak from"  # a beginning only where an end follows: "de mai à juin"
    ONWARDS = "onwards"
    TO = "to"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    COUNTED = "counted from"  # only behind a length of time: "within six months of the vote"
    BETWEEN = "between"
    AND = "and"
    VAGUE = "vague"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    EVERY = "every"
    WITHIN = "within"
    EVENT_START = "start"
    EVENT_END = "end"
    EVENT_APPROVAL = "approval"
    EVENT_OF = "of the programme"  # says whose event it is without making it another


@dataclass(frozen=True)
class Tongue:
    """One language. Phrases are separated by ``|``; accents and capitals do not count in reading.

    ``months`` are twelve words by form; the first form stands after a number and alone in a cell. ``also``
    are further forms that are only read. ``doubtful`` are words that mean something else as well: they
    are dates only with a number, a year or a preposition beside them, or standing alone. ``cases`` say which
    form of a month stands where, in languages that decline it.
    """

    code: str
    months: Mapping[str, str]
    seasons: tuple[str, str, str, str]
    words: Mapping[Role, str]
    ordinals: Mapping[int, str]
    numbers: Mapping[int, str]
    units: tuple[str, str, str, str]
    patterns: Mapping[str, str]
    also: Mapping[int, str] = field(default_factory=dict)
    more_seasons: Mapping[int, str] = field(default_factory=dict)
    doubtful: str = ""
    cases: Mapping[str, str] = field(default_factory=dict)

    def month(self, number: int, form: str) -> str:
        """A month's name in one of its forms."""
        return self.months[form].split()[number - 1]

    @property
    def year_first(self) -> bool:
        """Whether the year stands before the month."""
        return self.patterns["year"].startswith("{year}")

    def month_at(self, number: int, place: str) -> str:
        """A month's name as it stands in a place: alone, from, to, about, or with a day before it."""
        return self.month(number, self.cases.get(place, "full"))
