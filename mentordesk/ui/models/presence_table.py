"""Who is expected at which session of a day, and who was there, as a table (R-134)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
PERSON, THERE, FIRST_SESSION = 0, 1, 2


@dataclass(frozen=True)
class PresenceLine:
    """One person: ``groups`` in words, ``there`` whether they were, ``at`` the sessions that expect them."""

    id: str
    name: str
    groups: str
    there: bool
    at: frozenset[str]


@dataclass(frozen=True)
class SessionHead:
    """A session over its column: hour and group, what it is called."""

    id: str
    hour: str
    title: str


class PresenceTable(QAbstractTableModel):
    """One row a person; a session is a column with a tick, and so is having been there."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.lines: tuple[PresenceLine, ...] = ()
        self.sessions: tuple[SessionHead, ...] = ()

    def present(self, lines: Sequence[PresenceLine], sessions: Sequence[SessionHead]) -> None:
        """Show these; where the same ones stay, only what changed is painted again."""
        same = [each.id for each in lines] == [each.id for each in self.lines]
        if same and tuple(sessions) == self.sessions:
            self.lines = tuple(lines)
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.lines, self.sessions = tuple(lines), tuple(sessions)
        self.endResetModel()

    def line(self, row: int) -> PresenceLine | None:
        """A person by the place in the table."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def ticked(self, row: int, column: int) -> bool | None:
        """Whether a cell is ticked; None for one that cannot be."""
        line = self.line(row)
        if line is None or column == PERSON:
            return None
        return line.there if column == THERE else self.sessions[column - FIRST_SESSION].id in line.at

    def tick(self, row: int, column: int, *, ticked: bool) -> None:
        """Show a tick before the store has it: the next key may follow at once."""
        line = self.lines[row]
        if column == THERE:
            line = replace(line, there=ticked)
        else:
            session = {self.sessions[column - FIRST_SESSION].id}
            line = replace(line, at=line.at | session if ticked else line.at - session)
        self.lines = (*self.lines[:row], line, *self.lines[row + 1 :])
        index = self.index(row, column)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else FIRST_SESSION + len(self.sessions)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, ticked = self.lines[index.row()], self.ticked(index.row(), index.column())
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.CheckStateRole and ticked is not None:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole and ticked is None:
            return line.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(line, index.column(), ticked)
        return None

    def _spoken(self, line: PresenceLine, column: int, ticked: bool | None) -> str:
        text = self._words.text
        if ticked is None:
            named = text("{name}, {groups}", name=line.name, groups=line.groups)
            return named if line.groups else line.name
        if column == THERE:
            said = text("was there") if ticked else text("not noted as having been there")
            return text("{name}: {said}", name=line.name, said=said)
        head = self.sessions[column - FIRST_SESSION]
        said = text("expected") if ticked else text("not expected")
        return text(
            "{name}, {hour} {title}: {said}", name=line.name, hour=head.hour, title=head.title, said=said
        )

    def headerData(  # noqa: N802 - Qt's own name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if section < FIRST_SESSION:
            titles = self._words.text("Person"), self._words.text("Was there")
            return titles[section] if role == Qt.ItemDataRole.DisplayRole else None
        head = self.sessions[section - FIRST_SESSION]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{head.hour}\n{head.title}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
