"""The cells of one action in both versions: side by side, or stacked where there is little room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from mentordesk.model.word_diff import Side
from mentordesk.ui.comparing.cell_parts import Head, Named, Newer, Said
from mentordesk.ui.comparing.entries import CellLine
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import frame

_HEAD = 172
_APART = 620
"""Room in the design's pixels: from here on the two versions stand side by side."""


class Cells(QFrame):
    """``stepped`` wishes for the cell above or below; ``place_changed`` tells which cell is looked at."""

    place_changed = Signal()

    def __init__(self, desk: Desk, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = 0
        self._lines: list[_Line] = []
        self._shown: Sequence[CellLine] = ()
        self._seeing = QTimer(self)
        self._seeing.setSingleShot(True)
        self._seeing.timeout.connect(self._see)
        self.setAccessibleName(name)
        self.setObjectName("cells")
        self.setStyleSheet(f"QFrame#cells {{ background: {desk.look.colours.border.name()}; border: none; }}")
        self._corner = frame("sunken_cell", self)
        self._older, self._newer = Head(desk, self), Head(desk, self)
        for each in (self._corner, self._older, self._newer):
            each.setStyleSheet(f"background: {desk.look.colours.sunken.name()};")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(1)

    # --- showing ---------------------------------------------------------------------------------

    def show_versions(self, older: tuple[str, str], newer: tuple[str, str]) -> None:
        """Title and moment of both."""
        self._older.show_version(*older)
        self._newer.show_version(*newer)

    def show_lines(self, lines: Sequence[CellLine], place: int) -> None:
        """These cells, one of them looked at; a focus that was among them stays among them."""
        focused = any(each.newer.hasFocus() for each in self._lines)
        while len(self._lines) < len(lines):
            self._lines.append(self._made_line(len(self._lines)))
        self._shown = lines
        for made, line in zip(self._lines, lines, strict=False):
            made.show_line(line)
        for made in self._lines[len(lines) :]:
            made.hide()
        self._lay_out()
        self.go(place)
        if focused:
            self.enter()

    @property
    def lines(self) -> Sequence[CellLine]:
        """What is shown."""
        return self._shown

    @property
    def place(self) -> int:
        """Which cell is looked at."""
        return self._place

    @property
    def current(self) -> CellLine | None:
        """The cell that is looked at."""
        return self._shown[self._place] if self._place < len(self._shown) else None

    def go(self, place: int) -> None:
        """Look at another cell."""
        self._place = max(0, min(place, len(self._shown) - 1))
        for number, each in enumerate(self._lines):
            here = number == self._place
            each.newer.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.place_changed.emit()

    def enter(self) -> None:
        """The focus to the cell that is looked at, and into sight."""
        if self._place < len(self._shown):
            line = self._lines[self._place]
            line.newer.setFocus(Qt.FocusReason.OtherFocusReason)
            self._seeing.start(0)  # once it has its place

    def stay_in_sight(self) -> None:
        """What is around has another size: the cell with the focus is not to be out of it (WCAG 2.4.11)."""
        if any(each.newer.hasFocus() for each in self._lines):
            self._seeing.start(0)

    def _see(self) -> None:
        if self._place < len(self._shown):
            line = self._lines[self._place]
            for part in (line.head, line.newer):  # the text itself comes last: where not both fit, it is seen
                self._bring_into_sight(part)

    def _bring_into_sight(self, part: QWidget) -> None:
        around = self.parentWidget()
        while around is not None and not around.isWindow():
            if isinstance(around, QScrollArea) and (inside := around.widget()) is not None:
                margin = self._desk.look.px(12)
                if part.mapTo(inside, QPoint(0, part.height() + margin)).y() <= around.viewport().height():
                    around.verticalScrollBar().setValue(0)  # with the heads, where there is room for both
                else:
                    around.ensureWidgetVisible(part, 0, margin)
            around = around.parentWidget()

    def _made_line(self, place: int) -> _Line:
        made = _Line(self._desk, self)
        made.older.clicked.connect(partial(self._choose, place))
        made.newer.clicked.connect(partial(self._choose, place))
        made.newer.focused.connect(partial(self._met, place))
        made.newer.stepped.connect(self.step)
        return made

    def _choose(self, place: int) -> None:
        self.go(place)
        self.enter()

    def _met(self, place: int) -> None:
        if place != self._place:
            self.go(place)

    def step(self, by: int) -> None:
        """Up or down; it stops at the ends."""
        self.go(self._place + by)
        self.enter()

    # --- laying out ------------------------------------------------------------------------------

    @property
    def _apart(self) -> bool:
        return self.width() * 100 // self._desk.look.text_size >= _APART

    def _lay_out(self) -> None:
        grid, apart = self._grid, self._apart
        while grid.takeAt(0) is not None:
            pass
        shown = self._lines[: len(self._shown)]
        self._corner.setVisible(apart)
        if apart:
            for place, each in enumerate((self._corner, self._older, self._newer)):
                grid.addWidget(each, 0, place)
            for number, line in enumerate(shown, 1):
                for place, each in enumerate((line.head, line.older, line.newer)):
                    grid.addWidget(each, number, place)
        else:
            grid.addWidget(self._older, 0, 0)
            grid.addWidget(self._newer, 0, 1)
            for number, line in enumerate(shown):
                grid.addWidget(line.head, number * 3 + 1, 0, 1, 2)
                grid.addWidget(line.older, number * 3 + 2, 0, 1, 2)
                grid.addWidget(line.newer, number * 3 + 3, 0, 1, 2)
        grid.setColumnMinimumWidth(0, self._desk.look.px(_HEAD) if apart else 0)
        for place, share in enumerate((0, 1, 1) if apart else (1, 1, 0)):
            grid.setColumnStretch(place, share)
        for line in shown:
            line.show_where(stacked=not apart)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        before = event.oldSize().width() * 100 // self._desk.look.text_size >= _APART
        super().resizeEvent(event)
        if self._shown and before != self._apart:
            self._lay_out()
        self.stay_in_sight()


class _Line:
    """The three parts of one cell."""

    def __init__(self, desk: Desk, cells: QWidget) -> None:
        self._words = desk.words
        self.head = Named(desk, cells)
        self.older = Said(desk, Side.REMOVED, cells)
        self.newer = Newer(desk, cells)

    def show_line(self, line: CellLine) -> None:
        """Its words."""
        self.head.show_line(line)
        self.older.show_line(line)
        self.newer.show_line(line)
        self.newer.setAccessibleName(line.spoken)

    def show_where(self, *, stacked: bool) -> None:
        """One over the other, each says whose words it is."""
        text = self._words.text
        self.older.tell(text("Before") if stacked else "")
        self.newer.tell(text("After") if stacked else "")
        for each in (self.head, self.older, self.newer):
            each.show()

    def hide(self) -> None:
        """Not needed for these cells."""
        for each in (self.head, self.older, self.newer):
            each.hide()
