"""The action plan: the grid, one action a page in narrow windows, and what belongs to them (screen 07)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from mentordesk.model.changes import ChangeSet, Register
from mentordesk.model.plan import ACTION, Plan
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.planning.acts import Acts
from mentordesk.ui.planning.asking import Asking
from mentordesk.ui.planning.beside import Beside
from mentordesk.ui.planning.board import Board
from mentordesk.ui.planning.cell_menu import open_cell_menu
from mentordesk.ui.planning.columns import CellTexts, grid_columns
from mentordesk.ui.planning.exporting import Exporting
from mentordesk.ui.planning.finder import Finder
from mentordesk.ui.planning.one_action import OneAction
from mentordesk.ui.planning.over_time import OverTime
from mentordesk.ui.planning.plan_commands import plan_commands, plan_keys
from mentordesk.ui.planning.projecting import Projecting
from mentordesk.ui.planning.reading import Reading
from mentordesk.ui.planning.settling import Settling
from mentordesk.ui.planning.understood import Understood
from mentordesk.ui.planning.view_state import ViewState
from mentordesk.ui.planning.writing import Writing
from mentordesk.ui.widgets.parts import column


class PlanPage(Page):
    """Joins the parts; each of them knows one thing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.table = PlanTable(desk.words, CellTexts(desk.words), self)
        self.board = Board(desk, self.table, self)
        self.grid = self.board.grid
        self.writing = Writing(desk, self.table, self)
        self.acts = Acts(desk, self.table, self.grid, self.writing, self)
        self.reading = Reading(desk, self.table, self.writing, self.acts.moving, self)
        self.finder = Finder(self.board.find_bar, self.grid, self.table, self)
        self.one = OneAction(desk, self.table, self.writing, self.board.one)
        self.projecting = Projecting(desk, self.table, self)
        self.exporting = Exporting(desk, self)
        self.settling = Settling(desk, self.table, self)
        self.asking = Asking(desk, self)
        self.beside = Beside(desk, self.table, self.board.side, self)
        self.understood = Understood(desk, self.table, self.board.keys, self)
        self.view = ViewState(desk)
        self.over_time = OverTime(desk, self.board, self.view, self)
        self._places: dict[str, tuple[str, str]] = {}
        self._wanted: tuple[str, ...] = ()
        self._disputed = False  # whether the current cell has two texts
        self._new_here = True  # whether this programme's plan has not been shown yet
        column(self).addWidget(self.board)
        self.setFocusProxy(self.board)
        self._connect()

    def _connect(self) -> None:
        grid, writing, board = self.grid, self.writing, self.board
        grid.opened.connect(writing.open)
        grid.typed.connect(writing.typed)
        grid.edited.connect(writing.edited)
        grid.given_up.connect(writing.given_up)
        grid.place_changed.connect(self._place_changed)
        grid.widths_changed.connect(self._keep_widths)
        grid.customContextMenuRequested.connect(self._open_menu)
        grid.heads.customContextMenuRequested.connect(board.top.open_columns)
        grid.overlong_met.connect(self._say_overlong)
        writing.due.connect(self.flush)
        self.reading.shown.connect(self._show)
        self.one.moved.connect(self._go_to_row)
        self.finder.stepped.connect(self._go)
        board.turned.connect(self._turned)
        board.side_toggled.connect(self.view.keep_side)
        board.top.export_requested.connect(self.export)
        board.top.add_requested.connect(self.acts.add)
        board.top.column_toggled.connect(self.toggle_column)
        board.top.timeline_wanted.connect(self.show_timeline)
        self.over_time.cell_requested.connect(self._go_to_cell)
        self.over_time.turned.connect(self._turned_to)
        self.beside.reviewing.known.connect(self.understood.know)
        self.beside.cell_requested.connect(self._go_to_cell)
        self.beside.name_version_requested.connect(self.ask_version)
        self.beside.link_requested.connect(self.acts.link)
        self._connect_wall()

    def _connect_wall(self) -> None:
        wall, writing = self.projecting, self.writing
        wall.typed.connect(writing.typed_elsewhere)
        wall.typing_left.connect(writing.left)
        wall.edited.connect(writing.edited_elsewhere)
        wall.add_requested.connect(self._add_on_the_wall)
        wall.undo_requested.connect(self.desk.undo_wanted)
        wall.redo_requested.connect(self.desk.redo_wanted)
        wall.left.connect(self._go_to_cell)

    # --- showing ---------------------------------------------------------------------------------

    @property
    def programme(self) -> str:
        """Whose plan is shown."""
        return self.subject.programme if self.subject else ""

    def present(self, place: Place) -> None:
        another = place.programme != self.programme
        if another:  # words on the wall belong to the plan of before
            self.projecting.stop()
        super().present(place)
        self._wanted = place.part
        self.view.follow(place.programme)
        if another:
            self._new_here = True
            self._show_columns()
            self.board.wish_side(self.view.side)
        # what is shown comes first from the store
        parts = (self.reading, self.acts, self.writing, self.beside, self.understood, self.over_time)
        for part in parts:
            part.follow(place.programme)

    def refresh(self, changes: ChangeSet) -> None:
        self.reading.refresh(changes)
        self.over_time.refresh(changes)
        self.beside.refresh(changes)

    def flush(self) -> None:
        self.desk.holding.try_again()  # the words held before come before those that are typed now
        self.grid.flush()
        self.board.one.flush()
        self.projecting.flush()
        self.acts.flush()
        self.over_time.flush()

    def _show(self, plan: Plan) -> None:
        self.projecting.read_heading(self.programme)
        self.beside.show(plan)
        self._place_changed()
        self._go_where_wanted()
        if self.board.hasFocus():  # it came before there was anything to write in
            self.board.enter()

    def _go_where_wanted(self) -> None:
        """The place one came for; else where one was in this plan."""
        wanted, self._wanted = self._wanted, ()
        if self._new_here:
            self._new_here = False
            action, name = self._places.get(self.programme, ("", ""))
            self._go(max(self.table.row_of(action), 0), max(self.table.column_of(name), 0))
        if wanted[:1] == ("export",):
            self.export(*wanted[1:2])
        elif wanted[:1] == ("version",):
            self.ask_version()
        elif len(wanted) == 2:
            self._go_to_cell(*wanted)

    def reveal(self, touched: Collection[Register]) -> None:
        cells = [
            (self.table.row_of(each.eid), max(self.table.column_of(each.field), 0))
            for each in touched
            if each.entity == ACTION and self.table.row_of(each.eid) >= 0
        ]
        if cells:
            self.grid.light(*min(cells))
            self.one.go(self.grid.place[0])
            self.over_time.go(self.table.actions[min(cells)[0]].id)

    # --- where one is ----------------------------------------------------------------------------

    def _go(self, row: int, place: int) -> None:
        self.grid.go(row, place)
        self.one.go(self.grid.place[0])

    def _go_to_row(self, row: int) -> None:
        self.grid.go(row, max(self.grid.place[1], 0))

    def _go_to_cell(self, action: str, name: str) -> None:
        row = self.table.row_of(action)
        if row >= 0:
            if self.over_time.shown:
                self.over_time.turn(False)
            self._go(row, max(self.table.column_of(name), 0))
            self.board.enter()

    def _turned(self, narrow: bool) -> None:
        if narrow:
            self.one.go(max(self.grid.place[0], 0))

    def _place_changed(self) -> None:
        row, place = self.grid.place
        action = self.table.action(row)
        if action is not None and place >= 0 and not self._new_here:
            self._places[self.programme] = (action.id, self.table.columns[place].name)
        shown = row + 1 if action is not None else None
        self.board.keys.show_place(shown, place + 1, len(self.table.actions))
        self.understood.show(row, place)
        self.beside.show_place(row)
        disputed = action is not None and self.table.disputed(row, place)
        if disputed != self._disputed:
            self._disputed = disputed
            self.desk.commands_changed.emit()

    def _say_overlong(self) -> None:
        text = self.desk.words.text
        said = text("This text is too long to be changed here: write over it, or copy it to another program.")
        self.desk.say(said, text("Copy"), self.grid.copy)

    # --- columns ---------------------------------------------------------------------------------

    def toggle_column(self, name: str) -> None:
        """Show an optional column, or no longer."""
        self.flush()
        self.view.toggle_column(name)
        self._show_columns()
        self.desk.commands_changed.emit()

    def _show_columns(self) -> None:
        row, place = self.grid.place
        self.grid.close_editor()
        self.table.set_columns(grid_columns(self.desk.words, self.view.columns))
        self.grid.show_columns(self.view.widths)
        self.board.top.show_columns(self.view.optional, self.view.columns)
        if row >= 0:
            self._go(row, place)

    def _keep_widths(self) -> None:
        self.view.keep_widths(self.grid.widths.shares)

    # --- over time -------------------------------------------------------------------------------

    def turn(self) -> None:
        """Ctrl+T: the timeline, or the table again."""
        self.show_timeline(not self.over_time.shown)

    def show_timeline(self, wanted: bool) -> None:
        """The same action is the current one in both."""
        self.flush()
        here, there = self.table.action(self.grid.place[0]), self.over_time.current
        self.over_time.turn(wanted)
        if wanted and here is not None:
            self.over_time.go(here.id)
        elif not wanted and self.table.row_of(there) >= 0:
            self._go_to_row(self.table.row_of(there))
        self.board.enter()

    def _turned_to(self, _timeline: bool) -> None:
        self.desk.commands_changed.emit()

    # --- what is wished --------------------------------------------------------------------------

    def export(self, version: str = "") -> None:
        """Ctrl+E: the plan as it stands, or as it stood at a version."""
        self.flush()
        self.exporting.open(self.programme, version)

    def ask_version(self) -> None:
        """Ctrl+Shift+S."""
        self.flush()
        self.asking.version(self.programme)

    def ask_heading(self) -> None:
        """The heading of the plan."""
        self.asking.heading(self.programme)

    def settle(self) -> None:
        """Choose between two texts of the current cell."""
        self.settling.open(self.programme, *self.grid.place)

    def project(self) -> None:
        """F5: the current action, on the wall."""
        if self.reading.plan is not None:
            self.grid.close_editor()
            self.flush()
            action = self.table.action(self.grid.place[0])
            self.projecting.begin(self.programme, action.id if action else "")

    def _add_on_the_wall(self) -> None:
        self.acts.flush()
        row = self.grid.place[0] if not self.projecting.active else len(self.table.actions) - 1
        self.writing.add(row, self.projecting.go_to, self.writing.drop_unwritten)

    def commands(self) -> Sequence[Command]:
        return list(plan_commands(self))

    def keys(self) -> Sequence[tuple[str, str]]:
        return self.over_time.keys() if self.over_time.shown else plan_keys(self.desk.words)

    def zones(self) -> Sequence[QWidget]:
        return (self.board.content, self.board.side)

    def _open_menu(self, _at: QPoint) -> None:
        """The commands of a cell, where it is."""
        open_cell_menu(self, self.commands(), self.desk.icons, self.grid.menu_place())
