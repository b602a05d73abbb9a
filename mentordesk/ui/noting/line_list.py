"""What the lists of lines beside the stream have in common: their lines, how they look, their keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
WRAP = int(Qt.TextFlag.TextWordWrap)
_NO_END = 10_000


class Line(Protocol):
    """What every line has; ``key`` tells it from the others, ``said`` is all of it for a screen reader."""

    @property
    def key(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def said(self) -> str: ...


LineT = TypeVar("LineT", bound=Line)


class LineModel(QAbstractListModel, Generic[LineT]):
    """Lines in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[LineT, ...] = ()

    def put(self, lines: Sequence[LineT]) -> None:
        """The same lines are told to have changed, others make another list."""
        same = [each.key for each in lines] == [each.key for each in self.lines]
        if not same:
            self.beginResetModel()
        self.lines = tuple(lines)
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.said or line.words
        return line.words if role == Qt.ItemDataRole.DisplayRole else None


class LineList(QListView, Generic[LineT]):
    """Painted lines in one column, as wide as there is room."""

    left = Signal()
    """Esc."""

    def __init__(self, model: LineModel[LineT], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = model
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    @property
    def lines(self) -> tuple[LineT, ...]:
        """What is shown."""
        return self._lines.lines

    @property
    def current(self) -> str:
        """The key of the line the cursor is at; empty for none."""
        return self.key_at(self.currentIndex())

    def key_at(self, index: Index) -> str:
        """The key of a line; empty for none."""
        return self.lines[index.row()].key if 0 <= index.row() < len(self.lines) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class LinePainter(QStyledItemDelegate):
    """Measures wrapped words, and draws what lies under the words of a line."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look, self._list = look, parent
        self._plain, self._small = look.font(), look.font("meta")

    def wrapped(self, font: QFont, text: str, room: int) -> int:
        """How high a text is in so much room."""
        return QFontMetrics(font).boundingRect(QRect(0, 0, room, _NO_END), WRAP, text).height()

    def hover(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The ground of a line under the pointer."""
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._look.colours.hover)

    def ring(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, inset: int) -> None:
        """The frame of the line that has the focus, ``inset`` pixels from the lines above and below."""
        if option.state & QStyle.StateFlag.State_HasFocus and index == self._list.currentIndex():
            painter.setPen(QPen(self._look.colours.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(3, inset, -3, -inset), 6, 6)
