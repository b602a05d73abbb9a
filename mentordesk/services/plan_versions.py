"""The plan as it stood when a version was named, from the journal (R-167)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.model import merging
from mentordesk.model.changes import EXISTENCE
from mentordesk.model.plan import ACTION, FORM, ORDER, Version
from mentordesk.store import records
from mentordesk.store.records import Record, View

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
        )
        for change in records.creations(view, programme, VERSION)
        if change.eid in named and change.content
    ]


def named(known: Sequence[Version], wanted: str) -> Version:
    """The newest version of that number or id. Raises NotFound."""
    for each in reversed(known):
        if wanted in (each.id, each.number):
            return each
    raise NotFound("The plan has no version {version}. History lists those it has.", version=wanted)


def as_of(view: View, programme: str, clock: Mapping[str, int]) -> tuple[dict[str, Any], list[Record]]:
    """Header and rows as they stood at a clock vector."""
    log = {**records.log(view, programme, FORM), **records.log(view, programme, ACTION)}
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
