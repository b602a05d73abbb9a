"""Agendas for calendar programs: one visit or all of them, public by their nature (R-126, R-128).

As with every document: ``prepare`` reads the store, ``PreparedCalendar.content`` needs none, ``send`` writes
the file and its record. The record keeps what was told, so that the next file can call off what was removed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from mentordesk import __version__
from mentordesk.documents.agenda_calendar import AgendaCalendar
from mentordesk.documents.formats import CALENDARS
from mentordesk.errors import BadInput, NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.forms.reading import form
from mentordesk.model.programme import Programme
from mentordesk.model.refs import ref
from mentordesk.model.time_zones import zone_of
from mentordesk.model.visits import FORM, SESSION, VISIT, Visit
from mentordesk.services.editing import Editing
from mentordesk.services.export_calendar_events import Printed, Sequences, Teller, Telling, printed_before
from mentordesk.services.export_landing import landing, refuse_place
from mentordesk.services.export_names import document_name
from mentordesk.services.export_record import DOCUMENT, record_writes
from mentordesk.services.programmes import Programmes
from mentordesk.services.visit_reading import visits_in
from mentordesk.store import records, strands
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import Words, words

_SUFFIX = ".ics"
_SUBJECT = "calendar"


def visit_asked(subject: str) -> int | None:
    """The number of the visit that is meant on the command line, ``agenda:N``; None for all of them.

    Raises BadInput for what no calendar can hold.
    """
    name, _colon, number = subject.strip().partition(":")
    if name == "agenda" and number.isascii() and number.isdigit():
        return int(number)
    if subject.strip() != FORM:
        raise BadInput(
            "A calendar holds visits. Name “visits” for all of them, or “agenda:2” for the second one."
        )
    return None


@dataclass(frozen=True)
class PreparedCalendar:
    """A calendar about to go; the store is not asked again until it is sent."""

    about: Programme
    visits: tuple[Visit, ...]
    whole: bool
    """Whether it is of all visits, those that are to come included."""
    telling: Telling
    clock: Mapping[str, int]
    document: str
    language: str

    @property
    def words(self) -> Words:
        """The document's language."""
        return words(self.language)

    @property
    def title(self) -> str:
        """What the calendar is called in a calendar program."""
        if self.whole:
            return self.about.title
        (visit,) = self.visits
        named = visit.title or self.words.text("Visit {number}", number=visit.number)
        return self.words.text("{programme}: {visit}", programme=self.about.title, visit=named)

    @property
    def file_name(self) -> str:
        """What the file might be called, ending included."""
        city = self.about.mentee.name if self.about.mentee else self.about.title
        about = self.words.text("Visits")
        if not self.whole:
            about = self.words.text("Visit {number}", number=self.visits[0].number)
        return document_name(about, city, "", self.words) + _SUFFIX

    def left_out(self, words: Words) -> list[str]:
        """What is not in the file, in sentences; empty where all is."""
        hours, dates = self.telling.without_hour, self.telling.without_dates
        found = []
        if hours:
            found.append(
                words.plural(
                    "{count} session has no hour yet and is not in the calendar.",
                    "{count} sessions have no hour yet and are not in the calendar.",
                    hours,
                )
            )
        if dates:
            found.append(
                words.plural(
                    "{count} visit has no dates yet and is not in the calendar.",
                    "{count} visits have no dates yet and are not in the calendar.",
                    dates,
                )
            )
        return found

    def content(self) -> bytes:
        """The whole file."""
        return CALENDARS[_SUFFIX].write(AgendaCalendar(self.title, self.language, self.telling.events))


