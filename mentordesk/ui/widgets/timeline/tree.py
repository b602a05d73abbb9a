"""The rows of the timeline as one walks, folds, moves and drags them (ux.md §6, 08).

An item view, so that each row is a row for a screen reader too; what one sees of it is painted.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget

from mentordesk.model.dating import said
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.timeline.bars import shape
from mentordesk.ui.widgets.timeline.dragging import Drag
from mentordesk.ui.widgets.timeline.ghost import Ghost
from mentordesk.ui.widgets.timeline.head import ScaleHead
from mentordesk.ui.widgets.timeline.keys import TimelineKeys
from mentordesk.ui.widgets.timeline.painting import CARET, TITLE, Columns, RowPainter, Standing
from mentordesk.ui.widgets.timeline.rows import DATES, LEAD, NAMES, TimelineRows
from mentordesk.ui.widgets.timeline.scale import Scale
from mentordesk.ui.widgets.two_levels import Index
from mentordesk.words import Words

_ROW, _NAMES, _LEAD = 38, 280, 118
_WIDE = 1280  # room from which names and lead grow with it
_SHARE = 0.44  # of the room, for names and lead together at most
_SCROLL_MS, _SCROLL_PX = 40, 16


class TimelineTree(TimelineKeys):
    """``scrolled`` tells the pixel of the scale at the left edge; ``dropped`` what the mouse moved."""

    scrolled = Signal(int)
    dropped = Signal(int, str)
    """By how many units, and which edge, of the current row."""
    give_date_clicked = Signal()

    def __init__(self, rows: TimelineRows, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(rows, words, look, parent)
        self.painter_of_rows = RowPainter(rows, words, look, icons)
        self._ghost = Ghost(look, self.painter_of_rows.bars)
        self.head = ScaleHead(words, look, self)
        self.head.indent = look.px(TITLE)
        self.setHeader(self.head)
        self.setAccessibleName(words.text("Timeline"))
        self.setProperty(OWN_FOCUS, True)
        self.setMouseTracking(True)
        self.drag: Drag | None = None
        self._pointer = QPoint()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self._scroll_by = 0
        line = look.colours.border.name()
        self.setStyleSheet(
            f"QTreeView {{ background: {look.colours.surface.name()}; border: 1px solid {line}; }}"
            f"QTreeView::item {{ height: {look.px(_ROW)}px; }}"
        )

    # --- what is seen ----------------------------------------------------------------------------

    @property
    def days_rect(self) -> QRect:
        """The part of the view in which days stand."""
        left = self.head.sectionViewportPosition(DATES)
        return QRect(left, 0, self.viewport().width() - left, self.viewport().height())

    @property
    def offset(self) -> int:
        """The pixel of the scale at the left edge of the days."""
        return self.painter_of_rows.offset

    def show_scale(self, scale: Scale | None, today: date | None) -> None:
        """Other days, or wider ones."""
        self.scale = scale
        for part in (self.head, self.painter_of_rows):
            part.scale, part.today = scale, today
        self.today = today
        self.scroll_days(self.offset)

    def scroll_days(self, offset: int) -> None:
        """Have this pixel of the scale at the left edge."""
        most = max(round(self.scale.width) - self.days_rect.width(), 0) if self.scale else 0
        offset = min(max(offset, 0), most)
        self.painter_of_rows.offset = self.head.offset_px = offset
        self.head.viewport().update()
        self.viewport().update()
        self.scrolled.emit(offset)

    def bring_to_sight(self, left: float, right: float) -> None:
        """Scroll as little as need be; a bar wider than the room shows its beginning."""
        wide, spare = self.days_rect.width(), self._look.px(24)
        if left < self.offset + spare or right - left > wide - 2 * spare:
            if not (left < self.offset + wide and right > self.offset) or right - left <= wide - 2 * spare:
                self.scroll_days(round(left) - spare)
        elif right > self.offset + wide - spare:
            self.scroll_days(round(right) + spare - wide)

    def show_current_bar(self) -> None:
        """The bar of the current row into sight."""
        stretch = self._rows.stretch(self.currentIndex())
        if stretch is not None and self.scale is not None:
            at = shape(stretch, self.scale, self._look)
            self.bring_to_sight(at.left, at.right)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Names and lead keep their widths where there is room; the days have the rest."""
        px, room = self._look.px, self.viewport().width()
        squeeze = min(1.0, room * _SHARE / (px(_NAMES) + px(_LEAD)))
        spare = max(room - px(_WIDE), 0)
        names, lead = round(px(_NAMES) * squeeze + spare * 0.2), round(px(_LEAD) * squeeze + spare * 0.08)
        for section, width in ((NAMES, names), (LEAD, lead), (DATES, room - names - lead)):
            if self.head.sectionSize(section) != max(width, 1):
                self.head.resizeSection(section, max(width, 1))
        self.scroll_days(self.offset)

    # --- painting --------------------------------------------------------------------------------

    def drawRow(  # noqa: N802 - Qt's own name
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        top, height = option.rect.top(), option.rect.height()
        chosen = self.selectionModel().isRowSelected(index.row(), index.parent())
        here = self.currentIndex()
        focused = self.hasFocus() and here.row() == index.row() and here.internalId() == index.internalId()
        how = Standing(chosen, focused and chosen, self.isExpanded(index.sibling(index.row(), NAMES)))
        self.painter_of_rows.ratio = self.devicePixelRatioF()
        painter.save()
        self.painter_of_rows.row(painter, index, self._columns(top, height), how)
        painter.restore()

    def _columns(self, top: int, height: int) -> Columns:
        head = self.head
        boxes = [
            QRect(head.sectionViewportPosition(each), top, head.sectionSize(each), height)
            for each in (NAMES, LEAD, DATES)
        ]
        return Columns(*boxes)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        super().paintEvent(event)
        scale, days = self.scale, self.days_rect
        if scale is None:
            return
        painter = QPainter(self.viewport())
        painter.setClipRect(days)
        if self.today is not None:
            x = round(scale.x(self.today)) - self.offset + days.left()
            painter.fillRect(x, 0, 2, days.height(), self._look.colours.danger)
        if self.drag is not None and self.drag.moving:
            self._paint_drag(painter, scale, days)
        painter.end()

    def _paint_drag(self, painter: QPainter, scale: Scale, days: QRect) -> None:
        drag = self.drag
        assert drag is not None
        after, row = drag.after(scale), self.visualRect(self._rows.find(drag.key))
        at = shape(after, scale, self._look)
        self._ghost.outline(painter, after, at, drag.edge, row, days, self.offset)
        self._ghost.label(painter, said(after, self._words), self._pointer, row, days)

    # --- the mouse -------------------------------------------------------------------------------

    def _x(self, at: QPoint) -> float:
        return float(at.x() - self.days_rect.left() + self.offset)

    def _edge_at(self, at: QPoint) -> str:
        """By what a bar is taken there; empty where there is none."""
        index = self.indexAt(at)
        stretch = self._rows.stretch(index)
        if stretch is None or self.scale is None or self._rows.bar(index) is None:
            return ""
        if not self.days_rect.contains(at):
            return ""
        return shape(stretch, self.scale, self._look).edge_at(self._x(at))

    def _is_link(self, at: QPoint) -> bool:
        bar = self._rows.bar(self.indexAt(at))
        if bar is None or bar.stretch is not None:
            return False
        row = self.visualRect(self.indexAt(at).siblingAtColumn(DATES))
        days = QRect(self.days_rect.left(), row.top(), self.days_rect.width(), row.height())
        return self.painter_of_rows.link_rect(bar, days).contains(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        at = event.position().toPoint()
        index = self.indexAt(at).siblingAtColumn(NAMES)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            super().mousePressEvent(event)
            return
        self.setCurrentIndex(index)
        px = self._look.px
        top_row = not index.parent().isValid()
        if top_row and px(CARET) - px(6) <= at.x() < px(TITLE) and self._rows.hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        elif edge := self._edge_at(at):
            key, stretch = self._rows.key(index), self._rows.stretch(index)
            assert key is not None
            assert stretch is not None
            self.drag = Drag(key, stretch, edge, self._x(at))
            self._pointer = at
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        at = event.position().toPoint()
        if self.drag is None:
            self._point(at)
            return
        far = (at - self._pointer).manhattanLength() >= QApplication.startDragDistance()
        if self.drag.moving or far:
            self._drag_to(at)

    def _point(self, at: QPoint) -> None:
        """The pointer says what can be done there."""
        edge = self._edge_at(at)
        if edge in ("first", "last"):
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        elif edge:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._is_link(at):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def _drag_to(self, at: QPoint) -> None:
        if self.drag is None or self.scale is None:
            return
        self._pointer = at
        self.drag = self.drag.to(self._x(at), self.scale)
        days = self.days_rect
        self._scroll_by = -_SCROLL_PX if at.x() < days.left() else _SCROLL_PX if at.x() > days.right() else 0
        if self._scroll_by and not self._scrolling.isActive():
            self._scrolling.start()
        elif not self._scroll_by:
            self._scrolling.stop()
        self.viewport().update()

    def _scroll_on(self) -> None:
        self.scroll_days(self.offset + self._scroll_by)
        self._drag_to(self._pointer)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        drag, at = self.drag, event.position().toPoint()
        self.cancel_drag()
        if drag is not None and drag.moving and drag.by:
            self.dropped.emit(drag.by, drag.edge)
        elif drag is None and event.button() == Qt.MouseButton.LeftButton and self._is_link(at):
            self.give_date_clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        if self._edge_at(event.position().toPoint()):
            self.correct_requested.emit()
        else:
            self.mousePressEvent(event)

    def cancel_drag(self) -> None:
        """Let go of the bar where it was."""
        self.drag = None
        self._scrolling.stop()
        self.viewport().unsetCursor()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's own name
        """Sideways, or with Shift, through the days; with Ctrl nearer or wider."""
        held, turned = event.modifiers(), event.angleDelta()
        sideways = turned.x() or (turned.y() if held & Qt.KeyboardModifier.ShiftModifier else 0)
        if held & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if turned.y() > 0 else -1)
        elif sideways:
            self.scroll_days(self.offset - sideways)
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        super().leaveEvent(event)
        self.viewport().unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape and self.drag is not None:
            self.cancel_drag()
            return
        super().keyPressEvent(event)
