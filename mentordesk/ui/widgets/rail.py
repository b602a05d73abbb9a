"""The rail: the pages of a programme, as a list one walks with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look

_Index = QModelIndex | QPersistentModelIndex
_NAME, _ICON, _HERE = (Qt.ItemDataRole.UserRole + each for each in range(3))
WIDE, NARROW = 212, 52
_ROW, _FEWEST = 33, 4


@dataclass(frozen=True)
class RailEntry:
    """One page in the rail."""

    name: str
    icon: str
    text: str


class Rail(QListView):
    """Emits ``chosen`` with an entry's name. ``folded`` shows icons alone, words as tooltips."""

    chosen = Signal(str)

    def __init__(self, name: str, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: tuple[RailEntry, ...] = ()
        self._model = QStandardItemModel(self)
        self.folded = False
        self.setModel(self._model)
        self.setItemDelegate(_Painted(look, icons, self))
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setStyleSheet("QListView { background: transparent; }")
        self.setMouseTracking(True)
        self.setFixedWidth(look.px(WIDE))
        self.clicked.connect(self._choose)

    def show_entries(self, entries: Sequence[RailEntry], here: str) -> None:
        """Show these pages, one of them as the one that is open."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self._model.clear()
            for entry in entries:
                item = QStandardItem(entry.text)
                item.setData(entry.name, _NAME)
                item.setData(entry.icon, _ICON)
                item.setToolTip(entry.text)
                item.setEditable(False)
                self._model.appendRow(item)
            self.setMinimumHeight(min(len(entries), _FEWEST) * self._look.px(_ROW) + 2)
            self.setMaximumHeight(self.sizeHint().height())
            self.updateGeometry()
        for row, entry in enumerate(entries):
            self._model.item(row).setData(entry.name == here, _HERE)
            if entry.name == here and not self.hasFocus():
                self.setCurrentIndex(self._model.index(row, 0))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """As high as its entries; a low window scrolls them."""
        return QSize(self.width(), len(self._entries) * self._look.px(_ROW) + 2)

    def fold(self, folded: bool) -> None:
        """Icons alone, or icons with their words."""
        self.folded = folded
        self.setFixedWidth(self._look.px(NARROW if folded else WIDE))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(_NAME))


class _Painted(QStyledItemDelegate):
    """Icon, word, and a mark at the left of the page that is open."""

    def __init__(self, look: Look, icons: Icons, rail: Rail) -> None:
        super().__init__(rail)
        self._look = look
        self._icons = icons
        self._rail = rail

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(option.rect.width(), self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, colours = self._look, self._look.colours
        here = bool(index.data(_HERE))
        area: QRect = option.rect.adjusted(look.px(8), 0, -look.px(8), -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colours.selected if here else colours.hover if _hovered(option) else None
        if ground is not None:
            path = QPainterPath()
            path.addRoundedRect(QRectF(area), 6, 6)
            painter.fillPath(path, ground)
        if here:
            bar = QRectF(area.left(), area.top() + look.px(7), 3, area.height() - look.px(14))
            painter.fillRect(bar, colours.accent)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 6, 6)
        self._draw(painter, area, index, here)
        painter.restore()

    def _draw(self, painter: QPainter, area: QRect, index: _Index, here: bool) -> None:
        look, side = self._look, self._icons.size(18).width()
        ratio = painter.device().devicePixelRatioF()
        drawn = self._icons.pixmap(
            index.data(_ICON), "accent" if here else "text_secondary", 18, fill=here, ratio=ratio
        )
        left = area.left() + ((area.width() - side) // 2 if self._rail.folded else look.px(10))
        painter.drawPixmap(QPointF(left, area.top() + (area.height() - side) / 2), drawn)
        if self._rail.folded:
            return
        painter.setFont(look.font("ui", strong=here))
        painter.setPen(look.colours.text if here else look.colours.text_secondary)
        words = area.adjusted(look.px(38), 0, -look.px(6), 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), text)


def _hovered(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_MouseOver)
