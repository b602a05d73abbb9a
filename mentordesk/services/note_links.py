"""Links between notes and what came of them, told on both sides (R-131).

A note names what it became in ``links``. The record that it became names the note in ``source_notes``, as
long as the note is open: nothing shared ever names a restricted one. A permanent format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mentordesk.model.changes import Write
from mentordesk.model.note_stored import stored_name
from mentordesk.model.notes import NOTE, Note
from mentordesk.store import records
from mentordesk.store.records import View

SOURCES = "source_notes"
Link = Mapping[str, str]


def link_to(entity: str, eid: str) -> dict[str, str]:
    """How one record names another."""
    return {"entity": entity, "id": eid}


def linking(view: View, note: Note, links: Iterable[Link]) -> list[Write]:
    """The write that adds links to those a note has by now; none where it has them all."""
    known = _links(view, note)
    fresh = [dict(each) for each in links if not any(_same(each, there) for there in known)]
    if not fresh:
        return []
    return [Write(NOTE, note.id, stored_name("links", note.degree), [*known, *fresh])]


def unlinking(view: View, note: Note, link: Link) -> list[Write]:
    """The writes that take a link off a note, and the note off the other side."""
    kept = [each for each in _links(view, note) if not _same(each, link)]
    own = Write(NOTE, note.id, stored_name("links", note.degree), kept or None)
    return [own, *without_source(view, note, [link])]


def sourced(note: Note) -> dict[str, Any]:
    """What a new record says of the note it comes from; nothing where the note is restricted."""
    return {} if note.restricted else {SOURCES: [link_to(NOTE, note.id)]}


def with_source(view: View, note: Note, entity: str, eid: str) -> list[Write]:
    """The write by which the other side names the note too, where that is a record of its own."""
    if note.restricted or not records.is_born(view, note.programme, entity, eid):
        return []
    known = list(records.single(view, note.programme, entity, eid).answers.get(SOURCES) or ())
    here = link_to(NOTE, note.id)
    return [] if any(_same(each, here) for each in known) else [Write(entity, eid, SOURCES, [*known, here])]


def without_source(view: View, note: Note, links: Iterable[Link]) -> Iterator[Write]:
    """The writes by which what came of a note no longer names it, when it is restricted or unlinked."""
    here = link_to(NOTE, note.id)
    for link in links:
        entity, eid = str(link.get("entity") or ""), str(link.get("id") or "")
        known = records.single(view, note.programme, entity, eid).answers.get(SOURCES)
        if isinstance(known, list) and any(_same(each, here) for each in known):
            kept = [each for each in known if not _same(each, here)]
            yield Write(entity, eid, SOURCES, kept or None)


def _links(view: View, note: Note) -> list[Link]:
    told = records.single(view, note.programme, NOTE, note.id).answers
    return list(told.get(stored_name("links", note.degree)) or ())


def _same(one: Any, other: Any) -> bool:
    return (
        isinstance(one, Mapping)
        and isinstance(other, Mapping)
        and (one.get("entity"), one.get("id")) == (other.get("entity"), other.get("id"))
    )
