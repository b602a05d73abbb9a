"""The wording an answer was given under, kept beside it where it is not the shipped one (design §4).

A field that an association words itself gets a second register beside its answer, ``wording:<stored name>``,
in the answer's own circle and in the same act. What was answered before the association reworded it has none:
the shipped wording is known. ``model/wordings.py`` says what follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from mentordesk.forms.definition import Field
from mentordesk.forms.reading import rewords
from mentordesk.model.changes import Register, Write
from mentordesk.model.filled import WORDING
from mentordesk.store import records
from mentordesk.store.records import View

AS_THEY_WERE = frozenset({"form.restricted", "form.opened"})
"""Acts that move an answer with the wording it had."""


def asked_as(
    writes: Iterable[Write],
    field_of: Callable[[str, str], Field | None],
    circle_of: Callable[[str, str], str],
) -> Iterator[Write]:
    """What keeps the wording of every answer given here that is asked in an association's own words."""
    if not rewords():
        return
    for write in writes:
        if write.kind != "set" or write.value is None:
            continue
        field = field_of(write.entity, write.field)
        if field is not None and field.reworded:
            circle = write.circle or circle_of(write.entity, write.field)
            yield Write(write.entity, write.eid, WORDING + write.field, dict(field.label), circle=circle)


def wording_writes(view: View, register: Register, field: Field | None, *, empty: bool) -> list[Write]:
    """What takes a kept wording away once an answer is given in the shipped words, or is empty."""
    if field is None or (field.reworded and not empty):
        return []
    name = WORDING + register.field
    record = records.single(view, register.programme, register.entity, register.eid)
    return [Write(register.entity, register.eid, name, None)] if record.answers.get(name) else []
