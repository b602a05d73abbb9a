"""Visits and notes for the command line: the owner's own store, so that restricted notes are told too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.forms.definition import Field
from mentordesk.forms.reading import form
from mentordesk.model import people
from mentordesk.model.everyone import Everyone
from mentordesk.model.notes import ME, NOTE, TEAM, UNATTRIBUTED, Note
from mentordesk.model.represented import represented
from mentordesk.model.rules_visits import visit_notices
from mentordesk.model.visits import FORM, SESSION, VISIT, Session, Visit, clock_of
from mentordesk.services.note_reading import notes_in
from mentordesk.services.parties import programme_in
from mentordesk.services.shown import Line, Shown, answer_line
from mentordesk.services.visit_people import everyone
from mentordesk.services.visit_reading import visits_in
from mentordesk.store.store import Store
from mentordesk.words import Message, Words, _

VISITS, NOTES, AGENDA = "visits", "notes", "agenda"
_DEGREES: Mapping[str, str] = {
    UNATTRIBUTED: _("not to be attributed"),
    TEAM: _("for the mentoring team only"),
    ME: _("for me only"),
}
_CIRCLES = {"confidence": _DEGREES[TEAM], "private": _DEGREES[ME]}
_TIMED = ("day", "start", "minutes", "track", "title")
"""What the heading of a session says already."""
_OF_A_NOTE = ("text", "kind", "degree", "session", "visit", "day", "time", "speaker", "author", "at")


def is_of_visits(subject: str) -> bool:
    """Whether a subject is one of those that are read here: ``visits``, ``agenda:N``, ``notes``."""
    name, colon, number = subject.strip().partition(":")
    return (name == AGENDA and bool(number.strip())) if colon else name in (VISITS, NOTES)


class VisitReading:
    """Reads them with the words of everyone named in them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def show(self, programme: str, subject: str) -> Shown:
        """All visits, one of them by its number, id or Ref, or all notes. Raises NotFound."""
        with self._store.reading() as view:
            if subject.strip() == NOTES:
                return Shown(
                    subject, FORM, "", {}, {NOTE: [_as_row(each) for each in notes_in(view, programme)]}
                )
            visits = _chosen(visits_in(view, programme), subject)
            them = everyone(view, programme)
        sessions = [session for visit in visits for session in visit.sessions]
        rows: dict[str, list[Mapping[str, Any]]] = {
            VISIT: [_visit_row(each, them) for each in visits],
            SESSION: [_session_row(each) for each in sessions],
            people.ENTITY: [{"id": eid, "label": label} for eid, label in them.names.items()],
        }
        return Shown(subject, FORM, "", {}, {group: found for group, found in rows.items() if found})

    def labelled(self, programme: str, subject: str, words: Words) -> list[Line]:
        """The same for people."""
        with self._store.reading() as view:
            visits, them = visits_in(view, programme), everyone(view, programme)
            if subject.strip() == NOTES:
                return list(_Lines(words, them).notes(visits, notes_in(view, programme)))
        told = _Lines(words, them)
        return [line for visit in _chosen(visits, subject) for line in told.visit(visit)]

    def remarks(self, programme: str, subject: str) -> list[Message]:
        """What the method would have one look at again in the visits (R-120 to R-123, R-148, R-190)."""
        if subject.strip() == NOTES:
            return []
        today = self._store.clock.now().astimezone().date()
        with self._store.reading() as view:
            sheet, visits, them = (
                programme_in(view, programme),
                visits_in(view, programme),
                everyone(view, programme),
            )
        meant = {each.id for each in _chosen(visits, subject)}
        found = visit_notices(sheet, visits, them, today)
        return [each.message for each in found if each.entity != VISIT or each.eid in meant]


def _chosen(visits: Sequence[Visit], subject: str) -> Sequence[Visit]:
    """The visits that were meant. Raises NotFound."""
    asked = subject.partition(":")[2].strip()
    if not asked:
        return visits
    found = [each for each in visits if asked in (str(each.number), each.id, each.ref)]
    if not found:
        raise NotFound("There is no visit {number} in this programme. List them with visits.", number=asked)
    return found


def _visit_row(visit: Visit, them: Everyone) -> Mapping[str, Any]:
    told = {name: value for name, value in visit.answers.items() if value is not None}
    return {"id": visit.id, "ref": visit.ref, "number": visit.number, "order": visit.order} | {
        **told,
        "represented": sorted(represented(visit, them)),
    }


