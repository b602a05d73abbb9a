"""Notices on the forms of a stored programme: what is said follows what is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mentordesk.forms.reading import form_keys
from mentordesk.services.workspace import Workspace
from mentordesk.words import words

P = "p"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "store") as made:
        made.programmes.create("Learning the language", ["en"], programme=P)
        for role, name in (
            ("mentor_city", "Grandpont"), ("mentee_city", "Valmont"), ("facilitator", "Common Ground"),
        ):  # fmt: skip
            made.programmes.add_party(P, {"role": role, "name": name}, [])
        yield made


def add(workspace: Workspace, key: str, group: str, **answers: object) -> str:
    return workspace.filling.add_row(workspace.filling.filled(P, key), group, answers)


def answer(workspace: Workspace, key: str, field: str, value: object, eid: str = "main") -> None:
    workspace.filling.answer(workspace.filling.filled(P, key, eid).register(field), value)


def rules(workspace: Workspace, key: str, eid: str = "main") -> set[str]:
    return {each.rule for each in workspace.noticing.of(P, key, eid)}


def test_r_034_is_said_on_the_needs_and_on_the_sheet_until_a_need_is_written(workspace: Workspace) -> None:
    assert rules(workspace, "annex2") == {"R-034"}
    (on_the_sheet,) = workspace.noticing.of(P, "programme")
    assert (on_the_sheet.rule, on_the_sheet.entity) == ("R-034", "prog.party")
    add(workspace, "annex2", "a2.need", title="Housing", gap_type="policy_gap", scope="sector")
    assert rules(workspace, "annex2") == {"R-035"}
    assert rules(workspace, "programme") == set()


def test_r_043_goes_when_an_action_is_tied(workspace: Workspace) -> None:
    need = add(workspace, "annex2", "a2.need", title="Housing")
    action = workspace.plans.add_action(P, {"what": "Open cafés"})
    assert "R-043" in rules(workspace, "annex2")
    workspace.plans.edit_cells(P, action, {"needs": [{"entity": "a2.need", "id": need}]})
    assert "R-043" not in rules(workspace, "annex2")
    assert workspace.noticing.coverage(P).count(need) == 1


def test_r_099_the_last_day_is_read_from_the_words_of_the_plan(workspace: Workspace) -> None:
    add(workspace, "annex5", "a5.member", organisation="Racines", migrant_rep=True)
    answer(workspace, "annex5", "a5.end", "2026-12-31")
    assert rules(workspace, "annex5") == set()
    workspace.plans.add_action(P, {"what": "Open cafés", "timetable": "March to June 2027"})
    assert rules(workspace, "annex5") == {"R-099"}
    answer(workspace, "annex5", "a5.end", "2027-06-30")
    assert rules(workspace, "annex5") == set()


def test_r_099_an_action_without_an_end_has_no_last_day(workspace: Workspace) -> None:
    workspace.plans.add_action(P, {"what": "Open cafés", "timetable": "from March 2027"})
    assert workspace.noticing.plan_ends(P) is None


def test_notices_of_a_sheet_are_about_that_sheet(workspace: Workspace) -> None:
    one = workspace.filling.add_sheet(P, "annex4", {"a4.name": "Cafés", "a4.transferability": "adapt"})
    other = workspace.filling.add_sheet(P, "annex4", {"a4.name": "Choirs"})
    assert rules(workspace, "annex4", one) == {"R-056", "R-057"}
    assert rules(workspace, "annex4", other) == {"R-057"}
    assert {each.eid for each in workspace.noticing.of(P, "annex4", one)} == {one}


def test_r_084_and_the_charter(workspace: Workspace) -> None:
    answer(workspace, "annex1", "a1.independence", False)
    assert rules(workspace, "annex1") == {"R-083", "R-084"}


def test_r_057_is_said_on_a_candidate_s_strengths(workspace: Workspace) -> None:
    sheet = workspace.filling.add_sheet(P, "annex3", {"a3.policy_areas": ["Welcome"]})
    assert rules(workspace, "annex3", sheet) == {"R-057"}


def test_every_form_can_be_asked_about_and_a_new_programme_is_not_greeted_with_faults(
    workspace: Workspace,
) -> None:
    said = {key: rules(workspace, key) for key in form_keys()}
    assert {key for key, found in said.items() if found} == {"annex2", "programme"}


def test_r_036_obstacles_are_handed_on(workspace: Workspace) -> None:
    add(workspace, "annex2", "a2.obstacles", kind="funding", text="No budget line")
    assert [each.text for each in workspace.noticing.obstacles(P)] == ["No budget line"]


def test_r_192_a_programme_that_aims_at_no_plan_does_not_ask_for_ties(workspace: Workspace) -> None:
    assert workspace.noticing.handed_on(P).asks
    workspace.programmes.fill_sheet(P, {"prog.aim": "review"})
    assert not workspace.noticing.handed_on(P).asks


def test_r_164_history_tells_a_tie_by_the_name_of_the_need(workspace: Workspace) -> None:
    need = add(workspace, "annex2", "a2.need", title="Housing")
    action = workspace.plans.add_action(P, {"what": "Open cafés"})
    workspace.plans.edit_cells(P, action, {"needs": [{"entity": "a2.need", "id": need}]})
    assert workspace.past.page(P, words("en")).entries[0].words == "Housing"


def test_r_110_and_r_142_are_said_of_the_stored_visits_until_they_are_answered(workspace: Workspace) -> None:
    dates = {"start": "2027-04-20", "end": "2027-04-21"}
    workspace.planning.add_visit(P, dates=dates, host="mentee")
    workspace.planning.add_visit(P, host="mentor")

    def said(day: date) -> set[str]:
        return {each.rule for each in workspace.noticing.visits(P, day)}

    assert said(date(2027, 4, 1)) == {"R-110"}
    assert said(date(2027, 4, 18)) == {"R-110", "R-071", "R-123"}
    add(workspace, "programme", "pol.commitments", form="Letter")
    add(workspace, "programme", "training.dates", date="2027-03-01")
    assert said(date(2027, 4, 18)) == {"R-123"}
    assert said(date(2027, 4, 22)) == {"R-142"}
    workspace.plans.add_action(P, {"what": "Open cafés"})
    assert said(date(2027, 4, 22)) == set()
