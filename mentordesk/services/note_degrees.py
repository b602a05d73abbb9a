"""Making a note known to fewer people, or to more, and saying it in new words (R-132)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mentordesk.errors import BadInput, Declined, NotFound
from mentordesk.model.changes import CIRCLES as ALL_CIRCLES
from mentordesk.model.changes import Write
from mentordesk.model.filled import SUFFIXES, bare
from mentordesk.model.note_stored import speaker_circle, stored_name
from mentordesk.model.notes import (
    CIRCLES,
    DEGREES,
    MARK,
    NOTE,
    OPEN,
    SET_ASIDE,
    SPEAKER,
    UNATTRIBUTED,
    Note,
)
from mentordesk.model.visits import VISIT
from mentordesk.services.note_links import link_to, linking, without_source
from mentordesk.services.note_speakers import spoken
from mentordesk.services.note_writes import note_writes
from mentordesk.store import circled
from mentordesk.store.circled import Birth
from mentordesk.store.records import Record, View
from mentordesk.words import folded

_NewId = Callable[[], str]


def moved(view: View, note: Note, degree: str, new_id: _NewId) -> tuple[list[Write], str]:
    """The writes that give a note another degree, and the id it has then.

    What stands now is moved, whatever was shown. A note of one's own that the team is to have becomes
    another note, born in the team's circle. Raises Declined where a restricted note would be opened.
    """
    if degree not in DEGREES:
        raise ValueError(f"unknown degree {degree}")
    found = circled.one(view, note.programme, NOTE, note.id)
    if found is None:
        raise NotFound("This note is no longer there. Look in History to bring it back.")
    if note.restricted and degree in (OPEN, UNATTRIBUTED):
        raise Declined(
            "A restricted note cannot be opened. Choose “Reformulate for sharing” to say it in new words."
        )
    birth, record = found
    if _width(degree) < ALL_CIRCLES.index(birth.circle):
        return _born_anew(view, note, record, degree, new_id)
    return _in_place(view, note, birth, record, degree, new_id), note.id


def _width(degree: str) -> int:
    """The place of its circle, from the widest."""
    return ALL_CIRCLES.index(CIRCLES[degree])


def _in_place(
    view: View, note: Note, birth: Birth, record: Record, degree: str, new_id: _NewId
) -> list[Write]:
    writes: list[Write] = []
    for name, value in record.answers.items():
        plain = bare(name)
        there = stored_name(plain, degree)
        if plain in (MARK, SET_ASIDE) or name != stored_name(plain, note.degree) or name == there:
            continue
        if plain == SPEAKER:
            made, told = spoken(view, note.programme, value, speaker_circle(degree), new_id)
            writes += [*made, Write(NOTE, note.id, name, None), Write(NOTE, note.id, there, told)]
            continue
        writes += [Write(NOTE, note.id, name, None), Write(NOTE, note.id, there, value)]
    if birth.circle == "shared":
        writes.append(Write(NOTE, note.id, MARK, True if degree == UNATTRIBUTED else None))
    narrower = _width(degree) > ALL_CIRCLES.index(birth.circle)
    sign = SUFFIXES.get(birth.circle, "")
    writes.append(Write(NOTE, note.id, SET_ASIDE + sign, True if narrower else None))
    if narrower and not note.restricted:
        writes += without_source(view, note, note.links)
    return writes


def _born_anew(
    view: View, note: Note, record: Record, degree: str, new_id: _NewId
) -> tuple[list[Write], str]:
    """The same note, told to more people than may know of its first one."""
    answers = {bare(name): value for name, value in record.answers.items()}
    for mark in (MARK, SET_ASIDE):
        answers.pop(mark, None)
    made, speaker = spoken(view, note.programme, answers.pop(SPEAKER, None), speaker_circle(degree), new_id)
    if speaker:
        answers[SPEAKER] = speaker
    if note.day:
        answers["day"] = note.day
    eid = new_id()
    born = note_writes(eid, answers, degree, born=False)
    return [*made, *born, Write(NOTE, note.id, kind="delete")], eid


def reworded(view: View, note: Note, text: str, kind: str, eid: str) -> list[Write]:
    """The writes that say a restricted note in new words, for all, without a trace of what it was (R-132).

    The visit alone is kept, for its report. Only the narrower circle knows that the two belong together.
    Raises BadInput for the words of the restricted note itself.
    """
    new_words(note, text)
    visit = {"visit": {"entity": VISIT, "id": note.visit}} if note.visit else {}
    answers: Mapping[str, Any] = {"text": text, **visit, **({"kind": kind} if kind else {})}
    born = note_writes(eid, answers, UNATTRIBUTED, born=False)
    return [*born, *linking(view, note, [link_to(NOTE, eid)])]


def new_words(note: Note, text: str | None) -> str:
    """What may be said of a note where all read: its own words, or new ones where it is restricted.

    Raises BadInput where words are missing, and where those of a restricted note were only repeated.
    """
    said = (text if text is not None else "" if note.restricted else note.text).strip()
    if note.restricted and said and folded(said) == folded(note.text):
        raise BadInput("These are the words of the restricted note. Say it in other words, to be shared.")
    if not said:
        raise BadInput("Nothing is written yet. Write what is to be shared.")
    return said
