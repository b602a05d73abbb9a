"""Calendar files read back by icalendar and by khal: times, zones, texts as they were said."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from mentordesk.documents.agenda_calendar import AgendaCalendar, CalendarEvent
from mentordesk.documents.formats import CALENDARS
from mentordesk.errors import BadInput
from tests.calendar_program import CalendarProgram

_AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
_HOSTS = ("Europe/Riga", "Europe/Lisbon", "Europe/Athens")
_GREEK = "Συνάντηση με το δίκτυο στήριξης; «Ένα βήμα τη φορά», στο Δημαρχείο"


def _event(
    start: datetime, minutes: int | None = 90, zone: str = "Europe/Riga", **told: Any
) -> CalendarEvent:
    end = None if minutes is None else start + timedelta(minutes=minutes)
    fixed: dict[str, Any] = {
        "uid": f"{start:%d%H%M}{zone}@x.invalid", "sequence": 0, "summary": "A session", "location": "",
        "description": "", "changed_at": _AT,
    }  # fmt: skip
    return CalendarEvent(start=start, end=end, zone=zone, **{**fixed, **told})


def _written(*events: CalendarEvent, title: str = "Visits") -> bytes:
    return CALENDARS[".ics"].write(AgendaCalendar(title, "en", events))


def _read(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def _zone_told(content: bytes) -> tzinfo:
    """The zone that a file explains, as dateutil reads it: by the rules in the file alone."""
    found = tzical(io.StringIO(content.decode())).get()
    assert isinstance(found, tzinfo)
    return found


# --- times ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("zone", _HOSTS)
@pytest.mark.parametrize("month", [1, 7])
def test_an_hour_is_the_host_s_in_winter_and_in_summer(zone: str, month: int, tmp_path: Path) -> None:
    start = datetime(2027, month, 12, 9, 0)
    file = tmp_path / "visit.ics"
    file.write_bytes(_written(_event(start, zone=zone)))
    (event,) = _read(file.read_bytes())
    assert event.start == start.replace(tzinfo=ZoneInfo(zone))
    assert event.end - event.start == timedelta(minutes=90)
    program = CalendarProgram(tmp_path / "khal")
    program.take(file)
    (seen,) = program.on(start.date())
    assert seen.start == event.start, "the same moment, in Brussels"
    assert seen.start.hour == {"Europe/Riga": 8, "Europe/Lisbon": 10, "Europe/Athens": 8}[zone]


@pytest.mark.parametrize("zone", [*_HOSTS, "America/New_York", "Africa/Casablanca", "Asia/Kolkata", "UTC"])
def test_the_file_itself_says_how_clocks_go_there(zone: str) -> None:
    """Who does not know the zone by its name reads the rules, and comes to the same moments."""
    days = [date(2026, 1, 1) + timedelta(days=each) for each in range(0, 730, 3)]
    starts = [datetime(each.year, each.month, each.day, 12, 0) for each in days]
    read = _zone_told(_written(*(_event(each, zone=zone) for each in starts)))
    known = ZoneInfo(zone)
    for each in starts:
        assert each.replace(tzinfo=read).utcoffset() == each.replace(tzinfo=known).utcoffset(), each


def test_clocks_change_in_the_very_minute() -> None:
    read = _zone_told(_written(_event(datetime(2026, 3, 29, 9, 0))))
    for moment, hours in ((datetime(2026, 3, 29, 2, 59), 2), (datetime(2026, 3, 29, 4, 0), 3)):
        assert moment.replace(tzinfo=read).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize(
    "start", [datetime(2026, 3, 29, 2, 30), datetime(2026, 3, 29, 3, 30), datetime(2026, 10, 25, 3, 30)]
)
@pytest.mark.parametrize("minutes", [1, 29, 45, 240])
def test_a_night_in_which_clocks_change_ends_after_it_began(start: datetime, minutes: int) -> None:
    (event,) = _read(_written(_event(start, minutes)))
    assert event.end > event.start
    assert event.start.replace(tzinfo=None) == start


def test_what_nobody_gave_a_length_has_none() -> None:
    (event,) = _read(_written(_event(datetime(2026, 5, 4, 9, 0), None)))
    assert "DTEND" not in event


def test_without_a_zone_an_hour_is_that_of_wherever_one_is() -> None:
    content = _written(_event(datetime(2026, 5, 4, 9, 0), zone=""))
    assert b"DTSTART:20260504T090000\r\n" in content
    assert b"VTIMEZONE" not in content


@pytest.mark.parametrize("zone", ["Europe", "Europe/Atlantis", "../etc/passwd", "Riga, Latvia"])
def test_a_zone_that_is_none_is_refused_in_a_sentence(zone: str) -> None:
    with pytest.raises(BadInput, match="is not a time zone"):
        _written(_event(datetime(2026, 5, 4, 9, 0), zone=zone))


# --- what is said -----------------------------------------------------------------------------------


def test_a_file_says_what_the_format_asks_for() -> None:
    event = _event(datetime(2026, 5, 4, 9, 0), sequence=3, location="Rīgas Dome", free=True, confirmed=True)
    content = _written(event, title="Lernen, gemeinsam; in Riga")
    calendar = Calendar.from_ical(content)
    assert calendar["VERSION"] == "2.0"
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["X-WR-CALNAME"] == "Lernen, gemeinsam; in Riga"
    assert not calendar.errors
    (read,) = _read(content)
    assert read["UID"] == event.uid
    assert read["SEQUENCE"] == 3
    assert read["DTSTAMP"].dt == read["LAST-MODIFIED"].dt == _AT
    assert (read["LOCATION"], read["TRANSP"], read["STATUS"]) == ("Rīgas Dome", "TRANSPARENT", "CONFIRMED")
    assert "ORGANIZER" not in read
    assert "ATTENDEE" not in read


def test_the_same_agenda_gives_the_same_bytes() -> None:
    events = [_event(datetime(2026, 5, 4, hour, 0), zone=zone) for hour in (9, 14) for zone in _HOSTS]
    assert _written(*events) == _written(*events)


def test_lines_are_folded_within_letters_never() -> None:
    content = _written(_event(datetime(2026, 5, 4, 9, 0), summary=_GREEK, description=f"{_GREEK}\n" * 9))
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75, "octets"
    for line in lines:
        line.decode("utf-8")
    (event,) = _read(content)
    assert event["SUMMARY"] == _GREEK
    assert event["DESCRIPTION"] == "\n".join([_GREEK] * 9)


_PIECES = st.sampled_from([
    ",", ";", ":", "\\", "\\n", "\n", "\r\n", '"', "🙂", "é", "Ψ", "\u00a0", "\x00", "\x07", "\u2028", "\x85",
    "\x0b", "BEGIN:VEVENT", "\nEND:VCALENDAR\n", "^n", " ",
])  # fmt: skip
_TEXTS = st.lists(_PIECES | st.text(max_size=12), max_size=30).map("".join)


@given(summary=_TEXTS, location=_TEXTS, description=_TEXTS)
def test_any_text_comes_back_as_it_was_said(summary: str, location: str, description: str) -> None:
    event = _event(datetime(2026, 5, 4, 9, 0), summary=summary, location=location, description=description)
    (read,) = _read(_written(event, title=summary))
    assert str(read["SUMMARY"]).split() == _seen(summary).split()
    assert str(read.get("LOCATION", "")).split() == _seen(location).split()
    kept = str(read.get("DESCRIPTION", ""))
    assert kept.split() == _seen(description).split()
    assert read["UID"] == event.uid


def _seen(text: str) -> str:
    """A text without the signs nobody sees; every line end one."""
    for end in ("\r\n", *"\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"):
        text = text.replace(end, "\n")
    unseen = {*range(9), *range(14, 28), 31, *range(127, 160), 0xFEFF, 0xFFFE, 0xFFFF}
    return "".join(sign for sign in text if ord(sign) not in unseen)
