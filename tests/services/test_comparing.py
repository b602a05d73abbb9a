"""Versions as they stood, compared: who changed what, and going back without losing anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.errors import Declined, NotFound
from mentordesk.model import merging
from mentordesk.model.changes import EXISTENCE
from mentordesk.model.comparing import RowChange
from mentordesk.model.past import Source
from mentordesk.model.plan import ACTION, FORM, ORDER, Action
from mentordesk.services import plan_versions
from mentordesk.services.comparing import Compared, Spot
from mentordesk.services.history import told
from mentordesk.services.workspace import Workspace
from mentordesk.store import records
from mentordesk.store.records import View
from mentordesk.store.standing import FEW as MANY
from mentordesk.store.standing import Standing
from mentordesk.store.store import Store
from mentordesk.words import words
from tests.effort import often
from tests.model.histories import Laptop, histories
from tests.store.test_journal import receive

FEW = {True: MANY, False: 0}  # whether registers touched since are read one by one

# --- as it stood -----------------------------------------------------------------------------------


def out_of_the_whole_log(
    view: View, programme: str, clock: Mapping[str, int]
) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """Header and rows the long way round: every line read, and what it all means worked out."""
    log = {**records.log(view, programme, FORM), **records.log(view, programme, ACTION)}
    header: dict[str, Any] = {}
    rows: dict[str, dict[str, Any]] = {}
    then = merging.upto(log, clock)
    there = merging.state(then)
    for register, heads in merging.heads(then).items():
        if register not in there:
            continue
        value = merging.standing(heads).content
        if register.entity == FORM:
            header[register.field] = value
        elif register.field == EXISTENCE:
            rows.setdefault(register.eid, {})
        else:
            rows.setdefault(register.eid, {})[register.field] = value
    return header, rows


@settings(max_examples=often(150))
@given(laptops=histories(), points=st.lists(st.integers(0, 40), min_size=5, max_size=5), few=st.booleans())
def test_a_version_is_what_its_lines_mean_however_it_is_read(
    store: Store, laptops: list[Laptop], points: list[int], few: bool
) -> None:
    whole = merging.union(*(laptop.known for laptop in laptops))
    receive(store, list(whole.values()))
    programme = laptops[0].programme
    clock = {laptop.strand: point for laptop, point in zip(laptops, points, strict=False) if point}
    with store.reading() as view:
        for each in (clock, {laptop.strand: 99 for laptop in laptops}, {}):
            heads = [Standing(view, programme, entity, FEW[few]).at(each) for entity in (FORM, ACTION)]
            header, found = plan_versions.standing_in(*heads)
            wanted = out_of_the_whole_log(view, programme, each)
            assert (header, {row.eid: dict(row.answers) for row in found}) == wanted
            order = [(str(row.answers.get(ORDER) or ""), row.eid) for row in found]
            assert order == sorted(order)


@settings(max_examples=often(60))
@given(laptops=histories())
def test_a_version_of_now_is_what_screens_read(store: Store, laptops: list[Laptop]) -> None:
    whole = merging.union(*(laptop.known for laptop in laptops))
    receive(store, list(whole.values()))
    programme = laptops[0].programme
    with store.reading() as view:
        _header, then = plan_versions.as_of(view, programme, {laptop.strand: 99 for laptop in laptops})
        now = records.rows(view, programme, ACTION)
        born = {row.eid for row in now} | set(records.born_rows(view, programme))
    assert {row.eid: (row.answers, row.keys, row.conflicts) for row in then if row.eid in born} == {
        row.eid: (row.answers, row.keys, row.conflicts) for row in now
    }


# --- compared --------------------------------------------------------------------------------------

EN = words("en")
ROWS = [{"what": f"Action {number}", "lead": "Town hall", "success": "seen"} for number in range(1, 6)]


def begin(workspace: Workspace) -> str:
    """A programme with a plan of five actions, named as 0.1 by Claire."""
    workspace.editing.name_me("Claire Vasseur", function="Facilitator")
    programme = workspace.programmes.create("Learning the language", ["en"])
    workspace.plans.paste(programme, [], ROWS, None, None)
    workspace.plans.name_version(programme, "0.1", "Before Westerkerke", visit=2)
    return programme


def actions(workspace: Workspace, programme: str) -> list[Action]:
    return list(workspace.plans.plan(programme).actions)


def change(workspace: Workspace, programme: str) -> None:
    """Two cells, one row added, one removed, one moved."""
    first, second, third, _fourth, fifth = actions(workspace, programme)
    workspace.plans.edit_cells(programme, first.id, {"lead": "The library", "success": "seen twice"})
    workspace.plans.remove_action(programme, second.id)
    workspace.plans.move_action(programme, fifth.id, 1)
    workspace.plans.add_action(programme, {"what": "New"}, after=third.id)


def compared(workspace: Workspace, programme: str, older: str = "0.1", newer: str = "") -> Compared:
    found = workspace.comparing.comparison(programme, EN, older, newer)
    assert found is not None
    return found


def row_of(found: Compared, what: str) -> RowChange:
    return next(row for row in found.comparison.rows if row.action.text("what") == what)


def elsewhere(workspace: Workspace, programme: str, action: str, name: str, value: str) -> None:
    """Someone on another laptop, who has this plan, writes in a cell; it is merged here."""
    with workspace.store.reading() as view:
        known = records.log(view, programme)
    now = max(int(row.hlc.partition("-")[0]) for row in known.values())
    other = Laptop("other", programme, known, ticks=now)
    receive(workspace.store, [other.write(action, name, value)])


def test_without_a_version_there_is_nothing_to_compare(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Learning", ["en"])
    assert workspace.comparing.comparison(programme, EN) is None


def test_what_differs_is_counted_and_signed(workspace: Workspace) -> None:
    programme = begin(workspace)
    change(workspace, programme)
    found = compared(workspace, programme)
    counts = found.comparison
    assert (counts.cells, counts.added, counts.removed, counts.moved) == (2, 1, 1, 1)
    assert row_of(found, "Action 5").places == -3
    assert found.by_person() == [("Claire Vasseur", 5)]
    told = found.told[Spot(ACTION, row_of(found, "Action 1").action.id, "lead")]
    assert (told.who, told.source) == ("Claire Vasseur", Source.TYPED)
    assert (found.older.visit, found.newer) == (2, None)


def test_a_change_from_another_laptop_is_told_as_such(workspace: Workspace) -> None:
    programme = begin(workspace)
    first = actions(workspace, programme)[0]
    elsewhere(workspace, programme, first.id, "lead", "Passerelles")
    (told,) = compared(workspace, programme).told.values()
    assert (told.who, told.source) == ("", Source.MERGED)


def test_what_was_undone_is_told_as_undone(workspace: Workspace) -> None:
    programme = begin(workspace)
    first = actions(workspace, programme)[0]
    workspace.plans.edit_cells(programme, first.id, {"lead": "Port"})
    workspace.plans.name_version(programme, "0.2")
    workspace.history.undo(programme)  # the name of the version
    workspace.history.undo(programme)
    workspace.plans.edit_cells(programme, first.id, {"what": "Other"})
    found = compared(workspace, programme)
    assert [cell.name for cell in row_of(found, "Other").cells] == ["what"]


def test_two_named_versions_are_compared_whichever_is_given_first(workspace: Workspace) -> None:
    programme = begin(workspace)
    change(workspace, programme)
    workspace.plans.name_version(programme, "0.2")
    workspace.plans.edit_cells(programme, actions(workspace, programme)[0].id, {"lead": "Later"})
    for pair in (("0.1", "0.2"), ("0.2", "0.1")):
        found = compared(workspace, programme, *pair)
        assert found.newer is not None
        assert (found.older.number, found.newer.number, found.comparison.cells) == ("0.1", "0.2", 2)


def test_unasked_the_newest_version_is_compared_and_where_nothing_changed_since_the_one_before(
    workspace: Workspace,
) -> None:
    programme = begin(workspace)
    change(workspace, programme)
    assert compared(workspace, programme, "").newer is None
    workspace.plans.name_version(programme, "0.2")
    found = compared(workspace, programme, "")
    assert (found.older.number, found.newer and found.newer.number) == ("0.1", "0.2")


def test_a_version_that_is_not_there_is_refused(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        compared(workspace, begin(workspace), "9.9")


# --- going back ------------------------------------------------------------------------------------


def test_one_cell_says_again_what_it_said_and_ctrl_z_takes_that_back(workspace: Workspace) -> None:
    programme = begin(workspace)
    change(workspace, programme)
    row = row_of(compared(workspace, programme), "Action 1")
    lead = next(cell for cell in row.cells if cell.name == "lead")
    assert workspace.comparing.restore_cell(programme, row.action, "lead", lead.old, row.action.number)
    assert row_of(compared(workspace, programme), "Action 1").cells[0].name == "success"
    assert workspace.history.undo(programme).message == told("plan.text_restored", {"number": 2})
    assert actions(workspace, programme)[1].text("lead") == "The library"


def test_going_back_to_what_stands_already_changes_nothing(workspace: Workspace) -> None:
    programme = begin(workspace)
    first = actions(workspace, programme)[0]
    assert not workspace.comparing.restore_cell(programme, first, "lead", "Town hall", 1)


def test_a_cell_changed_meanwhile_on_another_laptop_is_not_overwritten(workspace: Workspace) -> None:
    programme = begin(workspace)
    change(workspace, programme)
    row = row_of(compared(workspace, programme), "Action 1")
    elsewhere(workspace, programme, row.action.id, "lead", "Passerelles")
    workspace.comparing.restore_cell(programme, row.action, "lead", "Town hall", row.action.number)
    sides = workspace.sides.sides(programme, row.action.id, "lead")
    assert {side.value for side in sides} == {"Passerelles", "Town hall"}


def test_a_changed_row_comes_back_as_it_was_in_one_step(workspace: Workspace) -> None:
    programme = begin(workspace)
    change(workspace, programme)
    assert workspace.comparing.restore_row(programme, row_of(compared(workspace, programme), "Action 1"))
    assert not row_of(compared(workspace, programme), "Action 1").changed
    workspace.history.undo(programme)
    assert len(row_of(compared(workspace, programme), "Action 1").cells) == 2


def test_a_moved_row_comes_back_to_its_place(workspace: Workspace) -> None:
    programme = begin(workspace)
    change(workspace, programme)
    workspace.comparing.restore_row(programme, row_of(compared(workspace, programme), "Action 5"))
    assert [each.text("what") for each in actions(workspace, programme)] == [
        "Action 1", "Action 3", "New", "Action 4", "Action 5",
    ]  # fmt: skip


def test_a_removed_row_comes_back_the_same_one_with_its_old_words(workspace: Workspace) -> None:
    programme = begin(workspace)
    second = actions(workspace, programme)[1]
    workspace.plans.edit_cells(programme, second.id, {"lead": "Port", "results": "later words"})
    workspace.plans.remove_action(programme, second.id)
    row = row_of(compared(workspace, programme), "Action 2")
    assert row.removed
    assert workspace.comparing.restore_row(programme, row)
    found = actions(workspace, programme)[1]
    assert (found.id, found.cells, found.order) == (second.id, second.cells, second.order)
    assert compared(workspace, programme).comparison.same
    workspace.history.undo(programme)
    assert second.id not in [each.id for each in actions(workspace, programme)]


def test_a_removed_row_that_is_there_again_is_not_written_over(workspace: Workspace) -> None:
    programme = begin(workspace)
    workspace.plans.remove_action(programme, actions(workspace, programme)[1].id)
    row = row_of(compared(workspace, programme), "Action 2")
    workspace.history.undo(programme)
    with pytest.raises(Declined):
        workspace.comparing.restore_row(programme, row)


def test_an_added_row_is_taken_out(workspace: Workspace) -> None:
    programme = begin(workspace)
    change(workspace, programme)
    row = row_of(compared(workspace, programme), "New")
    assert workspace.comparing.restore_row(programme, row)
    assert not workspace.comparing.restore_row(programme, row)
    assert compared(workspace, programme).comparison.added == 0


def test_a_line_of_the_heading_says_again_what_it_said(workspace: Workspace) -> None:
    programme = begin(workspace)
    workspace.plans.fill_header(programme, {"a6.title": "One"})
    workspace.plans.name_version(programme, "0.2")
    workspace.plans.fill_header(programme, {"a6.title": "Two"})
    found = compared(workspace, programme, "0.2")
    (title,) = found.comparison.heading
    seen = found.told[Spot(FORM, "main", "a6.title")].key
    assert workspace.comparing.restore_heading(programme, title.name, title.old, seen)
    assert workspace.plans.plan(programme).title == "One"
    assert workspace.checking.check(rebuild=False).differences == 0
