"""The rows of the participants: who may take part in a visit, in the order of the groups they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from mentordesk.forms.reading import form
from mentordesk.model.everyone import Everyone
from mentordesk.model.represented import present
from mentordesk.model.visits import FORM, VISIT, Session, Visit
from mentordesk.ui.models.presence_table import PresenceLine, SessionHead
from mentordesk.ui.visiting.visit_words import clock_text, session_name
from mentordesk.words import Words

GROUPS = f"{VISIT}.attendance_groups"


def group_values() -> tuple[str, ...]:
    """The groups, in the order of the form."""
    return tuple(each.value for each in form(FORM).by_key[GROUPS].choices)


def presence_lines(visit: Visit, everyone: Everyone, words: Words) -> list[PresenceLine]:
    """Everyone who stands for a group, and whoever is named in the visit; each person once."""
    named = present(visit)
    there = {everyone.canonical(each) for each in visit.attendance}
    known = dict.fromkeys(everyone.canonical(each) for each in (*everyone.groups, *named))
    expected = {each.id: set(map(everyone.canonical, each.people)) for each in visit.sessions}
    lines = [
        PresenceLine(
            eid,
            everyone.name(eid),
            words.listed([form(FORM).choice_label(GROUPS, each, words) for each in _groups(everyone, eid)]),
            eid in there,
            frozenset(session for session, people in expected.items() if eid in people),
        )
        for eid in known
        if everyone.name(eid)
    ]
    order = group_values()
    ranks = {eid: min(map(order.index, _groups(everyone, eid)), default=len(order)) for eid in known}
    return sorted(lines, key=lambda each: (ranks[each.id], each.name.casefold()))


def _groups(everyone: Everyone, eid: str) -> Iterator[str]:
    """The groups somebody stands for, in the order of the form."""
    stands_for = everyone.in_groups([eid])
    return (each for each in group_values() if each in stands_for)


def session_heads(visit: Visit, day: int, words: Words) -> list[SessionHead]:
    """The sessions of a day, without breaks."""
    return [_head(each, words) for each in visit.on_day(day) if not each.is_break]


def _head(session: Session, words: Words) -> SessionHead:
    hour = clock_text(session.start) if session.start is not None else ""
    if session.track:
        hour = words.text("{time} {letter}", time=hour, letter=session.track).strip()
    return SessionHead(session.id, hour, session_name(session, words))


def ids_of(people: tuple[str, ...], everyone: Everyone, person: str) -> list[str]:
    """Under which ids somebody stands in a list: as a person, as a member, or both."""
    return [each for each in people if everyone.canonical(each) == person]
