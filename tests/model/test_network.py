"""The balance of the local support network (R-090 to R-095)."""

from __future__ import annotations

from mentordesk.model.network import MEMBER, SEATS, balance
from tests.model.filled_forms import filled


def member(**answers: object) -> dict[str, object]:
    return {"name": "p", **answers}


def test_r_092_former_and_additional_members_do_not_sit_on_the_ten_seats() -> None:
    members = [member(status="active", category="ngo")] * 9
    members += [
        member(category="ngo"),
        member(status="additional", category="business"),
        member(status="former"),
    ]
    found = balance(filled("annex5", rows={MEMBER: members}))
    assert (found.active, found.additional, found.former) == (SEATS, 1, 1)
    assert found.categories == {"ngo": 10}


def test_r_093_the_mix_and_those_who_speak_for_migrants_are_counted_among_active_members() -> None:
    members = [
        member(decision_link="inside", migrant_rep=False),
        member(decision_link="outside", migrant_rep=True),
        member(decision_link="outside", migrant_rep=True, status="former"),
        member(),
    ]
    found = balance(filled("annex5", rows={MEMBER: members}))
    assert (found.inside, found.outside, found.speaking) == (1, 1, 1)


def test_categories_come_in_the_order_of_the_form_and_an_empty_row_is_nobody() -> None:
    rows = [member(category="other"), member(category="residents_migrant"), {}]
    found = balance(filled("annex5", rows={MEMBER: rows}))
    assert list(found.categories) == ["residents_migrant", "other"]
    assert found.active == 2
