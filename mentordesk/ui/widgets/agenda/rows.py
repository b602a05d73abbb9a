"""The blocks of the board as a flat list in time order: a row is a child for the screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mentordesk.ui.widgets.agenda import sentences
from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown
from mentordesk.words import Words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class BlockRows(QAbstractListModel):
    """``days`` as they are shown; rows by day, hour and group."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.days: tuple[DayShown, ...] = ()
        self.blocks: list[BlockShown] = []
        self._places: dict[str, int] = {}

    # --- what is shown ---------------------------------------------------------------------------

    def show(self, days: Sequence[DayShown]) -> None:
        """Show these. Rows that are the same ones in the same order stay, and with them what is current."""
        days = tuple(days)
        blocks = in_order(days)
        if [each.id for each in blocks] == [each.id for each in self.blocks]:
            others = [
                row for row, (old, new) in enumerate(zip(self.blocks, blocks, strict=True)) if old != new
            ]
            self.days, self.blocks = days, blocks
            for row in others:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.days, self.blocks = days, blocks
        self._places = {each.id: row for row, each in enumerate(blocks)}
        self.endResetModel()

    def put(self, block: BlockShown) -> None:
        """One block as it will be once the store has heard of it."""
        days = []
        for day in self.days:
            kept = tuple(each for each in day.blocks if each.id != block.id)
            days.append(replace(day, blocks=(*kept, block) if day.day == block.day else kept))
        self.show(days)

    def block(self, eid: str) -> BlockShown | None:
        """A block by its id."""
        row = self._places.get(eid, -1)
        return self.blocks[row] if row >= 0 else None

    def at(self, index: Index) -> BlockShown | None:
        """The block of a row."""
        return self.blocks[index.row()] if index.isValid() and index.row() < len(self.blocks) else None

    def find(self, eid: str) -> QModelIndex:
        """The row of a block."""
        return self.index(self._places.get(eid, -1))

    def day(self, number: int) -> DayShown | None:
        """One of the days."""
        return next((each for each in self.days if each.day == number), None)

    # --- Qt's questions --------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own
        return 0 if parent.isValid() else len(self.blocks)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        block = self.at(index)
        day = self.day(block.day) if block is not None else None
        if block is None or day is None:
            return None
        if role == Role.DisplayRole:
            return block.title
        if role == Role.AccessibleTextRole:
            return block.accessible_name or sentences.block_said(self._words, day, block)
        if role == Role.ToolTipRole:
            return sentences.whole(self._words, day, block)
        return None


def in_order(days: Sequence[DayShown]) -> list[BlockShown]:
    """All blocks by day, hour and group; those without an hour first, as they stand on the board."""
    return [
        each
        for day in days
        for each in sorted(
            day.blocks, key=lambda one: (-1 if one.start is None else one.start, one.track, one.id)
        )
    ]
