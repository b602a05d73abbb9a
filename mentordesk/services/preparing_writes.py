"""What the acts on a preparation are made of: the visit as it stands in the transaction, and writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.model import questions
from mentordesk.model.changes import Write
from mentordesk.model.preparation import FROM, GROUP, INVITED, PLACED
from mentordesk.model.questions import ANSWERED
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.store import rows
from mentordesk.store.records import Record, View
from mentordesk.words import folded

ACT = "visit.prepared"


def visit_in(view: View, programme: str, visit: str) -> Record:
    """A visit as it stands. Raises NotFound."""
    for found in rows.chosen(view, programme, VISIT, [visit]):
        return found
    raise NotFound("This visit is no longer there. Look in History to bring it back.")


def session_in(view: View, programme: str, session: str) -> Record:
    """A session as it stands. Raises NotFound."""
    for found in rows.chosen(view, programme, SESSION, [session]):
        return found
    raise NotFound("This session is no longer there. Look in History to bring it back.")


def texts(value: Any) -> list[str]:
    """A stored list of texts."""
    return [str(each) for each in value or ()]


def told_in(visit: Record, part: str) -> list[str]:
    """The lines of a list of the preparation."""
    return texts(visit.answers.get(GROUP + part))


def written(record: Record, name: str, value: Any) -> Write:
    """A value worked out from the one that stands there; an empty one takes it away."""
    saw = (record.keys[name],) if name in record.keys else ()
    return Write(record.entity, record.eid, name, value or None, saw=saw)


def listed(visit: Record, part: str, told: Sequence[str]) -> Write:
    """A list of the preparation in other words."""
    return written(visit, GROUP + part, list(told))


def carried(visit: Record, old: str, new: str) -> Iterator[Write]:
    """What is known of a line goes along with its new words."""
    for name, value in visit.answers.items():
        if value is None or old not in name:
            continue
        if name in (PLACED + old, FROM + old) or name.startswith(f"{INVITED}{old}."):
            yield Write(VISIT, visit.eid, name.replace(old, new), value)
            yield Write(VISIT, visit.eid, name, None)


def still_answered(visit: Record, old: str, new: str) -> Iterator[Write]:
    """A question that was ticked stays so in other words."""
    before, after = ANSWERED + questions.mark(old), ANSWERED + questions.mark(new)
    if before != after and visit.answers.get(before):
        yield Write(VISIT, visit.eid, after, visit.answers[before])
        yield Write(VISIT, visit.eid, before, None)


def in_sessions(view: View, programme: str, visit: str, old: str, new: str) -> Iterator[Write]:
    """The question in other words wherever the agenda of the visit asks it."""
    parents = rows.parents(view, programme, SESSION)
    for found in rows.chosen(view, programme, SESSION, [each for each, at in parents.items() if at == visit]):
        asked = texts(found.answers.get("questions"))
        if any(folded(each) == folded(old) for each in asked):
            said = [new if folded(each) == folded(old) else each for each in asked]
            yield written(found, "questions", list(dict.fromkeys(said)))
