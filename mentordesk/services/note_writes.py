"""The registers in which a note is written, by its degree of discretion (R-132; ``model/notes.py``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mentordesk.forms.answers import MAIN
from mentordesk.model.changes import Write
from mentordesk.model.note_stored import speaker_circle, stored_name
from mentordesk.model.notes import CIRCLES, MARK, NOTE, OPEN, SPEAKER, UNATTRIBUTED
from mentordesk.model.visits import FORM

__all__ = ["MARK", "SPEAKER", "note_writes", "speaker_circle", "stored_name"]


def note_writes(eid: str, answers: Mapping[str, Any], degree: str = OPEN, *, born: bool) -> list[Write]:
    """The writes that put these answers, by bare name, where a note of this degree keeps them.

    ``born`` tells that the note is there; otherwise it is made, in the circle of its degree. People are ids
    by now (``filling_people.named`` with ``CIRCLES[degree]``, the speaker's with ``speaker_circle``). The
    answers of a degree the note had before are the caller's to take away.
    """
    circle = CIRCLES[degree]
    writes = []
    if not born:
        writes.append(Write(NOTE, eid, kind="create", value={"parent": [FORM, MAIN]}, circle=circle))
    writes += [Write(NOTE, eid, stored_name(name, degree), value) for name, value in answers.items()]
    if degree == UNATTRIBUTED:
        writes.append(Write(NOTE, eid, MARK, True))  # after the words, which History tells
    return writes
