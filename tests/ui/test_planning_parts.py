"""What stands round the grid: remarks that lead to their cell, versions, the search, the line of keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.model.carried import HandedOn, Obstacle
from mentordesk.model.coverage import Need, answered
from mentordesk.services.settings import Settings
from mentordesk.ui.background import Background
from mentordesk.ui.desk import Desk
from mentordesk.ui.holding import Holding
from mentordesk.ui.navigation import Navigator
from mentordesk.ui.planning.find_bar import FindBar
from mentordesk.ui.planning.key_line import KeyLine
from mentordesk.ui.planning.side import Remark, Side, VersionLine
from mentordesk.ui.theme import look_for
from mentordesk.words import words


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    background = Background(qapp)
    yield Desk(
        words("en"), look_for(qapp, "light", 100), Settings(), background, Navigator(qapp),
        Holding(background, qapp),
    )  # fmt: skip
    background.close()
    background.deleteLater()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def _texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.text() and not each.isHidden()]


def test_a_remark_leads_to_its_cell_and_prevents_nothing(desk: Desk, parent: QWidget, qtbot: QtBot) -> None:
    side = Side(desk, parent)
    side.show_remarks([Remark("a", "lead", "Action 5 · nobody leads", "A name or a body will do.")])
    assert "1 remark. It prevents nothing." in _texts(side)
    go = next(each for each in side.findChildren(QPushButton) if each.text().startswith("Action 5"))
    with qtbot.waitSignal(side.cell_requested) as asked:
        go.click()
    assert asked.args == ["a", "lead"]
    side.show_remarks([])
    assert "Nothing to look at again." in _texts(side)


def test_versions_stand_under_the_working_one(desk: Desk, parent: QWidget, qtbot: QtBot) -> None:
    side = Side(desk, parent)
    side.show_versions("12:04", [VersionLine("v", "0.7 Before Westerkerke", "18 April")])
    shown = _texts(side)
    assert shown.index("Working version") < shown.index("0.7 Before Westerkerke")
    named = "Compare 0.7 Before Westerkerke with the plan of now"
    go = next(each for each in side.findChildren(QToolButton) if each.accessibleName() == named)
    with qtbot.waitSignal(side.compare_requested) as asked:
        go.click()
    assert asked.args == ["v"]
    with qtbot.waitSignal(side.name_version_requested):
        side.first_stop().click()


def test_the_search_goes_on_goes_back_and_closes(desk: Desk, parent: QWidget, qtbot: QtBot) -> None:
    bar = FindBar(desk.words, desk.look, desk.icons, parent)
    steps: list[int] = []
    bar.step_requested.connect(steps.append)
    bar.open()
    with qtbot.waitSignal(bar.searched) as searched:
        QTest.keyClicks(bar.field, "c")
    assert searched.args == ["c"]
    bar.show_count(2)
    assert bar.count.text() == "2 cells"
    bar.show_count(0)
    assert bar.count.text() == "No cell holds these words."
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [1, -1]
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_the_line_under_the_grid_tells_the_place(desk: Desk, parent: QWidget) -> None:
    line = KeyLine(desk.words, desk.look, parent)
    line.show_place(3, 5, 7)
    assert line.where.text() == "Action 3, column 5 · 7 actions"
    line.show_place(None, None, 1)
    assert line.where.text() == "1 action"
    line.show_hints(False)
    assert _texts(line) == ["1 action"]


def test_needs_stand_beside_the_plan_and_go_when_there_are_none(desk: Desk, parent: QWidget) -> None:
    side = Side(desk, parent).needs
    needs = tuple(Need(f"n{number}", number, f"Need {number}") for number in range(1, 8))
    assert side.isHidden()
    side.show_handed_on(HandedOn(needs, (Obstacle("o", "", "No room"),)))
    side.show_coverage(answered(needs, []), None)
    assert list(side.uncovered) == [
        *(f"{number}. Need {number}" for number in range(1, 6)),
        "and 2 more needs",
    ]
    assert "Needs without an action yet:" in _texts(side)
    side.show_handed_on(HandedOn((), (Obstacle("o", "", "No room"),)))
    assert not side.isHidden(), "the obstacles are still there"
    assert _texts(side) == []
    side.show_handed_on(HandedOn())
    assert side.isHidden()
