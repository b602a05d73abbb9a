"""The action plan: header, rows, versions (R-160, R-161, R-167, R-168)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.model import merging
from mentordesk.model.changes import EXISTENCE, Key, Write
from mentordesk.model.ordering import between
from mentordesk.model.plan import ACTION, FORM, ORDER, Action, Plan, Version
from mentordesk.model.refs import ref
from mentordesk.services.editing import Editing
from mentordesk.services.refs import new_row_id
from mentordesk.store import records, strands
from mentordesk.store.records import Record, View
from mentordesk.store.store import Store

VERSION = "version"


class Plans:
    """What one can do with a programme's action plan."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def plan(self, programme: str, version: str | None = None) -> Plan:
        """The plan as it stands, or as it stood when a version was named. Raises NotFound."""
        return self.plan_and_clock(programme, version)[0]

    def plan_and_clock(self, programme: str, version: str | None = None) -> tuple[Plan, dict[str, int]]:
        """The plan and the clock vector it stands at, from one view of the store."""
        with self._store.reading() as connection:
            versions = _versions(connection, programme)
            if version is None:
                header = records.single(connection, programme, FORM).answers
                rows = records.rows(connection, programme, ACTION)
                clock = strands.last_numbers(connection, programme=programme)
            else:
                clock = dict(_named(versions, version).clock)
                header, rows = _as_of(connection, programme, clock)
        actions = tuple(_action(row, number) for number, row in enumerate(rows, 1))
        return Plan(programme, header, actions, tuple(versions)), clock

    def fill_header(self, programme: str, answers: Mapping[str, Any]) -> None:
        """Answer fields of the header, by key."""
        writes = [Write(FORM, MAIN, key, value) for key, value in answers.items()]
        self._editing.apply(programme, "plan.header_filled", writes)

    def add_action(
        self, programme: str, cells: Mapping[str, Any] | None = None, *, after: str | None = None
    ) -> str:
        """A new row at the end, or under the row ``after``. Returns its id."""
        actions = self.plan(programme).actions
        place = len(actions) if after is None else _index(actions, after) + 1
        with self._store.reading() as connection:
            eid = new_row_id(connection, programme, self._editing.new_id)
        writes = [
            Write(ACTION, eid, kind="create", value={"parent": [FORM, MAIN]}),
            Write(ACTION, eid, ORDER, _key_at(actions, place)),
            *(Write(ACTION, eid, name, value) for name, value in (cells or {}).items()),
        ]
        self._editing.apply(programme, "plan.action_added", writes, {"number": place + 1})
        return eid

    def edit_cells(
        self, programme: str, action: str, cells: Mapping[str, Any], *, seen: Action | None = None
    ) -> None:
        """Write cells of one row, by their stored names. Raises NotFound for a row that is gone.

        ``seen`` is the row as it stood on the screen: what a merge brought in since stays in conflict
        beside the new words.
        """
        number = _index(self.plan(programme).actions, action) + 1
        writes = [Write(ACTION, action, name, value, saw=_seen(seen, name)) for name, value in cells.items()]
        self._editing.apply(programme, "plan.cell_edited", writes, {"number": number})

    def move_action(self, programme: str, action: str, place: int) -> None:
        """Give a row the number ``place`` (from 1); the others keep their order."""
        actions = list(self.plan(programme).actions)
        moving = actions.pop(_index(tuple(actions), action))
        place = max(1, min(place, len(actions) + 1))
        if place == moving.number:
            return
        writes = [Write(ACTION, action, ORDER, _key_at(tuple(actions), place - 1))]
        self._editing.apply(programme, "plan.action_moved", writes, {"number": place})

    def remove_action(self, programme: str, action: str, *, seen: Action | None = None) -> None:
        """Take a row out; history and undo bring it back. ``seen`` as for ``edit_cells``."""
        number = _index(self.plan(programme).actions, action) + 1
        saw = tuple(seen.keys.values()) if seen else None
        writes = [Write(ACTION, action, kind="delete", saw=saw)]
        self._editing.apply(programme, "plan.action_removed", writes, {"number": number})

    def name_version(self, programme: str, number: str, name: str = "") -> str:
        """Name the plan as it stands now. Returns the version's id."""
        eid = self._editing.new_id()

        def naming(view: View) -> list[Write]:
            clock = strands.last_numbers(view, programme=programme)
            return [
                Write(VERSION, eid, kind="version", value={"subject": [FORM, MAIN], "clock": clock}),
                Write(VERSION, eid, "number", number),
                Write(VERSION, eid, "name", name or None),
            ]

        self._editing.apply(programme, "plan.version_named", naming)
        return eid


def _seen(action: Action | None, name: str) -> tuple[Key, ...] | None:
    if action is None:
        return None
    return (action.keys[name],) if name in action.keys else ()


def _index(actions: tuple[Action, ...], action: str) -> int:
    for index, each in enumerate(actions):
        if each.id == action:
            return index
    raise NotFound("This action is no longer in the plan. Open the plan again and look in History.")


def _key_at(actions: tuple[Action, ...], index: int) -> str:
    """An order key that puts a row at ``index``, also between twins that a merge left with one key."""
    before = actions[index - 1].order if index else None
    after = next((each.order for each in actions[index:] if before is None or each.order > before), None)
    try:
        return between(before or None, after)
    except ValueError:  # a key of another program's making
        return f"{before or ''}V"


def _action(row: Record, number: int) -> Action:
    cells = {name: value for name, value in row.answers.items() if name != ORDER}
    order = str(row.answers.get(ORDER) or "")
    return Action(row.eid, ref(row.eid), number, order, cells, row.conflicts, row.keys)


def _versions(connection: View, programme: str) -> list[Version]:
    named = {each.eid: each.answers for each in records.rows(connection, programme, VERSION)}
    return [
        Version(
            id=change.eid,
            number=str(named[change.eid].get("number") or ""),
            name=str(named[change.eid].get("name") or ""),
            clock=change.content["clock"],
            at=change.hlc,
        )
        for change in records.creations(connection, programme, VERSION)
        if change.eid in named and change.content
    ]


def _named(versions: list[Version], wanted: str) -> Version:
    for each in reversed(versions):
        if wanted in (each.id, each.number):
            return each
    raise NotFound("The plan has no version {version}. History lists those it has.", version=wanted)


def _as_of(connection: View, programme: str, clock: Mapping[str, int]) -> tuple[dict[str, Any], list[Record]]:
    """Header and rows as they stood at a clock vector, from the journal."""
    log = {**records.log(connection, programme, FORM), **records.log(connection, programme, ACTION)}
    header: dict[str, Any] = {}
    rows: dict[str, dict[str, Any]] = {}
    past = merging.upto(log, clock)
    there = merging.state(past)
    for register, heads in merging.heads(past).items():
        if register not in there:
            continue
        value = merging.standing(heads).content
        if register.entity == FORM:
            header[register.field] = value
        elif register.field == EXISTENCE:
            rows.setdefault(register.eid, {})
        else:
            rows.setdefault(register.eid, {})[register.field] = value
    found = [Record(ACTION, eid, answers) for eid, answers in rows.items()]
    return header, sorted(found, key=lambda each: (str(each.answers.get(ORDER) or ""), each.eid))
