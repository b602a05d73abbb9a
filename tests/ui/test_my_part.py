"""My part: where a mentee city starts, what it may do next, and the way to everything else (R-218)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.dialogs.command_search import CommandSearch
from mentordesk.ui.dialogs.export.agenda_dialog import AgendaExportDialog
from mentordesk.ui.dialogs.new_programme import NewProgrammeDialog
from mentordesk.ui.pages.library import Library
from mentordesk.ui.pages.my_part import MyPart
from mentordesk.ui.pages.sheet import Sheet
from mentordesk.ui.pages.visits import VisitsPage
from tests.ui.person import Person

TITLE = "Learning the language, together"
NEXT = ["Write the first action", "Name the mentee city", "Name the mentor city"]
FIRST = "Write a first need"
IN_RAIL = ["My part", "Needs", "Visits", "Visit notebook", "Action plan"]
ALL_IN_RAIL = [
    "My part", "Needs", "Strengths", "Good practices", "Local network", "Visits", "Visit notebook",
    "Action plan", "Programme sheet", "Steps of the method", "Mentoring in brief", "History",
]  # fmt: skip
WHOLE = "Show the whole method"
SIX = dict.fromkeys(("what", "results", "timetable", "lead", "resources_partners", "success"), "words")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with one programme with a need and nothing else, on the computer of a mentee city."""
    made = tmp_path / "store"
    with Workspace.create(made) as workspace:
        programme = workspace.programmes.create(TITLE, ["en", "fr"])
        workspace.filling.add_row(workspace.filling.filled(programme, "annex2"), "a2.need", {"title": "Talk"})
        workspace.editing.name_me("Nadia", "")
    settings.save(settings.load().with_(role="mentee_city"))
    return made


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    someone = Person(qtbot, folder)
    yield someone
    someone.leave()


def _page(person: Person) -> MyPart:
    page = person.window.page
    assert isinstance(page, MyPart)
    return page


def _workspace(person: Person) -> Workspace:
    assert person.desk.workspace is not None
    return person.desk.workspace


def _here(person: Person) -> str:
    assert person.desk.navigator.here is not None
    return person.desk.navigator.here.page


def _programme(person: Person) -> str:
    assert person.desk.navigator.here is not None
    return person.desk.navigator.here.programme


def _titles(person: Person) -> list[str]:
    return [line.title.text() for line in _page(person).things.lines if line.isVisible()]


def _rail(person: Person, *, foot: bool = False) -> list[str]:
    rail = person.window.frame.foot if foot else person.window.frame.rail
    model = rail.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _commands(person: Person) -> dict[str, str]:
    return {each.id: each.plain for each in person.window.commands}


def _run(person: Person, command: str) -> None:
    next(each for each in person.window.commands if each.id == command).run()
    person.settle()


def _back(person: Person) -> None:
    """The window is in front again once a dialog is closed; the offscreen screen has nobody to do that."""
    person.window.activateWindow()
    person.until(lambda: QApplication.focusWidget() is not None)


def _spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


# --- where one starts ------------------------------------------------------------------------------


def test_a_mentee_city_with_one_programme_starts_on_its_part(person: Person) -> None:
    page, header = _page(person), person.window.frame.header
    assert page.greeting.text() == "Hello Nadia"
    assert _titles(person) == NEXT
    assert person.focus is page.things.buttons[0]
    assert header.title.text() == TITLE
    assert _rail(person) == IN_RAIL
    assert _rail(person, foot=True) == ["The whole method", "Settings"]
    assert not header.library.isVisible()
    assert (header.search.isVisible(), header.small_search.isVisible()) == (False, True)


def test_without_a_name_the_page_has_a_plain_title(folder: Path, qtbot: QtBot) -> None:
    with Workspace.open(folder) as workspace:
        workspace.editing.name_me("", "")
    person = Person(qtbot, folder)
    assert _page(person).greeting.text() == "My part"
    person.leave()


