"""Ctrl+K: search or run a command. Every command with its key, every programme, every action."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mentordesk.ui.commands import Findable
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, label
from mentordesk.words import Words, folded

_Index = QModelIndex | QPersistentModelIndex
_FOUND, _KEYS, _ICON = (Qt.ItemDataRole.UserRole + each for each in range(3))
_WIDTH, _ROWS = 560, 9
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandSearch(QDialog):
    """Typing narrows the list; Enter does the current line; Esc leaves."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._all: Sequence[Findable] = ()
        self._words = words
        self._chosen: Findable | None = None
        what = words.text("Search or run a command")
        self.setWindowTitle(what)
        self.setAccessibleName(what)
        self.setModal(True)
        self.setStyleSheet(
            f"CommandSearch {{ background: {look.colours.raised.name()};"
            f" border: 1px solid {look.colours.border_strong.name()}; }}"
        )
        self.field = QLineEdit(self)
        self.field.setAccessibleName(what)
        self.field.setPlaceholderText(what)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Line(look, icons, self.list))
        self.list.setAccessibleName(words.text("Found"))
        self.list.setProperty(OWN_FOCUS, True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the focus; arrows move the list
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(self._take)
        self.list.setFixedHeight(min(look.px(34) * _ROWS, parent.height() // 2))
        self.none = label("", "secondary")
        laid = column(self, margins=look.px(12), spacing=look.px(8))
        laid.addWidget(self.field)
        laid.addWidget(self.none)
        laid.addWidget(self.list)
        self.setFixedWidth(min(look.px(_WIDTH), parent.width() - 40))

    def choose(self, findables: Sequence[Findable]) -> None:
        """Open over the window; what was chosen is done once the search is closed."""
        self._all = findables
        self._narrow("")
        parent = self.parentWidget() or self
        self.adjustSize()
        corner = parent.mapToGlobal(parent.rect().topLeft())
        left = corner.x() + (parent.width() - self.width()) // 2
        self.move(left, corner.y() + min(80, parent.height() // 10))
        self.open()
        self.field.setFocus()

    def done(self, result: int) -> None:
        super().done(result)
        if self._chosen is not None:
            run, self._chosen = self._chosen.run, None
            run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        wanted = folded(typed).split()
        self._model.clear()
        for found in sorted(self._all, key=lambda each: _far(folded(each.text), " ".join(wanted))):
            if all(word in folded(found.text) for word in wanted):
                item = QStandardItem(found.text)
                item.setData(found, _FOUND)
                item.setData(found.keys, _KEYS)
                item.setData(found.icon, _ICON)
                spoken = f"{found.text}, {found.keys}" if found.keys else found.text
                item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
                self._model.appendRow(item)
        count = self._model.rowCount()
        self.list.setVisible(bool(count))
        self.none.setVisible(not count)
        if not count:
            self.none.setText(self._words.text("Nothing is called “{typed}”.", typed=typed))
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.adjustSize()

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            self._chosen = index.data(_FOUND)
            self.accept()


def _far(text: str, typed: str) -> int:
    """What is called as typed comes first, what begins so next; the others keep their order."""
    return 0 if text == typed else 1 if typed and text.startswith(typed) else 2


class _Line(QStyledItemDelegate):
    """Icon, words, and the key at the right."""

    def __init__(self, look: Look, icons: Icons, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, self._look.px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = self._look
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.colours.selected)
        ratio = painter.device().devicePixelRatioF()
        side = self._icons.size(16).width()
        drawn = self._icons.pixmap(index.data(_ICON), ratio=ratio)
        painter.drawPixmap(area.left() + look.px(10), area.top() + (area.height() - side) // 2, drawn)
        painter.setPen(look.colours.text_tertiary)
        inner = area.adjusted(look.px(36), 0, -look.px(12), 0)
        keys = index.data(_KEYS)
        painter.setFont(look.font("meta"))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), keys)
        room = inner.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(keys) - look.px(12), 0)
        painter.setFont(look.font())
        painter.setPen(look.colours.text)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()
