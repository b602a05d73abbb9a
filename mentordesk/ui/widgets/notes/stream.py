"""The stream of notes: newest at the bottom, keys on the current one, its words edited in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.notes import stream_keys
from mentordesk.ui.widgets.notes.laying import CHIPS, DELETE, ENTER, KEY, PICTURE, Part, reachable
from mentordesk.ui.widgets.notes.rows import Index
from mentordesk.ui.widgets.notes.shown import KeyShown, RowShown
from mentordesk.ui.widgets.notes.stream_edit import StreamEditing
from mentordesk.words import Words


class NoteStream(StreamEditing):
    """The current note has its keys under it while the stream has the focus."""

    current_changed = Signal(str)
    """Id of the note; empty for none."""
    key_wanted = Signal(str, str)
    """Note and verb of the ``KeyShown`` whose letter was pressed, or that was clicked."""
    remove_wanted = Signal(str)
    chip_clicked = Signal(str, str)
    """Note and chip, by the mouse or by key (Right/Left go along the chips, Enter opens)."""
    picture_clicked = Signal(str, str)
    left_down = Signal()
    """Down on the last note, or Esc: back to the composer."""
    left_up = Signal()
    """Up on the first note."""
    typed_on = Signal(str)
    """A letter that is no key: the composer is to have the focus and the letter."""
    menu_wanted = Signal(str, QPoint)
    """Space, the menu key or the other mouse button; the global place of a menu for the note."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        self._keys: tuple[KeyShown, ...] = ()
        self._showing = False
        self._told = ""
        super().__init__(words, look, icons, parent)

    # --- what is shown -----------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[RowShown]) -> None:
        """Show these; the current note stays, or what comes in its place, and at the bottom the bottom."""
        here, place = self.current(), self.currentIndex().row()
        if self._edited and all(each.id != self._edited for each in rows):
            self.flush()
        self._showing = True
        with self.kept():
            self.rows.show(rows)
        self._stay(here, place)

    def put(self, row: RowShown, *, before: str = "") -> None:
        """One row more or changed: where its id is, else before the row of that id, else at the bottom."""
        with self.kept():
            self.rows.put(row, before)

    def take_out(self, rid: str) -> None:
        """A row is gone; the next note is current."""
        here, place = self.current(), self.currentIndex().row()
        gone = self.rows.place(rid)
        if gone < 0:
            return
        if rid == self._edited:
            self._close_editor()
        self._showing = True
        with self.kept():
            self.rows.take_out(gone)
        self._stay(here, place)

    def _stay(self, here: str, place: int) -> None:
        """Keep the current note after rows came or went, or take its neighbour."""
        found = self.rows.place(here) if here else -1
        if found < 0 and here:
            found = self.rows.next_note(min(place, len(self.rows.rows) - 1), 1)
            found = found if found >= 0 else self.rows.next_note(min(place, len(self.rows.rows)) - 1, -1)
        self.setCurrentIndex(self.rows.index(found))
        self._showing = False
        self.fit()
        self._tell()

    def focus_last(self) -> None:
        """The focus, on the last note (↑ in an empty composer)."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._go(self.rows.next_note(len(self.rows.rows) - 1, -1))

    def set_keys(self, keys: Sequence[KeyShown]) -> None:
        """The keys that act on the current note; Enter and Del are known."""
        self._keys = tuple(keys)
        self.fit()

    def set_discreet(self, on: bool) -> None:
        """Only the first word of restricted notes, and no speaker of any that is not open."""
        self.rows.discreet = on
        self.rows.tell_all()
        self.fit()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's own name
        super().currentChanged(current, previous)
        self.at = ""
        if not self._showing:
            self.fit()
            self._tell()

    def _tell(self) -> None:
        if (here := self.current()) != self._told:
            self._told = here
            self.current_changed.emit(here)

    def keys_at(self, place: int) -> Sequence[KeyShown]:
        if place != self.currentIndex().row() or not self.hasFocus():
            return ()
        text = self._words.text
        enter = KeyShown(text("Enter"), text("edit"), ENTER)
        return (*self._keys, enter, KeyShown(text("Del"), text("remove"), DELETE))

    # --- keys --------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and stream_keys.own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        wish = stream_keys.wish(event)
        if wish in stream_keys.WALKS:
            self._walk(wish)
        elif wish in stream_keys.ASIDE:
            self._aside(stream_keys.ASIDE[wish])
        elif wish:
            self._do(wish)
        elif stream_keys.is_letter(event):
            self._letter(event.text())
        else:
            event.ignore()

    def _do(self, wish: str) -> None:
        """What is wished of the current note."""
        rid = self.current()
        if wish == stream_keys.LEAVE and not self.at:
            self.left_down.emit()
        elif wish == stream_keys.LEAVE:
            self._stand_on("")
        elif wish == stream_keys.OPEN or (wish == stream_keys.MENU and self.at):
            self._open()
        elif rid and wish == stream_keys.MENU:
            self.menu_wanted.emit(rid, self._middle())
        elif rid:
            self.remove_wanted.emit(rid)

    def _middle(self) -> QPoint:
        """Where a menu of the current note opens by key."""
        area = self.row_area(self.currentIndex().row()).intersected(self.viewport().rect())
        return self.viewport().mapToGlobal(area.center())

    def _letter(self, letter: str) -> None:
        found, rid = stream_keys.meant(letter, self._keys), self.current()
        if found is None:
            self.typed_on.emit(letter)
        elif rid:
            self.key_wanted.emit(rid, found.verb)

    def _walk(self, wish: str) -> None:
        here, rows, room = self.currentIndex().row(), self.rows, self.viewport().height()
        step, area = (1 if wish in stream_keys.DOWN else -1), self.row_area(here)
        if wish in (stream_keys.FIRST, stream_keys.LAST):
            end = 0 if wish == stream_keys.FIRST else len(rows.rows) - 1
            self._go(rows.next_note(end, -step))
            return
        beyond = area.bottom() > room if step > 0 else area.top() < 0
        if area.height() > room and beyond:  # one that is higher than the stream is read first
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + step * room * 3 // 4)
            return
        found = rows.next_note(here + step, step) if here >= 0 else rows.next_note(len(rows.rows) - 1, -1)
        if wish in stream_keys.PAGES and found >= 0:
            found = self._page(found, step, room)
        if found >= 0:
            self._go(found)
        elif wish == stream_keys.NEXT:
            self.left_down.emit()
        elif wish == stream_keys.BACK:
            self.left_up.emit()

    def _page(self, place: int, step: int, room: int) -> int:
        """The note a stream's height away."""
        left = room
        while (after := self.rows.next_note(place + step, step)) >= 0:
            left -= self._height(place)
            if left <= 0:
                break
            place = after
        return place

    def _go(self, place: int) -> None:
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place))
            self.bring(place)
            first = self.rows.next_note(0, 1)
            if place == first and place:  # with the head over it
                self.verticalScrollBar().setValue(0)

    def _aside(self, step: int) -> None:
        laid = self.laid(self.currentIndex().row())
        parts = reachable(laid.parts) if laid is not None else []
        ids = ["", *(each.id for each in parts)]
        place = ids.index(self.at) if self.at in ids else 0
        self._stand_on(ids[min(max(place + step, 0), len(ids) - 1)])

    def _stand_on(self, part: str) -> None:
        self.at = part
        laid = self.laid(self.currentIndex().row())
        found = next((each for each in reachable(laid.parts) if each.id == part), None) if laid else None
        if found is not None:
            stream_keys.announce(self, found.text)
        self.viewport().update()

    def _open(self) -> None:
        rid, laid = self.current(), self.laid(self.currentIndex().row())
        part = next((each for each in reachable(laid.parts) if each.id == self.at), None) if laid else None
        if part is not None:
            self._press(rid, part)
        elif rid:
            self.edit_note(rid)

    def _press(self, rid: str, part: Part) -> None:
        if part.what == CHIPS:
            self.chip_clicked.emit(rid, part.id)
        elif part.what == PICTURE:
            self.picture_clicked.emit(rid, part.id)
        elif part.what == KEY and part.id == DELETE:
            self.remove_wanted.emit(rid)
        elif part.what == KEY and part.id == ENTER:
            self.at = ""
            self._open()
        elif part.what == KEY:
            self.key_wanted.emit(rid, part.id)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        if not self.current() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(self.rows.next_note(len(self.rows.rows) - 1, -1))
        self.fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        self.at = ""
        self.fit()

    # --- mouse -------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        place, part = self.part_at(event.position().toPoint())
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place))
        if part is not None and event.button() == Qt.MouseButton.LeftButton:
            self._press(self.current(), part)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        _place, part = self.part_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if part is not None else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().setToolTip(part.text if part is not None and part.what != KEY else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        place, part = self.part_at(event.position().toPoint())
        moved = part is None or part.what == KEY  # the keys came under the mouse by the first press
        if place >= 0 and moved and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(self.rows.index(place))
            self.at = ""
            self._open()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's own name
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        row, _part = self.part_at(event.pos())
        if not by_key and row >= 0:
            self.setCurrentIndex(self.rows.index(row))
        if rid := self.current():
            self.menu_wanted.emit(rid, self._middle() if by_key else event.globalPos())