@pytest.mark.parametrize("role", ["facilitator", "mentor_city", "association"])
def test_other_roles_start_in_the_list_and_have_no_part_of_theirs(
    folder: Path, qtbot: QtBot, role: str
) -> None:
    settings.save(settings.load().with_(role=role))
    person = Person(qtbot, folder)
    library = person.window.page
    assert isinstance(library, Library)
    library.list.setFocus()
    person.press("Return")
    assert _here(person) == pages.PLAN
    assert "My part" not in _rail(person)
    assert _rail(person, foot=True) == ["Settings"]
    assert {"window.page.my_part", "window.whole_method"}.isdisjoint(_commands(person))
    assert person.window.frame.header.library.isVisible()
    person.leave()


def test_with_two_programmes_everything_is_shown_and_my_part_stays_in_the_rail(
    folder: Path, qtbot: QtBot
) -> None:
    with Workspace.open(folder) as workspace:
        workspace.programmes.create("Another", ["en"])
    person = Person(qtbot, folder)
    library = person.window.page
    assert isinstance(library, Library)
    person.go(pages.MY_PART, library.list.current)
    assert _rail(person) == ALL_IN_RAIL
    assert person.window.frame.header.library.isVisible()
    assert not _page(person).rest.isVisible()
    assert "window.whole_method" not in _commands(person)
    person.leave()


def test_a_programme_that_was_put_away_does_not_count(folder: Path, qtbot: QtBot) -> None:
    with Workspace.open(folder) as workspace:
        workspace.programmes.archive(workspace.programmes.create("Of last year", ["en"]))
    person = Person(qtbot, folder)
    assert _page(person).greeting.text() == "Hello Nadia"
    assert person.window.frame.header.title.text() == TITLE
    person.leave()


def test_the_first_programme_a_mentee_city_makes_opens_on_its_part(tmp_path: Path, qtbot: QtBot) -> None:
    settings.save(settings.load().with_(role="mentee_city"))
    person = Person(qtbot, tmp_path / "store")
    assert isinstance(person.window.page, Library)
    person.press("Ctrl+Shift+N")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewProgrammeDialog)
    QTest.keyClicks(dialog.form.title, "Ours")
    QTest.keyClick(dialog.form.title, Qt.Key.Key_Return)
    person.until(lambda: type(person.window.page) is MyPart)
    person.settle()
    assert _titles(person)[0] == FIRST
    assert _rail(person) == IN_RAIL
    _back(person)
    person.press("Ctrl+Home")
    library = person.window.page
    assert isinstance(library, Library)
    library.list.setFocus()
    person.press("Return")
    assert _titles(person)[0] == FIRST
    person.leave()


def test_a_second_programme_ends_the_simple_view_and_putting_it_away_brings_it_back(person: Person) -> None:
    programmes = _workspace(person).programmes
    second = programmes.create("Another", ["en"])
    person.until(lambda: _rail(person) == ALL_IN_RAIL)
    person.settle()
    assert person.window.frame.header.library.isVisible()
    programmes.archive(second)
    person.until(lambda: _rail(person) == IN_RAIL)


# --- things to do ----------------------------------------------------------------------------------


def test_tab_leads_from_thing_to_thing_and_enter_does_it(person: Person) -> None:
    page = _page(person)
    person.press("Tab", "Tab")
    assert person.focus is page.things.buttons[2]
    person.press("Tab")
    assert person.focus is page.needs.open
    person.press("Shift+Tab", "Shift+Tab", "Return")
    assert isinstance(person.window.page, Sheet)
    assert _rail(person) == [*IN_RAIL, "Programme sheet"], "the rail shows where one is"
    person.press("Alt+Left")
    assert person.focus is page.things.buttons[0]
    assert _rail(person) == IN_RAIL
    person.press("Tab", "Space")
    assert isinstance(person.window.page, Sheet)


def test_del_puts_a_thing_off_for_a_week_and_undo_brings_it_back(folder: Path, qtbot: QtBot) -> None:
    person = Person(qtbot, folder)
    page = _page(person)
    person.press("Tab", "Delete")
    assert _titles(person) == [NEXT[0], NEXT[2]]
    assert person.focus is page.things.buttons[1], "the focus stays where it was"
    day = person.desk.desk.words.date(person.desk.desk.today() + timedelta(weeks=1), "full")
    assert person.window.status.message.text() == f"Put off until {day}: Name the mentee city"
    person.window.status.action.click()
    person.settle()
    assert _titles(person) == NEXT
    person.press("Delete")
    person.leave()
    again = Person(qtbot, folder)
    assert _titles(again) == [NEXT[0], NEXT[2]]
    again.leave()


