"""What is said about needs, and when nothing is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from mentordesk.model.coverage import NEED, coverage
from mentordesk.model.filled import Filled
from mentordesk.model.programme import Party, Programme
from mentordesk.model.rules import Notice, are_in_different_countries, mentor_chosen_early
from mentordesk.model.rules_needs import (
    needs_notices,
    no_voice_of_migrants,
    nobody_approves,
    undefined,
    untyped,
    without_action,
    without_source,
)
from mentordesk.words import words
from tests.model.filled_forms import actions, filled, pair

TYPED = {"title": "Housing", "gap_type": "policy_gap", "scope": "sector"}


def needs(*rows: dict[str, Any], **how: Any) -> Filled:
    return filled("annex2", rows={NEED: rows}, **how)


def found(notices: Iterable[Notice]) -> list[tuple[str, str, str]]:
    return [(each.rule, each.field, each.eid) for each in notices]


def said(notices: Iterable[Notice]) -> list[str]:
    return [words("en").say(each.message) for each in notices]


# --- R-034 ---------------------------------------------------------------------------------------


def test_r_034_a_mentor_before_any_need_is_remarked() -> None:
    assert found(mentor_chosen_early(pair(), filled("annex2"))) == [("R-034", NEED, "main")]
    decided = Programme("p", {"match.decision": "Grandpont it is"})
    assert found(mentor_chosen_early(decided, filled("annex2"))) == [("R-034", NEED, "main")]


def test_r_034_with_a_first_need_or_without_a_mentor_nothing_is_said() -> None:
    assert not list(mentor_chosen_early(pair(), needs({"statement": "No flats to rent"})))
    alone = Programme("p", {}, (Party("m", "mentee_city", "Valmont"),))
    assert not list(mentor_chosen_early(alone, filled("annex2")))


@pytest.mark.parametrize("how", [{"left_out": True}, {"said": {NEED: "not_relevant"}}])
def test_r_034_what_was_left_out_on_purpose_is_not_asked_for(how: dict[str, Any]) -> None:
    assert not list(mentor_chosen_early(pair(), filled("annex2", **how)))


# --- R-035 ---------------------------------------------------------------------------------------


def test_r_035_no_contributor_speaks_for_migrants() -> None:
    alone = filled("annex2", rows={"a2.authors": [{"name": "p1", "represents_migrants": False}]})
    assert found(no_voice_of_migrants(alone)) == [("R-035", "a2.authors", "main")]
    assert found(no_voice_of_migrants(needs(TYPED))) == [("R-035", "a2.authors", "main")]


def test_r_035_one_voice_is_enough_and_an_empty_form_is_left_in_peace() -> None:
    rows = [{"name": "p1", "represents_migrants": False}, {"name": "p2", "represents_migrants": True}]
    assert not list(no_voice_of_migrants(filled("annex2", rows={"a2.authors": rows})))
    assert not list(no_voice_of_migrants(filled("annex2")))


# --- R-031, R-032 --------------------------------------------------------------------------------


def test_r_031_a_need_without_its_kind_gets_a_quiet_hint() -> None:
    (hint,) = untyped(needs(TYPED, {"title": "Work", "scope": "sector"}))
    assert (hint.rule, hint.field, hint.eid, hint.quiet) == ("R-031", "a2.need.gap_type", "a2.need2", True)
    assert said([hint]) == ["Need 2: is it a policy, a support or coordination that is missing?"]


def test_r_032_a_need_without_its_reach_gets_a_quiet_hint() -> None:
    (hint,) = untyped(needs({"title": "Work", "gap_type": "coordination"}))
    assert (hint.rule, hint.field, hint.quiet) == ("R-032", "a2.need.scope", True)


def test_r_032_needs_that_say_both_and_empty_rows_get_none() -> None:
    assert not list(untyped(needs(TYPED, {})))


# --- R-043 ---------------------------------------------------------------------------------------


def uncovered(rows: Sequence[dict[str, Any]], *tied: Sequence[str]) -> list[str]:
    form = needs(*rows)
    return said(without_action(form, coverage(form.rows_of(NEED), actions(*tied))))


def test_r_043_a_need_without_action_is_named() -> None:
    rows = [TYPED, {"title": "Work"}, {"title": "Health"}]
    assert uncovered(rows, ["a2.need1"], ["a2.need3"]) == ["1 need has no action yet: “Work”."]
    assert uncovered(rows, ["a2.need1"]) == ["2 needs have no action yet, the first is “Work”."]


def test_r_043_nothing_is_said_while_there_is_no_plan_or_when_all_are_answered() -> None:
    assert uncovered([TYPED, {"title": "Work"}]) == []
    assert uncovered([TYPED, {"title": "Work"}], ["a2.need1", "a2.need2"]) == []
    assert uncovered([], []) == []


def test_r_043_without_a_plan_as_its_aim_a_programme_is_not_asked_for_actions() -> None:
    form = needs(TYPED)
    covered = coverage(form.rows_of(NEED), actions([]))
    rules = {each.rule for each in needs_notices(pair(), form, covered)}
    without = {each.rule for each in needs_notices(pair(aim="review"), form, covered)}
    assert rules - without == {"R-043"}


# --- R-040, R-038 --------------------------------------------------------------------------------


def test_r_040_evidence_without_source_is_remarked_row_by_row() -> None:
    rows = [{"text": "They told us", "source": "migrants"}, {"text": "It is known"}, {}]
    form = filled("annex2", rows={"a2.evidence": rows})
    assert found(without_source(form)) == [("R-040", "a2.evidence.source", "a2.evidence2")]
    assert not list(without_source(filled("annex2", rows={"a2.evidence": rows[:1]})))


def test_r_038_writers_without_approvers_are_remarked() -> None:
    assert found(nobody_approves(filled("annex2", {"a2.plan_makers": ["p1"]}))) == [
        ("R-038", "a2.plan_approvers", "main")
    ]


def test_r_038_the_same_people_may_write_and_approve() -> None:
    both = {"a2.plan_makers": ["p1"], "a2.plan_approvers": ["p1"]}
    assert not list(nobody_approves(filled("annex2", both)))
    assert not list(nobody_approves(filled("annex2")))


# --- R-022 ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("programme", "apart"),
    [
        (pair(transnational=True), True),
        (pair(countries=("France", "Belgique")), True),
        (pair(countries=("France", "france ")), False),
        (pair(countries=("France", "")), False),
        (pair(transnational=False), False),
    ],
)
def test_r_022_countries_differ_as_the_sheet_or_the_parties_say(programme: Programme, apart: bool) -> None:
    assert are_in_different_countries(programme) is apart


@pytest.mark.parametrize(("key", "section"), [("annex2", "a2.local"), ("annex3", "a3.local")])
def test_r_022_figures_nobody_defined_are_remarked_across_borders_alone(key: str, section: str) -> None:
    field = f"{section}.migrants_definition"
    begun = filled(key, {f"{section}.migrants": {"value": "900"}})
    apart = pair(transnational=True)
    assert found(undefined(apart, begun, section)) == [("R-022", field, "main")]
    assert not list(undefined(pair(), begun, section))
    assert not list(undefined(apart, filled(key), section)), "an empty form"
    assert not list(undefined(apart, filled(key, {field: "foreign_born"}), section))
