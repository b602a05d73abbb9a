"""What deserves a second look: elected members, notes, the mix."""

from __future__ import annotations

from typing import Any

import pytest

from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Visit
from tests.model.agenda.days import session, visit
from tests.model.agenda.team import NOTED, TEAM, of, of_kinds, say

# --- who is lacking, the mix ---------------------------------------------------------------------


def final(**answers: Any) -> Visit:
    kind = {"kind": "final_presentation", **NOTED, **answers}
    return visit(session("The plan", "10:30", 90, **kind))


def test_r_148_a_final_presentation_without_elected_members_is_remarked() -> None:
    (warning,) = of(final(people=["hilde"]), "final_without_politicians", candidates=("wout", "mayor"))
    (add,) = warning.repairs
    assert say(add.message) == "Add Anne Petit"
    assert add.answers(session("The plan", "10:30", 90, people=["hilde"])) == {"people": ["hilde", "mayor"]}


@pytest.mark.parametrize(
    "name", ["Maire de Valmont", "Les élus", "Elected members", "Burgemeester", "Δήμαρχος"]
)
def test_r_148_an_elected_member_by_group_or_by_office_is_enough(name: str) -> None:
    assert not of(final(people=["mayor"]), "final_without_politicians")
    assert not of(final(people=["x"]), "final_without_politicians", Everyone({"x": name}))
    assert of(final(people=["x"]), "final_without_politicians", Everyone({"x": "Élodie Mairet"}))


def test_a_session_without_note_taker_is_remarked_and_a_break_is_not() -> None:
    planned = visit(
        session("talk", "09:00", 60, people=["wout"], lead="hilde"),
        session("review", "11:00", 30, kind="team_debrief"),
        session("tea", "10:00", 15, kind="break"),
        session("noted", "12:00", 15, note_taker="nadia"),
    )
    found = of(planned, "no_note_taker", candidates=("hilde", "nadia", "wout"))
    assert [each.sessions for each in found] == [("talk",), ("review",)]
    assert [say(each.message) for each in found[0].repairs] == [
        "Let Wout Claes take notes",
        "Let Nadia take notes",
    ]


ALL_KINDS = ("site_visit", "interview", "team_debrief")


@pytest.mark.parametrize(
    ("kinds", "lacking"),
    [
        (ALL_KINDS, set()),
        (("site_visit", "political", "plan_workshop"), set()),
        (("focus_group", "team_debrief"), {"outings"}),
        (("site_visit", "practice", "team_debrief"), {"talks"}),
        (("synthesis",), {"outings", "talks", "reflection"}),
        ((), set()),
    ],
)
def test_r_124_what_a_visit_of_two_days_lacks_altogether_is_remarked(
    kinds: tuple[str, ...], lacking: set[str]
) -> None:
    assert {each.about for each in of(of_kinds(*kinds), "mix")} == lacking


def test_r_124_a_day_alone_need_not_mix_and_a_virtual_visit_goes_nowhere() -> None:
    assert not of(visit(session("s", "10:00", 60, kind="synthesis")), "mix")
    assert not of(of_kinds("interview", "team_debrief", mode="virtual"), "mix")


def test_r_147_a_visit_with_the_final_presentation_needs_no_outing() -> None:
    assert not of(of_kinds("interview", "team_debrief", "final_presentation"), "mix")


def test_somebody_known_twice_is_proposed_once() -> None:
    people = Everyone(TEAM.names, TEAM.groups, {"hilde": "m1"})
    (warning,) = of(visit(session("talk", "09:00", 60)), "no_note_taker", people, ("hilde", "m1", "nadia"))
    assert [each.person for each in warning.repairs] == ["hilde", "nadia"]
