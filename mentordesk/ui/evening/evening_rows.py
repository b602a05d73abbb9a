"""The notes of a day as the evening lists them: by session, with what is still to be sorted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date

from mentordesk.forms.reading import form
from mentordesk.model.note_targets import NEED, PRACTICE, TASK, Target
from mentordesk.model.notes import FOLLOW_UP, Note
from mentordesk.model.plan import ACTION
from mentordesk.model.visits import FORM, Visit
from mentordesk.ui.evening.days import Day, day_of
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.noted import HEAD, shown
from mentordesk.ui.visiting.visit_words import clock_text, session_name
from mentordesk.ui.widgets.notes.shown import ChipShown, NoteShown, RowShown, SessionHead
from mentordesk.words import Words

DEBRIEF = "visit.debrief."
QUESTIONS = ("learned", "transferable", "attitudes", "alliances", "mentor_gain", "next")
"""The six questions (R-133, R-225), each an answer ``debrief.<name>`` of the visit."""
_LATE = "99:99"
_PLACED = (ACTION, NEED, "a2.evidence", PRACTICE, TASK)


@dataclass(frozen=True)
class EveningNote(NoteShown):
    """A note that may be sorted already: then it goes quiet, and ``state`` is empty."""

    sorted: bool = False
    state: str = ""


def notes_of(known: Known, day: Day) -> list[Note]:
    """The notes of a day, session after session, in each by the hour."""
    visit = known.visit(day.visit)
    places = {each.id: place for place, each in enumerate(visit.sessions)} if visit is not None else {}
    last = len(places)

    def moment(note: Note) -> tuple[str, int, str, str, str]:
        when = note.day if not note.visit else ""
        return when, places.get(note.session, last), note.time or _LATE, note.at, note.id

    return sorted((each for each in known.notes.values() if day_of(each) == day), key=moment)


def used_of(known: Known, visit: Visit) -> list[Note]:
    """The notes of a visit that its debrief may show: those that are linked, and follow-ups."""
    return [
        each
        for each in known.notes.values()
        if (each.links or each.kind == FOLLOW_UP) and each.visit == visit.id
    ]


def rows(known: Known, notes: Iterable[Note], visit: Visit | None, words: Words) -> list[RowShown]:
    """Heads and notes."""
    targets = {each.key: each for each in known.targets}
    found: list[RowShown] = []
    under = None
    for note in notes:
        at = note.session if visit is not None else note.day
        if at != under:
            under = at
            found.append(SessionHead(HEAD + at, _head(visit, at, words)))
        found.append(evening_note(note, known, targets, words))
    return found


def evening_note(note: Note, known: Known, targets: Mapping[str, Target], words: Words) -> EveningNote:
    """One note."""
    made = shown(note, known, targets, words)
    told = {each.name: getattr(made, each.name) for each in fields(made)}
    told["chips"] = (*made.chips, *_debrief_chips(note, words))
    if made.author_text == "" and note.author and note.author != known.me:
        told["author_text"] = words.text("another laptop")
    done = is_sorted(note)
    return EveningNote(**told, sorted=done, state="" if done else words.text("to sort"))


def is_sorted(note: Note) -> bool:
    """Gone through, or already in its place: an action, a need, a practice, a task names it."""
    return note.sorted or any(each.get("entity") in _PLACED for each in note.links)


def _debrief_chips(note: Note, words: Words) -> Iterable[ChipShown]:
    for link in note.links:
        key = str(link.get("entity"))
        if key.startswith(DEBRIEF):
            yield ChipShown(f"{key}/{link.get('id')}", form(FORM).label(key, words), "chat-text")


def _head(visit: Visit | None, at: str, words: Words) -> str:
    if visit is None:
        return _day(at, words) if at else words.text("Between the visits")
    session = visit.session(at)
    if session is None:
        return words.text("Outside the sessions")
    name = session_name(session, words)
    if session.start is None:
        return name
    return words.text("{time} · {session}", time=clock_text(session.start), session=name)


def _day(day: str, words: Words) -> str:
    try:
        return words.weekday(date.fromisoformat(day))
    except ValueError:
        return day
