"""Where a chip of a note leads: to the action, the need, the practice or the task it names."""

from __future__ import annotations

from mentordesk.model.note_targets import NEED, PRACTICE, TASK, of_key
from mentordesk.model.plan import ACTION
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk


def lead_to(desk: Desk, programme: str, key: str) -> bool:
    """Go there; whether there is a place of that sort."""
    link = of_key(key)
    entity, eid = link["entity"], link["id"]
    if entity == ACTION:
        desk.go(pages.PLAN, programme, eid, "what")
    elif entity == NEED:
        desk.go(pages.NEEDS, programme, "", "", f"{NEED}.title", eid)
    elif entity == PRACTICE:
        desk.go(pages.PRACTICES, programme, eid)
    elif entity == TASK:
        desk.go(pages.STEPS, programme, "", "", f"{TASK}.what", eid)
    else:
        return False
    return True
