"""Undo, redo and replay: the same state at each step, and nobody's later work overwritten."""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.clock import Clock
from mentordesk.errors import Declined, NotFound
from mentordesk.model import merging
from mentordesk.model.changes import Batch, Change, Register, Write, canonical
from mentordesk.model.plan import ACTION
from mentordesk.services.workspace import Workspace
from mentordesk.store import receiving, records
from mentordesk.store.projection import register_heads
from mentordesk.words import Message, words
from tests.effort import often

ACTS = st.lists(
    st.tuples(
        st.sampled_from(["add", "add", "edit", "edit", "clear", "move", "remove", "header", "version"]),
        st.integers(0, 9),
        st.sampled_from(["what", "lead", "success"]),
        st.text("aé β\n-", max_size=8),
    ),
    min_size=1,
    max_size=12,
)


def seen(workspace: Workspace, programme: str) -> tuple[Any, ...]:
    """What a person would see of a plan."""
    plan = workspace.plans.plan(programme)
    rows = [(each.id, each.ref, each.number, dict(each.cells)) for each in plan.actions]
    return dict(plan.header), rows, [version.number for version in plan.versions]


def act(workspace: Workspace, programme: str, step: tuple[str, int, str, str]) -> None:
    what, number, name, text = step
    plans = workspace.plans
    actions = plans.plan(programme).actions
    if what == "header":
        plans.fill_header(programme, {"a6.title": text})
    elif what == "version":
        plans.name_version(programme, str(number))
    elif what == "add" or not actions:
        after = actions[number % len(actions)].id if actions and number % 2 else None
        plans.add_action(programme, {name: text}, after=after)
    elif what == "remove":
        plans.remove_action(programme, actions[number % len(actions)].id)
    elif what == "move":
        plans.move_action(programme, actions[number % len(actions)].id, 1 + number % 3)
    else:
        value = None if what == "clear" else text
        plans.edit_cells(programme, actions[number % len(actions)].id, {name: value})


def undo_all(workspace: Workspace, programme: str) -> list[tuple[Any, ...]]:
    states = [seen(workspace, programme)]
    while True:
        try:
            workspace.history.undo(programme)
        except NotFound:
            return states
        states.append(seen(workspace, programme))


@settings(max_examples=often(40))
@given(steps=ACTS, back=st.integers(1, 4))
def test_undo_newest_first_then_redo_gives_the_same_state_at_each_step(
    workspace: Workspace, steps: list[tuple[str, int, str, str]], back: int
) -> None:
    programme = workspace.programmes.create("A programme", ["fr"])
    forwards = [seen(workspace, programme)]
    for step in steps:
        act(workspace, programme, step)
        now = seen(workspace, programme)
        if now != forwards[-1]:
            forwards.append(now)
    assert undo_all(workspace, programme) == forwards[::-1]
    for state in forwards[1:]:
        workspace.history.redo(programme)
        assert seen(workspace, programme) == state
    with pytest.raises(NotFound):
        workspace.history.redo(programme)
    for state in forwards[::-1][1 : back + 1]:  # and once more back, from redone steps
        workspace.history.undo(programme)
        assert seen(workspace, programme) == state


@settings(max_examples=often(40))
@given(steps=ACTS, undos=st.integers(0, 5))
def test_replay_of_a_history_equals_the_state(
    workspace: Workspace, steps: list[tuple[str, int, str, str]], undos: int
) -> None:
    programme = workspace.programmes.create("A programme", ["fr"])
    for step in steps:
        act(workspace, programme, step)
    with contextlib.suppress(NotFound):  # steps that change nothing leave nothing to undo
        for _ in range(undos):
            workspace.history.undo(programme)
    with workspace.store.reading() as view:
        replayed = merging.state(records.log(view, programme))
        actions = records.rows(view, programme, ACTION)
    stored = {(row.eid, name): value for row in actions for name, value in row.answers.items()}
    told = {
        (register.eid, register.field): values
        for register, values in replayed.items()
        if register.entity == ACTION and register.field
    }
    assert {place: (canonical(value),) for place, value in stored.items()} == told
    assert workspace.checking.check(rebuild=True).differences == 0


