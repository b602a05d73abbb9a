"""The action plan: header, rows, versions (R-160, R-161, R-167, R-168).

A row is written by what its author had before their eyes: the ``Action`` shown tells its place, its
neighbours' order and what its cells stood at, so that no verb has to read a plan of two thousand rows.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from mentordesk.forms.answers import MAIN
from mentordesk.model.changes import Write
from mentordesk.model.pasting import CellEdit
from mentordesk.model.plan import ACTION, FORM, ORDER, Action, Plan
from mentordesk.services import plan_versions
from mentordesk.services.editing import Editing
from mentordesk.services.plan_rows import Rows, action_of, birth, room
from mentordesk.services.plan_seen import Seen
from mentordesk.services.plan_versions import VERSION
from mentordesk.services.refs import new_row_ids
from mentordesk.store import records, rows, strands
from mentordesk.store.records import View
from mentordesk.store.store import Store

__all__ = ["VERSION", "CellEdit", "Plans"]

_ON_CELLS = ("plan.cells_cleared", "plan.cells_filled", "plan.cells_edited")


class Plans:
    """What one can do with a programme's action plan."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    # --- reading ---------------------------------------------------------------------------------

    def plan(self, programme: str, version: str | None = None) -> Plan:
        """The plan as it stands, or as it stood when a version was named. Raises NotFound."""
        return self.plan_and_clock(programme, version)[0]

    def plan_and_clock(self, programme: str, version: str | None = None) -> tuple[Plan, dict[str, int]]:
        """The plan and the clock vector it stands at, from one view of the store."""
        with self._store.reading() as connection:
            versions = plan_versions.versions(connection, programme)
            if version is None:
                header = records.single(connection, programme, FORM).answers
                found = records.rows(connection, programme, ACTION)
                clock = strands.last_numbers(connection, programme=programme)
            else:
                clock = dict(plan_versions.named(versions, version).clock)
                header, found = plan_versions.as_of(connection, programme, clock)
        actions = tuple(action_of(row, number) for number, row in enumerate(found, 1))
        return Plan(programme, header, actions, tuple(versions)), clock

    def actions(self, programme: str, ids: Collection[str]) -> dict[str, Action]:
        """These rows as they stand, by id, without their numbers; those that are gone are left out."""
        with self._store.reading() as view:
            found = rows.chosen(view, programme, ACTION, list(ids))
        return {row.eid: action_of(row, 0) for row in found}

    # --- one row ---------------------------------------------------------------------------------

    def new_action_id(self, programme: str) -> str:
        """An id for a row that is yet to be written; nothing is stored."""
        with self._store.reading() as view:
            return new_row_ids(view, programme, self._editing.new_id)[0]

    def add_action(
        self,
        programme: str,
        cells: Mapping[str, Any] | None = None,
        *,
        after: Action | str | None = None,
        eid: str | None = None,
    ) -> str:
        """A new row at the end, or under the row ``after``. Returns its id.

        ``eid`` is an id minted before; when the row is there by now, only its cells are written.
        """
        with self._store.reading() as view:
            born = eid is not None and records.is_born(view, programme, ACTION, eid)
            made = eid or new_row_ids(view, programme, self._editing.new_id)[0]
            there = Rows(view, programme)
        if born:
            number = there.number(made) if made in there else len(there) + 1
            self.edit_cells(programme, made, cells or {}, number=number)
            return made
        index = there.under(after)
        writes = list(birth(made, there.keys(index, 1)[0], cells or {}))
        self._editing.apply(programme, "plan.action_added", writes, {"number": index + 1})
        return made

    def edit_cells(
        self,
        programme: str,
        action: str,
        cells: Mapping[str, Any],
        *,
        seen: Action | None = None,
        number: int | None = None,
    ) -> None:
        """Write cells of one row, by their stored names. Raises NotFound for a row that is gone.

        ``seen`` is the row as it stood on the screen: what a merge brought in since stays in conflict
        beside the new words. With ``number``, as the screen knows it, nothing else is read; words for a
        row that is gone then bring it back.
        """
        if number is None:
            with self._store.reading() as view:
                number = Rows(view, programme).number(action)

        def writes(view: View) -> list[Write]:
            known = Seen(view, programme)
            return [
                Write(ACTION, action, name, value, saw=known.cell(seen, name) if seen else None)
                for name, value in cells.items()
            ]

        self._editing.apply(programme, "plan.cell_edited", writes, {"number": number})

    def move_action(self, programme: str, action: str, place: int) -> None:
        """Give a row the number ``place`` (from 1); the others keep their order."""
        with self._store.reading() as view:
            number = Rows(view, programme).number(action)
            others = Rows(view, programme, without={action})
        place = max(1, min(place, len(others) + 1))
        if place == number:
            return
        (key,) = others.keys(place - 1, 1)
        writes = [Write(ACTION, action, ORDER, key)]
        self._editing.apply(programme, "plan.action_moved", writes, {"number": place})

    def remove_action(self, programme: str, action: str, *, seen: Action | None = None) -> None:
        """Take a row out; history and undo bring it back. ``seen`` as for ``edit_cells``."""
        with self._store.reading() as view:
            number = Rows(view, programme).number(action)

        def writes(view: View) -> list[Write]:
            saw = Seen(view, programme).row(seen) if seen else None
            return [Write(ACTION, action, kind="delete", saw=saw)]

        self._editing.apply(programme, "plan.action_removed", writes, {"number": number})

    # --- many rows, one act ----------------------------------------------------------------------

    def change_cells(self, programme: str, edits: Sequence[CellEdit], act: str) -> None:
        """Write many cells of many rows; ``act`` says whether they are cleared, filled in or edited."""
        if act not in _ON_CELLS:
            raise ValueError(f"not an act on cells: {act}")
        count = len({(edit.action.id, edit.name) for edit in edits})
        self._editing.apply(programme, act, lambda view: _edited(view, programme, edits), {"count": count})

    def paste(
        self,
        programme: str,
        edits: Sequence[CellEdit],
        new_rows: Sequence[Mapping[str, Any]],
        after: Action | None,
        before: Action | None,
    ) -> list[str]:
        """Write cells of rows that are there, and new rows between two neighbours. Returns their ids.

        With no neighbour, the new rows come to the end.
        """
        made: list[str] = []
        keys: list[str] = []
        if new_rows:
            with self._store.reading() as view:
                made = new_row_ids(view, programme, self._editing.new_id, len(new_rows))
                keys = room(view, programme, after, before, len(new_rows))

        def writes(view: View) -> list[Write]:
            fresh = (birth(eid, key, cells) for eid, key, cells in zip(made, keys, new_rows, strict=True))
            return [*_edited(view, programme, edits), *(write for row in fresh for write in row)]

        count = len({edit.action.id for edit in edits}) + len(new_rows)
        self._editing.apply(programme, "plan.rows_pasted", writes, {"count": count})
        return made

    def remove_actions(self, programme: str, actions: Sequence[Action]) -> str | None:
        """Take rows out; history and undo bring them back. Those that are gone already stay so.

        Returns the act, for ``History.take_back``; None when nothing was left to take out.
        """

        def writes(view: View) -> list[Write]:
            known = Seen(view, programme)
            there = set(rows.living(view, programme, ACTION, (each.id for each in actions)))
            return [
                Write(ACTION, each.id, kind="delete", saw=known.row(each))
                for each in actions
                if each.id in there
            ]

        one = len(actions) == 1
        act = "plan.action_removed" if one else "plan.actions_removed"
        told = {"number": actions[0].number} if one else {"count": len(actions)}
        done = self._editing.apply(programme, act, writes, told)
        return done.act if done else None

    def move_actions(
        self, programme: str, actions: Sequence[Action], after: Action | None, before: Action | None
    ) -> None:
        """Put rows, in the order given, between two that stay; with neither, at the end."""

        def writes(view: View) -> list[Write]:
            there = set(rows.living(view, programme, ACTION, (each.id for each in actions)))
            moving = [each for each in actions if each.id in there]
            keys = room(view, programme, after, before, len(moving), {each.id for each in moving})
            return [Write(ACTION, each.id, ORDER, key) for each, key in zip(moving, keys, strict=True)]

        if len(actions) == 1:
            number = _number_after(actions, after, before)
            self._editing.apply(programme, "plan.action_moved", writes, {"number": number})
        else:
            self._editing.apply(programme, "plan.actions_moved", writes, {"count": len(actions)})

    # --- header and versions ---------------------------------------------------------------------

    def fill_header(self, programme: str, answers: Mapping[str, Any]) -> None:
        """Answer fields of the header, by key."""
        writes = [Write(FORM, MAIN, key, value) for key, value in answers.items()]
        self._editing.apply(programme, "plan.header_filled", writes)

    def name_version(self, programme: str, number: str, name: str = "", visit: int | None = None) -> str:
        """Name the plan as it stands now, and the visit it comes from. Returns the version's id."""
        eid = self._editing.new_id()

        def naming(view: View) -> list[Write]:
            clock = strands.last_numbers(view, programme=programme)
            return [
                Write(VERSION, eid, kind="version", value={"subject": [FORM, MAIN], "clock": clock}),
                Write(VERSION, eid, "number", number),
                Write(VERSION, eid, "name", name or None),
                Write(VERSION, eid, "visit", visit),
            ]

        self._editing.apply(programme, "plan.version_named", naming)
        return eid


def _edited(view: View, programme: str, edits: Sequence[CellEdit]) -> list[Write]:
    seen = Seen(view, programme)
    return [
        Write(ACTION, each.action.id, each.name, each.value, saw=seen.cell(each.action, each.name))
        for each in edits
    ]


def _number_after(actions: Sequence[Action], after: Action | None, before: Action | None) -> int:
    """The number a row has once it was moved."""
    (moved,) = actions
    if after is not None:
        return after.number + (moved.number > after.number)
    return before.number - (moved.number < before.number) if before else moved.number
