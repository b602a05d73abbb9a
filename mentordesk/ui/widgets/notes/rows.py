"""The rows of the stream, heads and notes, as Qt asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mentordesk.ui.widgets.notes.kind_marks import KindMarks
from mentordesk.ui.widgets.notes.said import note_said
from mentordesk.ui.widgets.notes.shown import NoteShown, RowShown, SessionHead
from mentordesk.words import Words

Index = QModelIndex | QPersistentModelIndex
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class NoteRows(QAbstractListModel):
    """Told what to show; it tells Qt only of the rows that differ."""

    def __init__(self, words: Words, marks: KindMarks, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._marks = words, marks
        self.rows: list[RowShown] = []
        self._places: dict[str, int] | None = {}
        self.discreet = False

    def show(self, rows: Sequence[RowShown]) -> None:
        """Show these instead: what stands at both ends of the old and the new rows is not touched."""
        old, new = [each.id for each in self.rows], [each.id for each in rows]
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        before = self.rows[:head] + (self.rows[len(old) - tail :] if tail else [])
        self._cut(head, len(old) - tail)
        self._put_in(head, list(rows[head : len(new) - tail]))
        after = list(rows[:head]) + (list(rows[len(new) - tail :]) if tail else [])
        places = [*range(head), *range(len(new) - tail, len(new))]
        for place, was, now in zip(places, before, after, strict=True):
            if was != now:
                self._change(place, now)

    def put(self, row: RowShown, before: str = "") -> int:
        """One row more or changed; its place."""
        place = self.place(row.id)
        if place >= 0:
            self._change(place, row)
            return place
        place = self.place(before) if before else -1
        place = place if place >= 0 else len(self.rows)
        self._put_in(place, [row])
        return place

    def take_out(self, place: int) -> None:
        """A row is gone."""
        self._cut(place, place + 1)

    def tell_all(self) -> None:
        """All rows look different now."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def _cut(self, first: int, end: int) -> None:
        if first < end:
            self.beginRemoveRows(QModelIndex(), first, end - 1)
            del self.rows[first:end]
            self._places = None
            self.endRemoveRows()

    def _put_in(self, place: int, rows: list[RowShown]) -> None:
        if not rows:
            return
        self.beginInsertRows(QModelIndex(), place, place + len(rows) - 1)
        at_end = place == len(self.rows)
        self.rows[place:place] = rows
        if self._places is not None and at_end:
            self._places |= {each.id: place + by for by, each in enumerate(rows)}
        else:
            self._places = None
        self.endInsertRows()

    def _change(self, place: int, row: RowShown) -> None:
        self.rows[place] = row
        self.dataChanged.emit(self.index(place), self.index(place))

    # --- asked ---------------------------------------------------------------------------------------

    def place(self, rid: str) -> int:
        """Where a row is, or -1."""
        if self._places is None:
            self._places = {each.id: place for place, each in enumerate(self.rows)}
        return self._places.get(rid, -1)

    def note(self, place: int) -> NoteShown | None:
        """The note of a row; None for a head or no row."""
        row = self.rows[place] if 0 <= place < len(self.rows) else None
        return row if isinstance(row, NoteShown) else None

    def next_note(self, place: int, step: int) -> int:
        """The next row with a note from a place (it included), or -1."""
        while 0 <= place < len(self.rows):
            if isinstance(self.rows[place], NoteShown):
                return place
            place += step
        return -1

    # --- Qt ------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], SessionHead):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXTS or not index.isValid():
            return None
        row = self.rows[index.row()]
        if isinstance(row, SessionHead):
            return row.text
        kind = row.kind_text or self._marks.word(row.kind)
        return note_said(self._words, row, kind, discreet=self.discreet)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many ids both begin with."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count
