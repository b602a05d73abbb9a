"""A line of words proposes names known elsewhere, and remains a line of words (R-039)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.one_editor import OFFERS, Desk

KNOWN = ("Racines et Rives", "Chamber of trades", "Rives libres")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk(qtbot, "short_text")
    made.editor.offer(replace(OFFERS, suggestions={"x.asked": KNOWN}))
    return made


def text(desk: Desk) -> str:
    line = desk.editor.widget
    assert isinstance(line, QLineEdit)
    return line.text()


def proposed(desk: Desk) -> list[str]:
    line = desk.editor.widget
    assert isinstance(line, QLineEdit)
    model = line.completer().completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_r_039_a_part_of_a_name_proposes_it_and_the_keys_take_it(desk: Desk) -> None:
    desk.type("rives")
    assert proposed(desk) == ["Racines et Rives", "Rives libres"]
    desk.press("Down", "Return")
    assert text(desk) == "Racines et Rives"
    assert desk.typed[-1] == "Racines et Rives", "a draft holds it at once"
    desk.leave()
    assert desk.taken == "Racines et Rives"
    assert desk.answered == ["Racines et Rives"]


def test_other_words_stay_as_they_are_typed(desk: Desk) -> None:
    desk.type("Rives du nord")
    desk.leave()
    assert desk.answered == ["Rives du nord"]


def test_esc_closes_what_is_proposed_before_it_takes_words_back(desk: Desk) -> None:
    desk.type("riv")
    desk.press("Escape")
    assert QApplication.activePopupWidget() is None
    assert text(desk) == "riv"
    desk.press("Escape")
    assert text(desk) == ""


def test_names_that_became_known_meanwhile_are_proposed(desk: Desk) -> None:
    desk.editor.offer(replace(OFFERS, suggestions={"x.asked": ("Choir of Valmont",)}))
    desk.type("val")
    assert proposed(desk) == ["Choir of Valmont"]
    desk.press("Escape")


def test_a_field_for_which_nothing_is_known_proposes_nothing(qtbot: QtBot) -> None:
    made = Desk(qtbot, "short_text")
    made.type("riv")
    assert QApplication.activePopupWidget() is None
    line = made.editor.widget
    assert isinstance(line, QLineEdit)
    assert line.completer() is None
