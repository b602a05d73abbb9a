"""Two versions of a plan side by side: what differs, who changed it and how, and the way back (R-167).

Going back is a new change like any other: it says what its author had before their eyes, so that what came
in meanwhile from another laptop stays beside it as a conflict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from mentordesk.errors import Declined, NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.model import people
from mentordesk.model.changes import EXISTENCE, Key, Register, Write
from mentordesk.model.comparing import Comparison, RowChange, compare, shown_in
from mentordesk.model.past import Source, source_of
from mentordesk.model.people import Person
from mentordesk.model.plan import ACTION, FORM, IGNORED, ORDER, Action, Plan, Version
from mentordesk.services import plan_versions
from mentordesk.services.editing import Editing
from mentordesk.services.plan_rows import action_of
from mentordesk.services.plan_seen import Seen
from mentordesk.store import acts, records, rows, strands
from mentordesk.store.records import View
from mentordesk.store.standing import Head, Heads, Standing, act_names
from mentordesk.store.store import Store
from mentordesk.words import Words


class Spot(NamedTuple):
    """Where a change stands: the kind of record, its id, and the field (empty: that it is there at all)."""

    entity: str
    eid: str
    field: str


@dataclass(frozen=True)
class Told:
    """Who made a change, when and how. ``who`` is a name or a function; it may be empty."""

    author: str
    who: str
    at: datetime
    source: Source
    key: Key


@dataclass(frozen=True)
class Compared:
    """Two versions compared; ``newer`` is None for the plan as it stands. ``versions``: all, oldest first."""

    comparison: Comparison
    versions: tuple[Version, ...]
    older: Version
    newer: Version | None
    told: Mapping[Spot, Told]

    def by_person(self) -> list[tuple[str, int]]:
        """Who changed how much, the most first; changes nobody is known for are left out."""
        counted = Counter(told.author for told in self.told.values())
        names = {told.author: told.who for told in self.told.values()}
        found = [(names[author], count) for author, count in counted.items() if names[author]]
        return sorted(found, key=lambda each: (-each[1], each[0]))


@dataclass(frozen=True)
class _Point:
    """A version as it is read: the plan, and the changes that stand in it."""

    plan: Plan
    heading: Heads
    actions: Heads


class Comparing:
    """Compares versions and brings back what an older one said."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def comparison(
        self, programme: str, words: Words, older: str = "", newer: str = "", *, shared_alone: bool = False
    ) -> Compared | None:
        """Two versions by id or number; ``newer`` empty: the plan as it stands. None without any version.

        Without ``older`` the newest version is taken, or where nothing was changed since, the one before
        beside it. The two may be given in either order. ``shared_alone`` leaves out what is said to the
        team or kept to oneself (R-220). Raises NotFound for a version that is not there.
        """
        with self._store.reading() as view:
            known = plan_versions.versions(view, programme)
            if not known:
                return None
            reading = _Reading(view, programme, known, words, shared_alone=shared_alone)
            if older:
                return reading.compared(*_in_order(known, older, newer))
            found = reading.compared(known[-1], None)
            if found.comparison.same and len(known) > 1:
                found = reading.compared(known[-2], known[-1])
            return found

    def since(self, programme: str, words: Words, clock: Mapping[str, int], newer: str = "") -> Compared:
        """The plan as it stood at a clock beside a version (id or number), or as it stands. Shared alone.

        Raises NotFound for a version that is not there.
        """
        with self._store.reading() as view:
            known = plan_versions.versions(view, programme)
            reading = _Reading(view, programme, known, words, shared_alone=True)
            then = Version(_THEN, "", "", clock, "")
            return reading.compared(then, plan_versions.named(known, newer) if newer else None)

    # --- going back ------------------------------------------------------------------------------

    def restore_cell(self, programme: str, seen: Action, name: str, value: Any, number: int) -> bool:
        """A cell says again what it said. ``seen`` is the row as it was compared. False: it says so now."""

        def writes(view: View) -> list[Write]:
            saw = Seen(view, programme).cell(seen, name)
            return [*_alive(view, programme, seen.id), Write(ACTION, seen.id, name, value, saw=saw)]

        return bool(self._editing.apply(programme, "plan.text_restored", writes, {"number": number}))

    def restore_heading(self, programme: str, name: str, value: Any, seen: Key | None) -> bool:
        """A line of the heading says again what it said; ``seen`` is the change it was compared at."""

        def writes(view: View) -> list[Write]:
            register = Register(programme, FORM, MAIN, name)
            saw = Seen(view, programme).over(register, (seen,) if seen else ())
            return [Write(FORM, MAIN, name, value, saw=saw)]

        return bool(self._editing.apply(programme, "plan.header_filled", writes))

    def restore_row(self, programme: str, row: RowChange) -> bool:
        """A whole action as it was, at its place too: changed, it says again what it said; removed, it comes
        back; added, it is taken out. False: it stands so already.

        Raises Declined for a removed action that is in the plan again.
        """
        number = row.action.number
        if row.older is None:
            return bool(
                self._editing.apply(
                    programme, "plan.action_removed", lambda view: _out(view, programme, row.action),
                    {"number": number},
                )
            )  # fmt: skip
        return bool(
            self._editing.apply(
                programme, "plan.row_restored", lambda view: _back(view, programme, row), {"number": number}
            )
        )


_THEN = "then"  # no id of a version


def _in_order(known: Sequence[Version], older: str, newer: str) -> tuple[Version, Version | None]:
    if not newer:
        return plan_versions.named(known, older), None
    found = [plan_versions.named(known, each) for each in (older, newer)]
    first, second = sorted(found, key=known.index)
    return first, second


