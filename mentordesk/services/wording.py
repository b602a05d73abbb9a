"""The wording an answer was given under, kept beside it where the form of this laptop words it otherwise."""

from __future__ import annotations

from mentordesk.forms.definition import Field
from mentordesk.model.changes import Register, Write
from mentordesk.model.filled import WORDING, bare
from mentordesk.store import records
from mentordesk.store.records import View


def wording_writes(view: View, register: Register, field: Field | None, *, empty: bool) -> list[Write]:
    """What keeps the wording of an answer: the association's own, or nothing where it is the shipped one."""
    if field is None:
        return []
    name = WORDING + bare(register.field)
    kept = records.single(view, register.programme, register.entity, register.eid).answers.get(name)
    own = dict(field.label) if field.reworded and not empty else None
    return [] if own == kept else [Write(register.entity, register.eid, name, own)]
