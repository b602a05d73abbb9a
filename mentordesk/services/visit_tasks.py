"""Tasks between the visits made of what a visit still needs (R-154)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from mentordesk.forms.answers import MAIN
from mentordesk.forms.reading import form
from mentordesk.model.changes import Write
from mentordesk.model.note_targets import TASK
from mentordesk.model.ordering import between
from mentordesk.model.preparation import SOON
from mentordesk.model.visits import Visit
from mentordesk.services.editing import Editing
from mentordesk.services.filling_reading import ORDER, FormReader
from mentordesk.services.refs import new_row_ids
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import folded

_SHEET = "programme"


class VisitTasks:
    """What is typed or made of notes there stands among the same tasks."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store, self._editing = store, editing

    def known(self, programme: str) -> frozenset[str]:
        """The folded words of the tasks that are there, done or not."""
        with self._store.reading() as view:
            return frozenset(folded(each) for each in _said(view, programme))

    def add(self, programme: str, visit: Visit, told: Sequence[str]) -> int:
        """Put tasks at the end, due a week before the visit where it has a date; one act.

        What is there already stays as it is. Returns how many were added.
        """
        due = (visit.first_day - timedelta(days=SOON)).isoformat() if visit.first_day else None
        added: list[str] = []

        def writes(view: View) -> list[Write]:
            there = {folded(each) for each in _said(view, programme)}
            added.extend(each for each in dict.fromkeys(told) if folded(each) not in there)
            return list(self._rows(view, programme, added, due))

        self._editing.apply(programme, "visit.tasked", writes, {"id": visit.id})
        return len(added)

    def _rows(self, view: View, programme: str, told: Sequence[str], due: str | None) -> Iterator[Write]:
        known = FormReader(view, programme).filled(form(_SHEET)).rows_of(TASK)
        order = known[-1].order or None if known else None
        for eid, words in zip(
            new_row_ids(view, programme, self._editing.new_id, len(told)), told, strict=True
        ):
            order = between(order, None)
            answers: dict[str, Any] = {ORDER: order, "what": words, **({"due": due} if due else {})}
            yield Write(TASK, eid, kind="create", value={"parent": [_SHEET, MAIN]})
            for name, value in answers.items():
                yield Write(TASK, eid, name, value)


def _said(view: View, programme: str) -> list[str]:
    rows = FormReader(view, programme).filled(form(_SHEET)).rows_of(TASK)
    return [str(each.value("what") or "") for each in rows]
