"""What is said about the visits of a programme, and when nothing is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest

from mentordesk.model.everyone import Everyone
from mentordesk.model.filled import Filled
from mentordesk.model.plan import Action
from mentordesk.model.programme import Programme
from mentordesk.model.rules import Notice
from mentordesk.model.rules_visits import (
    final_unheard,
    hosts,
    lacks_actions,
    no_action,
    no_commitment,
    no_member,
    no_training,
    nothing_prepared,
    unusual_number,
    visit_notices,
)
from mentordesk.model.visits import Session, Visit
from mentordesk.words import words
from tests.model.filled_forms import filled, pair

FIRST = date(2027, 4, 20)
DATES = {"start": "2027-04-20", "end": "2027-04-21"}
PEOPLE = Everyone(
    {"lea": "Léa", "mayor": "Anne", "karim": "Karim"},
    {
        "lea": frozenset({"mentee_city"}),
        "mayor": frozenset({"politicians"}),
        "karim": frozenset({"network"}),
    },
)


def visit(number: int = 1, *sessions: Session, host: str = "mentee", **answers: Any) -> Visit:
    return Visit(f"v{number}", "", number, str(number), {"host": host, "dates": DATES, **answers}, sessions)


def session(kind: str = "interview", **answers: Any) -> Session:
    return Session("s", "", "v1", {"day": 1, "start": "09:00", "minutes": 60, "kind": kind, **answers})


def hosted(*where: str) -> list[Visit]:
    return [visit(number, host=each) for number, each in enumerate(where, 1)]


def sheet(rows: dict[str, list[dict[str, Any]]] | None = None, **answers: Any) -> Filled:
    return filled("programme", {f"prog.{name}": value for name, value in answers.items()}, rows)


def action(**cells: Any) -> Action:
    return Action("a", "", 1, "1", cells)


def said(notices: Iterable[Notice]) -> list[str]:
    return [words("en").say(each.message) for each in notices]


def about(notices: Iterable[Notice]) -> list[tuple[str, str]]:
    return [(each.rule, each.eid) for each in notices]


# --- number and hosts ----------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 2, 3, 10])
def test_r_190_two_to_ten_visits_pass_in_silence(count: int) -> None:
    assert not list(unusual_number(hosted(*["mentee"] * count)))


@pytest.mark.parametrize("count", [1, 11])
def test_r_190_one_visit_or_eleven_are_taken_with_a_remark(count: int) -> None:
    (text,) = said(unusual_number(hosted(*["mentee"] * count)))
    assert text.startswith(f"{count} visit")


def test_r_120_of_three_visits_first_and_last_are_in_the_mentee_city() -> None:
    assert not list(hosts(pair(), hosted("mentee", "mentor", "mentee")))
    assert about(hosts(pair(), hosted("mentor", "mentee", "mentor"))) == [("R-120", "v1"), ("R-120", "v3")]
    assert about(hosts(pair(), hosted("mentee", "mentor", "other"))) == [("R-120", "v3")]
    assert not list(hosts(pair(), hosted("", "mentor", "mentee")))


def test_r_191_any_other_number_has_any_order() -> None:
    assert not list(hosts(pair(), hosted("mentor", "mentee", "mentor", "mentor")))


def test_r_121_both_cities_host_a_visit_whatever_the_number() -> None:
    assert about(hosts(pair(), hosted("mentee", "mentee"))) == [("R-121", "main")]
    assert about(hosts(pair(), hosted("mentor", "other"))) == [("R-121", "main")]
    assert about(hosts(pair(), hosted("other"))) == [("R-121", "main"), ("R-121", "main")]
    assert not list(hosts(pair(), hosted("mentee", "")))
    assert not list(hosts(pair(), []))


def test_r_198_a_community_of_practice_has_no_mentor_city_to_visit() -> None:
    assert not list(hosts(pair(format="community"), hosted("peer", "peer")))


# --- before a visit ------------------------------------------------------------------------------


@pytest.mark.parametrize(("days", "remarked"), [(8, False), (7, True), (0, True), (-1, True), (-2, False)])
def test_r_123_an_empty_preparation_is_said_quietly_from_a_week_before(days: int, remarked: bool) -> None:
    found = list(nothing_prepared(visit(), FIRST - timedelta(days=days)))
    assert bool(found) is remarked
    assert all(each.quiet for each in found)


@pytest.mark.parametrize("part", ["see", "people", "questions"])
def test_r_123_one_line_in_any_of_the_three_lists_is_a_preparation(part: str) -> None:
    prepared: dict[str, Any] = {f"preparation.{part}": ["Dok 3"]}
    assert not list(nothing_prepared(visit(**prepared), FIRST))


def test_r_123_a_visit_without_a_day_is_not_near() -> None:
    assert not list(nothing_prepared(visit(dates=None), FIRST))


def test_r_071_training_is_asked_about_once_visit_1_is_near_and_never_elsewhere() -> None:
    assert about(no_training(visit(), sheet(), FIRST)) == [("R-071", "main")]
    assert not list(no_training(visit(), sheet(), FIRST - timedelta(days=30)))
    assert not list(no_training(visit(), sheet({"training.dates": [{"date": "2027-03-01"}]}), FIRST))
    assert not list(no_training(visit(), sheet(tools_left_out=["training"]), FIRST))
    later = visit_notices(pair(), [visit(2)], PEOPLE, FIRST, sheet=sheet())
    assert "R-071" not in {each.rule for each in later}


def test_r_110_commitments_are_asked_for_until_visit_1_is_over() -> None:
    assert about(no_commitment(visit(), sheet(), FIRST - timedelta(days=60))) == [("R-110", "main")]
    assert not list(no_commitment(visit(), sheet(), FIRST + timedelta(days=2)))
    assert not list(no_commitment(visit(dates=None), sheet(), FIRST))
    committed = sheet({"pol.commitments": [{"who": "mayor"}]})
    assert not list(no_commitment(visit(), committed, FIRST))


# --- who takes part ------------------------------------------------------------------------------


def test_r_103_a_visit_without_any_member_of_the_network_is_remarked() -> None:
    assert about(no_member(pair(), visit(1, session(people=["lea"])), PEOPLE, FIRST)) == [("R-103", "v1")]
    assert not list(no_member(pair(), visit(1, session(people=["lea", "karim"])), PEOPLE, FIRST))
    assert not list(no_member(pair(), visit(1, session(), attendance=["karim"]), PEOPLE, FIRST))
    assert not list(no_member(pair(), visit(1, session(), attendance_groups=["network"]), PEOPLE, FIRST))


def test_r_103_is_about_visits_1_and_3_that_are_near_or_over() -> None:
    numbers = [visit(number, session()) for number in (1, 2, 3)]
    found = visit_notices(pair(), numbers, PEOPLE, FIRST + timedelta(days=90))
    assert [each.eid for each in found if each.rule == "R-103"] == ["v1", "v3"]
    assert not list(no_member(pair(), numbers[0], PEOPLE, FIRST - timedelta(days=8)))
    assert not list(no_member(pair(), visit(), PEOPLE, FIRST))  # no session planned yet
    assert not list(no_member(pair(tools_left_out=["annex5"]), numbers[0], PEOPLE, FIRST))


def final(*people: str, **answers: Any) -> Visit:
    return visit(3, session("final_presentation", people=list(people), **answers))


def test_r_148_the_final_presentation_needs_elected_members_and_stakeholders() -> None:
    assert len(said(final_unheard(final("lea"), PEOPLE))) == 2
    assert said(final_unheard(final("lea", "karim"), PEOPLE)) == [
        "The final presentation is for elected members, and none is listed."
    ]
    assert said(final_unheard(final("mayor"), PEOPLE)) == [
        "The final presentation is for stakeholders, and none is listed."
    ]
    assert not list(final_unheard(final("mayor", "karim"), PEOPLE))
    assert not list(final_unheard(final("mayor", "somebody met"), PEOPLE))


def test_r_148_what_was_ticked_as_represented_counts_and_what_is_kept_is_silent() -> None:
    ticked = visit(3, session("final_presentation"), attendance_groups=["politicians", "network"])
    assert not list(final_unheard(ticked, PEOPLE))
    kept = {"kept.final_without_politicians": {"reason": "They meet on Friday", "about": ""}}
    assert not list(final_unheard(final("lea", **kept), PEOPLE))
    assert not list(final_unheard(visit(1, session("interview")), PEOPLE))


# --- after a visit -------------------------------------------------------------------------------

AFTER = FIRST + timedelta(days=2)


def test_r_142_visit_1_over_and_no_action_is_remarked() -> None:
    assert about(no_action(pair(), visit(), [], AFTER)) == [("R-142", "v1")]
    assert about(no_action(pair(), visit(), [action(what=None)], AFTER)) == [("R-142", "v1")]
    assert not list(no_action(pair(), visit(), [action(what="Open cafés")], AFTER))
    assert not list(no_action(pair(), visit(), [], FIRST + timedelta(days=1)))
    assert lacks_actions([])
    assert not lacks_actions([action(who="Léa")])


@pytest.mark.parametrize("aim", ["needs", "review", "evaluate"])
def test_r_192_where_no_plan_is_aimed_at_no_action_is_asked_for(aim: str) -> None:
    assert not list(no_action(pair(aim=aim), visit(), [], AFTER))


def test_r_122_mode_and_length_are_never_remarked() -> None:
    ready: dict[str, Any] = {"preparation.see": ["Dok 3"]}
    long = {"start": "2027-04-20", "end": "2027-04-29"}
    odd = [visit(1, host="mentee", mode="virtual", dates=long, **ready), visit(2, host="mentor", **ready)]
    assert not visit_notices(pair(), odd, PEOPLE, FIRST)


def test_of_what_is_not_known_nothing_is_said() -> None:
    rules = {each.rule for each in visit_notices(Programme("p"), [visit()], PEOPLE, AFTER)}
    assert rules == {"R-190", "R-121"}
    known = visit_notices(Programme("p"), [visit()], PEOPLE, FIRST, sheet=sheet(), actions=[])
    assert {each.rule for each in known} == {"R-190", "R-121", "R-071", "R-110", "R-123"}
