"""Two days at the plan, from an empty window to the state found again in the morning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui.dialogs.export import ExportDialog
from mentordesk.ui.dialogs.new_programme import NewProgrammeDialog
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.words import words
from tests.journeys.clipboards import from_calc, from_excel
from tests.opener import Opener, opening_files
from tests.ui.person import Person

COLUMNS = ("what", "results", "timetable", "lead", "resources_partners", "success")
BLOCK = [
    [f"Open café {row}\nin two houses", f'80 people, "half" women {row}', f"March 202{row}", f"City {row}",
     f"1 {row}00 €\none post", f"present after six months {row}"]
    for row in range(6)
]  # fmt: skip


def plan_page(person: Person) -> PlanPage:
    page = person.window.page
    assert isinstance(page, PlanPage)
    return page


def shown(page: PlanPage) -> list[list[str]]:
    """The words of the grid, as a person reads them."""
    table = page.table
    return [[table.text(row, column) for column in range(6)] for row in range(len(table.actions))]


def stored(workspace: Workspace) -> list[list[str]]:
    (programme,) = workspace.programmes.listed()
    actions = workspace.plans.plan(programme.id).actions
    return [[each.text(name) for name in COLUMNS] for each in actions]


@pytest.fixture
def mailed() -> Iterator[Opener]:
    with opening_files() as made:
        yield made


def _modal(kind: type[QDialog]) -> Any:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), found
    return found


@pytest.mark.parametrize("copied", [from_excel, from_calc], ids=["Excel", "LibreOffice"])
def test_a_plan_is_written_pasted_ordered_undone_and_found_again(
    tmp_path: Path, qtbot: QtBot, copied: Callable[[list[list[str]]], QMimeData]
) -> None:
    settings.save(settings.load().with_(role="facilitator"))
    with Workspace.create(tmp_path / "store") as workspace:
        workspace.editing.name_me("Nadia Belkacem")
    person = Person(qtbot, tmp_path / "store")
    person.press("Ctrl+Shift+N")
    dialog = _modal(NewProgrammeDialog)
    QTest.keyClicks(dialog.form.title, "Learning the language")
    QTest.keyClick(dialog.form.title, Qt.Key.Key_Return)
    person.until(lambda: isinstance(person.window.page, PlanPage))
    person.settle()
    page = plan_page(person)
    assert page.table.rowCount() == 3, "an empty plan invites with three rows"
    for number in range(6):  # six rows typed, three cells each: letters begin a cell, Tab and Enter leave it
        person.type(f"Action {number}")
        person.press("Tab")
        person.type(f"result {number}")
        person.press("Tab")
        person.type(f"when {number}\nand then")
        person.press("Return", "Home")
    assert [row[:3] for row in shown(page)] == [
        [f"Action {number}", f"result {number}", f"when {number}\nand then"] for number in range(6)
    ]
    QGuiApplication.clipboard().setMimeData(copied(BLOCK))
    assert page.grid.place == (6, 0)
    person.press("Ctrl+V")
    person.until(lambda: len(page.table.actions) == 12)
    assert shown(page)[6:] == BLOCK
    page.grid.go(11, 0)
    person.press("Alt+Up", "Alt+Up", "Alt+Up")  # one step: three presses within two seconds
    page.grid.go(0, 0)
    person.press("Alt+Down")
    page.grid.go(4, 2)
    person.press("Ctrl+Delete")
    person.until(lambda: len(page.table.actions) == 11)
    assert person.window.status.message.text() == "Action 5 removed."
    _undo_and_redo(person, page)
    before = shown(page)
    person.leave()
    _found_again(tmp_path / "store", qtbot, before)


def _undo_and_redo(person: Person, page: PlanPage) -> None:
    """Twenty steps back, each by its name, and twenty forth: the same plan."""
    before = shown(page)
    assert person.window.undoing.undo_text == "Action 5 removed"
    seen = []
    for _step in range(20):
        seen.append(person.window.undoing.undo_text)
        person.press("Ctrl+Z")
    assert seen[:4] == [
        "Action 5 removed",
        "Action moved to place 2",
        "Action moved to place 9",
        "6 rows pasted",
    ]
    assert shown(page) == [["Action 0", "result 0", "", "", "", ""]]
    for _step in range(20):
        person.press("Ctrl+Y")
    assert shown(page) == before
    assert person.window.undoing.redo_text == ""


def _found_again(folder: Path, qtbot: QtBot, before: list[list[str]]) -> None:
    with Workspace.open(folder) as workspace:
        assert stored(workspace) == before
        (programme,) = workspace.programmes.listed()
        entries = workspace.history.entries(programme.id)
        people = workspace.programmes.people(programme.id)
        assert {people[each.who].name for each in entries} == {"Nadia Belkacem"}
        assert all(each.at for each in entries)
        told = [words("en").say(each.name) for each in entries]
        assert "Done again: Action 5 removed" in told[:20]
        assert {"6 rows pasted", "Action moved to place 9", "Action 1 added"} <= set(told)
        added = next(each for each, name in zip(entries, told, strict=True) if name == "Action 6 added")
        assert "Action 5" in [each.new for each in added.steps], "what was written, not only that it was"
        found = workspace.checking.check(rebuild=True)
        assert (found.sound, found.wrong_hashes, found.gaps, found.differences) == (True, 0, 0, 0)
    person = Person(qtbot, folder)
    person.window.page.list.setFocus()  # type: ignore[union-attr]
    person.press("Return")
    person.until(lambda: isinstance(person.window.page, PlanPage))
    person.settle()
    assert shown(plan_page(person)) == before
    assert person.window.undoing.undo_text == "Action 5 removed", "undo survives the night"
    person.leave()


def test_by_keyboard_alone_from_the_first_start_to_a_word_file(
    tmp_path: Path, qtbot: QtBot, mailed: Opener
) -> None:
    settings.save(settings.load().with_(export_folder=tmp_path))
    person = Person(qtbot, tmp_path / "store")
    person.type("Claire Vasseur")
    person.press("Tab", "Tab", "Tab", "Space")  # organisation left out, role as it is, go on
    person.type("Learning the language, together")
    person.press("Tab")
    person.type("Saint-Aubin")
    person.press("Tab", "Tab", "Tab", "Tab", "Tab", "Space")
    person.until(lambda: isinstance(person.window.page, PlanPage))
    person.settle()
    page = plan_page(person)
    for text in ("Open four cafes", "120 people come", "September 2027", "Nadia Belkacem", "half a post"):
        person.type(text)
        person.press("Tab")
    person.type("counted each month")
    person.press("Return", "Home")
    person.type("Train forty volunteers")
    person.press("Return")
    assert len(page.table.actions) == 2
    person.press("Ctrl+E")
    dialog = _modal(ExportDialog)
    person.until(lambda: bool(dialog.looking.page.height()) and not person.desk.background.busy)
    assert person.focus is dialog.footer.save
    person.press("Space")
    asking = _modal(QFileDialog)
    name = asking.findChild(QLineEdit, "fileNameEdit")
    name.setFocus()
    person.press("Ctrl+A")
    QTest.keyClicks(name, "Plan")
    QTest.keyClick(name, Qt.Key.Key_Return)
    target = tmp_path / "Plan.docx"
    person.until(lambda: dialog.saved == target)
    person.settle()
    assert mailed.opened == [target.with_suffix(".eml")], "the draft goes to the mail program"
    person.press("Esc")
    assert person.window.status.message.text().startswith("Plan.docx")
    _read_back(target)
    person.leave()


def _read_back(target: Path) -> None:
    (table,) = [each for each in docx.Document(str(target)).tables if len(each.columns) == 7]
    cells = ["".join(text.text or "" for text in cell._tc.iter(qn("w:t"))) for cell in table.rows[1].cells]
    assert cells[1:] == [
        "Open four cafes", "120 people come", "September 2027", "Nadia Belkacem", "half a post",
        "counted each month",
    ]  # fmt: skip
