"""Two texts for one cell: shown side by side, and one chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.two_texts import OneText, TwoTextsDialog
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.columns import CellTexts, value_of

if TYPE_CHECKING:
    from mentordesk.services.plan_sides import Side


class Settling(QObject):
    """Asks the store for the sides of a cell, and a person for the text that stands."""

    def __init__(self, desk: Desk, table: PlanTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._page = parent
        self._shown = CellTexts(desk.words)

    def open(self, programme: str, row: int, column: int) -> None:
        """Show what each side wrote in a cell."""
        action = self._table.action(row)
        if action is None or not self._table.disputed(row, column):
            return
        name = self._table.columns[column].name
        self._desk.ask(
            self, lambda workspace: workspace.sides.sides(programme, action.id, name),
            partial(self._show, programme, action.id, name),
        )  # fmt: skip

    def _show(self, programme: str, action: str, name: str, sides: list[Side]) -> None:
        row, place = self._table.row_of(action), self._table.column_of(name)
        if row < 0 or place < 0 or len(sides) < 2:
            return
        words, column = self._desk.words, self._table.columns[place]
        where = words.text("Action {number}. {column}", number=row + 1, column=column.title)
        texts = [OneText(self._shown(name, each.value), self._written(each)) for each in sides]
        dialog = TwoTextsDialog(
            words, self._desk.look, where, texts, self._page.window(), joins=column.kind != "choice"
        )
        dialog.chosen.connect(partial(self._settle, programme, action, name, sides))
        dialog.open()

    def _written(self, side: Side) -> str:
        words = self._desk.words
        at = words.moment(side.at)
        if side.who:
            return words.text("{name}, {moment}", name=side.who, moment=at)
        return words.text("Name not given, {moment}", moment=at)

    def _settle(self, programme: str, action: str, name: str, sides: list[Side], text: str) -> None:
        row = self._table.row_of(action)
        value = value_of(self._table.columns[self._table.column_of(name)], text)
        self._desk.ask(
            self,
            lambda workspace: workspace.sides.settle(programme, action, name, value, row + 1, sides),
        )
