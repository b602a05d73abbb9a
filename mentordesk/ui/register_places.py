"""The page on which an answer stands, and the place on it: for whoever leads there from elsewhere."""

from __future__ import annotations

from mentordesk.forms.definition import Field, Form
from mentordesk.model import people, plan
from mentordesk.model.changes import Register
from mentordesk.model.filled import said_of
from mentordesk.model.notes import NOTE
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.services.past_texts import field_of
from mentordesk.ui import pages
from mentordesk.ui.navigation import Place
from mentordesk.ui.visiting.parts_of_visit import AGENDA, part_of_field

_NOTE = "note"


def place_of_answer(register: Register, *, visit: str = "", sheet: str = "", member: str = "") -> Place:
    """Where a register is shown. ``sheet`` is the form's where it has several, ``visit`` a session's.

    A person is shown in the row ``member`` of the network where there is one, else on the programme sheet.
    """
    programme, entity, eid, field = register
    if entity == NOTE:
        return Place(pages.NOTEBOOK, programme, (_NOTE, eid))
    if entity == VISIT:
        return Place(pages.VISITS, programme, (eid, part_of_field(field) or AGENDA, ""))
    if entity == SESSION:
        return Place(pages.VISITS, programme, (visit, AGENDA, eid))
    if entity == plan.ACTION:
        return Place(pages.PLAN, programme, (eid, said_of(field)))
    if entity == plan.FORM:
        return Place(pages.PLAN, programme)
    if entity == people.ENTITY and member:
        return Place(pages.NETWORK, programme, ("", "", "a5.member.name", member))
    found = field_of(register)
    if found is not None and (page := _page_of(*found)):
        inside = found[1].row_of is not None
        return Place(page, programme, (sheet if inside else eid, "", found[1].key, eid if inside else ""))
    return Place(pages.SHEET, programme)


def _page_of(definition: Form, field: Field) -> str:
    """The page of a form on which a field is filled; empty where it is none of that sort."""
    return "" if definition.by_section[field.section].elsewhere else pages.page_of_form(definition.key)
