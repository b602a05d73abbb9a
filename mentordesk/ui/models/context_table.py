"""Both cities' contexts as a table: what is asked, what the mentee city says, what the mentor city says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
ASKED, LEFT, RIGHT = range(3)


@dataclass(frozen=True)
class ContextLine:
    """One thing asked of both, in words; ``part`` is the title of a part of the form that begins here."""

    key: str
    twin: str
    asked: str
    left: str
    right: str
    part: str = ""


class ContextTable(QAbstractTableModel):
    """Three columns; an empty answer is said as such to a screen reader."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._lines: Sequence[ContextLine] = ()
        self._heads: tuple[str, str, str] = ("", "", "")

    def present(self, lines: Sequence[ContextLine], heads: tuple[str, str, str]) -> None:
        """Show these instead; ``heads`` are what is asked and both cities."""
        self.beginResetModel()
        self._lines, self._heads = lines, heads
        self.endResetModel()

    def line(self, row: int) -> ContextLine | None:
        """A line by its place."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        text = (line.asked, line.left, line.right)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = text or self._words.text("nothing written yet")
            if index.column() == ASKED:
                return said
            return self._words.text("{city}: {said}", city=self._heads[index.column()], said=said)
        return None

    def headerData(  # noqa: N802 - Qt's own name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None
