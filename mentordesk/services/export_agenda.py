"""Documents of a visit: its agenda in every layout, the sheet to sign, the preparation (R-123, R-128, R-222).

As with the plan: ``prepare`` reads the store, ``PreparedAgenda.content`` works long and needs none, ``send``
writes. What stands in a narrower circle is never read for a document (R-132, R-219).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentordesk.documents.agenda_page import FOR_EVERYBODY, LAYOUTS, LIST
from mentordesk.documents.agenda_persons import people_of
from mentordesk.documents.agenda_said import AgendaSaid
from mentordesk.documents.letter import Letter, recipients_in
from mentordesk.errors import BadInput, NotFound
from mentordesk.model.programme import Programme
from mentordesk.model.time_zones import zone_of, zones_differ
from mentordesk.model.visits import VISIT, Visit
from mentordesk.services.editing import Editing
from mentordesk.services.export_agenda_people import guests
from mentordesk.services.export_agenda_prepared import AGENDA, CALENDAR_SUFFIX, AgendaWishes, PreparedAgenda
from mentordesk.services.export_checks import LeftOut
from mentordesk.services.export_circles import restricted
from mentordesk.services.export_landing import files, format_of, landing, refuse_place
from mentordesk.services.export_record import Sent, last_sent
from mentordesk.services.export_visit import VisitExport, refuse_format, visit_fields
from mentordesk.services.export_writing import Content
from mentordesk.services.house_style import HouseStyle
from mentordesk.services.programmes import Programmes
from mentordesk.services.visit_reading import visits_in
from mentordesk.store import strands
from mentordesk.store.store import Store
from mentordesk.words import words

if TYPE_CHECKING:
    from mentordesk.services.export_calendar import CalendarExport


@dataclass(frozen=True)
class AgendaOffered:
    """What can be exported of a visit, before anything is wished for."""

    about: Programme
    visit: Visit
    language: str
    left_out: LeftOut
    recipients: tuple[str, ...]
    """Whom the last document of this visit went to."""
    people: tuple[tuple[str, str], ...]
    """Those who have a sheet of their own: ids and names."""
    logos: tuple[tuple[str, str], ...]
    """The logos of the house: ids and whose they are."""
    funder: str
    """The funder's line of the last sheet to sign of this programme."""