def _session_row(session: Session) -> Mapping[str, Any]:
    told = {name: value for name, value in session.answers.items() if value is not None}
    return {"id": session.id, "ref": session.ref, "visit": session.visit, **told}


def _as_row(note: Note) -> Mapping[str, Any]:
    told = {name: getattr(note, name) for name in _OF_A_NOTE}
    files = [{"id": each.id, "name": each.name, "size": each.size} for each in note.attachments]
    more = {"links": [dict(each) for each in note.links], "attachments": files}
    marks = {"afterwards": note.afterwards, "sorted": note.sorted}
    return {"id": note.id, **told, **more, **marks}


class _Lines:
    """Labelled lines in one language."""

    def __init__(self, words: Words, them: Everyone) -> None:
        self._words = words
        self._staff = them.names
        self._them = them
        self._form = form(FORM)

    def visit(self, visit: Visit) -> Iterator[Line]:
        """A visit: what is said of it as a whole, then its days."""
        yield 0, self._heading(visit), visit.title
        for field in self._form.groups[VISIT]:
            if field.name not in ("title", "number", "attendance_groups"):
                yield from self._field(1, field, visit.answers.get(field.name))
        groups = self._form.by_key[f"{VISIT}.attendance_groups"]
        yield from self._field(1, groups, sorted(represented(visit, self._them)) or None)
        for day, sessions in groupby(visit.sessions, key=lambda each: each.day):
            yield 1, self._day(visit, day), ""
            for session in sessions:
                yield 2, f"{self._hours(session)} {session.said('title')} ({session.ref})".strip(), ""
                for field in self._form.groups[SESSION]:
                    if field.name not in _TIMED:
                        yield from self._field(3, field, session.answers.get(field.name))

    def notes(self, visits: Sequence[Visit], notes: Sequence[Note]) -> Iterator[Line]:
        """Notes by visit and session, each with who may know it."""
        by_visit = {each.id: each for each in visits}
        for visit in (*visits, None):
            of_visit = [each for each in notes if by_visit.get(each.visit) is visit]
            if of_visit:
                title = visit.title if visit else ""
                yield 0, self._heading(visit) if visit else self._words.text("Of no visit"), title
            for session, found in groupby(of_visit, key=lambda each: each.session):
                at = visit.session(session) if visit else None
                if at is not None:
                    yield 1, f"{self._hours(at)} {at.said('title')} ({at.ref})".strip(), ""
                for note in found:
                    yield from self._note(1 + (at is not None), note)

    def _note(self, depth: int, note: Note) -> Iterator[Line]:
        kinds = self._form.by_key[f"{NOTE}.kind"]
        kind = next(iter(self._field(0, kinds, note.kind or None)), (0, "", ""))[2]
        heading = " · ".join(filter(None, (note.time, kind or self._words.text("Note"))))
        degree = f" ({self._words.text(_DEGREES[note.degree])})" if note.degree in _DEGREES else ""
        yield depth, heading + degree, note.text
        for name, value in (("speaker", note.speaker), ("author", note.author)):
            if self._staff.get(value):
                yield from self._field(depth + 1, self._form.by_key[f"{NOTE}.{name}"], value)

    def _field(self, depth: int, field: Field, value: Any) -> list[Line]:
        """An answer, with who may know it where that is not everyone."""
        if field.is_group:
            return []
        told = answer_line(depth, self._form, field, value, self._staff, self._words)
        only = _CIRCLES.get(field.circle)
        if only is None:
            return told
        return [(at, f"{label} ({self._words.text(only)})", text) for at, label, text in told]

    def _heading(self, visit: Visit) -> str:
        return self._words.text("Visit {number} ({ref})", number=visit.number, ref=visit.ref)

    def _day(self, visit: Visit, day: int) -> str:
        date = visit.date_of(day)
        if date is None:
            return self._words.text("Day {number}", number=day)
        return self._words.text("Day {number}, {date}", number=day, date=self._words.date(date))

    def _hours(self, session: Session) -> str:
        if session.start is None or session.end is None:
            return ""
        return f"{clock_of(session.start)}–{clock_of(session.end % (24 * 60))}"
