"""History: what was done, by whom and how, and the way back to an earlier text (screen 27; R-213)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mentordesk.model.changes import ChangeSet, Key
from mentordesk.model.past import ActPast, Author, CellPast, PastEntry, Wanted
from mentordesk.ui import pages
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.past.board import PastBoard
from mentordesk.ui.past.comparing import PastComparing
from mentordesk.ui.past.past_commands import past_commands, past_keys
from mentordesk.ui.past.past_list import PastList
from mentordesk.ui.past.past_reading import PastReading
from mentordesk.ui.register_places import place_of_answer
from mentordesk.ui.widgets.parts import column

if TYPE_CHECKING:
    from mentordesk.services.history import Taken

_AT_ONCE = 1000  # changes of an act that is looked at in passing; a larger one only when one enters it


class HistoryPage(Page):
    """Joins the parts: the list, its filters, the panel beside it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = PastList(desk.words, self)
        self.board = PastBoard(desk, self.model, self)
        self.reading = PastReading(desk, self.model, self)
        self.comparing = PastComparing(desk, self.model, self.board, self)
        self._stale = False  # whether something was written while the page was not shown
        self._here: Key | None = None  # where one was before the list was made anew
        self._shown: Key | None = None  # the act that was asked for the panel
        column(self).addWidget(self.board)
        self.setFocusProxy(self.board)
        self._connect()

    def _connect(self) -> None:
        board, view, panel = self.board, self.board.view, self.board.panel
        self.reading.began.connect(self._began)
        self.reading.came.connect(self._meet)
        self.reading.looked.connect(self._tell_hidden)
        board.filters.changed.connect(self._look_for)
        board.clear_requested.connect(board.filters.clear)
        view.chosen.connect(self._chosen)
        view.opened.connect(self._enter_panel)
        view.compare_requested.connect(self.compare)
        view.version_requested.connect(self._compare_version)
        panel.cell_requested.connect(self._open_cell)
        panel.whole_requested.connect(self._show_whole)
        panel.back_requested.connect(self.back)
        panel.open_requested.connect(self.open)
        panel.take_back_requested.connect(self._take_back)
        panel.compare_requested.connect(self._compare_shown)

    @property
    def programme(self) -> str:
        """Whose history is shown."""
        return self.subject.programme if self.subject else ""

    # --- showing -------------------------------------------------------------------------------------

    def present(self, place: Place) -> None:
        another = place.programme != self.programme
        super().present(place)
        if another:
            self.model.show((), self.desk.today(), more=False)  # nothing of the other one is acted upon
            self._chosen(None)
            self.board.filters.show_people(())
            self._here = None
            self.board.filters.clear()  # reads too
        elif self._stale:
            self._read(self.reading.wanted)

    def refresh(self, changes: ChangeSet) -> None:
        if changes.programme != self.programme:
            return
        if not self.isVisible():
            self._stale = True
            return
        self._here = self._shown
        self.reading.refresh(changes)
        if self.board.panel.cell is not None and self._shown is not None:
            self._ask_act(self._shown)  # what stands today is another text now

    def _look_for(self, wanted: Wanted) -> None:
        if self.programme:
            self._read(wanted)

    def _read(self, wanted: Wanted) -> None:
        self._stale = False
        self._here = self._shown or self._here
        self.reading.follow(self.programme, wanted)

    def _began(self) -> None:
        self.board.show_view(rows=bool(self.model.rows), filtered=not self.reading.wanted.everything)
        self.board.view.choose(self._here)
        if not self.model.rows:
            self._chosen(None)
        if self.board.hasFocus():
            self.board.enter()
        self._ask_people()

    def _meet(self, entries: Sequence[PastEntry]) -> None:
        """Someone may have written here for the first time."""
        if any(each.who.id not in self.board.filters.people for each in entries):
            self._ask_people()

    def _ask_people(self) -> None:
        words, programme = self.desk.words, self.programme
        self.desk.ask(self, lambda workspace: workspace.past.authors(programme, words), self._show_people)

    def _show_people(self, people: Sequence[Author]) -> None:
        self.board.filters.show_people(people)
        if self.board.filters.wanted != self.reading.wanted:  # a box that was off, or a newcomer's
            self._read(self.board.filters.wanted)

    def _tell_hidden(self, hidden: int, whole: bool | None) -> None:
        words = self.desk.words
        if whole is None:
            said = words.text("Still looking through older changes…")
        elif hidden and whole:
            said = words.plural(
                "{count} change is hidden by the filter.", "{count} changes are hidden by the filter.", hidden
            )
        else:
            said = ""
        self.board.tell_hidden(said)
        self.board.show_view(rows=bool(self.model.rows) or not whole, filtered=bool(hidden))
        if self.board.view.current is None and self.model.rows:  # found after the first page
            self.board.view.choose(self._here)

    def _chosen(self, entry: PastEntry | None) -> None:
        self._shown = entry.key if entry else None
        if entry is None:
            self.board.panel.show_nothing()
        else:
            self._ask_act(entry.key)

    def _ask_act(self, key: Key) -> None:
        programme, words = self.programme, self.desk.words
        self.desk.ask(
            self, lambda workspace: workspace.past.act(programme, words, key), partial(self._show_act, key)
        )

    def _show_act(self, key: Key, act: ActPast) -> None:
        if key != self._shown:
            return  # one has gone on
        cell = self.board.panel.cell
        here = [
            place for place, each in enumerate(act.cells) if cell and each.register == cell.changed.register
        ]
        if len(act.cells) == 1 and not act.entry.version:
            self._open_cell_of(act, 0)
        elif here and self.board.panel.act and self.board.panel.act.entry.key == key:
            self._open_cell_of(act, here[0])
        else:
            self.board.panel.show_act(act)
        if act.entry.count <= _AT_ONCE:
            self._ask_take_back(act.entry)

    def _enter_panel(self) -> None:
        act = self.board.panel.act
        if act is not None and act.entry.count > _AT_ONCE:
            self._ask_take_back(act.entry)
        self.board.open_panel()

    def _ask_take_back(self, entry: PastEntry) -> None:
        if entry.own:
            programme, offer = self.programme, partial(self._offer, entry.key)
            self.desk.ask(
                self, lambda workspace: workspace.history.may_take_back(programme, entry.act), offer
            )

    def _offer(self, key: Key, possible: bool) -> None:
        if key == self._shown:
            self.board.panel.offer_take_back(possible)

    def _open_cell(self, place: int) -> None:
        act = self.board.panel.act
        if act is not None:
            self._open_cell_of(act, place, go=True)

    def _open_cell_of(self, act: ActPast, place: int, *, go: bool = False) -> None:
        programme, words = self.programme, self.desk.words
        key, register = act.entry.key, act.cells[place].register
        self.desk.ask(
            self, lambda workspace: workspace.past.cell(programme, words, key, register),
            partial(self._show_cell, act, go),
        )  # fmt: skip

    def _show_cell(self, act: ActPast, go: bool, cell: CellPast) -> None:
        if act.entry.key != self._shown:
            return
        offered = self.board.panel.take_back.isVisibleTo(self.board.panel)
        self.board.panel.show_cell(act, cell)
        self.board.panel.offer_take_back(offered and go)
        if go:
            self.board.panel.enter()

    def _show_whole(self) -> None:
        act = self.board.panel.act
        if act is not None:
            self.board.panel.show_act(act)
            self.board.panel.enter()
            self._show_act(act.entry.key, act)

    # --- doing ---------------------------------------------------------------------------------------

    def look(self) -> None:
        """Ctrl+F."""
        self.board.open_filters()

    def back(self) -> None:
        """Ctrl+Enter: the text chosen stands again; the one of today stays in the history."""
        panel = self.board.panel
        cell = panel.cell
        if cell is None or not panel.may_go_back:
            self.desk.say(panel.note.text() or self.desk.words.text("Choose one cell of a change first."))
            return
        at = panel.before.currentRow()
        to = cell.earlier[at].key if at >= 0 else cell.key
        programme, register, seen = self.programme, cell.changed.register, cell.seen
        self.desk.ask(
            self, lambda workspace: workspace.past.back(programme, register, to, seen), self._went_back
        )

    def _went_back(self, came_back: bool) -> None:
        text = self.desk.words.text
        said = text("The earlier text stands again.")
        if came_back:
            said = text("The row that was removed is back, with this text.")
        self.desk.say(said, text("Undo"), self.desk.undo_wanted.emit)

    def _take_back(self) -> None:
        act = self.board.panel.act
        if act is not None:
            programme, batch = self.programme, act.entry.act
            self.desk.ask(
                self, lambda workspace: workspace.history.take_back(programme, batch), self._took_back
            )

    def _took_back(self, taken: Taken | None) -> None:
        words = self.desk.words
        if taken is not None:
            self.desk.say(words.text("Undone: {what}", what=words.say(taken.message)))

    def open(self) -> None:
        """To the cell, wherever it stands."""
        cell = self.board.panel.cell
        if cell is None:
            return
        self.desk.navigator.go(place_of_answer(cell.changed.register))

    def compare(self) -> None:
        """C: what lies between the two acts that are marked."""
        self.comparing.begin(self.programme)

    def _compare_version(self, version: str) -> None:
        self.desk.go(pages.COMPARE, self.programme, version, "")

    def _compare_shown(self) -> None:
        act = self.board.panel.act
        if act is not None and act.entry.version:
            self._compare_version(act.entry.version)

    def commands(self) -> Sequence[Command]:
        return past_commands(self)

    def keys(self) -> Sequence[tuple[str, str]]:
        return past_keys(self.desk.words)

    def zones(self) -> Sequence[QWidget]:
        board = self.board
        shown = (board.filters, board.content, board.panel)
        return [each for each in shown if each.isVisibleTo(board)]
