"""The neutral calendar: what an agenda says to a calendar program, before any format (R-126, R-128).

Times are those on the clock of the place (``zone``), never the laptop's. It is public by its nature: titles,
places and what a session is for; no notes, no questions, no people.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class CalendarEvent:
    """One session. ``uid`` stays for ever, ``sequence`` grows with every change of what is told here.

    ``start`` and ``end`` are naive, on the clock of ``zone`` (an IANA name; empty where nobody knows it:
    then they hold wherever one is). ``end`` is None where nobody said how long it lasts.
    """

    uid: str
    sequence: int
    start: datetime
    end: datetime | None
    zone: str
    summary: str
    location: str
    description: str
    changed_at: datetime
    """When what is told here was last changed; with a time zone."""
    cancelled: bool = False
    confirmed: bool | None = None
    """Whether room and speakers are certain; None where nobody said."""
    free: bool = False
    """Whether one may be asked for something else meanwhile: breaks, meals, journeys."""


@dataclass(frozen=True)
class AgendaCalendar:
    """The events of one or several visits, under one name, in one language."""

    title: str
    language: str
    events: tuple[CalendarEvent, ...]
