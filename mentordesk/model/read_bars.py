"""Bars of a plan, read once: of a plan of two thousand actions, one edit reads one action again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from mentordesk.model.dates_moved import Dates
from mentordesk.model.plan import DATED, END, START, TIMETABLE, Action, Plan
from mentordesk.model.schedule import SUB_ACTIONS, Bar, schedule

_MANY = 20_000  # actions remembered at most
_Words = tuple[str, Any, Any, Any, str]


class ReadBars:
    """Remembers what was made of the words of each action by the same dates. For one thread at a time."""

    def __init__(self) -> None:
        self._dates: Dates | None = None
        self._known: dict[_Words, Bar] = {}

    def bars(self, actions: Sequence[Action], dates: Dates) -> tuple[Bar, ...]:
        """A bar for each; only words that were not read before by the same dates are read."""
        if dates != self._dates or len(self._known) > _MANY:
            self._dates, self._known = dates, {}
        known = self._known
        fresh = {words: each for each in actions if (words := _words(each)) not in known}
        plan = Plan("", actions=tuple(fresh.values()))
        made = schedule(plan, reference=dates.reference, languages=dates.languages, events=dates.events).bars
        known.update(zip(fresh, made, strict=True))
        return tuple(replace(known[_words(each)], action=each) for each in actions)


def _words(action: Action) -> _Words:
    """What the bar of an action is made of."""
    cells = action.cells
    lines = cells.get(SUB_ACTIONS)
    return (
        action.text(TIMETABLE), cells.get(START), cells.get(END), cells.get(DATED),
        json.dumps(lines) if lines else "",
    )  # fmt: skip
