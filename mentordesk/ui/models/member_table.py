"""The members of a network as a table: who, of which kind, and which roles each holds (R-093, R-097)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mentordesk.words import Words, _

_Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
MEMBER, CATEGORY, VISITS, FIRST_ROLE = 0, 1, 2, 3
_HEADS = (_("Member"), _("Category"), _("Visits"))


@dataclass(frozen=True)
class MemberLine:
    """One member in words; ``note`` is a status worth a word, ``roles`` the ids of those held.

    ``visits`` are the numbers of those attended, as a text.
    """

    id: str
    name: str
    organisation: str
    category: str
    note: str
    roles: frozenset[str]
    quiet: bool = False
    """Whether it is a former or an additional member, who does not count."""
    visits: str = ""


class MemberTable(QAbstractTableModel):
    """One row a member; a role is a column with a tick."""

    def __init__(self, words: Words, roles: Sequence[tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.roles = tuple(roles)
        self._lines: Sequence[MemberLine] = ()

    def present(self, lines: Sequence[MemberLine]) -> None:
        """Show these members; where the same ones stay, only what changed is painted again."""
        same = [each.id for each in lines] == [each.id for each in self._lines]
        if same:
            self._lines = lines
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> MemberLine | None:
        """A member by the place in the table."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, member: str) -> int:
        """Where a member stands, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.id == member), -1)

    @property
    def has_visits(self) -> bool:
        """Whether any member was at a visit."""
        return any(each.visits for each in self._lines)

    def role_at(self, column: int) -> str | None:
        """The role of a column; None for the others."""
        at = column - FIRST_ROLE
        return self.roles[at][0] if 0 <= at < len(self.roles) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else FIRST_ROLE + len(self.roles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, held = self._lines[index.row()], self.role_at(index.column())
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.CheckStateRole and held is not None:
            return Qt.CheckState.Checked if held in line.roles else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole and held is None:
            return {MEMBER: line.name, CATEGORY: line.category}.get(index.column(), line.visits)
        if role == Qt.ItemDataRole.ToolTipRole and held is None:
            return self._spoken(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line, index.column())
        return None

    def _spoken(self, line: MemberLine, column: int) -> str:
        text, held = self._words.text, self.role_at(column)
        if held is not None:
            title = self.roles[column - FIRST_ROLE][1]
            said = text("holds this role") if held in line.roles else text("does not hold this role")
            return text("{name}, {role}: {said}", name=line.name, role=title, said=said)
        if column == CATEGORY:
            return line.category or text("no category yet")
        if column == VISITS:
            said = (
                text("was at visit {numbers}", numbers=line.visits)
                if line.visits
                else text("at no visit yet")
            )
            return text("{name}: {said}", name=line.name, said=said)
        return self._words.listed([each for each in (line.name, line.organisation, line.note) if each])

    def headerData(  # noqa: N802 - Qt's own name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section < FIRST_ROLE:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section < FIRST_ROLE:
            return self._words.text(_HEADS[section])
        return self.roles[section - FIRST_ROLE][1]
