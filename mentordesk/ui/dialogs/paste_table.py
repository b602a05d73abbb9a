"""The table of the paste preview: every pasted cell with what becomes of it, rows as high as their text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from mentordesk.model.pasting import Filled, Proposal
from mentordesk.ui.dialogs.paste_cell import CELL, NEW_ACTION, PastedCells, pieces
from mentordesk.ui.dialogs.paste_heads import PastedHeads, PastedRowHeads, letter
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NARROWEST, _ROW_HEAD, _SAMPLE = 126, 80, 40


class PastedTable(QAbstractTableModel):
    """The rows of a proposal."""

    def __init__(self, titles: Mapping[str, str], words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._titles = titles
        self._words = words
        self.proposal: Proposal | None = None
        self.filled = Filled.REPLACE

    def show_proposal(self, proposal: Proposal) -> None:
        """Show another one."""
        self.beginResetModel()
        self.proposal = proposal
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() or self.proposal is None else len(self.proposal.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() or self.proposal is None else len(self.proposal.mapping)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        assert self.proposal is not None, "a model without a proposal has no index"
        row = self.proposal.rows[index.row()]
        cell = row.cells[index.column()]
        if role == CELL:
            return cell
        if role == NEW_ACTION:
            return row.target is None
        if role == _Role.DisplayRole:
            return cell.new
        if role == _Role.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        return None

    def headerData(  # noqa: N802 - Qt's own name
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if self.proposal is None or role not in (_Role.DisplayRole, _Role.UserRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return letter(section)
        row = self.proposal.rows[section]
        if role == _Role.UserRole:
            return row.target is None
        if row.target is not None:
            return self._words.text("action {number}", number=row.target.number)
        return self._words.text("empty") if row.empty else self._words.text("new")

    def _spoken(self, row: int, column: int) -> str:
        assert self.proposal is not None, "a model without a proposal has no cell"
        pasted, words = self.proposal.rows[row], self._words
        cell = pasted.cells[column]
        shown = pieces(cell, self.filled, words, new_action=pasted.target is None)
        where = self._titles.get(cell.name or "", letter(column))
        said = ", ".join(_aloud(each.kind, each.words, words) for each in shown) or words.text("empty")
        to = self.headerData(row, Qt.Orientation.Vertical)
        return words.text("{row}, {column}: {text}", row=to, column=where, text=said)


def _aloud(kind: str, shown: str, words: Words) -> str:
    """Colour and strike said in words."""
    if kind == "struck":
        return words.text("replaced: {text}", text=shown)
    if kind == "faint":
        return words.text("not pasted: {text}", text=shown)
    return words.text("added: {text}", text=shown) if kind == "added" else shown


class PastedView(QTableView):
    """Scrolls both ways; only rows that are seen are measured."""

    mapping_changed = Signal(int, object)
    """A column's place, and the stored name it is to go to (None: nowhere)."""

    menu_reached = Signal()
    """A person came to one of the menus."""

    def __init__(
        self, columns: Sequence[tuple[str, str]], words: Words, look: Look, icons: Icons, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._measured: set[int] = set()
        self._corner = label(words.text("goes to"), "meta", parent=self)
        self._corner.setStyleSheet(
            f"background: {look.colours.sunken.name()}; padding: {look.px(6)}px {look.px(10)}px;"
            f" border-right: 1px solid {look.colours.border.name()};"
            f" border-bottom: 1px solid {look.colours.border.name()};"
        )
        self._corner.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._model = PastedTable(dict(columns), words, self)
        self._cells = PastedCells(words, look, icons, self)
        self.heads = PastedHeads(columns, words, look, self)
        self.row_heads = PastedRowHeads(look, self)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.row_heads)
        self.row_heads.setDefaultSectionSize(look.px(48))
        self.setItemDelegate(self._cells)
        self.setModel(self._model)
        self.setAccessibleName(words.text("What will be pasted"))
        self.setProperty(OWN_FOCUS, True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.Box)
        self._colour_lines(look.colours.border)
        self.setMinimumHeight(look.px(62 + 96))
        self.heads.chosen.connect(self.mapping_changed)
        self.heads.reached.connect(self._bring)
        self.verticalScrollBar().valueChanged.connect(self._measure)
        self.horizontalScrollBar().valueChanged.connect(self.heads.place_menus)

    def _colour_lines(self, colour: QColor) -> None:
        self.setStyleSheet(
            f"PastedView {{ border: 1px solid {colour.name()}; gridline-color: {colour.name()}; }}"
        )
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Mid, colour)
        self.setPalette(palette)

    def show_proposal(self, proposal: Proposal, filled: Filled) -> None:
        """Show what would be pasted now, where one stood."""
        at = self.currentIndex()
        self._model.show_proposal(proposal)
        self.heads.show_proposal(proposal)
        self._widen_row_heads()
        self.setCurrentIndex(self._model.index(max(at.row(), 0), max(at.column(), 0)))
        self._widen(self.viewport().width())
        self.show_filled(filled)

    def show_filled(self, filled: Filled) -> None:
        """Show what this does to cells that are filled already."""
        self._cells.filled = self._model.filled = filled
        self._measured.clear()
        self._measure()
        self.viewport().update()

    def wanted_height(self, width: int) -> int:
        """How high the table would be in so many pixels of width if all of it were to be seen."""
        self._widen(width - self.row_heads.width() - 2)
        self._measured.clear()
        for row in range(min(self._model.rowCount(), _SAMPLE)):
            self._measure_row(row)
        return self.heads.sizeHint().height() + self.row_heads.length() + 2

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(super().sizeHint().width(), self.minimumHeight())  # what is left over is its own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._widen(self.viewport().width())
        self._measured.clear()
        self._measure()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's own name
        super().updateGeometries()
        self._corner.setGeometry(1, 1, self.row_heads.width(), self.heads.height())

    def _bring(self, column: int) -> None:
        """Someone came to a head: bring its column into sight."""
        self.menu_reached.emit()
        left, width = self.columnViewportPosition(column), self.columnWidth(column)
        bar, room = self.horizontalScrollBar(), self.viewport().width()
        if left < 0 or width > room:
            bar.setValue(bar.value() + left)
        elif left + width > room:
            bar.setValue(bar.value() + left + width - room)

    def _widen(self, room: int) -> None:
        """Share the width by how long the texts are; never narrower than can be read."""
        weights = [self._weight(column) for column in range(self._model.columnCount())]
        if not weights:
            return
        least = self._look.px(_NARROWEST)
        spare = max(0, room - least * len(weights))
        widths = [least + int(spare * weight / (sum(weights) or 1)) for weight in weights]
        widths[0] += max(0, room - sum(widths))  # what rounding left
        for column, width in enumerate(widths):
            self.heads.resizeSection(column, width)

    def _widen_row_heads(self) -> None:
        """The last rows have the longest numbers; the others say “new”."""
        signs = QFontMetrics(self._look.font("meta", strong=True))
        last = range(self._model.rowCount())[-_SAMPLE:]
        named = (
            self._model.headerData(row, Qt.Orientation.Vertical) for row in (*range(min(len(last), 9)), *last)
        )
        wanted = max((signs.horizontalAdvance(name) for name in named), default=0) + self._look.px(22)
        self.row_heads.setFixedWidth(max(self._look.px(_ROW_HEAD), wanted))

    def _weight(self, column: int) -> int:
        proposal = self._model.proposal
        assert proposal is not None, "columns come with a proposal"
        if proposal.mapping[column] is None:
            return 0
        return min(max((len(row.cells[column].new) for row in proposal.rows[:_SAMPLE]), default=0), 40)

    def _measure(self, *_: int) -> None:
        """Give the rows that are seen the height of their text."""
        row, bottom = max(self.rowAt(0), 0), self.viewport().height()
        while row < self._model.rowCount() and self.rowViewportPosition(row) <= bottom:
            self._measure_row(row)
            row += 1

    def _measure_row(self, row: int) -> None:
        if row in self._measured:
            return
        self._measured.add(row)
        heights = (
            self._cells.height(self._model.index(row, column), self.columnWidth(column) - 1)  # its line
            for column in range(self._model.columnCount())
        )
        self.setRowHeight(row, max(*heights, self._look.px(34), 0))
