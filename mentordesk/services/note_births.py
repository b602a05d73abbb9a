"""Notes as they come to be: one typed, many pasted, one that was half typed before a stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from mentordesk.model.changes import Write
from mentordesk.model.notes import NOTE, Typing
from mentordesk.model.pasted_notes import PastedLine
from mentordesk.services.note_answers import Answers
from mentordesk.services.note_reading import note_in
from mentordesk.services.note_writes import note_writes
from mentordesk.store import records
from mentordesk.store.records import View


def pasted(
    lines: Sequence[PastedLine], programme: str, visit: str, degree: str, new_id: Callable[[], str]
) -> list[Typing]:
    """Pasted lines as notes to be; those without words are passed over."""
    return [
        Typing(
            programme, each.text, new_id(), each.kind, degree, each.session, visit, each.day, each.time,
            each.speaker,
        )
        for each in lines
        if each.text.strip()
    ]  # fmt: skip


def births(
    view: View, typed: Sequence[Typing], new_id: Callable[[], str], *, afterwards: bool = False
) -> list[Write]:
    """The writes that make notes of one programme, each with its id.

    One that is there is written over, where it is kept: Enter struck twice makes one note.

    ``afterwards`` marks them as taken elsewhere (R-221).
    """
    if not typed:
        return []
    taken = Answers(view, typed[0].programme, new_id)
    written: list[Write] = []
    for typing in typed:
        born = records.is_born(view, typing.programme, NOTE, typing.note)
        degree = note_in(view, typing.programme, typing.note).degree if born else typing.degree
        people, answers = taken.typed(replace(typing, degree=degree))
        if afterwards:
            answers["afterwards"] = True
        written += [*note_writes(typing.note, answers, degree, born=born), *people]  # its words first
    return written
