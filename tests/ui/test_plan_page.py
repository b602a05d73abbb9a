"""The plan's page in the real window: keys as in Excel, rows that grow, one step back for each act."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from mentordesk.services import settings
from mentordesk.ui import pages
from mentordesk.ui.dialogs.name_version import NameVersionDialog
from mentordesk.ui.dialogs.plan_heading import PlanHeadingDialog
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.ui.widgets.grid.editor import CellEditor, ChoiceEditor
from mentordesk.ui.widgets.grid.view import Grid
from tests.ui.person import Person
from tests.ui.plans import at_the_plan, six_actions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A programme with a plan of six actions."""
    return six_actions(tmp_path / "store")


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    with at_the_plan(qtbot, folder) as someone:
        yield someone


def page_of(person: Person) -> PlanPage:
    page = person.window.page
    assert isinstance(page, PlanPage)
    return page


def grid_of(person: Person) -> Grid:
    return page_of(person).grid


def column(person: Person, place: int = 0) -> list[str]:
    table = page_of(person).table
    return [table.text(row, place) for row in range(len(table.actions))]


def kept(person: Person, name: str = "what") -> list[str]:
    """A column as the store has it."""
    workspace = person.desk.workspace
    assert workspace is not None
    actions = workspace.plans.plan(page_of(person).programme).actions
    return [each.text(name) for each in actions]


