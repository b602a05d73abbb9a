"""Comparing two versions in the window, by keys alone: what one sees, hears, and brings back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from mentordesk.model.plan import Action
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.pages.compare import Compare
from tests.ui.person import Person
from tests.ui.plans import six_actions


def _versions(folder: Path) -> Path:
    """0.7, then two cells, one row removed, one moved and one added; 0.8, then one more cell."""
    six_actions(folder, "Claire Vasseur")
    with Workspace.open(folder) as workspace:
        (programme,) = workspace.programmes.listed()
        plans = workspace.plans
        plans.name_version(programme.id, "0.7", "Before Westerkerke", visit=1)
        rows = plans.plan(programme.id).actions
        plans.edit_cells(programme.id, rows[2].id, {"lead": "The library", "success": "seen twice"})
        plans.remove_action(programme.id, rows[3].id)
        plans.move_action(programme.id, rows[5].id, 1)
        plans.add_action(programme.id, {"what": "Ask the pupils"})
        plans.name_version(programme.id, "0.8", "After Westerkerke", visit=2)
        plans.edit_cells(programme.id, rows[0].id, {"lead": "Port"})
    return folder


class Comparer:
    """Someone at the page."""

    def __init__(self, person: Person) -> None:
        self.person = person
        workspace = person.desk.workspace
        assert workspace is not None
        self.workspace = workspace
        self.programme = workspace.programmes.listed()[0].id

    def open(self, *part: str) -> None:
        ids = {each.number: each.id for each in self.workspace.plans.plan(self.programme).versions}
        self.person.go(pages.COMPARE, self.programme, *(ids.get(each, each) for each in part))

    @property
    def page(self) -> Compare:
        found = self.person.window.page
        assert isinstance(found, Compare)
        return found

    @property
    def listed(self) -> list[str]:
        model = self.page.board.side.list.model()
        return [
            model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
        ]

    @property
    def heard(self) -> str:
        return self.person.focus.accessibleName()

    @property
    def titled(self) -> str:
        return self.page.board.detail.title.text()

    def actions(self) -> list[Action]:
        return list(self.workspace.plans.plan(self.programme).actions)

    def action(self, what: str) -> Action:
        return next(each for each in self.actions() if each.text("what") == what)


@contextmanager
def at(qtbot: QtBot, folder: Path, *part: str) -> Iterator[Comparer]:
    person = Person(qtbot, folder)
    comparer = Comparer(person)
    comparer.open(*part)
    yield comparer
    person.leave()


@pytest.fixture
def comparer(qtbot: QtBot, tmp_path: Path) -> Iterator[Comparer]:
    with at(qtbot, _versions(tmp_path / "store"), "0.7", "0.8") as made:
        yield made


def test_what_changed_is_listed_with_its_counts(comparer: Comparer) -> None:
    assert comparer.listed == [
        "1, Action 6, up 4 places",
        "4, Action 3, 2 cells",
        "–, Action 4, removed",
        "6, Ask the pupils, added",
    ]  # fmt: skip
    side = comparer.page.board.side
    assert side.summary.text() == "2 cells, 1 action added, 1 action removed, 1 action moved"
    assert side.unchanged.text() == "3 actions unchanged"


def test_a_cell_is_heard_with_what_was_removed_and_added_and_by_whom(comparer: Comparer) -> None:
    comparer.person.press("Ctrl+Down")
    assert comparer.titled == "Action 3"
    assert comparer.heard.startswith("4. Who leads?, removed: City; added: The library; by Claire Vasseur, ")
    comparer.person.press("Down")
    assert comparer.heard == "5. Resources and partners, empty in both"
    comparer.person.press("Home")
    assert comparer.heard == "1. Actions, unchanged: Action 3"


def test_f8_leads_from_difference_to_difference_and_back(comparer: Comparer) -> None:
    press = comparer.person.press
    press("F8")
    assert (comparer.titled, comparer.page.line and comparer.page.line.name) == ("Action 3", "lead")
    press("F8")
    assert comparer.page.line is not None
    assert comparer.page.line.name == "success"
    press("F8")
    assert comparer.titled == "Action 4"
    press("Shift+F8")
    assert (comparer.titled, comparer.page.line.name) == ("Action 3", "success")


def test_the_older_text_comes_back_by_ctrl_return_and_leaves_by_ctrl_z(comparer: Comparer) -> None:
    comparer.open("0.7", "")
    press = comparer.person.press
    press("Ctrl+Down")
    while comparer.titled != "Action 3":
        press("Ctrl+Down")
    press("Ctrl+Return")
    assert comparer.action("Action 3").text("lead") == "City"
    assert "4, Action 3, 1 cell" in comparer.listed
    assert comparer.titled == "Action 3"
    press("Ctrl+Z")
    assert comparer.action("Action 3").text("lead") == "The library"
    assert "4, Action 3, 2 cells" in comparer.listed


def test_a_whole_row_comes_back_by_the_button_and_the_next_one_is_shown(comparer: Comparer) -> None:
    comparer.open("0.7", "")
    comparer.person.press("Ctrl+Down", "Ctrl+Down")
    assert comparer.titled == "Action 3"
    while (
        not isinstance(comparer.person.focus, QPushButton)
        or comparer.person.focus.text() != "Back to the whole row"
    ):
        comparer.person.press("Tab")
    comparer.person.press("Space")
    assert dict(comparer.action("Action 3").cells)["success"] == "seen"
    assert comparer.titled == "Action 4"


def test_a_removed_action_is_brought_back_and_an_added_one_taken_out(comparer: Comparer) -> None:
    comparer.open("0.7", "")
    page = comparer.page
    while comparer.titled != "Action 4":
        comparer.person.press("Ctrl+Down")
    assert page.board.detail.take_row.text() == "Bring the action back"
    assert not page.board.detail.take.isEnabled()
    page.take_row()
    comparer.person.settle()
    assert comparer.action("Action 4").text("lead") == "City"
    while comparer.titled != "Ask the pupils":
        comparer.person.press("Ctrl+Down")
    assert page.board.detail.take_row.text() == "Take the action out"
    page.take_row()
    comparer.person.settle()
    assert "Ask the pupils" not in [each.text("what") for each in comparer.actions()]


def test_two_other_versions_are_chosen_by_keys(comparer: Comparer) -> None:
    while comparer.person.focus is not comparer.page.board.top.newer:
        comparer.person.press("Tab")
    comparer.person.press("Up")
    assert comparer.page.compared is not None
    assert comparer.page.compared.newer is None
    assert "2, Action 1, 1 cell" in comparer.listed
    assert isinstance(comparer.person.focus, QComboBox)


def test_all_actions_are_listed_when_one_asks_for_them(comparer: Comparer) -> None:
    while comparer.person.focus is not comparer.page.board.top.changed_alone:
        comparer.person.press("Tab")
    comparer.person.press("Space")
    assert "2, Action 1, unchanged" in comparer.listed
    assert len(comparer.listed) == 7


def test_versions_that_say_the_same_are_said_to(qtbot: QtBot, tmp_path: Path) -> None:
    folder = six_actions(tmp_path / "store")
    with Workspace.open(folder) as workspace:
        (programme,) = workspace.programmes.listed()
        workspace.plans.name_version(programme.id, "0.1")
    with at(qtbot, folder, "0.1", "") as comparer:
        assert comparer.page.board.views.currentWidget() is comparer.page.board.same
        assert isinstance(comparer.person.focus, QPushButton)
        assert not comparer.page.board.top.document.isEnabled()
        comparer.workspace.plans.edit_cells(
            comparer.programme, comparer.actions()[0].id, {"what": "Written meanwhile"}
        )
        comparer.person.settle()
        assert comparer.listed == ["1, Written meanwhile, 1 cell"]


def test_without_a_version_one_is_led_to_naming_one(qtbot: QtBot, tmp_path: Path) -> None:
    with at(qtbot, six_actions(tmp_path / "store")) as comparer:
        assert isinstance(comparer.person.focus, QPushButton)
        assert comparer.person.focus.text() == "Name a version"
        comparer.person.press("Space")
        here = comparer.person.desk.navigator.here
        assert here is not None
        assert (here.page, here.part) == (pages.PLAN, ("version",))


def test_esc_leads_back_to_where_one_came_from(comparer: Comparer) -> None:
    comparer.person.go(pages.PLAN, comparer.programme)
    comparer.open("0.7", "0.8")
    comparer.person.press("Esc")
    here = comparer.person.desk.navigator.here
    assert here is not None
    assert here.page == pages.PLAN


def test_in_a_narrow_window_the_list_is_a_drawer(comparer: Comparer) -> None:
    comparer.person.window.resize(800, 700)
    comparer.person.settle()
    side = comparer.page.board.side
    assert not side.isVisible()
    while comparer.person.focus is not comparer.page.board.top.list:
        comparer.person.press("Tab")
    comparer.person.press("Space")
    assert side.list.hasFocus()
    comparer.person.press("Down")
    assert comparer.titled == "Action 3"
    comparer.person.press("Esc")
    assert not side.isVisible()
    assert comparer.heard.startswith("4. Who leads?")


def test_every_tab_stop_has_a_name(comparer: Comparer) -> None:
    first = comparer.person.focus
    names = []
    for _step in range(40):
        comparer.person.press("Tab")
        focus = comparer.person.focus
        if focus is first:
            break
        names.append(focus.accessibleName() or getattr(focus, "text", lambda: "")())
    assert comparer.person.focus is first
    assert all(names)


def test_a_version_says_from_which_visit_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    with at(qtbot, six_actions(tmp_path / "store")) as comparer:
        comparer.person.go(pages.PLAN, comparer.programme)
        comparer.person.press("Ctrl+Shift+S")
        comparer.person.press("Tab")
        comparer.person.type("after Riga")
        comparer.person.press("Tab", "Down", "Down", "Return")
        (version,) = comparer.workspace.plans.plan(comparer.programme).versions
        assert (version.number, version.name, version.visit) == ("0.1", "after Riga", 2)


def test_the_document_of_changes_goes_where_one_wishes(comparer: Comparer, tmp_path: Path) -> None:
    page, target = comparer.page, tmp_path / "changes.docx"
    while comparer.person.focus is not page.board.top.document:
        comparer.person.press("Tab")
    comparer.person.press("Space")
    (asking,) = comparer.person.window.findChildren(QFileDialog)
    asking.fileSelected.emit(str(target))  # what follows a name typed in the system's own dialog
    asking.reject()
    comparer.person.settle()
    assert target.read_bytes().startswith(b"PK")
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".docx"] == ["changes.docx"]


def test_a_version_that_is_compared_can_be_exported(comparer: Comparer) -> None:
    comparer.person.press("Ctrl+E")
    here = comparer.person.desk.navigator.here
    compared = comparer.page.compared if isinstance(comparer.person.window.page, Compare) else None
    assert compared is None
    assert here is not None
    newest = comparer.workspace.plans.plan(comparer.programme).versions[-1]
    assert (here.page, here.part) == (pages.PLAN, ("export", newest.id))


def test_undo_shows_where_something_was_taken_back(comparer: Comparer) -> None:
    comparer.open("0.7", "")
    comparer.person.press("Ctrl+Down", "Ctrl+Down", "Ctrl+Return")
    assert comparer.titled == "Action 3"
    comparer.person.press("Ctrl+Down", "Ctrl+Down", "Ctrl+Z")
    assert (comparer.titled, comparer.page.line and comparer.page.line.name) == ("Action 3", "lead")
