"""Search in everything, by keys: below the commands of Ctrl+K, and on a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.model.notes import TEAM, Typing
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.dialogs.command_search import CommandSearch
from mentordesk.ui.dialogs.search_lines import Head, WordsFound, line_at
from mentordesk.ui.pages.found import FoundPage
from mentordesk.ui.pages.notebook import NotebookPage
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.ui.pages.visits import VisitsPage
from tests.ui.person import Person

MANY = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two programmes; in the newer one notes, a visit, actions, needs and people."""
    made = tmp_path / "store"
    with Workspace.create(made) as workspace:
        other = workspace.programmes.create("Porto Bianco", ["it"])
        workspace.plans.add_action(other, {"what": "Une école au port"})
        programme = workspace.programmes.create("Voisins", ["fr", "el"])
        visit = workspace.planning.add_visit(programme)
        session = workspace.planning.add_session(
            programme, visit, {"title": "Maison des langues", "day": 1, "start": "09:00", "minutes": 60}
        )
        workspace.notes.add(Typing(programme, "L’école du soir manque", kind="obstacle", session=session))
        workspace.notes.add(Typing(programme, "École : le maire hésite", degree=TEAM, session=session))
        workspace.plans.add_action(programme, {"what": "Rien"})
        workspace.plans.add_action(programme, {"what": "Ouvrir une école", "lead": "Δήμος Ελαιώνα"})
        needs = workspace.filling.filled(programme, "annex2")
        workspace.filling.add_row(needs, "a2.need", {"title": "L’école ne suffit pas"})
        sheet = {"role": "mentee_city", "name": "Saint-Aubin"}
        workspace.programmes.add_party(programme, sheet, [{"name": "Zoé Müller", "function": "maire"}])
        for number in range(MANY):
            workspace.notes.add(Typing(programme, f"Atelier {number}"))
    settings.save(settings.load().with_(role="facilitator"))
    return made


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    someone = Person(qtbot, folder)
    someone.window.resize(1280, 720)
    yield someone
    someone.leave()


def voisins(person: Person) -> str:
    workspace = person.desk.workspace
    assert workspace is not None
    return next(each.id for each in workspace.programmes.listed() if each.title == "Voisins")


# --- Ctrl+K ------------------------------------------------------------------------------------------


def search(person: Person, typed: str) -> CommandSearch:
    """Ctrl+K, and words typed into its field, without waiting for what they find."""
    person.press("Ctrl+K")
    found = QApplication.activeModalWidget()
    assert isinstance(found, CommandSearch)
    QTest.keyClicks(found.field, typed)
    return found


def words_found(found: CommandSearch) -> list[WordsFound]:
    model = found.list.model()
    lines = (line_at(model.index(row, 0)) for row in range(model.rowCount()))
    return [each for each in lines if isinstance(each, WordsFound)]


def heads(found: CommandSearch) -> list[str]:
    model = found.list.model()
    lines = (line_at(model.index(row, 0)) for row in range(model.rowCount()))
    return [each.text for each in lines if isinstance(each, Head)]


def test_words_of_this_programme_come_below_the_commands_and_others_after_them(person: Person) -> None:
    person.go(pages.PLAN, voisins(person))
    found = search(person, "ecole")
    person.until(lambda: bool(words_found(found)))
    assert heads(found) == ["In what was written", "In other programmes"]
    told = {each.shown.where: each.shown.text for each in words_found(found)}
    assert told["Note, visit 1 · Maison des langues"] in ("L’école du soir manque", "École : le maire hésite")
    assert told["Action 2, actions"] == "Ouvrir une école"
    assert told["Action 1, actions · Porto Bianco"] == "Une école au port"
    assert any(each.startswith("Needs, ") for each in told)
    restricted = [each.shown for each in words_found(found) if each.shown.restricted]
    assert [each.text for each in restricted] == ["École : le maire hésite"]
    assert restricted[0].spoken.endswith("Restricted")
    marked = next(each.shown for each in words_found(found) if each.shown.text == "Ouvrir une école")
    ((start, length),) = marked.marks
    assert marked.text[start : start + length] == "école"
    found.reject()


def test_enter_leads_to_the_cell_where_the_words_stand(person: Person) -> None:
    person.go(pages.LIBRARY)
    found = search(person, "ouvrir une")
    person.until(lambda: bool(words_found(found)))
    assert heads(found) == ["In all programmes"]
    QTest.keyClick(found.field, Qt.Key.Key_Return)
    person.settle()
    page = person.window.page
    assert isinstance(page, PlanPage)
    assert page.programme == voisins(person)
    assert page.grid.place == (1, page.table.column_of("what"))


