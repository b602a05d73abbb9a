"""The window with its pages: begin, find one's way, be told the truth, in words a screen reader has too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.dialogs.command_search import CommandSearch
from mentordesk.ui.dialogs.new_programme import NewProgrammeDialog
from mentordesk.ui.pages.blocked import Blocked
from mentordesk.ui.pages.first_run import FirstRun
from mentordesk.ui.pages.library import Library
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.ui.pages.settings import SettingsPage
from mentordesk.ui.pages.sheet import Sheet
from mentordesk.words import words
from tests.shelf import sampled
from tests.ui.person import Person


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with the three samples, on a computer where the first steps are done."""
    settings.save(settings.load().with_(role="facilitator"))
    return sampled(tmp_path / "store")


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    someone = Person(qtbot, folder)
    yield someone
    someone.leave()


def _library(person: Person) -> Library:
    page = person.window.page
    assert isinstance(page, Library)
    return page


def test_the_window_is_shown_before_the_store_is_opened(folder: Path, qtbot: QtBot) -> None:
    desk = Application(folder, "en")
    desk.start()
    assert desk.window.isVisible()
    assert desk.workspace is None
    qtbot.waitUntil(lambda: desk.workspace is not None)
    desk.window.close()


def test_the_first_start_by_keys_alone_ends_in_a_programme(tmp_path: Path, qtbot: QtBot) -> None:
    person = Person(qtbot, tmp_path / "store")
    assert isinstance(person.window.page, FirstRun)
    person.type("Claire Vasseur")
    person.press("Tab")
    person.type("Agence Passage")
    person.press("Tab", "Tab", "Space")
    person.type("Learning the language, together")
    person.press("Tab")
    person.type("Saint-Aubin")
    person.press("Tab", "Tab", "Tab", "Tab", "Tab", "Space")
    person.until(lambda: isinstance(person.window.page, PlanPage))
    person.settle()
    assert person.window.frame.header.title.text() == "Learning the language, together"
    assert person.window.status.person.text() == "Claire Vasseur"
    person.leave()
    with Workspace.open(tmp_path / "store") as workspace:
        (programme,) = workspace.programmes.listed()
        assert programme.mentee is not None
        assert programme.mentee.name == "Saint-Aubin"
        entry = workspace.history.entries(programme.id)[0]
        assert workspace.programmes.people(programme.id)[entry.who].name == "Claire Vasseur"


def test_what_was_typed_survives_another_language(tmp_path: Path, qtbot: QtBot) -> None:
    person = Person(qtbot, tmp_path / "store")
    person.type("Claire")
    page = person.window.page
    assert isinstance(page, FirstRun)
    box = page.who.language
    box.setCurrentIndex(box.findData("fr"))
    box.activated.emit(box.currentIndex())
    person.settle()
    page = person.window.page
    assert isinstance(page, FirstRun)
    assert page.who.name.text() == "Claire"
    assert page.who.go_on.text() == words("fr").text("&Continue")
    person.leave()
    assert settings.load().language == "fr"


