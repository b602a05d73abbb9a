"""Programmes and parties: the usual pair, an association as mentor, a community of practice."""

from __future__ import annotations

import pytest

from mentordesk.model.people import Person
from mentordesk.model.programme import Party, Programme
from mentordesk.model.rules import party_notices, unusual_length


def programme(*roles: str, **answers: object) -> Programme:
    parties = tuple(Party(f"p{n}", role, f"{role} {n}") for n, role in enumerate(roles))
    return Programme("x", {f"prog.{name}": value for name, value in answers.items()}, parties)


def rules(found: Programme) -> list[tuple[str, str]]:
    return [(notice.rule, notice.eid) for notice in party_notices(found)]


def test_a_whole_pair_has_no_remark() -> None:
    pair = programme("mentee_city", "mentor_city", "mentee_association", "mentor_association", "facilitator")
    assert rules(pair) == []
    assert [city.name for city in pair.cities] == ["mentee_city 0", "mentor_city 1"]


def test_an_association_may_mentor_itself() -> None:
    led = programme("mentee_city", "mentor_association", "facilitator")
    assert rules(led) == []
    assert led.mentor is not None
    assert led.mentor.role == "mentor_association"


def test_what_is_missing_or_there_twice_is_a_remark_not_a_refusal() -> None:
    assert rules(programme()) == [("R-001", "main")] * 3
    assert rules(programme("mentee_city", "mentor_city", "mentor_city", "facilitator")) == [("R-001", "p2")]


def test_a_community_of_practice_has_peers_and_no_mentor() -> None:
    peers = programme("peer_city", "peer_city", "peer_city", format="community")
    assert rules(peers) == []
    assert [city.name for city in peers.cities] == ["peer_city 0", "peer_city 1", "peer_city 2"]
    assert rules(programme("peer_city", format="community")) == [("R-198", "main")]


def test_a_person_is_called_by_name_or_function() -> None:
    assert Person("p", "Nadia", "Officer").label == "Nadia, Officer"
    assert Person("p", function="Officer").label == "Officer"
    assert Person("p", "Nadia").label == "Nadia"


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ("2026-01-11", ["less than a year"]), ("2026-01-12", []), ("2026-12-18", []), ("2030-01-12", []),
        ("2030-01-14", ["more than five years"]), ("2024-12-01", ["less than a year"]), (None, []),
    ],
)  # fmt: skip
def test_r_190_one_to_five_years_pass_in_silence_and_others_with_a_remark(
    ends: str | None, said: list[str]
) -> None:
    found = list(unusual_length(programme(start="2025-01-13", end=ends)))
    assert [each.message.text for each in found] == [
        f"The programme lasts {length}: is the end as you mean it?" for length in said
    ]
    assert all((each.rule, each.field) == ("R-190", "prog.end") for each in found)


def test_a_programme_whose_start_nobody_gave_has_no_length() -> None:
    assert list(unusual_length(programme(end="2026-12-18"))) == []
