"""The questions to clear up, each with a box to tick: Space, Enter or a click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.noting.line_list import LINE, WRAP, Index, LineList, LineModel, LinePainter
from mentordesk.ui.theme import Look


@dataclass(frozen=True)
class QuestionLine:
    """One question; ``mark`` tells it from the others, ``about`` is said under it (“2 notes”)."""

    mark: str
    text: str
    ticked: bool = False
    about: str = ""
    said: str = ""

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return self.mark

    @property
    def words(self) -> str:
        """What is asked."""
        return self.text


class _Questions(LineModel[QuestionLine]):
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            ticked = self.lines[index.row()].ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)


class QuestionList(LineList[QuestionLine]):
    """``ticked`` carries the question and whether a note is to be linked as its answer (Enter)."""

    ticked = Signal(str, bool)

    def __init__(self, name: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(_Questions(parent), name, parent)
        self._painted = _Painted(look, icons, self)
        self.setItemDelegate(self._painted)
        self.clicked.connect(self._clicked)

    def show_lines(self, lines: Sequence[QuestionLine]) -> None:
        """Show these; the current question stays."""
        here = self.currentIndex().row()
        self._lines.put(lines)
        if lines:
            self.setCurrentIndex(self._lines.index(min(max(here, 0), len(lines) - 1)))
        self._fit()

    def _fit(self) -> None:
        """As high as the questions: the column they stand in scrolls."""
        self.setFixedHeight(max(self._painted.whole(self.lines) + 2, 1))

    def _clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.ticked.emit(self.key_at(index), False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        key, mark = event.key(), self.current
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and mark:
            self.ticked.emit(mark, key != Qt.Key.Key_Space)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()


class _Painted(LinePainter):
    """A box, the question, and under it the notes that answer it."""

    def __init__(self, look: Look, icons: Icons, parent: QuestionList) -> None:
        super().__init__(look, parent)
        self._box = look.px(16)
        self._check = icons.pixmap("check", "on_accent", 12, ratio=parent.devicePixelRatioF())

    def _room(self) -> int:
        px = self._look.px
        return max(self._list.viewport().width() - px(16) - self._box - px(10) - px(14), px(60))

    def _text_height(self, text: str) -> int:
        return self.wrapped(self._plain, text, self._room())

    def height(self, line: QuestionLine) -> int:
        """Of one question."""
        about = QFontMetrics(self._small).height() if line.about else 0
        return max(self._text_height(line.text) + about + self._look.px(12), self._look.px(28))

    def whole(self, lines: Sequence[QuestionLine]) -> int:
        """Of all of them."""
        return sum(map(self.height, lines))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._list.viewport().width(), self.height(index.data(LINE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, line, area = self._look, index.data(LINE), QRect(option.rect)
        colours, px = look.colours, look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.hover(painter, option)
        self.ring(painter, option, index, 1)
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
        painter.drawText(QRect(left, top, self._room(), height), WRAP, line.text)
        if line.about:
            painter.setFont(self._small)
            painter.setPen(colours.text_secondary)
            under = QRect(left, top + height, self._room(), QFontMetrics(self._small).height())
            painter.drawText(under, int(Qt.AlignmentFlag.AlignVCenter), line.about)
        painter.restore()
