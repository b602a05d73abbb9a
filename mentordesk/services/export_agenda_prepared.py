"""A document of a visit about to go: read at one moment, so that the long work needs no store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.documents.agenda_page import DAY, FOR_EVERYBODY, agenda_page
from mentordesk.documents.agenda_said import AgendaSaid
from mentordesk.documents.attendance_page import AttendanceWishes, attendance_page
from mentordesk.documents.letter import Letter
from mentordesk.documents.page import Page
from mentordesk.documents.pictures import Picture
from mentordesk.documents.preparation_page import preparation_page
from mentordesk.model.programme import Programme
from mentordesk.model.visits import Visit
from mentordesk.services.export_letter import visit_draft
from mentordesk.services.export_names import form_name
from mentordesk.services.export_writing import Content, Progress, Stopped, written
from mentordesk.words import Message, Words, _, words

if TYPE_CHECKING:
    from mentordesk.documents.pdf.preview import Preview
    from mentordesk.services.export_calendar import PreparedCalendar

AGENDA, ATTENDANCE, PREPARATION = "agenda", "attendance", "preparation"
CALENDAR_SUFFIX = ".ics"
TITLES = {
    "day": _("Agenda, day by day"),
    "list": _("Agenda"),
    "people": _("Sheets for each person"),
    "card": _("Agenda for the pocket"),
    "route": _("Programme of the day"),
    ATTENDANCE: _("Attendance sheet"),
    PREPARATION: _("Preparation of the visit"),
}
"""What each document is called."""
_FOR_EVERYBODY = _("Agenda for everybody")


@dataclass(frozen=True)
class AgendaWishes:
    """What is asked of a document of a visit.

    ``layout`` of an agenda is one of ``agenda_page.LAYOUTS``; ``public`` asks for the version of a day or a
    list that everybody may read (R-128). ``day`` counts from 1, None for all. ``person`` is the id of whose
    sheet is wanted, empty for everybody's. ``logos`` are ids of the house style's, None for all of them.
    """

    format: str = ".docx"
    language: str | None = None
    layout: str = DAY
    public: bool = False
    day: int | None = None
    person: str = ""
    rows: int | None = None
    halves: bool = False
    funder: str = ""
    logos: tuple[str, ...] | None = None
    recipients: tuple[str, ...] = ()
    return_by: date | None = None


@dataclass(frozen=True)
class PreparedAgenda:
    """One document with its id; the store is not asked again until it is sent."""

    kind: str
    said: AgendaSaid
    """Nothing of a narrower circle is in it."""
    clock: Mapping[str, int]
    document: str
    at: datetime
    language: str
    wishes: AgendaWishes
    signed: str = ""
    logos: tuple[Picture, ...] = ()
    calendar: PreparedCalendar | None = None

    @property
    def about(self) -> Programme:
        """Whose visit it is."""
        return self.said.programme

    @property
    def visit(self) -> Visit:
        """The visit."""
        return self.said.visit

    @property
    def words(self) -> Words:
        """The document's language."""
        return words(self.language)

    @property
    def days(self) -> tuple[int, ...]:
        """The days that are in it."""
        return (self.wishes.day,) if self.wishes.day else tuple(range(1, self.visit.days + 1))

    @property
    def layout(self) -> str:
        """How it is laid out; a sheet to sign and a preparation have one way."""
        return self.wishes.layout if self.kind == AGENDA else self.kind

    @property
    def title(self) -> str:
        """What the document is called, in its own language."""
        if self.calendar is not None:
            return self.words.text("Calendar of the visit")
        public = self.said.public and self.layout in FOR_EVERYBODY
        return self.words.text(_FOR_EVERYBODY if public else TITLES[self.layout])

    @cached_property
    def page(self) -> Page:
        """The neutral page."""
        if self.kind == ATTENDANCE:
            asked = AttendanceWishes(self.wishes.rows, self.wishes.halves, self.wishes.funder)
            return attendance_page(
                self.said, self.days, asked, document=self.document, at=self.at, logos=self.logos
            )
        if self.kind == PREPARATION:
            page = preparation_page(self.said, document=self.document, at=self.at)
            return replace(page, logos=self.logos)
        return agenda_page(
            self.said, self.wishes.layout, self.days, document=self.document, at=self.at,
            person=self.wishes.person, logos=self.logos,
        )  # fmt: skip

    @property
    def file_name(self) -> str:
        """What the file might be called, ending included."""
        if self.calendar is not None:
            return self.calendar.file_name
        about = self.about
        city = about.mentee.name if about.mentee else about.title
        visit = self.words.text("Visit {number}", number=self.visit.number)
        part = self.title
        if self.wishes.day and self.visit.days > 1:
            day = self.words.text("day {day}", day=self.wishes.day)
            part = self.words.text("{document}, {part}", document=part, part=day)
        return form_name(visit, city, part, self.words) + self.wishes.format

    @property
    def letter(self) -> Letter:
        """The draft of what goes with it."""
        return visit_draft(
            self.words, document=self.title, visit=self.said.heading, dates=self.said.dates,
            recipients=self.wishes.recipients, calendar=self.calendar is not None, signed=self.signed,
        )  # fmt: skip

    def remarks(self, words: Words) -> list[Message]:
        """What is still open: it never stands in the way."""
        if self.calendar is not None:
            return [Message.of(each) for each in self.calendar.left_out(words)]
        if self.kind == ATTENDANCE:
            text = _("Nobody is named as a participant yet: the sheet has the people of the day’s sessions")
            return [] if self.visit.attendance else [Message.of(text)]
        if self.kind == PREPARATION:
            return []
        without = [each for day in self.days for each in self.visit.on_day(day) if each.start is None]
        text = _("Sessions without an hour yet: {count}")
        return [Message.of(text, count=len(without))] if without else []

    def preview(self, width: int) -> Preview:
        """The pages as pictures, ``width`` pixels wide; of a calendar the list that it tells."""
        from mentordesk.documents.pdf.preview import preview

        return preview(self.page, width)

    def content(
        self, progress: Progress | None = None, cancelled: Stopped | None = None, *, checked: bool = True
    ) -> Content:
        """The file, looked through once it is made. Raises Cancelled soon after ``cancelled`` says so."""
        if self.calendar is not None:
            return Content(self.calendar.content())
        made = written(self.page, self.wishes.format, progress, cancelled, checked=checked)
        if made.checks is None:
            return made
        return replace(made, checks=replace(made.checks, comes_back=None))  # nothing in it is ever asked for
