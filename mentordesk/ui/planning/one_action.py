"""One action a page, where the window is too narrow for the grid (screen 13)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from mentordesk.ui.desk import Desk
from mentordesk.ui.models.overlong import shortened
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.writing import Writing
from mentordesk.ui.widgets.action_page import ActionField, ActionOnPage, ActionPage


class OneAction(QObject):
    """Shows the action of a row; ``moved`` tells that another row is shown now."""

    moved = Signal(int)

    def __init__(self, desk: Desk, table: PlanTable, writing: Writing, page: ActionPage) -> None:
        super().__init__(page)
        self._desk = desk
        self._table = table
        self._writing = writing
        self._page = page
        self._row = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show)
        page.typed.connect(self._typed)
        page.typing_left.connect(self._left)
        page.edit_requested.connect(self._edited)
        page.step_requested.connect(self._step)
        page.add_requested.connect(self._add)
        for signal in (
            table.dataChanged, table.rowsInserted, table.rowsRemoved, table.layoutChanged, table.modelReset,
        ):  # fmt: skip
            signal.connect(self._changed)

    def go(self, row: int) -> None:
        """Show this row; the first blank one is a new action."""
        self._row = min(max(row, 0), len(self._table.actions))
        if self._page.isVisible():  # else it is made when the window turns narrow
            self._show()

    def _changed(self, *_: object) -> None:
        if self._page.isVisible():
            self._later.start(0)

    def _show(self) -> None:
        table, row = self._table, min(self._row, len(self._table.actions))
        action = table.action(row)
        fields = tuple(
            ActionField(
                each.name, each.title, shortened(table.text(row, place)),
                "" if table.disputed(row, place) else table.remark(row, place),
                table.remark(row, place) if table.disputed(row, place) else "",
            )
            for place, each in enumerate(table.columns)
            if each.kind != "choice"
        )  # fmt: skip
        count = max(len(table.actions), row + 1)
        self._page.show_action(ActionOnPage(action.id if action else None, row + 1, count, fields))

    def _typed(self, action: str | None, name: str, text: str) -> None:
        if action is None:
            self._writing.typed(self._row, self._table.column_of(name), text)
        else:
            self._writing.typed_elsewhere(action, name, text)

    def _edited(self, action: str | None, name: str, text: str) -> None:
        if action is None:
            self._writing.edited(self._row, self._table.column_of(name), text)
        else:
            self._writing.edited_elsewhere(action, name, text)

    def _left(self, action: str | None, name: str) -> None:
        if action is not None:
            self._writing.left(action, name)

    def _step(self, by: int) -> None:
        self.go(self._row + by)
        self.moved.emit(self._row)

    def _add(self) -> None:
        self._row = len(self._table.actions)
        self._show()
        self.moved.emit(self._row)
        first = self._table.columns[0].name
        self._page.field(first).setFocus()
