"""One action on the whole screen: its number, its title, and its other texts in two columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from mentordesk.ui.projection.arranging import Placed, arranged
from mentordesk.ui.projection.cell import Cell
from mentordesk.ui.projection.projected import ProjectedAction, ProjectedColumn
from mentordesk.ui.projection.sizes import Sizes, sizes_for
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import label
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import Words


class ActionSheet(QScrollArea):
    """Texts in place, typed live. It scrolls only where even the shortest cells find no room."""

    typed = Signal(str, str, str)
    typing_left = Signal(str, str)
    edit_requested = Signal(str, str, str)
    step_requested = Signal(int)
    chord_pressed = Signal()

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        self._action: ProjectedAction | None = None
        self._columns: tuple[ProjectedColumn, ...] = ()
        self._labels: list[QLabel] = []
        self._zoom, self._last = 0, 0
        self.cells: list[Cell] = []
        self._paper = _Paper(look, self)
        self.badge = label("", parent=self._paper)
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._paper)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # --- what is shown ---------------------------------------------------------------------------

    def show_action(self, columns: tuple[ProjectedColumn, ...], action: ProjectedAction) -> None:
        """Show an action; the cell someone types in keeps its words while it is the same action."""
        anew = self._action is None or self._action.id != action.id
        if anew or columns != self._columns:
            self.flush()
        self._action = action
        if columns != self._columns:
            self._build(columns)
        self.badge.setText(self._words.number(action.number))
        for cell, column, text in zip(self.cells, columns, action.texts, strict=True):
            name = self._words.text("Action {number}. {column}", number=action.number, column=column.title)
            cell.show_cell(text, name, anew=anew)
        self.arrange()
        if anew:
            self.verticalScrollBar().setValue(0)

    def set_zoom(self, zoom: int) -> None:
        """Larger or smaller type."""
        self._zoom = zoom
        self.arrange()

    def flush(self) -> None:
        """Hand over what is being typed."""
        for cell in self.cells:
            if cell.being_typed():
                cell.hand_over()

    def enter(self, *, first: bool = False) -> None:
        """Write where one wrote last, or in the title."""
        if self.cells:
            self.cells[0 if first else self._last].setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self, columns: tuple[ProjectedColumn, ...]) -> None:
        for old in (*self.cells, *self._labels):
            old.hide()
            old.deleteLater()
        self._columns, self._last = columns, 0
        self.cells = [Cell(self._look, self._paper, strong=not place) for place in range(len(columns))]
        self._labels = [label(each.title, wrap=True, parent=self._paper) for each in columns[1:]]
        for place, cell in enumerate(self.cells):
            cell.typed.connect(self._typed)
            cell.left.connect(self._left)
            cell.step_requested.connect(self.step_requested)
            cell.chord_pressed.connect(self.chord_pressed)
            cell.show()
            if place:
                QWidget.setTabOrder(self.cells[place - 1], cell)
                self._labels[place - 1].setBuddy(cell)
                self._labels[place - 1].show()

    # --- where it stands -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put everything in its place; a text that finds no room shrinks one step, then scrolls."""
        room = self.viewport().size()
        if not self.cells or room.isEmpty():
            return
        sizes = sizes_for(self.window().size(), self._zoom)
        texts = [whole_text(cell) for cell in self.cells]
        titles = [each.title for each in self._columns[1:]]
        placed = arranged(self.badge.text(), texts, titles, room, sizes)
        if self._paper.size() != placed.size:
            self._paper.resize(placed.size)
        self._put(placed, sizes)
        self._paper.rule(placed.rules, sizes.gap(2))

    def _put(self, placed: Placed, sizes: Sizes) -> None:
        colours = self._look.colours
        self.badge.setGeometry(placed.badge)
        self.badge.setStyleSheet(
            f"background: {colours.accent.name()}; color: {colours.on_accent.name()}; font-weight: 600;"
            f" border-radius: {sizes.gap(10)}px; font-size: {placed.badge_px}px;"
        )
        style = f"color: {colours.accent.name()}; font-weight: 600; font-size: {placed.label_px}px;"
        for shown, where in zip(self._labels, placed.labels, strict=True):
            if shown.styleSheet() != style:
                shown.setStyleSheet(style)
            shown.setGeometry(where)
        for cell, (where, px) in zip(self.cells, placed.texts, strict=True):
            cell.place(where, px)

    # --- what a person does ----------------------------------------------------------------------

    def _where(self) -> tuple[str, str]:
        """The action and the column of the cell that tells."""
        assert self._action is not None
        self._last = self.cells.index(self._teller())
        return self._action.id, self._columns[self._last].name

    def _teller(self) -> Cell:
        cell = self.sender()
        assert isinstance(cell, Cell)
        return cell

    def _typed(self, text: str) -> None:
        self.typed.emit(*self._where(), text)
        self.arrange()

    def _left(self, text: str) -> None:
        cell, where = self._teller(), self._where()
        if cell.changed(text):
            self.edit_requested.emit(*where, text)
        self.typing_left.emit(*where)


class _Paper(QWidget):
    """The ground, with a line above each text."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._rules: Sequence[QRect] = ()

    def rule(self, rules: Sequence[QRect], thick: int) -> None:
        """Draw these lines."""
        self._rules = [QRect(each.topLeft(), QSize(each.width(), max(1, thick))) for each in rules]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.colours.surface)
        for each in self._rules:
            painter.fillRect(each, self._look.colours.border)
