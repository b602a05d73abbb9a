"""The preparation of a visit in the window: lists by keyboard, placing, reading, invitations (R-123)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.model.changes import ChangeSet
from mentordesk.model.preparation import PEOPLE, QUESTIONS, SEE, SENSITIVITIES, STATE, Line, mark, said
from mentordesk.model.visits import Visit
from mentordesk.services import settings
from mentordesk.services.preparing_reading import Prepared
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.dialogs.invitation import InvitationDialog
from mentordesk.ui.dialogs.ticking import TickDialog
from mentordesk.ui.dialogs.two_answers import TwoAnswersDialog
from mentordesk.ui.pages.visits import VisitsPage
from mentordesk.ui.visiting.line_list import LineList
from mentordesk.ui.visiting.line_row import LineField, LineRow
from mentordesk.ui.visiting.preparation import Preparation
from tests.ui import barriers
from tests.ui.person import Person
from tests.ui.test_conflict_window import _take_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
PRICE = "What does an hour cost?"
LIST = "Who keeps the list?"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A programme of two cities with the three visits of the method; the second begins in a week."""
    made = tmp_path / "store"
    with Workspace.create(made) as workspace:
        workspace.editing.name_me("Ada", function="Facilitator")
        programme = workspace.programmes.create("Learning the language", ["en", "fr"])
        sides = (("mentee_city", "Valmont", "Nadia"), ("mentor_city", "Grandpont", "Joris"))
        for role, city, name in sides:
            workspace.programmes.add_party(programme, {"role": role, "name": city}, [{"name": name}])
        workspace.plans.add_action(programme, {"what": "Café", "open_questions": ["Who keeps volunteers?"]})
        workspace.plans.name_version(programme, "0.7", visit=1)
        ids = workspace.planning.propose_visits(programme)
        first = date.today() + timedelta(days=7)
        dates = {"start": first.isoformat(), "end": (first + timedelta(days=1)).isoformat()}
        visit = workspace.planning.visit(programme, ids[1])
        workspace.planning.change_visit(programme, visit, {"dates": dates})
    settings.save(settings.load().with_(role="facilitator"))
    return made


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    someone = Person(qtbot, folder)
    arrive(someone)
    yield someone
    someone.leave()


def arrive(someone: Person) -> None:
    """At the preparation of the second visit."""
    programme, visit = _ids(someone)
    someone.go(pages.VISITS, programme, visit, "preparation")
    assert isinstance(_page(someone), Preparation)


def _workspace(person: Person) -> Workspace:
    assert person.desk.workspace is not None
    return person.desk.workspace


def _ids(person: Person) -> tuple[str, str]:
    (programme,) = _workspace(person).programmes.listed()
    return programme.id, _workspace(person).planning.visits(programme.id)[1].id


def _page(person: Person) -> Preparation:
    page = person.window.page
    assert isinstance(page, VisitsPage)
    shown = page.views.currentWidget()
    assert isinstance(shown, Preparation)
    return shown


def _list(person: Person, part: str) -> LineList:
    return _page(person).lists.lists[part]


def _prepared(person: Person) -> Prepared:
    return _workspace(person).preparing.prepared(*_ids(person))


def _visit(person: Person) -> Visit:
    return _prepared(person).visit


def _stored(person: Person, part: str) -> list[str]:
    return [each.text for each in _prepared(person).lines[part]]


def _seen(person: Person, part: str) -> list[str]:
    return [each.text.text() for each in _list(person, part).rows]


def _line(person: Person, part: str, text: str) -> Line:
    found = _prepared(person).line(mark(part, text))
    assert found is not None
    return found


def _write(person: Person, part: str, *lines: str) -> None:
    """Lines one after another, as one writes a list."""
    _list(person, part).add.setFocus()
    person.press("Space")
    for text in lines:
        person.type(text)
        person.press("Return")
    person.press("Escape")


def _spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


# --- the lists by keyboard ---------------------------------------------------------------------------


def test_r_123_an_empty_preparation_one_week_before_says_so_in_one_quiet_line(person: Person) -> None:
    page = _page(person)
    assert page.nothing.isVisible()
    assert page.nothing.property("role") == "secondary", "no red"
    assert page.top.when.text() == "in 7 days"
    _write(person, SEE, "Library")
    assert not page.nothing.isVisible()


