"""What is said about the local support network, and when nothing is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from mentordesk.model.filled import Filled
from mentordesk.model.rules import Notice
from mentordesk.model.rules_network import (
    MEMBER,
    active,
    closed_and_reopened,
    duplicates,
    ends_early,
    mix,
    mixed,
    network_notices,
    no_example,
    no_migrants,
    too_many,
    unusual_cost,
)
from mentordesk.words import words
from tests.model.filled_forms import filled


def members(count: int, **each: Any) -> list[dict[str, Any]]:
    return [{"organisation": f"Body {n}", **each} for n in range(1, count + 1)]


def network(rows: list[dict[str, Any]] | None = None, **answers: Any) -> Filled:
    given = {f"a5.{name.replace('__', '.')}": value for name, value in answers.items()}
    return filled("annex5", given, {MEMBER: rows or []})


def said(notices: Iterable[Notice], language: str = "en") -> list[str]:
    return [words(language).say(each.message) for each in notices]


# --- members: R-090 to R-093 ---------------------------------------------------------------------


def test_r_090_the_eleventh_active_member_is_remarked_and_stays() -> None:
    (notice,) = too_many(network(members(11)))
    assert (notice.rule, notice.entity, notice.eid) == ("R-090", MEMBER, "a5.member11")
    assert said([notice])[0].startswith("11 active members:")
    assert not list(too_many(network(members(10))))


def test_r_092_additional_and_former_members_do_not_count() -> None:
    rows = members(10, status="active") + members(3, status="additional") + members(2, status="former")
    assert len(active(network(rows))) == 10
    assert not list(too_many(network(rows)))
    assert list(too_many(network([*rows, {"organisation": "One more", "status": "active"}])))


def test_r_091_no_active_member_for_migrants_is_remarked() -> None:
    assert [each.rule for each in no_migrants(network(members(2)))] == ["R-091"]
    former = members(1, migrant_rep=True, status="former")
    assert [each.rule for each in no_migrants(network(members(2) + former))] == ["R-091"]
    assert [each.rule for each in no_migrants(network(name="Open table"))] == ["R-091"]


def test_r_091_one_is_enough_and_an_empty_form_is_left_in_peace() -> None:
    assert not list(no_migrants(network([*members(2), {"migrant_rep": True}])))
    assert not list(no_migrants(network()))


def test_r_093_the_mix_is_said_quietly() -> None:
    both = network(members(2, decision_link="inside") + members(3, decision_link="outside"))
    assert mixed(both) == (2, 3)
    (notice,) = mix(both)
    assert notice.quiet
    assert said([notice]) == ["Members who take part in city decisions: 2; usually kept out: 3."]


@pytest.mark.parametrize(
    ("side", "asks"), [("inside", "who is usually kept out?"), ("outside", "carry them")]
)
def test_r_093_a_group_of_one_side_is_asked_about(side: str, asks: str) -> None:
    (notice,) = mix(network(members(3, decision_link=side)))
    assert not notice.quiet
    assert asks in said([notice])[0]


def test_r_093_one_member_or_nobody_s_link_said_is_no_mix() -> None:
    assert not list(mix(network(members(1, decision_link="inside"))))
    assert not list(mix(network(members(4))))
    assert not list(mix(network(members(3, decision_link="inside") + members(1))))


def test_r_091_members_left_out_on_purpose_are_not_asked_for() -> None:
    form = filled("annex5", {"a5.name": "Open table"}, said={MEMBER: "not_relevant"})
    assert not list(network_notices(form))


# --- the rest ------------------------------------------------------------------------------------


def test_r_096_a_network_that_copies_a_body_is_remarked() -> None:
    assert [each.field for each in duplicates(network(no_duplicate=False))] == ["a5.existing_networks"]
    assert not list(duplicates(network(no_duplicate=True)))
    assert not list(duplicates(network()))


def test_r_098_another_cost_is_unusual_until_it_is_explained_and_then_a_plain_fact() -> None:
    cost = {"amount": "300", "currency": "EUR"}
    (unexplained,) = unusual_cost(network(cost__other=cost))
    assert (unexplained.field, unexplained.quiet) == ("a5.cost.other_what", False)
    (explained,) = unusual_cost(network(cost__other=cost, cost__other_what="Interpreters"))
    assert (explained.field, explained.quiet) == ("a5.cost.other", True)


def test_r_098_the_three_usual_costs_and_an_unknown_one_are_not() -> None:
    cost = {"amount": "300", "currency": "EUR"}
    assert not list(unusual_cost(network(cost__venue=cost, cost__catering=cost, cost__attendance=cost)))
    assert not list(unusual_cost(network(cost__other={"unknown": True})))


def test_r_099_a_network_that_ends_before_the_last_action_is_remarked() -> None:
    (notice,) = ends_early(network(end="2027-01-31"), date(2027, 6, 30))
    assert (notice.rule, notice.field) == ("R-099", "a5.end")
    assert "2027" in said([notice])[0]


def test_r_099_one_that_lasts_as_long_or_has_no_plan_yet_is_not() -> None:
    assert not list(ends_early(network(end="2027-06-30"), date(2027, 6, 30)))
    assert not list(ends_early(network(end="2027-06-30"), None))
    assert not list(ends_early(network(), date(2027, 6, 30)))


def test_r_100_days_of_closing_that_cannot_be_are_remarked() -> None:
    assert [each.field for each in closed_and_reopened(network(start="2026-05-01", closed="2026-04-01"))] == [
        "a5.closed"
    ]
    assert [
        each.field for each in closed_and_reopened(network(closed="2026-05-01", reopened="2026-04-01"))
    ] == ["a5.reopened"]
    (hint,) = closed_and_reopened(network(reopened="2026-04-01"))
    assert (hint.field, hint.quiet) == ("a5.closed", True)


def test_r_100_closing_and_coming_back_in_order_is_nothing_to_remark() -> None:
    lived = network(start="2026-01-01", closed="2026-05-01", reopened="2026-09-01")
    assert not list(closed_and_reopened(lived))
    assert not list(closed_and_reopened(network()))


def test_r_101_the_mentor_s_group_is_optional_and_never_asked_for() -> None:
    whole = network([{"organisation": "Racines et Rives", "migrant_rep": True}], name="Open table")
    assert not list(network_notices(whole))


def test_r_102_a_benefit_without_example_is_hinted_at() -> None:
    bare, told = {"done": True}, {"done": True, "note": "A farmer asked to join"}
    (hint,) = no_example(network(benefit__trust=bare, benefit__funders=told))
    assert (hint.field, hint.quiet) == ("a5.benefit.trust", True)
    assert not list(no_example(network(benefit__funders=told, benefit__trust={"done": False})))
