"""Notices on a form: quiet lines that lead to their field, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.model.rules import Notice
from mentordesk.ui.filling.notice_lines import NoticeLines
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import look_for
from mentordesk.words import Message, words

WARNING = Notice("R-035", Message.of("Nobody speaks."), "annex2", "main", "a2.authors")
HINT = Notice("R-031", Message.of("Which kind?"), "a2.need", "n1", "a2.need.gap_type", quiet=True)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def beside(qapp: QApplication, qtbot: QtBot, window: QWidget) -> tuple[NoticeLines, QLineEdit]:
    """The lines in a window, with a field after them."""
    look = look_for(qapp, "light", 100)
    lines = NoticeLines(words("en"), look, Icons(look.colours, 100), window)
    field = QLineEdit(window)
    laid = QVBoxLayout(window)
    laid.addWidget(lines)
    laid.addWidget(field)
    window.resize(500, 400)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    return lines, field


def test_nothing_is_there_while_there_is_nothing_to_say(beside: tuple[NoticeLines, QLineEdit]) -> None:
    lines, _field = beside
    assert lines.isHidden()
    lines.show_notices([HINT])
    assert lines.isVisible()
    lines.show_notices([])
    assert lines.isHidden()


def test_warnings_stand_before_hints_and_say_so_to_a_screen_reader(
    beside: tuple[NoticeLines, QLineEdit],
) -> None:
    lines, _field = beside
    lines.show_notices([HINT, WARNING])
    assert [each.text() for each in lines.lines] == ["Nobody speaks.", "Which kind?"]
    assert [each.accessibleDescription() for each in lines.lines] == ["To look at again", "Hint"]


def test_a_click_and_enter_lead_to_the_field(beside: tuple[NoticeLines, QLineEdit], qtbot: QtBot) -> None:
    lines, _field = beside
    lines.show_notices([WARNING, HINT])
    with qtbot.waitSignal(lines.wanted) as wanted:
        lines.lines[0].click()
    assert wanted.args == ["a2.authors", "main"]
    lines.lines[0].setFocus()
    QTest.keyClick(lines.lines[0], Qt.Key.Key_Down)
    assert lines.lines[1].hasFocus()
    with qtbot.waitSignal(lines.wanted) as wanted:
        QTest.keyClick(lines.lines[1], Qt.Key.Key_Return)
    assert wanted.args == ["a2.need.gap_type", "n1"]


def test_tab_leaves_them_after_one_stop(beside: tuple[NoticeLines, QLineEdit]) -> None:
    lines, field = beside
    lines.show_notices([WARNING, HINT])
    lines.lines[0].setFocus()
    QTest.keyClick(lines.lines[0], Qt.Key.Key_Tab)
    assert field.hasFocus()


def test_many_are_folded_and_the_focus_goes_to_the_first_of_the_others(
    beside: tuple[NoticeLines, QLineEdit],
) -> None:
    lines, _field = beside
    many = [Notice("R-040", Message.of(f"Row {n}"), "a2.evidence", f"e{n}", "x") for n in range(7)]
    lines.show_notices(many)
    assert len(lines.lines) == 4
    assert lines.more.text() == "3 more remarks"
    lines.more.setFocus()
    lines.more.click()
    assert len(lines.lines) == 7
    assert lines.lines[4].hasFocus()
    assert lines.more.isHidden()


def test_the_focus_stays_on_a_line_that_is_still_there_and_never_falls_out(
    beside: tuple[NoticeLines, QLineEdit],
) -> None:
    lines, field = beside
    lines.show_notices([WARNING, HINT])
    lines.lines[1].setFocus()
    lines.show_notices([HINT])
    assert lines.lines[0].hasFocus()
    lines.show_notices([])
    assert field.hasFocus()
