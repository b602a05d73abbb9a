"""The agenda as rows: a head for each day, and under it its sessions in time order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject

from mentordesk.ui.widgets.agenda import sentences
from mentordesk.ui.widgets.agenda.rows import in_order
from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown
from mentordesk.ui.widgets.two_levels import Index, Role, TwoLevels
from mentordesk.words import Words

TIME, LENGTH, GROUP, TITLE, PLACE, WHO, REMARK = range(7)


class AgendaRows(TwoLevels):
    """A row's inner number is 0 for the head of a day, and that of its day, from 1, for a session."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        text = words.text
        heads = (
            text("Time"), text("Length"), text("Group"), text("Session"), text("Place"), text("Who"),
            text("Remark"),
        )  # fmt: skip
        super().__init__(heads, parent)
        self._words = words
        self.days: tuple[DayShown, ...] = ()
        self._blocks: list[list[BlockShown]] = []

    # --- what is shown ---------------------------------------------------------------------------

    def show(self, days: Sequence[DayShown]) -> None:
        """Show these; rows that are the same ones in the same order stay."""
        days, blocks = tuple(days), [in_order([each]) for each in days]
        if _shape(days, blocks) != _shape(self.days, self._blocks):
            self.beginResetModel()
            self.days, self._blocks = days, blocks
            self.endResetModel()
            return
        before = self._blocks
        others = [place for place, each in enumerate(days) if each.title != self.days[place].title
                  or each.groups != self.days[place].groups]  # fmt: skip
        self.days, self._blocks = days, blocks
        for place in others:
            self._changed(self.index(place, TIME))
        for place, row in ((place, row) for place, each in enumerate(blocks) for row in range(len(each))):
            if blocks[place][row] != before[place][row]:
                self._changed(self.index(row, TIME, self.index(place, TIME)))

    def _changed(self, index: QModelIndex) -> None:
        self.dataChanged.emit(index, index.siblingAtColumn(REMARK))

    def put(self, block: BlockShown) -> None:
        """One session as it will be once the store has heard of it."""
        days = []
        for day in self.days:
            kept = tuple(each for each in day.blocks if each.id != block.id)
            days.append(replace(day, blocks=(*kept, block) if day.day == block.day else kept))
        self.show(days)

    def day(self, index: Index) -> DayShown | None:
        """The day of a row, be it the head or a session."""
        if not index.isValid():
            return None
        return self.days[int(index.internalId()) - 1 if index.internalId() else index.row()]

    def block(self, index: Index) -> BlockShown | None:
        """The session of a row; None for the head of a day."""
        if not index.isValid() or not index.internalId():
            return None
        return self._blocks[int(index.internalId()) - 1][index.row()]

    def find(self, eid: str) -> QModelIndex:
        """The row of a session."""
        for place, blocks in enumerate(self._blocks):
            for row, each in enumerate(blocks):
                if each.id == eid:
                    return self.index(row, TIME, self.index(place, TIME))
        return QModelIndex()

    # --- Qt's questions --------------------------------------------------------------------------

    def count_on_top(self) -> int:
        return len(self.days)

    def count_under(self, top: Index) -> int:
        return len(self._blocks[top.row()])

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        day, block = self.day(index), self.block(index)
        if day is None or role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        if block is None:
            return sentences.head(self._words, day) if index.column() == TIME else None
        if role == Role.AccessibleTextRole and index.column() == TIME:
            return block.accessible_name or sentences.block_said(self._words, day, block)
        return self.cells(day, block)[index.column()]

    def cells(self, day: DayShown, block: BlockShown) -> tuple[str, ...]:
        """The words of a row, column by column."""
        words = self._words
        timed = block.start is not None
        travel = block.travel.text if block.travel is not None else ""
        pinned = sentences.pinned(words, block)
        return (
            sentences.times(words, block.start or 0, block.minutes) if timed else words.text("No hour"),
            sentences.length(words, block.minutes) if block.minutes else "",
            block.track or (words.text("All") if day.letters else ""),
            block.title,
            block.place,
            block.who or words.listed(block.chips),
            "\n".join(each for each in (block.remark, travel, pinned) if each),
        )


def _shape(days: Sequence[DayShown], blocks: Sequence[Sequence[BlockShown]]) -> list[tuple[int, list[str]]]:
    return [(day.day, [each.id for each in within]) for day, within in zip(days, blocks, strict=True)]
