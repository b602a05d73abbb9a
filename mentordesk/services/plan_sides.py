"""Two texts for one cell: what each side wrote, and choosing between them (design §3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from mentordesk.model import people
from mentordesk.model.changes import Register, Write
from mentordesk.model.plan import ACTION
from mentordesk.services.editing import Editing
from mentordesk.store import records
from mentordesk.store.projection import register_heads
from mentordesk.store.store import Store


@dataclass(frozen=True)
class Side:
    """What one person wrote: the stored value, their name or function (may be empty), and when."""

    value: Any
    who: str
    at: datetime


class PlanSides:
    """Conflicts of cells, shown and settled."""

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
            found.append(Side(head.content, str(person.get("name") or person.get("function") or ""), at))
        return found

    def settle(self, programme: str, action: str, name: str, value: Any, number: int) -> None:
        """This is the text from now on; the others stay in history. ``number`` is the row's on screen."""
        writes: Sequence[Write] = [Write(ACTION, action, name, value, kind="resolve")]
        self._editing.apply(programme, "plan.cell_edited", writes, {"number": number})