class _Reading:
    """Reads versions from one view of the store and compares them."""

    def __init__(
        self, view: View, programme: str, known: Sequence[Version], words: Words, *, shared_alone: bool
    ) -> None:
        self._view = view
        self._shared = strands.last_numbers(view, programme=programme).keys() if shared_alone else None
        self._programme = programme
        self._known = tuple(known)
        found = records.rows(view, programme, people.ENTITY)
        self._people = {
            each.eid: Person(
                each.eid, str(each.answers.get("name") or ""), str(each.answers.get("function") or "")
            )
            for each in found
        }
        self._shown = shown_in(words, {each.id: each.label for each in self._people.values()})
        self._points: dict[str, _Point] = {}
        self._readers = {entity: Standing(view, programme, entity) for entity in (FORM, ACTION)}

    def compared(self, older: Version, newer: Version | None) -> Compared:
        before, after = self._point(older), self._point(newer)
        found = compare(before.plan, after.plan, self._shown)
        return Compared(found, self._known, older, newer, self._told(found, older, after))

    def _point(self, version: Version | None) -> _Point:
        name = version.id if version else ""
        if name not in self._points:
            self._points[name] = self._read(version)
        return self._points[name]

    def _read(self, version: Version | None) -> _Point:
        heading, actions = self._heads(FORM, version), self._heads(ACTION, version)
        header, found = plan_versions.standing_in(heading, actions)
        shown = tuple(action_of(row, number) for number, row in enumerate(found, 1))
        return _Point(Plan(self._programme, header, shown, self._known), heading, actions)

    def _heads(self, entity: str, version: Version | None) -> Heads:
        reader = self._readers[entity]
        return self._open(reader.now if version is None else reader.at(version.clock))

    def _open(self, heads: Heads) -> Heads:
        if self._shared is None:
            return heads
        kept = {each: [head for head in rows if head.strand in self._shared] for each, rows in heads.items()}
        return {each: rows for each, rows in kept.items() if rows}

    def _told(self, found: Comparison, older: Version, after: _Point) -> dict[Spot, Told]:
        """Who made the change that stands in each place that differs; what stood before tells nothing."""
        standing_at: dict[Spot, Head] = {}
        for spot in _spots(found):
            heads = (after.heading if spot.entity == FORM else after.actions).get((spot.eid, spot.field))
            if heads:
                shown = max(heads, key=lambda head: head.order)
                if shown.seq > older.clock.get(shown.strand, 0):
                    standing_at[spot] = shown
        names = act_names(self._view, standing_at.values())
        own = acts.own_strands(self._view, self._programme)
        return {spot: self._told_of(head, names, own) for spot, head in standing_at.items()}

    def _told_of(self, head: Head, names: Mapping[Key, str], own: frozenset[str]) -> Told:
        person = self._people.get(head.author)
        at = datetime.fromtimestamp(int(head.hlc.partition("-")[0]) / 1000, UTC)
        source = source_of(names.get(Key(head.strand, head.batch), ""), own=head.strand in own)
        return Told(head.author, (person.name or person.function) if person else "", at, source, head.key)


def _spots(found: Comparison) -> Iterator[Spot]:
    for each in found.heading:
        yield Spot(FORM, MAIN, each.name)
    for row in found.changed:
        if row.added or row.removed:
            yield Spot(ACTION, row.action.id, EXISTENCE)
        if row.moved:
            yield Spot(ACTION, row.action.id, ORDER)
        for cell in row.cells:
            yield Spot(ACTION, row.action.id, cell.name)


def _alive(view: View, programme: str, action: str) -> list[Write]:
    """What brings a row back that is gone by now; nothing for one that is there."""
    if list(rows.living(view, programme, ACTION, [action])):
        return []
    return [Write(ACTION, action, kind="restore", value={})]


def _out(view: View, programme: str, action: Action) -> list[Write]:
    if _alive(view, programme, action.id):
        return []
    return [Write(ACTION, action.id, kind="delete", saw=Seen(view, programme).row(action))]


def _back(view: View, programme: str, row: RowChange) -> list[Write]:
    """The writes that make a row as the older version has it."""
    older, newer = row.older, row.newer
    if older is None:
        raise NotFound("This action was not in the older version.")
    coming = _alive(view, programme, older.id)
    if newer is None:
        if not coming:
            raise Declined("This action is in the plan again. Compare the versions once more.")
        return [*coming, *_as_it_was(view, programme, older)]
    seen = Seen(view, programme)
    names = [
        name for name in {**older.cells, **newer.cells} if older.cells.get(name) != newer.cells.get(name)
    ]
    writes = [
        Write(ACTION, older.id, name, older.cells.get(name), saw=seen.cell(newer, name)) for name in names
    ]
    if row.moved:
        writes.append(Write(ACTION, older.id, ORDER, older.order, saw=seen.cell(newer, ORDER)))
    return [*coming, *writes]


def _as_it_was(view: View, programme: str, older: Action) -> Iterator[Write]:
    """Every field of a row that is gone, as it stood; what was written in it since is emptied."""
    yield Write(ACTION, older.id, ORDER, older.order)
    since = records.single(view, programme, ACTION, older.id).answers
    written = {name: None for name in since if name != ORDER and not name.startswith(IGNORED)}
    for name in {**older.cells, **written}:
        yield Write(ACTION, older.id, name, older.cells.get(name))
