"""Preparing a visit: its three lists, where they are placed, what is read before, invitations (R-123, R-226).

Every verb works on the list as it stands in the very transaction that writes: two quick keys, or a merge that
came in between, never take a line away. How it is stored: ``model/preparation.py``, a permanent format.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mentordesk.model.changes import Write
from mentordesk.model.preparation import (
    FROM,
    INVITED,
    PARTS_OF_INVITATION,
    PEOPLE,
    PLACED,
    PRACTICE,
    QUESTIONS,
    READ,
    Line,
    mark,
)
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.services import host_context, preparing_reading, proposing
from mentordesk.services.attending import Attending
from mentordesk.services.editing import Editing
from mentordesk.services.filling_people import named
from mentordesk.services.preparing_reading import Prepared
from mentordesk.services.preparing_writes import (
    ACT,
    carried,
    in_sessions,
    listed,
    session_in,
    still_answered,
    texts,
    told_in,
    visit_in,
    written,
)
from mentordesk.services.proposing import Proposal
from mentordesk.services.visit_tasks import VisitTasks
from mentordesk.store import rows
from mentordesk.store.records import Record, View
from mentordesk.store.store import Store
from mentordesk.words import Words, folded

if TYPE_CHECKING:
    from mentordesk.services.export_invitations import InvitationExport
    from mentordesk.services.house_style import HouseStyle

_Source = Mapping[str, str]


class Preparing:
    """What one can do with the preparation of a visit; visits are named by their ids."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing
        self.attendance = Attending(editing)
        self.tasks = VisitTasks(store, editing)

    # --- reading ---------------------------------------------------------------------------------

    def prepared(self, programme: str, visit: str) -> Prepared:
        """The preparation as it stands. Raises NotFound for a visit that is gone."""
        with self._store.reading() as view:
            return preparing_reading.prepared(view, programme, visit)

    def proposals(self, programme: str, visit: str, part: str, words: Words) -> tuple[Proposal, ...]:
        """What the programme holds already that a list could take over without retyping."""
        with self._store.reading() as view:
            return proposing.proposals(view, programme, visit, part, words)

    def host_sensitivities(self, programme: str, visit: str, words: Words) -> str:
        """What the host's context says of sensitive subjects; empty where it says nothing (§10)."""
        with self._store.reading() as view:
            return host_context.sensitivities(view, programme, visit, words)

    def invitations(self, house: HouseStyle) -> InvitationExport:
        """Documents of its invitations (R-226)."""
        from mentordesk.services.export_invitations import InvitationExport

        return InvitationExport(self._store, self._editing, house)

    # --- lines of a list -------------------------------------------------------------------------

    def add(
        self, programme: str, visit: str, part: str, text: str, source: _Source | None = None, place: int = 0
    ) -> str:
        """A line at the end, or at ``place`` (from 1). Returns its mark; one that is there stays as it is."""
        line = " ".join(text.split())
        known = mark(part, line)

        def writes(view: View) -> Iterator[Write]:
            there = visit_in(view, programme, visit)
            told = told_in(there, part)
            if known not in (mark(part, each) for each in told):
                at = place - 1 if 0 < place <= len(told) else len(told)
                yield listed(there, part, [*told[:at], line, *told[at:]])
            if source:
                yield Write(VISIT, visit, FROM + known, dict(source))

        if line:
            self._apply(programme, writes)
        return known

    def take_over(self, programme: str, visit: str, part: str, chosen: Sequence[Proposal]) -> None:
        """Lines at the end of a list, each with what it comes from; one that is there stays as it is."""

        def writes(view: View) -> Iterator[Write]:
            there = visit_in(view, programme, visit)
            told = list(_once(part, [*told_in(there, part), *(each.text for each in chosen)]))
            yield listed(there, part, told)
            for each in chosen:
                yield Write(VISIT, visit, FROM + mark(part, each.text), each.source)

        self._apply(programme, writes)

    def reword(self, programme: str, visit: str, line: Line, text: str) -> str:
        """Other words for a line, also where it is placed; empty ones take it out. Returns its mark."""
        new = " ".join(text.split())
        if not new:
            self.remove(programme, visit, line)
            return ""
        known = mark(line.part, new)

        def writes(view: View) -> Iterator[Write]:
            there = visit_in(view, programme, visit)
            told = told_in(there, line.part)
            marks = [mark(line.part, each) for each in told]
            if line.mark in marks:
                told[marks.index(line.mark)] = new
            else:  # taken out elsewhere while it was typed: its words stay
                told.append(new)
            yield listed(there, line.part, list(_once(line.part, told)))
            if known != line.mark:
                yield from carried(there, line.mark, known)
            if line.part == QUESTIONS:
                yield from still_answered(there, line.text, new)
                yield from in_sessions(view, programme, visit, line.text, new)

        self._apply(programme, writes)
        return known

    def remove(self, programme: str, visit: str, line: Line) -> None:
        """Take a line out; its session keeps what was placed there. Undo brings it back."""

        def writes(view: View) -> Iterator[Write]:
            there = visit_in(view, programme, visit)
            told = [each for each in told_in(there, line.part) if mark(line.part, each) != line.mark]
            yield listed(there, line.part, told)
            for name in there.answers:
                if name in (PLACED + line.mark, FROM + line.mark):
                    yield Write(VISIT, visit, name, None)

        self._apply(programme, writes)

    def move(self, programme: str, visit: str, line: Line, place: int) -> None:
        """Give a line the place ``place`` (from 1) in its list."""

        def writes(view: View) -> Iterator[Write]:
            there = visit_in(view, programme, visit)
            told = told_in(there, line.part)
            moved = [each for each in told if mark(line.part, each) == line.mark]
            others = [each for each in told if mark(line.part, each) != line.mark]
            at = max(0, min(place - 1, len(others)))
            yield listed(there, line.part, [*others[:at], *moved, *others[at:]])

        self._apply(programme, writes)

    def change_list(self, programme: str, visit: str, line: Line, part: str) -> str:
        """Put a line at the end of another list, with what it came from. Returns its mark there."""
        known = mark(part, line.text)

        def writes(view: View) -> Iterator[Write]:
            there = visit_in(view, programme, visit)
            left = [each for each in told_in(there, line.part) if mark(line.part, each) != line.mark]
            yield listed(there, line.part, left)
            yield listed(there, part, list(_once(part, [*told_in(there, part), line.text])))
            yield from carried(there, line.mark, known)

        self._apply(programme, writes)
        return known

    # --- into the agenda ---------------------------------------------------------------------------

    def place(self, programme: str, visit: str, line: Line, session: str) -> None:
        """Place a line in a session; an empty ``session`` takes it out of the agenda.

        A question joins the session's questions, a person or body those it meets. A thing to see gives its
        words to a session without a place, and a sheet joins the practices it shows. Raises NotFound.
        """

        def writes(view: View) -> Iterator[Write]:
            there = visit_in(view, programme, visit)
            yield Write(VISIT, visit, PLACED + line.mark, session or None)
            before = str(there.answers.get(PLACED + line.mark) or line.session)
            if before and before != session:
                yield from self._out_of(view, programme, line, before)
            if session:
                yield from self._into(view, programme, line, session_in(view, programme, session))

        self._apply(programme, writes)

    def _into(self, view: View, programme: str, line: Line, session: Record) -> Iterator[Write]:
        if line.part == QUESTIONS:
            asked = texts(session.answers.get("questions"))
            if folded(line.text) not in map(folded, asked):
                yield written(session, "questions", [*asked, line.text])
        elif line.part == PEOPLE:
            met = list(session.answers.get("people") or ())
            given = line.person or {"text": line.text}
            made, ids = named(view, programme, [*met, given], self._editing.new_id)
            yield from made
            if ids != met:
                yield written(session, "people", ids)
        else:
            shown = list(session.answers.get("practices") or ())
            if line.source.get("entity") == PRACTICE and dict(line.source) not in shown:
                yield written(session, "practices", [*shown, dict(line.source)])
            if not session.answers.get("place"):
                yield written(session, "place", line.text)

    def _out_of(self, view: View, programme: str, line: Line, session: str) -> Iterator[Write]:
        """What placing put into a session leaves it again."""
        for there in rows.chosen(view, programme, SESSION, [session]):
            if line.part == QUESTIONS:
                asked = texts(there.answers.get("questions"))
                left = [each for each in asked if folded(each) != folded(line.text)]
                if left != asked:
                    yield written(there, "questions", left)
            elif line.part == PEOPLE:
                met = list(there.answers.get("people") or ())
                _made, known = named(view, programme, [line.person or {"text": line.text}], str)
                left = [each for each in met if each not in (known or ())]
                if left != met:
                    yield written(there, "people", left)
            else:
                if dict(line.source) in (shown := list(there.answers.get("practices") or ())):
                    yield written(there, "practices", [each for each in shown if each != dict(line.source)])
                if folded(str(there.answers.get("place") or "")) == folded(line.text):
                    yield written(there, "place", None)

    # --- reading list, invitations ------------------------------------------------------------

    def tick_read(self, programme: str, visit: str, what: str, people: Mapping[str, bool]) -> None:
        """Who has read something by now, or has not after all; ``what`` as in ``readers``."""

        def writes(view: View) -> Iterator[Write]:
            there = visit_in(view, programme, visit)
            for person, done in people.items():
                name = f"{READ}{person}.{what}"
                if bool(there.answers.get(name)) != done:
                    yield Write(VISIT, visit, name, done or None)

        self._apply(programme, writes)

    def invite(self, programme: str, visit: str, guest: str, parts: Mapping[str, Any]) -> None:
        """Write parts of an invitation; an empty one is drafted again from lists and sessions (R-226)."""
        assert set(parts) <= set(PARTS_OF_INVITATION)

        def writes(view: View) -> Iterator[Write]:
            visit_in(view, programme, visit)
            for part, value in parts.items():
                yield Write(VISIT, visit, f"{INVITED}{guest}.{part}", value or None)

        self._apply(programme, writes)

    def _apply(self, programme: str, writes: Any) -> None:
        self._editing.apply(programme, ACT, lambda view: list(writes(view)))


def _once(part: str, told: list[str]) -> Iterator[str]:
    """Each line once: two that became one by their words are one."""
    seen = set()
    for each in told:
        if (known := mark(part, each)) not in seen:
            seen.add(known)
            yield each
