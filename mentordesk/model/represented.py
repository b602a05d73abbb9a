"""Which groups were there: ticked from the people present, and by hand where that says otherwise (R-134).

What a person ticks or unticks is a field of the visit for each group, ``represented.<group>``: true or false.
So nobody's tick is lost when somebody else is added, nor when two laptops tick two groups at once. A
permanent format. An answer under ``attendance_groups``, as another program may write it, counts as ticked by
hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Session, Visit

BY_HAND = "represented."
GROUPS = "attendance_groups"
_PEOPLE = ("lead", "note_taker", "interpreter")


def represented(visit: Visit, everyone: Everyone) -> frozenset[str]:
    """Values of ``visit.attendance_groups``: from those who were there and those of the sessions."""
    found = set(everyone.in_groups(present(visit)))
    found |= set(visit.answers.get(GROUPS) or ())
    for name, said in visit.answers.items():
        if name.startswith(BY_HAND) and isinstance(said, bool):
            group = name.removeprefix(BY_HAND)
            found = found | {group} if said else found - {group}
    return frozenset(found)


def present(visit: Visit) -> tuple[str, ...]:
    """Everyone named in a visit, each id once: its attendance, then its sessions in their order."""
    named = (eid for session in visit.sessions for eid in people_of(session))
    return tuple(dict.fromkeys((*visit.attendance, *named)))


def people_of(session: Session) -> Iterator[str]:
    """Everyone named in a session."""
    yield from (eid for name in _PEOPLE if (eid := session.person(name)))
    yield from session.people
