"""Rules of the method as Notices: they warn, they never refuse (methodology §1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mentordesk.model.programme import (
    COORDINATOR,
    FACILITATOR,
    MENTEE,
    MENTEE_ASSOCIATION,
    MENTOR,
    MENTOR_ASSOCIATION,
    PARTY,
    PEER,
    Programme,
)
from mentordesk.words import Message, _

LONG_TEXT = 20_000  # characters
_ONCE = (MENTEE, MENTOR, MENTEE_ASSOCIATION, MENTOR_ASSOCIATION)


@dataclass(frozen=True)
class Notice:
    """A remark with the requirement it comes from and the record it is about."""

    rule: str
    message: Message
    entity: str
    eid: str = "main"


def party_notices(programme: Programme) -> Iterator[Notice]:
    """Who is missing or there twice among the parties (R-001); a community of practice has peers (R-198)."""
    if programme.answers.get("prog.format") == "community":
        if len(programme.with_role(PEER)) < 2:
            text = Message.of(_("A community of practice gathers at least two cities."))
            yield Notice("R-198", text, PARTY)
        return
    if programme.mentee is None:
        yield Notice("R-001", Message.of(_("No mentee city is named yet.")), PARTY)
    if programme.mentor is None:
        yield Notice("R-001", Message.of(_("No mentor city is named yet.")), PARTY)
    if not programme.with_role(FACILITATOR, COORDINATOR):
        yield Notice("R-001", Message.of(_("No facilitation team is named yet.")), PARTY)
    for role in _ONCE:
        for party in programme.with_role(role)[1:]:
            text = Message.of(_("This role is already taken by another party."))
            yield Notice("R-001", text, PARTY, party.id)


def long_text_notice(text: str) -> Message | None:
    """A remark on a text so long that nobody will read it in a cell; it is kept whole."""
    if len(text) <= LONG_TEXT:
        return None
    return Message.of(_("This text is very long: {count} characters. It is kept whole."), count=len(text))
