"""The surface of the board: days and hours that scroll under frozen heads, painted blocks, a current one.

A list view, so that Qt itself makes each block a child for the screen reader, with its name, place and state
and the focus that follows; only where a block stands, and what one sees of it, is ours. (Accessible
interfaces written in Python must outlive whatever asks for them, which nothing here could promise.)
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda.dragging import Drag
from mentordesk.ui.widgets.agenda.geometry import FIRST, Measures, geometry
from mentordesk.ui.widgets.agenda.ground import FREE, GroundPainter
from mentordesk.ui.widgets.agenda.heads import DayHeads, HourColumn
from mentordesk.ui.widgets.agenda.painting import BlockPainter, Standing
from mentordesk.ui.widgets.agenda.rows import BlockRows, Index
from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown
from mentordesk.ui.widgets.agenda.walking import LATEST, Free
from mentordesk.words import Words

_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_SPARE = 12  # pixels kept around what is brought to sight


class AgendaSurface(QListView):
    """Shows days; the current block, or the free place, is where the keys are."""

    current_changed = Signal(str)
    """Id of the block; empty for a free place."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        self.rows = BlockRows(words, self)
        self.blocks = BlockPainter(words, look, icons)
        self.ground = GroundPainter(words, look, icons)
        self.heads, self.hours = DayHeads(words, look, self), HourColumn(look, self)
        self.measured = geometry((), Measures(look, self.blocks.faces.line, 1))
        self.drag: Drag | None = None
        self.free: Free | None = None
        self._told: str | None = None
        self.setModel(self.rows)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setProperty(OWN_FOCUS, True)
        self.setStyleSheet(
            f"QListView {{ background: {look.colours.window.name()}; border: none; padding: 0; }}"
            "QAbstractScrollArea::corner { background: transparent; border: none; }"
        )

    # --- what is shown ---------------------------------------------------------------------------

    def show_days(self, days: Sequence[DayShown]) -> None:
        """Show these; the current block stays, or what comes in its place."""
        first_time = self._told is None
        here, row = self.current(), self.currentIndex().row()
        self.rows.show(days)
        self._measure()
        if self.drag is not None and self.rows.block(self.drag.block.id) != self.drag.block:
            self.drag = None
        if self.rows.find(here).isValid():
            self._take(here)
        elif self.free is None or self.rows.day(self.free.day) is None:
            self.free = None
            beside = min(max(row, 0), len(self.rows.blocks) - 1)
            if beside >= 0:
                self._take(self.rows.blocks[beside].id)
            elif self.rows.days:
                self._take_free(Free(self.rows.days[0].day, FIRST, ""))
        if first_time:
            self._show_now()
        self._tell()

    def put(self, block: BlockShown) -> None:
        """A block as it will be once the store has heard of it; it stays current, in sight."""
        self.rows.put(block)
        self._measure()
        self._take(block.id)
        self._tell()
        self.scrollTo(self.currentIndex())

    def select(self, eid: str) -> None:
        """Make this block the current one, in sight; an empty id leaves it for the free place after it."""
        if self.rows.find(eid).isValid():
            self._take(eid)
            self._tell()
            self.scrollTo(self.currentIndex())
        elif not eid and self.rows.days:
            day, start, track = self.place()
            self._take_free(Free(day, min(start, LATEST), track))
            self._tell()

    def current(self) -> str:
        """The current block; empty where a free place is."""
        block = self.block
        return block.id if block is not None else ""

    @property
    def block(self) -> BlockShown | None:
        """The current block."""
        return self.rows.at(self.currentIndex())

    def place(self) -> tuple[int, int, str]:
        """Day, start, track where something new would stand: the free place, or after the current block."""
        block = self.block
        if block is not None:
            return block.day, FIRST if block.start is None else block.end, block.track
        if self.free is not None:
            return self.free.day, self.free.start, self.free.track
        return (self.rows.days[0].day if self.rows.days else 1), FIRST, ""

    def select_free(self, free: Free) -> None:
        """Have the free place there, in sight; no block is current then."""
        self._take_free(free)
        self._tell()
        self.ensure(self.measured.box(free.day, free.start, FREE, free.track))

    def _take(self, eid: str) -> None:
        self.free = None
        self.selectionModel().setCurrentIndex(self.rows.find(eid), _CHOOSE)
        self.viewport().update()

    def _take_free(self, free: Free) -> None:
        self.free = free
        self.selectionModel().clear()
        self.viewport().update()

    def _tell(self) -> None:
        here = self.current()
        if here != self._told or not here:
            self._told = here
            self.current_changed.emit(here)

    def _show_now(self) -> None:
        for place, day in enumerate(self.rows.days):
            if day.now is not None:
                y = round(self.measured.y(min(max(day.now, self.measured.first), self.measured.last)))
                self.ensure(QRect(self.measured.left(place), y - 1, self.measured.day_width, 2))

    # --- measures and scrolling ------------------------------------------------------------------

    def _measure(self) -> None:
        before = self.measured
        room = Measures(self._look, self.blocks.faces.line, max(self.viewport().width() - 3, 1))
        self.measured = geometry(self.rows.days, room)
        for part in (self.heads, self.hours):
            part.tell(self.measured)
        self.updateGeometries()
        moved = round(self.measured.y(before.first) - before.y(before.first))
        if moved and before.days:  # an hour more above: what one sees stays where it is
            self.verticalScrollBar().setValue(self.verticalOffset() + moved)
        self.viewport().update()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's own name
        """Room for the heads, and how far there is to scroll."""
        left, above = self.hours.wanted_width, self.heads.wanted_height
        margins = self.viewportMargins()
        if (margins.left(), margins.top()) != (left, above):
            self.setViewportMargins(left, above, 0, 0)
        view, px = self.viewport().geometry(), self._look.px
        self.heads.setGeometry(view.left(), view.top() - above, view.width(), above)
        self.hours.setGeometry(view.left() - left, view.top(), left, view.height())
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(self.measured.height - view.height(), 0))
        down.setPageStep(view.height())
        down.setSingleStep(px(24))
        across.setRange(0, max(self.measured.width + 3 - view.width(), 0))
        across.setPageStep(view.width())
        across.setSingleStep(self.measured.step)
        self._follow()

    def _follow(self) -> None:
        self.heads.offset, self.hours.offset = self.horizontalOffset() - 1, self.verticalOffset()
        self.heads.update()
        self.hours.update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's own name
        self._follow()
        self.viewport().update()

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's own name
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's own name
        return self.verticalScrollBar().value()

    @property
    def origin(self) -> QPoint:
        """Where the content begins in the viewport; a pixel is left for the focus ring."""
        return QPoint(1 - self.horizontalOffset(), -self.verticalOffset())

    def ensure(self, rect: QRect) -> None:
        """Scroll as little as need be to see a rectangle of the content; of a large one its beginning."""
        spare, view = self._look.px(_SPARE), self.viewport().size()
        left = self.measured.left(max(self.measured.day_at(rect.center().x()), 0))  # of a day all of it
        for bar, first, last, room in (
            (self.verticalScrollBar(), rect.top() - spare, rect.bottom() + spare, view.height()),
            (self.horizontalScrollBar(), left, left + self.measured.day_width, view.width()),
        ):
            if first < bar.value() or last - first > room:
                bar.setValue(first)
            elif last > bar.value() + room:
                bar.setValue(last - room)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._measure()

    # --- what Qt asks ----------------------------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt's own name
        block = self.rows.at(index)
        return QRect() if block is None else self.measured.rect(block).translated(self.origin)

    def scrollTo(  # noqa: N802 - Qt's own name
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        block = self.rows.at(index)
        if block is not None:
            self.ensure(self.measured.rect(block))

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's own name
        at = point - self.origin
        found = [each for each in self.rows.blocks if self.measured.rect(each).contains(at)]
        return self.rows.find(found[-1].id) if found else QModelIndex()

    def moveCursor(  # noqa: N802 - Qt's own name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        return self.currentIndex()

    def isIndexHidden(self, index: Index) -> bool:  # noqa: N802 - Qt's own name
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802
        """Nothing is chosen by a frame."""

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802 - Qt's own name
        region = QRegion()
        for index in selection.indexes():
            region = region.united(QRegion(self.visualRect(index)))
        return region

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colours.window)
        self.blocks.ratio = self.ground.ratio = self.devicePixelRatioF()
        painter.translate(self.origin)
        shown = event.rect().translated(-self.origin)
        self.ground.hours(painter, self.measured)
        self.ground.ways(painter, self.measured, shown)
        if self.free is not None:
            self.ground.free(painter, self.measured, self.free, focused=self.hasFocus())
        for block in self.rows.blocks:
            rect = self.measured.rect(block)
            if rect.adjusted(-3, -3, 3, 3).intersects(shown):
                self.blocks.draw(painter, block, rect, self._standing(block))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ground.now_mark(painter, self.measured)
        if self.drag is not None and self.drag.moving:
            self.ground.ghost(painter, self.measured, self.drag.after)
            self._paint_label(painter)
        painter.end()

    def _paint_label(self, painter: QPainter) -> None:
        """What the dragged block would be, in words; the board knows them."""

    def _standing(self, block: BlockShown) -> Standing:
        day = self.rows.day(block.day)
        travels = block.travel is not None and day is not None
        chosen = block.id == self.current()
        return Standing(
            chosen, chosen and self.hasFocus(), away=self.drag is not None and self.drag.moving and chosen,
            travels=travels and day is not None and self.ground.way_rect(self.measured, day, block) is None,
        )  # fmt: skip
