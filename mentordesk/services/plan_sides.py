"""Two texts for one cell, and choosing between them (design §3); and the heading as all may read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from mentordesk.model import people
from mentordesk.model.changes import Key, Register, Write
from mentordesk.model.plan import ACTION, FORM
from mentordesk.services.editing import Editing
from mentordesk.store import records, strands
from mentordesk.store.projection import register_heads
from mentordesk.store.store import Store


@dataclass(frozen=True)
class Side:
    """What one person wrote: the stored value, their name or function (may be empty), when, and as what."""

    value: Any
    who: str
    at: datetime
    key: Key


class PlanSides:
    """Conflicts of cells, shown and settled; and the side of the heading that all may see."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def sides(self, programme: str, action: str, name: str) -> list[Side]:
        """The texts that stand side by side in a cell, oldest first; one or none where nobody disagrees."""
        with self._store.reading() as view:
            heads = register_heads(view, Register(programme, ACTION, action, name))
            known = {each.eid: each.answers for each in records.rows(view, programme, people.ENTITY)}
        found = []
        for head in sorted(heads, key=lambda each: each.order):
            person = known.get(head.author, {})
            milliseconds = int(head.hlc.partition("-")[0])
            at = datetime.fromtimestamp(milliseconds / 1000, UTC)
            who = str(person.get("name") or person.get("function") or "")
            found.append(Side(head.content, who, at, head.key))
        return found

    def settle(
        self, programme: str, action: str, name: str, value: Any, number: int, shown: Sequence[Side]
    ) -> None:
        """This is the text from now on; the others stay in history. ``number`` is the row's on screen.

        ``shown`` are the sides one chose between: what came in since stays in conflict beside the choice.
        """
        saw = tuple(each.key for each in shown)
        writes: Sequence[Write] = [Write(ACTION, action, name, value, kind="resolve", saw=saw)]
        self._editing.apply(programme, "plan.cell_edited", writes, {"number": number})

    def open_header(self, programme: str) -> Mapping[str, Any]:
        """The heading without what is said to the team or kept to oneself (R-220)."""
        with self._store.reading() as view:
            heading = records.single(view, programme, FORM)
            shared = strands.last_numbers(view, programme=programme).keys()
        return {name: value for name, value in heading.answers.items() if heading.keys[name].strand in shared}
