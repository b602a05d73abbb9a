"""Needs and actions in the real window: linked by keyboard, asked about quietly, seen beside the plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from mentordesk.model.coverage import NEED
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.dialogs.ticking import TickDialog
from mentordesk.ui.pages.plan import PlanPage
from tests.ui.person import Person
from tests.ui.plans import at_the_plan, six_actions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan of six actions, two needs and an obstacle."""
    folder = six_actions(tmp_path / "store")
    with Workspace.open(folder) as workspace:
        (programme,) = workspace.programmes.listed()
        filled = workspace.filling.filled(programme.id, "annex2")
        workspace.filling.add_row(filled, NEED, {"title": "Nobody knows where to learn"})
        workspace.filling.add_row(filled, NEED, {"title": "Courses end too early"})
        workspace.filling.add_row(filled, "a2.obstacles", {"kind": "funding", "text": "No budget line"})
    return folder


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    with at_the_plan(qtbot, folder) as someone:
        yield someone


def page_of(person: Person) -> PlanPage:
    page = person.window.page
    assert isinstance(page, PlanPage)
    return page


def ties(person: Person) -> list[list[int]]:
    """For each need the numbers of its actions, as the store has them."""
    workspace = person.desk.workspace
    assert workspace is not None
    covered = workspace.noticing.coverage(page_of(person).programme)
    return [[each.number for each in covered.actions[need.id]] for need in covered.needs]


def reviewed(person: Person) -> list[str]:
    """The rules of the remarks, once everything has been looked through."""
    page = page_of(person)
    person.until(lambda: page.beside.reviewing.resting and bool(page.beside.handing_on.now.needs))
    person.settle()
    return [
        f"{each.rule} {each.title[7]}" for each in page.beside.reviewing.remarks if each.rule == "no_need"
    ]


def said(person: Person) -> str:
    return page_of(person).board.side.needs.current.text()


def test_r_164_ctrl_l_links_and_unlinks_by_keyboard_in_one_act(person: Person) -> None:
    person.press("Down", "Ctrl+L")
    assert isinstance(QApplication.activeModalWidget(), TickDialog)
    box: object = person.focus
    assert isinstance(box, QCheckBox)
    assert box.accessibleName() == "1. Nobody knows where to learn"
    person.press("Space", "Down", "Space", "Return")
    assert ties(person) == [[2], [2]]
    assert person.focus is page_of(person).grid, "one is in the cell again"
    person.press("Ctrl+Z")
    assert ties(person) == [[], []], "one step back takes both away"
    person.press("Ctrl+Y")
    assert ties(person) == [[2], [2]]
    person.press("Ctrl+L", "Space", "Return")
    assert ties(person) == [[], [2]]


def test_r_164_space_on_a_cell_shows_its_links_and_esc_changes_nothing(person: Person) -> None:
    person.press("Space")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TickDialog)
    assert dialog.ticked == []
    person.press("Space", "Escape")
    assert ties(person) == [[], []]
    assert page_of(person).table.text(0, 0) == "Action 1", "Space wrote nothing over the words"


def test_a_space_within_a_text_is_a_space(person: Person) -> None:
    person.press("F2")
    person.type(" and more")
    person.press("Return")
    assert page_of(person).table.text(0, 0) == "Action 1 and more"


def test_r_164_an_action_without_a_need_is_asked_about_until_it_is_linked(person: Person) -> None:
    assert reviewed(person) == [f"no_need {number}" for number in range(1, 7)]
    person.press("Ctrl+L", "Space", "Return")
    person.until(lambda: reviewed(person) == [f"no_need {number}" for number in range(2, 7)])


def test_r_043_the_needs_no_action_answers_stand_beside_the_plan(person: Person) -> None:
    reviewed(person)
    side = page_of(person).board.side.needs
    assert list(side.uncovered) == ["1. Nobody knows where to learn", "2. Courses end too early"]
    assert said(person) == "Action 1 answers no need yet."
    person.press("Ctrl+L", "Space", "Return")
    person.until(lambda: said(person) == "Action 1 answers: Nobody knows where to learn.")
    assert list(side.uncovered) == ["2. Courses end too early"]
    person.press("Down")
    assert said(person) == "Action 2 answers no need yet."


def test_r_036_obstacles_are_seen_again_beside_the_plan(person: Person) -> None:
    reviewed(person)
    side = page_of(person).board.side.needs
    assert side.fold.text() == "1 obstacle named in the needs"
    side.fold.setFocus()
    person.press("Space")
    assert "Money: No budget line" in [each.text() for each in side.findChildren(QLabel)]


def test_a_need_written_meanwhile_is_there_when_one_comes_back(person: Person) -> None:
    workspace, programme = person.desk.workspace, page_of(person).programme
    assert workspace is not None
    reviewed(person)
    person.go(pages.LIBRARY)
    workspace.filling.add_row(workspace.filling.filled(programme, "annex2"), NEED, {"title": "A third"})
    person.go(pages.PLAN, programme)
    person.press("Ctrl+L")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TickDialog)
    assert [line.thing.title for line in dialog.lines][-1] == "3. A third"
    person.press("Escape")


def test_without_needs_one_is_told_so_and_nothing_opens(tmp_path: Path, qtbot: QtBot) -> None:
    with at_the_plan(qtbot, six_actions(tmp_path / "other")) as person:
        told: list[str] = []
        page_of(person).desk.said.connect(lambda said: told.append(said.text))
        person.press("Ctrl+L")
        assert QApplication.activeModalWidget() is None
        assert told == ["No need is written yet, so there is none to link to."]
        assert page_of(person).board.side.needs.isHidden()


def test_r_039_partners_named_in_the_annexes_are_added_without_retyping(person: Person) -> None:
    workspace, page = person.desk.workspace, page_of(person)
    assert workspace is not None
    for key, group, name in (("annex2", "a2.actors", "name"), ("annex5", "a5.member", "organisation")):
        filled = workspace.filling.filled(page.programme, key)
        workspace.filling.add_row(filled, group, {name: f"Body of {key}"})
    place = page.table.column_of("resources_partners")
    page.grid.go(0, place)
    person.type("Town hall")
    person.press("Tab")
    page.acts.add_partners()
    person.settle()
    person.press("Space", "Down", "Space", "Return")
    assert page.table.text(0, place) == "Town hall\nBody of annex2\nBody of annex5"
    page.acts.add_partners()
    person.settle()
    assert QApplication.activeModalWidget() is None, "all of them stand there already"
    person.press("Ctrl+Z")
    assert page.table.text(0, place) == "Town hall"
