"""What a note becomes: an action, evidence of a need, a practice sheet, a question, a task (R-131).

Each function gives the writes of one act: the new record with the note's words (new ones where the note is
restricted, R-132), named in the note's links, and naming the note where that is open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.forms.reading import form
from mentordesk.model.changes import Write
from mentordesk.model.note_targets import NEED, PRACTICE, TASK
from mentordesk.model.notes import Note
from mentordesk.model.ordering import between
from mentordesk.model.plan import ACTION, WHAT
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.services.filling_people import named
from mentordesk.services.filling_reading import ORDER, FormReader, order_of_next
from mentordesk.services.note_degrees import new_words
from mentordesk.services.note_links import SOURCES, link_to, linking, sourced, with_source
from mentordesk.services.note_speakers import Speaker
from mentordesk.services.plan_rows import Rows, birth
from mentordesk.services.refs import new_row_ids
from mentordesk.store import records, rows
from mentordesk.store.records import View

EVIDENCE = "a2.evidence"
_TITLE = 90  # letters of a practice's title made of a note

_NewId = Callable[[], str]


@dataclass(frozen=True)
class Made:
    """What a note became: the record, and its number where it stands in a list (from 1; 0 for none)."""

    entity: str
    id: str
    number: int = 0
    writes: tuple[Write, ...] = field(default=(), repr=False)


def action(view: View, note: Note, text: str | None, new_id: _NewId) -> Made:
    """A row at the end of the plan with the note's words as what is done."""
    words = new_words(note, text)
    (eid,) = new_row_ids(view, note.programme, new_id)
    there = Rows(view, note.programme)
    born = birth(eid, there.keys(len(there), 1)[0], {WHAT: words, **sourced(note)})
    linked = linking(view, note, [link_to(ACTION, eid)])
    return Made(ACTION, eid, len(there) + 1, (*born, *linked))


def evidence(view: View, note: Note, need: str, text: str | None, new_id: _NewId) -> Made:
    """A line of evidence for a need. Raises NotFound for a need that is gone."""
    words = new_words(note, text)
    if not any(rows.living(view, note.programme, NEED, [need])):
        raise NotFound("This need is no longer there. Look in History to bring it back.")
    row = _row(view, note, "annex2", EVIDENCE, {"text": words}, new_id)
    about = Write(EVIDENCE, row.id, "needs", [link_to(NEED, need)])
    linked = linking(view, note, [link_to(NEED, need), link_to(EVIDENCE, row.id)])
    back = with_source(view, note, NEED, need)
    return Made(EVIDENCE, row.id, row.number, (*row.writes, about, *back, *linked))


def practice(view: View, note: Note, text: str | None, new_id: _NewId) -> Made:
    """A practice sheet: its title from the first words; all of them as what is done, where they are more."""
    words = new_words(note, text)
    (eid,) = new_row_ids(view, note.programme, new_id)
    title = _title(words)
    answers = {"a4.name": title, **({"a4.activities": words} if title != words else {}), **sourced(note)}
    born = [
        Write(PRACTICE, eid, kind="create", value={}),
        Write(PRACTICE, eid, ORDER, order_of_next(view, note.programme, PRACTICE)),
        *(Write(PRACTICE, eid, name, value) for name, value in answers.items()),
    ]
    return Made(PRACTICE, eid, 0, (*born, *linking(view, note, [link_to(PRACTICE, eid)])))


def question(view: View, note: Note, entity: str, eid: str, text: str | None) -> Made:
    """A question of a visit's preparation, or of a session. Raises NotFound for one that is gone."""
    words = " ".join(new_words(note, text).split())
    if not any(rows.living(view, note.programme, entity, [eid])):
        raise NotFound("This part of the visit is no longer there. Look in History to bring it back.")
    name = {VISIT: "preparation.questions", SESSION: "questions"}[entity]
    asked = list(records.single(view, note.programme, entity, eid).answers.get(name) or ())
    writes = [] if words in asked else [Write(entity, eid, name, [*asked, words])]
    number = asked.index(words) + 1 if words in asked else len(asked) + 1
    linked = linking(view, note, [{**link_to(entity, eid), "text": words}])
    return Made(entity, eid, number, (*writes, *linked))


def task(view: View, note: Note, who: Speaker, due: str, text: str | None, new_id: _NewId) -> Made:
    """An agreed task of the programme, with who does it and by when (ISO) where that is known."""
    words = " ".join(new_words(note, text).split())
    made: list[Write] = []
    answers: dict[str, Any] = {"what": words, **({"due": due} if due else {})}
    if who:
        given = who if isinstance(who, str) else dict(who)
        made, answers["who"] = named(view, note.programme, given, new_id)
    row = _row(view, note, "programme", TASK, answers, new_id)
    return Made(TASK, row.id, row.number, (*made, *row.writes, *linking(view, note, [link_to(TASK, row.id)])))


def _row(view: View, note: Note, key: str, group: str, answers: Mapping[str, Any], new_id: _NewId) -> Made:
    """A row at the end of a group of a form."""
    (eid,) = new_row_ids(view, note.programme, new_id)
    filled = FormReader(view, note.programme).filled(form(key))
    known = filled.rows_of(group)
    written = [
        Write(group, eid, kind="create", value={"parent": [key, MAIN]}),
        Write(group, eid, ORDER, between(known[-1].order or None if known else None, None)),
        *(
            Write(group, eid, filled.register(f"{group}.{name}", eid).field, value)
            for name, value in answers.items()
        ),
        *(Write(group, eid, SOURCES, value) for value in sourced(note).values()),
    ]
    return Made(group, eid, len(known) + 1, tuple(written))


def _title(words: str) -> str:
    """The first line, cut at a word where it is long."""
    first = words.partition("\n")[0].strip()
    if len(first) <= _TITLE:
        return first
    return f"{first[:_TITLE].rpartition(' ')[0] or first[:_TITLE]}…"
