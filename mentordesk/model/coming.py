"""What is coming in a programme: the next visit, and the tasks that are due soon (ux.md, 14; R-218)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mentordesk.model.programme import MENTEE, MENTOR, PEER, Programme
from mentordesk.model.visits import MENTEE_HOST, MENTOR_HOST, PEER_HOST, Session, Visit

SOON = timedelta(days=7)
_PACKED = timedelta(days=3)  # before it begins, the programme of the day is worth printing
_VIRTUAL = "virtual"
_PARTIES = {MENTEE_HOST: MENTEE, MENTOR_HOST: MENTOR, PEER_HOST: PEER}


@dataclass(frozen=True)
class Coming:
    """The next visit, or the one under way. ``place`` is the host's name; empty where nobody travels."""

    visit: Visit
    place: str
    start: date
    end: date

    def under_way(self, today: date) -> bool:
        """Whether it has begun."""
        return self.start <= today

    def near(self, today: date) -> bool:
        """Whether one packs for it, or is on it."""
        return self.start - today <= _PACKED

    def ahead(self, today: date) -> tuple[Session, ...]:
        """Its sessions of today and later that are no breaks and have a title, in their order."""
        on = ((each, self.visit.date_of(each.day)) for each in self.visit.sessions)
        return tuple(
            each
            for each, day in on
            if day is not None and day >= today and not each.is_break and each.said("title")
        )


@dataclass(frozen=True)
class Task:
    """A task agreed between the visits. ``who`` is a name or function, or empty."""

    id: str
    what: str
    who: str
    due: date


def coming_visit(visits: Iterable[Visit], programme: Programme, today: date) -> Coming | None:
    """The first visit with dates that is not over; None where there is none."""
    dated = [
        (each.first_day, each.last_day, each)
        for each in visits
        if each.first_day is not None and each.last_day is not None and each.last_day >= today
    ]
    if not dated:
        return None
    start, end, visit = min(dated, key=lambda found: (found[0], found[2].number))
    return Coming(visit, _place(visit, programme), start, end)


def _place(visit: Visit, programme: Programme) -> str:
    if visit.mode == _VIRTUAL or visit.host not in _PARTIES:
        return ""
    return next((each.name for each in programme.with_role(_PARTIES[visit.host]) if each.name), "")


def due_soon(tasks: Sequence[Task], today: date) -> list[Task]:
    """Those of the next days and those of before that are still open, the earliest first."""
    return sorted((each for each in tasks if each.due <= today + SOON), key=lambda each: (each.due, each.id))
