"""Whom a visit invites, and what each invitation says: drafted from lists and sessions (R-226).

Nothing is stored for a draft. What somebody writes into a part stays (``invited.<guest>.<part>``); the others
follow the agenda as it changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mentordesk.documents.invitation_page import QUESTIONS, Invitation, Meeting, usual_use
from mentordesk.model.agenda.said import time as time_said
from mentordesk.model.preparation import (
    ASKED,
    CONFIRMED,
    DRAFT,
    LANGUAGE,
    PEOPLE,
    SENT,
    STATE,
    USE,
    WHY,
    is_named,
    said,
    stands_in,
)
from mentordesk.model.visits import Session, Visit
from mentordesk.services.preparing_reading import Prepared
from mentordesk.words import LANGUAGE_NAMES, Words

_PURPOSE, _PLACE = "purpose", "place"
_TEAM_ROLES = ("note_taker", "interpreter")


@dataclass(frozen=True)
class Guest:
    """One person or body: ``id`` is a line's mark or a person's id; ``sessions`` where they are met.

    ``drafted`` names the parts nobody wrote: they follow the agenda. ``state`` is draft, sent or confirmed.
    """

    id: str
    label: str
    sessions: tuple[Session, ...] = ()
    state: str = DRAFT
    why: str = ""
    questions: tuple[str, ...] = ()
    language: str = ""
    use: str = ""
    drafted: frozenset[str] = frozenset()

    @property
    def minutes(self) -> int:
        """How long it takes altogether."""
        return sum(each.minutes for each in self.sessions)


def guests(prepared: Prepared) -> tuple[Guest, ...]:
    """The people of the list in its order, then whoever else the sessions meet; never the team itself."""
    visit = prepared.visit
    found = []
    for line in prepared.lines[PEOPLE]:
        met = tuple(
            each
            for each in visit.sessions
            if each.id == line.session or stands_in(each, line, prepared.everyone)
        )
        found.append(_guest(prepared, line.mark, line.text, met))
    others = dict.fromkeys(eid for each in visit.sessions for eid in each.people)
    for eid in others:
        label = prepared.everyone.name(eid)
        if label and not _is_covered(prepared, eid) and not _helps(visit, eid):
            met = tuple(each for each in visit.sessions if eid in each.people)
            found.append(_guest(prepared, eid, label, met))
    return tuple(found)


def _is_covered(prepared: Prepared, eid: str) -> bool:
    """Whether somebody is of the team, or stands on the list already."""
    everyone = prepared.everyone
    team = {everyone.canonical(each) for each in prepared.team}
    listed = any(is_named(line, eid, everyone) for line in prepared.lines[PEOPLE])
    return listed or everyone.canonical(eid) in team


def _helps(visit: Visit, eid: str) -> bool:
    """Whether somebody takes notes or interprets: they come along."""
    return any(eid == each.person(role) for each in visit.sessions for role in _TEAM_ROLES)


def _guest(prepared: Prepared, guest: str, label: str, met: tuple[Session, ...]) -> Guest:
    visit = prepared.visit
    asked = [str(each) for each in said(visit, guest, ASKED) or ()]
    drafted = dict.fromkeys(text for each in met for text in each.lines("questions"))
    written = {part: str(said(visit, guest, part) or "") for part in (STATE, WHY, LANGUAGE, USE)}
    purpose = next((each.said(_PURPOSE) for each in met if each.said(_PURPOSE)), visit.purpose)
    language = next((each.said(LANGUAGE) for each in met if each.said(LANGUAGE)), "")
    return Guest(
        guest, label, met, written[STATE] if written[STATE] in (SENT, CONFIRMED) else DRAFT,
        written[WHY] or purpose, tuple(asked or list(drafted)[:QUESTIONS]), written[LANGUAGE] or language,
        written[USE], frozenset(part for part, text in {**written, ASKED: asked}.items() if not text),
    )  # fmt: skip


def usual(words: Words) -> str:
    """What an invitation says of the guest's words unless somebody says otherwise (R-226)."""
    return usual_use(words)


def who_comes(prepared: Prepared, guest: Guest) -> tuple[str, ...]:
    """Those of the team who are expected where the guest is met; the cities where nobody is yet."""
    return tuple(_comes(prepared, guest)) or tuple(city.name for city in prepared.programme.cities)


def invitation(prepared: Prepared, guest: Guest, words: Words, signed: str = "") -> Invitation:
    """The letter to one guest, in a language."""
    visit, programme = prepared.visit, prepared.programme
    spoken = words.listed([LANGUAGE_NAMES[each] for each in programme.languages])
    return Invitation(
        guest=guest.label,
        comes=who_comes(prepared, guest),
        why=guest.why,
        meetings=tuple(_meeting(visit, each, words) for each in guest.sessions),
        questions=guest.questions,
        language=guest.language or spoken,
        use=guest.use,
        sender=signed,
    )


def _comes(prepared: Prepared, guest: Guest) -> Iterator[str]:
    """Those of the team who are expected where the guest is met, by name or function."""
    present = dict.fromkeys(
        eid for each in guest.sessions for eid in (each.person("lead"), *each.people) if eid in prepared.team
    )
    yield from (name for eid in present if (name := prepared.names.get(eid, "")))


def _meeting(visit: Visit, session: Session, words: Words) -> Meeting:
    start = session.start
    time = "" if start is None else words.say(time_said(start))
    return Meeting(visit.date_of(session.day), time, session.minutes, session.said(_PLACE))
