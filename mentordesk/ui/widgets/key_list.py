"""A list of what one can do and the keys that do it, under headings; read with the arrow keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.theme import Look
from mentordesk.words import folded

_Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole
_ROW, _HEAD = 32, 40


@dataclass(frozen=True)
class KeyLine:
    """One thing to do: under which heading, in words, and its keys as they are printed; none is no key."""

    group: str
    what: str
    keys: tuple[str, ...] = ()

    def answers(self, typed: str) -> bool:
        """Whether each word typed is in what it does, its keys or its heading."""
        here = folded(" ".join((self.what, *self.keys, self.group)))
        return all(word in here for word in folded(typed).split())


class KeyList(QListView):
    """``none`` is what a screen reader says of a line without a key."""

    def __init__(self, name: str, none: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none = none
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painted(look, self))
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setStyleSheet("QListView { background: transparent; }")

    def show_lines(self, lines: Sequence[KeyLine]) -> None:
        """Show these, each group under its heading."""
        self._model.clear()
        group = ""
        for line in lines:
            if line.group != group:
                group = line.group
                self._model.appendRow(self._heading(group))
            self._model.appendRow(self._item(line))
        if lines:
            self.setCurrentIndex(self._model.index(1, 0))
            self.scrollToTop()

    @property
    def lines(self) -> Iterator[KeyLine]:
        """What is shown."""
        for row in range(self._model.rowCount()):
            line = self._model.item(row).data(_LINE)
            if isinstance(line, KeyLine):
                yield line

    def _heading(self, group: str) -> QStandardItem:
        made = QStandardItem(group)
        made.setFlags(Qt.ItemFlag.NoItemFlags)
        return made

    def _item(self, line: KeyLine) -> QStandardItem:
        made = QStandardItem(line.what)
        made.setData(line, _LINE)
        made.setToolTip(line.what)
        spoken = ", ".join((line.what, *(line.keys or (self._none,)), line.group))
        made.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        return made


class _Painted(QStyledItemDelegate):
    """Words at the left, each key in a small frame at the right, a hairline under them."""

    def __init__(self, look: Look, parent: KeyList) -> None:
        super().__init__(parent)
        self._look = look
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, self._look.px(_HEAD if index.data(_LINE) is None else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, line = self._look, index.data(_LINE)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line is None:
            painter.setFont(look.font("ui", strong=True))
            painter.setPen(look.colours.text)
            under = Qt.AlignmentFlag.AlignBottom
            painter.drawText(area.adjusted(0, 0, 0, -look.px(6)), int(under), index.data())
        else:
            self._draw(painter, area, line, current=bool(option.state & QStyle.StateFlag.State_HasFocus))
        painter.restore()

    def _draw(self, painter: QPainter, area: QRect, line: KeyLine, *, current: bool) -> None:
        look, colours = self._look, self._look.colours
        painter.setPen(colours.border)
        painter.drawLine(area.topLeft(), area.topRight())
        if current:
            painter.setPen(QPen(colours.focus, 2))
            painter.setBrush(colours.selected)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 2, -1, -1), 6, 6)
        right = area.right() - look.px(8)
        for key in reversed(line.keys):
            right = self._draw_key(painter, area, right, key)
        room = QRect(area.left() + look.px(8), area.top(), 0, area.height())
        room.setRight(right - look.px(12))
        painter.setFont(look.font())
        painter.setPen(colours.text)
        shown = painter.fontMetrics().elidedText(line.what, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _draw_key(self, painter: QPainter, area: QRect, right: int, key: str) -> int:
        """One key, its frame ending at ``right``; where the next one may end."""
        look, colours = self._look, self._look.colours
        font = look.font("meta")
        size = QFontMetrics(font)
        width, height = size.horizontalAdvance(key) + look.px(12), size.height() + look.px(4)
        box = QRectF(right - width, area.center().y() - height / 2 + 1, width, height)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.window)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(colours.text_secondary)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)
        return right - width - look.px(6)
