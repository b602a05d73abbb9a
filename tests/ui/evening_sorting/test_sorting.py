"""The notes of a day, sorted by one key each (ux.md §6, 18)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.model.changes import ChangeSet
from mentordesk.model.notes import TEAM, Typing
from mentordesk.model.plan import ACTION
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.dialogs.new_words import NewWordsDialog
from tests.ui.evening_sorting.noted import (
    DAY,
    choose_in_menu,
    here,
    in_the_evening,
    kept,
    page_of,
    question,
    with_notes,
)
from tests.ui.test_conflict_window import _take_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
VOLUNTEERS = "volunteers meet on the first Monday"
SHEET = "One welcome sheet for all"
COORDINATORS = "The city pays two coordinators"


def test_one_key_says_what_a_note_is_and_the_next_one_comes(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        assert here(person) == COORDINATORS
        person.press("O")
        assert here(person) == VOLUNTEERS
        person.press("X")
        assert here(person) == SHEET
        assert "1 left to sort" in page_of(person).head.left.text()
        notes = kept(person)
        assert (notes[VOLUNTEERS].kind, notes[VOLUNTEERS].sorted) == ("obstacle", True)
        assert (notes[SHEET].kind, notes[SHEET].sorted) == ("idea", False)


def test_the_last_key_leads_to_the_first_empty_question(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        person.press("O", "I", "I")
        assert "Everything is sorted" in page_of(person).head.left.text()
        assert question(person) == "learned"


def test_down_leaves_a_note_as_it_is_and_that_sorts_it(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        person.press("Down")
        assert here(person) == VOLUNTEERS
        assert kept(person)[COORDINATORS].sorted
        assert kept(person)[COORDINATORS].kind == "fact"
        person.press("Up")
        assert here(person) == COORDINATORS
        assert not kept(person)[VOLUNTEERS].sorted


def test_one_letter_more_gives_one_of_the_seven_others(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        person.press("K", "G")
        assert kept(person)[COORDINATORS].kind == "good_practice"
        person.press("K", "Esc", "Q")
        assert kept(person)[VOLUNTEERS].kind == "question"


def test_a_key_is_one_step_back(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        person.press("X", "Ctrl+Z")
        assert (kept(person)[COORDINATORS].kind, kept(person)[COORDINATORS].sorted) == ("fact", False)
        assert here(person) == COORDINATORS


def test_an_action_is_made_and_taken_back_in_one_step(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        page, workspace = page_of(person), person.desk.workspace
        assert workspace is not None
        person.press("A")
        (action,) = workspace.plans.plan(page.programme).actions
        assert action.text("what") == COORDINATORS
        assert kept(person)[COORDINATORS].linked(ACTION) == (action.id,)
        assert here(person) == VOLUNTEERS
        assert "2 left to sort" in page.head.left.text()
        person.press("Ctrl+Z")
        assert not workspace.plans.plan(page.programme).actions
        assert "3 left to sort" in page.head.left.text()


def test_a_need_is_chosen_from_a_menu(qtbot: QtBot, tmp_path: Path) -> None:
    folder = with_notes(tmp_path / "store")
    with Workspace.open(folder) as workspace:
        (programme,) = workspace.programmes.listed()
        needs = workspace.filling.filled(programme.id, "annex2")
        need = workspace.filling.add_row(needs, "a2.need", {"title": "One page for all courses"})
    with in_the_evening(qtbot, folder) as person:
        person.press("N")
        choose_in_menu(person)
        assert kept(person)[COORDINATORS].linked("a2.need") == (need,)
        assert here(person) == VOLUNTEERS


def test_a_restricted_note_is_marked_and_said_anew_before_it_is_used(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        page, workspace = page_of(person), person.desk.workspace
        assert workspace is not None
        person.press("R")
        choose_in_menu(person)
        assert kept(person)[COORDINATORS].degree == TEAM
        shown = page.notes.note(page.notes.current())
        assert shown is not None
        assert shown.degree == TEAM
        person.press("A")
        assert isinstance(QApplication.activeModalWidget(), NewWordsDialog)
        person.type("Who coordinates is paid")
        person.press("Tab", "Tab", "Return")
        (action,) = workspace.plans.plan(page.programme).actions
        assert action.text("what") == "Who coordinates is paid"


def test_words_are_edited_in_place(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        person.press("Return", "End")
        person.type(" and a secretary")
        person.press("Return")
        assert f"{COORDINATORS} and a secretary" in kept(person)
        assert here(person) == f"{COORDINATORS} and a secretary"


def test_notes_of_two_laptops_and_those_entered_afterwards_are_in_and_marked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        page, mine = page_of(person), person.desk.workspace
        assert mine is not None
        programme, visit = page.programme, page.days.day.visit
        with Workspace.create(tmp_path / "ben") as ben:
            ben.editing.name_me("Ben Maes", function="Adviser")
            _take_in(ben, mine, programme)
            ben.notes.add(Typing(programme, "Heard by Ben", visit=visit, day=DAY, time="09:55"))
            touched = _take_in(mine, ben, programme)
        person.desk.desk.changed.emit(ChangeSet(programme, "merge", touched))
        person.settle()
        assert len(page.shown) == 4
        shown = {each.text: each for each in page.notes.rows.rows}
        assert shown["Heard by Ben"].author_text.startswith("Ben Maes")  # type: ignore[union-attr]
        assert shown[COORDINATORS].author_text == ""  # type: ignore[union-attr]
        assert "Ben Maes" in page.head.left.text()
        said = page.notes.rows.data(page.notes.rows.index(1), Qt.ItemDataRole.AccessibleTextRole)
        assert said.startswith("Note 1 of 4, 09:10")
        assert "to sort" in said


def test_finish_tomorrow_comes_back_to_the_same_note(qtbot: QtBot, tmp_path: Path) -> None:
    folder = with_notes(tmp_path / "store")
    with in_the_evening(qtbot, folder) as person:
        person.press("O", "PgDown")
        assert here(person) == SHEET
        page_of(person).finish_later()
        person.settle()
        assert person.window.page is not None
        assert person.window.page.subject is not None
        assert person.window.page.subject.page != pages.EVENING
    with in_the_evening(qtbot, folder) as person:
        assert here(person) == SHEET


def test_at_twice_the_size_one_side_is_shown_and_keys_lead_to_the_other(qtbot: QtBot, tmp_path: Path) -> None:
    folder = with_notes(tmp_path / "store")
    with in_the_evening(qtbot, folder, size=(1280, 720), text_size=200) as person:
        page = page_of(person)
        assert page.notes.isVisible()
        assert not page.side.isVisible()
        person.press("X", "Ctrl+Right")
        assert page.side.isVisible()
        assert question(person) == "learned"
        person.press("Esc")
        assert page.notes.hasFocus()
        assert here(person) == VOLUNTEERS


def test_a_visit_without_notes_shows_its_questions_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store", notes=())) as person:
        page = page_of(person)
        assert not page.notes.isVisible()
        assert page.side.isVisible()
        assert question(person) == "learned"


def test_another_day_is_chosen_from_the_menu(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        page = page_of(person)
        page.head.days.setFocus()
        page.head.days.click()
        choose_in_menu(person, "Down", "Down")
        assert page.days.day.day == "2027-04-21"
        assert not page.notes.isVisible()
        assert "No note" in page.head.left.text()
