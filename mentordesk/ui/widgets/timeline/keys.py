"""The keys of the timeline (ux.md §6, 08): rows, bars of a row, zoom, today, moving, correcting."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.timeline.rows import NAMES, TimelineRows
from mentordesk.ui.widgets.timeline.scale import Scale
from mentordesk.ui.widgets.two_levels import Index
from mentordesk.words import Words

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_SIDES = {int(_Key.Key_Left): -1, int(_Key.Key_Right): 1}
_ZOOMS = {
    int(_Key.Key_Plus): 1,
    int(_Key.Key_Equal): 1,
    int(_Key.Key_Minus): -1,
    int(_Key.Key_Underscore): -1,
}
_ENTER = (_Key.Key_Return, _Key.Key_Enter, _Key.Key_F2)


class TimelineKeys(QTreeView):
    """A tree of TimelineRows that turns keys into wishes.

    Left and Right go between the bars of an action: Right unfolds, then the first step, then the next
    one; Left the way back, and at last folds.
    """

    current_changed = Signal()
    move_requested = Signal(int, str)
    """The bar of the current row, by so many units of the zoom (below 0 is earlier), and which edge."""
    correct_requested = Signal()
    zoom_requested = Signal(int)
    today_requested = Signal()
    menu_requested = Signal(QPoint)
    """The menu of the current row, at a place of the screen."""
    folds = True
    """Whether steps may be folded away; the list shows them all."""

    def __init__(self, rows: TimelineRows, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._words = words
        self._look = look
        self.scale: Scale | None = None
        self.today: date | None = None
        self.setModel(rows)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's own name
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        """Keys that elsewhere are the window's: going back, larger text."""
        held = event.modifiers() & ~_Mod.KeypadModifier
        if event.key() in _SIDES:
            return held in (_Mod.AltModifier, _Mod.AltModifier | _Mod.ShiftModifier)
        return event.key() in _ZOOMS and bool(held & _Mod.ControlModifier)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        key, held = int(event.key()), event.modifiers() & ~_Mod.KeypadModifier
        if key in _SIDES and held == _Mod.NoModifier:
            self._across(_SIDES[key])
        elif key in _SIDES and held == _Mod.AltModifier:
            self.move_requested.emit(_SIDES[key], "both")
        elif key in _SIDES and held == _Mod.AltModifier | _Mod.ShiftModifier:
            self.move_requested.emit(_SIDES[key], "last")
        elif key in _ZOOMS and not held & (_Mod.AltModifier | _Mod.MetaModifier):
            self.zoom_requested.emit(_ZOOMS[key])
        elif event.key() in _ENTER and held == _Mod.NoModifier:
            self.correct_requested.emit()
        elif key == _Key.Key_Space and held == _Mod.NoModifier:
            self._fold()
        elif event.text().casefold() == "t" and not held & ~_Mod.ShiftModifier:
            self.today_requested.emit()
        elif held & (_Mod.AltModifier | _Mod.MetaModifier) or key in (_Key.Key_Asterisk, _Key.Key_Slash):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's own name
        """By the mouse for the row under it, by the key for the current one."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        elif (index := self.indexAt(event.pos())).isValid():
            self.setCurrentIndex(index.siblingAtColumn(NAMES))
        self.menu_requested.emit(place)

    def _across(self, by: int) -> None:
        here = self.currentIndex().siblingAtColumn(NAMES)
        if not here.isValid():
            return
        top = here.parent()
        if top.isValid():
            beside = self._rows.index(here.row() + by, NAMES, top)
            self.go(beside if beside.isValid() else top if by < 0 else here)
        elif by > 0 and self._rows.hasChildren(here):
            if self.isExpanded(here):
                self.go(self._rows.index(0, NAMES, here))
            else:
                self.expand(here)
        elif by < 0 and self.folds:
            self.collapse(here)

    def _fold(self) -> None:
        if not self.folds:
            return
        here = self.currentIndex().siblingAtColumn(NAMES)
        top = here.parent() if here.parent().isValid() else here
        if self.isExpanded(top):
            self.go(top)
        self.setExpanded(top, not self.isExpanded(top))

    def go(self, index: QModelIndex) -> None:
        """To a row, and its top row unfolded so that one sees it."""
        if index.isValid():
            if index.parent().isValid():
                self.expand(index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index)
