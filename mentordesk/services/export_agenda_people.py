"""How documents of a visit call people (R-009, R-128, R-214): the team by name, everybody by function.

Whom only a narrower circle knows is not there at all. A contact of a good practice who did not agree to be
named goes by the function noted there, as in every document.
"""

from __future__ import annotations

from mentordesk.documents.agenda_said import Guest
from mentordesk.forms.reading import form
from mentordesk.model import people
from mentordesk.model.everyone import POLITICIANS
from mentordesk.model.filled import FilledRow
from mentordesk.model.for_documents import CONSENT
from mentordesk.model.network import MEMBER, NETWORK
from mentordesk.model.people import Person
from mentordesk.services.filling_sheets import Sheets
from mentordesk.services.parties import programme_in, read_person
from mentordesk.services.visit_people import everyone
from mentordesk.store import past, records
from mentordesk.store.records import View

_PRACTICES, _CONTACT = "annex4", "a4.contact"


def guests(view: View, programme: str) -> dict[str, Guest]:
    """Everybody whom a document may call somehow, by each id that sessions may name them by."""
    return _Gathering(view, programme).guests()


class _Gathering:
    """One reading of the programme."""

    def __init__(self, view: View, programme: str) -> None:
        self._everyone = everyone(view, programme, open_only=True)
        self._persons = _open_persons(view, programme)
        sheets = Sheets(view, programme, open_only=True)
        self._members = sheets.filled(form(NETWORK)).rows_of(MEMBER)
        parties = programme_in(view, programme).parties
        self._bodies = {person.id: party.name for party in parties for person in party.people}
        self._silent = {
            _text(row, "name"): _text(row, "function")
            for sheet in sheets.all(form(_PRACTICES))
            for row in sheet.rows_of(_CONTACT)
            if row.value(CONSENT) is not True
        }

    def guests(self) -> dict[str, Guest]:
        member_of = {_text(row, "name"): row for row in self._members if row.value("name")}
        found = {eid: self._person(each, member_of.get(eid)) for eid, each in self._persons.items()}
        for row in self._members:
            body = _text(row, "organisation")
            found[row.id] = found.get(_text(row, "name")) or Guest(row.id, body, body, body)
        return {eid: guest for eid, guest in found.items() if guest.name}

    def _person(self, person: Person, member: FilledRow | None) -> Guest:
        here = self._everyone.canonical(person.id)
        body = self._bodies.get(person.id) or (_text(member, "organisation") if member else "")
        if person.id in self._silent and person.id not in self._bodies and member is None:
            function = self._silent[person.id]
            return Guest(here, function, function, body, function)
        elected = POLITICIANS in self._everyone.in_groups((person.id,))
        public = person.label if elected else person.function or body
        return Guest(here, person.name or person.function, public, body, person.label)


def _open_persons(view: View, programme: str) -> dict[str, Person]:
    circles = past.strands(view, programme)
    return {
        record.eid: read_person(record)
        for record in records.rows(view, programme, people.ENTITY)
        if all(circles[key.strand][0] == "shared" for key in record.keys.values())
    }


def _text(row: FilledRow, name: str) -> str:
    value = row.value(name)
    return " ".join(value.split()) if isinstance(value, str) else ""