def someone_else_writes(workspace: Workspace, programme: str, action: str, name: str, text: str) -> None:
    """A change merged from a colleague's laptop, made after seeing ours."""
    with workspace.store.unit_of_work() as unit:
        heads = register_heads(unit.connection, Register(programme, ACTION, action, name))
        strand = workspace.store.clock.new_id()
        change = Change(
            strand=strand, seq=1, batch=1, hlc=workspace.store.time.next(), programme=programme,
            circle="shared", entity=ACTION, eid=action, field=name, value=canonical(text),
            parents=tuple(row.link for row in heads),
            author="ben", kind="set", salt="salt",
        ).sealed()  # fmt: skip
        batch = Batch(
            strand, 1, strand, "plan.cell_edited", {"number": 1}, at="2026-11-23T09:00:00+00:00"
        ).sealed()
        receiving.receive(unit.connection, {strand: (programme, "shared")}, [batch], [change])


def test_an_undo_whose_field_changed_since_declines_and_changes_nothing(workspace: Workspace) -> None:
    programme = workspace.programmes.create("A programme", ["fr"])
    action = workspace.plans.add_action(programme, {"what": "mine"})
    workspace.plans.edit_cells(programme, action, {"what": "mine, later", "lead": "me"})
    someone_else_writes(workspace, programme, action, "what", "a colleague's words")
    before, entries = seen(workspace, programme), len(workspace.history.entries(programme))
    with pytest.raises(Declined):
        workspace.history.undo(programme)
    assert seen(workspace, programme) == before
    assert len(workspace.history.entries(programme)) == entries
    assert workspace.plans.plan(programme).actions[0].text("what") == "a colleague's words"


def test_another_field_of_the_same_row_does_not_stand_in_the_way(workspace: Workspace) -> None:
    programme = workspace.programmes.create("A programme", ["fr"])
    action = workspace.plans.add_action(programme, {"what": "one"})
    workspace.plans.edit_cells(programme, action, {"what": "two"})
    someone_else_writes(workspace, programme, action, "lead", "a colleague")
    workspace.history.undo(programme)
    assert workspace.plans.plan(programme).actions[0].text("what") == "one"
    with pytest.raises(Declined):  # the row itself now holds a colleague's words
        workspace.history.undo(programme)


def test_undo_steps_over_exports_and_survives_a_restart(workspace: Workspace, tmp_path: Any) -> None:
    programme = workspace.programmes.create("A programme", ["fr"])
    action = workspace.plans.add_action(programme, {"what": "one"})
    workspace.plans.edit_cells(programme, action, {"what": "two"})
    workspace.export.plan(programme, tmp_path / "plan.xlsx")
    workspace.close()
    key = bytes(range(32)) if workspace.store.vault.encrypted else None
    with Workspace.open(workspace.folder, key) as again:
        again.history.undo(programme)
        assert again.plans.plan(programme).actions[0].text("what") == "one"
        again.history.redo(programme)
        assert again.plans.plan(programme).actions[0].text("what") == "two"


def test_what_ctrl_z_and_ctrl_y_would_do_is_told_before(workspace: Workspace) -> None:
    def offered() -> tuple[str | None, str | None]:
        history, say = workspace.history, words("en").say

        def in_words(message: Message | None) -> str | None:
            return say(message) if message else None

        return in_words(history.next_undo(programme)), in_words(history.next_redo(programme))

    programme = workspace.programmes.create("A programme", ["fr"])
    assert offered() == (None, None)
    action = workspace.plans.add_action(programme, {"what": "one"})
    workspace.plans.edit_cells(programme, action, {"what": "two"})
    assert offered() == ("Action 1 changed", None)
    workspace.history.undo(programme)
    assert offered() == ("Action 1 added", "Action 1 changed")
    workspace.history.undo(programme)
    assert offered() == (None, "Action 1 added")
    assert workspace.history.redo(programme).message == Message.of("Action {number} added", number=1)
    assert offered() == ("Action 1 added", "Action 1 changed")
    workspace.plans.fill_header(programme, {"a6.title": "A title"})
    assert offered() == ("Heading of the plan filled in", None)


