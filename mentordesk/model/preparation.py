"""What a visit is prepared with: the lines of its three lists and where each is placed (R-123).

A permanent format. The words of a list are a list of texts, ``preparation.see``, ``.people``, ``.questions``.
What is known besides its words stands in fields of the visit of their own, one for each thing said, so that
two laptops never disagree about a whole list. A line is named by its *mark*: the first sixteen digits of the
SHA-256 of the list's name, a line end, and its words folded (``words.folded``: no case, no accents, one
space); other words make another mark, and what was kept under the old one is carried along.

- ``placed.<mark>``: the id of the session it is placed in;
- ``from.<mark>``: what it was taken from, ``{"entity", "id"}``: ``a2.need``, ``a6.action``, ``annex4``,
  ``a5.member``, ``a2.actors``, ``a2.obstacles``, ``visit``, ``person``. The words stay when that is gone;
- ``read.<person>.<what>``: true when this person has read it; ``what`` is an input of the visit template
  (``a6.version``) or the mark of a line of ``preparation.documents``;
- ``invited.<guest>.<part>``: what an invitation says, ``guest`` being the mark of a line of
  ``preparation.people``, or the id of a person of the sessions; parts: ``PARTS_OF_INVITATION``.

A question placed in a session stands among the session's ``questions`` too, a person among its ``people``: so
a line counts as placed also where somebody wrote it into the session by hand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import PARTS, Session, Visit
from mentordesk.words import folded

SEE, PEOPLE, QUESTIONS = PARTS
DOCUMENTS = "documents"
GROUP = "preparation."
PURPOSE, LOGISTICS, SENSITIVITIES = "purpose", f"{GROUP}logistics", f"{GROUP}sensitivities"
PLACED, FROM, READ, INVITED = "placed.", "from.", "read.", "invited."
STATE, WHY, ASKED, LANGUAGE, USE = "state", "why", "questions", "language", "use"
PARTS_OF_INVITATION = (STATE, WHY, ASKED, LANGUAGE, USE)
"""``state`` is ``sent`` or ``confirmed``, else it is a draft; ``questions`` a list of at most three."""
DRAFT, SENT, CONFIRMED = "draft", "sent", "confirmed"
SOON = 7
"""Days before a visit from which on an empty preparation is said (R-123)."""

NEED, ACTION, PRACTICE, MEMBER, ACTOR, VISIT, PERSON = (
    "a2.need", "a6.action", "annex4", "a5.member", "a2.actors", "visit", "person",
)  # fmt: skip
_TITLE, _PLACE = "title", "place"
_LINK = {"a5.member", "person"}


def mark(part: str, text: str) -> str:
    """What a line is known by."""
    return hashlib.sha256(f"{part}\n{folded(text)}".encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Line:
    """One line: ``place`` from 1 in its list of ``count``; ``session`` is empty where it is not placed."""

    part: str
    text: str
    mark: str
    place: int
    count: int
    session: str = ""
    source: Mapping[str, str] = field(default_factory=dict)

    @property
    def person(self) -> str:
        """The id under which sessions know whom it names; empty for words alone."""
        return str(self.source.get("id", "")) if self.source.get("entity") in _LINK else ""


def lines(visit: Visit, part: str, everyone: Everyone) -> tuple[Line, ...]:
    """A list of the preparation."""
    told = visit.lines(GROUP + part)
    found = []
    for place, text in enumerate(told, 1):
        known = mark(part, text)
        source = visit.answers.get(FROM + known)
        line = Line(part, text, known, place, len(told), "", source if isinstance(source, Mapping) else {})
        found.append(Line(part, text, known, place, len(told), _session(visit, line, everyone), line.source))
    return tuple(found)


def _session(visit: Visit, line: Line, everyone: Everyone) -> str:
    """Where it was placed, else the first session that has it without anybody having placed it."""
    placed = str(visit.answers.get(PLACED + line.mark) or "")
    if placed and visit.session(placed):
        return placed
    return next((each.id for each in visit.sessions if stands_in(each, line, everyone)), "")


def stands_in(session: Session, line: Line, everyone: Everyone) -> bool:
    """Whether a session has the words, the person or the practice of a line."""
    words = folded(line.text)
    if line.part == QUESTIONS:
        return words in map(folded, session.lines("questions"))
    if line.part == PEOPLE:
        return any(is_named(line, each, everyone) for each in session.people)
    shown = any(dict(each) == dict(line.source) for each in session.links("practices") if line.source)
    return shown or words in (folded(session.said(_TITLE)), folded(session.said(_PLACE)))


def is_named(line: Line, person: str, everyone: Everyone) -> bool:
    """Whether a line means this person or member: by what it was taken from, or by the words."""
    if line.person and everyone.canonical(line.person) == everyone.canonical(person):
        return True
    return folded(line.text) == folded(everyone.name(person))


def readers(visit: Visit, what: str) -> tuple[str, ...]:
    """The ids of those who have read something, in no order that means anything."""
    return tuple(sorted(_under(visit, READ, what)))


def _under(visit: Visit, kind: str, what: str) -> Iterator[str]:
    for name, value in visit.answers.items():
        if value and name.startswith(kind):
            who, _dot, rest = name.removeprefix(kind).partition(".")
            if rest == what:
                yield who


def said(visit: Visit, guest: str, part: str) -> Any:
    """What was written into one part of an invitation; None where nobody did."""
    return visit.answers.get(f"{INVITED}{guest}.{part}")


def is_empty(visit: Visit) -> bool:
    """Whether nothing to see, nobody to meet and nothing to ask is written down yet."""
    return not any(visit.lines(GROUP + part) for part in PARTS)
