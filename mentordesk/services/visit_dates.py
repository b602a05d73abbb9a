"""A visit that moves to other days, and what was to be done before it (ux.md §6, 05; R-151)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from mentordesk.forms.reading import form
from mentordesk.model.changes import Write
from mentordesk.model.filled import FilledRow
from mentordesk.model.programme import FORM as SHEET
from mentordesk.model.visits import VISIT, Visit
from mentordesk.services.editing import Editing
from mentordesk.services.filling_reading import FormReader
from mentordesk.services.visit_reading import visits_in
from mentordesk.services.visit_writing import Writing
from mentordesk.store.records import View
from mentordesk.store.store import Store

TASK = "between.tasks"
_DUE = "due"


class VisitDates:
    """What has a day of its own in a preparation are the tasks between visits."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def tasks_before(self, programme: str, visit: Visit) -> int:
        """How many tasks not done are due before a visit and after the one before it."""
        with self._store.reading() as view:
            return len(_tasks(view, programme, visit))

    def move(self, programme: str, visit: Visit, answers: Mapping[str, Any], days: int) -> None:
        """Change a visit, and move the days of those tasks by so many, in one act."""

        def writes(view: View) -> list[Write]:
            return list(told(view))

        def told(view: View) -> Iterator[Write]:
            writing = Writing(view, programme, self._editing.new_id)
            yield from writing.answers(VISIT, visit.id, answers, visit.keys)
            for task in _tasks(view, programme, visit):
                due = date.fromisoformat(task.value(_DUE)) + timedelta(days=days)
                shown = {_DUE: task.answers[_DUE].key}
                yield from writing.answers(TASK, task.id, {_DUE: due.isoformat()}, shown)

        self._editing.apply(programme, "visit.changed", writes)


def shift(visit: Visit, answers: Mapping[str, Any]) -> int:
    """By how many days the first day moves; 0 where it had none, or has none any more."""
    dates = answers.get("dates")
    start = dates.get("start") if isinstance(dates, Mapping) else None
    if visit.first_day is None or not start:
        return 0
    return (date.fromisoformat(start) - visit.first_day).days


def _tasks(view: View, programme: str, visit: Visit) -> list[FilledRow]:
    first = visit.first_day
    if first is None:
        return []
    others = (each.last_day for each in visits_in(view, programme) if each.id != visit.id)
    after = max((day for day in others if day is not None and day < first), default=date.min)
    rows = FormReader(view, programme).filled(form(SHEET), "main").rows_of(TASK)
    return [each for each in rows if _is_due(each, after, first)]


def _is_due(task: FilledRow, after: date, first: date) -> bool:
    due = task.value(_DUE)
    return bool(due) and task.value("done") is not True and after < date.fromisoformat(due) <= first
