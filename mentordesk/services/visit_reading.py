"""Visits and sessions out of the store, as one view shows them."""

from __future__ import annotations

from collections import defaultdict

from mentordesk.model.refs import ref
from mentordesk.model.visits import ORDER, SESSION, VISIT, Session, Visit
from mentordesk.store import past, records, rows
from mentordesk.store.records import Record, View

_LAST = 24 * 60


def visits_in(view: View, programme: str, *, open_only: bool = False) -> tuple[Visit, ...]:
    """All visits of a programme in their order, each with its sessions.

    With ``open_only`` nothing of a narrower circle is there: what documents are made from (R-132, R-219).
    """
    strands = past.strands(view, programme) if open_only else {}
    sessions: dict[str, list[Session]] = defaultdict(list)
    parents = rows.parents(view, programme, SESSION)
    for record in records.rows(view, programme, SESSION):
        visit = parents.get(record.eid, "")
        sessions[visit].append(_session(record, visit))
    found = []
    for number, record in enumerate(records.rows(view, programme, VISIT), 1):
        answers = dict(record.answers)
        if open_only:
            closed = {name for name, key in record.keys.items() if strands[key.strand][0] != "shared"}
            answers = {name: value for name, value in answers.items() if name not in closed}
        ordered = tuple(sorted(sessions[record.eid], key=_place))
        found.append(
            Visit(
                record.eid,
                ref(record.eid),
                number,
                str(record.answers.get(ORDER) or ""),
                answers,
                ordered,
                record.conflicts,
                record.keys,
            )
        )
    return tuple(found)


def _session(record: Record, visit: str) -> Session:
    return Session(record.eid, ref(record.eid), visit, record.answers, record.conflicts, record.keys)


def _place(session: Session) -> tuple[int, int, str, str]:
    """Day, hour, group; what has no hour yet comes last."""
    return session.day, _LAST if session.start is None else session.start, session.track, session.id
