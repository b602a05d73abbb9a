"""What grids of people and ticks have in common: how they stand on a page, and how a box is drawn."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_NO_END = 10_000


class TickGrid(QTableView):
    """One is at a cell, nothing is selected; the page scrolls down, not the grid within it."""

    def __init__(self, model: QAbstractItemModel, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setModel(model)
        self.setProperty(OWN_FOCUS, True)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(f"{type(self).__name__} {{ border: 1px solid {look.colours.border.name()}; }}")
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def stand(self, above: int) -> None:
        """As high as its rows, each as high as its words, under ``above`` pixels of heads."""
        rows, columns = range(self.model().rowCount()), range(self.model().columnCount())
        for row in rows:
            self.setRowHeight(row, self.height_of(row))
        wide = sum(self.columnWidth(each) for each in columns if not self.isColumnHidden(each))
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self.viewport().width() else 0
        self.setFixedHeight(above + sum(map(self.rowHeight, rows)) + bar + 2 * self.frameWidth())

    def height_of(self, row: int) -> int:
        """How high a row has to be for its words."""
        raise NotImplementedError


class TickHeads(QHeaderView):
    """The heads over such a grid; they paint themselves, for no style sheet wraps or turns words."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def ground(self, painter: QPainter, rect: QRect) -> None:
        """What lies under the words of a head."""
        painter.fillRect(rect, self._look.colours.sunken)
        painter.setPen(self._look.colours.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class TickPainter(QStyledItemDelegate):
    """Draws ground, ring and boxes; ``words`` draws the cells that are no box, each in its way."""

    def __init__(self, look: Look, icons: Icons, row: int, view: TickGrid) -> None:
        super().__init__(view)
        self._look, self._icons, self._row, self._view = look, icons, row, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, area = self._look.colours, QRect(option.rect)
        current = self._view.currentIndex()
        here = index.row() == current.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, colours.selected if here else colours.surface)
        painter.setPen(colours.border)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if not self.words(painter, area, index):
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            self._box(painter, area, ticked=bool(ticked))
        if here and index.column() == current.column() and self._view.hasFocus():
            painter.setPen(QPen(colours.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(2, 2, -3, -3))
        painter.restore()

    def words(self, painter: QPainter, area: QRect, index: Index) -> bool:
        """Draw a cell of words; False where it is a box."""
        raise NotImplementedError

    def _box(self, painter: QPainter, area: QRect, *, ticked: bool) -> None:
        look, colours = self._look, self._look.colours
        side = look.px(16)
        box = QRect(0, 0, side, side)
        box.moveCenter(area.center())
        painter.setPen(QPen(colours.accent if ticked else colours.border_strong, 1))
        painter.setBrush(colours.accent if ticked else colours.surface)
        painter.drawRoundedRect(box, look.px(3), look.px(3))
        if ticked:
            mark = self._icons.pixmap("check", "on_accent", 12, ratio=self._view.devicePixelRatioF())
            size, middle = self._icons.size(12), box.center()
            painter.drawPixmap(
                QPointF(middle.x() - size.width() / 2 + 0.5, middle.y() - size.height() / 2 + 0.5), mark
            )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, self._look.px(self._row))


def wrapped(font: QFont, text: str, width: int) -> int:
    """How high a text is in so much room; 0 for none."""
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), _NO_END), WRAPPED, text).height()
