"""Notes out of the store, as one view shows them (R-129 to R-135)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from mentordesk.errors import Declined, NotFound
from mentordesk.model.note_stored import Stored, note_of
from mentordesk.model.notes import NOTE, UNATTRIBUTED, Note
from mentordesk.model.visits import SESSION
from mentordesk.services.note_links import SOURCES
from mentordesk.services.visit_reading import visits_in
from mentordesk.store import circled, records, rows
from mentordesk.store.circled import Birth
from mentordesk.store.records import Record, View

_NO_HOUR = "~"
_MILLISECONDS = 13


def notes_in(
    view: View,
    programme: str,
    *,
    visit: str | None = None,
    session: str | None = None,
    day: str | None = None,
    open_only: bool = False,
) -> tuple[Note, ...]:
    """The notes of a programme, or of a visit, a session ("" for none), a day (ISO), in their order in time.

    With ``open_only`` nothing of a narrower circle is read, and what is not to be attributed comes without
    its speaker: what documents are made from (R-132).
    """
    found = circled.all_of(view, programme, NOTE, "shared" if open_only else None)
    places = _Places(view, programme)
    chosen = []
    for each in _read(found, programme):
        note = places.placed(each)
        if open_only and note.degree == UNATTRIBUTED and note.speaker:
            note = replace(note, speaker="")
        if (
            (visit is None or note.visit == visit)
            and (session is None or note.session == session)
            and (day is None or note.day == day)
        ):
            chosen.append(note)
    return tuple(sorted(chosen, key=_moment))


def behind(view: View, programme: str, entity: str, eid: str, *, open_only: bool = False) -> tuple[Note, ...]:
    """The notes a record came from: it names them, or they name it. ``open_only`` as for ``notes_in``."""
    told = records.single(view, programme, entity, eid).answers.get(SOURCES)
    named = {str(each.get("id")) for each in told or () if isinstance(each, Mapping)}
    if open_only:
        found = notes_in(view, programme, open_only=True)
    else:
        wanted = named | circled.linked_to(view, programme, NOTE, eid)
        alone = [circled.one(view, programme, NOTE, each) for each in wanted]
        places = _Places(view, programme)
        read = map(places.placed, _read([each for each in alone if each], programme))
        found = tuple(sorted(read, key=_moment))
    return tuple(each for each in found if each.id in named or eid in each.linked(entity))


def note_in(view: View, programme: str, eid: str) -> Note:
    """One note. Raises NotFound where it is gone, Declined where its words are in a circle not here."""
    found = circled.one(view, programme, NOTE, eid)
    if found is None:
        raise NotFound("This note is no longer there. Look in History to bring it back.")
    note = next(_read([found], programme), None)
    if note is None:
        raise Declined(
            "This note was restricted on another computer. Write your words as a note of their own."
        )
    return _Places(view, programme).placed(note)


def _read(found: list[tuple[Birth, Record]], programme: str) -> Iterator[Note]:
    for birth, record in found:
        stored = Stored(
            birth.eid, record.answers, record.keys, record.conflicts, birth.circle, birth.author, birth.at
        )
        note = note_of(stored, programme)
        if note is not None:
            yield note


class _Places:
    """Which visit and day a session belongs to."""

    def __init__(self, view: View, programme: str) -> None:
        self._view = view
        self._programme = programme
        self._visits = rows.parents(view, programme, SESSION)
        self._days: dict[str, str] | None = None

    def placed(self, note: Note) -> Note:
        """The note with its session only where that is there, and with the session's visit and day."""
        if not note.session:
            return note
        if note.session not in self._visits:
            return replace(note, session="")
        visit = self._visits[note.session] or note.visit
        day = note.day or self._day(note.session)
        return note if (visit, day) == (note.visit, note.day) else replace(note, visit=visit, day=day)

    def _day(self, session: str) -> str:
        if self._days is None:
            self._days = {}
            for visit in visits_in(self._view, self._programme):
                for each in visit.sessions:
                    date = visit.date_of(each.day)
                    self._days[each.id] = date.isoformat() if date else ""
        return self._days.get(session, "")


def _moment(note: Note) -> tuple[str, str, str, str]:
    """Day, hour, then when it was written; what was entered afterwards without an hour ends its day."""
    written = ""
    if not (note.day and (note.time or note.afterwards)) and note.at:
        at = datetime.fromtimestamp(int(note.at[:_MILLISECONDS]) / 1000, UTC).astimezone()
        written = at.isoformat()
    day = note.day or written[:10]
    live = written[11:16] if written[:10] == day and not note.afterwards else ""
    return day, note.time or live or _NO_HOUR, note.at, note.id
