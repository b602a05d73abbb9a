"""Visits: one act each, taken back by one undo, beside what came from elsewhere."""

from __future__ import annotations

import pytest

from mentordesk.errors import NotFound
from mentordesk.forms.visit_templates import shipped_templates
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.services.workspace import Workspace
from mentordesk.store import records
from mentordesk.words import words
from tests.services.visiting import (
    acts,
    add_note,
    elsewhere,
    empty_visit,
    labels,
    notes,
    programme,
    state,
    undo,
    visits,
    with_sessions,
)

__all__ = ["programme"]


# --- the visits of the method --------------------------------------------------------------------------


def test_r_120_three_visits_are_proposed_in_one_act_and_taken_back_in_one(
    workspace: Workspace, programme: str
) -> None:
    before = acts(workspace, programme)
    workspace.planning.propose_visits(programme)
    found = visits(workspace, programme)
    assert [(each.number, each.host, each.title) for each in found] == [
        (1, "mentee", "Poser le cadre"),
        (2, "mentor", "S’inspirer"),
        (3, "mentee", "Consolider le plan"),
    ]
    assert [len(each.sessions) for each in found] == [10, 9, 7]
    assert [each.days for each in found] == [2, 2, 2]
    assert all(each.first_day is None for each in found), "a date is for people to choose"
    assert found[0].lines("outputs")[0] == "Première liste d’actions dans la grille"
    assert acts(workspace, programme) == before + 1
    undo(workspace, programme)
    assert visits(workspace, programme) == ()


def test_r_141_r_144_r_147_sessions_come_with_their_hours_and_those_who_stand_for_the_groups(
    workspace: Workspace, programme: str
) -> None:
    workspace.planning.propose_visits(programme)
    first, second, third = visits(workspace, programme)
    kinds = [{each.kind for each in visit.sessions} for visit in (first, second, third)]
    assert {"synthesis", "interview", "focus_group", "practice", "plan_workshop"} <= kinds[0]
    assert {"context_intro", "interview", "focus_group", "site_visit", "plan_workshop"} <= kinds[1]
    assert "practice" in kinds[1]
    assert {"synthesis", "interview", "focus_group", "final_presentation"} <= kinds[2]
    opening = first.sessions[0]
    assert (opening.start, opening.minutes) == (9 * 60, 30)
    assert opening.said("title") == "Accueil, attentes et règles de discrétion"
    assert labels(workspace, programme, opening.people) == [
        "Directrice du CCAS", "Chargée de projets", "Coordinatrice", "Facilitatrice", "Coordinateur",
    ]  # fmt: skip


def test_a_template_speaks_english_where_it_does_not_speak_the_language_of_the_programme(
    workspace: Workspace,
) -> None:
    programme = workspace.programmes.create("Elaionas", ["el", "en"])
    eid = workspace.planning.add_visit(programme, "v2")
    visit = workspace.planning.visit(programme, eid)
    assert visit.title == "Inspiration"
    assert visit.sessions[0].said("title") == "The mentor city and its context"
    assert visit.sessions[0].people == (), "the programme has nobody of these groups"


def test_members_of_the_network_and_politicians_come_to_the_sessions_meant_for_them(
    workspace: Workspace, programme: str
) -> None:
    network = workspace.filling.filled(programme, "annex5")
    member = workspace.filling.add_row(
        network, "a5.member", {"organisation": "Ateliers du Val", "category": "business"}
    )
    sheet = workspace.filling.filled(programme, "programme")
    workspace.filling.add_row(sheet, "pol.commitments", {"who": {"text": "Maire de Valmont"}})
    workspace.planning.propose_visits(programme)
    final = next(one for one in visits(workspace, programme)[2].sessions if one.kind == "final_presentation")
    names = labels(workspace, programme, final.people)
    assert member in final.people
    assert {"Ateliers du Val", "Maire de Valmont"} <= set(names)


@pytest.mark.parametrize("order", [("v2", "v1"), ("v3",), ("v1", None, "v2", "v1", None), ("v1", "v2") * 6])
def test_r_190_r_191_visits_come_in_any_number_and_order(
    workspace: Workspace, programme: str, order: tuple[str | None, ...]
) -> None:
    for template in order:
        workspace.planning.add_visit(programme, template)
    found = visits(workspace, programme)
    assert [each.number for each in found] == list(range(1, len(order) + 1))
    hosts = {each.id: each.host for each in shipped_templates()}
    assert [each.host for each in found] == [hosts.get(str(each), "") for each in order]


def test_r_122_a_visit_is_long_short_virtual_or_changes_its_mode(
    workspace: Workspace, programme: str
) -> None:
    visit = empty_visit(workspace, programme, dates={"start": "2026-05-04", "end": "2026-05-08"})
    assert (visit.days, visit.mode) == (5, "physical")
    workspace.planning.change_visit(programme, visit, {"mode": "virtual", "dates": {"start": "2026-05-04"}})
    now = workspace.planning.visit(programme, visit.id)
    assert (now.days, now.mode) == (1, "virtual")
    workspace.planning.change_visit(programme, now, {"mode": "hybrid"})
    assert workspace.planning.visit(programme, visit.id).mode == "hybrid"


def test_r_192_a_visit_may_have_another_aim_than_a_plan(workspace: Workspace, programme: str) -> None:
    visit = empty_visit(workspace, programme, host="other", title="Évaluer une initiative")
    workspace.planning.change_visit(programme, visit, {"purpose": "Évaluer le guichet."})
    now = workspace.planning.visit(programme, visit.id)
    assert (now.host, now.title, now.purpose) == ("other", "Évaluer une initiative", "Évaluer le guichet.")


