"""What cannot go well in an agenda, by name, with ways out; and what somebody keeps as it is on purpose.

The rules: ``person_twice``, ``room_twice``, ``travel`` (``clashes``); ``interpreter_no_break``,
``final_without_politicians`` (R-148), ``no_note_taker``, ``mix`` (R-124; ``lacks``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentordesk.model.agenda.clashes import PERSON_TWICE, ROOM_TWICE, TRAVEL, clashes
from mentordesk.model.agenda.lacks import INTERPRETER, MIX, NO_NOTE_TAKER, POLITICIANS, lacks
from mentordesk.model.agenda.repairs import PERSON, PLACE, Repair, Warning
from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import KEPT, Session, Visit

__all__ = [
    "INTERPRETER", "MIX", "NO_NOTE_TAKER", "PERSON", "PERSON_TWICE", "PLACE", "POLITICIANS", "ROOM_TWICE",
    "SERIOUS", "TRAVEL", "KeptWarning", "Repair", "Warning", "kept_warnings", "warnings",
]  # fmt: skip

SERIOUS = frozenset({PERSON_TWICE, ROOM_TWICE, TRAVEL})
"""Rules of what cannot be done as it stands; the others ask for a second look."""


def warnings(visit: Visit, everyone: Everyone, candidates: Sequence[str] = ()) -> tuple[Warning, ...]:
    """Everything to warn of, in the order of the sessions, but for what is kept on purpose.

    ``candidates`` are ids of people who may be proposed in the place of others.
    """
    return tuple(each for each in _all(visit, everyone, candidates) if _kept(visit, each) is None)


@dataclass(frozen=True)
class KeptWarning:
    """A warning that somebody keeps on purpose.

    ``holder`` is the session with which it is kept, "" where it is kept with the visit.
    """

    warning: Warning
    reason: str
    holder: str


def kept_warnings(visit: Visit, everyone: Everyone) -> tuple[KeptWarning, ...]:
    """The warnings that somebody keeps on purpose, in the order of the sessions."""
    said = (visit.answers, *(each.answers for each in visit.sessions))
    if not any(name.startswith(KEPT) for answers in said for name in answers):
        return ()
    every = _all(visit, everyone, ())
    return tuple(found for each in every if (found := _kept(visit, each)) is not None)


def _all(visit: Visit, everyone: Everyone, candidates: Sequence[str]) -> list[Warning]:
    places = {each.id: place for place, each in enumerate(visit.sessions)}
    able = tuple({everyone.canonical(each): each for each in reversed(candidates)}.values())[::-1]
    found = [*clashes(visit, everyone, able), *lacks(visit, everyone, able)]
    return sorted(found, key=lambda each: places[each.sessions[0]] if each.sessions else len(places))


def _kept(visit: Visit, warning: Warning) -> KeptWarning | None:
    """Kept with any of its sessions, with the visit where it names none: this one, or all of its rule."""
    holders: list[tuple[str, Visit | Session]] = [
        (each.id, each) for each in visit.sessions if not warning.sessions or each.id in warning.sessions
    ]
    for eid, holder in [*holders, ("", visit)]:
        for one in holder.kept(warning.rule):
            if one.about in ("", warning.about):
                return KeptWarning(warning, one.reason, eid)
    return None
