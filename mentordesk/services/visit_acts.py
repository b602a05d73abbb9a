"""What every verb on visits does: gather its writes from one view, and write them as one act."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from mentordesk.model.changes import Write
from mentordesk.services.editing import Editing
from mentordesk.services.visit_writing import Writing
from mentordesk.store.records import View
from mentordesk.store.store import Store


class VisitActs:
    """The ground of ``Planning``'s parts."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def _writing(self, view: View, programme: str) -> Writing:
        return Writing(view, programme, self._editing.new_id)

    def _apply(
        self,
        programme: str,
        act: str,
        writes: Callable[[View], Iterable[Write]],
        about: Mapping[str, Any] | None = None,
    ) -> None:
        self._editing.apply(programme, act, lambda view: list(writes(view)), about)
