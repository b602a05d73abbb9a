"""A list of the preparation on a card: things to see, people to meet, questions to clear up (screen 17)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from mentordesk.model.preparation import Line
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.in_sight import come_to, holds_focus
from mentordesk.ui.visiting.line_row import LineRow
from mentordesk.ui.widgets.parts import button, column, frame, icon_button, label, row

_FRESH = ""


@dataclass(frozen=True)
class LineShown:
    """A line, what stands under it, and what a screen reader says of it."""

    line: Line
    told: str
    spoken: str


class LineList(QFrame):
    """It tells wishes, each with the mark of the line meant.

    Its rows stay while their lines do, so that what is being written in one is never taken away.
    """

    stepped = Signal(int, int)
    """To another list, beginning at this row."""
    moved = Signal(str, int, int)
    """A line to another list, or by so many places."""
    place_wanted = Signal(str)
    removed = Signal(str)
    menu_wanted = Signal(str, object)
    typed = Signal(str, str)
    """Mark and the words so far; no mark for a line that is new."""
    written = Signal(str, str)
    given_up = Signal()
    take_wanted = Signal()
    """Something the programme holds already is to be taken over."""

    def __init__(self, desk: Desk, part: str, texts: tuple[str, str], parent: QWidget) -> None:
        """``texts`` are the title and the line of help."""
        super().__init__(parent)
        self.part, self._desk = part, desk
        self.heading, help_text = texts
        text, look, icons = desk.words.text, desk.look, desk.icons
        self.setProperty("role", "card")
        self.setAccessibleName(self.heading)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        adding = text("Add a line: {list}", list=self.heading)
        self.add = icon_button(adding, icons.icon("plus"), icons.size(16), self)
        self.add.clicked.connect(self.begin)
        self.rows: list[LineRow] = []
        self._fresh: LineRow | None = None
        self._current = ""
        self._rules: dict[LineRow, QFrame] = {}
        head = row(spacing=look.px(8))
        title = label(self.heading, "heading3", wrap=True, parent=self)
        head.addWidget(title, 1)
        head.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        self.take = button("", "link", icons.icon("tray-arrow-down", "link"), parent=self)
        self.take.setIconSize(icons.size(14))
        self.take.setAccessibleName(text("Take over from the programme: {list}", list=self.heading))
        self.take.clicked.connect(self.take_wanted)
        self.take.hide()
        self._listed = column()
        laid = column(self, spacing=look.px(2))
        laid.setContentsMargins(look.px(16), look.px(10), look.px(12), look.px(10))
        laid.addLayout(head)
        laid.addWidget(label(help_text, "meta", wrap=True, parent=self))
        laid.addSpacing(look.px(6))
        laid.addLayout(self._listed)
        self._foot = column()
        self.add_foot(self.take)
        laid.addLayout(self._foot)
        laid.addStretch(1)

    def add_foot(self, way: QWidget) -> None:
        """Something else to do, under the lines."""
        self._foot.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)

    # --- showing ---------------------------------------------------------------------------------

    def show_lines(self, shown: Sequence[LineShown]) -> None:
        """Show these lines; the focus stays on its line, or goes to the nearest where that is gone."""
        had = holds_focus(self) and any(holds_focus(each) for each in self.rows)
        at = next((place for place, each in enumerate(self.rows) if holds_focus(each)), 0)
        known = {each.mark: each for each in self.rows}
        rows = [
            known.pop(each.line.mark) if each.line.mark in known else self._row(each.line.mark)
            for each in shown
        ]
        for gone in known.values():
            self._drop(gone)
        for place, (made, each) in enumerate(zip(rows, shown, strict=True)):
            made.show_line(each.line.text, each.told, each.spoken, placed=bool(each.line.session))
            self._listed.removeWidget(self._rules[made])
            self._listed.removeWidget(made)
            self._listed.insertWidget(2 * place, self._rules[made])
            self._listed.insertWidget(2 * place + 1, made)
        self.rows = rows
        self._rove()
        if had and not any(holds_focus(each) for each in (*rows, *self._being_written)):
            self.focus_place(min(at, len(rows) - 1))

    @property
    def _being_written(self) -> tuple[LineRow, ...]:
        return (self._fresh,) if self._fresh is not None else ()

    def _row(self, mark: str) -> LineRow:
        made = LineRow(self._desk, mark, self)
        self._rules[made] = frame("line", self)
        made.stepped.connect(partial(self._step, made))
        made.moved.connect(partial(self._move, made))
        made.place_wanted.connect(partial(self._place, made))
        made.removed.connect(partial(self._remove, made))
        made.menu_wanted.connect(partial(self._menu, made))
        made.typed.connect(partial(self._typed, made))
        made.written.connect(partial(self._written, made))
        made.given_up.connect(partial(self._given_up, made))
        made.focused.connect(partial(self._came, made))
        return made

    def _drop(self, gone: LineRow) -> None:
        gone.close_field()
        for each in (gone, self._rules.pop(gone)):
            self._listed.removeWidget(each)
            each.hide()
            each.deleteLater()

    def offer_to_take(self, count: int) -> None:
        """So many lines could be taken over."""
        said = self._desk.words.text("Take over from the programme ({count})…", count=count)
        self.take.setText(said)
        self.take.setVisible(bool(count))

    # --- the focus -------------------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The mark of the line one is at, or was at last."""
        known = [each.mark for each in self.rows]
        return self._current if self._current in known else next(iter(known), "")

    def focus_place(self, place: int) -> None:
        """To the line at this place (from 0), or to the button that adds one."""
        if self.rows:
            made = self.rows[max(0, min(place, len(self.rows) - 1))]
            come_to(made, made)
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_line(self, mark: str) -> bool:
        """To a line; False where it is not there."""
        made = next((each for each in self.rows if each.mark == mark), None)
        if made is not None:
            self._current = mark
            self._rove()
            come_to(made, made)
        return made is not None

    def _rove(self) -> None:
        """Tab comes in at one line only."""
        stop = self.current
        for each in self.rows:
            here = each.mark == stop
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _came(self, made: LineRow) -> None:
        self._current = made.mark
        self._rove()

    def _step(self, made: LineRow, sideways: int, along: int) -> None:
        at = self.rows.index(made)
        if sideways:
            self.stepped.emit(sideways, at)
        elif 0 <= at + along < len(self.rows):
            self.focus_place(at + along)

    # --- wishes ----------------------------------------------------------------------------------

    def _move(self, made: LineRow, sideways: int, along: int) -> None:
        self.moved.emit(made.mark, sideways, along)

    def _place(self, made: LineRow) -> None:
        self.place_wanted.emit(made.mark)

    def _remove(self, made: LineRow) -> None:
        self.removed.emit(made.mark)

    def _menu(self, made: LineRow, at: QPoint) -> None:
        self.menu_wanted.emit(made.mark, at)

    def _typed(self, made: LineRow, text: str) -> None:
        self.typed.emit(made.mark, text)

    # --- writing ---------------------------------------------------------------------------------

    def begin(self) -> None:
        """A new line, ready to be written."""
        if self._fresh is None:
            self._fresh = self._row(_FRESH)
            self._listed.addWidget(self._rules[self._fresh])
            self._listed.addWidget(self._fresh)
            told = self._desk.words.text("not placed yet")
            self._fresh.show_line("", told, self.heading, placed=False)
        self._fresh.open(self._desk.words.text("New line: {list}", list=self.heading))
        come_to(self._fresh, self._fresh)

    def edit(self, mark: str) -> None:
        """Be ready to write in a line."""
        made = next((each for each in self.rows if each.mark == mark), None)
        if made is not None:
            made.open(made.accessibleName())

    def flush(self) -> None:
        """Hand over what is being written."""
        for each in (*self.rows, *self._being_written):
            if each.is_open:
                each.flush()

    def _written(self, made: LineRow, text: str, by_enter: bool) -> None:
        if made is self._fresh:
            self._end_fresh()
            if text:
                self.written.emit(_FRESH, text)
            if text and by_enter:
                self.begin()
            elif by_enter:
                self.given_up.emit()
                self.focus_place(len(self.rows) - 1)
            return
        self.written.emit(made.mark, text)

    def _given_up(self, made: LineRow) -> None:
        if made is self._fresh:
            left = holds_focus(made)
            self._end_fresh()
            if left:
                self.focus_place(len(self.rows) - 1)
        self.given_up.emit()

    def _end_fresh(self) -> None:
        if self._fresh is not None:
            gone, self._fresh = self._fresh, None
            self._drop(gone)
