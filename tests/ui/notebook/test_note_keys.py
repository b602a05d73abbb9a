"""What one key does with a note: action, evidence, practice, question, task, degree, kind, link."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mentordesk.model.note_kinds import note_kinds
from mentordesk.model.notes import ME, TEAM, Note
from mentordesk.ui import pages
from mentordesk.ui.noting.notes_behind import NotesBehind
from mentordesk.ui.pages.form import FormPage
from mentordesk.ui.pages.plan import PlanPage
from tests.ui.notebook.visiting import a_visit, at_the_notebook, kept, page_of, session_of, write
from tests.ui.person import Person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    with at_the_notebook(qtbot, a_visit(tmp_path / "store")) as someone:
        write(someone, "One card for eleven bodies")
        someone.press("Up")
        yield someone


def only(person: Person) -> Note:
    (note,) = kept(person)
    return note


def chips(person: Person) -> list[str]:
    shown = page_of(person).stream.note(only(person).id)
    assert shown is not None
    return [each.text for each in shown.chips]


def test_a_makes_an_action_says_so_and_undo_takes_it_back(person: Person) -> None:
    person.press("A")
    assert person.window.status.message.text() == "Action 3 created."
    assert chips(person) == ["Action 3"]
    assert person.focus is page_of(person).stream, "it does not leave the notebook"
    assert person.desk.workspace is not None
    plan = person.desk.workspace.plans.plan(page_of(person).programme)
    assert plan.actions[-1].text("what") == "One card for eleven bodies"
    person.press("Ctrl+Z")
    assert chips(person) == []


def test_evidence_for_a_need_is_chosen_by_its_number_or_by_arrows(person: Person) -> None:
    person.press("N")
    assert page_of(person).view.panel.open
    person.press("2")
    assert person.window.status.message.text() == "Evidence added to need 2."
    assert "Need 2" in chips(person)
    assert person.focus is page_of(person).stream
    person.press("N", "Escape")
    assert person.focus is page_of(person).stream


def test_practice_question_and_task_are_made_and_linked(person: Person) -> None:
    person.press("P")
    assert person.window.status.message.text() == "Practice sheet begun."
    person.press("Q")
    page = page_of(person)
    assert "One card for eleven bodies" in [each.text for each in page.view.questions.list.lines]
    person.press("S")
    person.type("Claire Vasseur")
    person.press("Return")
    assert person.window.status.message.text() == "Task 1 created."
    assert any("Claire Vasseur" in each for each in chips(person))


def test_a_restricted_note_asks_for_new_words_before_anything_is_made_of_it(person: Person) -> None:
    person.press("R", "R")
    assert only(person).degree == TEAM
    person.press("A")
    panel = page_of(person).view.panel
    assert panel.open
    assert QApplication.activeModalWidget() is None, "no dialog"
    person.type("A shared card")
    person.press("Return")
    assert person.window.status.message.text() == "Action 3 created."
    assert person.desk.workspace is not None
    plan = person.desk.workspace.plans.plan(page_of(person).programme)
    assert plan.actions[-1].text("what") == "A shared card"


def test_a_restricted_note_is_not_opened_but_written_anew(person: Person) -> None:
    person.press("R", "R", "R", "Return")
    assert only(person).degree == ME
    person.press("R", "Down", "Return")
    person.type("In other words")
    person.press("Return")
    degrees = {each.text: each.degree for each in kept(person)}
    assert degrees["One card for eleven bodies"] == ME
    assert degrees["In other words"] != ME


def test_the_kind_is_changed_by_its_letter(person: Person) -> None:
    person.press("K", note_kinds()["good_practice"].prefix("en").upper())
    assert only(person).kind == "good_practice"
    assert person.focus is page_of(person).stream


def test_a_link_is_made_and_taken_off_by_key(person: Person) -> None:
    person.press("L", "Return")
    assert chips(person) == ["Action 1"]
    person.press("L", "Return")
    assert chips(person) == []


def test_words_are_changed_in_their_place_and_a_note_is_removed_and_brought_back(person: Person) -> None:
    person.press("Return")
    person.type(" or twelve")
    person.press("Return")
    assert only(person).text == "One card for eleven bodies or twelve"
    person.press("Delete")
    assert kept(person) == ()
    assert person.window.status.message.text() == "Note removed."
    person.press("Ctrl+Z")
    assert only(person).text == "One card for eleven bodies or twelve"


def test_an_edit_that_was_broken_off_is_open_again_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    store = a_visit(tmp_path / "store")
    with at_the_notebook(qtbot, store) as person:
        write(person, "Old words")
        person.press("Up", "Return")
        person.type(" and new")
        page_of(person).editing._drafts.keep()
        person.settle()
        stream = page_of(person).stream
        stream._close_editor()  # as if the power had gone: nothing is handed over
        assert kept(person)[0].text == "Old words"
    with at_the_notebook(qtbot, store) as person:
        stream = page_of(person).stream
        assert stream.editing() == kept(person)[0].id
        person.press("Return")
        assert kept(person)[0].text == "Old words and new"


def test_a_question_is_ticked_by_space_and_answered_by_the_current_note_with_enter(person: Person) -> None:
    page = page_of(person)
    page.view.questions.list.setFocus()
    person.press("Space")
    assert [each.ticked for each in page.view.questions.list.lines] == [True, False, False]
    assert page.view.questions.summary.text() == "1 of 3"
    person.press("Down", "Return")
    assert page.view.questions.list.lines[1].about == "1 note"
    person.press("Ctrl+Z")
    assert [each.ticked for each in page.view.questions.list.lines] == [True, False, False]


def test_the_composer_adds_and_makes_an_action_in_one_key(person: Person) -> None:
    page_of(person).view.write()
    person.type("i:A table a week")
    person.press("Ctrl+Shift+A")
    assert person.window.status.message.text() == "Action 3 created."
    assert [each.kind for each in kept(person)] == ["fact", "idea"]


def test_behind_an_action_one_sees_its_notes_and_comes_back_to_them(person: Person) -> None:
    person.press("A")
    programme, note = page_of(person).programme, only(person)
    plan = person.desk.workspace.plans.plan(programme) if person.desk.workspace else None
    assert plan is not None
    person.go(pages.PLAN, programme, plan.actions[-1].id, "what")
    page = person.window.page
    assert isinstance(page, PlanPage)
    person.until(page.board.side.behind.isVisible)
    lines = page.board.side.behind.buttons
    assert "One card for eleven bodies" in lines[0].accessibleName()
    lines[0].setFocus()
    person.press("Space")
    assert page_of(person).stream.current() == note.id


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        (("A",), pages.PLAN),
        (("N", "1"), pages.NEEDS),
        (("P",), pages.PRACTICES),
        (("S", "Return"), pages.STEPS),
    ],
)
def test_a_chip_leads_by_key_to_what_it_stands_for(person: Person, keys: tuple[str, ...], page: str) -> None:
    person.press(*keys)
    assert chips(person), "it is linked"
    person.press("Right", "Return")
    here = person.desk.navigator.here
    assert here is not None
    assert here.page == page


def test_m_puts_a_note_into_another_session_and_undo_takes_it_back(person: Person) -> None:
    assert session_of(person, only(person)) == "Language house"
    person.press("M")
    assert page_of(person).view.panel.open
    person.type("volunteers")
    person.press("Return")
    assert session_of(person, only(person)) == "Coordinating volunteers"
    said = "The note is in “Coordinating volunteers”, 11:30 now."
    assert person.window.status.message.text() == said
    person.press("Ctrl+Z")
    assert session_of(person, only(person)) == "Language house"


def test_a_note_between_the_visits_is_put_in_a_session_later(qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_notebook(qtbot, a_visit(tmp_path / "store", dates=False)) as someone:
        write(someone, "One card for eleven bodies")
        assert only(someone).visit == ""
        someone.press("Up", "M")
        someone.type("workshop")
        someone.press("Return")
        assert session_of(someone, only(someone)) == "Workshop"


def test_space_opens_what_can_be_done_with_a_note(person: Person) -> None:
    person.press("Space")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [each.text().partition("\t")[0] for each in menu.actions() if not each.isSeparator()]
    assert offered[0] == "Action"
    assert offered[-1] == "Remove the note"
    menu.close()


def test_behind_a_practice_sheet_one_sees_its_notes_and_comes_back_to_them(person: Person) -> None:
    person.press("P")
    person.press("Right", "Return")
    page = person.window.page
    assert isinstance(page, FormPage)
    (behind,) = page.findChildren(NotesBehind)
    person.until(lambda: bool(behind.buttons))
    assert "One card for eleven bodies" in behind.buttons[0].accessibleName()
    behind.buttons[0].click()
    person.settle()
    assert page_of(person).stream.current() == only(person).id


def test_behind_a_need_notes_are_counted_and_a_command_leads_to_the_last_one(person: Person) -> None:
    note = only(person)
    person.press("N", "2")
    person.go(pages.NEEDS, page_of(person).programme)
    found = {each.plain: each for each in person.window.commands}
    assert "Notes behind need 1" not in found
    found["Notes behind need 2"].run()
    person.settle()
    assert page_of(person).stream.current() == note.id
