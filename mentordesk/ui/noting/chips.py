"""Where a chip of a note leads: the action, the need, the practice, the task."""

from __future__ import annotations

from mentordesk.model.note_targets import NEED, PRACTICE, TASK
from mentordesk.model.plan import ACTION
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk


def follow_chip(desk: Desk, programme: str, key: str) -> None:
    """To the page of what is linked, and to its place there."""
    entity, _slash, eid = key.partition("/")
    if entity == ACTION:
        desk.go(pages.PLAN, programme, eid, "what")
    elif entity == NEED:
        desk.go(pages.NEEDS, programme, "", "", NEED, eid)
    elif entity == PRACTICE:
        desk.go(pages.PRACTICES, programme, eid)
    elif entity == TASK:
        desk.go(pages.STEPS, programme, "", "", TASK, eid)
