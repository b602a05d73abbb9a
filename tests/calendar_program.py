"""A calendar program with a calendar of its own: khal, which knows nothing of us."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Seen:
    """An event as someone sees it there, in the time zone of their own computer."""

    uid: str
    title: str
    start: datetime
    end: datetime
    place: str
    notes: str
    status: str


class CalendarProgram:
    """On a computer in Brussels."""

    def __init__(self, folder: Path, zone: str = "Europe/Brussels") -> None:
        import pytz
        from khal.khalendar import CalendarCollection

        here = pytz.timezone(zone)
        self._locale: dict[str, Any] = {
            "local_timezone": here, "default_timezone": here, "timeformat": "%H:%M",
            "dateformat": "%d.%m.%Y", "longdateformat": "%d.%m.%Y", "datetimeformat": "%d.%m.%Y %H:%M",
            "longdatetimeformat": "%d.%m.%Y %H:%M", "unicode_symbols": True, "firstweekday": 0,
            "weeknumbers": False,
        }  # fmt: skip
        kept = folder / "calendar"
        kept.mkdir(parents=True)
        calendar = {
            "name": "ours", "path": str(kept), "readonly": False, "color": "", "priority": 10,
            "ctype": "calendar", "addresses": [],
        }  # fmt: skip
        self._events = CalendarCollection({"ours": calendar}, dbpath=str(folder / "db"), locale=self._locale)
        self._events.default_calendar_name = "ours"

    def take(self, file: Path) -> None:
        """Import a file, as someone does who was sent it; what is known already is changed."""
        from khal.controllers import import_ics

        conf = {"view": {"event_format": ""}, "locale": self._locale}
        import_ics(self._events, conf, file.read_text("utf-8"), batch=True)
        self._events.update_db()

    def on(self, *days: date) -> list[Seen]:
        """The events of some days, by their hour."""
        found = [_seen(each) for day in days for each in self._events.get_events_on(day)]
        return sorted(found, key=lambda each: (each.start, each.title))


def _seen(event: Any) -> Seen:
    return Seen(
        str(event.uid), str(event.summary), event.start_local, event.end_local, str(event.location),
        str(event.description), str(event.status or ""),
    )  # fmt: skip
