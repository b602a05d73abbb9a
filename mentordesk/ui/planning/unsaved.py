"""Words of the plan that the disk did not take: still shown, held in memory, let go once they are safe."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.model.changes import Register
from mentordesk.model.pasting import CellEdit
from mentordesk.model.plan import ACTION, Action
from mentordesk.ui.autosave import Autosave
from mentordesk.ui.desk import Desk
from mentordesk.ui.holding import DraftOf, Held
from mentordesk.ui.models.plan_table import Cell, PlanTable

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

Job = Callable[["Workspace"], Any]
Edits = dict[Cell, CellEdit]
"""The cells of one act that wait for the disk; those written over meanwhile are taken out."""


class Once:
    """The job of several texts: what was done for the first of them is not done again for the others."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._done = False
        self._answer: Any = None

    def __call__(self, workspace: Workspace) -> Any:
        if not self._done:
            self._answer = self._job(workspace)
            self._done = True
        return self._answer


class Words(NamedTuple):
    """Words on their way to the store: what they are held under, where they belong, the act they are of."""

    key: object
    where: str
    text: str
    cell: Cell | None = None
    act: Edits | None = None


class _New(NamedTuple):
    """A cell of an action that the store has still to make."""

    act: int
    row: int
    name: str


class Unsaved(QObject):
    """``settled`` carries the ids of actions of which words have found their place, here or elsewhere."""

    settled = Signal(object)

    def __init__(self, desk: Desk, table: PlanTable, autosave: Autosave, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._autosave = autosave
        self._programme = ""
        self._shown: dict[Register, str] = {}
        self._acts: dict[object, Edits] = {}
        autosave.failed.connect(self._draft_failed)
        autosave.kept.connect(self._draft_kept)
        desk.holding.changed.connect(self._look)

    def follow(self, programme: str) -> None:
        """Show what is held for this programme's plan, over what the store has."""
        self._programme = programme
        for key, held in self._desk.holding.held:
            if isinstance(key, Register) and key.entity == ACTION and key.programme == programme:
                self._shown[key] = held.text
                self._table.put(key.eid, key.field, held.text)

    # --- words on their way ----------------------------------------------------------------------

    def words(self, texts: Mapping[Cell, str], act: Edits | None = None) -> list[Words]:
        """These cells' words, with where they belong as it is now; older acts no longer write there."""
        found = [Words(self._register(*cell), self._where(*cell), texts[cell], cell, act) for cell in texts]
        for each in found:
            older = self._acts.pop(each.key, None)
            if older is not None and each.cell is not None:
                older.pop(each.cell, None)
            if act is not None:
                self._acts[each.key] = act
        return found

    def new_words(self, rows: Sequence[Mapping[str, str]], act: Edits) -> list[Words]:
        """The words of new actions at the end."""
        first = len(self._table.actions)
        return [
            Words(_New(id(act), row, name), self._named(first + row, name), text, act=act)
            for row, texts in enumerate(rows)
            for name, text in texts.items()
            if text
        ]

    def hold(self, words: Iterable[Words], job: Job, problem: MentorDeskError) -> None:
        """The disk did not take them; ``job`` writes all of them, and does it once."""
        for each in words:
            self._hold(each.key, each.where, each.text, job, problem)
            if isinstance(each.key, Register):
                if each.key.programme == self._programme:
                    self._shown[each.key] = each.text
                self._desk.holding.let_go(DraftOf(each.key))

    def let_go(self, words: Iterable[Words]) -> None:
        """The store has them."""
        for each in words:
            if self._acts.get(each.key) is each.act:
                self._acts.pop(each.key, None)
            if isinstance(each.key, Register):
                self._shown.pop(each.key, None)
                self._desk.holding.let_go(DraftOf(each.key))
            self._desk.holding.let_go(each.key)

    # --- drafts ----------------------------------------------------------------------------------

    def give_up(self, action: str, name: str) -> None:
        """What was typed there is not wanted."""
        self._desk.holding.let_go(DraftOf(self._register(action, name)))

    def _draft_failed(self, problem: MentorDeskError, register: Register, value: Any) -> None:
        if register != self._autosave.register:
            return  # handed over since, or given up
        base = self._autosave.base
        text = "\n".join(map(str, value)) if isinstance(value, list) else str(value or "")

        def keep(workspace: Workspace) -> None:
            workspace.drafting.keep(register, value, base)

        self._hold(DraftOf(register), self._where(register.eid, register.field), text, keep, problem)

    def _draft_kept(self, register: Register) -> None:
        self._desk.holding.let_go(DraftOf(register))

    # --- what became of them ---------------------------------------------------------------------

    def _look(self) -> None:
        """Words held are held no longer: the table shows what the store has, as soon as that is known."""
        holding = self._desk.holding
        found = {register: text for register, text in self._shown.items() if not holding.holds(register)}
        for register in found:
            del self._shown[register]
        here = {each: text for each, text in found.items() if each.programme == self._programme}
        if not here:
            return
        programme, ids = self._programme, {each.eid for each in here}

        def read(workspace: Workspace) -> dict[str, Action]:
            return workspace.plans.actions(programme, ids)

        def not_read(_problem: MentorDeskError) -> None:
            self._settle(here, {})

        self._desk.ask(self, read, partial(self._settle, here), not_read)

    def _settle(self, found: Mapping[Register, str], actions: Mapping[str, Action]) -> None:
        self._table.update(actions)
        pending = self._table.pending
        self._table.settle(
            [
                (each.eid, each.field)
                for each, text in found.items()
                if each not in self._shown and pending.get((each.eid, each.field)) == text
            ]
        )
        told: Collection[str] = {each.eid for each in found}
        self.settled.emit(told)

    # --- small things ----------------------------------------------------------------------------

    def _hold(self, key: object, where: str, text: str, job: Job, problem: MentorDeskError) -> None:
        workspace = self._desk.workspace
        assert workspace is not None
        self._desk.holding.hold(key, Held(where, text, partial(job, workspace)), problem)

    def _register(self, action: str, name: str) -> Register:
        return Register(self._programme, ACTION, action, name)

    def _where(self, action: str, name: str) -> str:
        return self._named(self._table.row_of(action), name)

    def _named(self, row: int, name: str) -> str:
        title = self._table.columns[self._table.column_of(name)].title
        return self._desk.words.text("Action {number}. {column}", number=row + 1, column=title)
