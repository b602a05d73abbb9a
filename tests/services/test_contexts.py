"""Both cities' contexts side by side, and a context taken over from another programme (R-023, R-050)."""

from __future__ import annotations

import pytest

from mentordesk.services.workspace import Workspace


@pytest.fixture
def pair(workspace: Workspace) -> tuple[str, str]:
    """A programme of two cities, and the sheet of the mentor city."""
    programme = workspace.programmes.create("Valmont et Grandpont", ["fr"])
    workspace.programmes.add_party(
        programme, {"role": "mentee_city", "name": "Valmont", "country": "France"}, []
    )
    workspace.programmes.add_party(programme, {"role": "mentor_city", "name": "Grandpont"}, [])
    return programme, workspace.filling.add_sheet(programme, "annex3", {"a3.city": {"text": "Grandpont"}})


def test_r_023_both_contexts_stand_side_by_side_field_by_field(
    workspace: Workspace, pair: tuple[str, str]
) -> None:
    programme, sheet = pair
    needs = workspace.filling.filled(programme, "annex2")
    workspace.filling.answer(needs.register("a2.local.inhabitants"), {"value": "31000", "year": 2024})
    workspace.filling.add_row(
        needs, "a2.local.nationalities", {"name": "Malienne", "count": {"value": "900"}}
    )
    strengths = workspace.filling.filled(programme, "annex3", sheet)
    workspace.filling.answer(strengths.register("a3.local.inhabitants"), {"value": "96000"})
    workspace.filling.answer(strengths.register("a3.assoc.typical"), "Comme quatre communes")
    mentee, mentor, found = workspace.contexts.side_by_side(programme, sheet)
    by_key = {each.field.key: (each.left, each.right) for each in found}
    assert (mentee.derived["a2.city"], mentor.value("a3.city")) == ("Valmont", {"text": "Grandpont"})
    assert by_key["a2.local.inhabitants"] == ({"value": "31000", "year": 2024}, {"value": "96000"})
    assert by_key["a2.local.nationalities"] == ([["Malienne", {"value": "900"}]], None)
    assert by_key["a2.assoc.typical"] == (None, "Comme quatre communes")
    assert "a2.why" not in by_key
    questions = {each.question.number for each in found}
    assert questions == set(range(12, 23))


def test_a_context_typed_in_another_programme_is_taken_over_in_one_step(
    workspace: Workspace, pair: tuple[str, str]
) -> None:
    programme, _sheet = pair
    needs = workspace.filling.filled(programme, "annex2")
    workspace.filling.answer(needs.register("a2.local.migration_history"), "Une histoire")
    workspace.filling.add_row(needs, "a2.local.statuses", {"name": "Réfugiée"})
    workspace.filling.restrict(
        workspace.filling.filled(programme, "annex2"), "a2.local.developments.strategy", "confidence"
    )
    closed = workspace.filling.filled(programme, "annex2").register("a2.local.developments.strategy")
    workspace.filling.answer(closed, "RESERVED")
    later = workspace.programmes.create("Valmont, plus tard", ["fr"])
    workspace.programmes.add_party(later, {"role": "mentor_city", "name": "VALMONT", "country": "france"}, [])
    own = workspace.filling.add_sheet(later, "annex3")
    filled = workspace.filling.filled(later, "annex3", own)
    (source,) = workspace.contexts.elsewhere(filled)
    assert (source.title, source.whose, source.block) == ("Valmont et Grandpont", "Valmont", "local")
    workspace.contexts.take_over(filled, source)
    taken = workspace.filling.filled(later, "annex3", own)
    assert taken.value("a3.local.migration_history") == "Une histoire"
    assert [row.value("name") for row in taken.rows_of("a3.local.statuses")] == ["Réfugiée"]
    assert "RESERVED" not in str(taken)
    assert not workspace.contexts.elsewhere(taken), "it has a context of its own now"
    workspace.history.undo(later)
    assert workspace.filling.filled(later, "annex3", own).value("a3.local.migration_history") is None