def test_r_123_lines_are_written_one_after_another_with_enter(person: Person) -> None:
    person.press("Ctrl+N")
    assert isinstance(person.focus, LineField)
    person.type("House of languages")
    person.press("Return")
    person.type("Library")
    person.press("Return")
    person.press("Return")
    assert _stored(person, SEE) == _seen(person, SEE) == ["House of languages", "Library"]
    assert isinstance(person.focus, LineRow)
    assert person.focus.mark == mark(SEE, "Library")


def test_r_123_arrows_go_along_a_list_and_to_the_next_one(person: Person) -> None:
    _write(person, SEE, "Library", "School")
    _write(person, QUESTIONS, PRICE)
    _write(person, PEOPLE, "Parents")
    row = person.focus
    assert isinstance(row, LineRow)
    person.press("Left")
    assert _list(person, SEE).isAncestorOf(person.focus)
    person.press("Down")
    assert _spoken(person.focus) == "Things and places to see, 2 of 2, School, not placed yet"
    person.press("Right", "Right")
    assert _spoken(person.focus) == f"Questions to clear up during the visit, 1 of 1, {PRICE}, not placed yet"


def test_enter_writes_in_a_line_and_esc_leaves_it_as_it_was(person: Person) -> None:
    _write(person, QUESTIONS, PRICE)
    person.press("Return")
    person.type("Something else")
    person.press("Escape")
    person.press("Escape")
    assert _stored(person, QUESTIONS) == [PRICE]
    person.press("Return")
    person.type(LIST)
    person.press("Return")
    assert _stored(person, QUESTIONS) == [LIST]
    assert isinstance(person.focus, LineRow)
    assert person.focus.mark == mark(QUESTIONS, LIST), "the focus stays on the line"


def test_alt_arrows_move_a_line_and_put_it_into_another_list(person: Person) -> None:
    _write(person, SEE, "Library", "School")
    person.press("Alt+Up")
    assert _stored(person, SEE) == ["School", "Library"]
    person.press("Alt+Right")
    assert (_stored(person, SEE), _stored(person, PEOPLE)) == (["Library"], ["School"])
    assert _list(person, PEOPLE).isAncestorOf(person.focus)
    assert _page(person).isVisible(), "Alt+Right did not leave the page"


def test_del_takes_a_line_out_and_undo_brings_it_back(person: Person) -> None:
    _write(person, SEE, "Library", "School")
    person.press("Delete")
    assert _stored(person, SEE) == ["Library"]
    assert person.window.status.message.text() == "Taken out: School"
    assert isinstance(person.focus, LineRow), "the focus goes to the line beside"
    person.press("Ctrl+Z")
    assert _seen(person, SEE) == ["Library", "School"]


def test_what_is_typed_is_kept_when_one_leaves_in_the_middle_of_a_line(folder: Path, qtbot: QtBot) -> None:
    someone = Person(qtbot, folder)
    arrive(someone)
    someone.press("Ctrl+N")
    someone.type("Libra")
    someone.leave()
    with Workspace.open(folder) as workspace:
        (programme,) = workspace.programmes.listed()
        visit = workspace.planning.visits(programme.id)[1]
        assert visit.lines("preparation.see") == ("Libra",)


# --- placing, taking over ------------------------------------------------------------------------------


def test_r_123_p_places_a_question_in_a_session_of_the_agenda(person: Person) -> None:
    _write(person, QUESTIONS, PRICE, LIST)
    assert _page(person).top.unplaced.text() == "2 to place"
    person.press("P")
    menu = _menu()
    assert menu.activeAction() is not None, "Enter takes what is lit"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    person.settle()
    sessions = [each for each in _visit(person).sessions if not each.is_break]
    assert sessions[1].lines("questions") == (LIST,)
    row = person.focus
    assert isinstance(row, LineRow)
    assert row.told.text().endswith("at 10:30")
    assert _page(person).top.unplaced.text() == "1 to place"
    _page(person).top.unplaced.click()
    person.settle()
    assert isinstance(person.focus, LineRow)
    assert person.focus.mark == mark(QUESTIONS, PRICE)


