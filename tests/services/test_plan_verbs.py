"""The verbs of the grid: one row or many, one act each, without reading the plan."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from mentordesk.errors import NotFound
from mentordesk.model.changes import ChangeSet, Write
from mentordesk.model.pasting import CellEdit
from mentordesk.model.plan import ACTION, ORDER, Action
from mentordesk.model.rules import long_text_notice
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.services.test_undo import someone_else_writes


@pytest.fixture
def programme(workspace: Workspace) -> str:
    """A plan of five rows, one to five."""
    made = workspace.programmes.create("Valmont", ["fr"])
    for text in ("one", "two", "three", "four", "five"):
        workspace.plans.add_action(made, {"what": text})
    return made


def rows(workspace: Workspace, programme: str) -> tuple[Action, ...]:
    return workspace.plans.plan(programme).actions


def texts(workspace: Workspace, programme: str) -> str:
    return " ".join(each.text("what") for each in rows(workspace, programme))


def told(workspace: Workspace, programme: str, language: str = "en") -> str:
    """The newest entry of history."""
    return words(language).say(workspace.history.entries(programme)[0].name)


def undo(workspace: Workspace, programme: str) -> str:
    return words("en").say(workspace.history.undo(programme).message)


# --- new rows ------------------------------------------------------------------------------------------


def test_a_row_whose_id_was_minted_before_comes_under_the_row_shown(
    workspace: Workspace, programme: str
) -> None:
    second = rows(workspace, programme)[1]
    minted = workspace.plans.new_action_id(programme)
    assert len(rows(workspace, programme)) == 5
    made = workspace.plans.add_action(programme, {"what": "new"}, after=second, eid=minted)
    assert made == minted
    assert texts(workspace, programme) == "one two new three four five"
    assert told(workspace, programme) == "Action 3 added"


def test_a_row_that_is_there_already_only_takes_the_cells(workspace: Workspace, programme: str) -> None:
    minted = workspace.plans.new_action_id(programme)
    workspace.plans.add_action(programme, {"what": "new"}, eid=minted)
    workspace.plans.add_action(programme, {"lead": "Mairie"}, eid=minted)
    assert texts(workspace, programme) == "one two three four five new"
    assert rows(workspace, programme)[-1].text("lead") == "Mairie"
    assert told(workspace, programme) == "Action 6 changed"


def test_a_row_comes_under_one_that_was_removed_meanwhile(workspace: Workspace, programme: str) -> None:
    second = rows(workspace, programme)[1]
    workspace.plans.remove_action(programme, second.id)
    workspace.plans.add_action(programme, {"what": "new"}, after=second)
    assert texts(workspace, programme) == "one new three four five"


# --- cells ---------------------------------------------------------------------------------------------


def test_quick_edits_over_a_row_shown_before_them_meet_no_conflict(
    workspace: Workspace, programme: str
) -> None:
    shown = rows(workspace, programme)[0]
    for text in ("a", "b", None, "c"):
        workspace.plans.edit_cells(programme, shown.id, {"what": text}, seen=shown, number=1)
    workspace.plans.edit_cells(programme, shown.id, {"lead": "Mairie"}, seen=shown, number=1)
    workspace.plans.edit_cells(programme, shown.id, {"lead": None}, seen=shown, number=1)
    workspace.plans.edit_cells(programme, shown.id, {"lead": "Ville"}, seen=shown, number=1)
    (now,) = workspace.plans.actions(programme, [shown.id]).values()
    assert (now.cells, now.conflicts) == ({"what": "c", "lead": "Ville"}, frozenset())
    workspace.plans.remove_actions(programme, [shown])
    assert texts(workspace, programme) == "two three four five"


def test_what_a_colleague_wrote_meanwhile_stays_beside_a_quick_edit(
    workspace: Workspace, programme: str
) -> None:
    shown = rows(workspace, programme)[0]
    workspace.plans.edit_cells(programme, shown.id, {"what": "mine"}, seen=shown, number=1)
    someone_else_writes(workspace, programme, shown.id, "what", "theirs")
    workspace.plans.edit_cells(programme, shown.id, {"what": "mine too"}, seen=shown, number=1)
    assert rows(workspace, programme)[0].conflicts == {"what"}
    workspace.plans.remove_actions(programme, [shown])
    assert len(rows(workspace, programme)) == 5


def test_many_cells_are_one_act_and_one_step_back(workspace: Workspace, programme: str) -> None:
    one, two, *_rest = rows(workspace, programme)
    edits = [CellEdit(one, "what", None), CellEdit(two, "what", None), CellEdit(two, "lead", None)]
    workspace.plans.change_cells(programme, edits, "plan.cells_cleared")
    assert texts(workspace, programme).split() == ["three", "four", "five"]
    assert told(workspace, programme) == "3 cells cleared"
    assert undo(workspace, programme) == "3 cells cleared"
    assert texts(workspace, programme) == "one two three four five"
    workspace.plans.change_cells(programme, [CellEdit(one, "lead", "Ville")], "plan.cells_filled")
    assert told(workspace, programme) == "1 cell filled in"
    with pytest.raises(ValueError, match="not an act"):
        workspace.plans.change_cells(programme, edits, "plan.cell_edited")


def test_acts_on_many_things_say_nobodys_words(workspace: Workspace, programme: str) -> None:
    one, *_rest, five = rows(workspace, programme)
    workspace.plans.paste(programme, [CellEdit(one, "what", "secret")], [{"what": "secret"}], five, None)
    workspace.plans.change_cells(programme, [CellEdit(one, "lead", "secret")], "plan.cells_edited")
    names = [entry.name for entry in workspace.history.entries(programme)]
    assert all("secret" not in str(name) for name in names)


def test_the_rows_asked_for_and_no_others_are_read(workspace: Workspace, programme: str) -> None:
    one, two, *_rest = rows(workspace, programme)
    workspace.plans.remove_action(programme, two.id)
    found = workspace.plans.actions(programme, [one.id, two.id, "never"])
    assert list(found) == [one.id]
    assert found[one.id] == Action(one.id, one.ref, 0, one.order, one.cells, one.conflicts, one.keys)


# --- pasting, removing, moving -------------------------------------------------------------------------


def test_a_paste_writes_cells_and_new_rows_in_one_act(workspace: Workspace, programme: str) -> None:
    four, five = rows(workspace, programme)[3:]
    edits = [CellEdit(four, "what", "4"), CellEdit(four, "lead", "L"), CellEdit(five, "what", "5")]
    made = workspace.plans.paste(programme, edits, [{"what": "6"}, {"what": "7", "lead": "M"}], five, None)
    assert texts(workspace, programme) == "one two three 4 5 6 7"
    assert [each.id for each in rows(workspace, programme)[5:]] == made
    assert told(workspace, programme) == "4 rows pasted"
    undo(workspace, programme)
    assert texts(workspace, programme) == "one two three four five"
    workspace.history.redo(programme)
    assert texts(workspace, programme) == "one two three 4 5 6 7"


def test_pasted_rows_come_between_their_neighbours_or_to_the_end(
    workspace: Workspace, programme: str
) -> None:
    one, two, *_rest = rows(workspace, programme)
    workspace.plans.paste(programme, [], [{"what": "a"}, {"what": "b"}], one, two)
    workspace.plans.paste(programme, [], [{"what": "first"}, {"what": "second"}], None, one)
    workspace.plans.paste(programme, [], [{"what": "last"}], None, None)
    assert texts(workspace, programme) == "first second one a b two three four five last"
    assert workspace.plans.paste(programme, [], [], one, two) == []


def test_two_hundred_pasted_rows_keep_short_places(workspace: Workspace, programme: str) -> None:
    one, two, *_rest = rows(workspace, programme)
    workspace.plans.paste(programme, [], [{"what": str(at)} for at in range(200)], one, two)
    actions = rows(workspace, programme)
    assert [each.text("what") for each in actions[1:201]] == [str(at) for at in range(200)]
    assert max(len(each.order) for each in actions) <= 4
    assert len({each.ref for each in actions}) == 205


def test_rows_are_removed_in_one_act(workspace: Workspace, programme: str) -> None:
    one, two, three, _four, five = rows(workspace, programme)
    workspace.plans.remove_actions(programme, [five])
    assert told(workspace, programme) == "Action 5 removed"
    workspace.plans.remove_actions(programme, [one, two, three, five])
    assert told(workspace, programme) == "4 actions removed"
    assert texts(workspace, programme) == "four"
    entries = len(workspace.history.entries(programme))
    workspace.plans.remove_actions(programme, [one, five])  # gone already
    assert len(workspace.history.entries(programme)) == entries
    undo(workspace, programme)
    assert texts(workspace, programme) == "one two three four"


@pytest.mark.parametrize(
    ("moved", "after", "before", "order", "name"),
    [
        ((4,), 0, 1, "one five two three four", "Action moved to place 2"),
        ((0,), 3, 4, "two three four one five", "Action moved to place 4"),
        ((2,), None, 0, "three one two four five", "Action moved to place 1"),
        ((0,), 4, None, "two three four five one", "Action moved to place 5"),
        ((1, 3), 4, None, "one three five two four", "2 actions moved"),
        ((3, 4), None, 0, "four five one two three", "2 actions moved"),
    ],
)
def test_rows_are_moved_in_one_act(
    workspace: Workspace,
    programme: str,
    moved: Sequence[int],
    after: int | None,
    before: int | None,
    order: str,
    name: str,
) -> None:
    actions = rows(workspace, programme)
    workspace.plans.move_actions(
        programme,
        [actions[index] for index in moved],
        None if after is None else actions[after],
        None if before is None else actions[before],
    )
    assert texts(workspace, programme) == order
    assert told(workspace, programme) == name
    undo(workspace, programme)
    assert texts(workspace, programme) == "one two three four five"


def test_rows_that_a_merge_left_with_one_place_are_no_obstacle(workspace: Workspace, programme: str) -> None:
    one, two, three, *_rest = rows(workspace, programme)
    writes = [Write(ACTION, each.id, ORDER, one.order) for each in (two, three)]
    workspace.editing.apply(programme, "plan.cell_edited", writes)
    twins = rows(workspace, programme)[:3]
    assert {each.order for each in twins} == {one.order}
    four, five = rows(workspace, programme)[3:]
    workspace.plans.move_actions(programme, [five, four], twins[0], twins[1])
    found = [each.text("what") for each in rows(workspace, programme)]
    assert found[:3] == [each.text("what") for each in twins]  # beside them, as near as keys go
    assert found[3:] == ["five", "four"]
    workspace.plans.paste(programme, [], [{"what": "x"}, {"what": "y"}], twins[1], twins[2])
    assert texts(workspace, programme).split()[3:] == ["x", "y", "five", "four"]


def test_a_place_of_another_programs_making_is_no_obstacle(workspace: Workspace, programme: str) -> None:
    one, two, *_rest = rows(workspace, programme)
    workspace.editing.apply(
        programme,
        "plan.cell_edited",
        [Write(ACTION, one.id, ORDER, "-é"), Write(ACTION, two.id, ORDER, "-é0")],
    )
    one, two, *_rest = rows(workspace, programme)
    workspace.plans.paste(programme, [], [{"what": "a"}, {"what": "b"}], one, two)
    assert texts(workspace, programme).split()[0] == "one"
    assert texts(workspace, programme).index("a b") > 0
    assert len(rows(workspace, programme)) == 7


def test_an_edit_of_a_row_that_is_gone_is_refused_where_the_plan_is_read(
    workspace: Workspace, programme: str
) -> None:
    one, *_rest = rows(workspace, programme)
    workspace.plans.remove_action(programme, one.id)
    with pytest.raises(NotFound):
        workspace.plans.edit_cells(programme, one.id, {"what": "x"})
    workspace.plans.edit_cells(programme, one.id, {"what": "x"}, seen=one, number=1)
    assert rows(workspace, programme)[0].text("what") == "x"  # words bring their row back


def test_every_verb_tells_what_it_touched(workspace: Workspace, programme: str) -> None:
    heard: list[ChangeSet] = []
    workspace.editing.listen(heard.append)
    one, two, *_rest = rows(workspace, programme)
    workspace.plans.change_cells(programme, [CellEdit(one, "lead", "L")], "plan.cells_edited")
    taken = workspace.history.undo(programme)
    assert [(each.eid, each.field) for each in heard[0].touched] == [(one.id, "lead")]
    assert taken.touched == heard[1].touched == heard[0].touched
    workspace.plans.move_actions(programme, [two], None, one)
    assert [(each.eid, each.field) for each in heard[2].touched] == [(two.id, ORDER)]


def test_only_a_very_long_text_is_remarked_upon() -> None:
    assert long_text_notice("x" * 20_000) is None
    notice = long_text_notice("x" * 20_001)
    assert notice is not None
    assert words("en").say(notice) == "This text is very long: 20,001 characters. It is kept whole."
