"""The painted agenda of a visit: blocks walked, moved and made longer by keys or mouse (ux.md §5; §6, 05)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda import sentences
from mentordesk.ui.widgets.agenda.dragging import EDGE, Drag
from mentordesk.ui.widgets.agenda.shown import BlockShown
from mentordesk.ui.widgets.agenda.walking import GRID, LATEST, Free
from mentordesk.ui.widgets.agenda.wishes import AgendaWishes
from mentordesk.words import Words

_SCROLL_MS, _SCROLL_PX, _SCROLL_EDGE = 40, 16, 20

Foresee = Callable[[BlockShown], str]


class AgendaBoard(AgendaWishes):
    """Shown ``DayShown``, tells wishes; ``place()`` is where something new would stand."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(words, look, icons, parent)
        self.foresee: Foresee | None = None
        """Asked while a block is dragged: what would be in its way there, in words; empty for nothing."""
        self._pointer = QPointF()
        self._across = False
        self._remark = ""
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self._scroll_by = QPoint()

    def times_text(self, start: int, minutes: int) -> str:
        """14:00 – 15:30."""
        return sentences.times(self._words, start, minutes)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if self.drag is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:  # nothing else happens to a block one holds
            self.cancel_drag()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's own name
        """By the mouse for what is under it, by the key for the current block."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.menu_place()
        else:
            self._take_what_is_at(event.pos())
        self.menu_wanted.emit(self.current(), place)

    # --- the mouse -------------------------------------------------------------------------------

    def _take_what_is_at(self, at: QPoint) -> BlockShown | None:
        block = self.rows.at(self.indexAt(at))
        if block is not None:
            self.go(block)
            return block
        point = at - self.origin
        place = self.measured.day_at(point.x())
        if place >= 0:
            minute = int(self.measured.minute(max(point.y(), self.measured.top)) // GRID) * GRID
            day, track = self.rows.days[place].day, self.measured.track_at(place, point.x())
            self.go(Free(day, min(max(minute, 0), LATEST), track))
        return None

    def _at_edge(self, at: QPoint) -> bool:
        """Whether a block is taken there by its lower edge."""
        rect = self.visualRect(self.indexAt(at))
        return not rect.isEmpty() and rect.bottom() - at.y() < min(self._look.px(EDGE), rect.height() / 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton:
            at_edge = self._at_edge(at)
            block = self._take_what_is_at(at)
            if block is not None:
                timed = block.start is not None
                self.drag = Drag.of(block, at - self.origin, stretching=at_edge and timed)
                self._pointer = event.position()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        at = event.position()
        if self.drag is None:
            self._point(at.toPoint())
            return
        far = (at - self._pointer).manhattanLength() >= QApplication.startDragDistance()
        if self.drag.moving or far:
            self._drag_to(at, across=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _point(self, at: QPoint) -> None:
        """The pointer says what can be done there."""
        if self._at_edge(at):
            self.viewport().setCursor(Qt.CursorShape.SizeVerCursor)
        elif self.indexAt(at).isValid():
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    def _drag_to(self, at: QPointF, *, across: bool) -> None:
        if self.drag is None:
            return
        self._pointer, self._across = at, across
        before, self.drag = self.drag, self.drag.to(at - QPointF(self.origin), self.measured, across=across)
        if self.drag.after != before.after and self.foresee is not None:
            self._remark = self.foresee(self.drag.after) if self.drag.changed else ""
        room, edge = self.viewport().rect(), self._look.px(_SCROLL_EDGE)
        sideways = 0 if self.drag.stretching else _towards(at.x(), room.width(), edge)
        self._scroll_by = QPoint(sideways, _towards(at.y(), room.height(), edge)) * _SCROLL_PX
        if self._scroll_by.isNull():
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()
        self.viewport().update()

    def _scroll_on(self) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + self._scroll_by.x())
        down.setValue(down.value() + self._scroll_by.y())
        self._drag_to(self._pointer, across=self._across)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        drag = self.drag
        self.cancel_drag()
        if drag is not None and drag.changed and event.button() == Qt.MouseButton.LeftButton:
            self.place_block(drag.block, drag.after)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        if event.button() != Qt.MouseButton.LeftButton:
            return
        block = self._take_what_is_at(event.position().toPoint())
        if block is not None:
            self.opened.emit(block.id)
        elif self.free is not None:
            self.add_wanted.emit(self.free.day, self.free.start, self.free.track)

    def cancel_drag(self) -> None:
        """Let go of the block where it was."""
        self.drag, self._remark = None, ""
        self._scrolling.stop()
        self.viewport().unsetCursor()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's own name
        """With Shift sideways, from day to day."""
        turned = event.angleDelta().y()
        if turned and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            across = self.horizontalScrollBar()
            across.setValue(across.value() - (1 if turned > 0 else -1) * across.singleStep())
            event.accept()
        else:
            super().wheelEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        self.cancel_drag()

    def _paint_label(self, painter: QPainter) -> None:
        drag = self.drag
        day = self.rows.day(drag.after.day) if drag is not None else None
        if drag is None or day is None:
            return
        after = drag.after
        said = self.times_text(after.start or 0, after.minutes)
        if drag.stretching:
            said = self._words.text(
                "{times} ({length})", times=said, length=sentences.length(self._words, after.minutes)
            )
        else:
            where = sentences.place(self._words, day, after.track)
            said = self._words.text("{times}, {place}", times=said, place=where)
        room = self.viewport().rect().translated(-self.origin)
        self.ground.label(painter, said, self._remark, self._pointer - QPointF(self.origin), room)


def _towards(at: float, room: int, edge: int) -> int:
    return -1 if at < edge else 1 if at > room - edge else 0