def test_what_is_told_is_what_happens_however_long_the_history(workspace: Workspace) -> None:
    programme = workspace.programmes.create("A programme", ["fr"])
    action = workspace.plans.add_action(programme, {"what": "0"})
    for number in range(1, 130):  # more than two pages of the journal
        workspace.plans.edit_cells(programme, action, {"what": str(number)}, number=number)
    for number in range(129, 0, -1):
        assert workspace.history.next_undo(programme) == workspace.history.undo(programme).message
        assert workspace.plans.plan(programme).actions[0].text("what") == str(number - 1)
    assert words("en").say(workspace.history.undo(programme).message) == "Action 1 added"
    for number in range(130):
        assert workspace.history.next_redo(programme) == workspace.history.redo(programme).message
        assert workspace.plans.plan(programme).actions[0].text("what") == str(number)


def test_an_undo_tells_what_it_touched(workspace: Workspace) -> None:
    programme = workspace.programmes.create("A programme", ["fr"])
    action = workspace.plans.add_action(programme, {"what": "one"})
    workspace.plans.edit_cells(programme, action, {"what": "two", "lead": "Mairie"})
    touched = {Register(programme, ACTION, action, name) for name in ("what", "lead")}
    assert workspace.history.undo(programme).touched == touched
    assert workspace.history.redo(programme).touched == touched


def test_a_new_act_after_an_undo_ends_what_could_be_redone(workspace: Workspace) -> None:
    programme = workspace.programmes.create("A programme", ["fr"])
    workspace.plans.add_action(programme, {"what": "one"})
    workspace.history.undo(programme)
    workspace.plans.add_action(programme, {"what": "two"})
    with pytest.raises(NotFound):
        workspace.history.redo(programme)


def test_what_changes_nothing_is_no_step(workspace: Workspace) -> None:
    programme = workspace.programmes.create("A programme", ["fr"])
    action = workspace.plans.add_action(programme, {"what": "one"})
    entries = len(workspace.history.entries(programme))
    workspace.plans.edit_cells(programme, action, {"what": "one"})
    workspace.plans.edit_cells(programme, action, {"lead": ""})
    assert (
        workspace.editing.apply(programme, "plan.cell_edited", [Write(ACTION, action, "lead", None)]) is None
    )
    assert len(workspace.history.entries(programme)) == entries


def test_undo_steps_over_an_act_whose_words_were_erased(workspace: Workspace) -> None:
    programme = workspace.programmes.create("A programme", ["fr"])
    action = workspace.plans.add_action(programme, {"what": "one"})
    workspace.plans.edit_cells(programme, action, {"lead": "A name"})
    with workspace.store.unit_of_work() as unit:
        (head,) = register_heads(unit.connection, Register(programme, ACTION, action, "lead"))
        erase = [Write("redaction", "r1", kind="redact", value={"rows": [list(head.link)]})]
        unit.record(programme, "erased", {}, erase, author="me")
    assert workspace.plans.plan(programme).actions[0].text("lead") == ""
    assert workspace.history.next_undo(programme) == Message.of("Action {number} added", number=1)
    workspace.history.undo(programme)  # not the erased words but the row before
    assert workspace.plans.plan(programme).actions == ()
    assert "A name" not in str(workspace.history.entries(programme))


def test_an_open_editor_never_overwrites_what_a_merge_brought_in(workspace: Workspace) -> None:
    programme = workspace.programmes.create("A programme", ["fr"])
    action = workspace.plans.add_action(programme, {"what": "one"})
    (seen,) = workspace.plans.plan(programme).actions
    someone_else_writes(workspace, programme, action, "what", "a colleague's words")
    workspace.plans.edit_cells(programme, action, {"what": "one, mine"}, seen=seen)
    (now,) = workspace.plans.plan(programme).actions
    assert now.conflicts == {"what"}
    workspace.plans.remove_action(programme, action, seen=seen)
    (kept,) = workspace.plans.plan(programme).actions
    assert kept.conflicts == {"what"}


def test_a_wrong_clock_of_ours_does_not_change_which_act_is_the_newest(tmp_path: Path) -> None:
    class Ahead(Clock):
        def now(self) -> datetime:
            return super().now() + timedelta(days=3)

    with Workspace.create(tmp_path / "store", clock=Ahead()) as workspace:
        programme = workspace.programmes.create("A programme", ["fr"])
        workspace.plans.fill_header(programme, {"a6.title": "first"})
    with Workspace.open(tmp_path / "store") as workspace:
        workspace.plans.fill_header(programme, {"a6.version": "2"})
        workspace.history.undo(programme)
        assert dict(workspace.plans.plan(programme).header) == {"a6.title": "first"}