def test_r_146_open_points_of_the_plan_are_taken_over_and_say_where_they_come_from(person: Person) -> None:
    made = _list(person, QUESTIONS)
    made.take.setFocus()
    person.press("Space")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TickDialog)
    assert [each.thing.title for each in dialog.lines] == ["Who keeps volunteers?"]
    person.press("Space", "Return")
    person.settle()
    (row,) = _list(person, QUESTIONS).rows
    assert row.told.text() == "not placed yet · from action 1, point still open"
    assert not made.take.isVisible()


def test_r_154_what_is_lacking_is_ticked_and_joins_the_tasks_between_the_visits(person: Person) -> None:
    tasks = _page(person).texts.tasks
    tasks.setFocus()
    person.press("Space")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TickDialog)
    offered = [each.thing.title for each in dialog.lines]
    assert offered[0].startswith("Name who takes notes in ")
    assert offered[1] == "Read before the visit: Action plan, version 0.7"
    person.press("Space", "Down", "Space", "Return")
    person.settle()
    assert person.window.status.message.text() == "2 tasks added between the visits."
    workspace = person.desk.workspace
    assert workspace is not None
    programme = _page(person)._programme
    told = workspace.filling.filled(programme, "programme").rows_of("between.tasks")
    assert [each.value("what") for each in told] == offered[:2]
    assert {each.value("due") for each in told} == {date.today().isoformat()}, "a week before the visit"
    tasks.setFocus()
    person.press("Space")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TickDialog)
    assert [each.thing.title for each in dialog.lines] == offered[2:], "what is a task is not offered again"
    dialog.reject()


# --- reading, texts ----------------------------------------------------------------------------------


def test_r_143_the_reading_list_opens_the_plan_and_says_who_read_it(person: Person) -> None:
    rows = _page(person).reading
    assert rows.links[0].text() == "Action plan, version 0.7"
    assert rows.readers[0].text() == "nobody yet"
    rows.readers[0].setFocus()
    person.press("Space")
    assert isinstance(QApplication.activeModalWidget(), TickDialog)
    person.press("Space", "Return")
    person.settle()
    assert _page(person).reading.readers[0].text() == "Nadia"
    _page(person).reading.links[0].setFocus()
    person.press("Space")
    assert person.desk.navigator.here is not None
    assert person.desk.navigator.here.page == pages.PLAN


def test_r_140_a_document_of_ones_own_joins_the_reading_list(person: Person) -> None:
    rows = _page(person).reading
    rows.add.setFocus()
    person.press("Space")
    person.type("Letter of the mayor")
    person.press("Return")
    assert [each.text for each in _prepared(person).reading if each.own] == ["Letter of the mayor"]
    assert person.focus is rows.add


def test_sensitive_subjects_are_kept_within_the_team(person: Person) -> None:
    field = _page(person).texts.fields[SENSITIVITIES]
    field.editor.widget.setFocus()
    person.type("Ask for no figures.")
    person.press("Ctrl+Return")
    assert _visit(person).said(SENSITIVITIES) == "Ask for no figures."
    from mentordesk.services.visit_reading import visits_in

    with _workspace(person).store.reading() as view:
        programme, eid = _ids(person)
        open_ones = visits_in(view, programme, open_only=True)
        assert next(each for each in open_ones if each.id == eid).said(SENSITIVITIES) == ""


def test_what_the_host_s_context_says_is_taken_over_and_can_be_taken_back(folder: Path, qtbot: QtBot) -> None:
    with Workspace.open(folder) as workspace:
        (programme,) = workspace.programmes.listed()
        sheet = workspace.filling.add_sheet(programme.id, "annex3", {"a3.city": {"text": "Grandpont"}})
        strengths = workspace.filling.filled(programme.id, "annex3", sheet)
        register = strengths.register("a3.local.other_factors.sensitivities")
        workspace.filling.answer(register, "The agreement ends.")
    someone = Person(qtbot, folder)
    arrive(someone)
    take = _page(someone).texts.take
    assert take.isVisible()
    take.setFocus()
    someone.press("Space")
    assert _visit(someone).said(SENSITIVITIES) == "The agreement ends."
    assert not _page(someone).texts.take.isVisible()
    someone.press("Ctrl+Z")
    assert _visit(someone).said(SENSITIVITIES) == ""
    someone.leave()


