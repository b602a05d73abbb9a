"""The list of History: arrow keys from act to act, PgUp and PgDn from day to day."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from mentordesk.model.changes import Key
from mentordesk.model.past import PastEntry
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.past.painting import PastPainted
from mentordesk.ui.past.past_list import PastList
from mentordesk.ui.theme import Look
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PastView(QListView):
    """Tells what is chosen; Space marks, C compares, Enter goes to the panel."""

    chosen = Signal(object)
    opened = Signal()
    compare_requested = Signal()
    version_requested = Signal(str)

    def __init__(
        self, model: PastList, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._past = model
        self._painted = PastPainted(words, look, icons, self, model)
        self.setModel(model)
        self.setItemDelegate(self._painted)
        self.setAccessibleName(words.text("What was done, newest first"))
        self.setProperty(OWN_FOCUS, True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setStyleSheet(f"QListView {{ background: {look.colours.window.name()}; }}")
        self.setMinimumHeight(look.px(80))
        self.doubleClicked.connect(self._open)
        model.marks_changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def current(self) -> PastEntry | None:
        """The act one is at."""
        return self._past.entry(self.currentIndex().row())

    def choose(self, key: Key | None) -> None:
        """Go to an act; to the first one when it is not there."""
        row = self._past.row_of(key)
        self._go(row if row >= 0 else self._next(-1, 1))

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        self.viewport().update()
        self.chosen.emit(self._past.entry(current.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():  # sentences wrap elsewhere
            self.scheduleDelayedItemsLayout()
            self.scrollTo(self.currentIndex())

    def rowsInserted(self, parent: _Index, start: int, end: int) -> None:  # noqa: N802 - Qt's own name
        bar = self.verticalScrollBar()
        above = start <= 1 and bar.value() > 0  # done just now: what one looks at stays where it is
        below = bar.maximum() - bar.value()
        super().rowsInserted(parent, start, end)
        if above:
            self.executeDelayedItemsLayout()
            bar.setValue(bar.maximum() - below)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (plain and self._pressed(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def _pressed(self, key: Qt.Key) -> bool:
        here = self.currentIndex().row()
        moves = {
            Qt.Key.Key_Down: (self._next, here, 1), Qt.Key.Key_Up: (self._next, here, -1),
            Qt.Key.Key_PageDown: (self._day, here, 1), Qt.Key.Key_PageUp: (self._day, here, -1),
            Qt.Key.Key_Home: (self._next, -1, 1), Qt.Key.Key_End: (self._next, len(self._past.rows), -1),
        }  # fmt: skip
        if key in moves:
            find, start, step = moves[key]
            self._go(find(start, step))
            return True
        entry = self.current
        if entry is None:
            return False
        if key in _OPEN:
            self.opened.emit()
        elif key == Qt.Key.Key_Space:
            self._past.mark(entry.key)
        elif key == Qt.Key.Key_C:
            self.compare_requested.emit()
        else:
            return False
        return True

    def _go(self, row: int) -> None:
        if row < 0:
            return
        if row == 1:
            self.scrollToTop()  # with the head of its day
        self.setCurrentIndex(self._past.index(row))
        if row >= len(self._past.rows) - 2 and self._past.canFetchMore(QModelIndex()):
            self._past.fetchMore(QModelIndex())

    def _next(self, row: int, step: int) -> int:
        """The next act in a direction, or -1."""
        row += step
        while 0 <= row < len(self._past.rows):
            if self._past.entry(row) is not None:
                return row
            row += step
        return -1

    def _day(self, row: int, step: int) -> int:
        """The first act of the next day below, or of this day and then the day above."""
        rows = self._past.rows
        heads = [place for place, each in enumerate(rows) if each.entry is None]
        if step > 0:
            below = [place + 1 for place in heads if place > row]
            return below[0] if below else self._next(len(rows), -1)
        above = [place + 1 for place in heads if place + 1 < row]
        return above[-1] if above else self._next(-1, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        entry = self._past.entry(index.row())
        if entry is not None and self._painted.compare_area(index).contains(at):
            self.version_requested.emit(entry.version)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        super().changeEvent(event)
        self.viewport().update()

    def _open(self, _index: QModelIndex) -> None:
        self.opened.emit()
