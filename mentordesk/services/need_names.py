"""What the needs are called that a document may name (R-164): those that everybody may read."""

from __future__ import annotations

from collections.abc import Mapping

from mentordesk.forms.reading import form
from mentordesk.services.filling_reading import FormReader
from mentordesk.store.records import View

_FORM, _NEED = "annex2", "a2.need"


def need_names(view: View, programme: str, clock: Mapping[str, int] | None = None) -> dict[str, str]:
    """Id → name of every need, in their order, as they stood at a clock; without what is restricted."""
    definition = form(_FORM)
    now = FormReader(view, programme, open_only=True).filled(definition)
    if now.circle(definition.by_question[_NEED]) != "shared":
        return {}  # restricted since, whatever an earlier version said
    then = (
        now if clock is None else FormReader(view, programme, clock=clock, open_only=True).filled(definition)
    )
    named = ((row.id, row.value("title") or row.value("statement")) for row in then.rows_of(_NEED))
    return {eid: " ".join(str(name).split()) for eid, name in named if name}
