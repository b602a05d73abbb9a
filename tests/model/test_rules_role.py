"""What is said about the charter, and when nothing is."""

from __future__ import annotations

from typing import Any

from mentordesk.model.rules_role import agreements_left, made, not_independent
from mentordesk.words import words
from tests.model.filled_forms import filled

WHOLE: dict[str, Any] = {
    "a1.expectations_mentee": "Honest questions", "a1.expectations_mentor": "Honest answers",
    "a1.confidentiality": "team", "a1.independence": True, "a1.rhythm": "Every month",
}  # fmt: skip


def test_r_084_independence_answered_with_no_is_remarked() -> None:
    (notice,) = not_independent(filled("annex1", {"a1.independence": False}))
    assert (notice.rule, notice.field, notice.quiet) == ("R-084", "a1.independence", False)


def test_r_084_yes_or_no_answer_yet_is_not() -> None:
    assert not list(not_independent(filled("annex1", {"a1.independence": True})))
    assert not list(not_independent(filled("annex1")))


def test_r_083_a_charter_on_its_way_says_how_far_it_is() -> None:
    three = {name: value for name, value in WHOLE.items() if name != "a1.rhythm"}
    (notice,) = agreements_left(filled("annex1", three))
    assert words("en").say(notice.message) == "3 agreements of 4 are made."
    assert (notice.field, notice.quiet) == ("a1.rhythm", True)


def test_r_083_expectations_are_agreed_once_both_sides_have_theirs() -> None:
    one_side = {"a1.expectations_mentee": "Honest questions", "a1.confidentiality": "team"}
    assert made(filled("annex1", one_side)) == (1, 4)
    (notice,) = agreements_left(filled("annex1", one_side))
    assert words("en").say(notice.message) == "1 agreement of 4 is made."
    assert notice.field == "a1.expectations_mentor", "the first that is missing"


def test_r_083_a_charter_not_begun_or_complete_is_left_in_peace() -> None:
    assert not list(agreements_left(filled("annex1")))
    assert not list(agreements_left(filled("annex1", WHOLE)))


def test_r_083_what_is_left_out_on_purpose_is_no_agreement_to_make() -> None:
    three = {name: value for name, value in WHOLE.items() if name != "a1.rhythm"}
    assert not list(agreements_left(filled("annex1", three, said={"a1.rhythm": "not_relevant"})))
