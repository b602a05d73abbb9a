"""All actions in large type, to be looked at together; Enter opens one."""

from __future__ import annotations

from PySide6.QtCore import (
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from mentordesk.ui.projection.cell import is_chord
from mentordesk.ui.projection.grid_rows import PAD, RowPainter, Rows
from mentordesk.ui.projection.projected import Projected
from mentordesk.ui.projection.sizes import height_of, sizes_for
from mentordesk.ui.theme import Look
from mentordesk.words import Words

_TRIES = 4


class ActionGrid(QTableView):
    """Rows are as high as their words, measured when they come into sight."""

    chosen = Signal(str)
    chord_pressed = Signal()

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._zoom, self._measuring = look, 0, False
        self._model = Rows(words, self)
        self._painter = RowPainter(look, self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that no width changes
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        head.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        )
        self.verticalScrollBar().valueChanged.connect(self._measure)
        self.doubleClicked.connect(self._open)

    def show_plan(self, projected: Projected) -> None:
        """The plan as it is now; the current row keeps its action and its place under the eyes."""
        current, top = self.current(), self.visualRect(self.currentIndex()).top()
        self.setAccessibleName(projected.heading)
        self._model.show(projected)
        self.fit()
        self.go_to(current)
        if current and self.current() == current:
            self._keep(top)

    def go_to(self, action: str) -> None:
        """Make an action the current one."""
        row = next((at for at, each in enumerate(self._model.plan.actions) if each.id == action), 0)
        self.setCurrentIndex(self._model.index(row, 0))
        self._show_current()

    def current(self) -> str:
        """The current action's id; empty without one."""
        row = self.currentIndex().row()
        return self._model.plan.actions[row].id if 0 <= row < len(self._model.plan.actions) else ""

    def set_zoom(self, zoom: int) -> None:
        """Larger or smaller type."""
        self._zoom = zoom
        self.fit()
        self._show_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if is_chord(event):
            self.chord_pressed.emit()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif step is not None:
            self._step(step)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = self._model.rowCount() - 1
            self.setCurrentIndex(self._model.index(0 if event.key() == Qt.Key.Key_Home else last, 0))
            self._show_current()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
            self._show_current()
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        """To the next row; through one that is higher than the screen by and by."""
        row, room, bar = self.currentIndex().row(), self.viewport().height(), self.verticalScrollBar()
        top = self.rowViewportPosition(row)
        unseen = top + self.rowHeight(row) - room if by > 0 else -top
        if unseen > 0 and self.rowHeight(row) > room:
            bar.setValue(bar.value() + by * min(unseen, room * 3 // 4))
        elif 0 <= row + by < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row + by, 0))
            self._show_current()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Choose the type, then the columns: in each its longest word finds room."""
        room = self.viewport().width()
        if not self._model.plan.columns or room < 100:
            return
        sizes = sizes_for(self.window().size(), self._zoom)
        px, head_px, widths = self._model.widths(room, sizes)
        self._painter.set_type(px, sizes.gap(PAD))
        colours = self._look.colours
        self.setStyleSheet(f"""
            QTableView {{ background: {colours.surface.name()}; border: none; font-size: {px}px; }}
            QHeaderView {{ background: {colours.surface.name()}; }}
            QHeaderView::section {{ background: {colours.surface.name()}; color: {colours.accent.name()};
                border: none; border-bottom: 2px solid {colours.border_strong.name()}; font-weight: 600;
                font-size: {head_px}px; padding: {sizes.gap(PAD)}px; }}
        """)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        pad = sizes.gap(PAD)
        titles = zip(self._model.plan.columns, widths[1:], strict=True)
        highest = max(
            height_of(each.title, head_px, width - 2 * pad - 8, self.height(), strong=True)
            for each, width in titles
        )
        self.horizontalHeader().setFixedHeight(highest + 2 * pad + 4)
        self.verticalHeader().setDefaultSectionSize(self._painter.guess())
        for row in range(self._model.rowCount()):
            self.setRowHeight(row, self._painter.guess())
        self._measure()

    def _measure(self) -> None:
        """Give the rows in sight their heights; the others keep a guess until they are seen."""
        if self._measuring:
            return
        self._measuring = True
        row = max(self.rowAt(0), 0)
        while row < self._model.rowCount() and self.rowViewportPosition(row) <= self.viewport().height():
            height = self._painter.row_height(self, row)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
            row += 1
        self._measuring = False

    def _keep(self, top: int) -> None:
        """The current row at this height again; rows measured on the way move it, hence the tries."""
        bar = self.verticalScrollBar()
        for _ in range(_TRIES):
            self.executeDelayedItemsLayout()
            moved = self.visualRect(self.currentIndex()).top() - top
            if not moved:
                break
            bar.setValue(bar.value() + moved)
            self._measure()

    def _show_current(self) -> None:
        self._measure()
        self.scrollTo(self.currentIndex())
        self._measure()
        self.scrollTo(self.currentIndex())

    def _open(self) -> None:
        if self.current():
            self.chosen.emit(self.current())
