"""The heads of the grid: columns with their title and hint, rows with their number."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QHeaderView, QTableView

from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.grid.editor import PAD_X
from mentordesk.ui.widgets.grid.layouts import Laid, Layouts

_PAD_Y = 8
_NUMBERS = 34
_SCROLL_MS, _SCROLL_PX = 40, 24


class ColumnHeads(QHeaderView):
    """The title in strong letters, the hint under it; as high as the longest needs."""

    def __init__(self, table: PlanTable, look: Look, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = table
        self._look = look
        self._titles, self._hints = Layouts(look.font("ui", strong=True)), Layouts(look.font("meta"))
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setHighlightSections(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        tallest = max((self._height(each) for each in range(self.count())), default=0)
        return QSize(super().sizeHint().width(), tallest + 2 * self._look.px(_PAD_Y))

    def _height(self, section: int) -> int:
        title, hint = self._parts(section, self.sectionSize(section))
        return round(title.height + (hint.height if hint else 0))

    def _parts(self, section: int, width: int) -> tuple[Laid, Laid | None]:
        column = self._table.columns[section]
        inner = max(1, width - 2 * self._look.px(PAD_X))
        hint = self._hints.laid(column.hint, inner) if column.hint else None
        return self._titles.laid(column.title, inner), hint

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's own name
        colours, px = self._look.colours, self._look.px
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colours.sunken)
        title, hint = self._parts(section, rect.width())
        corner = QPoint(rect.x() + px(PAD_X), rect.y() + px(_PAD_Y))
        painter.setPen(colours.text)
        title.layout.draw(painter, corner)
        if hint is not None:
            painter.setPen(colours.text_secondary)
            hint.layout.draw(painter, corner + QPoint(0, round(title.height)))
        painter.setPen(colours.border)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class RowNumbers(QHeaderView):
    """Numbers of the actions; a number is taken by the mouse to move its action."""

    dropped = Signal(int, int)
    """The row taken, and the row above which it was let go."""

    def __init__(self, table: PlanTable, look: Look, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._table = table
        self._grid = parent
        self._look = look
        self._font = look.font("ui", strong=True)
        self._taken, self._pressed_at, self._target = -1, QPoint(), -1
        self.current = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setFixedWidth(look.px(_NUMBERS))
        self.line = QFrame(parent)
        self.line.setStyleSheet(f"background: {look.colours.accent.name()}; border: none;")
        self.line.hide()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's own name
        colours, px = self._look.colours, self._look.px
        here = section == self.current
        painter.save()
        painter.fillRect(rect, colours.accent if here else colours.surface)
        painter.setFont(self._font)
        painter.setPen(colours.on_accent if here else colours.text_secondary)
        number = str(section + 1) if self._table.action(section) is not None else ""
        top = rect.adjusted(0, px(9), 0, 0)
        painter.drawText(top, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, number)
        painter.setPen(colours.border)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    # --- taking an action by its number ------------------------------------------------------------

    @property
    def dragging(self) -> bool:
        """Whether an action is being moved by the mouse."""
        return self._target >= 0

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        super().mousePressEvent(event)
        row = self.logicalIndexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._table.action(row) is not None:
            self._taken, self._pressed_at = row, event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        place = event.position().toPoint()
        if self._taken < 0:
            super().mouseMoveEvent(event)
        elif (
            self.dragging or (place - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        ):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._point(place.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        super().mouseReleaseEvent(event)
        taken, target = self._taken, self._target
        self.cancel()
        if target >= 0 and target not in (taken, taken + 1):
            self.dropped.emit(taken, target)

    def cancel(self) -> None:
        """Let go of the action where it was."""
        self._taken, self._target = -1, -1
        self._scrolling.stop()
        self.unsetCursor()
        self.line.hide()

    def _point(self, y: int) -> None:
        """Show where the action would go."""
        last = len(self._table.actions)
        row = self.logicalIndexAt(0, min(max(y, 0), self.viewport().height() - 1))
        if row < 0 or row >= last:
            target = last
        else:
            middle = self.sectionViewportPosition(row) + self.sectionSize(row) // 2
            target = row + (y > middle)
        self._target = target
        edge = (
            self.sectionViewportPosition(target)
            if target < self.count()
            else self.sectionViewportPosition(target - 1) + self.sectionSize(target - 1)
        )
        self.line.setGeometry(self.x(), self.y() + edge - 1, self._grid.width(), 3)
        self.line.setVisible(0 <= edge <= self.viewport().height())
        self.line.raise_()
        outside = not 0 <= y < self.viewport().height()
        if outside and not self._scrolling.isActive():
            self._scrolling.start()
        elif not outside:
            self._scrolling.stop()

    def _scroll(self) -> None:
        y = self.mapFromGlobal(self.cursor().pos()).y()
        bar = self._grid.verticalScrollBar()
        bar.setValue(bar.value() + (_SCROLL_PX if y > 0 else -_SCROLL_PX))
        self._point(y)

    def event(self, event: QEvent) -> bool:
        if self.dragging and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return True
        return super().event(event)
