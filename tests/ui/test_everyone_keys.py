"""Everything by keys: Tab leads everywhere and home again, as one reads; F6 out of anything; F1 tells all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.ui.commands import keys_in_words
from mentordesk.ui.dialogs.listing import Listing
from mentordesk.ui.pages.library import Library
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.ui.widgets.grid.editor import CellEditor
from tests.ui import barriers
from tests.ui.everywhere import at_work, every_page, everywhere, furnish, plan_page
from tests.ui.person import Person


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return furnish(tmp_path / "store")


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    with at_work(qtbot, folder) as someone:
        yield someone


# --- Tab -------------------------------------------------------------------------------------------


_BOTH_WAYS = 100
"""The size at which Shift+Tab is walked too; the way back is the same one at any size."""


@pytest.mark.parametrize("size", [_BOTH_WAYS, pytest.param(200, marks=pytest.mark.torture)])
def test_tab_leads_everywhere_as_one_reads_and_home_again(folder: Path, qtbot: QtBot, size: int) -> None:
    found: list[str] = []
    with at_work(qtbot, folder, text_size=size) as person:
        for name, root in everywhere(person):
            QTest.keyClick(barriers.focus(), Qt.Key.Key_Tab)  # from wherever one is to a stop
            found += (f"{name}: {fault}" for fault in _astray(root, back=size == _BOTH_WAYS))
    assert found == []


def _astray(root: QWidget, *, back: bool) -> Iterator[str]:
    stops = barriers.stops(root)
    seen, twice = barriers.walk()
    if twice is not seen[0]:
        yield f"caught at {barriers.called(twice)}"
    yield from (f"never reached: {barriers.called(each)}" for each in stops if each not in seen)
    if back:
        reached, twice = barriers.walk(Qt.Key.Key_Backtab)
        if twice is not reached[0]:
            yield f"caught backwards at {barriers.called(twice)}"
        yield from (
            f"never reached backwards: {barriers.called(each)}" for each in stops if each not in reached
        )
    stops += barriers.stops(root)  # what the focus of its neighbour switched on is one by now
    yield from (f"no stop, and yet: {barriers.called(each)}" for each in seen if each not in stops)
    for before, after in barriers.jumps(root, seen):
        if not _by_design(before, after):
            yield f"back from {barriers.called(before)} to {barriers.called(after)}"


def _by_design(before: QWidget, after: QWidget) -> bool:
    """On the page of one action the fields come first, then the way to other actions, which stands above."""
    return before.property("part") == "field" and barriers.told(after)[0].startswith("Action ")


def test_tab_leaves_the_grid_at_its_ends_and_nowhere_else(person: Person) -> None:
    page = plan_page(person)
    grid = page.grid
    last = len(page.table.actions), page.table.columnCount() - 1  # of the blank row, where one goes on
    grid.go(*last)
    person.press("Backtab", "Tab")
    assert (grid.place, person.focus) == (last, grid)
    person.press("Tab")
    assert page.board.side.isAncestorOf(person.focus)
    person.press("Backtab")
    assert grid.hasFocus()
    grid.go(0, 0)
    person.press("Backtab")
    assert page.board.top.add.hasFocus(), "what stands before the grid"


def test_tab_leaves_the_grid_from_an_open_cell_too(person: Person) -> None:
    grid = plan_page(person).grid
    for place, key in (((4, 5), "Tab"), ((0, 0), "Backtab")):
        grid.setFocus()
        grid.go(*place)
        person.press("F2")
        assert isinstance(grid.editor, CellEditor)
        person.press(key)
        assert grid.hasFocus(), "the cell is left"
        person.press(key)
        now = person.focus
        assert now is not grid, "then the grid"
        assert not grid.isAncestorOf(now)


# --- F6 --------------------------------------------------------------------------------------------


def test_f6_leads_from_zone_to_zone(person: Person) -> None:
    person.go("library")
    page = person.window.page
    assert isinstance(page, Library)
    page.list.setFocus()
    person.press("F6")
    assert person.window.status.isAncestorOf(person.focus)
    person.press("F6")
    assert page.isAncestorOf(person.focus)


def test_f6_leaves_from_any_cell(person: Person) -> None:
    page = plan_page(person)
    grid = page.grid
    for row in range(len(page.table.actions) + 1):
        for column in range(page.table.columnCount()):
            grid.go(row, column)
            person.press("F6")
            assert page.board.side.isAncestorOf(person.focus)
            person.press("Shift+F6")
            assert (person.focus, grid.place) == (grid, (row, column)), "and back to the cell one was in"
            person.press("Shift+F6")
            assert not page.isAncestorOf(person.focus)
            grid.setFocus()


def test_f6_leaves_an_open_cell_and_its_words_are_kept(person: Person) -> None:
    page = plan_page(person)
    page.grid.go(1, 1)
    person.press("F2")
    person.type(" and more")
    person.press("F6")
    assert page.board.side.isAncestorOf(person.focus)
    assert page.table.text(1, 1) == "Result 2 and more"
    person.press("Shift+F6")
    assert page.grid.hasFocus()


# --- letters and keys --------------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
def test_the_menu_of_a_cell_claims_no_letter_twice(person: Person) -> None:
    page = plan_page(person)
    page.grid.customContextMenuRequested.emit(QPoint(1, 1))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert barriers.shared_mnemonics(each.text() for each in menu.actions()) == []
    menu.close()


def test_f1_lists_every_command_that_has_a_key(person: Person) -> None:
    for name in every_page(person):
        known = [action for action in person.window.actions() if action.isEnabled() and action.shortcuts()]
        person.press("F1")
        shown = _listed()
        for action in known:
            plain = action.text().replace("&", "")
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            assert (plain, key) in shown, name
        page = person.window.page
        if isinstance(page, PlanPage):
            own = ("Show today", "T") if page.over_time.shown else ("Change the cell", "F2")
            assert own in shown
        for command in person.window.commands:
            assert bool(command.keys) == ((command.plain, keys_in_words(command.keys)) in shown)


def _listed() -> list[tuple[str, str]]:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Listing)
    model = dialog.table.model()
    shown = [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]
    dialog.close()
    return shown


def test_no_dialog_outlives_its_window(person: Person) -> None:
    person.press("F1")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    person.settle()
    assert QApplication.activeModalWidget() is None
