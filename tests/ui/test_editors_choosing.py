"""Closed questions by keys: arrows go, Space sets, Del takes back; nothing is set by passing over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QRadioButton
from pytestqt.qtbot import QtBot

from mentordesk.ui.widgets.calm_combo import CalmCombo
from mentordesk.ui.widgets.matrix import MatrixField
from tests.ui import barriers
from tests.ui.one_editor import FEW, MANY, MATRIX, Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


def _on(desk: Desk) -> list[str]:
    return [each.accessibleName() for each in desk.window.findChildren(QAbstractButton) if each.isChecked()]


def test_radio_buttons_follow_the_arrow_keys_and_answer_once_left(qtbot: QtBot) -> None:
    here = Desk(qtbot, "choice", choices=FEW)
    here.press("Space")
    here.press("Right", "Right")
    assert here.answered == ["red"]
    assert here.typed == ["green", "blue"]
    here.leave()
    assert here.answered == ["red", "blue"]
    assert _on(here) == ["Asked, Blue"]
    here.enter()
    assert here.focus.accessibleName() == "Asked, Blue"


def test_tab_comes_in_once_and_an_open_question_stays_open(qtbot: QtBot) -> None:
    for kind, more in (
        ("choice", {"choices": FEW}),
        ("yes_no", {}),
        ("scale", {}),
        ("matrix", {"settings": MATRIX}),
    ):
        here = Desk(qtbot, kind, **more)
        assert len([each for each in barriers.stops(here.window) if isinstance(each, QAbstractButton)]) == 1
        here.press("Tab")
        here.press("Tab")
        assert here.answered == []
        assert _on(here) == []


def test_many_choices_are_in_a_list_that_opens_and_goes_back_to_none(qtbot: QtBot) -> None:
    here = Desk(qtbot, "choice", choices=MANY)
    box = here.editor.widget
    assert isinstance(box, CalmCombo)
    here.press("Down")
    assert box.view().isVisible()
    here.press("Down", "Down", "Return")
    assert here.answered == ["c1"]
    assert box.currentText() == "Colour 1"
    here.press("Delete")
    assert here.answered == ["c1", None]
    assert box.currentText() == "–"


def test_the_menu_of_a_mark_takes_the_answer_back_without_a_keyboard(qtbot: QtBot) -> None:
    here = Desk(qtbot, "yes_no")
    here.editor.show(False)
    no = here.stop("Asked, No")
    asking = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(4, 4), no.mapToGlobal(QPoint(4, 4)))
    QApplication.sendEvent(no, asking)
    menu = no.findChild(QMenu)
    assert menu is not None
    assert [each.text() for each in menu.actions()] == ["Clear the answer"]
    menu.actions()[0].trigger()
    menu.close()
    assert here.answered == [None]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_yes_and_no_are_set_by_space_or_mouse(qtbot: QtBot) -> None:
    here = Desk(qtbot, "yes_no")
    here.press("Right")
    assert here.answered == []
    here.press("Space")
    assert here.answered == [False]
    yes = here.stop("Asked, Yes")
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)  # a second press of a trembling hand changes nothing
    assert here.answered == [False, True]


def test_a_scale_has_its_steps_in_words_and_a_way_not_to_know(qtbot: QtBot) -> None:
    here = Desk(qtbot, "scale", settings={"min": 1, "max": 3, "labels_en": ["Absent", "Partly", "Fully"]})
    texts = [each.text() for each in here.window.findChildren(QAbstractButton)]
    assert texts == ["Absent", "Partly", "Fully", "I do not know"]
    here.press("Right", "Space")
    assert here.answered == [2]
    here.press("Right", "Right", "Space")
    assert here.answered == [2, "unknown"]


def test_the_steps_stand_apart_where_a_line_does_not_hold_them(qtbot: QtBot) -> None:
    here = Desk(qtbot, "scale")
    here.window.resize(640, 400)
    QApplication.processEvents()
    buttons = here.window.findChildren(QAbstractButton)
    assert len({each.y() for each in buttons}) == 1
    here.window.resize(210, 400)
    QApplication.processEvents()
    assert len({each.y() for each in buttons}) > 1
    assert list(barriers.clipped(here.window)) == []


# --- matrix ----------------------------------------------------------------------------------------


def _matrix(qtbot: QtBot) -> tuple[Desk, MatrixField]:
    here = Desk(qtbot, "matrix", settings=MATRIX)
    field = here.editor.widget
    assert isinstance(field, MatrixField)
    return here, field


def test_a_mark_says_its_line_its_side_and_its_place(qtbot: QtBot) -> None:
    here, _field = _matrix(qtbot)
    here.press("Down", "Right")
    assert here.focus.accessibleName() == "Ask questions, Helping, Some, 2 of 3"
    assert barriers.told(here.focus) == ("Ask questions, Helping, Some, 2 of 3", "Asked")
    here.press("Down")
    assert here.focus.accessibleName() == "Tell people what to do, Deciding, Some, 2 of 3"


def test_a_matrix_is_filled_by_arrows_and_space_and_emptied_by_del(qtbot: QtBot) -> None:
    here, _field = _matrix(qtbot)
    here.press("Right", "Space", "Down", "Down", "Down", "Right", "Space")
    assert here.answered[-1] == {"a1.help.listen": "some", "a1.decide.tell": "mostly"}
    here.press("Delete")
    assert here.answered[-1] == {"a1.help.listen": "some"}
    here.press("Up", "Up", "Delete")
    assert here.answered[-1] is None


def test_lines_this_version_does_not_know_keep_their_values(qtbot: QtBot) -> None:
    here, _field = _matrix(qtbot)
    here.editor.show({"a1.other": "some", "a1.help.ask": "later"})
    here.press("Space")
    assert here.answered == [{"a1.other": "some", "a1.help.ask": "later", "a1.help.listen": "never"}]


def test_a_matrix_without_room_has_a_list_under_each_line(qtbot: QtBot) -> None:
    here, field = _matrix(qtbot)
    here.editor.show({"a1.help.ask": "mostly"})
    here.window.resize(240, 500)
    QApplication.processEvents()
    assert [field.folded] == [True]
    shown = [each for each in here.window.findChildren(QRadioButton) if each.isVisible()]
    assert shown == []
    here.enter()
    assert here.focus.accessibleName() == "Listen to grasp, Helping"
    here.press("Down", "Down", "Down", "Return")
    assert here.answered == [{"a1.help.ask": "mostly", "a1.help.listen": "some"}]
    here.press("Tab", "Delete")
    assert here.answered[-1] == {"a1.help.listen": "some"}
    assert list(barriers.nameless(here.window)) == []
    here.window.resize(640, 500)
    QApplication.processEvents()
    assert [field.folded] == [False]
    assert _on(here) == ["Listen to grasp, Helping, Some, 2 of 3"]


# --- ticks -----------------------------------------------------------------------------------------


def test_a_ticked_line_has_room_for_a_note(qtbot: QtBot) -> None:
    here = Desk(qtbot, "checklist_item")
    notes = here.window.findChildren(QLineEdit, options=Qt.FindChildOption.FindChildrenRecursively)
    note = next(each for each in notes if each.accessibleName() == "Asked, Note")
    assert note.isHidden()
    here.press("Space")
    assert note.isVisible()
    assert here.answered == [{"done": True}]
    here.press("Tab")
    here.type("since March")
    here.leave()
    assert here.answered[-1] == {"done": True, "note": "since March"}
    here.enter()
    here.press("Space")
    assert here.answered[-1] == {"done": False, "note": "since March"}
    assert note.isVisible()


def test_ticks_come_in_the_order_of_the_form(qtbot: QtBot) -> None:
    here = Desk(qtbot, "multi_choice", choices=FEW)
    here.press("Tab", "Tab", "Space", "Shift+Tab", "Shift+Tab", "Space")
    assert here.answered == [["blue"], ["red", "blue"]]
