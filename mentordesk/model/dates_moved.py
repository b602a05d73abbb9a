"""What an action's cells say once its bar was moved: words of the third column and given days together.

Pure, so that the screen shows at once what the store will hear of two seconds later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from mentordesk.errors import Declined
from mentordesk.model.dating import moved, shifted
from mentordesk.model.plan import DATED, END, START, TIMETABLE, Action, Plan
from mentordesk.model.schedule import Bar, given, schedule
from mentordesk.model.timetable import Stretch, Unit


@dataclass(frozen=True)
class Move:
    """By so many units (below 0: earlier): the bar, or with ``part`` one step; ``edge`` as in ``dating``."""

    by: int
    unit: Unit
    edge: str = "both"
    part: int | None = None

    def joins(self, other: Move) -> bool:
        """Whether another move goes on where this one ended."""
        return (self.unit, self.edge, self.part) == (other.unit, other.edge, other.part)


def joined(moves: Sequence[Move], another: Move) -> tuple[Move, ...]:
    """Moves of one bar and the next one as few as they can be: there and back is none at all."""
    if moves and moves[-1].joins(another):
        sum_of = replace(another, by=moves[-1].by + another.by)
        return (*moves[:-1], sum_of) if sum_of.by else tuple(moves[:-1])
    return (*moves, another)


@dataclass(frozen=True)
class Dates:
    """What reading the words of a plan needs besides the words."""

    reference: date
    languages: tuple[str, ...] = ()
    events: Mapping[str, date] = field(default_factory=dict)

    def bar(self, action: Action) -> Bar:
        """One action as the timeline shows it."""
        alone = Plan("", actions=(action,))
        (bar,) = schedule(alone, reference=self.reference, languages=self.languages, events=self.events).bars
        return bar

    def moved(self, action: Action, moves: Sequence[Move]) -> Action:
        """The action once its bar was moved. Raises Declined, with what to do, where that cannot be said."""
        for move in moves:
            action = replace(action, cells={**action.cells, **self._cells(action, move)})
        return action

    def _cells(self, action: Action, move: Move) -> dict[str, Any]:
        bar = self.bar(action)
        if bar.stretch is None:
            raise Declined(
                "Action {number} has no date that could be moved. Give it one first.", number=action.number
            )
        words = self._words(bar, move)
        stretch = given(action) if move.part is None else None
        if stretch is None and words is None:
            raise Declined("These words cannot be moved: write the date, or correct it.")
        cells = days_moved(action, stretch, move) if stretch is not None else {}
        if words is not None:
            cells[TIMETABLE] = words
            if action.cells.get(DATED) is not None:
                cells[DATED] = words
        return cells

    def _words(self, bar: Bar, move: Move) -> str | None:
        if not bar.timetable.parts:
            return None
        return moved(
            bar.timetable, move.by, move.unit, edge=move.edge, part=move.part,
            reference=self.reference, languages=self.languages,
        )  # fmt: skip


def days_moved(action: Action, stretch: Stretch, move: Move) -> dict[str, Any]:
    """The days given beside the words, moved; an end nobody gave stays open unless it is the one moved.

    Raises Declined where an end would pass the other one.
    """
    after = shifted(stretch, move.by, move.unit, move.edge)
    if after == stretch:
        raise Declined("The bar would end before it begins, so it stays. Move it as a whole instead.")
    days: dict[str, Any] = {}
    if action.cells.get(START) or move.edge == "first":
        days[START] = after.first.isoformat()
    if action.cells.get(END) or move.edge == "last":
        days[END] = after.last.isoformat()
    return days
