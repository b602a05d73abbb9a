"""What was found is told with its place: the visit, the session, the action, the sheet, the person's row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.model.changes import CIRCLES
from mentordesk.model.notes import ME, OPEN, TEAM, Typing
from mentordesk.services.finding import ANSWERS, KINDS, NOTES, PEOPLE
from mentordesk.services.found_at import FoundAt
from mentordesk.services.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "store") as opened:
        yield opened


@pytest.fixture
def programme(workspace: Workspace) -> str:
    return workspace.programmes.create("Voisins", ["fr"])


def look(workspace: Workspace, text: str, **wishes: object) -> tuple[FoundAt, ...]:
    while not workspace.finding.keep_up():
        pass
    return workspace.finding.find_at(text, **wishes)  # type: ignore[arg-type]


def test_a_note_tells_its_visit_its_session_and_its_kind(workspace: Workspace, programme: str) -> None:
    workspace.planning.add_visit(programme)
    visit = workspace.planning.add_visit(programme)
    session = workspace.planning.add_session(programme, visit, {"title": "Maison des langues", "day": 1})
    workspace.notes.add(Typing(programme, "Le budget manque", kind="obstacle", session=session))
    workspace.notes.add(Typing(programme, "Budget au printemps", visit=visit))
    workspace.notes.add(Typing(programme, "Budgets ailleurs"))
    found = {each.found.text: each for each in look(workspace, "budget", kinds=[NOTES])}
    inside = found["Le budget manque"]
    assert (inside.number, inside.name, inside.session, inside.visit, inside.note_kind) == (
        2, "Maison des langues", session, visit, "obstacle",
    )  # fmt: skip
    assert (found["Budget au printemps"].number, found["Budget au printemps"].session) == (2, "")
    assert (found["Budgets ailleurs"].number, found["Budgets ailleurs"].visit) == (0, "")


def test_only_notes_of_the_kind_wanted_are_found_in_whatever_circle(
    workspace: Workspace, programme: str
) -> None:
    for kind, degree in (("idea", OPEN), ("idea", TEAM), ("idea", ME), ("obstacle", OPEN), ("", OPEN)):
        workspace.notes.add(Typing(programme, "Une école le soir", kind=kind, degree=degree))
    workspace.plans.add_action(programme, {"what": "Ouvrir une école"})
    assert len(look(workspace, "ecole", kinds=[NOTES])) == 5
    assert [each.note_kind for each in look(workspace, "ecole", kinds=[NOTES], note_kind="idea")] == 3 * [
        "idea"
    ]
    assert len(look(workspace, "ecole", kinds=KINDS, note_kind="obstacle")) == 2, "the action is no note"


def test_what_is_restricted_says_so_and_stays_away_where_others_look_on(
    workspace: Workspace, programme: str
) -> None:
    for degree in (OPEN, TEAM, ME):
        workspace.notes.add(Typing(programme, f"Une école ({degree})", degree=degree))
    assert [each.restricted for each in look(workspace, "ecole")] == [False, True, True]
    assert [each.found.text for each in look(workspace, "ecole", circles=CIRCLES[:1])] == ["Une école (open)"]


def test_a_note_restricted_afterwards_is_found_once_and_as_restricted(
    workspace: Workspace, programme: str
) -> None:
    note = workspace.notes.add(Typing(programme, "Le maire hésite"))
    workspace.notes.set_degree(note, TEAM)
    assert [each.restricted for each in look(workspace, "hesite")] == [True]
    assert look(workspace, "hesite", circles=CIRCLES[:1]) == ()


def test_an_action_tells_its_number_and_a_row_its_sheet(workspace: Workspace, programme: str) -> None:
    workspace.plans.add_action(programme, {"what": "Rien"})
    workspace.plans.add_action(programme, {"what": "Une école", "lead": "École du soir"})
    assert {each.number for each in look(workspace, "ecole")} == {2}
    first, second = (
        workspace.filling.add_sheet(programme, "annex4", {"a4.name": "Parrainage"}) for _each in range(2)
    )
    assert {each.sheet for each in look(workspace, "parrainage", kinds=[ANSWERS])} == {first, second}


def test_a_person_of_the_network_is_told_with_their_row(workspace: Workspace, programme: str) -> None:
    net = workspace.filling.filled(programme, "annex5")
    row = workspace.filling.add_row(
        net, "a5.member", {"name": {"text": "Zoé Müller"}, "organisation": "Mairie"}
    )
    (found,) = look(workspace, "muller", kinds=[PEOPLE])
    assert (found.name, found.member) == ("Zoé Müller", row)


def test_one_programme_can_be_left_out(workspace: Workspace, programme: str) -> None:
    other = workspace.programmes.create("Autre école", ["fr"])
    workspace.plans.add_action(programme, {"what": "Une école"})
    assert {each.found.programme for each in look(workspace, "ecole", besides=programme)} == {other}
