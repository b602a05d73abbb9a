"""Versions of a form: kept when it moves on, named by hand, compared answer by answer (R-033)."""

from __future__ import annotations

import pytest

from mentordesk.errors import NotFound
from mentordesk.model.filled import Filled
from mentordesk.services.workspace import Workspace


@pytest.fixture
def programme(workspace: Workspace) -> str:
    return workspace.programmes.create("Valmont", ["fr"])


def needs(workspace: Workspace, programme: str) -> Filled:
    return workspace.filling.filled(programme, "annex2")


def answer(workspace: Workspace, programme: str, key: str, value: object, row: str = "") -> None:
    workspace.filling.answer(needs(workspace, programme).register(key, row), value)


def test_r_033_moving_on_to_the_next_stage_keeps_the_stage_before(
    workspace: Workspace, programme: str
) -> None:
    answer(workspace, programme, "a2.stage", "first_draft")
    answer(workspace, programme, "a2.why", "Première idée")
    row = workspace.filling.add_row(needs(workspace, programme), "a2.need", {"title": "Logement"})
    assert not workspace.form_versions.listed(programme, "annex2")
    answer(workspace, programme, "a2.stage", "revised")
    answer(workspace, programme, "a2.why", "Idée revue avec le mentor")
    workspace.filling.remove_row(needs(workspace, programme), "a2.need", row)
    workspace.filling.add_row(needs(workspace, programme), "a2.need", {"title": "École"})
    (kept,) = workspace.form_versions.listed(programme, "annex2")
    assert kept.stage == "first_draft"
    before = workspace.form_versions.as_of(programme, "annex2", kept.id)
    assert before.value("a2.why") == "Première idée"
    assert [each.value("title") for each in before.rows_of("a2.need")] == ["Logement"]
    found = workspace.form_versions.compared(programme, "annex2", kept.id)
    assert [(each.field.key, each.how, each.before, each.after) for each in found] == [
        ("a2.stage", "changed", "first_draft", "revised"),
        ("a2.need.title", "added", None, "École"),
        ("a2.need.title", "removed", "Logement", None),
        ("a2.why", "changed", "Première idée", "Idée revue avec le mentor"),
    ]


def test_a_version_named_by_hand_belongs_to_its_sheet_and_leaves_the_plan_s_numbers_alone(
    workspace: Workspace, programme: str
) -> None:
    sheet = workspace.filling.add_sheet(programme, "annex3", {"a3.lessons_failure": "Huit pages"})
    named = workspace.form_versions.name(programme, "annex3", "Avant la formation", sheet)
    assert [each.name for each in workspace.form_versions.listed(programme, "annex3", sheet)] == [
        "Avant la formation"
    ]
    assert not workspace.form_versions.listed(programme, "annex2")
    assert not workspace.plans.plan(programme).versions
    assert workspace.form_versions.compared(programme, "annex3", named, eid=sheet) == ()
    with pytest.raises(NotFound):
        workspace.form_versions.as_of(programme, "annex2", named)
