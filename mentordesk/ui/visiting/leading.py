"""Where a remark of the method leads: to the session, the part of the visit or the form that answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentordesk.forms.reading import every_key, form
from mentordesk.model.visits import FORM
from mentordesk.ui import pages
from mentordesk.ui.visiting.parts_of_visit import PARTICIPANTS, PREPARATION

if TYPE_CHECKING:
    from mentordesk.ui.pages.visits import VisitsPage


def lead(page: VisitsPage, field: str, eid: str) -> None:
    """Go there. ``field`` is a field's key, ``eid`` the id of the record it is about."""
    if page.visit is not None and page.visit.session(eid) is not None:
        page.agenda.open(eid, field.rpartition(".")[2])
    elif field.startswith("visit.preparation"):
        page.show_part(PREPARATION)
    elif field.startswith("visit.attendance"):
        page.show_part(PARTICIPANTS)
    elif field == "visit.purpose":
        page.agenda.top.purpose.widget.setFocus(Qt.FocusReason.OtherFocusReason)
    elif field in form(FORM).by_key or not field:
        page.acts.ask_data()
    else:
        known = next((key for key in every_key() if field in form(key).by_key), "")
        if name := pages.page_of_form(known):
            page.desk.go(name, page.programme, "", "", field, "")
