"""Where pasted notes may go: the sessions of a day, or none (R-221)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mentordesk.model.visits import Session, Visit
from mentordesk.ui.visiting.visit_words import clock_text, session_name, visit_name
from mentordesk.words import Words


@dataclass(frozen=True)
class Places:
    """Where notes may go: the sessions of a day, or of the visit where it has no dates; none between visits.

    ``title`` is that of the visit and its day. ``names`` are what people may be called, by id.
    """

    visit: str
    day: str
    title: str
    sessions: tuple[Session, ...]
    names: Mapping[str, tuple[str, ...]]

    def name(self, session: str, words: Words) -> str:
        """How lists call a session; "" is none."""
        found = next((each for each in self.sessions if each.id == session), None)
        if found is None:
            return words.text("Outside the sessions") if self.visit else words.text("Between the visits")
        if found.start is None:
            return session_name(found, words)
        return words.text(
            "{time} · {session}", time=clock_text(found.start), session=session_name(found, words)
        )


def places_of(
    words: Words, visit: str, day: str, visits: Sequence[Visit], names: Mapping[str, str]
) -> Places:
    """The places of a visit's day (ISO); of no visit, or of one that is gone, the time between the visits."""
    found = next((each for each in visits if each.id == visit), None)
    sessions: tuple[Session, ...] = ()
    title = words.text("Between the visits")
    if found is not None:
        numbers = range(1, found.days + 1)
        at = next((each for each in numbers if day and str(found.date_of(each)) == day), None)
        sessions = found.on_day(at) if at is not None else found.sessions if not day else ()
        on = found.date_of(at) if at is not None else None
        title = visit_name(found, words)
        if on is not None:
            title = words.text("{visit}, {day}", visit=title, day=words.weekday(on))
    known = {eid: (name,) for eid, name in names.items() if name}
    return Places(visit if found is not None else "", day, title, tuple(sessions), known)
