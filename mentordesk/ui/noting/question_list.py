"""The questions to clear up, each with a box to tick: Space, Enter or a click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look

_Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole
_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class QuestionLine:
    """One question; ``mark`` tells it from the others, ``about`` is said under it (“2 notes”)."""

    mark: str
    text: str
    ticked: bool = False
    about: str = ""
    said: str = ""


class _Questions(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[QuestionLine, ...] = ()

    def put(self, lines: Sequence[QuestionLine]) -> None:
        """Those that differ are told."""
        same = [each.mark for each in lines] == [each.mark for each in self.lines]
        if not same:
            self.beginResetModel()
        self.lines = tuple(lines)
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == _LINE:
            return line
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.said or line.text
        return line.text if role == Qt.ItemDataRole.DisplayRole else None


class QuestionList(QListView):
    """``ticked`` carries the question and whether a note is to be linked as its answer (Enter)."""

    ticked = Signal(str, bool)
    left = Signal()
    fitted = Signal()

    def __init__(self, name: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = _Questions(self)
        self.setModel(self._model)
        self._painted = _Painted(look, icons, self)
        self.setItemDelegate(self._painted)
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._clicked)

    def show_lines(self, lines: Sequence[QuestionLine]) -> None:
        """Show these; the current question stays."""
        here = self.currentIndex().row()
        self._model.put(lines)
        if lines:
            self.setCurrentIndex(self._model.index(min(max(here, 0), len(lines) - 1)))
        self._fit()

    @property
    def lines(self) -> tuple[QuestionLine, ...]:
        """What is shown."""
        return self._model.lines

    def _fit(self) -> None:
        """As high as the questions: the column they stand in scrolls."""
        self.setFixedHeight(max(self._painted.whole(self._model.lines) + 2, 1))

    def _clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.ticked.emit(self._model.lines[index.row()].mark, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        key, place = event.key(), self.currentIndex().row()
        there = 0 <= place < len(self._model.lines)
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and there:
            self.ticked.emit(self._model.lines[place].mark, key != Qt.Key.Key_Space)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()
        self.scheduleDelayedItemsLayout()


class _Painted(QStyledItemDelegate):
    """A box, the question, and under it the notes that answer it."""

    def __init__(self, look: Look, icons: Icons, parent: QuestionList) -> None:
        super().__init__(parent)
        self._look, self._list = look, parent
        self._plain, self._small = look.font(), look.font("meta")
        self._box = look.px(16)
        self._check = icons.pixmap("check", "on_accent", 12, ratio=parent.devicePixelRatioF())

    def _room(self) -> int:
        px = self._look.px
        return max(self._list.viewport().width() - px(16) - self._box - px(10) - px(14), px(60))

    def _text_height(self, text: str) -> int:
        return QFontMetrics(self._plain).boundingRect(QRect(0, 0, self._room(), 10_000), _WRAP, text).height()

    def height(self, line: QuestionLine) -> int:
        """Of one question."""
        about = QFontMetrics(self._small).height() if line.about else 0
        return max(self._text_height(line.text) + about + self._look.px(12), self._look.px(28))

    def whole(self, lines: Sequence[QuestionLine]) -> int:
        """Of all of them."""
        return sum(map(self.height, lines))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._list.viewport().width(), self.height(index.data(_LINE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, line, area = self._look, index.data(_LINE), QRect(option.rect)
        colours, px = look.colours, look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colours.hover)
        if option.state & QStyle.StateFlag.State_HasFocus and index == self._list.currentIndex():
            painter.setPen(QPen(colours.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(3, 1, -3, -1), 6, 6)
        box = QRectF(area.left() + px(16), area.top() + px(7), self._box, self._box)
        painter.setPen(QPen(colours.accent if line.ticked else colours.border_strong, 1))
        painter.setBrush(colours.accent if line.ticked else colours.surface)
        painter.drawRoundedRect(box, 4, 4)
        if line.ticked:
            size = self._check.deviceIndependentSize()
            painter.drawPixmap(
                round(box.center().x() - size.width() / 2),
                round(box.center().y() - size.height() / 2),
                self._check,
            )
        left, top = round(box.right()) + px(10), area.top() + px(6)
        height = self._text_height(line.text)
        painter.setFont(self._plain)
        painter.setPen(colours.text_secondary if line.ticked else colours.text)
        painter.drawText(QRect(left, top, self._room(), height), _WRAP, line.text)
        if line.about:
            painter.setFont(self._small)
            painter.setPen(colours.text_secondary)
            under = QRect(left, top + height, self._room(), QFontMetrics(self._small).height())
            painter.drawText(under, int(Qt.AlignmentFlag.AlignVCenter), line.about)
        painter.restore()
