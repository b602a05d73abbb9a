"""Parties and their people: what is read of them, and the writes of each act on them (R-001, R-009)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.model import people
from mentordesk.model.changes import Key, Write
from mentordesk.model.ordering import between
from mentordesk.model.people import Person
from mentordesk.model.programme import FORM, PARTY, Party, Programme
from mentordesk.services.refs import new_row_ids
from mentordesk.store import records
from mentordesk.store.records import Record, View

ORDER = "order"
Staff = Sequence[Mapping[str, str]]
"""People of a party: ``id`` of one who is there already, ``name``, ``function``."""


def read_person(record: Record) -> Person:
    """A person as a record tells them."""
    return Person(record.eid, *(str(record.answers.get(name) or "") for name in people.FIELDS))


def read_party(record: Record, known: Mapping[str, Person]) -> Party:
    """A party as a record tells it, with its people."""
    answers = record.answers
    ids = answers.get("people")
    staff = tuple(known.get(each, Person(each)) for each in (ids if isinstance(ids, list) else ()))
    role, name, country = (str(answers.get(field) or "") for field in ("role", "name", "country"))
    return Party(record.eid, role, name, country, staff, record.conflicts, record.keys)


def programme_in(view: View, programme: str) -> Programme:
    """A programme's sheet with its parties and their people, as one view of the store shows it."""
    sheet = records.single(view, programme, FORM)
    known = {each.eid: read_person(each) for each in records.rows(view, programme, people.ENTITY)}
    found = tuple(read_party(each, known) for each in records.rows(view, programme, PARTY))
    return Programme(programme, sheet.answers, found, sheet.conflicts, sheet.keys)


def adding(
    view: View, programme: str, answers: Mapping[str, Any], staff: Staff, new_id: Callable[[], str]
) -> list[Write]:
    """A new party at the end of the sheet."""
    last = records.rows(view, programme, PARTY)[-1:]
    (party,) = new_row_ids(view, programme, new_id)
    named, ids = naming(staff, new_id)
    return [
        *named,
        Write(PARTY, party, kind="create", value={"parent": [FORM, MAIN]}),
        Write(PARTY, party, ORDER, between(last[0].answers[ORDER] if last else None, None)),
        *(Write(PARTY, party, name, value) for name, value in answers.items()),
        Write(PARTY, party, "people", ids),
    ]


def editing(
    view: View,
    programme: str,
    party: str,
    answers: Mapping[str, Any],
    staff: Staff | None,
    seen: Party | None,
    new_id: Callable[[], str],
) -> list[Write]:
    """Other answers, other people; ``staff`` None leaves the people as they are."""
    _index(records.rows(view, programme, PARTY), party)
    writes = [Write(PARTY, party, name, value, saw=saw(seen, name)) for name, value in answers.items()]
    if staff is not None:
        named, ids = naming(staff, new_id)
        writes += [*named, Write(PARTY, party, "people", ids, saw=saw(seen, "people"))]
    return writes


def removing(view: View, programme: str, party: str, seen: Party | None) -> list[Write]:
    """The party goes; its people stay known, for history names them."""
    _index(records.rows(view, programme, PARTY), party)
    return [Write(PARTY, party, kind="delete", saw=tuple(seen.keys.values()) if seen else None)]


def moving(view: View, programme: str, party: str, place: int) -> list[Write]:
    """The party gets the place ``place`` (from 1); the others keep their order."""
    rows = records.rows(view, programme, PARTY)
    at = _index(rows, party)
    rows.pop(at)
    place = max(1, min(place, len(rows) + 1))
    if place == at + 1:
        return []
    orders = [str(each.answers.get(ORDER) or "") for each in rows]
    before = orders[place - 2] if place > 1 else None
    after = next((each for each in orders[place - 1 :] if before is None or each > before), None)
    return [Write(PARTY, party, ORDER, between(before or None, after))]


def naming(staff: Staff, new_id: Callable[[], str]) -> tuple[list[Write], list[str]]:
    """The writes of these people, and their ids; whoever is left without name and function is left out."""
    writes: list[Write] = []
    ids: list[str] = []
    for given in staff:
        told = {name: given[name] for name in people.FIELDS if name in given}
        known = given.get("id")
        if not any(told.values()) and (told or not known):
            continue
        ids.append(known or new_id())
        if known is None:
            writes.append(Write(people.ENTITY, ids[-1], kind="create", value={}))
        writes += [Write(people.ENTITY, ids[-1], name, text or None) for name, text in told.items()]
    return writes, ids


def saw(seen: Any, name: str) -> tuple[Key, ...] | None:
    """The change an answer came from as it stood on the screen, for a Write."""
    if seen is None:
        return None
    return (seen.keys[name],) if name in seen.keys else ()


def _index(rows: Sequence[Record], party: str) -> int:
    for index, each in enumerate(rows):
        if each.eid == party:
            return index
    raise NotFound("This party is no longer in the programme. Open the sheet again and look in History.")
