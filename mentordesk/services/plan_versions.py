"""The plan as it stood when a version was named, from the journal (R-167)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.model.changes import EXISTENCE, linked
from mentordesk.model.plan import ACTION, FORM, ORDER, Version
from mentordesk.store import records
from mentordesk.store.records import Record, View
from mentordesk.store.standing import Head, Heads, Standing

VERSION = "version"


def versions(view: View, programme: str) -> list[Version]:
    """The versions named so far, oldest first."""
    named = {each.eid: each.answers for each in records.rows(view, programme, VERSION)}
    return [
        Version(
            id=change.eid,
            number=str(named[change.eid].get("number") or ""),
            name=str(named[change.eid].get("name") or ""),
            clock=change.content["clock"],
            at=change.hlc,
            visit=_visit(named[change.eid].get("visit")),
        )
        for change in records.creations(view, programme, VERSION)
        if change.eid in named and change.content
    ]


def _visit(stored: Any) -> int | None:
    return stored if isinstance(stored, int) and stored > 0 else None


def named(known: Sequence[Version], wanted: str) -> Version:
    """The newest version of that number or id. Raises NotFound."""
    for each in reversed(known):
        if wanted in (each.id, each.number):
            return each
    raise NotFound("The plan has no version {version}. History lists those it has.", version=wanted)


def as_of(view: View, programme: str, clock: Mapping[str, int]) -> tuple[dict[str, Any], list[Record]]:
    """Header and rows as they stood at a clock vector."""
    heading, actions = (Standing(view, programme, entity).at(clock) for entity in (FORM, ACTION))
    return standing_in(heading, actions)


def standing_in(heading: Heads, actions: Heads) -> tuple[dict[str, Any], list[Record]]:
    """Header and rows that these heads make, as ``model.merging.state`` would have them."""
    living = {eid: heads for eid, heads in _by_record(actions).items() if lives(heads)}
    rows = [row for row in _records(ACTION, living) if row.answers or EXISTENCE in living[row.eid]]
    rows.sort(key=lambda each: (str(each.answers.get(ORDER) or ""), each.eid))
    main = _by_record(heading).get(MAIN, {})
    shown = lives(main) or bool(rows)  # a living row keeps what it stands in
    return dict(_records(FORM, {MAIN: main})[0].answers) if shown else {}, rows


_OfRecord = Mapping[str, Sequence[Head]]
"""The heads of one record, by field."""


def _by_record(heads: Heads) -> dict[str, dict[str, Sequence[Head]]]:
    found: dict[str, dict[str, Sequence[Head]]] = defaultdict(dict)
    for (eid, field), each in heads.items():
        found[eid][field] = each
    return found


def lives(heads: _OfRecord) -> bool:
    """Whether a record is there: an edit that its removal did not see keeps it (``merging.life``)."""
    existence = heads.get(EXISTENCE, ())
    if not existence or any(head.kind != "delete" for head in existence):
        return True
    seen = {key for head in existence for key in linked(json.loads(head.value), "seen")}
    edits = (head for name, each in heads.items() if name != EXISTENCE for head in each)
    return any(head.key not in seen for head in edits)


def _records(entity: str, found: Mapping[str, _OfRecord]) -> list[Record]:
    shown = {eid: _shown(heads) for eid, heads in found.items()}
    texts = [head.value for heads in shown.values() for head in heads.values()]
    values = iter(json.loads(f"[{','.join(texts)}]"))  # as one text: a plan has thousands
    return [
        Record(
            entity,
            eid,
            {name: next(values) for name in heads},
            frozenset(name for name in heads if _disputed(found[eid][name])),
            {name: head.key for name, head in heads.items()},
        )
        for eid, heads in shown.items()
    ]


def _shown(heads: _OfRecord) -> dict[str, Head]:
    """What stands in each field that is not empty: of several, the latest by clock."""
    shown = {}
    for name, each in heads.items():
        head = each[0]
        if len(each) > 1 and any(other.value != "null" for other in each):
            shown[name] = max(each, key=lambda other: other.order)
        elif head.value != "null":
            shown[name] = head
    shown.pop(EXISTENCE, None)
    return shown


def _disputed(heads: Sequence[Head]) -> bool:
    return len(heads) > 1 and len({head.value for head in heads}) > 1