def test_it_opens_on_the_first_cell_with_the_focus_in_the_grid(person: Person) -> None:
    grid = grid_of(person)
    QAbstractItemModelTester(page_of(person).table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert person.focus is grid
    assert grid.place == (0, 0)


def test_f2_keeps_the_words_and_a_letter_replaces_them(person: Person) -> None:
    person.press("F2")
    person.type(" and more")
    person.press("Return")
    assert kept(person)[0] == "Action 1 and more"
    assert grid_of(person).place == (1, 0), "Enter goes down"
    person.type("New")
    person.press("Tab")
    assert kept(person)[1] == "New"
    assert grid_of(person).place == (1, 1), "Tab goes right"


def test_esc_brings_the_old_words_back_and_leaves_no_draft(person: Person) -> None:
    person.type("Not this")
    person.press("Esc")
    assert column(person)[0] == "Action 1"
    assert person.focus is grid_of(person)
    assert person.desk.workspace is not None
    assert person.desk.workspace.drafting.offered() == []


def test_alt_enter_breaks_the_line_ctrl_enter_stays(person: Person) -> None:
    before = grid_of(person).rowHeight(0)
    person.press("F2")
    person.type("\n- one\n- two\n- three\n- four")
    assert grid_of(person).rowHeight(0) > before, "the row grows while one types"
    person.press("Ctrl+Return")
    assert kept(person)[0] == "Action 1\n- one\n- two\n- three\n- four"
    assert grid_of(person).place == (0, 0)
    assert grid_of(person).editor is None
    assert grid_of(person).rowHeight(0) > before


def test_a_text_of_many_lines_is_cut_after_twelve_and_says_so(person: Person) -> None:
    QGuiApplication.clipboard().setText('"' + "\n".join(map(str, range(40))) + '"')
    person.press("Ctrl+V")
    grid = grid_of(person)
    laid = grid.cells.laid(0, 0, grid.columnWidth(0))
    assert laid.cut
    assert grid.rowHeight(0) < 16 * grid.cells.layouts(0).line_height
    assert kept(person)[0].endswith("39"), "nothing is lost"


def test_arrows_home_end_and_the_corners(person: Person) -> None:
    grid = grid_of(person)
    person.press("Down", "Right")
    assert grid.place == (1, 1)
    person.press("End")
    assert grid.place == (1, 5)
    person.press("Home")
    assert grid.place == (1, 0)
    person.press("Ctrl+End")
    assert grid.place == (5, 5)
    person.press("Ctrl+Home")
    assert grid.place == (0, 0)
    assert isinstance(person.window.page, PlanPage), "Ctrl+Home is the grid's, not the way to the list"


def test_a_block_is_copied_as_text_and_table_and_filled_down(person: Person) -> None:
    person.press("Shift+Down", "Shift+Right", "Ctrl+C")
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "Action 1\tResult 1\nAction 2\tResult 2\n"
    assert "<td>Result 2</td>" in mime.html()
    person.press("Ctrl+D")
    assert kept(person)[:2] == ["Action 1", "Action 1"]
    assert kept(person, "results")[:2] == ["Result 1", "Result 1"]
    person.press("Ctrl+Z")
    person.until(lambda: column(person)[1] == "Action 2")
    assert person.window.status.message.text() == "Undone: 2 cells filled in"


def test_ctrl_d_in_one_cell_takes_what_stands_above(person: Person) -> None:
    person.press("Down", "Ctrl+D")
    assert kept(person)[1] == "Action 1"


def test_delete_empties_a_block_in_one_step(person: Person) -> None:
    person.press("Shift+Down", "Shift+Down", "Delete")
    assert kept(person)[:4] == ["", "", "", "Action 4"]
    person.press("Ctrl+Z")
    person.until(lambda: column(person)[0] == "Action 1")
    assert kept(person)[:3] == ["Action 1", "Action 2", "Action 3"]


def test_cut_is_copied_and_gone(person: Person) -> None:
    person.press("Ctrl+X")
    assert QGuiApplication.clipboard().text() == "Action 1"
    assert kept(person)[0] == ""


def test_writing_in_the_blank_row_makes_an_action(person: Person) -> None:
    person.press("Ctrl+End", "Down", "Home")
    person.type("A seventh")
    person.press("Tab")
    assert kept(person) == [*(f"Action {number}" for number in range(1, 7)), "A seventh"]
    assert page_of(person).table.rowCount() == 8, "and there is a blank one under it again"
    person.press("Ctrl+Z")
    person.until(lambda: len(column(person)) == 6)


def test_a_blank_row_left_with_esc_stays_blank(person: Person) -> None:
    person.press("Ctrl+End", "Down", "Home")
    person.type("never mind")
    person.press("Esc")
    assert len(column(person)) == 6
    assert len(kept(person)) == 6


def test_a_new_action_comes_under_the_current_one_ready_to_be_written(person: Person) -> None:
    person.press("Down", "Ctrl+N")
    assert isinstance(person.focus, CellEditor)
    person.type("In between")
    person.press("Return")
    assert kept(person)[:4] == ["Action 1", "Action 2", "In between", "Action 3"]


def test_a_moved_action_keeps_its_words_and_the_numbers_follow(person: Person) -> None:
    person.press("Alt+Down", "Alt+Down")
    assert column(person)[:3] == ["Action 2", "Action 3", "Action 1"], "seen at once"
    assert person.window.status.message.text() == "This is action 3 now."
    person.press("Ctrl+S")
    assert kept(person)[:3] == ["Action 2", "Action 3", "Action 1"]
    person.press("Ctrl+Z")
    person.until(lambda: column(person)[:3] == ["Action 1", "Action 2", "Action 3"])
    assert person.window.status.message.text() == "Undone: Action moved to place 3"


def test_several_actions_move_together(person: Person) -> None:
    person.press("Down", "Shift+Down", "Alt+Down", "Ctrl+S")
    assert kept(person)[:4] == ["Action 1", "Action 4", "Action 2", "Action 3"]


def test_an_action_is_taken_by_its_number_and_dropped_elsewhere(person: Person) -> None:
    numbers = grid_of(person).numbers
    view = numbers.viewport()

    def middle(row: int) -> QPoint:
        return QPoint(10, numbers.sectionViewportPosition(row) + numbers.sectionSize(row) // 2)

    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle(4))
    QTest.mouseMove(view, middle(3))
    QTest.mouseMove(view, middle(1) - QPoint(0, 4))
    assert numbers.line.isVisible(), "a line shows where it would go"
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle(1) - QPoint(0, 4))
    person.settle()
    assert kept(person)[:3] == ["Action 1", "Action 5", "Action 2"]


def test_a_drag_is_given_up_with_esc(person: Person) -> None:
    numbers = grid_of(person).numbers
    view = numbers.viewport()
    start = QPoint(10, numbers.sectionViewportPosition(4) + 5)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start - QPoint(0, 150))
    assert numbers.dragging
    person.press("Esc")
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start - QPoint(0, 150))
    person.settle()
    assert kept(person)[3:5] == ["Action 4", "Action 5"]


