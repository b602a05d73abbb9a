"""What an act on visits was about, for its sentence in History: which visit or session, and when it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from mentordesk.model.changes import EXISTENCE, Batch, Change, Register
from mentordesk.model.visits import SESSION, VISIT, Session, Visit, clock_of
from mentordesk.store import acts, past
from mentordesk.store.projection import register_heads
from mentordesk.store.records import View
from mentordesk.words import Words

ON_VISITS = ("visit.", "session.", "question.", "report.")
"""How the acts begin that are told here. Of notes nothing is told: a narrower circle may be theirs."""
_OF_VISITS = "visit."


class VisitsTold:
    """Works on one view of the store, in one language. What is told stood when the act was done."""

    def __init__(self, view: View, words: Words) -> None:
        self._view = view
        self._words = words

    def about(self, batch: Batch, changes: Sequence[Change]) -> dict[str, object]:
        """``title`` of the visit or session, ``when`` and ``minutes`` of the session, where known."""
        eid = self._one(batch, changes, SESSION)
        if eid and not batch.name.startswith(_OF_VISITS):
            return dict(self._session(changes, eid))
        visit = self._one(batch, changes, VISIT)
        return {"title": title} if visit and (title := self._then(changes, VISIT, visit, "title")) else {}

    def _one(self, batch: Batch, changes: Sequence[Change], entity: str) -> str:
        """The one record of a kind that was meant; empty where several were."""
        found = {each.eid for each in changes if each.entity == entity}
        named = str(batch.parameters.get("id") or "")
        if named in found or (named and entity == VISIT and batch.name.startswith(_OF_VISITS)):
            return named
        return found.pop() if len(found) == 1 else ""

    def _session(self, changes: Sequence[Change], eid: str) -> Iterator[tuple[str, object]]:
        told = {
            name: self._then(changes, SESSION, eid, name) for name in ("title", "day", "start", "minutes")
        }
        session = Session(eid, "", "", told)
        if session.said("title"):
            yield "title", session.said("title")
        if session.minutes:
            yield "minutes", session.minutes
        if told["day"] is not None or session.start is not None:
            yield "when", self._when(changes, session)

    def _when(self, changes: Sequence[Change], session: Session) -> str:
        visit = self._visit(changes, session.id)
        dates = self._then(changes, VISIT, visit, "dates") if visit else None
        day = Visit("", "", 0, "", {"dates": dates}).date_of(session.day)
        text = self._words.text
        named = self._words.weekday(day) if day else text("day {number}", number=session.day)
        if session.start is None:
            return named
        return text("{day}, {time}", day=named, time=clock_of(session.start))

    def _visit(self, changes: Sequence[Change], session: str) -> str:
        """The visit a session was made in."""
        existence = Register(changes[-1].programme, SESSION, session, EXISTENCE)
        heads = register_heads(self._view, existence)
        while heads and heads[0].kind != "create":
            heads = list(acts.changes_with(self._view, heads[0].parent_keys).values())
        parent = (heads[0].content or {}).get("parent") if heads else None
        return str(parent[1]) if parent else ""

    def _then(self, changes: Sequence[Change], entity: str, eid: str, name: str) -> Any:
        """What stood in a field once the act was done; None for what was erased."""
        for each in reversed(changes):
            if (each.entity, each.eid, each.field) == (entity, eid, name):
                return each.content
        last = replace(changes[-1], entity=entity, eid=eid, field=name)
        return next((each.content for each in past.before(self._view, last, 1)), None)