def test_the_library_lists_filters_and_opens_by_keys(person: Person) -> None:
    library = _library(person)
    QAbstractItemModelTester(library.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert library.model.rowCount() == 3
    library.filter.setFocus()
    person.type("valmont")
    assert [library.model.index(row, 0).data() for row in range(library.model.rowCount())] == [
        "Valmont-sur-Loire et Grandpont : mieux connaître les besoins des habitantes venues d'ailleurs"
    ]
    library.list.setFocus()
    person.press("Return")
    assert isinstance(person.window.page, PlanPage)
    assert person.window.frame.header.title.text().startswith("Valmont")
    person.press("Alt+Left")
    assert isinstance(person.window.page, Library)


def test_an_archived_programme_comes_back_with_one_click(person: Person) -> None:
    library = _library(person)
    library.list.setFocus()
    first = library.list.current
    person.press("Delete")
    assert library.model.rowCount() == 2
    assert person.window.status.message.text() == "Programme archived."
    person.window.status.action.click()
    person.settle()
    assert library.model.rowCount() == 3
    assert library.model.row_of(first) >= 0


def test_a_sample_is_removed_and_brought_back(person: Person) -> None:
    library = _library(person)
    library.remove(library.list.current)
    person.settle()
    assert library.model.rowCount() == 2
    person.window.status.action.click()
    person.settle()
    assert library.model.rowCount() == 3


def test_a_copy_has_the_plan_and_no_names(person: Person) -> None:
    library = _library(person)
    source = library.list.current
    library.copy(source)
    person.settle()
    assert library.model.rowCount() == 4
    assert person.desk.workspace is not None
    workspace = person.desk.workspace
    copy = next(each for each in workspace.programmes.listed() if each.title.endswith("(copy)"))
    assert len(workspace.plans.plan(copy.id).actions) == len(workspace.plans.plan(source).actions)


def test_the_sheet_writes_as_one_leaves_a_field_and_undo_says_what(person: Person) -> None:
    library = _library(person)
    programme = library.list.current
    person.go(pages.SHEET, programme)
    person.press("Ctrl+A")
    person.type("Another title")
    person.press("Tab")
    person.until(lambda: person.window.frame.header.title.text() == "Another title")
    assert person.window.status.state.text().startswith("Saved at ")
    undo = next(each for each in person.window.commands if each.id == "window.undo")
    assert undo.plain == "Undo: Programme sheet filled in"
    person.press("Ctrl+Z")
    person.until(lambda: person.window.frame.header.title.text() != "Another title")
    assert person.window.status.message.text() == "Undone: Programme sheet filled in"
    person.press("Ctrl+Y")
    person.until(lambda: person.window.frame.header.title.text() == "Another title")


def test_a_wrong_date_is_told_beside_its_field_and_nothing_changes(person: Person) -> None:
    programme = _library(person).list.current
    person.go(pages.SHEET, programme)
    page = person.window.page
    assert isinstance(page, Sheet)
    field = page.field("prog.start")
    field.widget.setFocus()
    person.press("Ctrl+A")
    person.type("soon")
    person.press("Tab")
    assert person.desk.workspace is not None
    kept = person.desk.workspace.programmes.programme(programme).answers.get("prog.start")
    assert kept != "soon"
    assert "a date such as" in page.complaint("prog.start")


def test_the_search_finds_commands_and_programmes(person: Person, qtbot: QtBot) -> None:
    person.press("Ctrl+K")
    found = QApplication.activeModalWidget()
    assert isinstance(found, CommandSearch)
    QTest.keyClicks(found.field, "porto bia")
    assert found.list.model().rowCount() == 1
    QTest.keyClick(found.field, Qt.Key.Key_Return)
    person.settle()
    assert isinstance(person.window.page, PlanPage)
    assert person.window.frame.header.title.text().startswith("Porto Bianco")


def test_a_new_programme_without_a_title_is_asked_for_one(person: Person) -> None:
    person.press("Ctrl+Shift+N")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewProgrammeDialog)
    QTest.keyClick(dialog.form.title, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "needs a title" in dialog.form.title.accessibleDescription()
    dialog.reject()


def test_another_theme_and_size_keep_the_place(person: Person) -> None:
    person.go(pages.SETTINGS)
    before = person.window
    person.desk.desk.change_settings(theme="dark")
    person.settle()
    assert person.window is not before
    assert isinstance(person.window.page, SettingsPage)
    assert person.desk.desk.look.colours.dark
    person.desk.desk.change_settings(text_size=200)
    person.settle()
    assert person.desk.desk.look.font_px("ui") == 26
    assert person.window.frame.narrow


def test_a_setting_changed_and_changed_back_is_kept_as_it_is_now(person: Person) -> None:
    for theme in ("dark", "system"):
        person.desk.desk.change_settings(theme=theme)
        person.settle()
        assert settings.load().theme == theme


def test_ctrl_s_tells_the_time(person: Person) -> None:
    person.press("Ctrl+S")
    assert person.window.status.message.text().startswith("Saved at ")


def test_what_was_typed_before_a_stop_is_offered_and_taken_up(folder: Path, qtbot: QtBot) -> None:
    from mentordesk.forms.answers import MAIN
    from mentordesk.model.changes import Register
    from mentordesk.model.programme import FORM

    with Workspace.open(folder) as workspace:
        programme = workspace.programmes.listed()[0].id
        register = Register(programme, FORM, MAIN, "prog.theme")
        workspace.drafting.keep(register, "words nobody saved", ())
    person = Person(qtbot, folder)
    banner = person.window.frame.banner
    person.until(banner.isVisible)
    assert "“words nobody saved”" in banner.text.text()
    banner.findChildren(QWidget, "way-0")[0].setFocus()
    person.press("Space")
    assert person.desk.workspace is not None
    answers = person.desk.workspace.programmes.programme(programme).answers
    assert answers["prog.theme"] == "words nobody saved"
    assert person.desk.workspace.drafting.offered() == []
    person.leave()


def test_a_second_start_brings_the_first_window_forward(person: Person, folder: Path, qtbot: QtBot) -> None:
    second = Application(folder, "en")
    second.start()
    qtbot.waitUntil(lambda: not shiboken6.isValid(second), timeout=15_000)
    told = "MentorDesk was already open: this is its window."
    person.until(lambda: person.window.status.message.text() == told)


def test_a_command_that_holds_the_store_is_said_in_one_sentence(folder: Path, qtbot: QtBot) -> None:
    with Workspace.open(folder):
        person = Application(folder, "fr")
        person.start()
        qtbot.waitUntil(lambda: isinstance(person.window.page, Blocked), timeout=15_000)
        page = person.window.page
        assert isinstance(page, Blocked)
        assert page.state is not None
        assert "est ouvert dans une fenêtre ou une autre commande" in page.state.text.text()
    assert page.state.primary is not None
    page.state.primary.click()
    qtbot.waitUntil(lambda: person.workspace is not None, timeout=15_000)
    person.window.close()


def test_a_synchronised_folder_is_no_dead_end(tmp_path: Path, qtbot: QtBot) -> None:
    person = Application(tmp_path / "OneDrive" / "store", "en")
    person.start()
    qtbot.waitUntil(lambda: isinstance(person.window.page, Blocked), timeout=15_000)
    page = person.window.page
    assert isinstance(page, Blocked)
    assert page.state is not None
    assert page.state.primary is not None
    assert page.state.primary.text() == "Work in a folder of this computer"
    page.state.primary.click()
    qtbot.waitUntil(lambda: isinstance(person.window.page, FirstRun), timeout=15_000)
    assert person.workspace is not None
    assert "OneDrive" not in str(person.workspace.folder)
    person.window.close()


# --- the disk does not take it ---------------------------------------------------------------------


@pytest.mark.usefixtures("log_expected")
def test_words_are_held_while_the_store_is_pulled_away_and_saved_when_it_is_back(
    person: Person, folder: Path
) -> None:
    programme = _library(person).list.current
    person.go(pages.SHEET, programme)
    away = folder.rename(folder.with_name("away"))
    person.press("Ctrl+A")
    person.type("Typed while the disk was away")
    person.press("Tab")
    banner = person.window.frame.banner
    person.until(banner.isVisible)
    assert "is no longer there" in banner.text.text()
    assert person.window.status.state.text() == "Not saved yet: 1 text is held in memory"
    person.window.close()
    assert person.window.isVisible(), "closing would have lost the words"
    away.rename(folder)
    banner.findChildren(QWidget, "way-0")[0].click()  # type: ignore[attr-defined]
    person.until(lambda: person.window.frame.header.title.text() == "Typed while the disk was away")
    person.until(banner.isHidden)
    assert person.window.status.state.text().startswith("Saved at ")


@pytest.mark.usefixtures("log_expected")
def test_held_words_can_be_saved_elsewhere(person: Person, folder: Path, tmp_path: Path) -> None:
    person.go(pages.SHEET, _library(person).list.current)
    away = folder.rename(folder.with_name("away"))
    person.press("Ctrl+A")
    person.type("Words to rescue")
    person.press("Tab")
    person.until(person.window.frame.banner.isVisible)
    person.window.rescuing.save(tmp_path / "gone" / "words.txt")
    person.until(lambda: "gone" in person.window.frame.banner.text.text())
    person.window.rescuing.save(tmp_path / "words.txt")
    person.until(lambda: person.desk.holding.texts == [])
    saved = (tmp_path / "words.txt").read_text(encoding="utf-8-sig")
    assert saved.endswith("Words to rescue\n")
    assert "Programme title" in saved
    away.rename(folder)


def test_no_break_spaces_stay_in_what_was_typed(person: Person) -> None:
    programme = _library(person).list.current
    person.go(pages.SHEET, programme)
    page = person.window.page
    assert isinstance(page, Sheet)
    page.more.click()
    field = page.field("prog.no_benchmark_reason").widget
    field.setFocus()
    field.insertPlainText("Pourquoi\u00a0? 1\u202f000")  # type: ignore[attr-defined]
    person.press("Tab")
    assert person.desk.workspace is not None
    kept = person.desk.workspace.programmes.programme(programme).answers
    assert kept["prog.no_benchmark_reason"] == "Pourquoi\u00a0? 1\u202f000"
