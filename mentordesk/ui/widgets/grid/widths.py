"""Widths of columns: shares of the room there is, changed at their edges or by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHeaderView

from mentordesk.ui.models.plan_table import GridColumn
from mentordesk.ui.theme import Look

_SHARES = {"what": 19, "results": 17, "timetable": 13, "lead": 12, "resources_partners": 20, "success": 19}
"""As in the printed plan (design, documents.md); optional columns take what follows."""
_OPTIONAL, _CHOICE = 14, 10
_LEAST = 84
_STEP = 24


class Widths(QObject):
    """Keeps shares by column name; ``changed`` tells what a person chose."""

    changed = Signal()
    fitted = Signal()

    def __init__(self, heads: QHeaderView, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._heads = heads
        self._look = look
        self._columns: Sequence[GridColumn] = ()
        self._shares: dict[str, float] = {}
        self._room = 0
        self._fitting = False
        heads.sectionResized.connect(self._resized)

    @property
    def shares(self) -> dict[str, float]:
        """The shares a person chose, by column name."""
        return dict(self._shares)

    def show_columns(self, columns: Sequence[GridColumn], shares: dict[str, float]) -> None:
        """These columns, some with the shares chosen before."""
        self._columns = tuple(columns)
        self._shares = dict(shares)
        self._fit()

    def set_room(self, room: int) -> None:
        """There are so many pixels now."""
        if room != self._room:
            self._room = room
            self._fit()

    @property
    def widths(self) -> list[int]:
        """What each column has now, in pixels."""
        return [self._heads.sectionSize(place) for place in range(self._heads.count())]

    def step(self, column: int, by: int) -> None:
        """Wider (1) or narrower (-1), by a key."""
        if 0 <= column < self._heads.count():
            wanted = self._heads.sectionSize(column) + by * self._look.px(_STEP)
            self._heads.resizeSection(column, max(self._least(), wanted))

    def _least(self) -> int:
        return self._look.px(_LEAST)

    def _share(self, column: GridColumn) -> float:
        usual = _SHARES.get(column.name, _CHOICE if column.kind == "choice" else _OPTIONAL)
        return self._shares.get(column.name, float(usual))

    def _fit(self) -> None:
        if not self._columns or self._room <= 0 or self._heads.count() != len(self._columns):
            return
        shares = [self._share(each) for each in self._columns]
        unit = self._room / sum(shares)
        sizes = [max(self._least(), int(share * unit)) for share in shares]
        spare = self._room - sum(sizes)
        widest = sizes.index(max(sizes))
        sizes[widest] = max(self._least(), sizes[widest] + spare)
        self._fitting = True
        for place, size in enumerate(sizes):
            self._heads.resizeSection(place, size)
        self._fitting = False
        self.fitted.emit()

    def _resized(self, column: int, before: int, now: int) -> None:
        """A person moved an edge: the neighbour makes room, so that all columns stay in sight."""
        if self._fitting:
            return
        self._fitting = True
        now = max(now, self._least())
        neighbour = column + 1 if column + 1 < self._heads.count() else column - 1
        if neighbour >= 0:
            other = self._heads.sectionSize(neighbour)
            taken = min(now - before, other - self._least())
            now = before + taken
            self._heads.resizeSection(neighbour, other - taken)
        self._heads.resizeSection(column, now)
        self._fitting = False
        whole = sum(self.widths) or 1
        self._shares = {
            each.name: round(100 * size / whole, 2)
            for each, size in zip(self._columns, self.widths, strict=True)
        }
        self.fitted.emit()
        self.changed.emit()
