"""Sessions: added, changed, placed, moved between visits, each by one act that one undo takes back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.errors import BadInput, NotFound
from mentordesk.model.visits import SESSION, Kept
from mentordesk.services.workspace import Workspace
from mentordesk.store import records
from tests.effort import often
from tests.services.visiting import (
    Put,
    acts,
    add_note,
    elsewhere,
    empty_visit,
    labels,
    notes,
    programme,
    state,
    titled,
    undo,
    visits,
    with_sessions,
)

__all__ = ["programme"]


# --- sessions ------------------------------------------------------------------------------------------


def test_a_session_is_added_changed_and_removed_and_each_is_taken_back(
    workspace: Workspace, programme: str
) -> None:
    visit = empty_visit(workspace, programme)
    stages = [state(workspace, programme)]
    eid = workspace.planning.add_session(
        programme,
        visit.id,
        {"day": 2, "start": "14:00", "minutes": 90, "title": "Table", "people": [{"text": "Gardienne"}]},
    )
    stages.append(state(workspace, programme))
    workspace.planning.change_session(
        programme, workspace.planning.session(programme, eid), {"place": "Maison de quartier", "minutes": 45}
    )
    stages.append(state(workspace, programme))
    session = workspace.planning.session(programme, eid)
    assert (session.day, session.start, session.minutes) == (2, 14 * 60, 45)
    assert labels(workspace, programme, session.people) == ["Gardienne"]
    workspace.planning.remove_session(programme, session)
    with pytest.raises(NotFound):
        workspace.planning.session(programme, eid)
    while stages:
        undo(workspace, programme)
        assert state(workspace, programme) == stages.pop()


def test_somebody_named_twice_in_one_act_is_one_person(workspace: Workspace, programme: str) -> None:
    visit = empty_visit(workspace, programme)
    eid = workspace.planning.add_session(
        programme,
        visit.id,
        {"lead": {"text": "Amina Diallo"}, "people": [{"text": " amina  diallo"}, {"text": "facilitatrice"}]},
    )
    session = workspace.planning.session(programme, eid)
    assert session.people[0] == session.person("lead")
    assert labels(workspace, programme, session.people) == ["Amina Diallo", "Facilitatrice"]


def test_a_member_of_the_network_named_by_their_words_is_that_member(
    workspace: Workspace, programme: str
) -> None:
    network = workspace.filling.filled(programme, "annex5")
    member = workspace.filling.add_row(network, "a5.member", {"name": {"text": "Rosa Prado"}})
    body = workspace.filling.add_row(network, "a5.member", {"organisation": "Club de foot"})
    visit = empty_visit(workspace, programme)
    people = [{"text": "rosa prado"}, {"text": "Club de Foot"}]
    eid = workspace.planning.add_session(programme, visit.id, {"people": people})
    assert workspace.planning.session(programme, eid).people == (member, body)


def test_many_places_are_one_act_and_only_what_changed_is_written(
    workspace: Workspace, programme: str
) -> None:
    shown = with_sessions(workspace, programme)
    before = state(workspace, programme)
    one, two, three = shown.sessions
    moves = {
        one.id: Put(1, 9 * 60, "", 90),
        two.id: Put(1, 10 * 60 + 30, "", 60),
        three.id: Put(2, 11 * 60 + 30, "B", 60),
    }
    workspace.planning.place(programme, "session.resized", moves, shown)
    now = workspace.planning.visit(programme, shown.id)
    assert [(each.day, each.start, each.track, each.minutes) for each in now.sessions] == [
        (1, 540, "", 90), (1, 630, "", 60), (2, 690, "B", 60),
    ]  # fmt: skip
    with workspace.store.reading() as view:
        written = [row for row in records.log(view, programme, SESSION).values() if row.eid == two.id]
    assert [row.field for row in written if row.field == "minutes"] == ["minutes"]
    undo(workspace, programme)
    assert state(workspace, programme) == before


def test_a_place_a_colleague_gave_meanwhile_stays_beside_mine(workspace: Workspace, programme: str) -> None:
    shown = with_sessions(workspace, programme)
    session = shown.sessions[0]
    elsewhere(workspace, programme, SESSION, session.id, "start", "08:15")
    workspace.planning.place(programme, "session.moved", {session.id: Put(1, 600, "", 60)}, shown)
    assert workspace.planning.session(programme, session.id).conflicts == {"start"}


def test_a_session_that_is_gone_is_not_brought_back_by_the_push_of_another(
    workspace: Workspace, programme: str
) -> None:
    shown = with_sessions(workspace, programme)
    one, two, _three = shown.sessions
    workspace.planning.remove_session(programme, two)
    moves = {one.id: Put(1, 560, "", 60), two.id: Put(1, 620, "", 60)}
    workspace.planning.place(programme, "session.moved", moves, shown)
    assert [each.start for each in workspace.planning.visit(programme, shown.id).sessions] == [560, 660]


def test_a_start_after_midnight_is_refused_in_words_and_nothing_is_moved(
    workspace: Workspace, programme: str
) -> None:
    shown = with_sessions(workspace, programme)
    before = state(workspace, programme)
    moves = {shown.sessions[0].id: Put(1, 600, "", 60), shown.sessions[1].id: Put(1, 24 * 60, "", 60)}
    with pytest.raises(BadInput, match="after midnight"):
        workspace.planning.place(programme, "session.moved", moves, shown)
    assert state(workspace, programme) == before


def test_a_new_session_pushes_others_in_the_same_act(workspace: Workspace, programme: str) -> None:
    shown = with_sessions(workspace, programme)
    before = state(workspace, programme)
    answers = {"day": 1, "start": "10:00", "minutes": 15, "kind": "break", "title": "Pause"}
    pushed = {each.id: Put(1, (each.start or 0) + 15, "", 60) for each in shown.sessions[1:]}
    workspace.planning.add_session(programme, shown.id, answers, moves=pushed, seen=shown)
    now = workspace.planning.visit(programme, shown.id)
    assert [each.start for each in now.sessions] == [540, 600, 615, 675]
    undo(workspace, programme)
    assert state(workspace, programme) == before


def test_the_sessions_after_one_that_is_removed_may_come_back_with_it(
    workspace: Workspace, programme: str
) -> None:
    shown = with_sessions(workspace, programme)
    before = state(workspace, programme)
    earlier = {shown.sessions[2].id: Put(1, 600, "", 60)}
    workspace.planning.remove_session(programme, shown.sessions[1], moves=earlier, seen=shown)
    assert [each.start for each in workspace.planning.visit(programme, shown.id).sessions] == [540, 600]
    undo(workspace, programme)
    assert state(workspace, programme) == before


def test_a_duplicate_stands_after_the_first_or_where_it_is_wished(
    workspace: Workspace, programme: str
) -> None:
    shown = with_sessions(workspace, programme)
    workspace.planning.change_session(
        programme, shown.sessions[1], {"confirmed": True, "pinned": True, "place": "Salle"}
    )
    first = workspace.planning.session(programme, shown.sessions[1].id)
    after = workspace.planning.session(programme, workspace.planning.duplicate_session(programme, first))
    assert (after.said("title"), after.said("place"), after.start) == ("Table ronde", "Salle", 11 * 60)
    assert (after.pinned, after.answers.get("confirmed")) == (False, None), "agreed for the first alone"
    there = workspace.planning.duplicate_session(programme, first, day=2, start=600, track="B")
    placed = workspace.planning.session(programme, there)
    assert (placed.day, placed.start, placed.track) == (2, 600, "B")


def test_a_session_moves_to_another_visit_with_its_notes_in_one_act(
    workspace: Workspace, programme: str
) -> None:
    first, second = with_sessions(workspace, programme), empty_visit(workspace, programme, title="B")
    session = titled(first, "Table ronde")
    open_note = add_note(workspace, programme, "Ouverte", session)
    private = add_note(workspace, programme, "Pour moi", session, "me")
    other = add_note(workspace, programme, "Ailleurs", titled(first, "Terrain"))
    before = (state(workspace, programme), notes(workspace, programme))
    entries = acts(workspace, programme)
    made = workspace.planning.move_to_visit(programme, session, second.id, day=2)
    moved = workspace.planning.session(programme, made)
    assert (moved.visit, moved.day, moved.said("title")) == (second.id, 2, "Table ronde")
    assert [each.said("title") for each in workspace.planning.visit(programme, first.id).sessions] == [
        "Accueil", "Terrain",
    ]  # fmt: skip
    kept = notes(workspace, programme)
    assert kept[open_note]["session"]["id"] == kept[private]["session#me"]["id"] == made
    assert kept[open_note]["visit"]["id"] == kept[private]["visit#me"]["id"] == second.id
    assert not {"session", "visit"} & kept[private].keys(), "no shared row tells where a private note stands"
    assert kept[other]["session"]["id"] == titled(first, "Terrain").id
    assert acts(workspace, programme) == entries + 1
    undo(workspace, programme)
    assert (state(workspace, programme), notes(workspace, programme)) == before


def test_a_warning_is_left_with_its_reason_and_heeded_again(workspace: Workspace, programme: str) -> None:
    session = with_sessions(workspace, programme).sessions[0]
    workspace.planning.keep_warning(programme, session, "note_taker", " On enregistre. ", "abc")
    kept = workspace.planning.session(programme, session.id)
    assert kept.kept("note_taker") == (Kept("On enregistre.", "abc"),)
    workspace.planning.keep_warning(programme, kept, "note_taker", "", "def")
    both = workspace.planning.session(programme, session.id)
    assert both.kept("note_taker") == (Kept("On enregistre.", "abc"), Kept("", "def"))
    workspace.planning.heed_warning(programme, both, "note_taker", "abc")
    left = workspace.planning.session(programme, session.id)
    assert left.kept("note_taker") == (Kept("", "def"),)
    workspace.planning.heed_warning(programme, left, "note_taker", "def")
    assert workspace.planning.session(programme, session.id).kept("note_taker") == ()
    for _act in range(4):
        undo(workspace, programme)
    assert workspace.planning.session(programme, session.id).kept("note_taker") == ()


def test_a_warning_about_the_whole_visit_is_left_with_the_visit(workspace: Workspace, programme: str) -> None:
    visit = with_sessions(workspace, programme)
    workspace.planning.keep_warning(programme, visit, "mix", "Voulu.", "talks")
    kept = workspace.planning.visits(programme)[0]
    assert kept.kept("mix") == (Kept("Voulu.", "talks"),)
    workspace.planning.heed_warning(programme, kept, "mix", "talks")
    assert workspace.planning.visits(programme)[0].kept("mix") == ()


@settings(max_examples=often(40))
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 4), st.integers(0, 1380)), max_size=6))
def test_r_125_any_run_of_moves_is_taken_back_step_by_step(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[int, int, int]]
) -> None:
    with Workspace.create(tmp_path_factory.mktemp("run") / "store") as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        ids = [each.id for each in with_sessions(workspace, programme).sessions]
        stages = []
        for which, day, start in moves:
            shown = visits(workspace, programme)[0]
            before, entries = state(workspace, programme), acts(workspace, programme)
            workspace.planning.place(programme, "session.moved", {ids[which]: Put(day, start, "", 60)}, shown)
            if acts(workspace, programme) > entries:
                stages.append(before)
        while stages:
            undo(workspace, programme)
            assert state(workspace, programme) == stages.pop()
