"""The acts of History as rows: days as heads, then what was done on them, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mentordesk.model.changes import Key
from mentordesk.model.past import PastEntry
from mentordesk.ui.past.telling import day_of, day_title, spoken
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(slots=True)
class Row:
    """A day's head, or an act (``entry``). ``height`` is remembered for one ``width``."""

    day: date
    entry: PastEntry | None = None
    width: int = field(default=-1, compare=False)
    height: int = field(default=0, compare=False)


class PastList(QAbstractListModel):
    """Grows as one scrolls: ``more_wanted`` asks for older acts, ``append`` brings them."""

    more_wanted = Signal()
    marks_changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._today = date.min
        self.rows: list[Row] = []
        self.more = False  # whether older acts wait behind the last row
        self.marked: list[Key] = []

    # --- what is shown -------------------------------------------------------------------------------

    def show(self, entries: Sequence[PastEntry], today: date, *, more: bool) -> None:
        """Show these acts instead; marks on acts that are among them stay."""
        self.beginResetModel()
        self._today, self.more = today, more
        self.rows = list(_with_days(entries, None))
        there = {each.key for each in entries}
        self.marked = [key for key in self.marked if key in there]
        self.endResetModel()

    def append(self, entries: Sequence[PastEntry], *, more: bool) -> None:
        """Older acts, behind those that are here."""
        self.more = more
        added = list(_with_days(entries, self.rows[-1].day if self.rows else None))
        if added:
            at = len(self.rows)
            self.beginInsertRows(QModelIndex(), at, at + len(added) - 1)
            self.rows += added
            self.endInsertRows()

    def prepend(self, entries: Sequence[PastEntry]) -> None:
        """Acts done just now; those of the day that stands first come under its head."""
        added = list(_with_days(entries, None))
        same_day = self.rows and added and added[-1].day == self.rows[0].day
        if same_day and added[0].day == added[-1].day:
            added, at = added[1:], 1
        else:
            at = 0
            if same_day:
                self.beginRemoveRows(QModelIndex(), 0, 0)
                del self.rows[0]
                self.endRemoveRows()
        if added:
            self.beginInsertRows(QModelIndex(), at, at + len(added) - 1)
            self.rows[at:at] = added
            self.endInsertRows()

    @property
    def entries(self) -> list[PastEntry]:
        """The acts shown."""
        return [row.entry for row in self.rows if row.entry is not None]

    def entry(self, row: int) -> PastEntry | None:
        """The act of a row; None for a day's head."""
        return self.rows[row].entry if 0 <= row < len(self.rows) else None

    def row_of(self, key: Key | None) -> int:
        """Where an act is, or -1."""
        found = (row for row, each in enumerate(self.rows) if each.entry and each.entry.key == key)
        return next(found, -1)

    # --- marks ---------------------------------------------------------------------------------------

    def mark(self, key: Key) -> None:
        """Mark an act for comparing, or no longer; of three the oldest mark goes."""
        if key in self.marked:
            self.marked.remove(key)
        else:
            self.marked = [*self.marked, key][-2:]
        for row in self.rows:
            row.width = -1  # the word Marked takes room
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.marks_changed.emit()

    # --- Qt ------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802 - Qt's own name
        return self.more and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802 - Qt's own name
        self.more_wanted.emit()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].entry is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(row) if row.entry is None else row.entry.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and row.entry is not None:
            return self.title(row)
        return None

    def title(self, row: Row) -> str:
        """The head of the day a row belongs to."""
        return day_title(row.day, self._today, self._words)

    def _spoken(self, row: Row) -> str:
        if row.entry is None:
            return self.title(row)
        said = spoken(row.entry, self._words)
        if row.entry.key in self.marked:
            return self._words.text("{line}, marked for comparing", line=said)
        return said


def _with_days(entries: Sequence[PastEntry], last: date | None) -> Iterator[Row]:
    for entry in entries:
        day = day_of(entry.at)
        if day != last:
            yield Row(day)
            last = day
        yield Row(day, entry)
