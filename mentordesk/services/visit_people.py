"""Who can be in a session: people, network, elected members, and the groups they stand for (R-134, R-039)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from mentordesk.forms.reading import form
from mentordesk.model.everyone import NETWORK, POLITICIANS, Everyone
from mentordesk.model.filled import FilledRow
from mentordesk.model.programme import (
    COORDINATOR,
    FACILITATOR,
    MENTEE,
    MENTEE_ASSOCIATION,
    MENTOR,
    MENTOR_ASSOCIATION,
)
from mentordesk.model.visits import PARTS
from mentordesk.services.filling_reading import FormReader
from mentordesk.services.parties import programme_in
from mentordesk.services.visit_reading import visits_in
from mentordesk.store.records import View
from mentordesk.words import folded

Contact = tuple[str | Mapping[str, str], str, str]
"""An id, or ``{"text": …}`` for one who is no record yet; what they are called; where they were named."""

MENTOR_NETWORK = "mentor_network"
_ROLES: Mapping[str, str] = {
    MENTEE: MENTEE,
    MENTEE_ASSOCIATION: MENTEE_ASSOCIATION,
    MENTOR: MENTOR,
    MENTOR_ASSOCIATION: MENTOR_ASSOCIATION,
    FACILITATOR: FACILITATOR,
    COORDINATOR: FACILITATOR,
}
"""The group that people of a party stand for, by its role."""
_MEMBER, _COMMITMENT = "a5.member", "pol.commitments"
_ACTORS = (("annex2", "a2.actors", "actors"), ("annex3", "a3.actors", "partners"))
"""Bodies that both cities named, and what their source is called (``Contact``)."""


def everyone(view: View, programme: str, *, open_only: bool = False) -> Everyone:
    """Everyone of a programme: its parties, elected members, the network, then whoever was named besides.

    With ``open_only`` none whom only a narrower circle knows.
    """
    return _Gathering(view, programme, open_only).everyone()


def contacts(view: View, programme: str) -> tuple[Contact, ...]:
    """Whom one may name in a visit without typing it again: only those everybody may know of.

    The source is ``people``, ``network``, ``actors`` (of the mentee), ``partners`` (of the mentor) or
    ``preparation``; who is named in several of them stands in the first.
    """
    gathering = _Gathering(view, programme, open_only=True)
    them = gathering.everyone()
    network = {row.id for row in gathering.rows("annex5", _MEMBER)}
    found: dict[str, Contact] = {}
    for eid, label in them.names.items():
        if them.canonical(eid) == eid:
            found.setdefault(folded(label), (eid, label, NETWORK if eid in network else "people"))
    for form_key, group, source in _ACTORS:
        for name in gathering.texts(form_key, group):
            found.setdefault(folded(name), ({"text": name}, name, source))
    for visit in visits_in(view, programme, open_only=True):
        for line in visit.lines(f"preparation.{PARTS[1]}"):
            name = " ".join(line.split())
            found.setdefault(folded(name), ({"text": name}, name, "preparation"))
    return tuple(found.values())


class _Gathering:
    """One reading of the programme."""

    def __init__(self, view: View, programme: str, open_only: bool) -> None:
        self._view = view
        self._programme = programme
        self._reader = FormReader(view, programme, open_only=open_only)

    def everyone(self) -> Everyone:
        people = {eid: label for eid, label in self._reader.people().items() if label}
        groups: dict[str, set[str]] = defaultdict(set)
        same: dict[str, str] = {}
        for eid, group in self._standing_for(people):
            groups[eid].add(group)
        names = {eid: people[eid] for eid in groups if eid in people}
        for row in self.rows("annex5", _MEMBER):
            person = row.value("name")
            label = people.get(person) if isinstance(person, str) else None
            if label := label or _line(row.value("organisation")):
                names[row.id] = label
                groups[row.id] |= {NETWORK, *groups.get(str(person), ())}
                if isinstance(person, str):
                    same.setdefault(person, row.id)
                    groups[person] |= groups[row.id]
        names |= {eid: label for eid, label in people.items() if eid not in names}
        return Everyone(names, {eid: frozenset(found) for eid, found in groups.items() if found}, same)

    def _standing_for(self, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Persons and a group they stand for: by their party, their commitment, or their name (R-101)."""
        for party in programme_in(self._view, self._programme).parties:
            if party.role in _ROLES:
                yield from ((person.id, _ROLES[party.role]) for person in party.people)
        for row in self.rows("programme", _COMMITMENT):
            if isinstance(who := row.value("who"), str):
                yield who, POLITICIANS
        partners = {folded(name) for name in self.texts("annex3", "a3.actors")}
        for eid, label in names.items():
            if folded(label) in partners:
                yield eid, MENTOR_NETWORK

    def rows(self, form_key: str, group: str) -> tuple[FilledRow, ...]:
        """The rows of a group, of all sheets where there are several."""
        return tuple(self._rows(form_key, group))

    def _rows(self, form_key: str, group: str) -> Iterator[FilledRow]:
        known = form(form_key)
        for eid in self._reader.sheets(known) if known.several else ["main"]:
            yield from self._reader.filled(known, eid).rows_of(group)

    def texts(self, form_key: str, group: str) -> tuple[str, ...]:
        """What the bodies of a group are called."""
        return tuple(name for row in self._rows(form_key, group) if (name := _line(row.value("name"))))


def _line(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
