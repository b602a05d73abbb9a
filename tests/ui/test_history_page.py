"""The History page worked in by keys: what was done, found again, and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.model.changes import Write
from mentordesk.model.past import Source, Spot
from mentordesk.model.plan import ACTION
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.history import HistoryPage
from mentordesk.ui.past.past_list import PastList
from tests.services.test_history_pages import Colleague, now
from tests.ui.person import Person
from tests.ui.plans import six_actions


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    """Someone with a plan of six actions, at its history, who wrote twice in the second one."""
    folder = six_actions(tmp_path / "store", "Claire Vasseur")
    with Workspace.open(folder) as workspace:
        programme = workspace.programmes.listed()[0].id
        for text in ("Forty people come", "Forty people come each week"):
            _edit(workspace, programme, 2, text)
    someone = Person(qtbot, folder)
    someone.window.resize(1280, 720)
    someone.go(pages.HISTORY, _programme(someone))
    yield someone
    someone.leave()


def _edit(workspace: Workspace, programme: str, number: int, text: str) -> None:
    action = workspace.plans.plan(programme).actions[number - 1]
    workspace.plans.edit_cells(programme, action.id, {"success": text}, seen=action)


def _workspace(person: Person) -> Workspace:
    assert person.desk.workspace is not None
    return person.desk.workspace


def _programme(person: Person) -> str:
    return _workspace(person).programmes.listed()[0].id


def _page(person: Person) -> HistoryPage:
    page = person.window.page
    assert isinstance(page, HistoryPage)
    return page


def _lines(model: PastList) -> list[str]:
    return [entry.sentence for entry in model.entries]


def _success(person: Person) -> str:
    return _workspace(person).plans.plan(_programme(person)).actions[1].text("success")


def _at(person: Person, widget: QWidget) -> bool:
    return person.focus is widget


def _tick(person: Person, box: QCheckBox) -> None:
    box.setFocus()
    person.press("Space")


# --- the list -----------------------------------------------------------------------------------------


def test_what_was_done_stands_under_its_day_newest_first(person: Person) -> None:
    page = _page(person)
    assert page.model.data(page.model.index(0)).startswith("Today, ")
    assert _lines(page.model) == [
        "You wrote in action 2, success evaluation",
        "You wrote in action 2, success evaluation",
        "You pasted 6 rows",
        "You created the programme",
    ]
    spoken = page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(", you wrote in action 2, success evaluation")
    assert spoken[:2].isdigit()
    assert _at(person, page.board.view)


def test_a_programme_nobody_wrote_in_is_said_to_be_empty(person: Person) -> None:
    person.go(pages.HISTORY, "nothing-here")
    page = _page(person)
    assert page.board.empty.isVisible()
    assert page.board.empty.title.text() == "Nothing was written yet."


def test_the_panel_shows_the_change_and_what_stood_before(person: Person) -> None:
    panel = _page(person).board.panel
    assert panel.title.text() == "Action 2, success evaluation"
    assert panel.when.text().startswith("Today at ")
    assert panel.when.text().endswith(", by you")
    assert panel.difference.toPlainText() == "Forty people come each week"
    assert panel.difference.accessibleDescription() == "Added: each week."
    assert [each.text for each in panel.cell.earlier] == ["Forty people come", "seen"]  # type: ignore[union-attr]


def test_back_to_the_text_of_before_by_keys_and_taken_back_again(person: Person) -> None:
    page = _page(person)
    person.press("Return")
    assert _at(person, page.board.panel.difference)
    person.press("Tab", "Down", "Down", "Ctrl+Return")
    assert _success(person) == "seen"
    assert _lines(page.model)[0] == "You went back to an earlier text in action 2, success evaluation"
    person.press("Ctrl+Z")
    assert _success(person) == "Forty people come each week"
    assert _lines(page.model)[0] == "You took back: Text of before brought back"
    assert "each week" in page.board.panel.difference.toPlainText()  # one is still where one was
    person.press("Escape")
    assert _at(person, page.board.view)


def test_an_older_change_is_chosen_and_its_text_stands_again(person: Person) -> None:
    page = _page(person)
    assert not page.board.panel.back.isEnabled()
    assert page.board.panel.note.text() == "This is the text that stands today."
    person.press("Down")
    assert page.board.panel.difference.toPlainText() == "seenForty people come"
    assert page.board.panel.note.text() == "Today’s text stays in the history."
    person.press("Ctrl+Return")
    assert _success(person) == "Forty people come"
    assert not page.board.panel.back.isEnabled()


def test_in_a_removed_row_the_row_comes_back_and_that_is_said(person: Person) -> None:
    page, workspace = _page(person), _workspace(person)
    gone = workspace.plans.plan(_programme(person)).actions[1].id
    workspace.plans.remove_action(_programme(person), gone)
    person.settle()
    assert page.board.panel.note.text().startswith("This row was removed.")
    person.press("Ctrl+Return")
    assert workspace.plans.plan(_programme(person)).actions[1].id == gone
    assert person.window.status.message.text() == "The row that was removed is back, with this text."


def test_the_cell_is_opened_in_the_plan(person: Person) -> None:
    page = _page(person)
    page.board.panel.open_cell.setFocus()
    person.press("Space")
    action = _workspace(person).plans.plan(_programme(person)).actions[1].id
    assert person.desk.navigator.here == Place(pages.PLAN, _programme(person), (action, "success"))


def test_an_act_of_many_cells_lists_them_opens_one_and_is_taken_back(person: Person) -> None:
    page, panel = _page(person), _page(person).board.panel
    _workspace(person).plans.paste(_programme(person), [], [{"what": "Seven", "lead": "Us"}], None, None)
    person.settle()
    person.press("Home", "Return")
    assert _at(person, panel.cells)
    assert panel.cells.item(1).text() == "Action 7, who leads: Us"
    person.press("Down", "Return")
    assert panel.title.text() == "Action 7, who leads"
    panel.whole.setFocus()
    person.press("Space")
    assert _at(person, panel.cells)
    panel.take_back.setFocus()
    person.press("Space")
    assert len(_workspace(person).plans.plan(_programme(person)).actions) == 6
    assert _lines(page.model)[0] == "You took back: 1 row pasted"
    assert person.window.status.message.text() == "Undone: 1 row pasted"


def test_page_down_goes_to_the_day_before(person: Person) -> None:
    page, workspace = _page(person), _workspace(person)
    joris = Colleague(_programme(person), "Joris")
    earlier = now(workspace) - timedelta(days=3)
    joris.introduce(earlier)
    for step in range(3):
        at = earlier + timedelta(minutes=step)
        joris.act("plan.header_filled", at, Write("annex6", "main", "a6.version", f"0.{step}"))
    joris.send(workspace)
    _edit(workspace, _programme(person), 1, "so that the page reads again")
    person.settle()
    person.press("Home", "PgDown")
    current = page.board.view.current
    assert current is not None
    assert current.sentence == "Joris wrote in the heading of the plan, version"
    person.press("Down", "PgUp")
    assert page.board.view.current == current
    person.press("PgUp")
    assert page.board.view.currentIndex().row() == 1


def test_what_comes_in_is_shown_above_and_one_stays_where_one_is(person: Person) -> None:
    page = _page(person)
    person.press("Down")
    here = page.board.view.current
    _edit(_workspace(person), _programme(person), 3, "Ten cafés")
    person.settle()
    assert _lines(page.model)[0] == "You wrote in action 3, success evaluation"
    assert page.board.view.current == here
    assert [row.entry is None for row in page.model.rows].count(True) == 1


def test_a_long_history_comes_as_one_scrolls(person: Person) -> None:
    page, workspace = _page(person), _workspace(person)
    person.go(pages.SHEET, _programme(person))
    for step in range(130):
        _edit(workspace, _programme(person), 1, f"Text {step}")
    person.go(pages.HISTORY, _programme(person))
    assert len(page.model.entries) < 130
    for _ in range(6):
        person.press("End")
    assert len(page.model.entries) == 134
    assert _lines(page.model)[-1] == "You created the programme"


def test_words_far_back_are_found_beyond_the_first_pages(person: Person) -> None:
    page, workspace, programme = _page(person), _workspace(person), _programme(person)
    person.go(pages.SHEET, programme)
    for step in range(240):
        _edit(workspace, programme, 1, f"Text {step}")
    person.go(pages.HISTORY, programme)
    person.press("Ctrl+F")
    person.type("Forty people")
    person.press("Return")
    assert _lines(page.model) == ["You wrote in action 2, success evaluation"] * 2
    assert page.board.view.current == page.model.entries[0]
    assert page.board.panel.title.text() == "Action 2, success evaluation"
    assert page.board.hidden.text() == "242 changes are hidden by the filter."


# --- filters ------------------------------------------------------------------------------------------


def test_filters_by_words_person_way_and_place_and_what_is_hidden_is_said(person: Person) -> None:
    page, workspace, programme = _page(person), _workspace(person), _programme(person)
    joris = Colleague(programme, "Joris")
    at = now(workspace) + timedelta(seconds=3)
    joris.introduce(at)
    action = workspace.plans.plan(programme).actions[4].id
    joris.act("plan.cell_edited", at, Write(ACTION, action, "risk", "A wet summer"), number=5)
    joris.send(workspace)
    workspace.history.undo(programme)
    person.settle()
    filters = page.board.filters
    assert [box.text() for box in filters.people.values()] == ["Claire Vasseur (you)", "Joris"]
    _tick(person, filters.people[workspace.editing.me()["id"]])
    assert _lines(page.model) == ["Joris wrote in action 5, risks"]
    assert page.board.hidden.text() == "5 changes are hidden by the filter."
    page.board.all.setFocus()
    person.press("Space")
    assert len(page.model.entries) == 6
    assert not page.board.hidden.isVisible()
    for source in set(Source) - {Source.UNDONE}:
        _tick(person, filters.sources[source])
    assert _lines(page.model) == ["You took back: Action 2 changed"]
    filters.clear()
    filters.place.setFocus()
    assert filters.place.itemText(filters.place.findData("plan/success")) == "6. Success evaluation"
    filters.place.setCurrentIndex(filters.place.findData("plan/lead"))
    person.settle()
    assert _lines(page.model) == ["You pasted 6 rows"]
    filters.place.setCurrentIndex(filters.place.findData(Spot.SHEET))
    person.settle()
    assert _lines(page.model) == ["You created the programme"]
    filters.place.setCurrentIndex(filters.place.findData(Spot.NOTES))
    person.settle()
    assert _lines(page.model) == [], "no note was taken"
    filters.clear()
    person.settle()
    person.press("Ctrl+F")
    person.type("WET summer")
    person.press("Return")
    assert _lines(page.model) == ["Joris wrote in action 5, risks"]
    person.press("Ctrl+F")
    person.type("nothing like it")
    person.press("Return")
    assert page.board.none.isVisible()
    assert page.board.hidden.text() == "6 changes are hidden by the filter."


def test_restricted_words_are_not_on_the_page(person: Person) -> None:
    page, workspace, programme = _page(person), _workspace(person), _programme(person)
    joris = Colleague(programme, "Joris", "confidence")
    at = now(workspace) + timedelta(seconds=3)
    joris.introduce(at)
    action = workspace.plans.plan(programme).actions[4].id
    joris.act("plan.cell_edited", at, Write(ACTION, action, "risk", "Secretword"), number=5)
    joris.send(workspace)
    _edit(workspace, programme, 1, "so that the page reads again")
    person.settle()
    row = _lines(page.model).index("Joris wrote in action 5, risks")
    person.press("Home", *["Down"] * row)
    panel = page.board.panel
    assert panel.title.text() == "Action 5, risks"
    assert panel.hidden.isVisible()
    assert panel.hidden.text() == "Its words are not shown here."
    assert not panel.difference.isVisible()
    assert not panel.back.isVisible()
    assert "Secretword" not in "".join(str(each) for each in page.model.entries)


# --- comparing ----------------------------------------------------------------------------------------


def test_two_changes_marked_with_space_are_compared_with_c(person: Person) -> None:
    page, workspace, programme = _page(person), _workspace(person), _programme(person)
    _edit(workspace, programme, 2, "Fifty people come each month")
    person.settle()
    person.press("Home", "Space", "Down", "Down", "Space")
    spoken = page.board.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("marked for comparing")
    person.press("C")
    panel = page.board.panel
    assert _at(person, panel.difference)
    assert panel.this.text() == "The difference between them"
    assert panel.difference.accessibleDescription() == "Removed: Forty. Added: Fifty … each month."


def test_a_version_is_a_band_that_leads_to_comparing(person: Person) -> None:
    page, workspace, programme = _page(person), _workspace(person), _programme(person)
    version = workspace.plans.name_version(programme, "0.7", "Before Westerkerke")
    person.settle()
    person.press("Home")
    panel = page.board.panel
    assert panel.title.text() == "Version 0.7 “Before Westerkerke”"
    assert panel.compare.isVisible()
    wished: list[Place] = []
    person.desk.navigator.moved.disconnect(person.window.arrive)  # that page is not this test's
    person.desk.navigator.moved.connect(wished.append)
    panel.compare.click()
    assert wished == [Place(pages.COMPARE, programme, (version, ""))]
    person.desk.navigator.moved.connect(person.window.arrive)
    person.go(pages.HISTORY, programme)


# --- room ---------------------------------------------------------------------------------------------


def test_at_twice_the_text_size_list_panel_and_filters_alternate(qtbot: QtBot, tmp_path: Path) -> None:
    folder = six_actions(tmp_path / "store", "Claire Vasseur")
    settings.save(settings.load().with_(text_size=200))
    someone = Person(qtbot, folder)
    someone.window.resize(1280, 720)
    someone.go(pages.HISTORY, _programme(someone))
    board = _page(someone).board
    assert board.view.isVisible()
    assert not board.panel.isVisible()
    assert not board.filters.isVisible()
    someone.press("Down", "Return")
    assert board.panel.isVisible()
    assert not board.view.isVisible()
    someone.press("Escape")
    assert _at(someone, board.view)
    someone.press("Ctrl+F")
    assert _at(someone, board.filters.field)
    someone.press("Escape")
    assert not board.filters.isVisible()
    assert _at(someone, board.view)
    someone.leave()


def test_compare_in_the_band_of_a_version_is_pressed_with_the_mouse_too(person: Person) -> None:
    page, workspace, programme = _page(person), _workspace(person), _programme(person)
    version = workspace.plans.name_version(programme, "0.7")
    person.settle()
    person.press("Home")
    view = page.board.view
    area = view.visualRect(view.currentIndex())
    wished: list[str] = []
    view.version_requested.disconnect()
    view.version_requested.connect(wished.append)
    for place in (area.center(), QPoint(area.right() - 30, area.center().y())):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wished == [version]


def test_what_is_missing_for_a_comparison_is_said(person: Person) -> None:
    page, status = _page(person), person.window.status
    person.press("Space", "C")
    assert status.message.text() == "Mark two changes with the space bar, then compare them."
    page.board.view.choose(page.model.entries[-1].key)
    person.press("Space", "C")
    assert status.message.text() == "These two changes have no cell in common."


def test_a_change_of_another_programme_is_not_acted_upon_here(person: Person) -> None:
    page, workspace = _page(person), _workspace(person)
    other = workspace.programmes.create("Another one", ["en"])
    person.settle()
    person.desk.navigator.go(Place(pages.HISTORY, other))
    assert page.board.panel.cell is None  # before anything has come from the store
    person.settle()
    assert _lines(page.model) == ["You created the programme"]
