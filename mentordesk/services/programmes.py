"""Programmes, their parties and their people (R-001, R-002, R-005, R-009)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.model import people
from mentordesk.model.changes import Write
from mentordesk.model.ordering import between
from mentordesk.model.people import Person
from mentordesk.model.programme import FORM, LANGUAGES, PARTY, Party, Programme
from mentordesk.services.editing import Editing
from mentordesk.services.refs import new_row_id
from mentordesk.store import records
from mentordesk.store.records import Record, View
from mentordesk.store.store import Store


class Programmes:
    """What one can do with programmes as a whole."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def listed(self) -> list[Programme]:
        """Every programme of the store, in the order of creation."""
        with self._store.reading() as connection:
            ids = records.programmes(connection)
        return [self.programme(each) for each in ids]

    def programme(self, programme: str) -> Programme:
        """One programme with its parties and their people."""
        with self._store.reading() as connection:
            sheet = records.single(connection, programme, FORM)
            parties = records.rows(connection, programme, PARTY)
            known = {each.eid: _person(each) for each in records.rows(connection, programme, people.ENTITY)}
        return Programme(programme, sheet.answers, tuple(_party(each, known) for each in parties))

    def people(self, programme: str) -> dict[str, Person]:
        """The people of a programme by id."""
        with self._store.reading() as connection:
            return {each.eid: _person(each) for each in records.rows(connection, programme, people.ENTITY)}

    def find(self, named: str) -> str:
        """The id of a programme named by its id or by enough of its title. Raises NotFound."""
        listed = self.listed()
        for each in listed:
            if each.id == named:
                return named
        folded = named.casefold()
        found = [each for each in listed if folded in each.title.casefold()]
        if len(found) == 1:
            return found[0].id
        if not found:
            raise NotFound(
                "No programme is called {named}. List them with the command programmes.", named=named
            )
        raise NotFound("{named} could be several programmes. Give more of the title, or the id.", named=named)

    def create(self, title: str, languages: Sequence[str]) -> str:
        """A new programme, with nothing but its title. Returns its id."""
        programme = self._editing.new_id()
        writes = [
            Write(FORM, MAIN, kind="create", value={}),
            Write(FORM, MAIN, "prog.title", title),
            Write(FORM, MAIN, LANGUAGES, list(languages)),
        ]
        self._editing.apply(programme, "programme.created", writes)
        return programme

    def remove(self, programme: str) -> None:
        """Take a programme out of the list; its journal stays."""

        def removal(view: View) -> list[Write]:
            inside = records.children(view, programme, FORM, MAIN)
            return [Write(*each, kind="delete") for each in (*inside, (FORM, MAIN))]

        self._editing.apply(programme, "programme.removed", removal)

    def fill_sheet(self, programme: str, answers: Mapping[str, Any]) -> None:
        """Answer fields of the programme sheet, by key."""
        writes = [Write(FORM, MAIN, key, value) for key, value in answers.items()]
        self._editing.apply(programme, "programme.sheet_filled", writes)

    def add_party(
        self, programme: str, answers: Mapping[str, Any], staff: Sequence[Mapping[str, str]]
    ) -> str:
        """A party with its people, each by ``name``, ``function`` or both. Returns the party's id."""
        with self._store.reading() as connection:
            last = records.rows(connection, programme, PARTY)[-1:]
            party = new_row_id(connection, programme, self._editing.new_id)
        order = between(last[0].answers["order"] if last else None, None)
        writes: list[Write] = []
        ids: list[str] = []
        for person in staff:
            ids.append(self._editing.new_id())
            writes.append(Write(people.ENTITY, ids[-1], kind="create", value={}))
            writes += [Write(people.ENTITY, ids[-1], name, text) for name, text in person.items() if text]
        writes.append(Write(PARTY, party, kind="create", value={"parent": [FORM, MAIN]}))
        writes.append(Write(PARTY, party, "order", order))
        writes += [Write(PARTY, party, name, value) for name, value in answers.items()]
        writes.append(Write(PARTY, party, "people", ids))
        self._editing.apply(programme, "programme.party_added", writes)
        return party


def _person(record: Record) -> Person:
    return Person(record.eid, *(str(record.answers.get(name) or "") for name in people.FIELDS))


def _party(record: Record, known: Mapping[str, Person]) -> Party:
    answers = record.answers
    ids = answers.get("people")
    staff = tuple(known.get(each, Person(each)) for each in (ids if isinstance(ids, list) else ()))
    role, name, country = (str(answers.get(field) or "") for field in ("role", "name", "country"))
    return Party(record.eid, role, name, country, staff)
