"""What a list of a preparation may take over, so that nothing is typed twice (R-123, R-146).

Only what everybody may read is offered: a preparation is printed (R-219).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mentordesk.forms.reading import form
from mentordesk.model.carried import OBSTACLES, obstacles
from mentordesk.model.everyone import Everyone
from mentordesk.model.filled import Filled
from mentordesk.model.network import MEMBER as MEMBER_ROW
from mentordesk.model.network import NETWORK, is_active
from mentordesk.model.plan import WHAT
from mentordesk.model.preparation import (
    ACTION,
    ACTOR,
    GROUP,
    MEMBER,
    NEED,
    PEOPLE,
    PRACTICE,
    QUESTIONS,
    VISIT,
    mark,
)
from mentordesk.model.questions import ANSWERED
from mentordesk.model.questions import mark as tick
from mentordesk.model.visits import MENTOR_HOST, Visit
from mentordesk.services import visit_people
from mentordesk.services.filling_reading import FormReader
from mentordesk.services.visit_reading import visits_in
from mentordesk.store import records
from mentordesk.store.records import View
from mentordesk.words import Words

_NEEDS, _STRENGTHS = "annex2", "annex3"
_BODIES = {MENTOR_HOST: (_STRENGTHS, "a3.actors", "topic")}
_OF_THE_MENTEE = (_NEEDS, ACTOR, "why")


@dataclass(frozen=True)
class Proposal:
    """One line to take over. ``about`` tells more in the programme's own words, and stays there."""

    text: str
    entity: str
    id: str
    about: str = ""
    number: int = 0

    @property
    def source(self) -> dict[str, str]:
        """What it is taken from."""
        return {"entity": self.entity, "id": self.id}


def proposals(view: View, programme: str, visit: str, part: str, words: Words) -> tuple[Proposal, ...]:
    """Those of a list that are not in it yet; each text once. A visit that is gone is offered nothing."""
    visits = visits_in(view, programme, open_only=True)
    found = next((each for each in visits if each.id == visit), None)
    if found is None:
        return ()
    reader = FormReader(view, programme, open_only=True)
    if part == QUESTIONS:
        offered = _questions(view, programme, reader, found, visits, words)
    elif part == PEOPLE:
        offered = _people(reader, found, visit_people.everyone(view, programme, open_only=True))
    else:
        offered = _practices(reader)
    seen = {mark(part, each) for each in found.lines(GROUP + part)}
    kept = []
    for each in offered:
        known = mark(part, each.text)
        if each.text and known not in seen:
            seen.add(known)
            kept.append(each)
    return tuple(kept)


def _questions(
    view: View, programme: str, reader: FormReader, visit: Visit, visits: tuple[Visit, ...], words: Words
) -> Iterator[Proposal]:
    """What earlier visits left open, the points open in the plan, the needs no action answers, obstacles."""
    for earlier in visits:
        if earlier.number < visit.number:
            for text in _left(earlier):
                yield Proposal(text, VISIT, earlier.id, number=earlier.number)
    answered: set[str] = set()
    for number, action in enumerate(records.rows(view, programme, ACTION), 1):
        answered |= {str(each.get("id")) for each in action.answers.get("needs") or ()}
        what = _line(action.answers.get(WHAT))
        for text in action.answers.get("open_questions") or ():
            yield Proposal(_line(text), ACTION, action.eid, what, number)
    analysis = reader.filled(form(_NEEDS))
    for need in analysis.rows_of(NEED):
        title = _line(need.value("title") or need.value("statement"))
        if title and need.id not in answered:
            asked = words.text("{need}: what would have to change?", need=title)
            yield Proposal(asked, NEED, need.id, _line(need.value("statement")), need.number)
    for obstacle in obstacles(analysis):  # seen again at every visit
        if named := _line(obstacle.text):
            asked = words.text("{obstacle}: what has become of it?", obstacle=named)
            yield Proposal(asked, OBSTACLES, obstacle.id)


def _left(visit: Visit) -> Iterator[str]:
    """The questions of a visit that nobody ticked."""
    asked = [*visit.lines(GROUP + QUESTIONS)]
    asked += [text for session in visit.sessions for text in session.lines("questions")]
    for text in dict.fromkeys(asked):
        if not visit.answers.get(ANSWERED + tick(text)):
            yield _line(text)


def _people(reader: FormReader, visit: Visit, everyone: Everyone) -> Iterator[Proposal]:
    """The host's own: members of the network and actors at the mentee, bodies that helped at the mentor."""
    if visit.host != MENTOR_HOST:
        network = reader.filled(form(NETWORK))
        for row in network.rows_of(MEMBER_ROW):
            if is_active(row):
                called, body = everyone.name(row.id), _line(row.value("organisation"))
                yield Proposal(called, MEMBER, row.id, body if body != called else "")
    asked, group, more = _BODIES.get(visit.host, _OF_THE_MENTEE)
    for sheet in _sheets(reader, asked):
        for row in sheet.rows_of(group):
            yield Proposal(_line(row.value("name")), group, row.id, _line(row.value(more)))


def _practices(reader: FormReader) -> Iterator[Proposal]:
    for sheet in _sheets(reader, PRACTICE):
        name = _line(sheet.value("a4.name"))
        yield Proposal(name, PRACTICE, sheet.eid, _line(sheet.value("a4.place")))


def _sheets(reader: FormReader, key: str) -> Iterator[Filled]:
    known = form(key)
    for eid in reader.sheets(known) if known.several else ["main"]:
        yield reader.filled(known, eid)


def _line(value: object) -> str:
    return " ".join(str(value or "").split())
