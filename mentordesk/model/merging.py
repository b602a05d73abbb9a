"""What a set of changes means. Pure: the state is a function of the set, in whatever order it came.

A register's *heads* are its changes that no other change names as parent. One head: its value
stands. Several heads with different values: a conflict, shown with all of them; a clock orders the
display and never decides. A *redaction* blanks the rows it names wherever it arrives.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mentordesk.model.changes import EXISTENCE, VALUE_KINDS, Change, Key, Register, Value, canonical, linked
from mentordesk.model.text_merge import Clash, Merged, merge_texts

Log = Mapping[Key, Change]


class Diverged(Exception):
    """One place in a strand holds two different rows: a copied store went on by itself."""

    def __init__(self, key: Key) -> None:
        super().__init__(f"{key.strand}:{key.seq}")
        self.key = key


def union(*logs: Log) -> dict[Key, Change]:
    """All rows of several logs. Raises Diverged when one key stands for two rows.

    Commutative, associative and idempotent. A row is blank when a redaction among them names it; a
    copy that was blanked elsewhere says nothing until that redaction is here too.
    """
    merged: dict[Key, Change] = {}
    for row in itertools.chain.from_iterable(log.values() for log in logs):
        known = merged.get(row.key)
        if known is not None and known.hash != row.hash:
            raise Diverged(row.key)
        if known is None or known.erased:
            merged[row.key] = row
    for key in redacted(merged.values()) & merged.keys():
        if merged[key].kind in VALUE_KINDS:
            merged[key] = merged[key].blanked()
    return merged


def redacted(changes: Iterable[Change]) -> set[Key]:
    """The rows that redactions among these changes name; only values are ever blanked, not existence."""
    return {key for change in changes if change.kind == "redact" for key in linked(change.content, "rows")}


def upto(log: Log, clock: Mapping[str, int]) -> dict[Key, Change]:
    """The part of a log that a clock vector names: what stood when a version was named."""
    return {key: row for key, row in log.items() if key.seq <= clock.get(key.strand, 0)}


def heads(log: Log) -> dict[Register, list[Change]]:
    """The heads of every register, oldest first for display."""
    superseded = {key for row in log.values() for key in row.parent_keys}
    found: dict[Register, list[Change]] = defaultdict(list)
    for row in log.values():
        if row.key not in superseded:
            found[row.register].append(row)
    for rows in found.values():
        rows.sort(key=lambda row: row.order)
    return dict(found)


def standing(rows: Sequence[Change]) -> Change:
    """The head whose value is shown first: the latest by clock. The others are shown beside it."""
    return max(rows, key=lambda row: row.order)


def in_conflict(rows: Sequence[Change]) -> bool:
    """Whether the heads say different things; two people typing the same thing agree."""
    return len({row.value for row in rows}) > 1


@dataclass(frozen=True)
class Life:
    """Whether an entity is there, and whether people disagree about it."""

    alive: bool
    conflict: bool


def life(existence: Sequence[Change], fields: Iterable[Change], living_children: bool = False) -> Life:
    """Whether an entity is there, from the heads of its existence and of its fields.

    A delete names the field heads its author saw. An edit it did not see, or a living row inside,
    keeps the entity visible and in conflict: the edit is never hidden by a delete elsewhere.
    """
    deletes = [row for row in existence if row.kind == "delete"]
    if len(deletes) < len(existence) or not existence:
        return Life(alive=True, conflict=bool(deletes))
    seen = {key for row in deletes for key in linked(row.content, "seen")}
    unseen = any(row.key not in seen for row in fields) or living_children
    return Life(alive=unseen, conflict=unseen)


def state(log: Log) -> dict[Register, tuple[Value, ...]]:
    """What is there: register → the distinct values of its heads, canonical. Empty ones are left out."""
    found = heads(log)
    by_entity: dict[Entity, dict[str, list[Change]]] = defaultdict(dict)
    for register, rows in found.items():
        by_entity[register[:3]][register.field] = rows
    living = _living(by_entity, dict(parents_of(log.values())))
    there: dict[Register, tuple[Value, ...]] = {}
    for entity in living:
        for field, rows in by_entity[entity].items():
            values = tuple(sorted({row.value for row in rows}))
            if field == EXISTENCE:
                there[Register(*entity, field)] = ("alive",)
            elif values != ("null",):
                there[Register(*entity, field)] = values
    return there


Entity = tuple[str, str, str]  # programme, entity, eid


def _living(
    by_entity: Mapping[Entity, Mapping[str, Sequence[Change]]], parents: Mapping[Entity, Entity]
) -> set[Entity]:
    living = set()
    for entity, registers in by_entity.items():
        fields = (row for field, rows in registers.items() if field != EXISTENCE for row in rows)
        if life(registers.get(EXISTENCE, ()), fields).alive:
            living.add(entity)
    fresh = set(living)
    while fresh:  # a living row keeps what it stands in
        fresh = {parents[entity] for entity in fresh if entity in parents} & by_entity.keys() - living
        living |= fresh
    return living


def parents_of(changes: Iterable[Change]) -> Iterator[tuple[Entity, Entity]]:
    """Each row created inside another entity, with the entity it stands in."""
    for row in changes:
        parent = (row.content or {}).get("parent") if row.kind == "create" else None
        if parent:
            yield row.register[:3], (row.programme, parent[0], parent[1])


def base(log: Log, rows: Sequence[Change]) -> Change | None:
    """The newest change that every head descends from, or None."""
    shared = set.intersection(*(_ancestors(log, row) for row in rows))
    return max((log[key] for key in shared), key=lambda row: row.order, default=None)


def _ancestors(log: Log, row: Change) -> set[Key]:
    found: set[Key] = set()
    waiting = [row.key]
    while waiting:
        key = waiting.pop()
        if key in found or key not in log:
            continue
        found.add(key)
        waiting.extend(log[key].parent_keys)
    return found


def merge(log: Log, rows: Sequence[Change], words: bool) -> Merged | Clash | None:
    """One value out of several heads, where that can be done without choosing.

    ``words`` says that the field's kind merges word by word (forms/kinds). Returns Merged with the
    text, Clash with base and the two sides that overlap, or None when a person has to choose whole
    values. Heads are taken in the order of their keys, so that every laptop computes the same.
    """
    values = sorted({row.value for row in rows})
    if len(values) == 1:
        content = rows[0].content
        return Merged(content) if isinstance(content, str) else None
    if not words or any(not isinstance(row.content, str) for row in rows):
        return None
    start = base(log, rows)
    origin = start.content if start is not None and isinstance(start.content, str) else ""
    ordered = sorted(rows, key=lambda row: row.key)
    text: str = ordered[0].content
    for row in ordered[1:]:
        result = merge_texts(origin, text, row.content)
        if isinstance(result, Clash):
            return result
        text = result.text
    return Merged(text)


def same_value(stored: str, given: Value) -> bool:
    """Whether writing ``given`` would change nothing."""
    return stored == canonical(given)
