"""What History says of visits, sessions and notes: in words, and of narrower circles without theirs."""

from __future__ import annotations

import pytest

from mentordesk.model.notes import Typing
from mentordesk.model.past import PastEntry, Wanted
from mentordesk.services.note_taking import NoteTaking
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.services.visiting import Put, empty_visit, programme, titled, undo, with_sessions

__all__ = ["programme"]


def newest(workspace: Workspace, programme: str, language: str = "en") -> PastEntry:
    return workspace.past.page(programme, words(language)).entries[0]


def said(workspace: Workspace, programme: str) -> str:
    return newest(workspace, programme).sentence


def test_a_move_is_told_with_the_session_and_the_day_it_then_had(
    workspace: Workspace, programme: str
) -> None:
    visit = with_sessions(workspace, programme)
    planning = workspace.planning
    dates = {"start": "2026-05-11", "end": "2026-05-12"}
    planning.change_visit(programme, visit, {"dates": dates})
    shown = planning.visit(programme, visit.id)
    moved, pushed = titled(shown, "Table ronde"), titled(shown, "Terrain")
    moves = {moved.id: Put(2, 14 * 60, "", 60), pushed.id: Put(2, 15 * 60, "", 60)}
    planning.place(programme, "session.moved", moves, shown)
    assert said(workspace, programme) == "You moved “Table ronde” to Tuesday 12 May, 14:00"
    now = planning.visit(programme, visit.id)
    planning.change_visit(programme, now, {"dates": {"start": "2026-06-01", "end": "2026-06-02"}})
    planning.change_session(
        programme, titled(now, "Table ronde"), {"title": "Table carrée", "start": "16:00"}
    )
    entries = workspace.past.page(programme, words("en")).entries
    assert entries[2].sentence == "You moved “Table ronde” to Tuesday 12 May, 14:00", "as it was then"


def test_a_session_of_a_visit_without_dates_is_told_by_the_day_of_the_visit(
    workspace: Workspace, programme: str
) -> None:
    shown = with_sessions(workspace, programme)
    workspace.planning.place(programme, "session.moved", {shown.sessions[0].id: Put(3, 555, "", 60)}, shown)
    assert said(workspace, programme) == "You moved “Accueil” to day 3, 09:15"


def test_what_is_done_with_sessions_is_told_by_their_titles(workspace: Workspace, programme: str) -> None:
    planning = workspace.planning
    shown = with_sessions(workspace, programme)
    assert said(workspace, programme) == "You added the session “Terrain”, day 1, 11:00"
    session = titled(shown, "Table ronde")
    planning.change_session(programme, session, {"place": "Foyer"})
    assert said(workspace, programme) == "You wrote in the session “Table ronde”, place"
    planning.place(programme, "session.resized", {session.id: Put(1, 600, "", 90)}, shown)
    assert said(workspace, programme) == "You gave “Table ronde” 90 minutes"
    planning.keep_warning(programme, session, "room", "voulu")
    assert said(workspace, programme) == "You set a warning about “Table ronde” aside"
    planning.heed_warning(programme, planning.session(programme, session.id), "room")
    assert said(workspace, programme) == "You had a warning about “Table ronde” shown again"
    other = empty_visit(workspace, programme, title="Autre")
    planning.move_to_visit(programme, planning.session(programme, session.id), other.id, 2)
    assert said(workspace, programme) == "You moved “Table ronde” to day 2, 10:00"
    planning.remove_session(programme, titled(shown, "Accueil"))
    assert said(workspace, programme) == "You removed the session “Accueil”"
    undo(workspace, programme)
    assert said(workspace, programme) == "You took back: Session removed"


def test_what_is_done_with_visits_is_told_by_their_titles(workspace: Workspace, programme: str) -> None:
    planning = workspace.planning
    planning.propose_visits(programme)
    assert said(workspace, programme) == "You added 3 visits"
    eid = planning.add_visit(programme, "v1")
    assert said(workspace, programme) == "You added the visit “Poser le cadre”"
    planning.change_visit(programme, planning.visit(programme, eid), {"purpose": "Voir."})
    assert said(workspace, programme) == "You wrote in the visit “Poser le cadre”, purpose"
    planning.change_visit(programme, planning.visit(programme, eid), {"preparation.see": ["Le port"]})
    assert said(workspace, programme).startswith("You wrote in the preparation of “Poser le cadre”, ")
    planning.move_visit(programme, eid, 1)
    assert said(workspace, programme) == "You moved the visit “Poser le cadre” to place 1"
    planning.clone_visit(programme, eid)
    assert said(workspace, programme) == "You copied the visit “Poser le cadre” without its people"
    planning.fill_visit(programme, planning.visit(programme, eid), "v2")
    assert said(workspace, programme) == "You had sessions proposed for “Poser le cadre”"
    planning.tick_question(programme, planning.visit(programme, eid), "Qui ?")
    assert said(workspace, programme) == "You ticked off a question of “Poser le cadre”"
    planning.untick_question(programme, planning.visit(programme, eid), "Qui ?")
    assert said(workspace, programme) == "You opened a question of “Poser le cadre” again"
    planning.change_visit(programme, planning.visit(programme, eid), {"closed": True}, "visit.closed")
    assert said(workspace, programme) == "You closed the visit “Poser le cadre”"
    planning.remove_visit(programme, planning.visit(programme, eid))
    assert said(workspace, programme) == "You removed the visit “Poser le cadre” with its sessions"


def test_a_visit_without_a_title_has_a_sentence_too(workspace: Workspace, programme: str) -> None:
    visit = empty_visit(workspace, programme)
    assert said(workspace, programme) == "You added a visit"
    workspace.planning.add_session(programme, visit.id, {})
    assert said(workspace, programme) == "You added a session"
    workspace.planning.remove_visit(programme, workspace.planning.visit(programme, visit.id))
    assert said(workspace, programme) == "You removed a visit"


def test_a_member_of_the_network_is_told_by_their_name(workspace: Workspace, programme: str) -> None:
    network = workspace.filling.filled(programme, "annex5")
    member = workspace.filling.add_row(network, "a5.member", {"organisation": "Club de foot"})
    session = with_sessions(workspace, programme).sessions[0]
    workspace.planning.change_session(programme, session, {"people": [member]})
    assert newest(workspace, programme).words == "Club de foot"


@pytest.mark.parametrize("degree", ["team", "me"])
def test_r_132_a_note_of_a_narrower_circle_is_told_without_its_words(
    workspace: Workspace, programme: str, degree: str
) -> None:
    visit = with_sessions(workspace, programme)
    taking = NoteTaking(workspace.store, workspace.editing)
    session = visit.sessions[0].id
    note = taking.add(Typing(programme, "Le secret du maire", degree=degree, session=session))
    assert newest(workspace, programme).restricted
    taking.remove(taking.note(programme, note.id))
    for entry in workspace.past.page(programme, words("en")).entries[:2]:
        assert "secret" not in entry.sentence + entry.words
        assert "Accueil" not in entry.sentence + entry.words
    looked_for = workspace.past.page(programme, words("en"), wanted=Wanted(text="secret"))
    assert looked_for.entries == ()


def test_an_open_note_is_told_with_its_words(workspace: Workspace, programme: str) -> None:
    taking = NoteTaking(workspace.store, workspace.editing)
    taking.add(Typing(programme, "La file s’allonge."))
    entry = newest(workspace, programme)
    assert (entry.sentence, entry.words) == ("You took a note", "La file s’allonge.")
