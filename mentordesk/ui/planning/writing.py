"""What a person writes in the plan, on its way to the store: shown at once, kept as typed, held if need be.

Everything a cell, a row or the wall may ask for goes through here, and every act is one job in the
store's lane that brings the rows back as they stand then.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from mentordesk.model.changes import Register
from mentordesk.model.pasting import CellEdit
from mentordesk.model.plan import ACTION, Action
from mentordesk.ui.autosave import Autosave
from mentordesk.ui.desk import Desk
from mentordesk.ui.models.overlong import too_long
from mentordesk.ui.models.plan_table import Cell, PlanTable
from mentordesk.ui.planning.acting import Acting
from mentordesk.ui.planning.columns import value_of
from mentordesk.ui.planning.new_ids import NewIds
from mentordesk.ui.planning.unsaved import Edits, Unsaved

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


class Writing(QObject):
    """``due`` asks that what an editor holds be handed over: a minute of typing has passed."""

    due = Signal()
    changed = Signal()
    """The store may hold more, or in another order, than what was written here."""
    refused = Signal()
    """An act was not done: the table may show what the store does not have."""

    def __init__(self, desk: Desk, table: PlanTable, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._programme = ""
        self._seen: dict[Cell, Action] = {}
        self._ids = NewIds(desk, table, self)
        self._autosave = Autosave(desk, self)
        self._autosave.due.connect(self.due)
        self._unsaved = Unsaved(desk, table, self._autosave, self)
        self._unsaved.settled.connect(self._settled)
        self._acting = Acting(desk, table, self._unsaved, self)
        self._acting.changed.connect(self.changed)
        self._acting.refused.connect(self.refused)

    @property
    def under_way(self) -> bool:
        """Whether acts are asked of the store and not answered yet: what is read meanwhile is already old."""
        return self._acting.under_way > 0

    @property
    def typed_in_stored(self) -> str:
        """The action that is being typed in, if the store has it; else empty."""
        typed = self._autosave.register
        return typed.eid if typed is not None and not self._table.is_begun(typed.eid) else ""

    def follow(self, programme: str) -> None:
        """Write in this programme's plan from now on."""
        if programme != self._programme:
            self._programme = programme
            self._seen.clear()
        self._unsaved.follow(programme)
        self._ids.follow(programme)

    # --- one cell --------------------------------------------------------------------------------

    def open(self, row: int, column: int) -> None:
        """An editor was opened: this is what its author has before their eyes."""
        action = self._table.numbered(row)
        if action is not None:
            self._seen[action.id, self._table.columns[column].name] = action

    def typed(self, row: int, column: int, text: str) -> None:
        """A key in a cell; in a blank row it begins an action."""
        action = self._table.action(row) or self._begin(row)
        self.typed_in(action.id, self._table.columns[column].name, text)

    def typed_in(self, action: str, name: str, text: str) -> None:
        """A key in a cell of an action."""
        column = self._table.columns[self._table.column_of(name)]
        seen = self._seen.setdefault((action, name), self._action(action))
        base = (seen.keys[name],) if name in seen.keys else ()
        self._autosave.typed(self._register(action, name), value_of(column, text), base)

    def edited(self, row: int, column: int, text: str) -> None:
        """A cell was left with other words."""
        action = self._table.action(row) or (self._begin(row) if text.strip() else None)
        name = self._table.columns[column].name
        if action is not None:
            self.edit(action.id, name, text)

    def typed_elsewhere(self, action: str, name: str, text: str) -> None:
        """A key on the wall or on the page of one action, which show no more than a part of a long text."""
        if not self._is_too_long(action, name):
            if self._autosave.register != self._register(action, name):  # the first key: they saw it as it is
                self._seen.pop((action, name), None)
            self.typed_in(action, name, text)

    def edited_elsewhere(self, action: str, name: str, text: str) -> None:
        """The same, handed over."""
        if self._is_too_long(action, name):
            self._desk.say(
                self._desk.words.text("This text is too long to be changed here. It stays as it was.")
            )
        else:
            self.edit(action, name, text)

    def _is_too_long(self, action: str, name: str) -> bool:
        row, place = self._table.row_of(action), self._table.column_of(name)
        return row >= 0 and place >= 0 and too_long(self._table.text(row, place))

    def write_over(self, action: str, name: str, text: str) -> None:
        """Other words in a cell that is not open: over those the table shows."""
        self._seen.pop((action, name), None)
        self.edit(action, name, text)

    def edit(self, action: str, name: str, text: str) -> None:
        """Other words in a cell of an action."""
        self._autosave.settle()
        column = self._table.columns[self._table.column_of(name)]
        begun, number = self._table.is_begun(action), self._table.row_of(action) + 1
        if begun and not text.strip() and not self._is_written(action):
            self._drop(action)
            return
        seen = self._seen.pop((action, name), None) or self._action(action)
        self._table.put(action, name, text)
        programme, value, above = self._programme, value_of(column, text), self._above(number - 1)

        def write(workspace: Workspace) -> dict[str, Action]:
            if begun:
                under = _shown(workspace, programme, above)
                workspace.plans.add_action(programme, {name: value}, after=under, eid=action)
            else:
                workspace.plans.edit_cells(programme, action, {name: value}, seen=seen, number=number)
            return workspace.plans.actions(programme, [action])

        self._acting.ask(write, self._unsaved.words({(action, name): text}))

    def _above(self, row: int) -> str:
        """The action above a row that others follow; the last one needs none."""
        above = self._table.action(row - 1) if self._table.action(row + 1) is not None else None
        return above.id if above is not None else ""

    def given_up(self, row: int, column: int) -> None:
        """Esc, or the old words again: the draft is not wanted either."""
        action = self._table.action(row)
        self._autosave.give_up()
        if action is not None:
            name = self._table.columns[column].name
            self._seen.pop((action.id, name), None)
            self._unsaved.give_up(action.id, name)
            # its editor closes first: were the row gone before, the focus would go nowhere
            QTimer.singleShot(0, self, partial(self.drop_unwritten, action.id))

    def is_idle(self, action: str) -> bool:
        """Whether this is a new action that the store does not have and in which nobody writes."""
        typed = self._autosave.register
        again = typed is not None and typed.eid == action
        return self._table.is_begun(action) and not self._is_written(action) and not again

    def drop_unwritten(self, action: str) -> None:
        """A new action in which nobody wrote after all."""
        if self.is_idle(action):
            self._drop(action)

    def left(self, action: str, name: str) -> None:
        """A field elsewhere was left as it was."""
        if self._autosave.register == self._register(action, name):
            self._autosave.give_up()
            self._unsaved.give_up(action, name)
        self._seen.pop((action, name), None)
        if not self.under_way:
            self.drop_unwritten(action)

    def _is_written(self, action: str) -> bool:
        return any(cell[0] == action for cell in self._table.pending)

    def _begin(self, row: int) -> Action:
        """A new action in the row of the first key."""
        action = Action(self._ids.take(), "", row + 1, "")
        self._table.begin_action(action, row)
        return action

    def _drop(self, action: str) -> None:
        self._table.drop_action(action)

    # --- rows ------------------------------------------------------------------------------------

    def add(self, under: int, done: Callable[[str], None], refused: Callable[[str], None]) -> None:
        """A new action under a row (-1: on top); ``done`` hears its id at once, so that it is written in."""
        programme, above = self._programme, self._table.action(under)
        action, shown = self._ids.take(), above.id if above is not None else ""
        self._table.begin_action(Action(action, "", under + 2, ""), under + 1)

        def add(workspace: Workspace) -> dict[str, Action]:
            workspace.plans.add_action(programme, after=_shown(workspace, programme, shown), eid=action)
            return workspace.plans.actions(programme, [action])

        self._acting.ask(add, (), refused=partial(refused, action))
        done(action)

    def change(self, edits: Mapping[Cell, str], act: str) -> None:
        """Other words in many cells, as one step."""
        made: Edits = {}
        for (action, name), text in edits.items():
            made[action, name] = CellEdit(self._action(action), name, value_of(self._column(name), text))
            self._table.put(action, name, text)
        programme, ids = self._programme, {action for action, _name in made}

        def write(workspace: Workspace) -> dict[str, Action]:
            workspace.plans.change_cells(programme, list(made.values()), act)
            return workspace.plans.actions(programme, ids)

        if made:
            self._acting.ask(write, self._unsaved.words(edits, made))

    def paste(
        self,
        edits: Sequence[CellEdit],
        new_rows: Sequence[Mapping[str, Any]],
        show: Callable[[str, Any], str],
    ) -> None:
        """Cells and new actions at the end, as one step."""
        made: Edits = {(each.action.id, each.name): each for each in edits}
        shown = {cell: show(each.name, each.value) for cell, each in made.items()}
        for (action, name), text in shown.items():
            self._table.put(action, name, text)
        programme, ids = self._programme, {each.action.id for each in edits}
        last = self._table.action(len(self._table.actions) - 1) if new_rows else None
        above = last.id if last is not None else ""

        def write(workspace: Workspace) -> dict[str, Action]:
            after = _shown(workspace, programme, above)
            workspace.plans.paste(programme, list(made.values()), new_rows, after, None)
            return workspace.plans.actions(programme, ids)

        new = [{name: show(name, value) for name, value in row.items()} for row in new_rows]
        self._acting.ask(write, [*self._unsaved.words(shown, made), *self._unsaved.new_words(new, made)])

    def tie(self, action: str, name: str, value: Any, done: Callable[[Any], None]) -> None:
        """Other ties of an action to other records, in one of its cells that the table does not show."""
        programme, seen = self._programme, self._action(action)

        def write(workspace: Workspace) -> dict[str, Action]:
            workspace.plans.edit_cells(programme, action, {name: value}, seen=seen, number=seen.number)
            return workspace.plans.actions(programme, [action])

        self._acting.ask(write, (), done)

    def remove(self, actions: Collection[str], done: Callable[[Any], None]) -> None:
        """Take actions out; ``done`` hears the act, so that it can be taken back."""
        programme, going = self._programme, [self._action(each) for each in actions]
        for action in actions:
            self.drop_unwritten(action)
        if going:
            self._acting.ask(lambda workspace: workspace.plans.remove_actions(programme, going), (), done)

    def move(
        self, actions: Sequence[str], after: Action | None, before: Action | None,
        done: Callable[[Any], None], refused: Callable[[], None],
    ) -> None:  # fmt: skip
        """Put actions, shown in their new places already, between two others.

        Where the two stand is read anew: one of them may have come to the store a moment ago.
        """
        programme = self._programme
        numbers = {each: self._table.row_of(each) + 1 for each in actions}
        numbers |= {each.id: each.number for each in (after, before) if each is not None}

        def move(workspace: Workspace) -> None:
            there = workspace.plans.actions(programme, list(numbers))
            known = {each: replace(found, number=numbers[each]) for each, found in there.items()}
            moving = [known[each] for each in actions if each in known]
            above, under = (known.get(each.id) if each else None for each in (after, before))
            workspace.plans.move_actions(programme, moving, above, under)

        self._acting.ask(move, (), done, refused)

    def settle(self) -> None:
        """Nothing is being typed any more."""
        self._autosave.settle()

    def _settled(self, actions: Collection[str]) -> None:
        """Words of these were held and are safe now: a new action that only they had is no longer shown."""
        for action in actions:
            self.drop_unwritten(action)
        self.changed.emit()

    # --- small things ----------------------------------------------------------------------------

    def _register(self, action: str, name: str) -> Register:
        return Register(self._programme, ACTION, action, name)

    def _column(self, name: str) -> Any:
        return self._table.columns[self._table.column_of(name)]

    def _action(self, action: str) -> Action:
        found = self._table.numbered(self._table.row_of(action))
        return found if found is not None else Action(action, "", 0, "")


def _shown(workspace: Workspace, programme: str, action: str) -> Action | None:
    """An action with its place as the store has it, unless it is not there."""
    return workspace.plans.actions(programme, [action]).get(action) if action else None
