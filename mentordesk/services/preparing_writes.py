"""What the acts on a preparation are made of: the visit as it stands in the transaction, and writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.model.changes import Write
from mentordesk.model.preparation import GROUP
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.store import rows
from mentordesk.store.records import Record, View

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
