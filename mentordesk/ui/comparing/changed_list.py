"""The list of what changed: one line an action, with its number, its title, and what happened to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mentordesk.ui.comparing.entries import Entry
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look

_Index = QModelIndex | QPersistentModelIndex
_ROW, _CHIP, _AROUND = 48, 22, 16
_ROOT = QModelIndex()
_ENTRY = int(Qt.ItemDataRole.UserRole)


class _Entries(QAbstractListModel):
    """The entries as rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def replace(self, entries: Sequence[Entry]) -> None:
        """Others from now on."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802 - Qt's own name
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.title
        return None


class ChangedList(QListView):
    """Arrow keys go through it; ``chosen`` carries the id of the entry one is at."""

    chosen = Signal(str)

    def __init__(self, name: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries = _Entries(self)
        self.setModel(self._entries)
        self.setItemDelegate(_Painted(look, icons, self))
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_entries(self, entries: Sequence[Entry], current: int) -> None:
        """These, one of them current; nobody is told."""
        self.selectionModel().blockSignals(True)
        self._entries.replace(entries)
        self.selectionModel().blockSignals(False)
        self.go(current)

    def go(self, place: int) -> None:
        """Make an entry current without telling."""
        blocked = self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._entries.index(place, 0) if place >= 0 else _ROOT)
        self.selectionModel().blockSignals(blocked)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    @property
    def place(self) -> int:
        """Which entry one is at; -1 for none."""
        return self.currentIndex().row()

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(self._entries.entries[now.row()].id)
        self.viewport().update()


class _Painted(QStyledItemDelegate):
    """Draws one entry."""

    def __init__(self, look: Look, icons: Icons, view: ChangedList) -> None:
        super().__init__(view)
        self._look = look
        self._icons = icons
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, colours = self._look, self._look.colours
        area: QRect = option.rect
        entry: Entry = index.data(_ENTRY)
        current = index.row() == self._view.place
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, colours.selected if current else colours.surface)
        if current:
            painter.fillRect(QRect(area.left(), area.top(), look.px(3), area.height()), colours.accent)
        chip = QRect(area.left() + look.px(_AROUND), area.top() + look.px(7), look.px(_CHIP), look.px(_CHIP))
        self._draw_chip(painter, chip, entry, current=current)
        left = chip.right() + look.px(12)
        words = area.adjusted(left - area.left(), look.px(7), -look.px(_AROUND), -look.px(7))
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        self._text(painter, words, entry.title, "ui", "text" if entry.changed else "text_secondary", top,
                   strong=current)  # fmt: skip
        self._text(painter, words, entry.note, "meta", "text_secondary", bottom)
        if current and self._view.hasFocus():
            painter.setPen(QPen(colours.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def _draw_chip(self, painter: QPainter, chip: QRect, entry: Entry, *, current: bool) -> None:
        look, colours = self._look, self._look.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent if current else colours.sunken)
        font = look.font("meta", strong=True)
        painter.setFont(font)
        wide = max(chip.width(), painter.fontMetrics().horizontalAdvance(entry.number) + look.px(8))
        chip.setLeft(chip.right() + 1 - wide)  # a number of three figures grows to the left
        painter.drawRoundedRect(chip, look.px(4), look.px(4))
        role = "on_accent" if current else "text_secondary"
        if not entry.number:
            drawn = self._icons.pixmap("text-aa", role, 14, ratio=painter.device().devicePixelRatioF())
            side = self._icons.size(14).width()
            painter.drawPixmap(chip.center().x() - side // 2 + 1, chip.center().y() - side // 2 + 1, drawn)
            return
        painter.setPen(colours.role(role))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), entry.number)

    def _text(
        self, painter: QPainter, area: QRect, text: str, kind: str, role: str, flags: Qt.AlignmentFlag,
        *, strong: bool = False,
    ) -> None:  # fmt: skip
        painter.setFont(self._look.font(kind, strong=strong))
        painter.setPen(self._look.colours.role(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(flags), shown)