def test_two_lists_changed_apart_are_both_kept_by_one_choice(person: Person, tmp_path: Path) -> None:
    _write(person, SEE, "Library")
    programme, visit = _ids(person)
    with Workspace.create(tmp_path / "ben") as ben:
        _take_in(ben, _workspace(person), programme)
        ben.preparing.add(programme, visit, SEE, "Museum")
        _write(person, SEE, "School")
        touched = _take_in(_workspace(person), ben, programme)
        person.desk.desk.changed.emit(ChangeSet(programme, "merge", touched))
        person.settle()
    way = _page(person).lists.choose[SEE]
    assert way.isVisible()
    way.setFocus()
    person.press("Space")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TwoAnswersDialog)
    person.press("Return")
    person.settle()
    assert sorted(_stored(person, SEE)) == ["Library", "Museum", "School"]
    assert not way.isVisible()


# --- everybody ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("part", ["preparation", "participants"])
def test_everything_is_named_large_enough_and_reached_by_tab_as_one_reads(
    folder: Path, qtbot: QtBot, part: str, size: int
) -> None:
    settings.save(settings.load().with_(text_size=size))
    someone = Person(qtbot, folder)
    someone.window.resize(1280, 720)
    arrive(someone)
    _write(someone, PEOPLE, "Employers", "Parents")
    _write(someone, QUESTIONS, PRICE)
    someone.go(pages.VISITS, *_ids(someone), part)
    window = someone.window
    assert [*barriers.nameless(window), *barriers.too_small(window), *barriers.clipped(window)] == []
    assert barriers.shared_mnemonics(barriers.mnemonic_texts(window)) == []
    QTest.keyClick(barriers.focus(), Qt.Key.Key_Tab)
    stops = barriers.stops(window)
    seen, twice = barriers.walk()
    assert twice is seen[0]
    assert [barriers.called(each) for each in stops if each not in seen] == []
    assert barriers.jumps(window, seen) == []
    someone.leave()


# --- invitations -------------------------------------------------------------------------------------


def test_r_226_everyone_to_meet_has_an_invitation_with_its_state(person: Person) -> None:
    _write(person, PEOPLE, "Employers", "Parents")
    panel = _page(person).invitations
    assert [each.name.text() for each in panel.rows] == ["Employers", "Parents"]
    panel.enter()
    person.press("Down")
    assert _spoken(person.focus) == "Parents, not placed yet, draft, 2 of 2"
    panel.states.findChildren(QWidget)[0].setFocus()
    panel.states.chosen.emit("sent")
    person.settle()
    assert said(_visit(person), mark(PEOPLE, "Parents"), STATE) == "sent"
    assert panel.rows[1].state.text() == "sent"
    person.press("Ctrl+Z")
    assert panel.rows[1].state.text() == "draft"


def test_f9_puts_the_invitations_away_and_brings_them_back(person: Person) -> None:
    _write(person, PEOPLE, "Employers")
    panel = _page(person).invitations
    person.press("F9")
    assert not panel.isVisible()
    assert isinstance(person.focus, LineRow)
    person.press("F9")
    assert panel.isVisible()
    assert panel.isAncestorOf(person.focus)


def test_r_226_an_invitation_is_put_in_better_words_and_saved_as_word(person: Person, tmp_path: Path) -> None:
    _write(person, PEOPLE, "Employers")
    _write(person, QUESTIONS, PRICE)
    session = next(each for each in _visit(person).sessions if not each.is_break)
    for part, text in ((PEOPLE, "Employers"), (QUESTIONS, PRICE)):
        _workspace(person).preparing.place(*_ids(person), _line(person, part, text), session.id)
    person.settle()
    panel = _page(person).invitations
    panel.enter()
    person.press("Return")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, InvitationDialog)
    assert [each.text() for each in dialog.questions] == [PRICE, "", ""]
    dialog.language.setFocus()
    QTest.keyClicks(dialog.language, "English, Wout interprets")
    person.press("Return")
    panel.export.click()
    person.settle()
    QTest.keyClick(_menu(), Qt.Key.Key_Return)
    person.settle()
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, QFileDialog)
    target = tmp_path / "letter.docx"
    asked.fileSelected.emit(str(target))
    asked.close()
    person.until(target.exists)
    person.settle()
    told = "\n".join(_texts(target))
    for expected in ("Employers", PRICE, "English, Wout interprets", "75 minutes"):
        assert expected in told


def _texts(path: Path) -> Iterator[str]:
    document = Document(str(path))
    for element in document.element.body.iter():
        if element.tag.endswith("}t") and element.text:
            yield element.text