def test_after_a_week_it_is_there_again(folder: Path, qtbot: QtBot) -> None:
    with Workspace.open(folder) as workspace:
        (programme,) = (each.id for each in workspace.programmes.listed())
    today = date.today()
    later = {"first_action": today.isoformat(), "mentee_city": (today + timedelta(days=1)).isoformat()}
    settings.save(settings.load().with_view(programme, "my_part", later=later))
    person = Person(qtbot, folder)
    assert _titles(person) == [NEXT[0], NEXT[2]]
    person.press("Delete")
    person.leave()
    kept = settings.load().view(programme, "my_part")["later"]
    assert sorted(kept) == ["first_action", "mentee_city"]


def test_when_all_is_put_off_it_says_when_it_comes_back(person: Person) -> None:
    page = _page(person)
    person.press("Delete", "Delete", "Delete")
    assert _titles(person) == []
    assert page.things.nothing.text.text().startswith("Nothing presses. What you put off comes back on ")
    assert person.focus is page.needs.open
    assert "my_part.later" not in _commands(person)


def test_nothing_presses_once_the_plan_went_out(folder: Path, qtbot: QtBot, tmp_path: Path) -> None:
    with Workspace.open(folder) as workspace:
        (programme,) = (each.id for each in workspace.programmes.listed())
        for role in ("mentee_city", "mentor_city"):
            workspace.programmes.add_party(programme, {"role": role, "name": role}, [])
        workspace.plans.add_action(programme, SIX)
        workspace.plans.name_version(programme, "0.1")
        workspace.export.plan(programme, tmp_path / "plan.xlsx")
    person = Person(qtbot, folder)
    page = _page(person)
    assert _titles(person) == []
    assert page.things.nothing.text.text() == "Nothing presses."
    assert person.focus is page.needs.open
    assert page.plan.beside.text() == "1 action"
    assert page.plan.said[0] == "1 action with all six columns filled"
    assert page.plan.said[1].startswith("Version 0.1, of ")
    person.leave()


def test_the_mouse_and_the_menu_put_off_too(person: Person) -> None:
    page = _page(person)
    (later,) = page.things.lines[1].actions()  # of the menu a right click opens
    assert later.text() == "&Later, in one week"
    later.trigger()
    person.settle()
    assert _titles(person) == [NEXT[0], NEXT[2]]
    page.things.buttons[1].setFocus()
    assert _commands(person)["my_part.later"] == "Later, in one week"
    _run(person, "my_part.later")
    assert _titles(person) == [NEXT[0]]


def test_what_was_done_leaves_the_list_and_the_cards_follow(person: Person) -> None:
    page, programme = _page(person), _programme(person)
    programmes = _workspace(person).programmes
    assert page.sheet.said == ["No city named yet", "English and Français", "No dates given yet"]
    assert page.plan.said == ["No action is written yet"]
    for role, name in (("mentee_city", "Saint-Aubin"), ("mentor_city", "Westerkerke")):
        programmes.add_party(programme, {"role": role, "name": name}, [])
    _workspace(person).plans.add_action(programme, {"what": "Open a welcome desk"})
    coming = person.desk.desk.today() + timedelta(days=30)
    programmes.fill_sheet(programme, {"prog.start": coming.isoformat()})
    start = person.desk.desk.words.date(coming)
    person.until(lambda: page.sheet.said[2] == f"From {start}")
    assert page.sheet.said[0] == "Saint-Aubin and Westerkerke"
    assert page.plan.said == ["1 action with columns still open", "No version has been named yet"]
    assert ". Saint-Aubin and Westerkerke: the programme begins on " in page.day.text()
    assert _titles(person) == ["Go on with action 1", "Give the plan a version"]
    assert person.focus is page.things.buttons[0]