def test_a_note_is_opened_in_the_notebook(person: Person) -> None:
    person.go(pages.LIBRARY)
    found = search(person, "soir manque")
    person.until(lambda: bool(words_found(found)))
    QTest.keyClick(found.field, Qt.Key.Key_Return)
    page = person.window.page
    assert isinstance(page, NotebookPage)
    person.until(lambda: bool(page.stream.current()))
    note = page.stream.note(page.stream.current())
    assert note is not None
    assert note.text == "L’école du soir manque"


def test_enter_before_the_answer_waits_for_it(person: Person) -> None:
    person.go(pages.PLAN, voisins(person))
    found = search(person, "langues maison")
    QTest.keyClick(found.field, Qt.Key.Key_Return)
    assert found.isVisible(), "nothing is there yet that one could go to"
    person.until(lambda: isinstance(person.window.page, VisitsPage))
    page = person.window.page
    assert isinstance(page, VisitsPage)
    person.until(lambda: page.visit is not None)
    assert page.visit is not None
    (session,) = [each.id for each in page.visit.sessions if each.said("title") == "Maison des langues"]
    person.until(lambda: page.agenda.current == session)


def test_commands_never_wait_and_words_typed_meanwhile_win(person: Person) -> None:
    person.go(pages.PLAN, voisins(person))
    found = search(person, "programme sheet")
    assert found.list.model().rowCount(), "commands are there at once"
    found.field.clear()
    QTest.keyClicks(found.field, "ecole")
    QTest.keyClicks(found.field, " suffit")
    person.until(lambda: bool(words_found(found)))
    assert [each.shown.text for each in words_found(found)] == ["L’école ne suffit pas"]
    found.field.clear()
    assert words_found(found) == []
    found.reject()


def test_greek_and_the_beginning_of_a_word_are_enough(person: Person) -> None:
    person.go(pages.PLAN, voisins(person))
    found = search(person, "")
    found.field.setText("ελαιων")
    person.until(lambda: bool(words_found(found)))
    assert [each.shown.where for each in words_found(found)] == ["Action 2, who leads"]
    found.reject()


def test_the_last_line_leads_to_the_page_with_the_same_words(person: Person) -> None:
    person.go(pages.PLAN, voisins(person))
    found = search(person, "ecole")
    person.until(lambda: bool(words_found(found)))
    found.list.setCurrentIndex(found.list.model().index(found.list.model().rowCount() - 1, 0))
    QTest.keyClick(found.field, Qt.Key.Key_Return)
    person.until(lambda: isinstance(person.window.page, FoundPage))
    page = person.window.page
    assert isinstance(page, FoundPage)
    assert page.field.text() == "ecole"
    person.until(lambda: page.answer is not None)


def test_nothing_restricted_is_shown_while_others_look_on(person: Person) -> None:
    programme = voisins(person)
    person.go(pages.PLAN, programme)
    desk = person.desk.desk
    desk.change_settings(views=desk.settings.with_view(programme, "notebook", discreet=True).views)
    person.settle()
    found = search(person, "ecole")
    person.until(lambda: bool(words_found(found)))
    assert not any(each.shown.restricted for each in words_found(found))
    found.reject()
    person.settle()
    person.press("Ctrl+Shift+F")
    page = person.window.page
    assert isinstance(page, FoundPage)
    assert "École : le maire hésite" not in look(person, page, "ecole")
    assert not page.filters.restricted.isVisible()


# --- the page ----------------------------------------------------------------------------------------


@pytest.fixture
def page(person: Person) -> FoundPage:
    """Come to by its key, from the plan."""
    person.go(pages.PLAN, voisins(person))
    person.press("Ctrl+Shift+F")
    found = person.window.page
    assert isinstance(found, FoundPage)
    return found


def look(person: Person, page: FoundPage, typed: str) -> list[str]:
    """Type into the field and wait; the texts found."""
    page.field.setFocus()
    person.press("Ctrl+A")
    QTest.keyClicks(page.field, typed)
    person.until(lambda: not page.seeker.waits and page.answer is not None)
    return texts(page)


def texts(page: FoundPage) -> list[str]:
    assert page.answer is not None
    return [each.found.text for each in page.answer.found]


