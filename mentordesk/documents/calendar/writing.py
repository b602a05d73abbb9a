"""An agenda as a calendar file that calendar programs take in again and again.

Nothing here tells where or when it was made: the same agenda gives the same bytes. A program that knows an
event of this identity takes the one with the greater sequence in its place (RFC 5546 §2.1.4).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, Event

from mentordesk.documents.agenda_calendar import AgendaCalendar, CalendarEvent
from mentordesk.documents.calendar.zones import told
from mentordesk.errors import BadInput

_PROGRAM = "-//MentorDesk//MentorDesk//EN"
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


def write(calendar: AgendaCalendar) -> bytes:
    """The whole file. Raises BadInput for a time zone that is none."""
    made = Calendar()
    made.add("PRODID", _PROGRAM)
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    made.add("METHOD", "PUBLISH")
    made.add("NAME", _one_line(calendar.title))  # RFC 7986
    made.add("X-WR-CALNAME", _one_line(calendar.title))  # what programs read that do not know it
    for name in sorted({each.zone for each in calendar.events if each.zone}):
        here = [each for each in calendar.events if each.zone == name]
        first, last = min(each.start for each in here), max(each.end or each.start for each in here)
        made.add_component(told(_zone(name), first.year, last.year))
    for each in calendar.events:
        made.add_component(_event(each))
    return bytes(made.to_ical(sorted=False))


def _event(told: CalendarEvent) -> Event:
    event = Event()
    event.add("UID", told.uid)
    event.add("SEQUENCE", told.sequence)
    at = told.changed_at.astimezone(UTC).replace(microsecond=0)
    event.add("DTSTAMP", at)
    event.add("LAST-MODIFIED", at)
    start, end = _moments(told)
    event.add("DTSTART", start)
    if end is not None:
        event.add("DTEND", end)
    event.add("SUMMARY", _one_line(told.summary))
    if told.location.strip():
        event.add("LOCATION", _one_line(told.location))
    if told.description.strip():
        event.add("DESCRIPTION", _clean(told.description))
    if status := _status(told):
        event.add("STATUS", status)
    event.add("TRANSP", "TRANSPARENT" if told.free or told.cancelled else "OPAQUE")
    return event


def _moments(told: CalendarEvent) -> tuple[datetime, datetime | None]:
    """Start and end. The end is after the start, as the format asks, even in an hour that the clock skips."""
    if not told.zone:
        return told.start, told.end
    zone = _zone(told.zone)
    start = told.start.replace(tzinfo=zone)
    if told.end is None:
        return start, None
    end = told.end.replace(tzinfo=zone)
    if end.timestamp() <= start.timestamp():
        end = (start.astimezone(UTC) + (told.end - told.start)).astimezone(zone)
    return start, end


def _status(told: CalendarEvent) -> str:
    if told.cancelled:
        return "CANCELLED"
    return {True: "CONFIRMED", False: "TENTATIVE", None: ""}[told.confirmed]


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:  # a folder of zones is an OSError
        raise BadInput(
            "“{zone}” is not a time zone MentorDesk knows. Choose the visit’s time zone again.", zone=name
        ) from problem


def _clean(text: str) -> str:
    """A text without what no calendar file may hold; its lines stay."""
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)).strip()


def _one_line(text: str) -> str:
    """For a list of events: one line."""
    return " ".join(_clean(text).split())
