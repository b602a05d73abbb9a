"""What notes of a programme may be linked to, out of the store."""

from __future__ import annotations

from mentordesk.forms.reading import form
from mentordesk.model.filled import Filled
from mentordesk.model.note_targets import NEED, PRACTICE, TASK, Target
from mentordesk.model.plan import ACTION, ORDER, WHAT
from mentordesk.services.filling_reading import FormReader
from mentordesk.store import records
from mentordesk.store.records import View


def targets_in(view: View, programme: str) -> tuple[Target, ...]:
    """Actions, needs, practice sheets and tasks in their order, with their numbers."""
    actions = records.rows(view, programme, ACTION)
    reader = FormReader(view, programme)
    needs, sheet = reader.filled(form("annex2")), reader.filled(form("programme"))
    practices = sorted(
        records.rows(view, programme, PRACTICE), key=lambda each: str(each.answers.get(ORDER) or "")
    )
    return (
        *(Target(ACTION, each.eid, at, _line(each.answers.get(WHAT))) for at, each in enumerate(actions, 1)),
        *(
            Target(NEED, row.id, row.number, _line(row.value("title") or row.value("statement")))
            for row in needs.rows_of(NEED)
        ),
        *(
            Target(PRACTICE, each.eid, at, _line(each.answers.get("a4.name")))
            for at, each in enumerate(practices, 1)
        ),
        *_tasks(sheet),
    )


def _tasks(sheet: Filled) -> tuple[Target, ...]:
    return tuple(
        Target(
            TASK, row.id, row.number, _line(row.value("what")),
            sheet.people.get(str(row.value("who") or ""), ""), str(row.value("due") or ""),
        )
        for row in sheet.rows_of(TASK)
    )  # fmt: skip


def _line(value: object) -> str:
    return " ".join(str(value or "").split())
