"""What a person does with the cells chosen: copy, cut, paste, clear, fill, add, remove, move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.model.pasting import CellEdit
from mentordesk.ui.desk import Desk
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.columns import CellTexts
from mentordesk.ui.planning.linking import Linking
from mentordesk.ui.planning.moving import Moving
from mentordesk.ui.planning.pasting import Pasting
from mentordesk.ui.planning.writing import Writing
from mentordesk.ui.widgets.grid.view import Grid


class Acts(QObject):
    """Joins the grid to the writing; every act is one step back."""

    def __init__(self, desk: Desk, table: PlanTable, grid: Grid, writing: Writing, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._grid = grid
        self._writing = writing
        self._shown = CellTexts(desk.words)
        self._programme = ""
        self.moving = Moving(table, writing, self)
        self.moving.put_back.connect(self._moved_back)
        self._pasting = Pasting(desk, table, parent)
        self._pasting.decided.connect(self._paste_decided)
        self._pasting.text_decided.connect(self._text_decided)
        self._linking = Linking(desk, table, writing, parent)
        grid.clear_requested.connect(self.clear)
        grid.links_requested.connect(self.link)
        grid.row_dropped.connect(self._dropped)

    def follow(self, programme: str) -> None:
        """Work in this programme's plan."""
        self._programme = programme

    def flush(self) -> None:
        """Nothing waits any more."""
        self.moving.flush()

    # --- cells -----------------------------------------------------------------------------------

    def copy(self) -> None:
        """The cells chosen, to the clipboard."""
        self._grid.copy()

    def cut(self) -> None:
        """Copied and cleared."""
        self._grid.copy()
        self.clear()

    def clear(self) -> None:
        """Empty the cells chosen."""
        self._change(dict.fromkeys(self._filled(self._grid.chosen_cells()), ""), "plan.cells_cleared")

    def fill_down(self) -> None:
        """Ctrl+D: the first row of the block over the others; of one row, the row above over it."""
        self.flush()
        top, left, bottom, right = self._grid.block()
        source = top if bottom > top else top - 1
        if source < 0:
            return
        edits = {}
        for row in range(source + 1, bottom + 1):
            action = self._table.action(row)
            for column in range(left, right + 1):
                text = self._table.text(source, column)
                if action is not None and text != self._table.text(row, column):
                    edits[action.id, self._table.columns[column].name] = text
        self._change(edits, "plan.cells_filled")

    def _filled(self, cells: Sequence[tuple[int, int]]) -> list[tuple[str, str]]:
        return [
            (self._table.actions[row].id, self._table.columns[column].name)
            for row, column in cells
            if self._table.text(row, column)
        ]

    def _change(self, edits: Mapping[tuple[str, str], str], act: str) -> None:
        self.flush()
        if edits:
            self._grid.close_editor()
            self._writing.change(edits, act)

    def paste(self) -> None:
        """The clipboard, from the first cell chosen on."""
        self.flush()
        top, left, bottom, right = self._grid.block()
        self._pasting.paste(top, left, bottom - top + 1, right - left + 1)

    def paste_as_text(self) -> None:
        """All of the clipboard into one cell."""
        self.flush()
        self._pasting.paste_as_text(*self._grid.place)

    def _paste_decided(self, edits: list[CellEdit], new_rows: list[Mapping[str, Any]]) -> None:
        self._writing.paste(edits, new_rows, self._shown)

    def _text_decided(self, action: str, name: str, text: str) -> None:
        if action:
            self._writing.write_over(action, name, text)
        else:
            self._writing.edited(len(self._table.actions), self._table.column_of(name), text)

    # --- rows ------------------------------------------------------------------------------------

    def add(self) -> None:
        """A new action under the current one, ready to be written in."""
        self._grid.close_editor()
        self.flush()
        row = self._grid.place[0]
        last = len(self._table.actions) - 1
        self._writing.add(last if row < 0 else min(row, last), self._added, self._not_added)

    def _added(self, action: str) -> None:
        row = self._table.row_of(action)
        if row >= 0:
            self._grid.go(row, 0)
            self._grid.write()

    def _not_added(self, action: str) -> None:
        """It goes again, unless someone writes in it already."""
        if self._writing.is_idle(action):
            if self._grid.place[0] == self._table.row_of(action):
                self._grid.close_editor()  # were the row gone before, the focus would go nowhere
            self._writing.drop_unwritten(action)

    def link(self) -> None:
        """Ctrl+L, or Space on a cell: the needs the current action answers."""
        self._grid.close_editor()
        self.flush()
        self._linking.open(self._programme, self._grid.place[0])

    def add_partners(self) -> None:
        """Partners named elsewhere, into the fifth column of the current action."""
        self._grid.close_editor()
        self.flush()
        self._linking.open_partners(self._programme, self._grid.place[0])

    def remove(self) -> None:
        """Take the actions chosen out; one click brings them back."""
        self._grid.close_editor()
        self.flush()
        rows = self._grid.chosen_rows()
        if rows:
            told = partial(self._removed, rows[0] + 1, len(rows))
            self._writing.remove([self._table.actions[row].id for row in rows], told)

    def _removed(self, number: int, count: int, act: str | None) -> None:
        words = self._desk.words
        if count == 1:
            said = words.text("Action {number} removed.", number=number)
        else:
            said = words.plural("{count} action removed.", "{count} actions removed.", count)
        if act is not None:
            self._desk.say(said, words.text("Undo"), partial(self._take_back, act))

    def _take_back(self, act: str) -> None:
        programme = self._programme
        self._desk.ask(self, lambda workspace: workspace.history.take_back(programme, act))

    def move(self, by: int) -> None:
        """The actions chosen, one place up (-1) or down (1)."""
        self._grid.close_editor()
        rows = self._grid.chosen_rows()
        first = self.moving.step(rows, by)
        if first is None:
            return
        if len(rows) == 1:
            self._grid.go(first, self._grid.place[1])
        else:
            self._grid.choose(first, first + len(rows) - 1)
        self._desk.say(self._desk.words.text("This is action {number} now.", number=first + 1))

    def _moved_back(self) -> None:
        self._desk.say(self._desk.words.text("Nothing was moved: the actions are in their old order again."))

    def _dropped(self, row: int, target: int) -> None:
        self._grid.close_editor()
        self.flush()
        now = self.moving.drop(row, target)
        if now is not None:
            self._grid.go(now, max(self._grid.place[1], 0))
            self._desk.say(self._desk.words.text("This is action {number} now.", number=now + 1))
