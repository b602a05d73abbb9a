"""Figures, days and times as people write them; what cannot be read is asked again, and never lost."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.one_editor import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


def _line(desk: Desk, name: str) -> QLineEdit:
    found = desk.stop(name)
    assert isinstance(found, QLineEdit)
    return found


def test_a_figure_is_shown_as_the_language_writes_it_with_all_its_digits(qtbot: QtBot) -> None:
    french = Desk(qtbot, "number", "fr")
    french.type("96000,12345")
    french.leave()
    assert french.taken == {"value": "96000.12345"}
    assert _line(french, "Asked").text() == "96\u202f000,12345"


def test_year_and_source_stand_beside_the_figure(qtbot: QtBot) -> None:
    here = Desk(qtbot, "number")
    here.type("96 000")
    here.press("Tab")
    here.type("2024")
    here.press("Tab")
    assert here.answered == []  # one is still in the answer
    here.type("City statistics")
    here.leave()
    assert here.answered == [{"value": "96000", "year": 2024, "source": "City statistics"}]


def test_what_is_planned_is_a_figure_alone_unless_more_was_stored(qtbot: QtBot) -> None:
    here = Desk(qtbot, "number", settings={"default": 3})
    shown = [each for each in here.window.findChildren(QCheckBox) if each.isVisible()]
    assert shown == []
    here.type("4")
    here.press("Tab")
    assert here.answered == [{"value": "4"}]
    here.editor.show({"value": "4", "source": "Charter"})
    assert _line(here, "Asked, Source").text() == "Charter"
    here.leave()
    assert len(here.answered) == 1


def test_a_figure_that_may_be_either_is_shown_again_as_it_was_typed(qtbot: QtBot) -> None:
    here = Desk(qtbot, "number", "fr")
    here.type("1.500")
    here.leave()
    assert here.answered == []
    assert len(here.refused) == 1
    again = Desk(qtbot, "number", "fr")
    again.editor.show(here.typed[-1])  # as a draft brings it back
    assert _line(again, "Asked").text() == "1.500"


def test_enter_hands_a_figure_over(qtbot: QtBot) -> None:
    here = Desk(qtbot, "number")
    here.type("12")
    here.press("Return")
    assert here.taken == {"value": "12"}
    here.press("Return")
    assert len(here.answered) == 1


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        ("number", "12k", "Write a figure such as 96,000 or 1.4."),
        ("number", "1,4 %", "Write a figure such as 96,000 or 1.4."),
        ("money", "1 %", "Write a figure such as 96,000 or 1.4."),
        ("money", "about 5", "Write a figure such as 96,000 or 1.4."),
        ("date", "soon", "Write a date such as 16/04/2026."),
        ("date", "31/02/2026", "Write a date such as 16/04/2026."),
        ("date_range", "soon", "Write a date such as 16/04/2026."),
        ("time", "noon", "Write a time such as 09:30."),
    ],
)
def test_what_cannot_be_read_stays_and_is_asked_again(
    qtbot: QtBot, kind: str, typed: str, expected: str
) -> None:
    here = Desk(qtbot, kind)
    here.type(typed)
    assert typed in str(here.typed[-1])
    here.leave()
    assert here.answered == []
    assert here.refused == [expected]
    assert typed in str(here.editor.so_far())
    here.editor.show(None)  # what comes in meanwhile takes nothing away
    assert typed in str(here.editor.so_far())
    here.enter()
    here.press("Ctrl+A", "Delete")
    here.leave()
    assert here.refused == [expected, ""]
    assert here.answered == []
    here.editor.show(here.typed[len(typed) - 1])  # as a draft would bring it back
    assert typed in str(here.editor.so_far())


def test_a_year_alone_asks_for_the_figure_and_a_wrong_year_for_four_figures(qtbot: QtBot) -> None:
    here = Desk(qtbot, "number")
    here.press("Tab")
    here.type("24")
    here.leave()
    assert here.refused == ["Write the figure too, or say that it is unknown."]
    here.enter()
    here.type("5")
    here.leave()
    assert here.refused[-1] == "Write the year in four figures, such as 2024."
    _line(here, "Asked, Year")
    here.press("Ctrl+A")
    here.type("2024")
    here.leave()
    assert here.answered == [{"value": "5", "year": 2024}]
    assert here.refused[-1] == ""


def test_a_figure_nobody_knows_is_an_answer_and_the_figure_comes_back(qtbot: QtBot) -> None:
    here = Desk(qtbot, "number")
    here.editor.show({"value": "96000", "year": 2024})
    unknown = here.stop("Asked, Unknown")
    here.press("Space")
    assert here.answered == [{"unknown": True}]
    assert not _line(here, "Asked").isEnabled()
    not_counted = here.stop("Asked, Not counted in this country")
    here.press("Space")
    assert here.answered[-1] == {"not_counted": True}
    assert isinstance(unknown, QCheckBox)
    assert not unknown.isChecked()
    not_counted.setFocus()
    here.press("Space")
    assert here.answered[-1] == {"value": "96000", "year": 2024}
    assert _line(here, "Asked").isEnabled()


@pytest.mark.parametrize(
    ("typed", "settings", "expected"),
    [
        ("1500,50", {}, {"amount": "1500.5", "currency": "EUR"}),
        ("1500,50 SEK", {}, {"amount": "1500.5", "currency": "SEK"}),
        ("gbp 12", {}, {"amount": "12", "currency": "GBP"}),
        ("1,4 %", {"allow_percent": True}, {"percent": "1.4"}),
    ],
)
def test_an_amount_may_be_written_with_what_it_counts_in(
    qtbot: QtBot, typed: str, settings: dict[str, Any], expected: dict[str, str]
) -> None:
    here = Desk(qtbot, "money", "fr", settings=settings)
    here.type(typed)
    here.leave()
    assert here.taken == expected
    assert here.taken == here.editor.so_far()


def test_a_currency_is_chosen_or_typed_by_its_three_letters(qtbot: QtBot) -> None:
    here = Desk(qtbot, "money")
    here.type("12")
    here.press("Tab", "Ctrl+A")
    here.type("crowns")
    here.leave()
    assert here.refused == ["Write the currency by its three letters, such as EUR."]
    here.stop("Asked, Currency")
    here.press("Ctrl+A")
    here.type("isk")
    here.leave()
    assert here.answered == [{"amount": "12", "currency": "ISK"}]
    here.stop("Asked, Currency")
    here.press("Down")
    here.press("Up", "Return")
    assert here.editor.so_far()["currency"] != ""


def test_both_ends_of_a_stretch_are_one_answer(qtbot: QtBot) -> None:
    here = Desk(qtbot, "date_range", "fr")
    here.type("21/1/26")
    here.press("Tab")
    here.type("3.2.2026")
    here.leave()
    assert here.answered == [{"start": "2026-01-21", "end": "2026-02-03"}]


@pytest.mark.parametrize("typed", ["9h", "0900", "9 h 00", "09:00", "9"])
def test_a_time_is_understood_as_it_is_said(qtbot: QtBot, typed: str) -> None:
    here = Desk(qtbot, "time", "fr")
    here.type(typed)
    here.leave()
    assert here.answered == ["09:00"]
    assert _line(here, "Asked").text() == "09:00"
