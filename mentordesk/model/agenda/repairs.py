"""A warning, and the ways out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from mentordesk.model.agenda import said
from mentordesk.model.agenda.free import attending, fields_of, is_free, next_free
from mentordesk.model.agenda.ripple import Move
from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Session, Visit
from mentordesk.words import Message, _

PLACE, PERSON = "place", "person"
PEOPLE = "people"
"""The one field of several people."""
_MOST = 2


@dataclass(frozen=True)
class Repair:
    """One way out, in the words of a button; the page applies it.

    ``place``: ``session`` goes where ``move`` says (through ``ripple.moved``). ``person``: ``person`` stands
    in ``fields`` of ``session`` instead of ``instead_of``, the id under which somebody stands there; where it
    is empty, in addition to who is there. ``answers`` tells what is to be written.
    """

    kind: str
    message: Message
    session: str
    move: Move | None = None
    person: str = ""
    instead_of: str = ""
    fields: tuple[str, ...] = ()

    @property
    def field(self) -> str:
        """The first of the fields; empty for another place."""
        return next(iter(self.fields), "")

    def answers(self, session: Session) -> dict[str, Any]:
        """What the session answers afterwards, by stored name; nothing for another place."""
        found: dict[str, Any] = {name: self.person for name in self.fields if name != PEOPLE}
        if PEOPLE in self.fields:
            people = [self.person if each == self.instead_of else each for each in session.people]
            found[PEOPLE] = list(dict.fromkeys([*people, self.person]))
        return found


@dataclass(frozen=True)
class Warning:
    """Something that cannot go well, or that deserves a second look.

    ``sessions`` are the ids it is about (none where it is the whole visit), ``short`` a few words for the
    block of each of them, ``person`` the one id of somebody or empty. ``about`` tells it apart from others
    of its rule: kept with a session, it is this warning alone that is kept on purpose.
    """

    rule: str
    sessions: tuple[str, ...]
    message: Message
    person: str = ""
    repairs: tuple[Repair, ...] = ()
    about: str = ""
    short: Mapping[str, Message] = field(default_factory=dict)


def moves(visit: Visit, everyone: Everyone, clashing: Sequence[Session]) -> Iterator[Repair]:
    """Free places for one of those that clash: rather a group's than a common one, rather the last.

    A pinned one is not offered to be moved.
    """
    movable = sorted(
        (each for each in reversed(clashing) if not each.pinned), key=lambda each: not each.track
    )
    for session in movable[:1]:
        for move in next_free(visit, everyone, session):
            if move.start is not None:
                message = said.put(visit, session, move.day, move.start)
                yield Repair(PLACE, message, session.id, move)


def replacements(
    visit: Visit, everyone: Everyone, who: str, session: Session, candidates: Sequence[str]
) -> Iterator[Repair]:
    """Others who stand for the same group and have time."""
    for other in candidates:
        if _alike(everyone, who, other) and is_free(visit, everyone, other, session):
            text = _("Replace {person} by {other} in “{title}”")
            message = Message.of(
                text,
                person=said.person(everyone, who),
                other=said.person(everyone, other),
                title=said.title(session),
            )
            fields = fields_of(session, everyone, who)
            leaves = next(each for each in attending(session) if everyone.canonical(each) == who)
            yield Repair(PERSON, message, session.id, person=other, instead_of=leaves, fields=fields)


def additions(
    everyone: Everyone, text: str, session: Session, candidates: Iterable[str], field: str
) -> Iterator[Repair]:
    """Somebody more in a field of a session; ``text`` names them by {person}."""
    for who in candidates:
        message = Message.of(text, person=said.person(everyone, who))
        yield Repair(PERSON, message, session.id, person=who, fields=(field,))


def two(some: Iterable[Repair], others: Iterable[Repair] = ()) -> tuple[Repair, ...]:
    """One of each where there are both, two of the one where not."""
    first, second = [*islice(some, _MOST)], [*islice(others, _MOST)]
    return (*first[:1], *second[:1], *first[1:], *second[1:])[:_MOST]


def _alike(everyone: Everyone, one: str, other: str) -> bool:
    groups = everyone.in_groups((one,))
    return not groups or bool(groups & everyone.in_groups((other,)))
