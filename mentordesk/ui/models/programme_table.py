"""The programmes of a store as a table: what each is, where it stands, what there is to report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mentordesk.words import Words, _

_Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
TITLE, STAGE, REPORT, LANGUAGES, CHANGED = range(5)
_HEADS = (_("Programme"), _("Stage"), _("To report"), _("Languages"), _("Changed"))


@dataclass(frozen=True)
class ProgrammeLine:
    """One programme in words. ``step`` is the place on the path of ``steps``, from 0."""

    id: str
    title: str
    cities: str
    step: int
    steps: int
    stage: str
    report: str
    report_kind: str
    languages: str
    changed: str
    spoken: str
    visit: str = ""


class ProgrammeTable(QAbstractTableModel):
    """One row a programme."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._lines: Sequence[ProgrammeLine] = ()

    def show(self, lines: Sequence[ProgrammeLine]) -> None:
        """Show these programmes instead."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> ProgrammeLine | None:
        """A line by its row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, programme: str) -> int:
        """Where a programme is, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.id == programme), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return (line.title, line.stage, line.report, line.languages, line.changed)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.visit if index.column() == STAGE else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken if index.column() == TITLE else self.data(index)
        return None

    def headerData(  # noqa: N802 - Qt's own name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words.text(_HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section == CHANGED
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None
