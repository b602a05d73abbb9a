"""The agenda as a list: the same sessions, wishes and keys as on the board, in words (ux.md §6, 05; §10)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda import keys, moving
from mentordesk.ui.widgets.agenda.geometry import FIRST
from mentordesk.ui.widgets.agenda.list_lines import ListLines
from mentordesk.ui.widgets.agenda.list_rows import (
    GROUP,
    LENGTH,
    PLACE,
    REMARK,
    TIME,
    TITLE,
    WHO,
    AgendaRows,
)
from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown
from mentordesk.ui.widgets.two_levels import Index
from mentordesk.words import Words

_TABLE = 760  # pixels from which columns stand beside one another
_SHARES = {TITLE: 3, PLACE: 2, WHO: 2, REMARK: 3}
_SHORT = (TIME, LENGTH, GROUP)
_DAYS = {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}
_IDLE = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class AgendaList(QTreeView):
    """Shown the same ``DayShown`` as the board; a moved session is shown where it went at once."""

    current_changed = Signal(str)
    """Id of the session; empty on the head of a day."""
    opened = Signal(str)
    move_wanted = Signal(str, int, int, str)
    length_wanted = Signal(str, int)
    add_wanted = Signal(int, int, str)
    duplicate_wanted = Signal(str)
    remove_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.rows = AgendaRows(words, self)
        self.lines = ListLines(self.rows, words, look, icons, self)
        self._told: str | None = None
        self._showing = False
        self.setModel(self.rows)
        self.setItemDelegate(self.lines)
        self.setAccessibleName(words.text("Agenda as a list"))
        self.setProperty(OWN_FOCUS, True)
        self.setUniformRowHeights(False)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(0)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(1)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.rows.modelReset.connect(self._unfold)
        self.setStyleSheet(
            f"QTreeView {{ background: {look.colours.surface.name()};"
            f" border: 1px solid {look.colours.border.name()}; }}"
            f"QHeaderView::section {{ background: {look.colours.surface.name()}; border: none;"
            f" border-bottom: 1px solid {look.colours.border_strong.name()}; text-align: left;"
            f" padding: {look.px(6)}px {look.px(10)}px; color: {look.colours.text_secondary.name()}; }}"
        )

    # --- what is shown ---------------------------------------------------------------------------

    def show_days(self, days: Sequence[DayShown]) -> None:
        """Show these; the current row stays, or what comes in its place."""
        here, row, day = self.current(), self.currentIndex().row(), self.rows.day(self.currentIndex())
        self._showing = True
        self.rows.show(days)
        self._share()
        found = self.rows.find(here)
        if not found.isValid() and (not self.currentIndex().isValid() or here):
            place = next((at for at, each in enumerate(self.rows.days) if day and each.day == day.day), 0)
            top = self.rows.index(place, TIME)
            found = self.rows.index(min(max(row, 0), max(self.rows.rowCount(top) - 1, 0)), TIME, top)
            found = found if found.isValid() else top
        self._showing = False
        if found.isValid() and found != self.currentIndex():
            self.setCurrentIndex(found)
        self._tell()

    def put(self, block: BlockShown) -> None:
        """A session as it will be once the store has heard of it; it stays current."""
        self._showing = True
        self.rows.put(block)
        self._share()
        self._showing = False
        self.select(block.id)

    def select(self, eid: str) -> None:
        """Make this the current row, in sight; an empty id leaves it for the head of its day."""
        here = self.currentIndex()
        top = here.parent() if here.parent().isValid() else here
        found = self.rows.find(eid) if eid else top.siblingAtColumn(TIME)
        if found.isValid():
            self.setCurrentIndex(found)
            self.scrollTo(found)

    def current(self) -> str:
        """The current session; empty on the head of a day."""
        block = self.rows.block(self.currentIndex())
        return block.id if block is not None else ""

    def place(self) -> tuple[int, int, str]:
        """Day, start, track where something new would stand: after the current session."""
        block, day = self.rows.block(self.currentIndex()), self.rows.day(self.currentIndex())
        if block is not None:
            return block.day, FIRST if block.start is None else block.end, block.track
        if day is None:
            return (self.rows.days[0].day if self.rows.days else 1), FIRST, ""
        return day.day, max((each.end for each in day.blocks if each.start is not None), default=FIRST), ""

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's own name
        super().currentChanged(current, previous)
        if not self._showing:
            self._tell()
        self.viewport().update()  # the ring goes around whole rows

    def _tell(self) -> None:
        here = self.current()
        if here != self._told or not here:
            self._told = here
            self.current_changed.emit(here)

    # --- columns ---------------------------------------------------------------------------------

    def _unfold(self) -> None:
        for place in range(len(self.rows.days)):
            self.setFirstColumnSpanned(place, self.rootIndex(), True)
        self.expandAll()

    def _share(self) -> None:
        """Short columns have what they need, the others share the rest; without room all is stacked."""
        px, room = self._look.px, self.viewport().width()
        self.lines.stacked = room < px(_TABLE)
        self.setHeaderHidden(self.lines.stacked)
        widths = {each: self.lines.natural_width(each) for each in _SHORT}
        if not any(each.letters for each in self.rows.days):
            widths[GROUP] = 0
        rest = room - sum(widths.values())
        widths |= {each: rest * share // sum(_SHARES.values()) for each, share in _SHARES.items()}
        widths[REMARK] += room - sum(widths.values())
        for column, width in widths.items():
            hidden = (self.lines.stacked and column != TIME) or not width
            self.setColumnHidden(column, hidden)
            if not hidden:
                self.setColumnWidth(column, room if self.lines.stacked else width)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._share()

    # --- keys and mouse --------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and keys.wish(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        wished = keys.wish(event)
        if wished is not None:
            self.do(*wished)
        elif event.key() in _DAYS and not event.modifiers():
            self._to_day(_DAYS[event.key()])
        elif event.key() in _IDLE or (event.text() and event.text().isprintable()):
            event.ignore()  # nothing folds, and letters search for nothing
        else:
            super().keyPressEvent(event)

    def _to_day(self, by: int) -> None:
        """The first session of the next day, or of the one before; the day itself where it has none."""
        here = self.currentIndex()
        top = self.rows.index((here.parent().row() if here.parent().isValid() else here.row()) + by, TIME)
        if top.isValid():
            first = self.rows.index(0, TIME, top)
            self.setCurrentIndex(first if first.isValid() else top)

    def do(self, wish: str, by: int) -> None:
        """What a key, or a menu of the page, wishes of the current session."""
        block = self.rows.block(self.currentIndex())
        after = moving.wished(self.rows.days, block, wish, by) if block is not None else None
        if wish == keys.ADD or (block is None and wish == keys.OPEN):
            self.add_wanted.emit(*self.place())
        elif wish == keys.MENU:
            self.menu_wanted.emit(self.current(), self._menu_place())
        elif after is not None and block is not None:
            self._move(block, after)
        elif block is not None:
            asked = {
                keys.OPEN: self.opened, keys.DUPLICATE: self.duplicate_wanted, keys.REMOVE: self.remove_wanted
            }  # fmt: skip
            asked[wish].emit(block.id)

    def _move(self, block: BlockShown, after: BlockShown) -> None:
        if after == block:
            return
        self.put(after)
        if after.minutes != block.minutes:
            self.length_wanted.emit(after.id, after.minutes)
        else:
            self.move_wanted.emit(after.id, after.day, after.start, after.track)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index.siblingAtColumn(TIME))
            self.do(keys.OPEN, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.setCurrentIndex(index.siblingAtColumn(TIME))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's own name
        """By the mouse for the row under it, by the key for the current one."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self._menu_place()
        elif (index := self.indexAt(event.pos())).isValid():
            self.setCurrentIndex(index.siblingAtColumn(TIME))
        self.menu_wanted.emit(self.current(), place)

    def _menu_place(self) -> QPoint:
        at = self.visualRect(self.currentIndex()).center()
        room = self.viewport().rect()
        inside = QPoint(min(max(at.x(), 0), room.right()), min(max(at.y(), 0), room.bottom()))
        return self.viewport().mapToGlobal(inside)
