"""The visits in the real window, by keys: proposed, changed, moved, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.ui.dialogs.dates_along import DatesAlongDialog
from mentordesk.ui.dialogs.export.agenda_dialog import AgendaExportDialog
from mentordesk.ui.dialogs.session_place import SessionPlaceDialog
from mentordesk.ui.dialogs.visit_data import VisitDataDialog
from mentordesk.ui.visiting.agenda import Agenda
from mentordesk.ui.visiting.parts_of_visit import AGENDA
from mentordesk.ui.visiting.preparation import Preparation
from mentordesk.ui.visiting.purpose_aims import PurposeAims
from tests.ui.person import Person
from tests.ui.visits.planned import (
    PURPOSE,
    at_the_visits,
    come_to,
    hours,
    kept,
    one_visit,
    page_of,
    session,
    two_cities,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    with at_the_visits(qtbot, one_visit(tmp_path / "store")) as someone:
        yield someone


@pytest.fixture
def newcomer(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    with at_the_visits(qtbot, two_cities(tmp_path / "store")) as someone:
        yield someone


def test_a_programme_without_visits_is_offered_the_three_of_the_method(newcomer: Person) -> None:
    assert newcomer.focus is page_of(newcomer).none.state.primary
    newcomer.press("Space")
    page = page_of(newcomer)
    assert [each.text for each in page.head.tabs._tabs] == [
        "1 · Saint-Aubin", "2 · Westerkerke", "3 · Saint-Aubin",
    ]  # fmt: skip
    assert page.visit is not None
    assert page.visit.number == 1
    board: QWidget = page.agenda.views.board
    assert newcomer.focus is board
    newcomer.press("Ctrl+Z")
    assert kept(newcomer) == ()
    assert newcomer.focus is page.none.state.primary, "the ways to begin are back, and the focus with them"


def test_one_visit_may_be_begun_empty_and_filled_from_the_outline(newcomer: Person) -> None:
    newcomer.press("Tab", "Space")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    titles = [each.text() for each in menu.actions()]
    assert titles[:3] == [
        "Visit 1 — Setting the scene",
        "Visit 2 — Inspiration",
        "Visit 3 — Consolidating the plan",
    ]
    next(each for each in menu.actions() if each.text() == "Empty visit").trigger()
    menu.close()
    newcomer.settle()
    page = page_of(newcomer)
    assert page.agenda.views.empty
    assert newcomer.focus is page.agenda.views.nothing.state.primary
    newcomer.press("Space")
    assert len(kept(newcomer)[0].sessions) == 10
    assert not page.agenda.views.empty


def test_lengths_changed_by_keys_push_what_follows_and_one_step_back_takes_them_back(person: Person) -> None:
    before = hours(person)
    come_to(person, "Welcome")
    person.press("Shift+Alt+Down", "Shift+Alt+Down")
    person.press("Ctrl+S")
    assert hours(person)[:4] == [
        ("Welcome", "09:00", 60), ("Library", "10:00", 60), ("Employers", "11:15", 60),
        ("Lunch", "12:30", 60),
    ]  # fmt: skip
    person.press("Ctrl+Z")
    assert hours(person) == before, "both presses were one step"


def test_three_lengths_a_group_and_a_repaired_clash_are_all_taken_back(person: Person) -> None:
    before = hours(person)
    for title in ("Welcome", "Library", "Workshop"):
        come_to(person, title)
        person.press("Shift+Alt+Down")
    come_to(person, "Employers")
    person.press("Ctrl+M")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    person.press("Tab", "Ctrl+A")
    person.type("9h45")
    person.press("Tab", "Down", "Return")
    assert QApplication.activeModalWidget() is None
    moved = session(person, "Employers")
    assert (moved.answers["start"], moved.track) == ("09:45", "A")
    for _step in range(4):
        person.press("Ctrl+Z")
    assert hours(person) == before
    assert session(person, "Employers").track == ""


def test_a_move_is_said_with_its_hour_and_what_is_in_its_way(person: Person) -> None:
    come_to(person, "Workshop")
    person.press("Alt+Down")
    assert person.window.status.message.text().startswith("Workshop, Wednesday 09:15, 1 h 30: no conflict")


def test_ctrl_n_adds_a_session_after_the_one_one_is_at_and_one_writes_its_title(person: Person) -> None:
    come_to(person, "Workshop")
    person.press("Ctrl+N")
    person.type("Closing")
    person.press("Return")
    made = session(person, "Closing")
    assert (made.day, made.answers["start"], made.minutes) == (2, "10:30", 60)
    person.press("Esc")
    assert person.focus is page_of(person).agenda.views.board


def test_a_new_session_pushes_what_stands_there(person: Person) -> None:
    come_to(person, "Welcome")
    person.press("Ctrl+N")
    assert session(person, "Library").answers["start"] == "10:30"
    person.press("Esc", "Ctrl+Z")
    assert session(person, "Library").answers["start"] == "09:30"
    assert len(kept(person)[0].sessions) == 5


def test_a_session_is_copied_and_removed_by_letters_and_brought_back(person: Person) -> None:
    come_to(person, "Library")
    person.press("D")
    assert [each[0] for each in hours(person)].count("Library") == 2
    come_to(person, "Welcome")
    person.press("Del")
    assert "Welcome" not in [each[0] for each in hours(person)]
    assert "Welcome" in person.window.status.message.text()
    person.press("Ctrl+Z")
    assert "Welcome" in [each[0] for each in hours(person)]
    here = page_of(person).agenda.session
    assert here is not None
    assert here.said("title") == "Welcome", "one is shown what came back"


def test_days_or_list_is_remembered_and_the_session_stays_the_same(person: Person) -> None:
    come_to(person, "Employers")
    person.press("Ctrl+T")
    page = page_of(person)
    assert person.focus is page.agenda.views.list
    assert page.agenda.session is not None
    assert page.agenda.session.said("title") == "Employers"
    programme = page.programme
    person.go("library")
    person.go("visits", programme)
    assert page.agenda.views.currentWidget() is page.agenda.views.list
    person.press("Shift+Alt+Down", "Ctrl+S")
    assert session(person, "Employers").minutes == 75, "the same keys work in the list"
    person.press("Ctrl+T")
    assert page.agenda.views.board.hasFocus()


def test_the_purpose_is_written_in_place(person: Person) -> None:
    page = page_of(person)
    page.agenda.top.purpose.widget.setFocus()
    person.press("Ctrl+A")
    person.type("Judge what carries over")
    person.press("Ctrl+Return")
    assert kept(person)[0].purpose == "Judge what carries over"
    page.agenda.enter()
    person.press("Ctrl+Z")
    assert kept(person)[0].purpose == PURPOSE


@pytest.mark.parametrize("where", ["agenda", "preparation"])
def test_r_136_an_aim_beyond_facts_is_taken_into_the_purpose(person: Person, where: str) -> None:
    page = page_of(person)
    page.show_part(where)
    person.settle()
    part = page.parts[where]
    assert isinstance(part, Agenda | Preparation)
    top = part.top
    menu = top.aims.menu()
    assert isinstance(menu, PurposeAims)
    menu.aboutToShow.emit()
    menu.actions()[1].trigger()
    person.settle()
    aim = "Win the backing of those who decide, and of their administration."
    assert kept(person)[0].purpose == f"{PURPOSE} {aim}"
    assert person.focus is top.purpose.widget, "to be changed there"
    menu.aboutToShow.emit()
    assert [each.isEnabled() for each in menu.actions()] == [True, False, True, True, True]
    page.head.tabs.setFocus()
    person.press("Ctrl+Z")
    assert kept(person)[0].purpose == PURPOSE


def test_visits_are_copied_moved_and_removed_and_each_is_one_step(person: Person) -> None:
    page = page_of(person)
    first = kept(person)[0].id
    commands = {each.id: each for each in person.window.commands}
    commands["visits.copy"].run()
    person.settle()
    assert [each.title for each in kept(person)] == ["Inspiration", "Inspiration"]
    assert page.visit is not None
    assert page.visit.id != first, "the copy is shown"
    next(each for each in person.window.commands if each.id == "visits.earlier").run()
    person.settle()
    assert kept(person)[1].id == first
    next(each for each in person.window.commands if each.id == "visits.remove").run()
    person.settle()
    assert [each.id for each in kept(person)] == [first]
    for _step in range(3):
        person.press("Ctrl+Z")
    assert [each.id for each in kept(person)] == [first]


def test_the_next_visit_comes_by_its_key(person: Person) -> None:
    page = page_of(person)
    next(each for each in person.window.commands if each.id == "visits.copy").run()
    person.settle()
    person.press("Ctrl+PgDown")
    assert page.visit is not None
    assert page.visit.number == 1
    assert page.part == AGENDA


def test_a_visit_saved_as_a_template_is_offered_for_others(person: Person) -> None:
    next(each for each in person.window.commands if each.id == "visits.template").run()
    person.settle()
    person.press("Ctrl+A")
    person.type("Our two days")
    person.press("Return")
    page = page_of(person)
    assert "Our two days" in [each.text() for each in page.head.add_menu.actions()]


def test_dates_host_and_title_are_given_in_one_step(person: Person) -> None:
    next(each for each in person.window.commands if each.id == "visits.data").run()
    person.settle()
    person.press("Ctrl+A")
    person.type("Two days there")
    person.press("Return")
    assert QApplication.activeModalWidget() is None
    assert kept(person)[0].title == "Two days there"
    assert kept(person)[0].answers["dates"] == {"start": "2027-04-20", "end": "2027-04-21"}


def test_one_step_back_leads_to_the_visit_and_the_session_where_it_was_done(person: Person) -> None:
    page = page_of(person)
    come_to(person, "Library")
    person.press("Shift+Alt+Down", "Ctrl+S")
    next(each for each in person.window.commands if each.id == "visits.copy").run()
    person.settle()
    person.press("Ctrl+Z", "Ctrl+Z")
    assert page.visit is not None
    assert page.visit.number == 1
    assert page.agenda.session is not None
    assert page.agenda.session.said("title") == "Library"
    assert page.agenda.session.minutes == 60


def test_moving_into_another_visit_takes_the_session_along(person: Person) -> None:
    next(each for each in person.window.commands if each.id == "visits.copy").run()
    person.settle()
    person.press("Ctrl+PgUp")
    come_to(person, "Workshop")
    person.press("Ctrl+M")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SessionPlaceDialog)
    dialog.visit.setFocus()
    person.press("End", "Return")
    there = [each.said("title") for each in kept(person)[1].sessions]
    assert there.count("Workshop") == 2
    assert "Workshop" not in [each[0] for each in hours(person)]


def test_other_dates_ask_once_whether_what_is_due_before_moves_too(person: Person) -> None:
    workspace = person.desk.workspace
    assert workspace is not None
    programme = page_of(person).programme
    steps = workspace.filling.filled(programme, "programme")
    for what, due, done in (("Book the hall", "2027-04-10", None), ("Thank them", "2027-04-12", True)):
        workspace.filling.add_row(steps, "between.tasks", {"what": what, "due": due, "done": done})
    person.settle()
    _change_dates(person, "27/04/2027", "28/04/2027")
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, DatesAlongDialog)
    person.press("Return")
    assert kept(person)[0].answers["dates"]["start"] == "2027-04-27"
    assert _due(person) == ["2027-04-17", "2027-04-12"], "what is done keeps its day"
    person.press("Ctrl+Z")
    assert kept(person)[0].answers["dates"]["start"] == "2027-04-20"
    assert _due(person) == ["2027-04-10", "2027-04-12"], "one step back for both"


def test_other_dates_without_tasks_ask_nothing(person: Person) -> None:
    _change_dates(person, "27/04/2027", "28/04/2027")
    assert QApplication.activeModalWidget() is None
    assert kept(person)[0].answers["dates"] == {"start": "2027-04-27", "end": "2027-04-28"}


def test_a_time_zone_nobody_knows_is_not_taken(person: Person) -> None:
    dialog = _data(person)
    dialog.editors["timezone"].widget.setFocus()
    person.type("Nowhere/Town")
    person.press("Return")
    assert QApplication.activeModalWidget() is dialog
    person.press("Ctrl+A")
    person.type("Europe/Brussels")
    person.press("Return")
    assert kept(person)[0].timezone == "Europe/Brussels"


def test_the_programme_of_the_day_opens_the_export_of_this_visit(person: Person) -> None:
    person.press("Ctrl+E")
    person.until(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AgendaExportDialog)
    person.press("Esc")


def _data(person: Person) -> VisitDataDialog:
    next(each for each in person.window.commands if each.id == "visits.data").run()
    person.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, VisitDataDialog)
    return dialog


def _change_dates(person: Person, start: str, end: str) -> None:
    dialog = _data(person)
    dialog.editors["dates"].widget.setFocus()
    for day in (start, end):
        person.press("Ctrl+A")
        person.type(day)
        person.press("Tab")
    person.press("Return")


def _due(person: Person) -> list[str]:
    workspace = person.desk.workspace
    assert workspace is not None
    steps = workspace.filling.filled(page_of(person).programme, "programme")
    return [each.value("due") for each in steps.rows_of("between.tasks")]


def test_the_search_leads_to_a_session(person: Person) -> None:
    person.press("Ctrl+K")
    person.type("employers")
    person.press("Return")
    page = page_of(person)
    assert QApplication.activeModalWidget() is None
    assert page.agenda.session is not None
    assert page.agenda.session.said("title") == "Employers"
    assert page.agenda.views.board.hasFocus()


def test_what_is_over_is_not_warned_about(person: Person) -> None:
    page = page_of(person)
    assert page.agenda.top.without_notes.isVisible()
    workspace = person.desk.workspace
    assert workspace is not None
    (visit,) = kept(person)
    past = {"start": "2020-04-21", "end": "2020-04-22"}
    workspace.planning.change_visit(page.programme, visit, {"dates": past})
    person.settle()
    assert not page.agenda.top.without_notes.isVisible()