def waited(person: Person, page: FoundPage) -> list[str]:
    person.until(lambda: not page.seeker.waits)
    return texts(page)


def test_the_page_is_worked_by_keys_alone(person: Person, page: FoundPage) -> None:
    assert page.field.hasFocus()
    assert page.views.currentWidget() is page.empty
    assert set(look(person, page, "ecole")) == {
        "L’école du soir manque", "École : le maire hésite", "Ouvrir une école", "L’école ne suffit pas",
    }  # fmt: skip
    assert page.count.text() == "4 places found"
    assert page.field.accessibleDescription() == "4 places found"
    person.press("Down")
    assert page.results.hasFocus()
    person.press("Down", "Esc")
    assert page.field.hasFocus()
    person.press("Down")
    while texts(page)[page.results.currentIndex().row()] != "Ouvrir une école":
        person.press("Down" if page.results.currentIndex().row() < 3 else "Home")
    person.press("Return")
    shown = person.window.page
    assert isinstance(shown, PlanPage)
    assert shown.grid.place == (1, shown.table.column_of("what"))
    person.press("Alt+Left")
    assert page.isVisible()
    assert page.field.text() == "ecole"
    page.field.setFocus()
    person.press("Esc")
    assert shown.isVisible(), "Esc leads back to where one came from"


def test_filters_leave_what_they_admit(person: Person, page: FoundPage) -> None:
    look(person, page, "ecole")
    for kind in ("answers", "actions", "visits", "people"):
        page.filters.kinds[kind].setFocus()
        person.press("Space")
    assert set(waited(person, page)) == {"L’école du soir manque", "École : le maire hésite"}
    page.filters.restricted.setFocus()
    person.press("Space")
    assert waited(person, page) == ["L’école du soir manque"]
    page.filters.note_kind.setCurrentIndex(page.filters.note_kind.findData("idea"))
    person.until(lambda: page.views.currentWidget() is page.nothing)
    page.filters.note_kind.setCurrentIndex(page.filters.note_kind.findData("obstacle"))
    person.until(lambda: page.views.currentWidget() is page.results)
    assert texts(page) == ["L’école du soir manque"]
    page.filters.kinds["notes"].setFocus()
    person.press("Space")
    assert not page.filters.note_kind.isVisible(), "there is no kind of note to choose"


def test_nothing_found_here_can_be_looked_for_everywhere(person: Person, page: FoundPage) -> None:
    assert look(person, page, "port") == []
    assert page.views.currentWidget() is page.nothing
    assert page.nothing.primary is not None
    page.nothing.primary.setFocus()
    person.press("Space")
    assert waited(person, page) == ["Porto Bianco", "Une école au port"] or set(texts(page)) == {
        "Porto Bianco", "Une école au port",
    }  # fmt: skip
    assert look(person, page, "qqqq") == []
    assert not page.nothing.primary.isVisible(), "there is nowhere else to look"


def test_more_than_fifty_are_told_as_more_than_fifty(person: Person, page: FoundPage) -> None:
    assert len(look(person, page, "atelier")) == 50
    assert page.count.text() == "More than 50 places found. More words make it fewer."


def test_what_is_written_meanwhile_is_found_and_the_line_chosen_stays(
    person: Person, page: FoundPage
) -> None:
    look(person, page, "ecole")
    person.press("Down", "Down")
    chosen = texts(page)[page.results.currentIndex().row()]
    programme, workspace = voisins(person), person.desk.workspace
    assert workspace is not None
    before = len(texts(page))
    person.desk.desk.ask(
        page, lambda workspace: workspace.plans.add_action(programme, {"what": "École encore"})
    )
    person.until(lambda: page.answer is not None and len(page.answer.found) > before)
    assert texts(page)[page.results.currentIndex().row()] == chosen


def test_another_language_keeps_the_words(person: Person, page: FoundPage) -> None:
    look(person, page, "ecole")
    person.desk.desk.change_settings(language="fr")
    person.settle()
    again = person.window.page
    assert isinstance(again, FoundPage)
    assert again is not page
    person.until(lambda: again.answer is not None)
    assert again.field.text() == "ecole"
    assert len(texts(again)) == 4


def test_the_list_is_one_to_qt_and_to_a_screen_reader(person: Person, page: FoundPage) -> None:
    QAbstractItemModelTester(page.results.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    look(person, page, "ecole maire")
    index = page.results.model().index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("École : le maire hésite. Note, visit 1 · Maison des langues")
