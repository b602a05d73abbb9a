"""Good practices: from a line of annex 3 to a sheet, from a sheet to an action, and back again."""

from __future__ import annotations

import pytest

from mentordesk.errors import Declined
from mentordesk.model.filled import Filled
from mentordesk.services.workspace import Workspace


@pytest.fixture
def programme(workspace: Workspace) -> str:
    return workspace.programmes.create("Valmont et Grandpont", ["fr"])


@pytest.fixture
def strengths(workspace: Workspace, programme: str) -> Filled:
    sheet = workspace.filling.add_sheet(programme, "annex3", {"a3.city": {"text": "Grandpont"}})
    filled = workspace.filling.filled(programme, "annex3", sheet)
    workspace.filling.add_row(filled, "a3.practices", {"title": "Marraines de quartier", "why": "Durable"})
    return workspace.filling.filled(programme, "annex3", sheet)


def test_r_052_a_practice_of_annex_3_becomes_a_sheet_with_its_title_and_reason(
    workspace: Workspace, programme: str, strengths: Filled
) -> None:
    row = strengths.rows_of("a3.practices")[0].id
    made = workspace.practices.sheet_from(strengths, row)
    sheet = workspace.filling.filled(programme, "annex4", made)
    assert (sheet.value("a4.name"), sheet.value("a4.why")) == ("Marraines de quartier", "Durable")
    assert sheet.value("a4.place") == "Grandpont"
    again = workspace.filling.filled(programme, "annex3", strengths.eid)
    assert workspace.practices.sheet_from(again, row) == made, "one practice has one sheet"
    assert len(workspace.filling.sheets(programme, "annex4")) == 1
    assert again.people[made] == "Marraines de quartier", "the link is shown by the sheet's name"
    workspace.history.undo(programme)
    assert not workspace.filling.sheets(programme, "annex4")


def test_restricted_practices_do_not_slip_into_a_sheet(
    workspace: Workspace, programme: str, strengths: Filled
) -> None:
    workspace.filling.restrict(strengths, "a3.practices", "confidence")
    closed = workspace.filling.filled(programme, "annex3", strengths.eid)
    with pytest.raises(Declined):
        workspace.practices.sheet_from(closed, closed.rows_of("a3.practices")[0].id)
    assert not workspace.filling.sheets(programme, "annex4")


def test_r_056_a_sheet_makes_an_action_that_says_what_inspired_it(
    workspace: Workspace, programme: str, strengths: Filled
) -> None:
    made = workspace.practices.sheet_from(strengths, strengths.rows_of("a3.practices")[0].id)
    sheet = workspace.filling.filled(programme, "annex4", made)
    assert workspace.practices.inspired(sheet) == ()
    workspace.plans.add_action(programme, {"what": "Autre chose"})
    action = workspace.practices.action_from(sheet)
    (found,) = workspace.practices.inspired(sheet)
    assert (found.id, found.number, found.what) == (action, 2, "Marraines de quartier")
