"""The report of a visit: drafted from the notes, and what people make of the draft (R-130 to R-132, R-225).

What is typed is kept apart from the draft, in fields of the visit (a permanent format), so that notes which
come later take their place and nothing typed is lost:

- ``report.lead``: the words of *In short*, instead of the debrief's;
- ``report.note.<id>``: how the report says one note, ``{"text", "of"}``, or that it leaves it out,
  ``{"out": true}``; ``of`` is the mark of the words that were reworded;
- ``report.more.<part>``: what was added under a part;
- ``report.thanks``: the thanks of *What we agreed*.

A note that is restricted, or gone, is in no report, and with it what was typed about it (R-132).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mentordesk.model.agreed import Point, Step, asked_as
from mentordesk.model.notes import DECISION, FOLLOW_UP, Note
from mentordesk.model.questions import Question, mark
from mentordesk.model.visits import Session, Visit

REPORT = "report."
LEAD, NOTES, MORE, THANKS = "report.lead", "report.note.", "report.more.", "report.thanks"
LEARNED = "debrief.learned"
QUESTION, SESSION, REST = "question.", "session.", "rest"
"""Names of parts: before the mark of a question, before the id of a session, of notes in none."""
DECISIONS, STEPS, CHANGES, PRESENT, GAIN = "decisions", "steps", "changes", "present", "gain"
QUOTE = "quote"


@dataclass(frozen=True)
class Item:
    """One note in the report. ``speaker`` is a name, and only that of a note that may be attributed."""

    note: Note
    speaker: str = ""
    typed: str = ""
    out: bool = False
    stale: bool = False
    """Whether the note says something else by now than the words that were reworded."""

    @property
    def text(self) -> str:
        """As the report says it."""
        return self.typed or self.note.text


@dataclass(frozen=True)
class Part:
    """Notes under one head, and the words added there. ``number`` counts the questions from 1."""

    name: str
    title: str
    number: int = 0
    items: tuple[Item, ...] = ()
    more: str = ""

    @property
    def kept(self) -> tuple[Item, ...]:
        """The notes that are not left out."""
        return tuple(each for each in self.items if not each.out)


@dataclass(frozen=True)
class Report:
    """The report as it stands. ``parts`` are the questions, then the sessions; ``more`` is by part."""

    visit: Visit
    lead: str = ""
    lead_typed: bool = False
    parts: tuple[Part, ...] = ()
    decisions: tuple[Item, ...] = ()
    steps: tuple[Step, ...] = ()
    questions: tuple[Point, ...] = ()
    more: Mapping[str, str] = field(default_factory=dict)
    notes: int = 0
    """How many notes it was drafted from."""

    @property
    def items(self) -> Iterator[Item]:
        """Every note of it once."""
        for part in self.parts:
            yield from part.items
        yield from self.decisions

    def added(self, part: str) -> str:
        """The words typed under a part."""
        return self.more.get(part, "")


def note_field(note: str) -> str:
    """The field in which it stands how the report says a note."""
    return NOTES + note


def wording(note: Note, text: str) -> Mapping[str, Any] | None:
    """What is stored where the report says a note in other words; None where they are its own."""
    said = text.strip()
    if not said or said == note.text.strip():
        return None
    return {"text": said, "of": mark(note.text)}


LEFT_OUT: Mapping[str, Any] = {"out": True}
"""What is stored where the report leaves a note out."""


def draft(
    visit: Visit,
    notes: Sequence[Note],
    questions: Sequence[Question],
    steps: Sequence[Step],
    left: Sequence[Point],
    names: Mapping[str, str],
) -> Report:
    """The report of a visit from its open notes; ``names`` are those of the speakers, by id."""
    items = {each.id: _item(visit, each, names) for each in notes}
    told = [each for each in items.values() if each.note.kind not in (DECISION, FOLLOW_UP)]
    placed: set[str] = set()
    parts = [*_by_question(visit, told, questions, placed)]
    parts += _by_session(visit, [each for each in told if each.note.id not in placed])
    lead = visit.said(LEAD).strip()
    more = {
        name.removeprefix(MORE): str(said)
        for name, said in visit.answers.items()
        if name.startswith(MORE) and said
    }
    return Report(
        visit, lead or visit.said(LEARNED).strip(), bool(lead), tuple(parts),
        tuple(each for each in items.values() if each.note.kind == DECISION),
        tuple(_as_worded(each, items) for each in steps if not _is_out(each, items)), tuple(left), more,
        len(notes),
    )  # fmt: skip


def _item(visit: Visit, note: Note, names: Mapping[str, str]) -> Item:
    said = visit.answers.get(note_field(note.id))
    said = said if isinstance(said, Mapping) else {}
    typed = str(said.get("text") or "")
    stale = bool(typed) and said.get("of") != mark(note.text)
    return Item(note, names.get(note.speaker, ""), typed, bool(said.get("out")), stale)


def _as_worded(step: Step, items: Mapping[str, Item]) -> Step:
    """A follow-up that is no task yet, as the report says it; a task has words of its own."""
    item = items.get(step.source.id)
    return Step(item.typed, step.source, step.who, step.due, step.note) if item and item.typed else step


def _is_out(step: Step, items: Mapping[str, Item]) -> bool:
    item = items.get(step.note)
    return item is not None and item.out


def _by_question(
    visit: Visit, items: Sequence[Item], questions: Sequence[Question], placed: set[str]
) -> Iterator[Part]:
    """The questions that any note answers, numbered, each note under the first that names it."""
    number = 0
    for question in questions:
        named = set(question.notes)
        found = [
            each
            for each in items
            if each.note.id not in placed and (each.note.id in named or question.mark in _linked(each.note))
        ]
        name = QUESTION + question.mark
        more = visit.said(MORE + name)
        if found or more:
            number += 1
            placed.update(each.note.id for each in found)
            yield Part(name, question.text, number, tuple(found), more)


def _linked(note: Note) -> frozenset[str]:
    """The marks of questions a note is linked to; not of its own words."""
    return asked_as(note) - {mark(note.text)}


def _by_session(visit: Visit, items: Sequence[Item]) -> Iterator[Part]:
    sessions: dict[str, Session | None] = {each.id: each for each in visit.sessions}
    for eid, session in (*sessions.items(), ("", None)):
        found = tuple(
            each for each in items if (each.note.session if each.note.session in sessions else "") == eid
        )
        name = SESSION + eid if eid else REST
        more = visit.said(MORE + name)
        if found or more:
            yield Part(name, session.said("title") if session else "", 0, found, more)
