"""From a line of the page to where it comes from."""

from __future__ import annotations

from mentordesk.model.agreed import Source
from mentordesk.model.note_targets import TASK
from mentordesk.model.notes import NOTE
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk

_DEBRIEF = "debrief."


def open_source(desk: Desk, programme: str, source: Source) -> None:
    """Go to the record of a line: its note, its session, its visit, its task or meeting."""
    if source.entity == NOTE:
        desk.go(pages.NOTEBOOK, programme, "note", source.id)
    elif source.entity == SESSION:
        desk.go(pages.VISITS, programme, "", "", source.id)
    elif source.entity == VISIT and source.field.startswith(_DEBRIEF):
        desk.go(pages.EVENING, programme, source.id)
    elif source.entity == VISIT:
        desk.go(pages.VISITS, programme, source.id)
    else:
        desk.go(pages.STEPS, programme, TASK if source.entity == TASK else source.entity, source.id)
