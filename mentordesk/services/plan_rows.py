"""Where the rows of a plan stand, and what puts them there, without reading their cells.

A plan of two thousand rows is written in one at a time: only order keys and ids are read for it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.model.changes import Write
from mentordesk.model.ordering import several
from mentordesk.model.plan import ACTION, FORM, IGNORED, ORDER, Action
from mentordesk.model.refs import ref
from mentordesk.store import rows
from mentordesk.store.records import Record, View


class Rows:
    """The rows of a plan in their order, as one view of the store shows them."""

    def __init__(self, view: View, programme: str, without: Collection[str] = ()) -> None:
        found = rows.places(view, programme, ACTION, ORDER)
        self._places = [place for place in found if place.eid not in without]
        self._indexes = {place.eid: index for index, place in enumerate(self._places)}

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, action: str) -> bool:
        return action in self._indexes

    def number(self, action: str) -> int:
        """The number of a row, from 1. Raises NotFound for a row that is gone."""
        if action not in self._indexes:
            raise NotFound("This action is no longer in the plan. Open the plan again and look in History.")
        return self._indexes[action] + 1

    def under(self, after: Action | str | None) -> int:
        """The place under a row, from 0, or at the end. A row that was shown and is gone still has its place.

        Raises NotFound for a mere id that is gone.
        """
        if after is None:
            return len(self._places)
        if isinstance(after, str):
            return self.number(after)
        return bisect_right(self._places, (after.order, after.id))

    def keys(self, index: int, count: int) -> list[str]:
        """Order keys for ``count`` rows at a place, also between twins that a merge left with one key."""
        before = self._places[index - 1].order if index else None
        beyond = next(
            (place.order for place in self._places[index:] if before is None or place.order > before), None
        )
        try:
            return several(before or None, beyond, count)
        except ValueError:  # a key of another program's making
            return [f"{before or ''}{key}" for key in several(None, None, count)]


def room(
    view: View,
    programme: str,
    after: Action | None,
    before: Action | None,
    count: int,
    moving: Collection[str] = (),
) -> list[str]:
    """Order keys between two neighbours, or at the end.

    The other rows are looked at only where the neighbours leave no room.
    """
    low, high = after.order if after else None, before.order if before else None
    if after or before:
        with suppress(ValueError):
            return several(low or None, high, count)
    there = Rows(view, programme, without=moving)
    return there.keys(0 if before and not after else there.under(after), count)


def birth(action: str, order: str, cells: Mapping[str, Any]) -> Iterator[Write]:
    """The writes that make a row."""
    yield Write(ACTION, action, kind="create", value={"parent": [FORM, MAIN]})
    yield Write(ACTION, action, ORDER, order)
    for name, value in cells.items():
        yield Write(ACTION, action, name, value)


def action_of(row: Record, number: int = 0) -> Action:
    """A stored row as the plan shows it."""
    cells, ignored = {}, {}
    for name, value in row.answers.items():
        if name.startswith(IGNORED):
            ignored[name.removeprefix(IGNORED)] = value
        elif name != ORDER:
            cells[name] = value
    order = str(row.answers.get(ORDER) or "")
    return Action(row.eid, ref(row.eid), number, order, cells, row.conflicts, row.keys, ignored)
