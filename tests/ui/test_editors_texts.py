"""Lists are one item a line: lines are added, joined and moved as the hand expects."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.ui.widgets.listed_text import ListedText
from tests.ui.one_editor import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


def _list(qtbot: QtBot, *items: str) -> tuple[Desk, ListedText]:
    here = Desk(qtbot, "list")
    here.editor.show(list(items) or None)
    field = here.editor.widget
    assert isinstance(field, ListedText)
    here.enter()
    return here, field


def test_enter_adds_a_line_and_backspace_joins(qtbot: QtBot) -> None:
    here, _field = _list(qtbot, "One", "two")
    here.press("End", "Return")
    here.type("and a half")
    here.press("Return", "Backspace")
    here.leave()
    assert here.answered == [["One", "and a half", "two"]]


def test_a_line_moves_with_alt_and_the_hand_stays_in_it(qtbot: QtBot) -> None:
    here, field = _list(qtbot, "One", "two", "three")
    here.press("Right", "Alt+Down")
    assert field.toPlainText() == "two\nOne\nthree"
    here.press("Alt+Down", "Alt+Down")
    assert field.toPlainText() == "two\nthree\nOne"
    assert field.textCursor().positionInBlock() == 1
    here.press("Alt+Up")
    assert here.typed[-1] == ["two", "One", "three"]
    here.press("Ctrl+Z")
    assert field.toPlainText() == "two\nthree\nOne"
    here.leave()
    assert here.answered == [["two", "three", "One"]]


def test_empty_lines_are_no_items_and_alone_no_answer(qtbot: QtBot) -> None:
    here, field = _list(qtbot, "One")
    here.press("Ctrl+End", "Return", "Return")
    assert len(list(field.middles())) == 1  # only what is an item has a marker
    here.leave()
    assert here.answered == []
    assert here.editor.so_far() == ["One"]


def test_a_long_text_keeps_its_words_and_its_lines(qtbot: QtBot) -> None:
    here = Desk(qtbot, "long_text")
    here.type("One\n- two")
    assert here.answered == []
    here.press("Ctrl+Return")
    assert here.answered == ["One\n- two"]
    here.leave()
    assert len(here.answered) == 1
