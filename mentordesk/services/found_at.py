"""Where something was found: enough to say it in a line, and to lead there (features, row 94)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mentordesk.errors import NotFound
from mentordesk.model import people
from mentordesk.model.filled import bare
from mentordesk.model.network import MEMBER
from mentordesk.model.note_stored import Stored, note_of
from mentordesk.model.notes import NOTE
from mentordesk.model.plan import ACTION
from mentordesk.model.programme import PARTY
from mentordesk.model.visits import SESSION, VISIT, Session, Visit
from mentordesk.services.finding import Found
from mentordesk.services.past_texts import field_of
from mentordesk.services.plan_rows import Rows
from mentordesk.services.visit_reading import visits_in
from mentordesk.store import circled, records, rows
from mentordesk.store.records import View


@dataclass(frozen=True)
class FoundAt:
    """Something found, with its place; whatever does not apply is 0 or empty.

    ``number`` is the action's, or the visit's; ``name`` what the session, party or person is called;
    ``visit``, ``session``, ``sheet`` (of a form that has several) and ``member`` (the row of the network in
    which a person stands) are ids; ``note_kind`` is the note's. What is ``restricted`` is for nobody else.
    """

    found: Found
    restricted: bool = False
    number: int = 0
    name: str = ""
    visit: str = ""
    session: str = ""
    sheet: str = ""
    member: str = ""
    note_kind: str = ""


def placed(view: View, found: Sequence[Found]) -> tuple[FoundAt, ...]:
    """Each with its place, in the same order; a note whose words are in a circle not here is left out."""
    programmes = {each.programme: _Places(view, each.programme) for each in found}
    return tuple(at for each in found for at in programmes[each.programme].of(each))


class _Places:
    """Works on one view of the store, in one programme."""

    def __init__(self, view: View, programme: str) -> None:
        self._view = view
        self._programme = programme
        self._parents: dict[str, dict[str, str]] = {}

    def of(self, found: Found) -> Iterator[FoundAt]:
        """The place; none for words that are set aside."""
        at = FoundAt(found, restricted=found.circle != "shared")
        entity, eid = found.register.entity, found.register.eid
        if entity == NOTE:
            yield from self._note(at)
        elif entity == ACTION:
            yield replace(at, number=self._number(eid))
        elif entity == VISIT:
            yield self._in_visit(at, self._visit(eid))
        elif entity == SESSION:
            yield self._in_session(at, eid)
        elif entity == people.ENTITY:
            yield replace(at, name=self._called(people.ENTITY, eid), member=self._members.get(eid, ""))
        elif entity == PARTY:
            yield replace(at, name=self._called(PARTY, eid))
        else:
            yield replace(at, sheet=self._sheet(found))

    def _note(self, at: FoundAt) -> Iterator[FoundAt]:
        found = circled.one(self._view, self._programme, NOTE, at.found.register.eid)
        if found is None:
            return
        birth, record = found
        stored = Stored(
            birth.eid, record.answers, record.keys, record.conflicts, birth.circle, birth.author, birth.at
        )
        note = note_of(stored, self._programme)
        if note is not None:
            told = replace(at, note_kind=note.kind, restricted=at.restricted or note.restricted)
            inside = self._session(note.session) is not None
            yield (
                self._in_session(told, note.session)
                if inside
                else self._in_visit(told, self._visit(note.visit))
            )

    def _in_session(self, at: FoundAt, eid: str) -> FoundAt:
        session = self._session(eid)
        if session is None:
            return at
        return replace(
            self._in_visit(at, self._visit(session.visit)), name=session.said("title"), session=eid
        )

    def _in_visit(self, at: FoundAt, visit: Visit | None) -> FoundAt:
        return at if visit is None else replace(at, number=visit.number, visit=visit.id)

    def _visit(self, eid: str) -> Visit | None:
        return next((each for each in self._visits if each.id == eid), None)

    def _session(self, eid: str) -> Session | None:
        return self._sessions.get(eid)

    @cached_property
    def _visits(self) -> tuple[Visit, ...]:
        return visits_in(self._view, self._programme)

    @cached_property
    def _sessions(self) -> dict[str, Session]:
        return {each.id: each for visit in self._visits for each in visit.sessions}

    @cached_property
    def _members(self) -> dict[str, str]:
        """The row of the network in which a person stands, by the person's id."""
        found = records.rows(self._view, self._programme, MEMBER)
        return {
            str(value): each.eid
            for each in found
            for name, value in each.answers.items()
            if bare(name) == "name" and value
        }

    def _number(self, eid: str) -> int:
        try:
            return self._rows.number(eid)
        except NotFound:
            return 0

    @cached_property
    def _rows(self) -> Rows:
        return Rows(self._view, self._programme)

    def _called(self, entity: str, eid: str) -> str:
        """A name, or the function of whoever has none; in whatever circle it is known."""
        stored = records.single(self._view, self._programme, entity, eid).answers
        told = {bare(name): str(value) for name, value in stored.items() if value}
        return told.get("name") or told.get("function") or ""

    def _sheet(self, found: Found) -> str:
        """The sheet, of a form that has several."""
        known, at = field_of(found.register), found.register
        if known is None or not known[0].several:
            return ""
        if at.entity == known[0].key:
            return at.eid
        if at.entity not in self._parents:
            self._parents[at.entity] = rows.parents(self._view, self._programme, at.entity)
        return self._parents[at.entity].get(at.eid, "")
