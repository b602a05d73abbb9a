"""The plan's grid: keys as in Excel, rows that grow with their words (screen 07).

It is given a PlanTable and tells what a person does in it; who keeps it is not its business.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.models.overlong import too_long
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.grid import copying
from mentordesk.ui.widgets.grid.delegate import CellDelegate
from mentordesk.ui.widgets.grid.editor import PAD_Y, CellEditor, ChoiceEditor
from mentordesk.ui.widgets.grid.heads import ColumnHeads, RowNumbers
from mentordesk.ui.widgets.grid.heights import Heights
from mentordesk.ui.widgets.grid.widths import Widths
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
_Mod = Qt.KeyboardModifier
_Select = QItemSelectionModel.SelectionFlag
_Trigger = QAbstractItemView.EditTrigger
_NO_HINT = QAbstractItemDelegate.EndEditHint.NoHint
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROW = 60
_LIT_MS = 1500


class Grid(QTableView):
    """Rows and columns are those of the table at the moment of the signal."""

    opened = Signal(int, int)
    typed = Signal(int, int, str)
    edited = Signal(int, int, str)
    given_up = Signal(int, int)
    place_changed = Signal()
    clear_requested = Signal()
    row_dropped = Signal(int, int)
    widths_changed = Signal()
    overlong_met = Signal()
    """A cell was to be opened whose words are too long to be changed in place."""

    def __init__(
        self, table: PlanTable, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._look = look
        self.cells = CellDelegate(table, look, icons, words.text("more"), self)
        self.heads = ColumnHeads(table, look, self)
        self.numbers = RowNumbers(table, look, self)
        self.setAccessibleName(words.text("Action plan"))
        self.setProperty(OWN_FOCUS, True)
        self.setModel(table)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.numbers)
        self.numbers.setDefaultSectionSize(look.px(_ROW))
        self.heights = Heights(table, self.cells, self.numbers, self)
        self.widths = Widths(self.heads, look, self)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)  # Tab is taken below, so that it leaves the grid at its end
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_Trigger.AnyKeyPressed | _Trigger.EditKeyPressed | _Trigger.DoubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        colours = look.colours
        self.setStyleSheet(
            f"QTableView {{ background: {colours.surface.name()}; border: 1px solid {colours.border.name()};"
            f" gridline-color: {colours.border.name()}; }}"
            f"QTableCornerButton::section {{ background: {colours.sunken.name()}; border: none;"
            f" border-right: 1px solid {colours.border.name()};"
            f" border-bottom: 1px solid {colours.border.name()}; }}"
            f"QHeaderView {{ background: {colours.surface.name()}; border: none; }}"
        )
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.fit)
        self._lit = QTimer(self)
        self._lit.setSingleShot(True)
        self._lit.setInterval(_LIT_MS)
        self._lit.timeout.connect(self._dim)
        self._connect()

    def _connect(self) -> None:
        cells = self.cells
        cells.opened.connect(self.opened)
        cells.typed.connect(self.typed)
        cells.edited.connect(self.edited)
        cells.given_up.connect(self.given_up)
        cells.grown.connect(self._grow)
        cells.finished.connect(self._go_on)
        self.numbers.dropped.connect(self.row_dropped)
        self.widths.changed.connect(self.widths_changed)
        self.widths.fitted.connect(self._widths_fitted)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # --- where one is ----------------------------------------------------------------------------

    @property
    def place(self) -> tuple[int, int]:
        """The current row and column; (-1, -1) when there is none."""
        index = self.currentIndex()
        return index.row(), index.column()

    def go(self, row: int, column: int) -> None:
        """Make a cell the current one, and the only one chosen."""
        row = min(max(row, 0), self._table.rowCount() - 1)
        column = min(max(column, 0), self._table.columnCount() - 1)
        index = self._table.index(row, column)
        self.selectionModel().setCurrentIndex(index, _Select.ClearAndSelect)
        self.scrollTo(index)

    def choose(self, first: int, last: int) -> None:
        """Choose a block of whole rows, the first of them current."""
        end = self._table.columnCount() - 1
        block = QItemSelection(self._table.index(first, 0), self._table.index(last, end))
        _row, column = self.place
        self.selectionModel().setCurrentIndex(self._table.index(first, max(column, 0)), _Select.NoUpdate)
        self.selectionModel().select(block, _Select.ClearAndSelect)

    def block(self) -> tuple[int, int, int, int]:
        """Top, left, bottom and right of the cells chosen, as one block."""
        chosen = self.selectionModel().selection()
        row, column = self.place
        if chosen.isEmpty():
            return row, column, row, column
        ranges = [chosen.at(place) for place in range(chosen.size())]
        return (
            min(each.top() for each in ranges), min(each.left() for each in ranges),
            max(each.bottom() for each in ranges), max(each.right() for each in ranges),
        )  # fmt: skip

    def chosen_rows(self) -> list[int]:
        """The rows of the cells chosen, blank ones apart."""
        top, _left, bottom, _right = self.block()
        return [row for row in range(max(top, 0), bottom + 1) if self._table.action(row) is not None]

    def chosen_cells(self) -> list[tuple[int, int]]:
        """Each cell chosen in a row that holds an action."""
        _top, left, _bottom, right = self.block()
        return [(row, column) for row in self.chosen_rows() for column in range(left, right + 1)]

    def light(self, row: int, column: int) -> None:
        """Go to a cell and show it for a moment, after something happened there."""
        self.go(row, column)
        self.cells.block = True
        self._lit.start()
        self.viewport().update()

    def _dim(self) -> None:
        self._selected()

    def show_found(self, sought: str) -> None:
        """Show these words where they are."""
        self.cells.sought = sought
        self.viewport().update()

    # --- copying ---------------------------------------------------------------------------------

    def texts(self) -> list[list[str]]:
        """The words of the cells chosen."""
        top, left, bottom, right = self.block()
        return [
            [self._table.text(row, column) for column in range(left, right + 1)]
            for row in range(max(top, 0), bottom + 1)
        ]

    def copy(self) -> None:
        """The cells chosen, for Excel, Word and plain text."""
        QGuiApplication.clipboard().setMimeData(copying.mime(self.texts()))

    # --- editing ---------------------------------------------------------------------------------

    @property
    def editor(self) -> CellEditor | ChoiceEditor | None:
        """The editor that is open."""
        found = self.indexWidget(self.currentIndex())
        return found if isinstance(found, CellEditor | ChoiceEditor) else None

    def write(self) -> None:
        """Open the current cell, its words kept."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit(self.currentIndex(), _Trigger.EditKeyPressed, QEvent(QEvent.Type.None_))

    def flush(self) -> None:
        """Hand over what is being typed; the editor stays open."""
        editor = self.editor
        if editor is not None:
            editor.hand_over()

    def close_editor(self) -> None:
        """Hand over what is being typed and close."""
        editor = self.editor
        if editor is not None:
            editor.hand_over()
            self._shut(editor)

    def edit(  # type: ignore[override]
        self, index: _Index, trigger: QAbstractItemView.EditTrigger, event: QEvent
    ) -> bool:
        """Blank rows are filled from the first one; a key replaces the words, F2 keeps them."""
        if trigger == _Trigger.AllEditTriggers or not index.isValid():
            return super().edit(index, trigger, event)
        wanted = bool(trigger & self.editTriggers())
        first_blank = len(self._table.actions)
        if wanted and index.row() > first_blank:
            index = self._table.index(first_blank, index.column())
            self.go(index.row(), index.column())
        already = self.indexWidget(index) is not None
        keeps_words = wanted and not already and trigger != _Trigger.AnyKeyPressed
        if keeps_words and too_long(self._table.text(index.row(), index.column())):
            self.overlong_met.emit()
            return False
        if wanted and not already:
            self.cells.replacing = trigger == _Trigger.AnyKeyPressed
        done = super().edit(index, trigger, event)
        if done and not already and self.editor is not None:
            self._grow(index.row())
        return bool(done)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Dead keys and input methods open a cell as letters do."""
        self.cells.replacing = self.editor is None
        super().inputMethodEvent(event)

    def _shut(self, editor: QWidget) -> None:
        self.heights.open(-1, 0)
        self.closeEditor(editor, _NO_HINT)
        self._later.start(0)

    def _go_on(self, editor: QWidget, rows: int, columns: int) -> None:
        if self.indexWidget(self.currentIndex()) is not editor:
            return  # closed meanwhile: leaving by Tab also takes the focus
        self._shut(editor)
        if rows:
            self.go(self.place[0] + rows, self.place[1])
        elif columns:
            self._step(columns)

    def _grow(self, row: int) -> None:
        """The row has room for what is typed, as far as the window has."""
        editor = self.editor
        if isinstance(editor, CellEditor):
            lines = editor.document().size().height()
            spacing = QFontMetrics(editor.font()).lineSpacing()
            wanted = round(lines * spacing) + 2 * self._look.px(PAD_Y)
            room = max(self.viewport().height() - self._look.px(PAD_Y), self._look.px(_ROW))
            scrolls = wanted > room
            editor.setVerticalScrollBarPolicy(
                Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            )
            self.heights.open(row, min(wanted, room))
            self.fit()
            self.scrollTo(self.currentIndex())

    # --- keys ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        key, held = event.key(), event.modifiers() & ~_Mod.KeypadModifier
        shift = held == _Mod.ShiftModifier
        if key == Qt.Key.Key_Escape and self.numbers.dragging:
            self.numbers.cancel()
        elif key in _ENTER and held in (_Mod.NoModifier, _Mod.ShiftModifier):
            self.go(self.place[0] + (-1 if shift else 1), self.place[1])
        elif key in _ENTER and held == _Mod.ControlModifier:
            self.write()
        elif key in _EDGES:
            self._to_edge(end=key == Qt.Key.Key_End, far=bool(held & _Mod.ControlModifier),
                          extend=bool(held & _Mod.ShiftModifier))  # fmt: skip
        elif key == Qt.Key.Key_Delete and not held:
            self.clear_requested.emit()
        elif key in _SIDES and held == _Mod.ShiftModifier | _Mod.AltModifier:
            self.widths.step(self.place[1], _SIDES[key])
        elif held & (_Mod.AltModifier | _Mod.MetaModifier):
            event.ignore()  # the window's and the page's keys
        else:
            super().keyPressEvent(event)

    def _to_edge(self, *, end: bool, far: bool, extend: bool) -> None:
        row, _column = self.place
        if far:
            row = max(len(self._table.actions) - 1, 0) if end else 0
        column = self._table.columnCount() - 1 if end else 0
        index = self._table.index(row, column)
        how = _Select.SelectCurrent if extend else _Select.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, how)
        self.scrollTo(index)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's own name
        """Tab goes right, Shift+Tab left; at either end of the plan they leave the grid."""
        if self._step(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def _step(self, by: int) -> bool:
        """To the next cell as one reads; False at the end of the plan."""
        count = self._table.columnCount()
        row, column = self.place
        if row < 0 or not count:
            return False
        place = row * count + column + by
        if not 0 <= place <= (len(self._table.actions) + 1) * count - 1:
            return False
        self.go(place // count, place % count)
        return True

    # --- sizes -----------------------------------------------------------------------------------

    def fit(self) -> None:
        """Give the rows one sees their heights."""
        grown = self.heights.fit(self.viewport().height())
        if grown:  # what one reads stays where it is while rows above the edge grow
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + grown)

    def _scrolled(self) -> None:
        self.fit()

    def _widths_fitted(self) -> None:
        self.heights.set_widths(self.widths.widths)
        self.heads.setFixedHeight(max(self.heads.sizeHint().height(), 1))
        self._later.start(0)

    def show_columns(self, shares: dict[str, float]) -> None:
        """The table has other columns; ``shares`` are the widths a person chose before."""
        self.widths.show_columns(self._table.columns, shares)
        self._widths_fitted()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.widths.set_room(self.viewport().width())
        self.fit()

    def scrollTo(  # noqa: N802 - Qt's own name
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Rows get their heights on the way, which moves what was to be seen: so twice."""
        for _again in range(2):
            super().scrollTo(index, hint)
            self.fit()

    # --- what Qt tells ---------------------------------------------------------------------------

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 - Qt's own name
        super().setModel(model)
        if model is not None:
            for signal in (model.rowsInserted, model.rowsRemoved, model.layoutChanged, model.modelReset):
                signal.connect(self._rows_changed)

    def _rows_changed(self, *_: object) -> None:
        self._later.start(0)
        self._note_place()

    def dataChanged(  # noqa: N802 - Qt's own name
        self, top: _Index, bottom: _Index, roles: Sequence[int] = ()
    ) -> None:
        super().dataChanged(top, bottom, list(roles))
        self.heights.forget(top.row(), bottom.row())
        self._later.start(0)

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 - Qt's own name
        super().currentChanged(current, previous)
        self._note_place()

    def _note_place(self) -> None:
        self.cells.current = self.place
        if self.numbers.current != self.place[0]:
            self.numbers.current = self.place[0]
            self.numbers.viewport().update()
        self.place_changed.emit()

    def selectionChanged(  # noqa: N802 - Qt's own name
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        super().selectionChanged(selected, deselected)
        self._selected()

    def _selected(self) -> None:
        top, left, bottom, right = self.block()
        several = (top, left) != (bottom, right)
        if several != self.cells.block:
            self.cells.block = several
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._table.rowCount():
            self.go(0, 0)
        self._show_ring(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        self._show_ring(self.editor is not None)

    def _show_ring(self, ringed: bool) -> None:
        self.cells.ringed = ringed
        self.viewport().update()

    def menu_place(self) -> QPoint:
        """Where the menu of the current cell opens, as the screen counts."""
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())


_EDGES = (Qt.Key.Key_Home, Qt.Key.Key_End)
_SIDES: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def _is_ours(event: QKeyEvent) -> bool:
    """Keys that elsewhere are the window's."""
    held = event.modifiers() & ~_Mod.KeypadModifier
    if event.key() in _EDGES and held & _Mod.ControlModifier:
        return True
    return event.key() in _SIDES and held == _Mod.ShiftModifier | _Mod.AltModifier
