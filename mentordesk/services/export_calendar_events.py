"""What a calendar is told of sessions: from visits as they stand, and from what was told of them before.

Identity and sequence come from ids and from the journal alone, so that every laptop of a team tells the same,
and a calendar that took in an earlier file takes the later one for a change of it (features, row 49).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from mentordesk.documents.agenda_calendar import CalendarEvent
from mentordesk.forms.reading import form
from mentordesk.model.changes import EXISTENCE, Change
from mentordesk.model.programme import PARTY
from mentordesk.model.visits import FORM, SESSION, VISIT, Session, Visit
from mentordesk.store import past, records
from mentordesk.store.records import View
from mentordesk.words import Words

_OURS = "mentordesk.invalid"
"""The end of each identity. No computer will ever be called so (RFC 2606), and it names nobody."""
_TOLD = {
    SESSION: frozenset({EXISTENCE, "day", "start", "minutes", "kind", "title", "purpose", "place", "track",
                        "language", "confirmed"}),
    VISIT: frozenset({EXISTENCE, "dates", "timezone", "host", "title"}),
    PARTY: frozenset({"role", "country"}),  # where nobody gave the visit a time zone, the host's country does
}  # fmt: skip
_KIND = "visit.session.kind"


@dataclass
class _Told:
    """The acts that changed something a calendar is told, as (strand, number), and the newest's time."""

    acts: set[tuple[str, int]] = field(default_factory=set)
    at: str = ""

    def add(self, change: Change) -> None:
        self.acts.add((change.strand, change.batch))
        self.at = max(self.at, change.hlc)


class Sequences:
    """How often what a calendar is told of each session has changed, and when last.

    An act counts once. The journal only grows, so a number never goes down; merged, two laptops count alike.
    """

    def __init__(self, view: View, programme: str) -> None:
        shared = {strand for strand, (circle, _own) in past.strands(view, programme).items()
                  if circle == "shared"}  # fmt: skip
        self._told: dict[tuple[str, str], _Told] = defaultdict(_Told)
        for entity, fields in _TOLD.items():
            for change in records.log(view, programme, entity).values():
                if change.field in fields and change.strand in shared:
                    self._told[entity, "" if entity == PARTY else change.eid].add(change)

    def of(self, session: str, visit: str) -> tuple[int, datetime]:
        """The sequence of a session and the moment of its newest change."""
        found = [self._told[SESSION, session], self._told[VISIT, visit], self._told[PARTY, ""]]
        acts = set().union(*(each.acts for each in found))
        newest = max(each.at for each in found)
        milliseconds = int(newest.partition("-")[0] or 0)
        return max(len(acts) - 1, 0), datetime.fromtimestamp(milliseconds // 1000, UTC)


@dataclass(frozen=True)
class Printed:
    """A session as an earlier file told it: what is needed to call it off (permanent, in export records)."""

    session: str
    visit: str
    start: str
    end: str | None
    zone: str

    def stored(self) -> list[str | None]:
        """As an export record keeps it."""
        return [self.session, self.visit, self.start, self.end, self.zone]


@dataclass(frozen=True)
class Telling:
    """The events of some visits, and what stays out of a calendar: what has no day or no hour yet."""

    events: tuple[CalendarEvent, ...]
    printed: tuple[Printed, ...]
    without_hour: int = 0
    """Sessions of visits that have dates."""
    without_dates: int = 0
    """Visits."""
    called_off: int = 0
    """How many of the events only say that something no longer takes place."""


class Teller:
    """Tells sessions in one language."""

    def __init__(
        self, programme: str, words: Words, sequences: Sequences, zone_of: Callable[[Visit], str]
    ) -> None:
        self._programme = programme
        self._words = words
        self._sequences = sequences
        self._zone_of = zone_of

    def tell(
        self, visits: Iterable[Visit], before: Mapping[str, Printed], titles: Mapping[str, str]
    ) -> Telling:
        """The sessions of visits, and those of ``before`` that are not among them any more, called off.

        ``titles`` are those of sessions that were removed, where they are still known.
        """
        events: list[CalendarEvent] = []
        printed: dict[str, Printed] = {}
        without_hour = without_dates = 0
        for visit in visits:
            if visit.first_day is None:
                without_dates += 1
                continue
            zone = self._zone_of(visit)
            for session in visit.sessions:
                day = visit.date_of(session.day)
                if session.start is None or day is None:
                    without_hour += 1
                    continue
                event = self._event(visit, session, day, session.start, zone)
                events.append(event)
                printed[session.id] = _printed(session, event)
        gone = [each for session, each in before.items() if session not in printed]
        events += [self._called_off(each, titles.get(each.session, "")) for each in gone]
        kept = (*printed.values(), *gone)
        return Telling(tuple(events), kept, without_hour, without_dates, len(gone))

    def _event(self, visit: Visit, session: Session, day: date, minute: int, zone: str) -> CalendarEvent:
        text = self._words.text
        start = datetime.combine(day, time()) + timedelta(minutes=minute)
        end = start + timedelta(minutes=session.minutes) if session.minutes else None
        title = session.said("title").strip() or self._kind(session)
        if session.track:
            title = text("{title} (group {letter})", title=title, letter=session.track)
        about = visit.title or text("Visit {number}", number=visit.number)
        said = [about, session.said("purpose"), session.said("language")]
        sequence, changed = self._sequences.of(session.id, visit.id)
        confirmed = session.answers.get("confirmed")
        return CalendarEvent(
            self._uid(session.id), sequence, start, end, zone, title, session.said("place"),
            "\n".join(each.strip() for each in said if each.strip()), changed,
            confirmed=confirmed if isinstance(confirmed, bool) else None, free=session.is_break,
        )  # fmt: skip

    def _called_off(self, before: Printed, title: str) -> CalendarEvent:
        sequence, changed = self._sequences.of(before.session, before.visit)
        start, end = datetime.fromisoformat(before.start), before.end and datetime.fromisoformat(before.end)
        return CalendarEvent(
            self._uid(before.session), sequence, start, end or None, before.zone,
            title.strip() or self._words.text("Session"), "", "", changed, cancelled=True,
        )  # fmt: skip

    def _uid(self, session: str) -> str:
        return f"{session}@{self._programme}.{_OURS}"

    def _kind(self, session: Session) -> str:
        definition = form(FORM)
        if not session.kind:
            return self._words.text("Session")
        return definition.choice_label(_KIND, session.kind, self._words)


def _printed(session: Session, event: CalendarEvent) -> Printed:
    end = event.end.isoformat() if event.end else None
    return Printed(session.id, session.visit, event.start.isoformat(), end, event.zone)


def printed_before(told: Iterable[Any]) -> dict[str, Printed]:
    """What earlier records tell, by session; of one told several times the newest."""
    return {str(each[0]): Printed(*each) for each in told}
