"""The actions as rows of the grid: their texts, the widths they need, and how they are painted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from mentordesk.ui.projection.laying import Layouts
from mentordesk.ui.projection.projected import Projected
from mentordesk.ui.projection.sizes import Sizes, font, longest
from mentordesk.ui.theme import Look
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TEXT, _LEAST, _HEAD = 24, 12, 18
PAD = 12
_BAR = 6


class Rows(QAbstractTableModel):
    """The number, then the texts."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.plan = Projected()

    def show(self, plan: Projected) -> None:
        """Another plan, or the same one with other words."""
        self.beginResetModel()
        self.plan = plan
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802 - Qt's own name
        return 0 if parent.isValid() else len(self.plan.actions)

    def columnCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802 - Qt's own name
        return 0 if parent.isValid() else len(self.plan.columns) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        action = self.plan.actions[index.row()]
        return action.texts[index.column() - 1] if index.column() else self._words.number(action.number)

    def headerData(  # noqa: N802 - Qt's own name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.plan.columns[section - 1].title if section else ""

    def widths(self, room: int, sizes: Sizes) -> tuple[int, int, list[int]]:
        """The largest type in which no word is cut, that of the heads, and the columns' widths."""
        px, head_px = sizes.letters(_TEXT), sizes.letters(_HEAD)
        while True:
            least = self._least(px, head_px, 2 * sizes.gap(PAD))
            if sum(least) <= room or px <= _LEAST:
                break
            px, head_px = px - 1, min(head_px, max(px - 1, _LEAST))
        spare = max(0, room - sum(least))
        weights = [0.0, *(self._letters(at) ** 0.5 for at in range(len(self.plan.columns)))]
        whole = sum(weights) or 1.0
        widths = [low + int(spare * weight / whole) for low, weight in zip(least, weights, strict=True)]
        if sum(least) > room:  # not even the smallest type: equal parts, and words break
            widths = [least[0]] + [(room - least[0]) // len(self.plan.columns)] * len(self.plan.columns)
        return px, head_px, widths

    def _least(self, px: int, head_px: int, around: int) -> list[int]:
        metrics = QFontMetricsF(font(px))
        heads = QFontMetricsF(font(head_px, strong=True))
        number = QFontMetricsF(font(px, strong=True)).horizontalAdvance(
            self._words.number(len(self.plan.actions))
        )
        found = [int(number) + around + _BAR + 4]
        for at, column in enumerate(self.plan.columns):
            texts = max((longest(each.texts[at], metrics) for each in self.plan.actions), default=0.0)
            found.append(int(max(texts, longest(column.title, heads) + 8)) + around + 2)
        return found

    def _letters(self, at: int) -> int:
        return 40 + sum(min(len(each.texts[at]), 600) for each in self.plan.actions)


class RowPainter(QStyledItemDelegate):
    """Words in large type; the current row has a bar at its left and another ground."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._pad = PAD
        self._layouts = Layouts(font(_TEXT))
        self._strong = Layouts(font(_TEXT, strong=True))

    def set_type(self, px: int, pad: int) -> None:
        """Paint in this type from now on."""
        if px != self._layouts.font.pixelSize() or pad != self._pad:
            self._pad = pad
            self._layouts, self._strong = Layouts(font(px)), Layouts(font(px, strong=True))

    def guess(self) -> int:
        """The height of a row nobody has seen."""
        return round(5 * self._layouts.line_height) + 2 * self._pad

    def row_height(self, view: QTableView, row: int) -> int:
        """The height of a row's longest cell."""
        model = view.model()
        heights = (
            self._layouts.height(model.index(row, at).data(), view.columnWidth(at) - 2 * self._pad)
            for at in range(1, model.columnCount())
        )
        return round(max(heights, default=self._layouts.line_height)) + 2 * self._pad

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours, rect = self._look.colours, option.rect
        view = self.parent()
        assert isinstance(view, QTableView)
        current = view.currentIndex().row() == index.row()
        if current:
            painter.fillRect(rect, colours.selected)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.border)
        number = index.column() == 0
        if current and number:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), colours.accent)
        layouts = self._strong if number else self._layouts
        left = rect.left() + self._pad + (_BAR if number else 0)
        laid = layouts.laid(index.data(), rect.width() - (left - rect.left()) - self._pad)
        painter.setPen(colours.accent if number else colours.text)
        laid.draw(painter, QPointF(left, rect.top() + self._pad))
