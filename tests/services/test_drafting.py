"""Typing that was kept and never saved: offered again, taken up, left, or let go of."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentordesk.model.changes import Register
from mentordesk.model.plan import ACTION
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.services.test_undo import someone_else_writes


def typing(programme: str, action: str, field: str = "what") -> Register:
    return Register(programme, ACTION, action, field)


def again(workspace: Workspace) -> Workspace:
    """The program after a stop."""
    workspace.close()
    return Workspace.open(workspace.folder)


def where(workspace: Workspace) -> list[tuple[str, str]]:
    return [(words("en").say(each.where), each.last_words) for each in workspace.drafting.offered()]


@pytest.fixture
def begun(tmp_path: Path) -> tuple[Workspace, str, str]:
    workspace = Workspace.create(tmp_path / "store")
    programme = workspace.programmes.create("Valmont", ["fr"])
    workspace.plans.add_action(programme, {"what": "first"})
    return workspace, programme, workspace.plans.add_action(programme, {"what": "second"})


def test_words_typed_before_a_stop_are_offered_and_written_where_they_belong(
    begun: tuple[Workspace, str, str],
) -> None:
    workspace, programme, action = begun
    shown = workspace.plans.actions(programme, [action])[action]
    workspace.drafting.keep(typing(programme, action), "second, and m", (shown.keys["what"],))
    workspace.drafting.keep(typing(programme, action), "second, and more", (shown.keys["what"],))
    with again(workspace) as workspace:
        assert where(workspace) == [("action 2, Actions", "second, and more")]
        workspace.drafting.take_up(workspace.drafting.offered()[0])
        row = workspace.plans.plan(programme).actions[1]
        assert (row.text("what"), row.conflicts) == ("second, and more", frozenset())
        assert workspace.drafting.offered() == []
        workspace.history.undo(programme)
        assert workspace.plans.plan(programme).actions[1].text("what") == "second"


def test_words_of_a_row_that_never_was_make_it(begun: tuple[Workspace, str, str]) -> None:
    workspace, programme, _action = begun
    coming = workspace.plans.new_action_id(programme)
    workspace.drafting.keep(typing(programme, coming, "lead"), "Mairie", ())
    workspace.drafting.keep(typing(programme, coming), "third", ())
    with again(workspace) as workspace:
        assert [name for name, _words in where(workspace)] == ["a new action", "a new action"]
        for each in workspace.drafting.offered():
            workspace.drafting.take_up(each)
        rows = workspace.plans.plan(programme).actions
        assert [row.text("what") for row in rows] == ["first", "second", "third"]
        assert rows[2].id == coming
        assert rows[2].text("lead") == "Mairie"


def test_words_of_a_row_taken_out_bring_it_back(begun: tuple[Workspace, str, str]) -> None:
    workspace, programme, action = begun
    workspace.plans.remove_action(programme, action)
    workspace.drafting.keep(typing(programme, action, "lead"), "Mairie", ())
    with again(workspace) as workspace:
        workspace.drafting.take_up(workspace.drafting.offered()[0])
        row = workspace.plans.plan(programme).actions[1]
        assert (row.id, row.text("what"), row.text("lead")) == (action, "second", "Mairie")


def test_what_came_from_elsewhere_meanwhile_is_not_overwritten(begun: tuple[Workspace, str, str]) -> None:
    workspace, programme, action = begun
    shown = workspace.plans.actions(programme, [action])[action]
    workspace.drafting.keep(typing(programme, action), "typed here", (shown.keys["what"],))
    workspace.drafting.keep(typing(programme, action, "lead"), "mine", ())
    someone_else_writes(workspace, programme, action, "what", "their words")
    someone_else_writes(workspace, programme, action, "lead", "theirs")
    for each in workspace.drafting.offered():
        workspace.drafting.take_up(each)
    assert workspace.plans.plan(programme).actions[1].conflicts == {"what", "lead"}
    workspace.close()


def test_a_minute_of_typing_saved_already_is_no_conflict_with_the_rest(
    begun: tuple[Workspace, str, str],
) -> None:
    workspace, programme, action = begun
    shown = workspace.plans.actions(programme, [action])[action]
    workspace.plans.edit_cells(programme, action, {"what": "second, a minute"}, seen=shown)
    workspace.drafting.keep(typing(programme, action), "second, a minute and more", (shown.keys["what"],))
    workspace.drafting.take_up(workspace.drafting.offered()[0])
    row = workspace.plans.plan(programme).actions[1]
    assert (row.text("what"), row.conflicts) == ("second, a minute and more", frozenset())
    workspace.close()


def test_words_typed_into_a_cell_that_had_been_emptied_meet_no_conflict(
    begun: tuple[Workspace, str, str],
) -> None:
    workspace, programme, action = begun
    workspace.plans.edit_cells(programme, action, {"what": None})
    workspace.drafting.keep(typing(programme, action), "typed anew", ())
    with again(workspace) as workspace:
        workspace.drafting.take_up(workspace.drafting.offered()[0])
        row = workspace.plans.plan(programme).actions[1]
        assert (row.text("what"), row.conflicts) == ("typed anew", frozenset())


def test_where_the_words_belong_is_told_in_the_language_of_the_screen(
    begun: tuple[Workspace, str, str],
) -> None:
    workspace, programme, action = begun
    workspace.plans.remove_action(programme, workspace.plans.plan(programme).actions[0].id)
    long = "Ouvrir deux cafés de langue en soirée dans les maisons de quartier du nord de la ville"
    workspace.drafting.keep(typing(programme, action, "lead"), long, ())
    workspace.drafting.keep(Register(programme, "annex6", "main", "a6.title"), "Langues", ())
    workspace.drafting.keep(Register(programme, "programme", "main", "prog.title"), "Val", ())
    offered = workspace.drafting.offered()
    assert [words("en").say(each.where) for each in offered] == [
        "action 1, Who leads?", "the heading of the plan, Mentoring programme", "the programme sheet",
    ]  # fmt: skip
    assert "Qui dirige" in words("fr").say(offered[0].where)
    assert offered[0].last_words == "…maisons de quartier du nord de la ville"
    for each in offered:
        workspace.drafting.take_up(each)
    assert workspace.plans.plan(programme).title == "Langues"
    assert workspace.programmes.programme(programme).title == "Val"
    workspace.close()


@pytest.mark.parametrize("text", ["second", None])
def test_words_that_stand_already_are_not_offered(
    begun: tuple[Workspace, str, str], text: str | None
) -> None:
    workspace, programme, action = begun
    field = "what" if text else "lead"
    workspace.drafting.keep(typing(programme, action, field), text, ())
    assert workspace.drafting.offered() == []
    with again(workspace) as workspace:
        assert workspace.drafting.offered() == []


def test_words_left_or_given_up_do_not_come_back(begun: tuple[Workspace, str, str]) -> None:
    workspace, programme, action = begun
    workspace.drafting.keep(typing(programme, action), "left", ())
    workspace.drafting.leave(workspace.drafting.offered()[0])
    workspace.drafting.keep(typing(programme, action, "lead"), "given up", ())
    workspace.drafting.given_up(typing(programme, action, "lead"))
    with again(workspace) as workspace:
        assert workspace.drafting.offered() == []
        assert workspace.plans.plan(programme).actions[1].text("what") == "second"


def test_drafts_of_a_removed_programme_wait_unseen(begun: tuple[Workspace, str, str]) -> None:
    workspace, programme, action = begun
    workspace.drafting.keep(typing(programme, action), "waits", ())
    workspace.programmes.remove(programme)
    assert workspace.drafting.offered() == []
    workspace.programmes.restore(programme)
    assert where(workspace) == [("action 2, Actions", "waits")]
    workspace.close()


# --- in a form -------------------------------------------------------------------------------------

ANNEX_2 = "Annex 2 — Needs analysis of the mentee city"


def test_words_typed_in_a_form_say_which_question_they_belong_to(begun: tuple[Workspace, str, str]) -> None:
    workspace, programme, _action = begun
    filled = workspace.filling.filled(programme, "annex2")
    workspace.drafting.keep(filled.register("a2.why"), "Forty people wait", ())
    workspace.drafting.keep(filled.register("a2.local.inhabitants"), {"value": "96000", "year": 2024}, ())
    with again(workspace) as workspace:
        assert dict(where(workspace)) == {
            f"{ANNEX_2}, question 3, Why act, and why now": "Forty people wait",
            f"{ANNEX_2}, question 13, Total population": "96000 2024",
        }  # typed in one millisecond here: in no order
        for each in workspace.drafting.offered():
            workspace.drafting.take_up(each)
        filled = workspace.filling.filled(programme, "annex2")
        assert filled.value("a2.why") == "Forty people wait"
        assert filled.value("a2.local.inhabitants") == {"value": "96000", "year": 2024}


def test_words_typed_in_an_entry_that_was_removed_bring_it_back(begun: tuple[Workspace, str, str]) -> None:
    workspace, programme, _action = begun
    filling = workspace.filling
    need = filling.add_row(filling.filled(programme, "annex2"), "a2.need", {"title": "Speaking"})
    filled = filling.filled(programme, "annex2")
    workspace.drafting.keep(filled.register("a2.need.statement", need), "Few speak outside", ())
    filling.remove_row(filled, "a2.need", need)
    with again(workspace) as workspace:
        column = "Which problem, challenge or gap do you want to deal with?"
        assert where(workspace) == [(f"{ANNEX_2}, an entry that was removed, {column}", "Few speak outside")]
        workspace.drafting.take_up(workspace.drafting.offered()[0])
        (row,) = workspace.filling.filled(programme, "annex2").rows_of("a2.need")
        assert (row.value("title"), row.value("statement")) == ("Speaking", "Few speak outside")


def test_r_219_restricted_words_are_offered_without_being_shown(begun: tuple[Workspace, str, str]) -> None:
    workspace, programme, _action = begun
    workspace.filling.restrict(workspace.filling.filled(programme, "annex2"), "a2.why", "confidence")
    register = workspace.filling.filled(programme, "annex2").register("a2.why")
    workspace.drafting.keep(register, "The mayor is against it", ())
    with again(workspace) as workspace:
        ((_where, words_shown),) = where(workspace)
        assert words_shown == "…"
        workspace.drafting.take_up(workspace.drafting.offered()[0])
        assert workspace.filling.filled(programme, "annex2").value("a2.why") == "The mayor is against it"
        assert workspace.filling.filled(programme, "annex2", open_only=True).value("a2.why") is None
