"""Large letters and small windows: the list instead of the days, the panel over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.person import Person
from tests.ui.visits.planned import at_the_visits, come_to, one_visit, page_of, session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


@pytest.fixture
def large(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    with at_the_visits(qtbot, one_visit(tmp_path / "store"), text_size=200) as someone:
        someone.window.resize(1280, 720)
        someone.settle()
        yield someone


def test_at_200_percent_the_list_stands_where_the_days_would(large: Person) -> None:
    page = page_of(large)
    assert page.agenda.views.currentWidget() is page.agenda.views.list
    assert not page.agenda.panel.isVisible()
    come_to(large, "Library")
    large.press("Shift+Alt+Down", "Ctrl+S")
    assert session(large, "Library").minutes == 75


def test_the_panel_is_a_drawer_that_esc_closes(large: Person) -> None:
    page = page_of(large)
    come_to(large, "Library")
    large.press("Return")
    assert page.agenda.panel.isVisible()
    assert large.focus is page.agenda.panel.title.widget
    assert page.agenda.panel.geometry().right() <= page.agenda.width()
    large.press("Esc")
    assert not page.agenda.panel.isVisible()
    assert large.focus is page.agenda.views.list


def test_under_1200_pixels_the_panel_lies_over_the_days(qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_visits(qtbot, one_visit(tmp_path / "store")) as person:
        page = page_of(person)
        assert page.agenda.panel.isVisible()
        person.window.resize(1100, 720)
        person.settle()
        assert not page.agenda.panel.isVisible()
        assert page.agenda.views.currentWidget() is page.agenda.views.board
        person.window.resize(1440, 900)
        person.settle()
        assert page.agenda.panel.isVisible()


def test_at_200_percent_list_and_session_take_turns(large: Person) -> None:
    page = page_of(large)
    come_to(large, "Library")
    large.press("Return")
    assert page.agenda.panel.width() == page.agenda.width()
    assert not page.agenda.views.isVisible(), "nothing is under the panel for the focus to be lost in"
    large.press("F9")
    assert page.agenda.views.isVisible()
    assert page.agenda.views.list.hasFocus()
    page.agenda.top.without_notes.setFocus()
    large.press("Space")
    assert large.focus is page.agenda.panel.title.widget