def test_a_removed_action_comes_back_with_one_click(person: Person) -> None:
    person.press("Down", "Down", "Ctrl+Delete")
    person.until(lambda: len(column(person)) == 5)
    status = person.window.status
    assert (status.message.text(), status.action.text()) == ("Action 3 removed.", "Undo")
    person.type("something else meanwhile")
    person.press("Return")
    status.action.click()
    person.settle()
    assert "Action 3" in kept(person), "the click takes back the removal, not what came after it"
    assert "something else meanwhile" in kept(person)


def test_undo_leads_to_where_it_happened(person: Person) -> None:
    grid = grid_of(person)
    grid.go(4, 1)
    person.type("changed")
    person.press("Return")
    grid.go(0, 0)
    person.press("Ctrl+Z")
    person.until(lambda: column(person, 1)[4] == "Result 5")
    assert grid.place == (4, 1)


def test_tab_leaves_the_grid_at_its_end_and_f6_from_anywhere(person: Person) -> None:
    grid = grid_of(person)
    grid.go(6, 5)
    person.press("Tab")
    assert person.focus is not grid
    assert not grid.isAncestorOf(person.focus)
    grid.setFocus()
    person.press("F6")
    assert page_of(person).board.side.isAncestorOf(person.focus)


def test_words_are_found_from_cell_to_cell(person: Person) -> None:
    person.press("Ctrl+F")
    person.type("RESULT")
    bar = page_of(person).board.find_bar
    person.until(lambda: bar.count.text() == "6 cells")
    person.press("Return")
    assert grid_of(person).place == (0, 1)
    person.press("Return")
    assert grid_of(person).place == (1, 1)
    person.press("Shift+Return")
    assert grid_of(person).place == (0, 1)
    person.press("Esc")
    assert person.focus is grid_of(person)
    assert not bar.isVisible()


def test_an_optional_column_comes_when_asked_for_and_stays(person: Person) -> None:
    page = page_of(person)
    page.toggle_column("priority")
    person.settle()
    assert page.table.columns[-1].title == "Priority"
    page.grid.go(0, 6)
    person.press("F2")
    assert isinstance(person.focus, ChoiceEditor)
    person.press("Down", "Return")
    assert person.desk.workspace is not None
    actions = person.desk.workspace.plans.plan(page.programme).actions
    assert actions[0].cells["priority"] == "high"
    assert page.table.text(0, 6) == "High"
    person.go(pages.LIBRARY)
    person.go(pages.PLAN, page.programme)
    assert page_of(person).table.column_of("priority") == 6
    assert settings.load().view(page.programme, "plan")["columns"] == ["priority"]


def test_a_column_is_made_wider_by_keys_and_all_stay_in_sight(person: Person) -> None:
    grid = grid_of(person)
    before = grid.widths.widths
    person.press("Shift+Alt+Right")
    after = grid.widths.widths
    assert after[0] > before[0]
    assert sum(after) == sum(before)


def test_dead_keys_and_input_methods_begin_a_cell(person: Person) -> None:
    grid = grid_of(person)
    preedit = QInputMethodEvent("´", [])
    QApplication.sendEvent(grid, preedit)
    assert grid.editor is not None, "what is being composed is seen in the cell"
    done = QInputMethodEvent()
    done.setCommitString("Έ")
    QApplication.sendEvent(person.focus, done)
    person.press("Return")
    assert kept(person)[0] == "Έ"


def test_two_megabytes_in_one_cell_are_kept_with_a_remark(person: Person) -> None:
    QGuiApplication.clipboard().setText("x" * 2_000_000)
    person.press("Ctrl+V")
    person.until(lambda: len(kept(person)[0]) == 2_000_000)
    person.settle()
    said = page_of(person).board.side.remarks.findChildren(QPushButton)
    first = next(each for each in said if each.text() == "Action 1 · 1. Actions")
    assert first.accessibleDescription().startswith("A very long text, 2,000,000 characters.")
    index = page_of(person).table.index(0, 0)
    assert str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole)).startswith("A very long text")
    person.press("F2")
    assert person.window.status.message.text().startswith("This text is too long to be changed here")
    person.window.status.action.click()
    assert len(QGuiApplication.clipboard().text()) == 2_000_000
    person.type("short again")
    person.press("Return")
    assert kept(person)[0] == "short again"
    person.press("Ctrl+Z")
    person.until(lambda: len(column(person)[0]) == 2_000_000)


