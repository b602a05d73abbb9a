"""The keys of the board and the wishes they tell (ux.md §5; §6, 05)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda import keys, moving, sentences, walking
from mentordesk.ui.widgets.agenda.ground import FREE
from mentordesk.ui.widgets.agenda.shown import BlockShown
from mentordesk.ui.widgets.agenda.surface import AgendaSurface
from mentordesk.ui.widgets.agenda.walking import LATEST, Free
from mentordesk.words import Words

_Key = Qt.Key
_WALKS = {int(_Key.Key_Up): -1, int(_Key.Key_Down): 1}
_SIDES = {int(_Key.Key_Left): -1, int(_Key.Key_Right): 1}
_EDGES = {int(_Key.Key_Home): -1, int(_Key.Key_End): 1}
_DAYS = {int(_Key.Key_PageUp): -1, int(_Key.Key_PageDown): 1}


class AgendaWishes(AgendaSurface):
    """A block that was moved is shown where it went at once, before ``show_days`` comes again."""

    opened = Signal(str)
    move_wanted = Signal(str, int, int, str)
    """Id, day, start, track; once a drop or key."""
    length_wanted = Signal(str, int)
    """Id, minutes."""
    add_wanted = Signal(int, int, str)
    """Day, start, track of a free place."""
    duplicate_wanted = Signal(str)
    remove_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    """Id (empty for a free place), and a place of the screen."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(words, look, icons, parent)
        self._track = ""
        self.setAccessibleName(words.text("Agenda"))
        self.setAccessibleDescription(
            words.text(
                "Arrows go from session to session, Alt and arrows move one, "
                "Shift Alt and arrows change how long it lasts."
            )
        )

    # --- keys ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and keys.wish(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        key, plain = int(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wished = keys.wish(event)
        if wished is not None:
            self.do(*wished)
        elif not (plain and self._walk(key)):
            event.ignore()

    def _walk(self, key: int) -> bool:
        """Go to another block; whether the key is one that goes."""
        days, here = self.rows.days, self.block or self.free
        if key not in _WALKS | _SIDES | _EDGES | _DAYS:
            return False
        if here is None:
            return True
        if key in _WALKS:
            found: BlockShown | Free | None = walking.along(days, here, self._track, _WALKS[key])
        elif key in _SIDES:
            found = walking.aside(days, here, self._track, _SIDES[key])
        elif key in _EDGES:
            found = walking.edge(days, self._track, _EDGES[key])
        else:
            found = walking.other_day(days, here, self._track, _DAYS[key])
        self.go(found)
        return True

    def go(self, found: BlockShown | Free | None) -> None:
        """To a block or a free place; one remembers along which group one walks."""
        if found is None:
            return
        self._track = found.track or self._track
        if isinstance(found, Free):
            self.select_free(found)
            self._say_free(found)
        else:
            self.select(found.id)

    def _say_free(self, free: Free) -> None:
        day = self.rows.day(free.day)
        if day is None or not QAccessible.isActive():
            return
        said = self._words.text(
            "{place}, {time}, free", place=sentences.place(self._words, day, free.track),
            time=sentences.spoken(self._words, free.start),
        )  # fmt: skip
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def do(self, wish: str, by: int) -> None:
        """What a key, or a menu of the page, wishes of the current block."""
        block, days = self.block, self.rows.days
        after = moving.wished(days, block, wish, by) if block is not None else None
        if block is None:
            self._do_free(wish, by)
        elif after is not None:
            self.place_block(block, after)
        elif wish == keys.ADD:
            self.add_wanted.emit(*self.place())
        elif wish == keys.MENU:
            self.menu_wanted.emit(block.id, self.menu_place())
        else:
            asked = {
                keys.OPEN: self.opened,
                keys.DUPLICATE: self.duplicate_wanted,
                keys.REMOVE: self.remove_wanted,
            }
            asked[wish].emit(block.id)

    def _do_free(self, wish: str, by: int) -> None:
        """A free place goes as a block does; Enter puts something there."""
        free = self.free
        if free is None:
            return
        if wish == keys.LATER:
            start = min(max(free.start + by, 0), LATEST)
            self.go(Free(free.day, start, free.track))
        elif wish == keys.ASIDE:
            self.go(walking.aside(self.rows.days, free, self._track, by))
        elif wish in (keys.OPEN, keys.ADD):
            self.add_wanted.emit(free.day, free.start, free.track)
        elif wish == keys.MENU:
            self.menu_wanted.emit("", self.menu_place())

    def place_block(self, block: BlockShown, after: BlockShown) -> None:
        """Show a block as it is wished, and say so once."""
        if after == block:
            return
        self._track = after.track or self._track
        self.put(after)
        if after.minutes != block.minutes:
            self.length_wanted.emit(after.id, after.minutes)
        else:
            self.move_wanted.emit(after.id, after.day, after.start, after.track)

    def menu_place(self) -> QPoint:
        rect = self.visualRect(self.currentIndex())
        if self.free is not None:
            box = self.measured.box(self.free.day, self.free.start, FREE, self.free.track)
            rect = box.translated(self.origin)
        at = rect.center()
        room = self.viewport().rect()
        inside = QPoint(
            min(max(at.x(), room.left()), room.right()), min(max(at.y(), room.top()), room.bottom())
        )
        return self.viewport().mapToGlobal(inside)
