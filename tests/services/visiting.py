"""Programmes with visits, sessions and notes, for tests; and what a colleague's laptop sends meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from mentordesk.model.changes import Batch, Change, Register, canonical
from mentordesk.model.notes import NOTE
from mentordesk.model.visits import SESSION, Session, Visit
from mentordesk.services.note_writes import note_writes
from mentordesk.services.workspace import Workspace
from mentordesk.store import receiving, records
from mentordesk.store.projection import register_heads

PARTIES = (
    ("mentee_city", "Valmont", "France", ("Directrice du CCAS",)),
    ("mentee_association", "Section France", "France", ("Chargée de projets",)),
    ("mentor_city", "Ελαιώνας", "Ελλάδα", ("Coordinatrice",)),
    ("facilitator", "Passerelle", "Belgique", ("Facilitatrice",)),
    ("coordinator", "Réseau", "Belgique", ("Coordinateur",)),
)


@dataclass(frozen=True)
class Put:
    """Where a session comes to stand."""

    day: int
    start: int | None
    track: str
    minutes: int


@pytest.fixture
def programme(workspace: Workspace) -> str:
    """Two cities with one person each, an association, a facilitator and a coordinator."""
    made = workspace.programmes.create("Valmont", ["fr"])
    for role, name, country, staff in PARTIES:
        people = [{"function": each} for each in staff]
        workspace.programmes.add_party(made, {"role": role, "name": name, "country": country}, people)
    return made


def visits(workspace: Workspace, programme: str) -> tuple[Visit, ...]:
    return workspace.planning.visits(programme)


def state(workspace: Workspace, programme: str) -> Any:
    """All that stands of the visits: what a step back has to bring back."""
    return [(each.number, each.answers, [(one.id, one.answers) for one in each.sessions])
            for each in visits(workspace, programme)]  # fmt: skip


def undo(workspace: Workspace, programme: str) -> None:
    workspace.history.undo(programme)


def acts(workspace: Workspace, programme: str) -> int:
    return len({each.id for each in workspace.history.entries(programme)})


def labels(workspace: Workspace, programme: str, ids: Any) -> list[str]:
    return [workspace.planning.everyone(programme).name(each) for each in ids]


def elsewhere(
    workspace: Workspace, programme: str, entity: str, eid: str, name: str, value: Any, *, parent: Any = None
) -> None:
    """A change merged from a colleague's laptop; with ``parent`` a record made there."""
    with workspace.store.unit_of_work() as unit:
        heads = register_heads(unit.connection, Register(programme, entity, eid, name))
        strand = workspace.store.clock.new_id()
        kind = "create" if parent else "set"
        content = {"parent": parent} if parent else value
        change = Change(
            strand=strand, seq=1, batch=1, hlc=workspace.store.time.next(), programme=programme,
            circle="shared", entity=entity, eid=eid, field="" if parent else name,
            value=canonical(content), parents=tuple(row.link for row in heads), author="ben", kind=kind,
            salt="salt",
        ).sealed()  # fmt: skip
        batch = Batch(strand, 1, strand, "visit.changed", {}, at="2026-11-23T09:00:00+00:00").sealed()
        receiving.receive(unit.connection, {strand: (programme, "shared")}, [batch], [change])


def empty_visit(workspace: Workspace, programme: str, **told: Any) -> Visit:
    eid = workspace.planning.add_visit(programme, **told)
    return workspace.planning.visit(programme, eid)


def with_sessions(workspace: Workspace, programme: str) -> Visit:
    """A visit of three sessions of one hour from nine."""
    visit = empty_visit(workspace, programme, title="À Valmont")
    for hour, title in ((9, "Accueil"), (10, "Table ronde"), (11, "Terrain")):
        answers = {"day": 1, "start": f"{hour:02d}:00", "minutes": 60, "title": title}
        workspace.planning.add_session(programme, visit.id, answers)
    return workspace.planning.visit(programme, visit.id)


def titled(visit: Visit, title: str) -> Session:
    return next(each for each in visit.sessions if each.said("title") == title)


def add_note(workspace: Workspace, programme: str, text: str, session: Session, degree: str = "open") -> str:
    eid = workspace.editing.new_id()
    at = {"entity": SESSION, "id": session.id}
    told = note_writes(eid, {"text": text, "session": at}, degree, born=False)
    workspace.editing.apply(programme, "note.added", told)
    return eid


def notes(workspace: Workspace, programme: str) -> dict[str, Any]:
    with workspace.store.reading() as view:
        return {each.eid: each.answers for each in records.rows(view, programme, NOTE)}
