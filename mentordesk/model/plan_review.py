"""The gentle review of a plan: what one might look at again, never what one must (R-164 to R-166; ux.md, 07).

A row is looked at once a second column is filled in: a first list of actions is no list of faults. In a
version marked final every row is, and every column. What a person chose to ignore stays ignored as long as
the cell says what it said then.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mentordesk.model.coverage import Need, tied_to
from mentordesk.model.plan import TIMETABLE, WHAT, Action
from mentordesk.words import Message, _

if TYPE_CHECKING:
    from mentordesk.model.schedule import Bar, Schedule

WARNING, QUESTION = "warning", "info"
"""How a remark is marked: something is missing, or something is merely asked."""

FINAL = frozenset({"final", "approved", "running"})
"""States of a plan in which every column is expected (R-166)."""

_SIX = ("what", "results", TIMETABLE, "lead", "resources_partners", "success")
_COMPARED = ("what", "results", "success")
"""Columns in which two actions hardly ever say the same on purpose."""
_SHORT = 12  # characters: below, the same words twice mean nothing
_OVER = frozenset({"done", "dropped"})  # progress of an action whose dates may well lie behind


@dataclass(frozen=True)
class Finding:
    """One remark on one cell. ``ignored`` is the reason a person gave, may be empty; None: not ignored."""

    rule: str
    action: str
    column: str
    kind: str
    title: Message
    text: Message
    ignored: str | None = None


@dataclass(frozen=True)
class _Rule:
    kind: str
    title: str
    text: str


_RULES: Mapping[str, _Rule] = {
    "no_result": _Rule(
        WARNING, _("Action {number} · no result"), _("Say what will be different, and for whom.")
    ),
    "no_date": _Rule(WARNING, _("Action {number} · no date"), _("A quarter is enough to begin with.")),
    "no_day": _Rule(
        QUESTION, _("Action {number} · no day yet"), _("The words name no day: the timeline leaves it out.")
    ),
    "past_date": _Rule(
        QUESTION, _("Action {number} · dates are past"), _("Is it done, or does it need other dates?")
    ),
    "other_dates": _Rule(
        QUESTION, _("Action {number} · two sets of dates"),
        _("The words say other days than start and end. Which are right?"),
    ),
    "no_lead": _Rule(WARNING, _("Action {number} · nobody leads"), _("Name who answers for it.")),
    "several_names": _Rule(QUESTION, _("Action {number} · several names"), _("Who answers for it?")),
    "unconfirmed": _Rule(
        QUESTION, _("Action {number} · to be confirmed"), _("Seen in column 5. Who will confirm it?")
    ),
    "no_success": _Rule(
        WARNING, _("Action {number} · no sign of success"), _("Add something one can see, or a figure.")
    ),
    "no_action": _Rule(WARNING, _("Action {number} · not said"), _("Say what will be done.")),
    "no_resources": _Rule(
        WARNING, _("Action {number} · no resources"), _("Say with whom and with what it will be done.")
    ),
    "no_need": _Rule(
        QUESTION, _("Action {number} · no need linked"), _("Which need does it answer? Ctrl+L links it.")
    ),
    "same_text": _Rule(
        QUESTION, _("Action {number} · same text twice"), _("Action {other} says the same. Is it meant?")
    ),
    "same_as_column": _Rule(
        QUESTION, _("Action {number} · same text twice"),
        _("Another column of this action says the same. Is it meant?"),
    ),
}  # fmt: skip

RULES = frozenset(_RULES)

_EMPTY = {
    "results": "no_result", TIMETABLE: "no_date", "lead": "no_lead", "success": "no_success",
}  # fmt: skip
_EMPTY_AT_LAST = {"what": "no_action", "resources_partners": "no_resources"}

_AND = {"fr": "et", "en": "and", "it": "e|ed", "es": "y|e", "nl": "en", "el": "και", "lv": "un"}
_PERSON = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){1,2}")
_UNCONFIRMED = re.compile(
    r"à confirmer|to be confirmed|\btbc\b|da confermare|(?:por|a) confirmar|te bevestigen|nog bevestigen"
    r"|προς επιβεβαίωση|να επιβεβαιωθεί|jāapstiprina",
    re.IGNORECASE,
)


def review(
    actions: Sequence[Action],
    schedule: Schedule,
    *,
    languages: Sequence[str],
    today: date,
    final: bool = False,
    needs: Sequence[Need] = (),
) -> tuple[Finding, ...]:
    """Every remark, those ignored too, in the order of the plan and of its columns.

    ``schedule`` is that of the same actions; an action it does not know yet is looked at without its dates.
    Where ``needs`` are given, an action that answers none of them is asked about (R-164).
    """
    bars = {bar.action.id: bar for bar in schedule.bars}
    several = _several_names(languages)
    twins = _twins(actions)
    found: list[Finding] = []
    for number, action in enumerate(actions, 1):
        filled = sum(bool(action.text(name).strip()) for name in _SIX)
        if filled < 2 and not final:
            continue
        untied = bool(needs) and not tied_to(action, needs)
        seen = _Row(action, number, bars.get(action.id), twins.get(action.id, {}), untied)
        found += (seen.finding(*each) for each in seen.looked_at(today, several, final=final))
    return tuple(found)


@dataclass(frozen=True)
class _Row:
    action: Action
    number: int
    bar: Bar | None
    twins: Mapping[str, int]
    """Columns whose words another action has too, and the first such action's number."""
    untied: bool = False
    """Whether there are needs and it answers none of them."""

    def looked_at(
        self, today: date, several: Callable[[str], bool], *, final: bool
    ) -> Iterator[tuple[str, str]]:
        """Rule and column of each remark."""
        empty = {**_EMPTY, **_EMPTY_AT_LAST} if final else _EMPTY
        same = self._same_within()
        for column in _SIX:
            if not self.action.text(column).strip():
                dated = column == TIMETABLE and self.bar is not None and self.bar.stretch is not None
                if column in empty and not dated:
                    yield empty[column], column
                continue
            if column == TIMETABLE:
                yield from ((rule, column) for rule in self._dates(today))
            if column == "lead" and several(self.action.text(column)):
                yield "several_names", column
            if column == "resources_partners" and _UNCONFIRMED.search(self.action.text(column)):
                yield "unconfirmed", column
            if column in self.twins:
                yield "same_text", column
            elif column in same:
                yield "same_as_column", column
            if column == WHAT and self.untied:
                yield "no_need", column

    def _dates(self, today: date) -> Iterator[str]:
        bar = self.bar
        if bar is None:
            return
        if bar.stretch is None:
            yield "no_day"
            return
        whole = bar.timetable.whole
        if (
            bar.given
            and whole is not None
            and (whole.first, whole.last) != (bar.stretch.first, bar.stretch.last)
        ):
            yield "other_dates"
        over = self.action.cells.get("progress") in _OVER
        if bar.stretch.last < today and not bar.stretch.open_last and not over:
            yield "past_date"

    def _same_within(self) -> set[str]:
        """Columns that say what a column before them says."""
        known: set[str] = set()
        again = set()
        for column in _SIX:
            words = _folded(self.action.text(column))
            if len(words) >= _SHORT and words in known:
                again.add(column)
            known.add(words)
        return again

    def finding(self, rule: str, column: str) -> Finding:
        said = _RULES[rule]
        number, other = self.number, self.twins.get(column, 0)
        title = Message.of(said.title, number=number)
        text = Message.of(said.text, other=other) if rule == "same_text" else Message.of(said.text)
        return Finding(rule, self.action.id, column, said.kind, title, text, self._reason(rule, column))

    def _reason(self, rule: str, column: str) -> str | None:
        kept = self.action.ignored.get(rule)
        if not isinstance(kept, Mapping) or kept.get("words") != self.action.text(column):
            return None
        return str(kept.get("reason") or "")


def _twins(actions: Sequence[Action]) -> dict[str, dict[str, int]]:
    """For each action the columns whose words another one has too, and the number of the first such one."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, action in enumerate(actions, 1):
        for column in _COMPARED:
            words = _folded(action.text(column))
            if len(words) >= _SHORT:
                places[column, words].append(number)
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for (column, _words), numbers in places.items():
        for number in numbers[1:]:  # the first one said it first
            found[actions[number - 1].id][column] = numbers[0]
    return found


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _several_names(languages: Sequence[str]) -> Callable[[str], bool]:
    """Whether a text of column 4 seems to name several; a comma often only adds where somebody works."""
    joined = "|".join(_AND[each] for each in dict.fromkeys((*languages, "en")) if each in _AND)
    between = re.compile(rf"\w\s+(?:{joined})\s+\w|[&;/+]|\S\s*\n\s*\S", re.IGNORECASE)

    def several(text: str) -> bool:
        if between.search(text):
            return True
        parts = [part.strip() for part in text.split(",")]
        return sum(bool(_PERSON.fullmatch(part)) for part in parts) > 1

    return several
