"""The programmes of a store as a list model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mentordesk.model.programme import Programme
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
CITIES = Qt.ItemDataRole.UserRole


class ProgrammeList(QAbstractListModel):
    """One row a programme: its title, and its cities under ``CITIES``."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._programmes: Sequence[Programme] = ()

    def show(self, programmes: Sequence[Programme]) -> None:
        """Show these programmes instead."""
        self.beginResetModel()
        self._programmes = programmes
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._programmes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        programme = self._programmes[index.row()]
        cities = self._words.listed([city.name for city in programme.cities])
        if role == Qt.ItemDataRole.DisplayRole:
            return programme.title
        if role == CITIES:
            return cities
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{programme.title}. {cities}"
        return None
