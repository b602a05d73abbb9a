"""What forms offer to choose from: nothing known is typed twice, and nothing restricted is offered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.services.offers import Offered
from mentordesk.services.workspace import Workspace

P = "p"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "store") as made:
        made.programmes.create("Learning the language", ["en"], programme=P)
        for role, name in (
            ("mentor_city", "Grandpont"), ("mentee_city", "Valmont"), ("mentee_association", "League"),
        ):  # fmt: skip
            made.programmes.add_party(P, {"role": role, "name": name}, [])
        yield made


def add(workspace: Workspace, key: str, group: str, eid: str = "main", **answers: object) -> str:
    return workspace.filling.add_row(workspace.filling.filled(P, key, eid), group, answers)


def offers(workspace: Workspace, key: str) -> Offered:
    return workspace.offering.of(P, key)


def labels(offered: Offered, key: str) -> list[str]:
    return [label for _entity, _id, label in offered.references.get(key, ())]


def test_r_039_actors_are_offered_as_members_and_partners_and_the_other_way_round(
    workspace: Workspace,
) -> None:
    add(workspace, "annex2", "a2.actors", name="Racines et Rives")
    add(workspace, "annex5", "a5.member", organisation="Chamber of trades")
    assert offers(workspace, "annex5").suggestions["a5.member.organisation"] == ("Racines et Rives",)
    assert offers(workspace, "annex2").suggestions["a2.actors.name"] == ("Chamber of trades",)
    partners = offers(workspace, "annex6").suggestions["a6.action.resources_partners"]
    assert partners == ("Racines et Rives", "Chamber of trades")


def test_r_039_a_body_named_twice_is_offered_once_and_an_empty_name_never(workspace: Workspace) -> None:
    add(workspace, "annex2", "a2.actors", name="Racines et Rives")
    add(workspace, "annex2", "a2.actors", name="racines  et rives ")
    add(workspace, "annex2", "a2.actors", kind="private")
    assert len(offers(workspace, "annex5").suggestions["a5.member.organisation"]) == 1
    assert "a2.actors.name" not in offers(workspace, "annex2").suggestions, "nothing is known elsewhere"


def test_r_039_people_of_the_programme_are_offered_everywhere(workspace: Workspace) -> None:
    add(workspace, "annex5", "a5.member", name={"text": "Head of housing"})
    assert "Head of housing" in [label for _id, label in offers(workspace, "annex4").people]


def test_parties_are_offered_those_a_field_is_meant_for_first(workspace: Workspace) -> None:
    assert labels(offers(workspace, "annex2"), "a2.city") == ["Valmont", "Grandpont", "League"]
    assert labels(offers(workspace, "annex3"), "a3.city")[0] == "Grandpont"
    assert set(labels(offers(workspace, "annex1"), "a1.signed.party")) == {"Valmont", "Grandpont", "League"}
    assert labels(offers(workspace, "annex2"), "a2.programme") == ["Learning the language"]


def test_r_052_practices_are_offered_their_sheets_and_r_056_actions_what_inspired_them(
    workspace: Workspace,
) -> None:
    sheet = workspace.filling.add_sheet(P, "annex4", {"a4.name": "Language cafés"})
    found = offers(workspace, "annex3").references["a3.practices.sheet"]
    assert found == (("annex4", sheet, "Language cafés"),)
    assert labels(offers(workspace, "annex6"), "a6.action.inspired_by") == ["Language cafés"]


def test_r_164_needs_are_offered_to_actions_by_their_titles(workspace: Workspace) -> None:
    need = add(workspace, "annex2", "a2.need", title="Housing", statement="No flats to rent")
    add(workspace, "annex2", "a2.need", gap_type="policy_gap")
    found = offers(workspace, "annex6").references["a6.action.needs"]
    assert found == (("a2.need", need, "Housing"),), "a need that nobody named cannot be chosen by name"


def test_candidates_are_offered_by_the_party_their_sheet_names(workspace: Workspace) -> None:
    mentor = next(each for each in workspace.programmes.programme(P).parties if each.name == "Grandpont")
    city = {"entity": "prog.party", "id": mentor.id}
    workspace.filling.add_sheet(P, "annex3", {"a3.city": city})
    assert labels(offers(workspace, "programme"), "match.score.candidate") == ["Grandpont"]


def test_r_219_what_is_restricted_is_offered_nowhere(workspace: Workspace) -> None:
    add(workspace, "annex2", "a2.actors", name="Racines et Rives")
    add(workspace, "annex2", "a2.need", title="Housing")
    for question in ("a2.actors", "a2.need"):
        workspace.filling.restrict(workspace.filling.filled(P, "annex2"), question, "confidence")
    assert offers(workspace, "annex5").suggestions == {}
    assert labels(offers(workspace, "annex6"), "a6.action.needs") == []