class CalendarExport:
    """Writes calendar files."""

    def __init__(self, store: Store, editing: Editing, programmes: Programmes) -> None:
        self._store = store
        self._editing = editing
        self._programmes = programmes

    def prepare(
        self, programme: str, number: int | None = None, language: str | None = None
    ) -> PreparedCalendar:
        """Read all that a calendar of one visit needs, by its number, or of all visits.

        Raises NotFound for a visit that is not there, BadInput where there is nothing to tell.
        """
        about = self._programmes.programme(programme)
        language = language or about.languages[0]
        with self._store.reading() as view:
            clock = strands.last_numbers(view, programme=programme)
            visits = _chosen(visits_in(view, programme, open_only=True), number)
            before = _told_before(view, programme, None if number is None else visits[0].id)
            titles = {each: _title(view, programme, each) for each in before}
            sequences = Sequences(view, programme)
        teller = Teller(programme, words(language), sequences, partial(zone_of, programme=about))
        telling = teller.tell(visits, before, titles)
        if not telling.events:
            raise _nothing(telling, one=number is not None)
        document = self._editing.new_id()
        return PreparedCalendar(about, visits, number is None, telling, clock, document, language)

    def send(self, prepared: PreparedCalendar, data: bytes, target: Path) -> Path:
        """Record what was told and put the file in its place; both or neither. Raises NotWritten."""
        refuse_place(target)
        with landing([(target, data)]):
            writes = record_writes(prepared.document, _fields(prepared, data))
            self._editing.apply(prepared.about.id, "visit.exported", writes)
        return target

    def write(
        self, programme: str, target: Path, number: int | None = None, language: str | None = None
    ) -> PreparedCalendar:
        """Write the calendar of a visit, by its number, or of all visits (None) to ``target``.

        Returns what was told and what was left out. Raises NotFound, BadInput (nothing to tell, another
        ending than ``.ics``) or NotWritten.
        """
        if target.suffix.lower() not in CALENDARS:
            raise BadInput(
                "{file} has no ending MentorDesk can write. End it with one of {endings}.",
                file=target.name, endings=", ".join(CALENDARS),
            )  # fmt: skip
        refuse_place(target)
        prepared = self.prepare(programme, number, language)
        self.send(prepared, prepared.content(), target)
        return prepared


def _chosen(visits: tuple[Visit, ...], number: int | None) -> tuple[Visit, ...]:
    if not visits:
        raise NotFound("There is no visit yet. Add one first, then export the calendar.")
    if number is None:
        return visits
    found = tuple(each for each in visits if each.number == number)
    if not found:
        raise NotFound(
            "There is no visit {number}. Name one of these: {possible}.",
            number=number, possible=", ".join(str(each.number) for each in visits),
        )  # fmt: skip
    return found


def _told_before(view: View, programme: str, visit: str | None) -> dict[str, Printed]:
    """What earlier files told of a visit, or of all."""
    told: dict[str, Printed] = {}
    for sent in records.creations(view, programme, DOCUMENT):
        answers = records.single(view, programme, DOCUMENT, sent.eid).answers
        if answers.get("subject") == _SUBJECT:
            told.update(printed_before(answers.get("events") or ()))
    return {session: each for session, each in told.items() if visit in (None, each.visit)}


def _title(view: View, programme: str, session: str) -> str:
    """What a session was called that is no more; empty where its title was erased."""
    return str(records.single(view, programme, SESSION, session).answers.get("title") or "")


def _nothing(telling: Telling, *, one: bool) -> BadInput:
    if telling.without_hour:
        return BadInput("No session has an hour yet: give one its start, then export the calendar.")
    if not telling.without_dates:
        return BadInput("There is no session yet: add one, then export the calendar.")
    if one:
        return BadInput("This visit has no dates yet: give it its first day, then export the calendar.")
    return BadInput("No visit has dates yet: give one its first day, then export the calendar.")


def _fields(prepared: PreparedCalendar, data: bytes) -> dict[str, Any]:
    """What the record tells (CONTRIBUTING, "Journal")."""
    record = [FORM, MAIN] if prepared.whole else [VISIT, prepared.visits[0].id]
    printed = prepared.telling.printed
    return {
        "subject": _SUBJECT, "record": record, "form": FORM, "form_version": form(FORM).version,
        "format": _SUFFIX, "layout": _SUBJECT, "language": prepared.language, "recipient": None,
        "clock": dict(prepared.clock), "circles": ["shared"],
        "rows": [[each.session, ref(each.session)] for each in printed],
        "events": [each.stored() for each in printed],
        "sha256": sha256(data).hexdigest(), "program": __version__,
    }  # fmt: skip
