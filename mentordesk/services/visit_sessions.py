"""The sessions of a visit: added, changed, placed, moved to another visit (R-125)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.model.changes import Write
from mentordesk.model.notes import NOTE
from mentordesk.model.visits import KEPT, SESSION, VISIT, Kept, Session, Visit, clock_of
from mentordesk.services import visit_copies
from mentordesk.services.visit_acts import VisitActs
from mentordesk.services.visit_reading import visits_in
from mentordesk.services.visit_writing import Place, Writing
from mentordesk.store import records
from mentordesk.store.records import View

_LAST_MINUTE = 24 * 60 - 1
_NO_MOVES: Mapping[str, Place] = {}
_ON_PLACES = ("session.moved", "session.resized", "session.changed")


class SessionPlanning(VisitActs):
    """What one can do with sessions.

    ``moves`` are the places of others that a change pushes (``model.agenda``), ``seen`` the visit as it was
    shown with them.
    """

    def session(self, programme: str, eid: str) -> Session:
        """One session of any visit. Raises NotFound."""
        with self._store.reading() as view:
            every = (one for visit in visits_in(view, programme) for one in visit.sessions)
            found = next((one for one in every if one.id == eid), None)
        if found is None:
            raise NotFound(
                "This session is no longer in the programme. Open the visit again and look in History."
            )
        return found

    def add_session(
        self,
        programme: str,
        visit: str,
        answers: Mapping[str, Any],
        *,
        moves: Mapping[str, Place] = _NO_MOVES,
        seen: Visit | None = None,
    ) -> str:
        """A session in a visit, by the visit's id. Returns the session's. Raises NotFound."""

        def made(writing: Writing, eid: str) -> Iterator[Write]:
            yield from writing.session(eid, visit, answers)
            yield from writing.places(moves, seen)

        return self._made(programme, visit, made)

    def duplicate_session(
        self,
        programme: str,
        session: Session,
        *,
        day: int | None = None,
        start: int | None = None,
        track: str | None = None,
    ) -> str:
        """The same session once more, after itself or where it is wished. Returns the new one's id."""
        if start is None and session.end is not None:
            start = min(session.end, _LAST_MINUTE)
        told = visit_copies.whole_session(session) | {
            "day": session.day if day is None else day,
            "start": None if start is None else clock_of(start),
            "track": (session.track if track is None else track) or None,
            "pinned": None,
        }
        return self._made(
            programme,
            session.visit,
            lambda writing, eid: writing.session(eid, session.visit, told),
        )

    def _made(self, programme: str, visit: str, making: Callable[[Writing, str], Iterable[Write]]) -> str:
        made: list[str] = []

        def writes(view: View) -> list[Write]:
            writing = self._writing(view, programme)
            writing.there(visit)
            made.append(writing.new_row())
            return list(making(writing, made[-1]))

        self._editing.apply(programme, "session.added", writes)
        return made[-1]

    def change_session(
        self,
        programme: str,
        session: Session,
        answers: Mapping[str, Any],
        *,
        moves: Mapping[str, Place] = _NO_MOVES,
        seen: Visit | None = None,
    ) -> None:
        """Write answers of a session by stored name; None empties one."""

        def writes(view: View) -> Iterator[Write]:
            writing = self._writing(view, programme)
            yield from writing.answers(SESSION, session.id, answers, session.keys)
            yield from writing.places(moves, seen)

        self._apply(programme, "session.changed", writes)

    def remove_session(
        self,
        programme: str,
        session: Session,
        *,
        moves: Mapping[str, Place] = _NO_MOVES,
        seen: Visit | None = None,
    ) -> None:
        """Take a session out; its notes stay with the visit's. Nothing happens to one that is gone."""

        def writes(view: View) -> Iterator[Write]:
            writing = self._writing(view, programme)
            yield from writing.session_gone(session)
            yield from writing.places(moves, seen)

        self._apply(programme, "session.removed", writes)

    def place(self, programme: str, act: str, moves: Mapping[str, Place], seen: Visit) -> None:
        """Put sessions where a move or another length brings them, in one act; the first is the one meant.

        ``act`` is ``session.moved`` or ``session.resized``. Raises BadInput for a start after midnight.
        """
        if act not in _ON_PLACES:
            raise ValueError(f"not an act on places: {act}")
        about = {"id": next(iter(moves), ""), "count": len(moves)}
        self._apply(programme, act, lambda view: self._writing(view, programme).places(moves, seen), about)

    def move_to_visit(self, programme: str, session: Session, visit: str, day: int = 1) -> str:
        """Make a session anew in another visit and take it out of its own; its notes follow. Returns its id.

        Raises NotFound for a visit that is gone.
        """
        with self._store.reading() as view:
            made = self._writing(view, programme).new_row()

        def writes(view: View) -> Iterator[Write]:
            writing = self._writing(view, programme)
            writing.there(visit)
            told = {**visit_copies.whole_session(session), "day": day}
            yield from writing.session(made, visit, told)
            yield from _followed(view, programme, session.id, made, visit)
            yield from writing.session_gone(session)

        self._apply(programme, "session.moved", writes, {"id": made})
        return made

    def keep_warning(
        self, programme: str, holder: Session | Visit, rule: str, reason: str = "", about: str = ""
    ) -> None:
        """Leave a warning as it is, and say why where one wants to; ``about`` marks what it was about.

        ``holder`` is one of its sessions, or the visit where it is about all of it.
        """
        others = [each for each in holder.kept(rule) if each.about != about]
        self._keep(programme, "session.kept", holder, rule, [*others, Kept(reason.strip(), about)])

    def heed_warning(self, programme: str, holder: Session | Visit, rule: str, about: str = "") -> None:
        """Have a warning shown again; one that was kept for all of its rule comes back with all of it."""
        left = [each for each in holder.kept(rule) if each.about not in ("", about)]
        self._keep(programme, "session.heeded", holder, rule, left)

    def _keep(
        self, programme: str, act: str, holder: Session | Visit, rule: str, kept: Sequence[Kept]
    ) -> None:
        told = [asdict(each) for each in kept] or None
        entity = VISIT if isinstance(holder, Visit) else SESSION

        def writes(view: View) -> Iterator[Write]:
            told_by = self._writing(view, programme)
            return told_by.answers(entity, holder.id, {KEPT + rule: told}, holder.keys)

        self._apply(programme, act, writes)


def _followed(view: View, programme: str, before: str, now: str, visit: str) -> Iterator[Write]:
    """The notes of a session are notes of the one it became, and of its visit, each in its own circle."""
    for note in records.rows(view, programme, NOTE):
        for name, value in note.answers.items():
            plain, sign, circle = name.partition("#")
            if plain == "session" and isinstance(value, Mapping) and value.get("id") == before:
                yield Write(NOTE, note.eid, name, {**value, "id": now})
                yield Write(NOTE, note.eid, f"visit{sign}{circle}", {"entity": VISIT, "id": visit})