def test_two_megabytes_put_into_an_open_cell_are_kept_whole(person: Person) -> None:
    person.press("F2")
    QGuiApplication.clipboard().setText("x" * 2_000_000)
    person.press("Ctrl+V")
    assert kept(person)[0] == "Action 1" + "x" * 2_000_000
    assert person.focus is grid_of(person)


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
def test_the_context_menu_has_the_cell_s_commands_by_the_keyboard(person: Person) -> None:
    QApplication.sendEvent(grid_of(person), _context_event(grid_of(person)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [each.text().replace("&", "").split("\t")[0] for each in menu.actions() if each.text()]
    assert texts[:3] == ["Cut", "Copy", "Paste"]
    assert "Remove the action" in texts
    menu.close()


def _context_event(grid: Grid) -> QEvent:
    from PySide6.QtGui import QContextMenuEvent

    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), grid.mapToGlobal(QPoint(1, 1)))


def test_a_version_is_named_and_stands_beside_the_plan(person: Person) -> None:
    person.press("Ctrl+Shift+S")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NameVersionDialog)
    assert dialog.number.text() == "0.1"
    person.press("Tab")
    person.type("before the visit")
    person.press("Return")
    assert person.desk.workspace is not None
    (version,) = person.desk.workspace.plans.plan(page_of(person).programme).versions
    assert (version.number, version.name) == ("0.1", "before the visit")
    person.press("Ctrl+Shift+S")
    assert person.window.status.message.text() == "Nothing has changed since version 0.1."


def test_the_heading_is_filled_in_as_one_step(person: Person) -> None:
    page_of(person).ask_heading()
    person.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PlanHeadingDialog)
    person.type("Our plan")
    person.press("Tab")
    person.type("Saint-Aubin and its association")
    person.press("Return")
    assert person.desk.workspace is not None
    plan = person.desk.workspace.plans.plan(page_of(person).programme)
    assert (plan.title, plan.party("mentee")) == ("Our plan", "Saint-Aubin and its association")
    assert person.window.undoing.undo_text == "Heading of the plan filled in"


def test_what_is_typed_survives_another_language_at_once(person: Person) -> None:
    person.type("half a word")
    person.desk.desk.change_settings(language="fr")
    person.settle()
    assert kept(person)[0] == "half a word"
    assert page_of(person).table.columns[0].title == "1. Actions"
    assert page_of(person).board.top.title.text() == "Plan d’action"


def test_at_200_per_cent_one_action_fills_the_page(person: Person) -> None:
    person.press("Down")
    person.desk.desk.change_settings(text_size=200)
    person.settle()
    page = page_of(person)
    assert page.board.narrow
    one = page.board.one
    assert one.shown is not None
    assert one.shown.number == 1
    one.field("what").setFocus()
    person.press("Ctrl+Down")
    assert one.shown.number == 2
    person.press("Ctrl+A")
    person.type("Written large")
    person.press("Tab")
    assert kept(person)[1] == "Written large"
    one.after.setFocus()
    for _step in range(4):
        person.press("Space")
    assert one.shown.number == 6
    person.press("Space")
    assert one.shown.id is None
    person.type("A seventh, large")
    person.press("Tab")
    assert kept(person)[6] == "A seventh, large"


def test_every_cell_tells_action_column_and_words(person: Person) -> None:
    reader = QAccessible.queryAccessibleInterface(grid_of(person))
    assert reader.text(QAccessible.Text.Name) == "Action plan"
    told = {reader.child(place).text(QAccessible.Text.Name) for place in range(reader.childCount())}
    assert "Action 2, Action 2. 2. Results: Result 2" in told
    assert "New action. 1. Actions, empty" in told
