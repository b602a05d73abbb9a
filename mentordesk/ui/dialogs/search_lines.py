"""The lines of the command search: commands and places, heads, and what was found in the words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mentordesk.ui.commands import Findable
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.found_lines import FoundPainter, FoundShown

_Index = QModelIndex | QPersistentModelIndex
_WHAT = Qt.ItemDataRole.UserRole
_LINE, _HEAD = 34, 30


@dataclass(frozen=True)
class WordsFound:
    """A line of what was found; ``run`` leads there."""

    shown: FoundShown
    run: Callable[[], None]


@dataclass(frozen=True)
class Head:
    """What the lines under it are; nobody can choose it."""

    text: str


Line = Findable | WordsFound | Head


def item(line: Line) -> QStandardItem:
    """A line of the list, in words for a screen reader too."""
    if isinstance(line, Findable):
        made = QStandardItem(line.text)
        said = f"{line.text}, {line.keys}" if line.keys else line.text
    elif isinstance(line, WordsFound):
        made, said = QStandardItem(line.shown.text), line.shown.spoken
        made.setToolTip(line.shown.icon_name)
    else:
        made, said = QStandardItem(line.text), line.text
        made.setFlags(Qt.ItemFlag.NoItemFlags)
    made.setData(line, _WHAT)
    made.setData(said, Qt.ItemDataRole.AccessibleTextRole)
    return made


def line_at(index: _Index) -> Line | None:
    """What stands in a row."""
    found = index.data(_WHAT)
    return found if isinstance(found, (Findable, WordsFound, Head)) else None


class LinePainted(QStyledItemDelegate):
    """Icon, words, and the key at the right; what was found in two lines."""

    def __init__(self, look: Look, icons: Icons, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._found = FoundPainter(look, icons)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        line = line_at(index)
        if isinstance(line, WordsFound):
            return QSize(0, self._found.height)
        return QSize(0, self._look.px(_HEAD if isinstance(line, Head) else _LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area: QRect = option.rect
        line = line_at(index)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._look.colours.selected)
        if isinstance(line, WordsFound):
            self._found.paint(painter, area, line.shown)
        elif isinstance(line, Head):
            self._paint_head(painter, area, line.text)
        elif line is not None:
            self._paint_command(painter, area, line)
        painter.restore()

    def _paint_head(self, painter: QPainter, area: QRect, text: str) -> None:
        look = self._look
        painter.setFont(look.font("meta"))
        painter.setPen(look.colours.text_tertiary)
        inner = area.adjusted(look.px(12), 0, -look.px(12), -look.px(4))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignBottom), shown)
        left = inner.left() + painter.fontMetrics().horizontalAdvance(shown) + look.px(10)
        painter.setPen(look.colours.border)
        middle = inner.bottom() - painter.fontMetrics().height() // 2
        if left < inner.right():
            painter.drawLine(left, middle, inner.right(), middle)

    def _paint_command(self, painter: QPainter, area: QRect, line: Findable) -> None:
        look = self._look
        ratio = painter.device().devicePixelRatioF()
        side = self._icons.size(16).width()
        drawn = self._icons.pixmap(line.icon, ratio=ratio)
        painter.drawPixmap(area.left() + look.px(12), area.top() + (area.height() - side) // 2, drawn)
        painter.setPen(look.colours.text_tertiary)
        inner = area.adjusted(look.px(38), 0, -look.px(12), 0)
        painter.setFont(look.font("meta"))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), line.keys)
        room = inner.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(line.keys) - look.px(12), 0)
        painter.setFont(look.font())
        painter.setPen(look.colours.text)
        text = painter.fontMetrics().elidedText(line.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
