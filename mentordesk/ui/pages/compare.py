"""Two versions of the plan compared, cell by cell, and the way back to what an older one said (screen 24)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.model.changes import ChangeSet, Register
from mentordesk.model.plan import ACTION
from mentordesk.ui import pages
from mentordesk.ui.commands import Command
from mentordesk.ui.comparing.board import Board
from mentordesk.ui.comparing.compare_commands import compare_commands, compare_keys
from mentordesk.ui.comparing.entries import (
    CellLine,
    Entry,
    entries,
    lines,
    next_changed,
    short_title,
    summary,
    told_of_row,
)
from mentordesk.ui.comparing.saving import Saving
from mentordesk.ui.comparing.taking import Taking
from mentordesk.ui.desk import Desk
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.widgets.parts import column

if TYPE_CHECKING:
    from mentordesk.services.comparing import Compared


class Compare(Page):
    """Joins the parts. The place names the versions: (older, newer), "" being the plan as it stands."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.board = Board(desk, self)
        self.taking = Taking(desk, self)
        self.saving = Saving(desk, self)
        self.compared: Compared | None = None
        self._entries: list[Entry] = []
        self._asked = 0
        self._at = ("", "", 0)  # entry, cell and place in the list one is at
        self._last = False  # whether to come to the last difference of an entry, not the first
        column(self).addWidget(self.board)
        self.setFocusProxy(self.board)
        top, board = self.board.top, self.board
        top.versions_chosen.connect(self._choose)
        top.changed_alone_toggled.connect(self._list_anew)
        top.document_requested.connect(self.save_document)
        top.export_requested.connect(self.export)
        board.side.list.chosen.connect(self._chosen)
        board.detail.step_requested.connect(self.step_action)
        board.detail.take_requested.connect(self.take)
        board.detail.take_row_requested.connect(self.take_row)
        board.detail.cells.place_changed.connect(self._place_changed)
        board.name_requested.connect(self.name_version)
        board.leave_requested.connect(self.leave)

    # --- showing ---------------------------------------------------------------------------------

    @property
    def programme(self) -> str:
        """Whose plan is compared."""
        return self.subject.programme if self.subject else ""

    def present(self, place: Place) -> None:
        if self.subject is None or (place.programme, place.part) != (self.programme, self.subject.part):
            self._at = ("", "", 0)
        if place.programme != self.programme:
            self.compared = None
            self.board.show_state("waiting")
            self.board.show_listed(listed=False)
        super().present(place)
        self._ask()

    def refresh(self, changes: ChangeSet) -> None:
        if changes.programme == self.programme and self.isVisible():
            self._ask()

    def _ask(self) -> None:
        assert self.subject is not None
        older, newer = (*self.subject.part, "", "")[:2]
        programme, words = self.programme, self.desk.words
        self._asked += 1
        self.desk.ask(
            self,
            lambda workspace: workspace.comparing.comparison(programme, words, older, newer),
            partial(self._show, self._asked),
        )

    def _show(self, asked: int, compared: Compared | None) -> None:
        if asked != self._asked:
            return
        entering = self.board.hasFocus()  # it came before there was anything to look at
        self.compared = compared
        top = self.board.top
        top.show_anything(
            versions=compared is not None, differences=compared is not None and not compared.comparison.same
        )
        if compared is None:
            self.board.show_state("none")
            self.board.show_listed(listed=False)
        else:
            self.board.show_versions(compared)
            self._list_anew()
        if entering:
            self.board.enter()
        self.desk.commands_changed.emit()

    def _list_anew(self) -> None:
        compared, words = self.compared, self.desk.words
        if compared is None:
            return
        alone = self.board.top.changed_alone.isChecked()
        focus = QApplication.focusWidget()
        focused = focus is not None and self.board.isAncestorOf(focus)
        self._entries = entries(compared, words, changed_alone=alone)
        found = compared.comparison
        unchanged = sum(not row.changed for row in found.rows)
        said = words.plural("{count} action unchanged", "{count} actions unchanged", unchanged)
        self.board.side.show_counts(
            summary(compared, words), said if unchanged and alone else "", compared.by_person()
        )
        place = self._place_of(self._at[0], self._at[2])
        self.board.side.list.show_entries(self._entries, place)
        self.board.show_listed(listed=bool(self._entries))
        if not self._entries:
            self.board.show_state("same")
            if focused:
                self.board.enter()
        else:
            self._show_entry(place)

    def _place_of(self, eid: str, otherwise: int) -> int:
        """Where an entry is in the list now; one that is no longer there leaves its place to the next."""
        known = [entry.id for entry in self._entries]
        if eid in known:
            return known.index(eid)
        return max(0, min(otherwise, len(known) - 1))

    # --- where one is ----------------------------------------------------------------------------

    @property
    def entry(self) -> Entry | None:
        """The action, or the heading, one looks at."""
        place = self.board.side.list.place
        return self._entries[place] if 0 <= place < len(self._entries) else None

    @property
    def line(self) -> CellLine | None:
        """The cell one looks at."""
        return self.board.detail.cells.current if self.entry else None

    def _show_entry(self, place: int) -> None:
        entry, compared = self._entries[place], self.compared
        assert compared is not None
        same = entry.id == self._at[0]
        name = self._at[1] if same else ""
        self._at = (entry.id, name, place)
        words, today = self.desk.words, self.desk.today()
        shown = lines(compared, entry, words, today)
        self.board.show_entry(entry, told_of_row(compared, entry.row, words, today))
        known = [each.name for each in shown]
        first = self._first_difference(shown)
        self.board.detail.cells.show_lines(shown, known.index(name) if name in known else first)
        self._show_neighbours(place)
        self.desk.commands_changed.emit()

    def _first_difference(self, shown: Sequence[CellLine]) -> int:
        changed = [place for place, each in enumerate(shown) if each.changed] or [0]
        last, self._last = self._last, False
        return changed[-1] if last else changed[0]

    def _show_neighbours(self, place: int) -> None:
        others = (next_changed(self._entries, place, by) for by in (-1, 1))
        said = [
            "" if other is None else short_title(self._entries[other], self.desk.words) for other in others
        ]
        self.board.detail.show_neighbours(*said)

    def _place_changed(self) -> None:
        line, entry = self.line, self.entry
        if line is None or entry is None:
            return
        self._at = (entry.id, line.name, self._at[2])
        self.board.detail.take.setEnabled(self.taking.may_take(entry, line))
        self.board.detail.take_row.setEnabled(self.taking.may_take_row(entry))
        self.board.detail.take_row.setText(self.taking.row_verb(entry))

    def _chosen(self, eid: str) -> None:
        self._show_entry(self._place_of(eid, 0))

    def step_action(self, by: int) -> None:
        """Ctrl+Down and Ctrl+Up: the next changed action, or the one before."""
        other = next_changed(self._entries, self.board.side.list.place, by)
        if other is not None:
            self.board.side.list.go(other)
            self._show_entry(other)
            if not self.board.side.list.hasFocus():
                self.board.detail.cells.enter()

    def step_difference(self, by: int) -> None:
        """F8 and Shift+F8: the next difference, in this action or another."""
        cells = self.board.detail.cells
        there = range(cells.place + 1, len(cells.lines)) if by > 0 else range(cells.place - 1, -1, -1)
        found = next((place for place in there if cells.lines[place].changed), None)
        if found is not None:
            cells.go(found)
            cells.enter()
        elif next_changed(self._entries, self.board.side.list.place, by) is not None:
            self._last = by < 0
            self.step_action(by)
            cells.enter()
        else:
            text = self.desk.words.text
            self.desk.say(
                text("That was the last difference.") if by > 0 else text("That was the first one.")
            )

    # --- what is wished --------------------------------------------------------------------------

    def _choose(self, older: str, newer: str) -> None:
        if older == newer and self.compared is not None:  # a version is not compared with itself
            others = [each.id for each in reversed(self.compared.versions) if each.id != newer]
            older, newer = (others[0], newer) if others else (older, "")
        focus = QApplication.focusWidget()
        self.desk.go(pages.COMPARE, self.programme, older, newer)
        if focus is not None:  # arriving led it to the cells: whoever steps through versions goes on
            focus.setFocus()

    def take(self) -> None:
        """Ctrl+Return: the older text."""
        entry, line = self.entry, self.line
        if self.compared is not None and entry is not None and line is not None:
            self.taking.take(self.compared, entry, line)

    def take_row(self) -> None:
        """The whole action as it was."""
        if self.compared is not None and self.entry is not None:
            self.taking.take_row(self.compared, self.entry)

    def save_document(self) -> None:
        """The document of changes."""
        if self.compared is not None and not self.compared.comparison.same:
            newer = self.compared.newer.id if self.compared.newer else ""
            self.saving.begin(self.programme, self.compared.older.id, newer)

    def export(self) -> None:
        """The newer version, as a document."""
        newer = self.compared.newer if self.compared else None
        self.desk.go(pages.PLAN, self.programme, "export", *([newer.id] if newer else []))

    def export_older(self) -> None:
        """The older version, as a document."""
        if self.compared is not None:
            self.desk.go(pages.PLAN, self.programme, "export", self.compared.older.id)

    def name_version(self) -> None:
        """In the plan, where there is something to name."""
        self.desk.go(pages.PLAN, self.programme, "version")

    def leave(self) -> None:
        """Back to where one came from, or to the plan."""
        if self.desk.navigator.can_go_back:
            self.desk.navigator.back()
        else:
            self.desk.go(pages.PLAN, self.programme)

    # --- the window asks -------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        return list(compare_commands(self))

    def keys(self) -> Sequence[tuple[str, str]]:
        return compare_keys(self.desk.words)

    def reveal(self, touched: Collection[Register]) -> None:
        cells = [each for each in touched if each.entity == ACTION]
        if cells:  # what is read anew shows it
            self._at = (cells[0].eid, cells[0].field, self._at[2])
            self._ask()

    def zones(self) -> Sequence[QWidget]:
        return (self.board.side, self.board.content)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
