"""Naming people and entries: one proposed is meant by its name, a new one by its words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mentordesk.ui.editors import Offers
from mentordesk.ui.widgets.calm_combo import CalmCombo
from mentordesk.ui.widgets.chips import Chip
from tests.ui.one_editor import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


def _chips(desk: Desk) -> list[str]:
    found = sorted(
        (each for each in desk.window.findChildren(Chip) if each.isVisible()), key=lambda each: each.x()
    )
    return [each.text() for each in found]


def _line(desk: Desk) -> QLineEdit:
    found = desk.window.findChild(CalmCombo) or desk.editor.widget
    assert isinstance(found, CalmCombo)
    return found.line


def test_a_name_that_is_not_known_is_given_in_its_words(qtbot: QtBot) -> None:
    here = Desk(qtbot, "person")
    here.type("Head of housing")
    assert here.typed[-1] == {"text": "Head of housing"}
    here.leave()
    assert here.answered == [{"text": "Head of housing"}]


def test_a_proposed_name_is_taken_with_enter(qtbot: QtBot) -> None:
    here = Desk(qtbot, "person")
    here.type("bel")
    here.press("Down", "Return")
    here.leave()
    assert here.answered == ["p1"]
    assert _line(here).text() == "Nadia Belkacem"


def test_the_arrow_shows_everyone(qtbot: QtBot) -> None:
    here = Desk(qtbot, "person")
    here.press("Down", "Down", "Return")
    here.leave()
    assert len(here.answered) == 1
    assert here.answered[0] in ("p1", "p2")


def test_whoever_was_typed_is_still_named_once_the_store_knows_them(qtbot: QtBot) -> None:
    here = Desk(qtbot, "person")
    here.type("Head of housing")
    here.leave()
    here.editor.show("p9")
    assert _line(here).text() == "Head of housing"
    here.editor.offer(Offers(people=(("p9", "Lea Sorel, head of housing"),)))
    assert _line(here).text() == "Lea Sorel, head of housing"
    here.editor.show("p8")
    assert _line(here).text() == "a person not shown here"
    here.enter()
    here.leave()
    assert len(here.answered) == 1


def test_of_two_with_one_name_the_one_chosen_is_meant(qtbot: QtBot) -> None:
    here = Desk(qtbot, "person")
    here.editor.offer(Offers(people=(("a", "Deputy mayor"), ("b", "Deputy mayor"))))
    here.press("Down", "Down", "Return")
    here.leave()
    assert here.answered == ["b"]
    here.editor.show("b")
    here.enter()
    here.leave()
    assert here.answered == ["b"]


def test_people_are_added_one_after_another(qtbot: QtBot) -> None:
    here = Desk(qtbot, "person_list")
    here.type("joris claes\n")
    here.type("Chair\n")
    here.type("Joris  CLAES\n")  # there already
    here.leave()
    assert here.answered == [["p2"], ["p2", {"text": "Chair"}]]
    assert _chips(here) == ["Joris Claes", "Chair"]
    here.editor.show(["p2", "p7"])
    assert _chips(here) == ["Joris Claes", "Chair"]


def test_a_name_still_in_the_line_is_not_lost_on_leaving(qtbot: QtBot) -> None:
    here = Desk(qtbot, "person_list")
    here.editor.show(["p1"])
    here.type("Chair")
    assert here.typed[-1] == ["p1", {"text": "Chair"}]
    here.leave()
    assert here.answered == [["p1", {"text": "Chair"}]]


def test_chips_are_walked_with_arrows_and_taken_out_with_del(qtbot: QtBot) -> None:
    here = Desk(qtbot, "person_list")
    here.editor.show(["p1", "p2", "p3"])
    here.press("Shift+Tab")
    assert here.focus.accessibleName() == "Asked, Nadia Belkacem, 1 of 3"
    here.press("Right")
    here.press("Delete")
    assert here.answered == [["p1", "p3"]]
    assert here.focus.accessibleName() == "Asked, Deputy mayor, 2 of 2"
    here.press("Right")
    assert here.focus.accessibleName() == "Asked, Add"
    here.press("Shift+Tab", "Delete", "Delete")
    assert here.answered[-1] is None
    assert here.focus.accessibleName() == "Asked, Add"


def test_the_cross_takes_a_chip_out_and_its_name_does_not(qtbot: QtBot) -> None:
    here = Desk(qtbot, "person_list")
    here.editor.show(["p1", "p2"])
    first = next(each for each in here.window.findChildren(Chip) if each.text() == "Nadia Belkacem")
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert here.answered == []
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(first.width() - 8, 8))
    assert here.answered == [["p2"]]


def test_an_entry_of_another_form_is_named_or_written(qtbot: QtBot) -> None:
    here = Desk(qtbot, "reference_list")
    here.type("places to talk\n")
    here.type("Something else\n")
    need = {"entity": "a2.need", "id": "n1", "text": "Places to talk"}
    assert here.answered == [[need], [need, {"text": "Something else"}]]
    here.editor.offer(Offers(references={"x.asked": (("a2.need", "n1", "Places to talk together"),)}))
    assert _chips(here) == ["Places to talk together", "Something else"]
