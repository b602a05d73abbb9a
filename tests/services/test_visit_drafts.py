"""Typing in visits, sessions and notes that was kept and never saved: offered again and taken up."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentordesk.model.changes import Register
from mentordesk.model.notes import CIRCLES, NOTE, Typing
from mentordesk.model.visits import SESSION, VISIT, Session
from mentordesk.services.note_taking import NoteTaking
from mentordesk.services.workspace import Workspace
from mentordesk.store import records
from tests.services.test_drafting import again, where


@pytest.fixture
def planned(tmp_path: Path) -> tuple[Workspace, str, Session]:
    """A programme with two visits, the second with one session."""
    workspace = Workspace.create(tmp_path / "store")
    programme = workspace.programmes.create("Valmont", ["en"])
    workspace.planning.add_visit(programme, title="First")
    visit = workspace.planning.add_visit(programme, title="Second")
    told = {"title": "Round table", "start": "09:00", "minutes": 60}
    eid = workspace.planning.add_session(programme, visit, told)
    return workspace, programme, workspace.planning.session(programme, eid)


def test_words_for_a_visit_and_a_session_are_offered_and_written_where_they_belong(
    planned: tuple[Workspace, str, Session],
) -> None:
    workspace, programme, session = planned
    visit = workspace.planning.visit(programme, session.visit)
    workspace.drafting.keep(Register(programme, VISIT, visit.id, "purpose"), "To see how it works", ())
    workspace.drafting.keep(Register(programme, SESSION, session.id, "place"), "Town h", ())
    workspace.drafting.keep(Register(programme, SESSION, session.id, "people"), [{"text": "Mayor"}], ())
    with again(workspace) as workspace:
        assert sorted(
            where(workspace)
        ) == [  # typed within one thousandth of a second, they come as they come
            ("the session “Round table”, People met", "Mayor"),
            ("the session “Round table”, Place", "Town h"),
            ("visit 2, Purpose", "To see how it works"),
        ]
        for each in workspace.drafting.offered():
            workspace.drafting.take_up(each)
        now = workspace.planning.visit(programme, visit.id)
        assert (now.purpose, now.sessions[0].said("place")) == ("To see how it works", "Town h")
        them = workspace.planning.everyone(programme)
        assert [them.name(each) for each in now.sessions[0].people] == ["Mayor"]
        assert workspace.drafting.offered() == []


def test_words_for_a_session_that_was_removed_bring_it_back(planned: tuple[Workspace, str, Session]) -> None:
    workspace, programme, session = planned
    workspace.planning.remove_session(programme, session)
    workspace.drafting.keep(Register(programme, SESSION, session.id, "purpose"), "Why we come", ())
    with again(workspace) as workspace:
        assert where(workspace) == [("a session that was removed, What we come for", "Why we come")]
        workspace.drafting.take_up(workspace.drafting.offered()[0])
        assert workspace.planning.session(programme, session.id).said("purpose") == "Why we come"


def test_sensitive_words_of_a_preparation_are_not_shown_and_go_to_the_team(
    planned: tuple[Workspace, str, Session],
) -> None:
    workspace, programme, session = planned
    at = Register(programme, VISIT, session.visit, "preparation.sensitivities")
    workspace.drafting.keep(at, "Do not name him", ())
    with again(workspace) as workspace:
        assert where(workspace) == [("visit 2, Sensitive subjects to know about", "…")]
        workspace.drafting.take_up(workspace.drafting.offered()[0])
        visit = workspace.planning.visit(programme, session.visit)
        assert visit.said("preparation.sensitivities") == "Do not name him"


@pytest.mark.parametrize(
    ("degree", "shown"),
    [("open", "The queue grows"), ("team", "…"), ("me", "…"), ("unattributed", "The queue grows")],
)
def test_r_132_a_note_that_was_never_added_is_born_in_its_circle_where_it_was_taken(
    planned: tuple[Workspace, str, Session], degree: str, shown: str
) -> None:
    workspace, programme, session = planned
    taking = NoteTaking(workspace.store, workspace.editing)
    coming = taking.new_note_id()
    said = Typing(
        programme, "The queue grows", coming, "quote", degree, session=session.id, day="2026-03-03",
        time="09:40", speaker={"text": "A mother"},
    )  # fmt: skip
    taking.keep_typing(said)
    with again(workspace) as workspace:
        assert where(workspace) == [("a note being written", shown)]
        workspace.drafting.take_up(workspace.drafting.offered()[0])
        taking = NoteTaking(workspace.store, workspace.editing)
        note = taking.note(programme, coming)
        assert (note.text, note.kind, note.degree) == ("The queue grows", "quote", degree)
        assert (note.session, note.visit, note.day, note.time) == (
            session.id, session.visit, "2026-03-03", "09:40",
        )  # fmt: skip
        assert note.speaker
        assert workspace.drafting.offered() == []
        assert taking.typing(programme) == ()
        with workspace.store.reading() as view:
            log = records.log(view, programme, NOTE).values()
        circles = {row.circle for row in log if "queue" in row.value}
        assert circles == {CIRCLES[degree]}
        workspace.history.undo(programme)
        assert taking.notes(programme) == ()


def test_words_for_a_note_that_is_there_are_written_over_it(planned: tuple[Workspace, str, Session]) -> None:
    workspace, programme, _session = planned
    taking = NoteTaking(workspace.store, workspace.editing)
    note = taking.add(Typing(programme, "The queue", degree="team"))
    taking.keep_typing(
        Typing(programme, "The queue grows", note.id, degree="team", base=(note.keys["text"],))
    )
    with again(workspace) as workspace:
        assert where(workspace) == [("a note, Text", "…")]
        workspace.drafting.take_up(workspace.drafting.offered()[0])
        now = NoteTaking(workspace.store, workspace.editing).note(programme, note.id)
        assert (now.text, now.degree, now.conflicts) == ("The queue grows", "team", frozenset())
