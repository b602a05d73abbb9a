"""The grid of members and their roles, by keys: screen 12 (R-093, R-097)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.model.filled import Filled
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.filling.field_row import FieldRow
from mentordesk.ui.filling.members_view import MembersView
from tests.ui.person import Person

MEMBER = "a5.member"


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Learning the language", ["en"])
        network = workspace.filling.filled(programme, "annex5")
        for name, roles in (("Chair", ["plan"]), ("Coach", None), ("Principal", ["exchanges", "plan"])):
            answers = {"name": {"text": name}, "organisation": f"{name}’s house", "roles": roles}
            workspace.filling.add_row(network, MEMBER, answers)
    settings.save(settings.load().with_(role="facilitator"))
    someone = Person(qtbot, tmp_path / "store")
    someone.window.resize(1500, 900)
    yield someone
    someone.leave()


def network(person: Person) -> Filled:
    person.settle()
    workspace = person.desk.workspace
    assert workspace is not None
    return workspace.filling.filled(workspace.programmes.listed()[0].id, "annex5")


def roles(person: Person) -> list[object]:
    return [row.value("roles") for row in network(person).rows_of(MEMBER)]


def names(person: Person) -> list[str]:
    found = network(person)
    return [found.people[str(row.value("name"))] for row in found.rows_of(MEMBER)]


def grid(person: Person) -> MembersView:
    """The grid, with the focus on the first member."""
    assert person.desk.workspace is not None
    programme = person.desk.workspace.programmes.listed()[0].id
    person.go(pages.NETWORK, programme, "", "", MEMBER, "")
    person.settle()
    found = person.window.findChild(MembersView)
    assert isinstance(found, MembersView)
    person.until(found.hasFocus)
    return found


def press(
    view: MembersView, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        QTest.keyClick(view, key, held)


def test_space_gives_a_role_and_takes_it_away_and_the_focus_stays_there(person: Person) -> None:
    view = grid(person)
    for _role in range(2):
        press(view, Qt.Key.Key_Right)
    while view.members.role_at(view.currentIndex().column()) != "dissemination":
        press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert roles(person) == [["plan"], ["dissemination"], ["exchanges", "plan"]]
    person.settle()
    assert view.hasFocus()
    assert view.members.role_at(view.currentIndex().column()) == "dissemination"
    press(view, Qt.Key.Key_Space)
    assert roles(person) == [["plan"], None, ["exchanges", "plan"]]
    person.window.undo()
    assert roles(person)[1] == ["dissemination"]


def test_enter_opens_a_member_under_the_grid_and_esc_comes_back(person: Person) -> None:
    view = grid(person)
    press(view, Qt.Key.Key_Down, Qt.Key.Key_Return)
    person.settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    row = next(each for each in view.window().findChildren(FieldRow) if each.isAncestorOf(focus))
    assert (row.key, row.row) == ("a5.member.name", network(person).rows_of(MEMBER)[1].id)
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    person.settle()
    assert view.hasFocus()
    assert view.current == network(person).rows_of(MEMBER)[1].id


def test_members_move_and_go_by_keys_and_come_back(person: Person) -> None:
    view = grid(person)
    press(view, Qt.Key.Key_Down, held=Qt.KeyboardModifier.AltModifier)
    assert names(person) == ["Coach", "Chair", "Principal"]
    press(view, Qt.Key.Key_Delete)
    assert names(person) == ["Coach", "Principal"]
    assert view.hasFocus()
    for expected in (["Coach", "Chair", "Principal"], ["Chair", "Coach", "Principal"]):
        person.window.undo()
        assert names(person) == expected


def test_a_screen_reader_hears_who_holds_which_role(person: Person) -> None:
    view = grid(person)
    model = view.model()
    column = next(place for place in range(model.columnCount()) if view.members.role_at(place) == "plan")
    said = model.data(model.index(0, column), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Chair, Action plan: holds this role"
    said = model.data(model.index(1, column), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Coach, Action plan: does not hold this role"
