"""Two versions of a plan compared: rows by their ids, cells by what they show, words one by one (R-167).

Pure. Rows that were only pushed along by others have not moved: what moved is what must be lifted so that
the rest keeps its order (all but a longest rising run).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mentordesk.forms.definition import Field
from mentordesk.forms.kinds import Showing, show
from mentordesk.forms.reading import form
from mentordesk.model.plan import ACTION, FORM, Action, Plan
from mentordesk.model.word_diff import Run, word_diff
from mentordesk.words import Words

Shown = Callable[[Field, Any], str]
"""A stored value of a field in words."""


@dataclass(frozen=True)
class Difference:
    """One answer that two versions give differently: the stored values and what is shown of them."""

    name: str
    old: Any
    new: Any
    old_text: str
    new_text: str

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """From the old words to the new ones."""
        return word_diff(self.old_text, self.new_text)


@dataclass(frozen=True)
class RowChange:
    """One action in both versions, or in one of them.

    ``older`` is None for an added one, ``newer`` for a removed one. ``moved`` tells that it was lifted out
    of its place, ``places`` by how many actions that are in both: up below 0, down above it, and 0 where
    as many came before it as went.
    """

    older: Action | None
    newer: Action | None
    cells: tuple[Difference, ...] = ()
    moved: bool = False
    places: int = 0

    @property
    def action(self) -> Action:
        """The action as it stands in the newer version, or stood in the older one."""
        found = self.newer or self.older
        assert found is not None
        return found

    @property
    def added(self) -> bool:
        """Whether only the newer version has it."""
        return self.older is None

    @property
    def removed(self) -> bool:
        """Whether only the older version has it."""
        return self.newer is None

    @property
    def changed(self) -> bool:
        """Whether the two versions differ in it."""
        return self.added or self.removed or self.moved or bool(self.cells)


@dataclass(frozen=True)
class Comparison:
    """What lies between two versions. ``rows`` are all actions of both, in the order of the newer one.

    A removed action stands behind the one it stood behind.
    """

    older: Plan
    newer: Plan
    rows: tuple[RowChange, ...] = ()
    heading: tuple[Difference, ...] = ()

    @cached_property
    def changed(self) -> tuple[RowChange, ...]:
        """The actions that differ."""
        return tuple(row for row in self.rows if row.changed)

    @property
    def same(self) -> bool:
        """Whether the two versions say the same."""
        return not self.changed and not self.heading

    @property
    def cells(self) -> int:
        """How many cells of actions in both versions differ."""
        return sum(len(row.cells) for row in self.changed)

    @property
    def added(self) -> int:
        """How many actions were added."""
        return sum(row.added for row in self.changed)

    @property
    def removed(self) -> int:
        """How many actions were removed."""
        return sum(row.removed for row in self.changed)

    @property
    def moved(self) -> int:
        """How many actions were moved."""
        return sum(row.moved for row in self.changed)


def compare(older: Plan, newer: Plan, shown: Shown) -> Comparison:
    """What differs, as ``shown`` puts it. What no form knows (a mark of the program) is no difference."""
    before = {action.id: action for action in older.actions}
    after = {action.id: action for action in newer.actions}
    columns = {field.name: field for field in plan_fields()}
    places = dict(
        _moves([each for each in before if each in after], [each for each in after if each in before])
    )
    rows = tuple(
        RowChange(
            before.get(eid), after.get(eid),
            tuple(_cells(columns, before[eid], after[eid], shown)) if eid in before and eid in after else (),
            eid in places, places.get(eid, 0),
        )
        for eid in _in_order(list(before), after)
    )  # fmt: skip
    lines = {field.name: field for field in form(FORM).singles()}
    heading = tuple(_differences(lines, older.header, newer.header, shown))
    return Comparison(older, newer, rows, heading)


def plan_fields() -> list[Field]:
    """The fields of an action: the six columns, then the optional ones (R-160, R-168)."""
    columns = form(FORM).columns(ACTION)
    return [*columns, *(each for each in form(FORM).groups[ACTION] if each not in columns)]


def shown_in(words: Words, people: Mapping[str, str]) -> Shown:
    """Answers in a language, people by their names."""

    def shown(field: Field, value: Any) -> str:
        labels = Showing(words, people, lambda each: form(FORM).choice_label(field.key, each, words))
        return show(field, value, labels)

    return shown


def _cells(columns: Mapping[str, Field], old: Action, new: Action, shown: Shown) -> Iterator[Difference]:
    if old.cells != new.cells:
        yield from _differences(columns, old.cells, new.cells, shown)


def _differences(
    fields: Mapping[str, Field], old: Mapping[str, Any], new: Mapping[str, Any], shown: Shown
) -> Iterator[Difference]:
    """In the order of the fields."""
    other = {name for name, value in old.items() if new.get(name) != value}
    other.update(name for name in new if name not in old)
    if not other:
        return
    for name, field in fields.items():
        if name in other:
            texts = shown(field, old.get(name)), shown(field, new.get(name))
            if texts[0] != texts[1]:
                yield Difference(name, old.get(name), new.get(name), *texts)


def _in_order(before: Sequence[str], after: Mapping[str, Action]) -> list[str]:
    """The rows of both: the newer order, each removed row behind the one it stood behind."""
    behind: dict[str, list[str]] = {}
    last = ""
    for eid in before:
        if eid in after:
            last = eid
        else:
            behind.setdefault(last, []).append(eid)
    found = list(behind.get("", ()))
    for eid in after:
        found += [eid, *behind.get(eid, ())]
    return found


def _moves(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The rows that were lifted out of their place, and by how many places; both lists hold the same rows."""
    rank = {eid: place for place, eid in enumerate(before)}
    stayed = _longest_rise([rank[eid] for eid in after])
    for place, eid in enumerate(after):
        if rank[eid] not in stayed:
            yield eid, place - rank[eid]


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The members of a longest rising run among different numbers."""
    ends: list[int] = []  # the smallest end of a run of each length
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    found = set()
    number_or_none = ends[-1] if ends else None
    while number_or_none is not None:
        found.add(number_or_none)
        number_or_none = before[number_or_none]
    return found
