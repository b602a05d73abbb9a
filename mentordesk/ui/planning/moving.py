"""Moving actions: seen at once; several key presses in two seconds are one step (ux.md §5)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.writing import Writing

_TOGETHER_MS = 2000


class Moving(QObject):
    """What was moved waits two seconds for more, or until anything else is done.

    ``put_back`` tells that the store did not take a move: the actions are shown where they were before.
    """

    put_back = Signal()

    def __init__(self, table: PlanTable, writing: Writing, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._writing = writing
        self._moved: list[str] = []
        self._before: list[str] = []
        self._asked: list[list[str]] = []  # how the actions stood before each move not answered yet
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_TOGETHER_MS)
        self._patience.timeout.connect(self.flush)

    @property
    def waits(self) -> bool:
        """Whether the store has still to hear of a move."""
        return bool(self._moved)

    def step(self, rows: Sequence[int], by: int) -> int | None:
        """These rows, which follow one another, by one place; the row of the first of them now."""
        if not rows:
            return None
        target = rows[0] + by
        if not 0 <= target <= len(self._table.actions) - len(rows):
            return None
        return self._put(list(rows), target)

    def drop(self, row: int, target: int) -> int | None:
        """One row above another one, as the mouse does it."""
        moved = self._put([row], target - (row < target))
        self.flush()
        return moved

    def _put(self, rows: list[int], target: int) -> int:
        order = [each.id for each in self._table.actions]
        moving = [order[row] for row in rows]
        if self._moved and self._moved != moving:
            self.flush()
        if not self._moved:
            self._moved, self._before = moving, order
        others = [each for each in order if each not in moving]
        self._table.move([*others[:target], *moving, *others[target:]])
        self._patience.start()
        return target

    def flush(self) -> None:
        """Tell the store where the rows are now."""
        self._patience.stop()
        moved, before = self._moved, self._before
        self._moved, self._before = [], []
        now = [each.id for each in self._table.actions]
        if not moved or now == before or moved[0] not in now:
            self._writing.changed.emit()  # what was read meanwhile may be shown now
            return
        first = now.index(moved[0])
        above = self._table.numbered(first - 1) if first else None
        under = self._table.numbered(first + len(moved))
        self._asked.append(before)
        self._writing.move(moved, above, under, self._done, self._refused)

    def _done(self, _nothing: object) -> None:
        self._asked.pop(0)

    def _refused(self) -> None:
        """Moves asked after this one were shown over it: they, too, lead back to what was before it."""
        before = self._asked[0]
        self._asked = [before] * (len(self._asked) - 1)
        now = [each.id for each in self._table.actions]
        there = set(now)
        order = [each for each in before if each in there]
        for place, each in enumerate(now):
            if each not in before:  # it came meanwhile
                order.insert(place, each)
        if self._moved:
            self._moved, self._before = [], []
            self._patience.stop()
        self._table.move(order)
        self.put_back.emit()
