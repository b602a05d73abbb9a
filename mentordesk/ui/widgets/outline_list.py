"""An outline one walks with the arrow keys: heads with a mark, lines under them, a word at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPen,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look

_Index = QModelIndex | QPersistentModelIndex
_ENTRY, _HERE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ICON, _LEAST = 15, 28
_WORDS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_BY_KEY = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True)
class Entry:
    """One line: ``name`` is told when it is chosen, ``aside`` stands at the right, ``said`` is for the ear.

    A ``head`` is in strong letters and carries an ``icon`` in a colour role.
    """

    name: str
    text: str
    said: str
    head: bool = False
    icon: str = ""
    role: str = "text_secondary"
    aside: str = ""
    fill: bool = True


class OutlineList(QListView):
    """``chosen`` carries an entry's name: a click, Enter or the space bar; the arrow keys only walk."""

    chosen = Signal(str)

    def __init__(
        self, name: str, look: Look, icons: Icons, parent: QWidget | None = None, *, wraps: bool = True
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: tuple[Entry, ...] = ()
        self._here: str | None = None
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painted(look, icons, self, wraps))
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setStyleSheet("QListView { background: transparent; }")
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)

    @property
    def entries(self) -> Sequence[Entry]:
        """What is listed."""
        return self._entries

    def show_entries(self, entries: Sequence[Entry], here: str | None = None) -> None:
        """List these, one of them as where one is; the line one walked to stays where it is still there."""
        walked = self.currentIndex().data(_ENTRY).name if self.currentIndex().isValid() else None
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self._fill()
        self.show_here(here)
        if self.hasFocus() and walked is not None:
            self._walk_to(walked)

    def _fill(self) -> None:
        if self._model.rowCount() > len(self._entries):
            self._model.removeRows(len(self._entries), self._model.rowCount() - len(self._entries))
        for row, entry in enumerate(self._entries):
            if row >= self._model.rowCount():
                item = QStandardItem()
                item.setEditable(False)
                self._model.appendRow(item)
            item = self._model.item(row)
            if item.data(_ENTRY) != entry:
                item.setText(entry.text)
                item.setData(entry, _ENTRY)
                item.setData(entry.said, Qt.ItemDataRole.AccessibleTextRole)
                item.setToolTip(entry.text)

    def show_here(self, name: str | None) -> None:
        """Mark where one is; the keys begin there."""
        self._here = name
        for row, entry in enumerate(self._entries):
            item = self._model.item(row)
            if bool(item.data(_HERE)) != (entry.name == name):
                item.setData(entry.name == name, _HERE)
        if name is not None and not self.hasFocus():
            self._walk_to(name)

    def _walk_to(self, name: str) -> None:
        for row, entry in enumerate(self._entries):
            if entry.name == name:
                self.setCurrentIndex(self._model.index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # lines wrap anew

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() in _BY_KEY:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._look.px(200), self._look.px(200))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, self._look.px(_LEAST) * 3)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(_ENTRY).name)


class _Painted(QStyledItemDelegate):
    """Mark, words, and what stands at the right."""

    def __init__(self, look: Look, icons: Icons, shown: OutlineList, wraps: bool) -> None:
        super().__init__(shown)
        self._look = look
        self._icons = icons
        self._list = shown
        self._wraps = wraps

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        entry: Entry = index.data(_ENTRY)
        width = self._list.viewport().width()
        words = self._words(QRect(0, 0, width, 0), entry)
        metrics = QFontMetrics(self._look.font("ui", strong=True))
        if entry.head or self._wraps:
            height = metrics.boundingRect(QRect(0, 0, words.width(), 10_000), _WORDS, entry.text).height()
        else:
            height = metrics.height()
        return QSize(width, max(height + self._look.px(14), self._look.px(_LEAST)))

    def _words(self, area: QRect, entry: Entry) -> QRect:
        look = self._look
        aside = self._list.fontMetrics().horizontalAdvance(entry.aside) + look.px(8) if entry.aside else 0
        return area.adjusted(look.px(30), look.px(6), -look.px(8) - aside, -look.px(6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, colours, entry = self._look, self._look.colours, index.data(_ENTRY)
        here, area = bool(index.data(_HERE)), option.rect.adjusted(0, 0, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = colours.selected if here else colours.hover if hovered else None
        if ground is not None:
            path = QPainterPath()
            path.addRoundedRect(QRectF(area), 6, 6)
            painter.fillPath(path, ground)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 6, 6)
        if entry.icon:
            ratio = painter.device().devicePixelRatioF()
            drawn = self._icons.pixmap(entry.icon, entry.role, _ICON, fill=entry.fill, ratio=ratio)
            painter.drawPixmap(QPointF(area.left() + look.px(8), area.top() + look.px(7)), drawn)
        self._write(painter, area, entry, here)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, entry: Entry, here: bool) -> None:
        look, colours = self._look, self._look.colours
        words = self._words(area, entry)
        painter.setFont(look.font("meta"))
        painter.setPen(colours.text_secondary)
        right = int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignTop)
        painter.drawText(area.adjusted(0, look.px(7), -look.px(8), 0), right, entry.aside)
        painter.setFont(look.font("ui", strong=entry.head or here))
        painter.setPen(colours.text if entry.head or here else colours.text_secondary)
        if entry.head or self._wraps:
            painter.drawText(words, _WORDS, entry.text)
        else:
            text = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, words.width())
            line = QRect(words.left(), area.top(), words.width(), area.height())
            painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
