"""Writes the visits of a sample, one act each, and then its notes in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from mentordesk.forms.answers import MAIN
from mentordesk.forms.definition import Field
from mentordesk.forms.reading import form
from mentordesk.model.changes import Write
from mentordesk.model.notes import CIRCLES, NOTE
from mentordesk.model.ordering import between
from mentordesk.model.visits import FORM, ORDER, SESSION, VISIT, whole
from mentordesk.services.editing import Editing
from mentordesk.services.note_writes import note_writes
from mentordesk.services.sample_filling import SampleFilling
from mentordesk.services.sample_forms import Target
from mentordesk.services.sample_reading import Sample
from mentordesk.services.sample_visits import SampleNote, SampleVisit
from mentordesk.store import rows
from mentordesk.store.records import View
from mentordesk.store.store import Store


class SampleNotebook:
    """Writes into one programme, whose forms and plan are there; ``filling`` knows where links lead."""

    def __init__(self, store: Store, editing: Editing, programme: str, filling: SampleFilling) -> None:
        self._store = store
        self._editing = editing
        self._programme = programme
        self._filling = filling

    def write_visit(self, visit: SampleVisit) -> None:
        """One visit with its sessions, after those that are there."""
        with self._store.reading() as view:
            last = [each.order for each in rows.places(view, self._programme, VISIT, ORDER)][-1:]
            writes = list(self._visit(view, visit, between(last[0] if last else None, None)))
        self._editing.apply(self._programme, "visit.added", writes)

    def _visit(self, view: View, visit: SampleVisit, order: str) -> Iterator[Write]:
        eid = self._filling.eid(visit.local)
        yield Write(VISIT, eid, kind="create", value={"parent": [FORM, MAIN]})
        yield Write(VISIT, eid, ORDER, order)
        yield from self._answers(view, VISIT, eid, visit.answers)
        for session in visit.sessions:
            made = self._filling.eid(session.local)
            yield Write(SESSION, made, kind="create", value={"parent": [VISIT, eid]})
            yield from self._answers(view, SESSION, made, session.answers)

    def _answers(self, view: View, entity: str, eid: str, answers: Mapping[str, Any]) -> Iterator[Write]:
        for name, value in answers.items():
            yield from self._filling.answer(view, _field(entity, name), entity, eid, value)

    def write_notes(self, sample: Sample) -> None:
        """All notes, each where its degree has it kept."""
        places = {
            session.local: (visit, session.answers) for visit in sample.visits for session in visit.sessions
        }
        with self._store.reading() as view:
            writes = [
                write
                for note in sample.notes
                for write in self._note(view, note, sample.targets, *places[note.session])
            ]
        self._editing.apply(self._programme, "notes.entered", writes, {"count": len(sample.notes)})

    def _note(
        self,
        view: View,
        note: SampleNote,
        targets: Mapping[str, Target],
        visit: SampleVisit,
        session: Mapping[str, Any],
    ) -> Iterator[Write]:
        """A note with its session, its visit and the day; links name records by their ids alone."""

        def to(local: str) -> dict[str, str]:
            return {"entity": targets[local].entity, "id": self._filling.eid(local)}

        answers = {
            **note.answers,
            "session": to(note.session),
            "visit": to(visit.local),
            "day": _day(visit.answers, session),
            "links": [to(each.local) for each in note.links] or None,
        }
        for name, value in answers.items():
            if value is not None and _field(NOTE, name).kind == "person":
                made, answers[name] = self._filling.person(view, value, CIRCLES[note.degree])
                yield from made
        told = {name: value for name, value in answers.items() if value is not None}
        yield from note_writes(self._filling.eid(note.local), told, note.degree, born=False)


def _field(entity: str, name: str) -> Field:
    field = form(FORM).stored(entity, name)
    assert field is not None, f"{entity}.{name} was read"
    return field


def _day(visit: Mapping[str, Any], session: Mapping[str, Any]) -> str | None:
    first = (visit.get("dates") or {}).get("start")
    if not first:
        return None
    return (date.fromisoformat(first) + timedelta(days=(whole(session.get("day")) or 1) - 1)).isoformat()
