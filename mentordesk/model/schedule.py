"""The plan in time: a bar per action, its steps, the milestones of the programme (screen 08)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentordesk.model.dating import read
from mentordesk.model.dating.stretches import drawn_first, drawn_last
from mentordesk.model.plan import DATED, END, START, TIMETABLE, Action, Plan
from mentordesk.model.timetable import Stretch, Timetable
from mentordesk.words import Words, _

SUB_ACTIONS = "sub_actions"
EVENTS = ("start", "end", "approval")  # milestones that words may count from: "three months after the vote"
_TITLES = {
    "start": _("Start of the programme"),
    "end": _("End of the programme"),
    "approval": _("Approval"),
    "meeting": _("Meeting of the two cities"),
    "training": _("Training"),
}


@dataclass(frozen=True)
class Step:
    """A dated step of an action: a part of its words (``part`` is its index), or a sub-action (None).

    ``outside`` tells that it lies outside its action: it is marked, never moved by itself.
    """

    label: str
    stretch: Stretch
    part: int | None = None
    outside: bool = False


@dataclass(frozen=True)
class Bar:
    """An action in time. ``given`` tells that days given beside the words rule, not the words."""

    action: Action
    stretch: Stretch | None
    given: bool
    timetable: Timetable
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Milestone:
    """A day of the programme. ``kind``: start, end, approval, meeting, training; ``name`` may be empty."""

    kind: str
    name: str
    day: date


@dataclass(frozen=True)
class Schedule:
    """All bars in the plan's order, and the milestones by day."""

    bars: tuple[Bar, ...]
    milestones: tuple[Milestone, ...]
    reference: date

    @property
    def first(self) -> date | None:
        """The first day of all that has one."""
        return min((first for first, _last in self._spans()), default=None)

    @property
    def last(self) -> date | None:
        """The last day of all that has one."""
        return max((last for _first, last in self._spans()), default=None)

    @property
    def undated(self) -> int:
        """How many actions have no day at all."""
        return sum(bar.stretch is None for bar in self.bars)

    def _spans(self) -> Iterator[tuple[date, date]]:
        for bar in self.bars:
            if bar.stretch:
                yield bar.stretch.first, bar.stretch.last
            yield from ((step.stretch.first, step.stretch.last) for step in bar.steps)
        yield from ((milestone.day, milestone.day) for milestone in self.milestones)


def schedule(
    plan: Plan,
    *,
    reference: date,
    languages: Sequence[str],
    milestones: Sequence[Milestone] = (),
    events: Mapping[str, date] | None = None,
) -> Schedule:
    """The plan's bars. ``events``: days words may count from; else the first milestone of each such kind."""
    ordered = tuple(sorted(milestones, key=lambda each: each.day))
    if events is None:
        events = {each.kind: each.day for each in reversed(ordered) if each.kind in EVENTS}
    bars = tuple(_bar(action, reference, languages, events) for action in plan.actions)
    return Schedule(bars, ordered, reference)


def _bar(action: Action, reference: date, languages: Sequence[str], events: Mapping[str, date]) -> Bar:
    table = read(action.text(TIMETABLE), reference=reference, languages=languages, events=events)
    ruled = given(action)
    stretch = ruled or table.whole
    steps = [
        Step(part.label, part.stretch, table.parts.index(part), _outside(part.stretch, stretch))
        for part in table.steps()
    ]
    for line in _lines(action.cells.get(SUB_ACTIONS)):
        found = read(line, reference=reference, languages=languages, events=events)
        if found.whole:
            label = next((part.label for part in found.parts if part.label), "") or line.strip()
            steps.append(Step(label, found.whole, None, _outside(found.whole, stretch)))
    return Bar(action, stretch, ruled is not None, table, tuple(steps))


def _lines(value: Any) -> list[str]:
    """The lines of a list cell, or of a text put in its place."""
    return value.splitlines() if isinstance(value, str) else [str(line) for line in value or ()]


def _outside(step: Stretch, action: Stretch | None) -> bool:
    """Whether a step leaves its action where both ends are known."""
    if action is None:
        return False
    early = step.first < action.first and not (action.open_first or step.open_first)
    late = step.last > action.last and not (action.open_last or step.open_last)
    return early or late


def given(action: Action) -> Stretch | None:
    """The days given beside the words, when they still hold: the words are those they were given for.

    One end alone leaves the other open. Days that cannot be read, or in the wrong order, are not given.
    """
    dated = action.cells.get(DATED)
    if dated is not None and dated != action.text(TIMETABLE):
        return None
    first, last = _day(action.cells.get(START)), _day(action.cells.get(END))
    if first and last:
        return Stretch(first, last) if first <= last else None
    try:
        if first:
            return Stretch(first, drawn_last(first), vague_last=True, open_last=True)
        if last:
            return Stretch(drawn_first(last), last, vague_first=True, open_first=True)
    except OverflowError:
        return None
    return None


def _day(value: Any) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value or ""))
    except ValueError:
        return None


def milestone_title(milestone: Milestone, words: Words) -> str:
    """What stands beside a milestone: its own name, else what it is."""
    return milestone.name or words.text(_TITLES.get(milestone.kind, milestone.kind))
