"""The three lists of a preparation side by side, or one under the other where there is no room."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from mentordesk.forms.reading import form
from mentordesk.model.preparation import GROUP
from mentordesk.model.visits import FORM, PARTS, VISIT
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.in_sight import holds_focus
from mentordesk.ui.visiting.line_list import LineList, LineShown
from mentordesk.ui.visiting.preparation_reading import Read
from mentordesk.ui.visiting.prepared_words import line_said, line_spoken
from mentordesk.ui.widgets.parts import button


class PreparationLists(QWidget):
    """It tells wishes: the name of the list, the mark of the line (none for a new one), what is wished."""

    typed = Signal(str, str, str)
    written = Signal(str, str, str)
    given_up = Signal(str)
    removed = Signal(str, str)
    moved = Signal(str, str, int, int)
    """To another list, or by so many places."""
    place_wanted = Signal(str, str)
    menu_wanted = Signal(str, str, object)
    take_wanted = Signal(str)
    choice_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        known, words = form(FORM), desk.words
        self.lists: dict[str, LineList] = {}
        self._wanted = ("", "")
        self._laid = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._laid.setContentsMargins(0, 0, 0, 0)
        self._laid.setSpacing(desk.look.px(14))
        for part in PARTS:
            key = f"{VISIT}.{GROUP}{part}"
            made = LineList(desk, part, (known.label(key, words), known.help(key, words)), self)
            made.typed.connect(partial(self.typed.emit, part))
            made.written.connect(partial(self.written.emit, part))
            made.given_up.connect(partial(self.given_up.emit, part))
            made.removed.connect(partial(self.removed.emit, part))
            made.moved.connect(partial(self.moved.emit, part))
            made.stepped.connect(partial(self._step, part))
            made.place_wanted.connect(partial(self.place_wanted.emit, part))
            made.menu_wanted.connect(partial(self.menu_wanted.emit, part))
            made.take_wanted.connect(partial(self.take_wanted.emit, part))
            self.lists[part] = made
            self._laid.addWidget(made, 1)
        self.choose: dict[str, QWidget] = {}
        for part, made in self.lists.items():
            self.choose[part] = self._choice(part, made)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(self.lists[PARTS[0]].add)

    def _choice(self, part: str, made: LineList) -> QWidget:
        """Two people changed one list on two laptops: both are to be seen."""
        text = self._desk.words.text
        way = button(text("Changed on both sides: choose…"), "link", parent=made)
        way.setAccessibleName(text("{field}: changed on both sides, choose", field=made.heading))
        way.clicked.connect(partial(self.choice_wanted.emit, GROUP + part))
        way.hide()
        made.add_foot(way)
        return way

    def stack(self, stacked: bool) -> None:
        """One under the other."""
        ways = QBoxLayout.Direction
        self._laid.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)

    def show_prepared(self, found: Read) -> None:
        """The lists as they stand."""
        prepared, words = found.prepared, self._desk.words
        for part, made in self.lists.items():
            made.show_lines(
                [
                    LineShown(
                        each,
                        line_said(prepared, each, words),
                        line_spoken(prepared, each, made.heading, words),
                    )
                    for each in prepared.lines[part]
                ]
            )
            made.offer_to_take(len(found.proposals[part]))
            self.choose[part].setVisible(GROUP + part in prepared.visit.conflicts)
        part, known = self._wanted
        if known and self.lists[part].focus_line(known):
            self._wanted = ("", "")

    # --- the focus -------------------------------------------------------------------------------

    @property
    def here(self) -> LineList:
        """The list one is in, or the first."""
        return next((each for each in self.lists.values() if holds_focus(each)), self.lists[PARTS[0]])

    @property
    def current(self) -> str:
        """The mark of the line one is at."""
        return self.here.current

    @property
    def waits_at_the_beginning(self) -> bool:
        """Whether the focus is where it goes while there is no line."""
        return self.lists[PARTS[0]].add.hasFocus()

    def come_to_line(self, part: str, known: str) -> None:
        """To a line, as soon as it is there."""
        self._wanted = (part, known)
        if self.lists[part].focus_line(known):
            self._wanted = ("", "")

    def focus_line(self, known: str) -> None:
        """To a line of whichever list."""
        for made in self.lists.values():
            if made.focus_line(known):
                return

    def focus_list(self, part: str) -> None:
        """To a list."""
        made = self.lists[part]
        at_a_line = holds_focus(made) and not made.add.hasFocus()
        if not at_a_line and not made.focus_line(made.current):
            made.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """To the line one was at, or to where one begins."""
        self.focus_list(self.here.part)

    def _step(self, part: str, sideways: int, at: int) -> None:
        place = PARTS.index(part) + sideways
        if 0 <= place < len(PARTS):
            self.lists[PARTS[place]].focus_place(at)

    # --- wishes of commands ------------------------------------------------------------------------

    def begin(self) -> None:
        """A new line in the list one is in."""
        self.here.begin()

    def place(self) -> None:
        """Place the line one is at."""
        if self.current:
            self.place_wanted.emit(self.here.part, self.current)

    def edit(self, part: str, known: str) -> None:
        """Write in a line."""
        self.lists[part].edit(known)

    def remove(self) -> None:
        """Take out the line one is at."""
        if self.current:
            self.removed.emit(self.here.part, self.current)

    def take(self) -> None:
        """Take over into the list one is in."""
        self.take_wanted.emit(self.here.part)

    def flush(self) -> None:
        """Hand over what is being written."""
        for made in self.lists.values():
            made.flush()
