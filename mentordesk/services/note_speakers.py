"""Who says something in a note, known only as far as the note itself is (R-132)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mentordesk.model import people
from mentordesk.model.changes import CIRCLES, EXISTENCE, Register, Write
from mentordesk.services.filling_people import named
from mentordesk.services.parties import read_person
from mentordesk.store import records
from mentordesk.store.projection import register_heads
from mentordesk.store.records import View

Speaker = str | Mapping[str, str] | None
"""The id of a person or of a network member, ``{"text": name or function}``, or nobody."""


def spoken(
    view: View, programme: str, speaker: Speaker, circle: str, new_id: Callable[[], str]
) -> tuple[list[Write], str | None]:
    """The writes that make whoever is not known in this circle yet, and the id to keep.

    Somebody who is known in a narrower circle only is named anew where a note is told to more people.
    """
    if not speaker:
        return [], None
    if isinstance(speaker, str):
        born = register_heads(view, Register(programme, people.ENTITY, speaker, EXISTENCE))
        if not born or CIRCLES.index(born[0].circle) <= CIRCLES.index(circle):
            return [], speaker
        person = read_person(records.single(view, programme, people.ENTITY, speaker))
        speaker = {"text": person.label}
    made, eid = named(view, programme, speaker, new_id, circle)
    return made, eid
