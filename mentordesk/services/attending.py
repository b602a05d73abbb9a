"""Who is expected at a session, and who was there (R-134)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from mentordesk.model.changes import Write
from mentordesk.services.editing import Editing
from mentordesk.services.filling_people import named
from mentordesk.services.preparing_writes import session_in, visit_in, written
from mentordesk.store.records import View


class Attending:
    """Worked out from what stands in the transaction: two quick ticks never take one another back."""

    def __init__(self, editing: Editing) -> None:
        self._editing = editing

    def expect(self, programme: str, session: str, person: str, *, there: bool) -> None:
        """Whether a person or a member of the network is expected at a session. Raises NotFound."""

        def writes(view: View) -> Iterator[Write]:
            found = session_in(view, programme, session)
            met = [each for each in found.answers.get("people") or () if each != person]
            yield written(found, "people", [*met, person] if there else met)

        self._apply(programme, "session.changed", writes)

    def attend(
        self,
        programme: str,
        visit: str,
        who: Sequence[str | Mapping[str, str]],
        *,
        there: bool,
    ) -> None:
        """Whether these were there: each an id, or ``{"text": name or function}`` for somebody nobody knew.

        Raises NotFound.
        """

        def writes(view: View) -> Iterator[Write]:
            found = visit_in(view, programme, visit)
            made, ids = named(view, programme, list(who), self._editing.new_id)
            yield from made
            asked = ids or []
            present = [each for each in found.answers.get("attendance") or () if there or each not in asked]
            now = list(dict.fromkeys([*present, *asked])) if there else present
            yield written(found, "attendance", now)

        self._apply(programme, "visit.changed", writes)

    def _apply(self, programme: str, act: str, writes: Callable[[View], Iterator[Write]]) -> None:
        self._editing.apply(programme, act, lambda view: list(writes(view)))
