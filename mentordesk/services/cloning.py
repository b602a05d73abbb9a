"""A new programme after an old one: its frame and its organisations, never the names of people (R-009).

What tells how far the old one came stays behind: its dates, versions and states, and links to records
that are only there. So does everything the forms say of these cities, an association's own forms too: needs,
strengths, practices, network and charter are the other programme's answers, not a frame. What two programmes
of one city share is taken over on purpose (``contexts``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mentordesk.forms.answers import MAIN
from mentordesk.forms.reading import form
from mentordesk.model import people
from mentordesk.model.changes import Write
from mentordesk.model.plan import ACTION
from mentordesk.model.plan import FORM as PLAN_FORM
from mentordesk.model.plan import ORDER as ROW_ORDER
from mentordesk.model.programme import FORM, LANGUAGES, PARTY
from mentordesk.model.refs import mint, ref
from mentordesk.services.parties import ORDER
from mentordesk.store import records
from mentordesk.store.records import View

_SHEET = "prog"  # the section of the programme form that frames a programme; the others tell its life
_TITLE = "prog.title"
_OF_ITS_TIME = frozenset({"date", "date_range"})
_LINKS = frozenset({"reference", "reference_list", "person", "person_list"})
_PROGRESS = "progress"


class Cloning:
    """The writes of one new programme."""

    def __init__(self, view: View, source: str, new_id: Callable[[], str], me: str) -> None:
        self._view = view
        self._source = source
        self._new_id = new_id
        self._people: dict[str, str] = {me: me}  # whoever writes is met in the new programme anyway
        self._refs: set[str] = set()

    def writes(self, title: str, *, with_plan: bool) -> list[Write]:
        """Everything the new programme begins with."""
        found = [Write(FORM, MAIN, kind="create", value={}), Write(FORM, MAIN, _TITLE, title)]
        found += self._sheet()
        found += self._parties()
        if with_plan:
            found += self._plan()
        return found

    def _sheet(self) -> Iterator[Write]:
        answers = records.single(self._view, self._source, FORM).answers
        kept = {
            each.name
            for each in form(FORM).singles()
            if each.section == _SHEET and each.kind not in _OF_ITS_TIME | _LINKS and each.name != _TITLE
        }
        for name, value in answers.items():
            if name in kept or name == LANGUAGES:
                yield Write(FORM, MAIN, name, value)

    def _parties(self) -> Iterator[Write]:
        functions = {
            each.eid: each.answers.get("function")
            for each in records.rows(self._view, self._source, people.ENTITY)
        }
        for row in records.rows(self._view, self._source, PARTY):
            party = self._row_id()
            yield Write(PARTY, party, kind="create", value={"parent": [FORM, MAIN]})
            for name in (ORDER, "role", "name", "country"):
                if row.answers.get(name) is not None:
                    yield Write(PARTY, party, name, row.answers[name])
            ids: list[str] = []
            for person in row.answers.get("people") or ():
                yield from self._person(person, functions, ids)
            yield Write(PARTY, party, "people", ids)

    def _person(self, person: str, functions: Mapping[str, Any], ids: list[str]) -> Iterator[Write]:
        if person not in self._people:
            if not functions.get(person):
                return  # known by name alone
            self._people[person] = self._new_id()
            yield Write(people.ENTITY, self._people[person], kind="create", value={})
            yield Write(people.ENTITY, self._people[person], "function", functions[person])
        ids.append(self._people[person])

    def _plan(self) -> Iterator[Write]:
        kept = {each.name for each in form(PLAN_FORM).groups[ACTION] if each.kind not in _LINKS}
        kept = (kept - {_PROGRESS}) | {ROW_ORDER}
        for row in records.rows(self._view, self._source, ACTION):
            action = self._row_id()
            yield Write(ACTION, action, kind="create", value={"parent": [PLAN_FORM, MAIN]})
            for name, value in row.answers.items():
                if name in kept:
                    yield Write(ACTION, action, name, value)

    def _row_id(self) -> str:
        eid = mint(self._new_id, self._refs)
        self._refs.add(ref(eid))
        return eid