def test_the_next_visit_takes_the_place_of_the_third_card_and_its_programme_is_printed(
    person: Person,
) -> None:
    page, programme, workspace = _page(person), _programme(person), _workspace(person)
    workspace.programmes.add_party(programme, {"role": "mentor_city", "name": "Westerkerke"}, [])
    start = person.desk.desk.today() + timedelta(days=2)
    dates = {"start": start.isoformat(), "end": (start + timedelta(days=1)).isoformat()}
    visit = workspace.planning.add_visit(programme, dates=dates, host="mentor")
    session = {"title": "House of languages", "day": 1, "start": "11:30", "minutes": 60}
    workspace.planning.add_session(programme, visit, session)
    person.until(page.visit.isVisible)
    assert not page.sheet.isVisible()
    assert page.visit.said[0] == "Westerkerke"
    assert any("House of languages" in each for each in page.visit.said)
    day = person.desk.desk.words.date(start, "full")
    assert page.day.text().endswith(f". The visit to Westerkerke begins on {day}.")
    person.until(lambda: _titles(person)[0] == "Take the programme of the day with you")
    page.things.buttons[0].setFocus()
    person.press("Return")
    person.until(lambda: isinstance(QApplication.activeModalWidget(), AgendaExportDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    person.settle()
    page.visit.open.setFocus()
    person.press("Space")
    assert _here(person) == pages.VISITS
    shown = person.window.page
    assert isinstance(shown, VisitsPage)
    person.until(lambda: shown.visit is not None and shown.visit.id == visit)


def test_a_task_that_is_due_leads_to_its_line(person: Person) -> None:
    workspace, programme = _workspace(person), _programme(person)
    due = person.desk.desk.today() + timedelta(days=1)
    sheet = workspace.filling.filled(programme, "programme")
    task = {"what": "Send the list", "due": due.isoformat()}
    row = workspace.filling.add_row(sheet, "between.tasks", task)
    person.until(lambda: _titles(person)[0] == "Send the list")
    _page(person).things.buttons[0].setFocus()
    person.press("Return")
    assert _here(person) == pages.STEPS
    register = workspace.filling.filled(programme, "programme").register("between.tasks.done", row)
    workspace.filling.answer(register, True)
    person.go(pages.MY_PART, programme)
    assert "Send the list" not in _titles(person)


def test_the_cards_open_their_pages(person: Person) -> None:
    page = _page(person)
    page.sheet.open.setFocus()
    person.press("Space")
    assert _here(person) == pages.SHEET
    person.go(pages.MY_PART, _programme(person))
    page.plan.open.setFocus()
    person.press("Space")
    assert _here(person) == pages.PLAN
    assert _rail(person) == IN_RAIL


def test_a_first_need_comes_first_and_leads_to_where_it_is_written(tmp_path: Path, qtbot: QtBot) -> None:
    with Workspace.create(tmp_path / "new") as workspace:
        workspace.programmes.create(TITLE, ["en"])
    settings.save(settings.load().with_(role="mentee_city"))
    person = Person(qtbot, tmp_path / "new")
    page = _page(person)
    assert _titles(person)[:2] == [FIRST, NEXT[0]]
    assert page.needs.said == [
        "No need is written down yet", "0 answers of 22", page.needs.said[2],
    ]  # fmt: skip
    person.press("Return")
    assert _here(person) == pages.NEEDS
    person.press("Ctrl+N")
    person.type("Talk")
    person.go(pages.MY_PART, _programme(person))
    assert _titles(person)[0] == NEXT[0]
    assert _page(person).needs.beside.text() == "1 need"
    person.leave()


def test_the_first_thing_leads_into_the_plan(person: Person) -> None:
    person.press("Return")
    assert _here(person) == pages.PLAN


# --- the whole method ------------------------------------------------------------------------------


def test_the_whole_method_is_shown_hidden_again_and_taken_back(person: Person) -> None:
    page = _page(person)
    page.whole.setFocus()
    person.press("Space")
    assert _rail(person) == ALL_IN_RAIL
    assert _rail(person, foot=True) == ["Settings"]
    assert person.window.frame.header.library.isVisible()
    assert not page.rest.isVisible()
    assert person.focus is page.sheet.open
    switch = next(each for each in person.window.commands if each.id == "window.whole_method")
    assert (switch.plain, switch.menu, switch.checked) == (WHOLE, "view", True)
    _run(person, "window.whole_method")
    assert _rail(person) == IN_RAIL
    assert page.rest.isVisible()
    person.window.status.action.click()
    person.settle()
    assert _rail(person) == ALL_IN_RAIL


def test_the_rail_s_foot_shows_the_whole_method_and_the_next_start_is_in_the_list(
    folder: Path, qtbot: QtBot
) -> None:
    person = Person(qtbot, folder)
    person.window.frame.foot.setFocus()
    person.press("Home", "Return")
    assert _rail(person) == ALL_IN_RAIL
    assert isinstance(person.window.page, MyPart), "one stays where one is"
    person.leave()
    again = Person(qtbot, folder)
    assert isinstance(again.window.page, Library)
    again.leave()


def test_the_command_field_comes_with_the_first_ctrl_k_and_stays(folder: Path, qtbot: QtBot) -> None:
    person = Person(qtbot, folder)
    header = person.window.frame.header
    header.small_search.click()
    person.settle()
    found = QApplication.activeModalWidget()
    assert isinstance(found, CommandSearch)
    found.reject()
    _back(person)
    assert not header.search.isVisible(), "a click on the glass is not the key"
    person.press("Ctrl+K")
    found = QApplication.activeModalWidget()
    assert isinstance(found, CommandSearch)
    QTest.keyClicks(found.field, "programme sheet")
    QTest.keyClick(found.field, Qt.Key.Key_Return)
    person.settle()
    assert isinstance(person.window.page, Sheet)
    assert header.search.isVisible()
    person.leave()
    again = Person(qtbot, folder)
    again.window.resize(1280, 800)  # the offscreen screen is too small to come back to the same size
    assert again.window.frame.header.search.isVisible()
    again.leave()


# --- everyone --------------------------------------------------------------------------------------


def test_a_screen_reader_hears_a_list_and_named_cards(person: Person) -> None:
    page = _page(person)
    line = page.things.lines[0]
    assert _spoken(page.things) == "To do now"
    assert _spoken(line) == (
        "1 of 3, Write the first action, Say what the city will do. The other five columns can wait."
    )
    assert _spoken(page.things.lines[2]).startswith("3 of 3, Name the mentor city, ")
    assert _spoken(line.do) == "1 of 3, Write the first action: Write"
    assert [_spoken(card) for card in (page.plan, page.sheet)] == ["Our plan", "The programme"]
    assert [_spoken(card.open) for card in (page.plan, page.sheet)] == ["Open the plan", "Open the sheet"]


def test_every_tab_stop_has_a_name_and_tab_comes_round(person: Person) -> None:
    seen: list[QWidget] = []
    for _turn in range(100):
        QTest.keyClick(person.focus, Qt.Key.Key_Tab)
        if person.focus in seen:
            break
        seen.append(person.focus)
        assert _spoken(person.focus), person.focus
    assert person.focus is seen[0]
    assert set(_page(person).things.buttons) < set(seen)


@pytest.mark.parametrize(("size", "text"), [((1280, 800), 100), ((1920, 1080), 100), ((1280, 800), 200)])
def test_it_fits_the_window(person: Person, size: tuple[int, int], text: int) -> None:
    person.window.resize(*size)
    person.settle()
    if text != 100:
        person.desk.desk.change_settings(text_size=text)
        person.window.resize(*size)
        person.settle()
    page = _page(person)
    scroll = page.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert scroll.horizontalScrollBar().maximum() == 0
    stacked = page.sheet.y() >= page.plan.geometry().bottom()
    assert stacked == (text == 200)
    for words in (page.greeting, *(line.reason for line in page.things.lines)):
        assert words.height() >= words.heightForWidth(words.width()), words.text()
    assert person.focus is page.things.buttons[0]
