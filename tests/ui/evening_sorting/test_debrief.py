"""The six questions beside the notes: answers, linked notes, next steps (R-133, R-225)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.model.notes import TEAM
from mentordesk.ui import pages
from mentordesk.ui.dialogs.next_step import NextStepDialog
from mentordesk.ui.dialogs.ticking import TickDialog
from mentordesk.ui.visiting.debrief import Debrief
from tests.ui.evening_sorting.noted import (
    answer,
    chips,
    choose_in_menu,
    here,
    in_the_evening,
    kept,
    page_of,
    question,
    steps,
    with_notes,
)
from tests.ui.visits.planned import page_of as visits_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
COORDINATORS = "The city pays two coordinators"


def test_answers_are_kept_as_one_leaves_them(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        person.press("Ctrl+Right")
        person.type("A shared page is worth more than software")
        person.press("Ctrl+Down")
        assert question(person) == "transferable"
        person.type("The sheet, yes")
        person.press("Esc", "Ctrl+Up")
        assert answer(person, "learned") == "A shared page is worth more than software"
        assert answer(person, "transferable") == ""
        person.press("Esc")
        assert here(person) == COORDINATORS
        assert page_of(person).notes.hasFocus()
        person.press("Ctrl+Z")
        assert answer(person, "learned") == ""


def test_a_note_is_linked_from_the_list_and_unlinked_at_the_question(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        person.press("L")
        choose_in_menu(person, "Down")
        assert chips(person, "transferable") == ["09:10 · Observation"]
        found = page_of(person).side.questions.question("debrief.transferable")
        assert found is not None
        found._chips[0][1].setFocus()
        person.press("Del")
        assert chips(person, "transferable") == []
        assert not kept(person)[COORDINATORS].links


def test_restricted_notes_may_be_linked_and_stay_marked(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store", degree=TEAM)) as person:
        person.press("Ctrl+Right", "Ctrl+L")
        assert isinstance(QApplication.activeModalWidget(), TickDialog)
        person.press("Space", "Down", "Space", "Return")
        assert chips(person, "learned") == [
            "09:10 · Observation · team only",
            "09:20 · No kind yet · team only",
        ]


def test_a_follow_up_gets_a_name_and_a_date(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        person.press("F")
        assert steps(person) == [(COORDINATORS, "Who, by when?")]
        page_of(person).side.questions.steps.lines[0].who.setFocus()
        person.press("Space")
        assert isinstance(QApplication.activeModalWidget(), NextStepDialog)
        person.type("Claire Vasseur")
        person.press("Tab")
        person.type("23/04/2027")
        person.press("Return")
        assert QApplication.activeModalWidget() is None
        ((what, who),) = steps(person)
        assert what == COORDINATORS
        assert "Claire Vasseur" in who
        assert "23" in who
        workspace = person.desk.workspace
        assert workspace is not None
        (task,) = [each for each in workspace.notes.targets(page_of(person).programme) if each.due]
        assert (task.title, task.due) == (COORDINATORS, "2027-04-23")


def test_a_step_nobody_noted_is_added_with_its_note(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        page_of(person).side.questions.steps.add.setFocus()
        person.press("Space")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NextStepDialog)
        dialog.decide()
        assert dialog.isVisible()
        person.type("Call between the libraries")
        dialog.decide()
        person.settle()
        assert [what for what, _who in steps(person)] == ["Call between the libraries"]
        assert kept(person)["Call between the libraries"].kind == "follow_up"
        assert "3 left to sort" in page_of(person).head.left.text()


def test_the_tab_of_the_visit_shows_the_answers_and_leads_to_the_evening(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        programme = page_of(person).programme
        person.press("Ctrl+Right")
        person.type("What we saw")
        person.go(pages.VISITS, programme, "", "debrief")
        tab = visits_page(person).views.currentWidget()
        assert isinstance(tab, Debrief)
        assert tab.questions.all[0].editor.so_far() == "What we saw"
        assert "3 left to sort" in tab.left.text()
        tab.enter()
        person.type("What can be carried over")
        tab.go_to_evening()
        person.settle()
        assert answer(person, "transferable") == "What can be carried over"
