"""The rows of the plan's table: actions of the store, actions begun here, blank rows under them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mentordesk.model.plan import EMPTY_ROWS, Action

Index = QModelIndex | QPersistentModelIndex
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True)
class GridColumn:
    """One column: its stored name, its head and the line under it; ``choices`` by stored value."""

    name: str
    title: str
    hint: str = ""
    help: str = ""
    kind: str = "long_text"
    choices: Mapping[str, str] = field(default_factory=dict)
    optional: bool = False


class PlanRows(QAbstractTableModel):
    """Which actions are shown, in which order; rows keep their selection and heights where they stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[GridColumn] = ()
        self._actions: list[Action] = []
        self._blanks = EMPTY_ROWS
        self._begun: dict[str, str] = {}
        """Actions shown before the store has them, and the action above each; "" at the top."""
        self._rows: dict[str, int] = {}
        """Where each action was when someone last looked; ``row_of`` looks again when it is not there."""

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def columns(self) -> Sequence[GridColumn]:
        """The columns, in their order."""
        return self._columns

    @property
    def actions(self) -> Sequence[Action]:
        """The actions, in their order."""
        return self._actions

    def set_columns(self, columns: Sequence[GridColumn]) -> None:
        """Show these columns instead."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    def clear(self) -> None:
        """Show no plan: another one is on its way."""
        self.beginResetModel()
        self._forget()
        self.endResetModel()

    def _forget(self) -> None:
        self._actions, self._begun = [], {}
        self._blanks = EMPTY_ROWS

    def action(self, row: int) -> Action | None:
        """The action of a row; None for a blank one."""
        return self._actions[row] if 0 <= row < len(self._actions) else None

    def row_of(self, action: str) -> int:
        """The row of an action, or -1."""
        row = self._rows.get(action, -1)
        there = self.action(row)
        if there is None or there.id != action:
            self._rows = {each.id: row for row, each in enumerate(self._actions)}
            row = self._rows.get(action, -1)
        return row

    def numbered(self, row: int) -> Action | None:
        """The action of a row under the number it has on the screen."""
        action = self.action(row)
        return replace(action, number=row + 1) if action is not None else None

    def column_of(self, name: str) -> int:
        """The place of a column, or -1."""
        return next((place for place, each in enumerate(self._columns) if each.name == name), -1)

    # --- what changes ----------------------------------------------------------------------------

    def begin_action(self, action: Action, row: int) -> None:
        """Show a new action at once; it stays until the store has it, or it is dropped.

        In the first blank row it takes that row's place, so that an editor open there stays open.
        """
        row = min(row, len(self._actions))
        self._begun[action.id] = self._actions[row - 1].id if row else ""
        if row == len(self._actions):
            last = self.rowCount()
            self.beginInsertRows(QModelIndex(), last, last)
            self._actions.append(action)
            self.endInsertRows()
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, row, row)
        else:
            self.beginInsertRows(QModelIndex(), row, row)
            self._actions.insert(row, action)
            self.endInsertRows()
        self._keep_blanks()

    def drop_action(self, action: str) -> None:
        """A new action is not wanted after all."""
        self._begun.pop(action, None)
        self._drop([row for row in (self.row_of(action),) if row >= 0])
        self._keep_blanks()

    def is_begun(self, action: str) -> bool:
        """Whether an action is shown that the store does not have yet."""
        return action in self._begun

    def move(self, order: Sequence[str]) -> None:
        """Show the actions in another order; the store hears of it later."""
        by_id = {each.id: each for each in self._actions}
        self._reorder([by_id[each] for each in order])

    def update(self, actions: Mapping[str, Action]) -> None:
        """Some actions as the store has them now; their places stay."""
        last = len(self._columns) - 1
        for eid, new in actions.items():
            row = self.row_of(eid)
            if row >= 0:
                self._begun.pop(eid, None)
                self._actions[row] = replace(new, number=row + 1)
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def replace(self, actions: Sequence[Action]) -> None:
        """The plan as the store has it now. Rows keep their selection and heights where they stay."""
        actions = self._with_begun(actions)
        wanted = {each.id for each in actions}
        self._drop([row for row, each in enumerate(self._actions) if each.id not in wanted])
        self._insert(actions)
        if [each.id for each in self._actions] != [each.id for each in actions]:
            self._reorder(actions)
        self._update(actions)
        self._keep_blanks()

    def _with_begun(self, actions: Sequence[Action]) -> list[Action]:
        """The actions of the store, and those begun here where they stand, under the same neighbour."""
        found = list(actions)
        for each in {each.id for each in found} & self._begun.keys():
            del self._begun[each]
        for begun, above in self._begun.items():
            under = next((place for place, each in enumerate(found, 1) if each.id == above), len(found))
            found.insert(under if above else 0, self._actions[self.row_of(begun)])
        return found

    def _drop(self, gone: Sequence[int]) -> None:
        for row in reversed(gone):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._actions[row]
            self.endRemoveRows()

    def _insert(self, actions: Sequence[Action]) -> None:
        """New rows where they will stand; a run of them goes in at once."""
        known = {each.id for each in self._actions}
        row = 0
        while row < len(actions):
            end = row
            while end < len(actions) and actions[end].id not in known:
                end += 1
            if end > row:
                place = min(row, len(self._actions))
                self.beginInsertRows(QModelIndex(), place, place + end - row - 1)
                self._actions[place:place] = actions[row:end]
                self.endInsertRows()
            row = end + 1

    def _reorder(self, actions: Sequence[Action]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = [each.id for each in self._actions]
        places = {each.id: row for row, each in enumerate(actions)}
        self._actions = list(actions)
        old = self.persistentIndexList()
        new = [
            self.index(places[before[each.row()]], each.column()) if each.row() < len(before) else each
            for each in old
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _update(self, actions: Sequence[Action]) -> None:
        """Rows that only have another number show nothing new: it is the head that counts."""
        last = len(self._columns) - 1
        for row, (old, new) in enumerate(zip(self._actions, actions, strict=True)):
            self._actions[row] = new
            if old.cells != new.cells or old.conflicts != new.conflicts:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def _keep_blanks(self) -> None:
        wanted = 1 if self._actions else EMPTY_ROWS
        first = len(self._actions)
        if wanted > self._blanks:
            self.beginInsertRows(QModelIndex(), first + self._blanks, first + wanted - 1)
            self._blanks = wanted
            self.endInsertRows()
        elif wanted < self._blanks:
            self.beginRemoveRows(QModelIndex(), first + wanted, first + self._blanks - 1)
            self._blanks = wanted
            self.endRemoveRows()

    # --- as Qt asks for it -----------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._actions) + self._blanks

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags
