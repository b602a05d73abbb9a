"""The plan's grid: keys as in Excel, rows that grow with their words (screen 07).

It is given a PlanTable and tells what a person does in it; who keeps it is not its business.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.models.overlong import too_long
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.grid.chosen import ChosenTable
from mentordesk.ui.widgets.grid.editor import PAD_Y, CellEditor, ChoiceEditor
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
_Mod = Qt.KeyboardModifier
_Select = QItemSelectionModel.SelectionFlag
_Trigger = QAbstractItemView.EditTrigger
_NO_HINT = QAbstractItemDelegate.EndEditHint.NoHint
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDGES = (Qt.Key.Key_Home, Qt.Key.Key_End)
_SIDES: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LEAST = 60


class Grid(ChosenTable):
    """Rows and columns are those of the table at the moment of the signal."""

    opened = Signal(int, int)
    typed = Signal(int, int, str)
    edited = Signal(int, int, str)
    given_up = Signal(int, int)
    clear_requested = Signal()
    links_requested = Signal()
    """Space on a cell: what the action is linked to."""
    row_dropped = Signal(int, int)
    widths_changed = Signal()
    overlong_met = Signal()
    """A cell was to be opened whose words are too long to be changed in place."""

    def __init__(
        self, table: PlanTable, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(table, words, look, icons, parent)
        self.setAccessibleName(words.text("Action plan"))
        self.setProperty(OWN_FOCUS, True)
        self.setTabKeyNavigation(False)  # Tab is taken below, so that it leaves the grid at its end
        self.setEditTriggers(_Trigger.AnyKeyPressed | _Trigger.EditKeyPressed | _Trigger.DoubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        cells = self.cells
        cells.opened.connect(self.opened)
        cells.typed.connect(self.typed)
        cells.edited.connect(self.edited)
        cells.given_up.connect(self.given_up)
        cells.grown.connect(self._grow)
        cells.finished.connect(self._go_on)
        self.numbers.dropped.connect(self.row_dropped)
        self.widths.changed.connect(self.widths_changed)

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
            room = max(self.viewport().height() - self._look.px(PAD_Y), self._look.px(_LEAST))
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
        elif key == Qt.Key.Key_Space and not held:
            self.links_requested.emit()
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

    def rowsAboutToBeRemoved(self, parent: _Index, start: int, end: int) -> None:  # noqa: N802 - Qt's own name
        """An editor in a row that goes is closed by us: Qt would leave nothing with the focus."""
        editor = self.editor
        if editor is not None and start <= self.place[0] <= end:
            self._shut(editor)
        super().rowsAboutToBeRemoved(parent, start, end)


def _is_ours(event: QKeyEvent) -> bool:
    """Keys that elsewhere are the window's."""
    held = event.modifiers() & ~_Mod.KeypadModifier
    if event.key() in _EDGES and held & _Mod.ControlModifier:
        return True
    return event.key() in _SIDES and held == _Mod.ShiftModifier | _Mod.AltModifier
