"""The questions of a visit: ticked off where they were answered, and brought to the next where not.

A tick is a field of the visit in which the answer was given, ``answered.<mark of the question>``:
``{"at": ISO time, "notes": [ids]}``. One field for each question, so that two people may tick two of them at
once; the mark follows the words alone, so that a question of the preparation that is put in a session too is
ticked once. The words stand in no second place, for a redaction to miss. A permanent format.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mentordesk.model.visits import Visit

ANSWERED = "answered."
PUT = "preparation.questions"
CLOSED = "closed"
"""The field of a visit that stands once it was closed."""
_MARK = 16


@dataclass(frozen=True)
class Question:
    """One question; ``visit`` and ``session`` are where it was put (no session: the preparation).

    ``carried`` tells that an earlier visit left it. ``at`` (ISO) and ``notes`` tell how the visit that is
    asked about answered it; both are empty for an open one.
    """

    text: str
    visit: str
    session: str = ""
    carried: bool = False
    at: str = ""
    notes: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """What its tick is stored under."""
        return mark(self.text)

    @property
    def answered(self) -> bool:
        """Whether it is ticked."""
        return bool(self.at)


def mark(text: str) -> str:
    """The same for two ways of spacing and capitalising one question."""
    return hashlib.sha256(" ".join(text.casefold().split()).encode("utf-8")).hexdigest()[:_MARK]


def tick_field(text: str) -> str:
    """The field of a visit in which the tick of a question stands."""
    return ANSWERED + mark(text)


def questions_of(visits: Sequence[Visit], eid: str, today: date) -> tuple[Question, ...]:
    """The questions of one visit: its own, then those that earlier ones left, each once.

    An earlier visit has left its questions once it is over: closed, or its last day past.
    """
    at = next((index for index, each in enumerate(visits) if each.id == eid), None)
    if at is None:
        return ()
    here, before = visits[at], visits[:at]
    found: dict[str, Question] = {}
    for each in _put(here):
        found.setdefault(each.mark, each)
    answered = {name for visit in before for name in visit.answers if _tick(visit, name)}
    for visit in before:
        for each in _put(visit) if _is_over(visit, today) else ():
            if ANSWERED + each.mark not in answered:
                found.setdefault(each.mark, replace(each, carried=True))
    return tuple(_as_answered(here, each) for each in found.values())


def _put(visit: Visit) -> Iterator[Question]:
    """The questions put in a visit: those of its preparation, then those of its sessions in their order."""
    for text in visit.lines(PUT):
        yield Question(" ".join(text.split()), visit.id)
    for session in visit.sessions:
        for text in session.lines("questions"):
            yield Question(" ".join(text.split()), visit.id, session.id)


def _is_over(visit: Visit, today: date) -> bool:
    return bool(visit.answers.get(CLOSED)) or visit.is_over(today)


def _tick(visit: Visit, name: str) -> Mapping[str, Any] | None:
    said = visit.answers.get(name) if name.startswith(ANSWERED) else None
    return said if isinstance(said, Mapping) else None


def _as_answered(visit: Visit, question: Question) -> Question:
    said = _tick(visit, ANSWERED + question.mark)
    if said is None:
        return question
    return replace(question, at=str(said.get("at") or ""), notes=tuple(said.get("notes") or ()))
