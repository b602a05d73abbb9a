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

from mentordesk.errors import MentorDeskError, NotWritten
from mentordesk.model.changes import Register
from mentordesk.model.pasting import CellEdit
from mentordesk.model.plan import ACTION, Action
from mentordesk.ui.autosave import Autosave
from mentordesk.ui.desk import Desk
from mentordesk.ui.holding import Held
from mentordesk.ui.models.overlong import too_long
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.columns import value_of

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_Cell = tuple[str, str]
Job = Callable[["Workspace"], Any]


class Writing(QObject):
    """``due`` asks that what an editor holds be handed over: a minute of typing has passed."""

    due = Signal()
    changed = Signal()
    """The store may hold more, or in another order, than what was written here."""

    def __init__(self, desk: Desk, table: PlanTable, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._programme = ""
        self._fresh = ""  # an id for the next new action, minted ahead
        self._seen: dict[_Cell, Action] = {}
        self._held: set[Register] = set()
        self.under_way = 0
        """Acts asked of the store and not answered yet: what is read meanwhile is already old."""
        self._autosave = Autosave(desk, self)
        self._autosave.due.connect(self.due)
        self._autosave.failed.connect(self._draft_failed)
        self._autosave.kept.connect(self._kept)
        desk.holding.changed.connect(self._look_at_held)

    def follow(self, programme: str) -> None:
        """Write in this programme's plan from now on."""
        if programme != self._programme:
            self._programme, self._fresh = programme, ""
            self._seen.clear()
        self._mint()

    def _mint(self) -> None:
        programme = self._programme
        if not self._fresh:
            self._desk.ask(self, lambda workspace: workspace.plans.new_action_id(programme), self._minted)

    def _minted(self, action: str) -> None:
        self._fresh = action

    # --- one cell --------------------------------------------------------------------------------

    def open(self, row: int, column: int) -> None:
        """An editor was opened: this is what its author has before their eyes."""
        action = self._table.numbered(row)
        if action is not None:
            self._seen.setdefault((action.id, self._table.columns[column].name), action)

    def typed(self, row: int, column: int, text: str) -> None:
        """A key in a cell; in a blank row it begins an action."""
        action = self._table.action(row) or self._begin(row)
        if action is not None:
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
        elif text.strip():
            self._add_unseen(name, text)

    def typed_elsewhere(self, action: str, name: str, text: str) -> None:
        """A key on the wall or on the page of one action, which show no more than a part of a long text."""
        if not self._is_too_long(action, name):
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

    def edit(self, action: str, name: str, text: str) -> None:
        """Other words in a cell of an action."""
        self._autosave.settle()
        column = self._table.columns[self._table.column_of(name)]
        begun, number = self._table.is_begun(action), self._table.row_of(action) + 1
        if begun and not text.strip():
            self._drop(action)
            return
        seen = self._seen.pop((action, name), None) or self._action(action)
        self._table.put(action, name, text)
        programme, value = self._programme, value_of(column, text)

        def write(workspace: Workspace) -> dict[str, Action]:
            if begun:
                workspace.plans.add_action(programme, {name: value}, eid=action)
            else:
                workspace.plans.edit_cells(programme, action, {name: value}, seen=seen, number=number)
            return workspace.plans.actions(programme, [action])

        self._ask(write, {(action, name): text})

    def given_up(self, row: int, column: int) -> None:
        """Esc, or the old words again: the draft is not wanted either."""
        action = self._table.action(row)
        self._autosave.give_up()
        if action is not None:
            self._seen.pop((action.id, self._table.columns[column].name), None)
            # its editor closes first: were the row gone before, the focus would go nowhere
            QTimer.singleShot(0, self, partial(self._drop_unwritten, action.id))

    def _drop_unwritten(self, action: str) -> None:
        """A new action in which nobody wrote after all."""
        typed = self._autosave.register
        again = typed is not None and typed.eid == action
        if self._table.is_begun(action) and not self._is_written(action) and not again:
            self._drop(action)

    def left(self, action: str, name: str) -> None:
        """A field elsewhere was left as it was."""
        if self._autosave.register == self._register(action, name):
            self._autosave.give_up()
        self._seen.pop((action, name), None)

    def _is_written(self, action: str) -> bool:
        return any(cell[0] == action for cell in self._table.pending)

    def _begin(self, row: int) -> Action | None:
        """A new action in the row of the first key; its id was minted ahead."""
        if not self._fresh:
            return None
        action = Action(self._fresh, "", row + 1, "")
        self._fresh = ""
        self._mint()
        self._table.begin_action(action, row)
        return action

    def _drop(self, action: str) -> None:
        self._fresh = self._fresh or action
        self._table.drop_action(action)

    def _add_unseen(self, name: str, text: str) -> None:
        """The first words came before an id was minted: the store mints it."""
        self._autosave.settle()
        programme = self._programme
        value = value_of(self._table.columns[self._table.column_of(name)], text)

        def add(workspace: Workspace) -> dict[str, Action]:
            action = workspace.plans.add_action(programme, {name: value})
            return workspace.plans.actions(programme, [action])

        self._ask(add, {})

    # --- rows ------------------------------------------------------------------------------------

    def add(self, under: int, done: Callable[[str], None]) -> None:
        """A new action under a row (-1: on top); ``done`` hears its id once it can be written in."""
        programme, above = self._programme, self._table.action(under)
        action = self._fresh
        if not action or (above is not None and self._table.is_begun(above.id)):
            self._ask(lambda workspace: workspace.plans.add_action(programme, after=above), {}, done)
            return
        self._fresh = ""
        self._mint()
        self._table.begin_action(Action(action, "", under + 2, ""), under + 1)

        def add(workspace: Workspace) -> dict[str, Action]:
            workspace.plans.add_action(programme, after=above, eid=action)
            return workspace.plans.actions(programme, [action])

        self._ask(add, {})
        done(action)

    def change(self, edits: Mapping[_Cell, str], act: str) -> None:
        """Other words in many cells, as one step."""
        made = []
        for (action, name), text in edits.items():
            made.append(CellEdit(self._action(action), name, value_of(self._column(name), text)))
            self._table.put(action, name, text)
        programme, ids = self._programme, {each.action.id for each in made}

        def write(workspace: Workspace) -> dict[str, Action]:
            workspace.plans.change_cells(programme, made, act)
            return workspace.plans.actions(programme, ids)

        if made:
            self._ask(write, dict(edits))

    def paste(
        self,
        edits: Sequence[CellEdit],
        new_rows: Sequence[Mapping[str, Any]],
        show: Callable[[str, Any], str],
    ) -> None:
        """Cells and new actions at the end, as one step."""
        shown = {(each.action.id, each.name): show(each.name, each.value) for each in edits}
        for (action, name), text in shown.items():
            self._table.put(action, name, text)
        programme = self._programme
        last = self._table.action(len(self._table.actions) - 1) if new_rows else None

        def write(workspace: Workspace) -> dict[str, Action]:
            workspace.plans.paste(programme, edits, new_rows, last, None)
            return workspace.plans.actions(programme, {each.action.id for each in edits})

        self._ask(write, shown)

    def remove(self, actions: Collection[str], done: Callable[[Any], None]) -> None:
        """Take actions out; ``done`` hears the act, so that it can be taken back."""
        programme, going = self._programme, [self._action(each) for each in actions]
        for action in [each for each in actions if self._table.is_begun(each)]:
            self._table.drop_action(action)
        if going:
            self._ask(lambda workspace: workspace.plans.remove_actions(programme, going), {}, done)

    def move(self, actions: Sequence[str], after: Action | None, before: Action | None) -> None:
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

        self._ask(move, {})

    def settle(self) -> None:
        """Nothing is being typed any more."""
        self._autosave.settle()

    # --- the store's answers ---------------------------------------------------------------------

    def _ask(self, job: Job, texts: Mapping[_Cell, str], done: Callable[[Any], None] | None = None) -> None:
        self.under_way += 1
        self._desk.ask(self, job, partial(self._done, texts, done), partial(self._refused, job, texts))

    def _done(self, texts: Mapping[_Cell, str], done: Callable[[Any], None] | None, answer: Any) -> None:
        self.under_way -= 1
        if isinstance(answer, Mapping):
            self._table.update(answer)
        pending = self._table.pending
        self._table.settle([cell for cell, text in texts.items() if pending.get(cell) == text])
        for cell in texts:
            self._desk.holding.let_go(self._register(*cell))
        if done is not None:
            done(answer)
        self.changed.emit()

    def _refused(self, job: Job, texts: Mapping[_Cell, str], problem: MentorDeskError) -> None:
        self.under_way -= 1
        if not isinstance(problem, NotWritten) or not texts:
            self._table.settle(texts)
            self._desk.background.refused.emit(problem)
            self.changed.emit()
            return
        for cell, text in texts.items():
            self._hold(self._register(*cell), text, job, problem)

    def _draft_failed(self, problem: MentorDeskError, register: Register, text: Any) -> None:
        base = self._autosave.base

        def keep(workspace: Workspace) -> None:
            workspace.drafting.keep(register, text, base)

        self._hold(register, self._shown(text), keep, problem)

    def _shown(self, value: Any) -> str:
        return "\n".join(map(str, value)) if isinstance(value, list) else str(value or "")

    def _hold(self, register: Register, text: str, job: Job, problem: MentorDeskError) -> None:
        workspace, words = self._desk.workspace, self._desk.words
        assert workspace is not None
        number = self._table.row_of(register.eid) + 1
        where = words.text(
            "Action {number}. {column}", number=number, column=self._column(register.field).title
        )
        self._held.add(register)
        self._desk.holding.hold(register, Held(where, text, partial(job, workspace)), problem)

    def _kept(self, register: Register) -> None:
        if register in self._held and self._autosave.register == register:
            self._desk.holding.let_go(register)

    def _look_at_held(self) -> None:
        """Words held have found their place: the table shows what the store has."""
        found = {register for register in self._held if not self._desk.holding.holds(register)}
        if found:
            self._held -= found
            self._table.settle([(each.eid, each.field) for each in found])
            self.changed.emit()

    # --- small things ----------------------------------------------------------------------------

    def _register(self, action: str, name: str) -> Register:
        return Register(self._programme, ACTION, action, name)

    def _column(self, name: str) -> Any:
        return self._table.columns[self._table.column_of(name)]

    def _action(self, action: str) -> Action:
        found = self._table.numbered(self._table.row_of(action))
        return found if found is not None else Action(action, "", 0, "")