def test_peers_of_a_community_of_practice_receive_one_another(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Pairs", ["fr"])
    for name in ("Alpha", "Bêta"):
        workspace.programmes.add_party(programme, {"role": "peer_city", "name": name}, [])
    workspace.planning.propose_visits(programme)
    assert [each.host for each in visits(workspace, programme)] == ["peer", "peer", "peer"]


# --- visits --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("place", "expected"), [(1, "C A B"), (2, "A C B"), (9, "A B C"), (-3, "C A B")])
def test_r_191_a_visit_moves_and_the_others_keep_their_order(
    workspace: Workspace, programme: str, place: int, expected: str
) -> None:
    ids = [workspace.planning.add_visit(programme, title=title) for title in "ABC"]
    workspace.planning.move_visit(programme, ids[2], place)
    assert " ".join(each.title for each in visits(workspace, programme)) == expected
    assert [each.number for each in visits(workspace, programme)] == [1, 2, 3]


def test_a_move_of_a_visit_is_told_by_its_place_and_taken_back(workspace: Workspace, programme: str) -> None:
    ids = [workspace.planning.add_visit(programme, title=title) for title in "ABC"]
    workspace.planning.move_visit(programme, ids[0], 3)
    assert words("en").say(workspace.history.entries(programme)[0].name) == "Visit moved to place 3"
    undo(workspace, programme)
    assert "".join(each.title for each in visits(workspace, programme)) == "ABC"


def test_a_visit_goes_with_its_sessions_and_comes_back_whole(workspace: Workspace, programme: str) -> None:
    workspace.planning.propose_visits(programme)
    before = state(workspace, programme)
    entries = acts(workspace, programme)
    workspace.planning.remove_visit(programme, visits(workspace, programme)[1])
    assert [each.title for each in visits(workspace, programme)] == ["Poser le cadre", "Consolider le plan"]
    with workspace.store.reading() as view:
        assert len(records.rows(view, programme, SESSION)) == 17, "no session is left without its visit"
    assert acts(workspace, programme) == entries + 1
    undo(workspace, programme)
    assert state(workspace, programme) == before


def test_notes_outlive_their_visit(workspace: Workspace, programme: str) -> None:
    visit = with_sessions(workspace, programme)
    note = add_note(workspace, programme, "Une remarque", visit.sessions[0])
    workspace.planning.remove_visit(programme, visit)
    assert note in notes(workspace, programme)


def test_what_a_colleague_wrote_meanwhile_keeps_a_removed_visit_in_sight(
    workspace: Workspace, programme: str
) -> None:
    shown = with_sessions(workspace, programme)
    elsewhere(workspace, programme, VISIT, shown.id, "purpose", "Un but écrit ailleurs")
    workspace.planning.remove_visit(programme, shown)
    assert workspace.planning.visit(programme, shown.id).purpose == "Un but écrit ailleurs"


def test_a_session_a_colleague_added_meanwhile_is_never_left_without_its_visit(
    workspace: Workspace, programme: str
) -> None:
    shown = with_sessions(workspace, programme)
    elsewhere(workspace, programme, SESSION, "theirs", "", None, parent=[VISIT, shown.id])
    elsewhere(workspace, programme, SESSION, "theirs", "title", "Ajoutée ailleurs")
    workspace.planning.remove_visit(programme, shown)
    now = workspace.planning.visit(programme, shown.id)
    assert [each.said("title") for each in now.sessions] == ["Ajoutée ailleurs"]


def test_two_people_writing_one_purpose_are_in_conflict_and_mine_over_mine_is_not(
    workspace: Workspace, programme: str
) -> None:
    shown = empty_visit(workspace, programme, title="A")
    workspace.planning.change_visit(programme, shown, {"purpose": "le mien"})
    workspace.planning.change_visit(programme, shown, {"purpose": "le mien encore"})
    now = workspace.planning.visit(programme, shown.id)
    assert (now.purpose, now.conflicts) == ("le mien encore", frozenset())
    elsewhere(workspace, programme, VISIT, shown.id, "purpose", "le leur")
    workspace.planning.change_visit(programme, now, {"purpose": "le mien enfin"})
    assert workspace.planning.visit(programme, shown.id).conflicts == {"purpose"}


def test_what_is_written_in_the_preparation_is_told_as_such_and_sensitive_matter_stays_in_the_team(
    workspace: Workspace, programme: str
) -> None:
    shown = empty_visit(workspace, programme)
    told = {"preparation.sensitivities": "Ne pas parler du centre."}
    workspace.planning.change_visit(programme, shown, told)
    assert words("en").say(workspace.history.entries(programme)[0].name) == "Preparation of a visit changed"
    with workspace.store.reading() as view:
        log = records.log(view, programme).values()
    (written,) = [row for row in log if "centre" in row.value]
    assert written.circle == "confidence"


def test_a_visit_that_is_gone_is_said_to_be(workspace: Workspace, programme: str) -> None:
    shown = empty_visit(workspace, programme)
    workspace.planning.remove_visit(programme, shown)
    planning = workspace.planning
    for verb in (
        lambda: planning.visit(programme, shown.id),
        lambda: planning.move_visit(programme, shown.id, 1),
        lambda: planning.remove_visit(programme, shown),
        lambda: planning.add_session(programme, shown.id, {"title": "x"}),
        lambda: planning.clone_visit(programme, shown.id),
        lambda: planning.fill_visit(programme, shown, "v1"),
    ):
        with pytest.raises(NotFound):
            verb()
    assert visits(workspace, programme) == ()