class AgendaExport(VisitExport[PreparedAgenda]):
    """Writes documents of visits."""

    def __init__(
        self, store: Store, editing: Editing, programmes: Programmes, house: HouseStyle,
        calendar: CalendarExport,
    ) -> None:  # fmt: skip
        super().__init__(store, editing, house)
        self._programmes = programmes
        self._calendar = calendar

    def offer(self, programme: str, visit: str) -> AgendaOffered:
        """What there is to choose from of a visit, named by number, id or Ref. Raises NotFound."""
        about = self._programmes.programme(programme)
        with self._store.reading() as view:
            found = chosen_visit(visits_in(view, programme, open_only=True), visit)
            known = guests(view, programme)
            last = last_sent(view, programme, record=[VISIT, found.id])
            signed = last_sent(view, programme, subject="attendance")
            counted = restricted(view, programme)
        said = AgendaSaid(found, about, known, words(about.languages[0]))
        busy = people_of(said, range(1, found.days + 1))
        return AgendaOffered(
            about, found, about.languages[0], LeftOut(counted["confidence"], counted["private"]),
            recipients_in(str(last.get("recipient") or "")), tuple((each.id, each.name) for each in busy),
            self._house.whose(),
            str(signed.get("funder") or ""),
        )  # fmt: skip

    def prepare(
        self, programme: str, kind: str, visit: str, wishes: AgendaWishes | None = None
    ) -> PreparedAgenda:
        """Read all that a document needs; ``kind`` is ``agenda``, ``attendance`` or ``preparation``.

        Raises NotFound for no such visit, day or person, BadInput for a layout or format that there is not.
        """
        wishes = wishes or AgendaWishes()
        _refuse(kind, wishes)
        about = self._programmes.programme(programme)
        language = wishes.language or about.languages[0]
        with self._store.reading() as view:
            clock = strands.last_numbers(view, programme=programme)
            found = chosen_visit(visits_in(view, programme, open_only=True), visit)
            known = guests(view, programme)
        _refuse_day(found, wishes.day)
        calendar = None
        if wishes.format == CALENDAR_SUFFIX:
            wishes = replace(wishes, layout=LIST, public=True, day=None)  # public by its nature
            calendar = self._calendar.prepare(programme, found.number, language)
        zone = zone_of(found, about) if zones_differ(about) else ""
        public = wishes.public and kind == AGENDA and wishes.layout in FOR_EVERYBODY
        me = self._store.local("me") or {}
        return PreparedAgenda(
            kind, AgendaSaid(found, about, known, words(language), public, zone), clock,
            calendar.document if calendar else self._editing.new_id(), self._store.clock.now(), language,
            wishes, me.get("name", ""),
            self._house.printed(language, wishes.logos),
            calendar,
        )  # fmt: skip

    def send(
        self,
        prepared: PreparedAgenda,
        content: Content,
        target: Path,
        letter: Letter | None = None,
        *,
        with_mail: bool = False,
    ) -> Sent:
        letter = letter or prepared.letter
        if prepared.calendar is not None:
            return self._send_calendar(prepared, content, target, letter, with_mail=with_mail)
        return super().send(prepared, content, target, letter, with_mail=with_mail)

    def write(
        self, programme: str, kind: str, visit: str, target: Path, wishes: AgendaWishes | None = None
    ) -> Path:
        """Write a document to ``target``, in the format of its suffix. Returns the path written.

        Raises BadInput for an unknown suffix, NotWritten when folder or disk do not take it.
        """
        is_calendar = target.suffix.lower() == CALENDAR_SUFFIX
        suffix = CALENDAR_SUFFIX if is_calendar else format_of(target)
        refuse_place(target)
        prepared = self.prepare(programme, kind, visit, replace(wishes or AgendaWishes(), format=suffix))
        return self.send(prepared, prepared.content(checked=False), target).path

    def _send_calendar(
        self, prepared: PreparedAgenda, content: Content, target: Path, letter: Letter, *, with_mail: bool
    ) -> Sent:
        """The calendar keeps a record of its own; the draft lies beside it once it is there."""
        assert prepared.calendar is not None
        made = files(CALENDAR_SUFFIX, content, target, letter, with_mail=with_mail)
        with landing(made[1:]):
            self._calendar.send(prepared.calendar, content.data, target)
        return Sent(target, len(content.data), "", made[1][0] if len(made) > 1 else None)

    def _fields(self, prepared: PreparedAgenda, content: Content, letter: Letter) -> dict[str, Any]:
        wishes, sessions = prepared.wishes, prepared.visit.sessions
        told = {
            **({"public": True} if prepared.said.public else {}),
            **({"day": wishes.day} if wishes.day else {}),
            **({"funder": wishes.funder} if wishes.funder else {}),
        }
        return visit_fields(
            prepared, content, letter, subject=prepared.kind, layout=prepared.layout, told=told,
            rows=[[each.id, each.ref] for each in sessions if each.day in prepared.days],
        )  # fmt: skip


def chosen_visit(visits: Sequence[Visit], named: str) -> Visit:
    """The visit of a number, an id or a Ref. Raises NotFound with those there are."""
    if not visits:
        raise NotFound("There is no visit yet. Add one first, then export its documents.")
    for each in visits:
        if named in (str(each.number), each.id, each.ref):
            return each
    raise NotFound(
        "There is no visit {number}. Name one of these: {possible}.",
        number=named, possible=", ".join(str(each.number) for each in visits),
    )  # fmt: skip


def _refuse(kind: str, wishes: AgendaWishes) -> None:
    refuse_format(wishes.format, *([CALENDAR_SUFFIX] if kind == AGENDA else []))
    if kind == AGENDA and wishes.layout not in LAYOUTS:
        raise BadInput(
            "There is no layout “{layout}”. Name one of these: {possible}.",
            layout=wishes.layout, possible=", ".join(LAYOUTS),
        )  # fmt: skip


def _refuse_day(visit: Visit, day: int | None) -> None:
    if day is not None and not 1 <= day <= visit.days:
        raise NotFound(
            "This visit has no day {day}. Name one of these: {possible}.",
            day=day, possible=", ".join(str(each) for each in range(1, visit.days + 1)),
        )  # fmt: skip
