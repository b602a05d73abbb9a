"""The plan is finished by keyboard alone: remarks looked at, bars moved, versions compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.dialogs.ignore_remark import IgnoreRemarkDialog
from mentordesk.ui.dialogs.name_version import NameVersionDialog
from mentordesk.ui.pages.compare import Compare
from mentordesk.ui.pages.plan import PlanPage
from tests.ui.person import Person

ROWS = [
    {"what": "Open two language cafés", "results": "Eighty adults practise", "timetable": "May 2027",
     "lead": "City and library", "resources_partners": "0.5 post", "success": "Sixty stay six months"},
    {"what": "Train forty volunteers", "results": "Forty trained", "timetable": "Q3 2027", "lead": "Library",
     "resources_partners": "Trainer", "success": "Thirty still there"},
    {"what": "Keep one welcome list", "results": "One answer in a week", "lead": "Town hall",
     "resources_partners": "Shared file", "success": "Days between welcome and course"},
]  # fmt: skip


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    with Workspace.create(tmp_path / "store") as workspace:
        workspace.editing.name_me("Nadia Belkacem")
        programme = workspace.programmes.create("Learning the language", ["en"])
        workspace.plans.paste(programme, [], ROWS, None, None)
    settings.save(settings.load().with_(role="facilitator"))
    someone = Person(qtbot, tmp_path / "store")
    someone.go(pages.PLAN, programme)
    yield someone
    someone.leave()


def plan_page(person: Person) -> PlanPage:
    page = person.window.page
    assert isinstance(page, PlanPage)
    return page


def stored(person: Person, row: int, name: str) -> str:
    workspace = person.desk.workspace
    assert workspace is not None
    (programme,) = workspace.programmes.listed()
    return workspace.plans.plan(programme.id).actions[row].text(name)


def _by_the_search(person: Person, words: str) -> None:
    person.press("Ctrl+K")
    person.type(words)
    person.press("Return")


def remarks(person: Person) -> list[str]:
    shown = plan_page(person).board.side.remarks.findChildren(QPushButton)
    return [each.text() for each in shown if each.text().startswith("Action") and each.isVisible()]


def test_a_remark_is_looked_at_ignored_with_a_reason_and_taken_up_again(person: Person) -> None:
    person.until(lambda: len(remarks(person)) == 2)
    assert remarks(person) == ["Action 1 · several names", "Action 3 · no date"]
    page = plan_page(person)
    person.press("F6")
    while not page.board.side.remarks.isAncestorOf(person.focus):
        person.press("Tab")
    person.press("Down", "Return")
    assert page.grid.place == (2, 2), "a remark leads to its cell"
    person.press("F6")
    while not page.board.side.remarks.isAncestorOf(person.focus):
        person.press("Tab")
    person.press("Up", "Delete")
    assert isinstance(QApplication.activeModalWidget(), IgnoreRemarkDialog)
    person.type("both answer for it, agreed in May")
    person.press("Return")
    person.until(lambda: remarks(person) == ["Action 3 · no date"])
    assert page.board.side.summary.text() == "1 remark. It prevents nothing."
    assert person.window.status.message.text() == "The remark is ignored."
    fold = page.board.side.remarks.fold
    assert fold.text() == "1 ignored remark"
    fold.setFocus()
    person.press("Space")
    said = page.board.side.remarks.findChildren(QPushButton)
    assert "Action 1 · several names" in [each.text() for each in said], "with its reason, to be taken up"
    person.press("Ctrl+Z")
    person.until(fold.isHidden)
    person.until(lambda: remarks(person) == ["Action 1 · several names", "Action 3 · no date"])


def _write(person: Person, row: int, column: int, words: str) -> None:
    page = plan_page(person)
    page.grid.go(row, column)
    page.grid.setFocus()
    person.type(words)
    person.press("Ctrl+Return")


def _name_version(person: Person, name: str) -> None:
    person.press("Ctrl+Shift+S")
    assert isinstance(QApplication.activeModalWidget(), NameVersionDialog)
    person.press("Tab")
    person.type(name)
    person.press("Return")


def test_three_versions_are_compared_and_a_cell_and_a_row_come_back(person: Person) -> None:
    page = plan_page(person)
    _name_version(person, "first list")
    _write(person, 0, 1, "Ninety adults practise each week")
    person.press("Alt+Down")  # the first action goes below the second
    page.acts.flush()
    _name_version(person, "after the mentor city")
    _write(person, 1, 3, "Town hall alone")
    _write(person, 2, 4, "A paid post")
    _write(person, 2, 5, "Nobody asks twice")
    _name_version(person, "to the council")
    _by_the_search(person, "Compare versions")
    person.until(lambda: isinstance(person.window.page, Compare))
    compare = person.window.page
    assert isinstance(compare, Compare)
    older = compare.board.top.older
    assert [older.itemText(place)[:3] for place in range(older.count())] == ["0.3", "0.2", "0.1"]
    while not older.hasFocus():
        person.press("Tab")
    person.press("End")  # the first list of actions, beside the plan of now
    person.until(lambda: len(_changed(compare)) == 3)
    assert _changed(compare) == [
        "1, Train forty volunteers, up 1 place",
        "2, Open two language cafés, 2 cells",
        "3, Keep one welcome list, 2 cells",
    ]
    _bring_one_cell_back(person, compare)
    _bring_one_row_back(person, compare)
    person.press("Ctrl+Z", "Ctrl+Z")
    assert (stored(person, 1, "lead"), stored(person, 2, "success")) == (
        "Town hall alone",
        "Nobody asks twice",
    )
    person.press("Escape")
    person.until(lambda: isinstance(person.window.page, PlanPage))


def _changed(compare: Compare) -> list[str]:
    model = compare.board.side.list.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(spoken) for row in range(model.rowCount())]


def _bring_one_cell_back(person: Person, compare: Compare) -> None:
    while compare.line is None or compare.line.name != "lead":
        person.press("F8")
    assert person.focus.accessibleName().startswith(
        "4. Who leads?, removed: City and library; added: Town hall"
    )
    person.press("Ctrl+Return")
    assert stored(person, 1, "lead") == "City and library"
    assert stored(person, 1, "results") == "Ninety adults practise each week", "that cell alone"
    assert person.window.undoing.undo_text == "Text of action 2 brought back"


def _bring_one_row_back(person: Person, compare: Compare) -> None:
    while compare.board.detail.title.text() != "Keep one welcome list":
        person.press("Ctrl+Down")
    while getattr(person.focus, "text", str)() != "Back to the whole row":
        person.press("Tab")
    person.press("Space")
    assert stored(person, 2, "resources_partners") == "Shared file"
    assert stored(person, 2, "success") == "Days between welcome and course"
    assert person.window.undoing.undo_text == "Action 3 brought back as it was"


def test_a_bar_is_moved_by_keys_and_one_step_back_brings_words_and_bar_back(person: Person) -> None:
    person.press("Ctrl+T")
    page = plan_page(person)
    view = page.over_time.view
    assert view is not None
    person.until(lambda: view.current == page.table.actions[0].id)
    bar = view.bar
    assert bar is not None
    assert bar.stretch is not None
    assert (bar.stretch.first.isoformat(), bar.stretch.last.isoformat()) == ("2027-05-01", "2027-05-31")
    person.press("Alt+Right", "Alt+Right", "Shift+Alt+Right")
    view.flush()
    person.settle()
    person.until(
        lambda: "2027" in stored(person, 0, "timetable") and stored(person, 0, "timetable") != "May 2027"
    )
    assert view.bar is not None
    assert view.bar.stretch is not None
    assert (view.bar.stretch.first.isoformat(), view.bar.stretch.last.isoformat()) == (
        "2027-07-01",
        "2027-08-31",
    )
    moved = stored(person, 0, "timetable")
    assert "July" in moved
    assert "August 2027" in moved
    assert person.window.undoing.undo_text == "Dates of action 1 moved"
    person.press("Ctrl+Z")
    person.until(lambda: stored(person, 0, "timetable") == "May 2027")
    person.until(lambda: view.bar is not None and view.bar.stretch == bar.stretch)
    person.press("Ctrl+T")
    assert page.table.text(0, 2) == "May 2027"
    assert page.grid.place[0] == 0
