"""What is said about the mentor's strengths and about good practices, and when nothing is."""

from __future__ import annotations

from typing import Any

import pytest

from mentordesk.model.filled import Filled
from mentordesk.model.rules_strengths import (
    contact_without_consent,
    no_failure_told,
    practice_notices,
    transfer_without_reason,
)
from tests.model.filled_forms import filled

TOLD = {"a4.name": "Language cafés", "a4.challenges": "Evenings were empty"}


def sheet(answers: dict[str, Any] | None = None, *contacts: dict[str, Any]) -> Filled:
    return filled("annex4", answers, {"a4.contact": contacts}, eid="sheet1")


@pytest.mark.parametrize(
    ("key", "begun", "field"),
    [
        ("annex3", {"a3.policy_areas": ["Welcome"]}, "a3.lessons_failure"),
        ("annex4", {"a4.name": "Cafés"}, "a4.challenges"),
    ],
)
def test_r_057_failures_are_invited_quietly(key: str, begun: dict[str, Any], field: str) -> None:
    (invited,) = no_failure_told(filled(key, begun))
    assert (invited.rule, invited.field, invited.quiet) == ("R-057", field, True)
    assert not list(no_failure_told(filled(key, {**begun, field: "Nobody came"})))
    assert not list(no_failure_told(filled(key))), "nothing is invited on an empty sheet"
    assert not list(no_failure_told(filled(key, begun, said={field: "unknown"})))


def test_r_056_a_judgement_without_reasons_is_remarked() -> None:
    (notice,) = transfer_without_reason(sheet({"a4.transferability": "no"}))
    assert (notice.rule, notice.field, notice.eid) == ("R-056", "a4.transferability_why", "sheet1")


def test_r_056_no_judgement_or_one_with_reasons_is_not() -> None:
    assert not list(transfer_without_reason(sheet()))
    why = {"a4.transferability": "adapt", "a4.transferability_why": "Our streets are wider"}
    assert not list(transfer_without_reason(sheet(why)))


def test_r_214_a_contact_nobody_asked_is_remarked_and_one_who_refused_is_a_plain_fact() -> None:
    notices = list(
        contact_without_consent(
            sheet(
                {}, {"name": "p1"}, {"details": "a@b.eu", "consent": False}, {"name": "p2", "consent": True}
            )
        )
    )
    assert [(each.rule, each.eid, each.quiet) for each in notices] == [
        ("R-214", "a4.contact1", False), ("R-214", "a4.contact2", True),
    ]  # fmt: skip
    assert {each.field for each in notices} == {"a4.contact.consent"}


def test_r_214_a_function_alone_needs_no_consent() -> None:
    assert not list(contact_without_consent(sheet({}, {"function": "Head of housing"}, {})))


def test_r_053_a_sheet_that_tells_everything_gets_no_remark() -> None:
    whole = sheet(TOLD, {"name": "p1", "consent": True})
    assert not list(practice_notices(whole))
