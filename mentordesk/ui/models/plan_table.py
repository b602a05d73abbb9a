"""The action plan as a table: what the store holds, with what was just typed laid over it.

A text a person wrote is shown at once and stays shown until the store has confirmed it, so that
nobody waits for the disk. Under the actions stand blank rows: writing in one asks for a new action.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt

from mentordesk.ui.models.plan_rows import GridColumn, Index, PlanRows
from mentordesk.words import Words

__all__ = ["Cell", "GridColumn", "PlanTable"]

Cell = tuple[str, str]
"""An action's id and a column's stored name."""

_Role = Qt.ItemDataRole
_DISPLAY, _EDIT = _Role.DisplayRole, _Role.EditRole
_SPOKEN, _DESCRIBED, _TIP = _Role.AccessibleTextRole, _Role.AccessibleDescriptionRole, _Role.ToolTipRole


class PlanTable(PlanRows):
    """The words of each cell, what is said about it, and what a screen reader hears."""

    def __init__(self, words: Words, show: Callable[[str, Any], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._show = show
        self._pending: dict[Cell, str] = {}
        self._remarks: Mapping[Cell, str] = {}

    def _forget(self) -> None:
        super()._forget()
        self._pending, self._remarks = {}, {}

    def text(self, row: int, column: int) -> str:
        """What a cell shows, whole."""
        action = self.action(row)
        if action is None:
            return ""
        name = self._columns[column].name
        pending = self._pending.get((action.id, name)) if self._pending else None
        return pending if pending is not None else self._show(name, action.cells.get(name))

    def remark(self, row: int, column: int) -> str:
        """What there is to say about a cell, conflict first; empty when there is nothing."""
        action = self.action(row)
        if action is None:
            return ""
        name = self._columns[column].name
        if name in action.conflicts:
            return self._words.text("Changed on both sides: open the cell’s menu to choose")
        return self._remarks.get((action.id, name), "")

    def disputed(self, row: int, column: int) -> bool:
        """Whether two people wrote different things in a cell."""
        action = self.action(row)
        return action is not None and self._columns[column].name in action.conflicts

    # --- what changes ----------------------------------------------------------------------------

    def put(self, action: str, name: str, text: str) -> None:
        """A person wrote this; it is on its way to the store."""
        self._pending[action, name] = text
        self._tell_cell(action, name)

    def settle(self, cells: Collection[Cell]) -> None:
        """The store took these, or they were given up: what it holds is shown again."""
        for cell in cells:
            if self._pending.pop(cell, None) is not None:
                self._tell_cell(*cell)

    @property
    def pending(self) -> Mapping[Cell, str]:
        """What is on its way to the store."""
        return dict(self._pending)

    def set_remarks(self, remarks: Mapping[Cell, str]) -> None:
        """Mark these cells; their words go to the screen reader."""
        changed = {
            cell for cell in {*remarks, *self._remarks} if remarks.get(cell) != self._remarks.get(cell)
        }
        self._remarks = dict(remarks)
        for cell in changed:
            self._tell_cell(*cell)

    def _tell_cell(self, action: str, name: str) -> None:
        row, column = self.row_of(action), self.column_of(name)
        if row >= 0 and column >= 0:
            index = self.index(row, column)
            self.dataChanged.emit(index, index)

    # --- as Qt asks for it -----------------------------------------------------------------------

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role in (_DISPLAY, _EDIT):
            return self.text(index.row(), index.column())
        if role == _SPOKEN:
            return self._spoken(index.row(), index.column())
        if role in (_DESCRIBED, _TIP):
            return self.remark(index.row(), index.column())
        return None

    def headerData(  # noqa: N802 - Qt's own name
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(self._columns):
            column = self._columns[section]
            return column.title if role == _DISPLAY else column.help if role in (_TIP, _DESCRIBED) else None
        if role != _DISPLAY or orientation == Qt.Orientation.Horizontal:
            return None
        return str(section + 1) if section < len(self._actions) else ""

    def _spoken(self, row: int, column: int) -> str:
        words, title = self._words, self._columns[column].title
        if self.action(row) is None:
            return words.text("New action. {column}, empty", column=title)
        named = self.text(row, 0).partition("\n")[0][:80]
        said = self.text(row, column) or words.text("empty")
        if column == 0:
            return words.text("Action {number}. {column}: {text}", number=row + 1, column=title, text=said)
        return words.text(
            "Action {number}, {name}. {column}: {text}", number=row + 1, name=named, column=title, text=said
        )
