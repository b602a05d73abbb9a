"""The writes that change visits and sessions, worked out from one view of the store."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Protocol

from mentordesk.errors import BadInput, NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.model import refs
from mentordesk.model.changes import Key, Register, Write
from mentordesk.model.ordering import several
from mentordesk.model.visits import FORM, ORDER, SESSION, VISIT, Session, Visit, clock_of
from mentordesk.services.editing import stored_field
from mentordesk.services.filling_people import named
from mentordesk.services.plan_seen import Seen
from mentordesk.services.visit_people import everyone
from mentordesk.services.visit_reading import visits_in
from mentordesk.store import records, rows
from mentordesk.store.records import View
from mentordesk.words import folded

_DAY = 24 * 60
_PEOPLE = ("person", "person_list")


class Place(Protocol):
    """Where a session comes to stand (``model.agenda.ripple.Move`` is one); minutes as of ``Session``."""

    @property
    def day(self) -> int:
        """The day of the visit, from 1."""

    @property
    def start(self) -> int | None:
        """Minutes since midnight."""

    @property
    def track(self) -> str:
        """The group; empty for all together."""

    @property
    def minutes(self) -> int:
        """How long it lasts."""


class Writing:
    """Gathers the writes of one act; whoever is named twice in it is made once."""

    def __init__(self, view: View, programme: str, new_id: Callable[[], str]) -> None:
        self._view = view
        self._programme = programme
        self._new_id = new_id
        self._seen = Seen(view, programme)
        self._known: dict[str, str] | None = None
        self._taken: set[str] | None = None

    def new_row(self) -> str:
        """An id whose Ref no row of the programme has, those of this act included."""
        if self._taken is None:
            self._taken = {refs.ref(eid) for eid in records.born_rows(self._view, self._programme)}
        eid = refs.mint(self._new_id, self._taken)
        self._taken.add(refs.ref(eid))
        return eid

    # --- answers ---------------------------------------------------------------------------------

    def answers(
        self, entity: str, eid: str, answers: Mapping[str, Any], shown: Mapping[str, Key] | None = None
    ) -> Iterator[Write]:
        """Answers by stored name; ``shown`` names the changes the author saw; None for a record made now."""
        for name, given in answers.items():
            field = stored_field(entity, name)
            value = given
            if field is not None and field.kind in _PEOPLE:
                made, value = self._people(given)
                yield from made
            yield Write(entity, eid, name, value, saw=self._saw(entity, eid, name, shown))

    def _saw(
        self, entity: str, eid: str, name: str, shown: Mapping[str, Key] | None
    ) -> tuple[Key, ...] | None:
        if shown is None:
            return None
        before = (shown[name],) if name in shown else ()
        return self._seen.over(Register(self._programme, entity, eid, name), before)

    def _people(self, given: Any) -> tuple[list[Write], Any]:
        """Whoever is not known yet, and ids alone; one who is in the network goes by their row there."""
        if isinstance(given, list | tuple):
            found = [self._person(each) for each in given]
            ids = [eid for _made, eid in found if eid]
            return [write for made, _eid in found for write in made], list(dict.fromkeys(ids)) or None
        return self._person(given)

    def _person(self, given: Any) -> tuple[list[Write], str | None]:
        if not isinstance(given, Mapping):
            return [], given or None
        text = folded(str(given.get("text") or ""))
        if self._known is None:
            them = everyone(self._view, self._programme, open_only=True)
            self._known = {
                folded(label): them.canonical(eid) for eid, label in reversed(list(them.names.items()))
            }
        if text in self._known:
            return [], self._known[text]
        made, eid = named(self._view, self._programme, dict(given), self._new_id)
        if eid:
            self._known[text] = eid
        return made, eid

    # --- sessions --------------------------------------------------------------------------------

    def session(self, eid: str, visit: str, answers: Mapping[str, Any]) -> Iterator[Write]:
        """A session is made in a visit."""
        yield Write(SESSION, eid, kind="create", value={"parent": [VISIT, visit]})
        yield from self.answers(SESSION, eid, {n: each for n, each in answers.items() if each is not None})

    def places(self, moves: Mapping[str, Place], seen: Visit | None) -> Iterator[Write]:
        """Sessions come to stand elsewhere; those that are gone by now stay gone.

        ``seen`` is the visit as it was shown. Raises BadInput for one that would begin after midnight.
        """
        there = set(rows.living(self._view, self._programme, SESSION, moves))
        known = {each.id: each for each in seen.sessions} if seen else self._sessions()
        for eid, move in moves.items():
            if eid in there:
                before = known.get(eid)
                changed = _changed(before, move)
                yield from self.answers(SESSION, eid, changed, before.keys if before and seen else None)

    def _sessions(self) -> dict[str, Session]:
        return {one.id: one for each in visits_in(self._view, self._programme) for one in each.sessions}

    def session_gone(self, session: Session) -> Iterator[Write]:
        """A session is taken out with what was shown of it, unless it is gone."""
        if any(rows.living(self._view, self._programme, SESSION, [session.id])):
            yield self._gone(SESSION, session.id, session.keys)

    def _gone(self, entity: str, eid: str, shown: Mapping[str, Key]) -> Write:
        return Write(entity, eid, kind="delete", saw=self._seen.record(entity, eid, shown))

    # --- visits ----------------------------------------------------------------------------------

    def visit(self, eid: str, order: str, answers: Mapping[str, Any]) -> Iterator[Write]:
        """A visit is made."""
        yield Write(VISIT, eid, kind="create", value={"parent": [FORM, MAIN]})
        yield Write(VISIT, eid, ORDER, order)
        yield from self.answers(VISIT, eid, {n: each for n, each in answers.items() if each is not None})

    def visit_gone(self, visit: Visit) -> Iterator[Write]:
        """A visit and its sessions are taken out; one that came from elsewhere unseen keeps both."""
        shown = {each.id: each.keys for each in visit.sessions}
        parents = rows.parents(self._view, self._programme, SESSION)
        for eid in sorted(each for each, parent in parents.items() if parent == visit.id):
            yield self._gone(SESSION, eid, shown.get(eid, {}))
        yield self._gone(VISIT, visit.id, visit.keys)

    def there(self, visit: str) -> None:
        """Raises NotFound for a visit that is gone."""
        if not any(rows.living(self._view, self._programme, VISIT, [visit])):
            raise NotFound(
                "This visit is no longer in the programme. Open the visits again and look in History."
            )

    def orders(self, index: int, count: int, without: Collection[str] = ()) -> list[str]:
        """Order keys for ``count`` visits at a place (from 0), also between twins of a merge."""
        found = rows.places(self._view, self._programme, VISIT, ORDER)
        places = [each for each in found if each.eid not in without]
        before = places[index - 1].order if index else None
        beyond = next((each.order for each in places[index:] if before is None or each.order > before), None)
        return several(before or None, beyond, count)


def _changed(before: Session | None, move: Place) -> dict[str, Any]:
    """What a move changes of a session, by stored name."""
    if move.start is not None and not 0 <= move.start < _DAY:
        raise BadInput(
            "A session would begin after midnight. Shorten one of that day, or move one to another day."
        )
    start = None if move.start is None else clock_of(move.start)
    wanted = {"day": move.day, "start": start, "minutes": move.minutes, "track": move.track or None}
    if before is None:
        return wanted
    stands = {
        "day": before.day,
        "start": None if before.start is None else clock_of(before.start),
        "minutes": before.minutes,
        "track": before.track or None,
    }
    return {name: value for name, value in wanted.items() if value != stands[name]}
