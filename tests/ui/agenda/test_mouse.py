"""The board by mouse: blocks dragged and made longer, free places, menus, double clicks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown
from tests.ui.agenda.eyes import LookAt
from tests.ui.agenda.visit import TUESDAY, VISIT, WEDNESDAY
from tests.ui.clicking import double_click

_SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_block_dragged_downwards_goes_in_steps_of_five_minutes_and_is_told_once(look_at: LookAt) -> None:
    eyes = look_at()
    start = eyes.spot("summary")
    eyes.drag(start, start + eyes.minutes(-32))
    assert eyes.wishes == [("move_wanted", "summary", 1, 15 * 60 + 30, "")]
    assert eyes.board.current() == "summary"


def test_a_block_is_dragged_to_the_group_and_the_day_under_the_pointer(look_at: LookAt) -> None:
    eyes = look_at()
    start = eyes.spot("cooking")
    eyes.drag(start, QPoint(eyes.spot("employers").x(), start.y()))
    assert eyes.wishes == [("move_wanted", "cooking", 1, 840, "B")]
    eyes.wishes.clear()
    start = eyes.spot("house")
    eyes.drag(start, QPoint(eyes.spot("jobs").x(), start.y()))
    assert eyes.wishes == [("move_wanted", "house", 2, 690, "B")]


def test_a_common_block_stays_common_unless_shift_is_held(look_at: LookAt) -> None:
    eyes = look_at()
    start = eyes.spot("lunch", across=0.1)
    eyes.drag(start, eyes.spot("lunch", across=0.9))
    assert eyes.wishes == []
    eyes.drag(start, eyes.spot("lunch", across=0.9), _SHIFT)
    assert eyes.wishes == [("move_wanted", "lunch", 1, 765, "B")]
    eyes.wishes.clear()
    start = eyes.spot("cooking")
    eyes.drag(start, start + eyes.minutes(15), _SHIFT)
    assert eyes.wishes == [("move_wanted", "cooking", 1, 855, "")]


def test_the_lower_edge_makes_a_block_longer(look_at: LookAt) -> None:
    eyes = look_at()
    rect = eyes.board.visualRect(eyes.board.rows.find("games"))
    start = rect.bottomLeft() + QPoint(40, -3)
    eyes.drag(start, start + eyes.minutes(17))
    assert eyes.wishes == [("length_wanted", "games", 105)]
    assert eyes.block("games").minutes == 105


def test_letting_go_where_it_was_or_pressing_without_going_far_wishes_nothing(look_at: LookAt) -> None:
    eyes = look_at()
    start = eyes.spot("games")
    eyes.drag(start, start + QPoint(1, 2))
    eyes.move(start)
    assert eyes.wishes == []
    port = eyes.board.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    eyes.move(start + eyes.minutes(60))
    eyes.move(start)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start)
    assert eyes.wishes == []


def test_a_drag_ends_when_the_block_is_changed_elsewhere_meanwhile(look_at: LookAt) -> None:
    eyes = look_at()
    start = eyes.spot("games")
    end = start + eyes.minutes(60)
    eyes.drag(start, end, drop=False)
    others = tuple(each for each in WEDNESDAY.blocks if each.id != "games")
    eyes.show(TUESDAY, DayShown(2, WEDNESDAY.title, WEDNESDAY.groups, others))
    QTest.mouseRelease(eyes.board.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert eyes.wishes == []


def test_a_drag_goes_on_when_something_else_comes_in(look_at: LookAt) -> None:
    eyes = look_at()
    start = eyes.spot("games")
    end = start + eyes.minutes(60)
    eyes.drag(start, end, drop=False)
    eyes.show(DayShown(1, TUESDAY.title, TUESDAY.groups, TUESDAY.blocks[1:]), WEDNESDAY)
    QTest.mouseRelease(eyes.board.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert eyes.wishes == [("move_wanted", "games", 2, 600, "")]


def test_what_is_in_the_way_is_asked_for_while_dragging(look_at: LookAt) -> None:
    eyes = look_at()
    asked: list[BlockShown] = []

    def foresee(after: BlockShown) -> str:
        asked.append(after)
        return "Hilde Maes is in the other group then."

    eyes.board.foresee = foresee
    start = eyes.spot("games")
    eyes.drag(start, start + eyes.minutes(30), drop=False)
    steps = [(each.day, each.start, each.track) for each in asked]
    assert steps[-1] == (2, 570, "")
    assert len(set(steps)) == len(steps), "once for each place"
    eyes.press("Esc")
    QTest.mouseRelease(eyes.board.viewport(), Qt.MouseButton.LeftButton, pos=start)


def test_the_pointer_says_what_can_be_done(look_at: LookAt) -> None:
    eyes = look_at()
    port = eyes.board.viewport()
    rect = eyes.board.visualRect(eyes.board.rows.find("games"))
    QTest.mouseMove(port, rect.center())
    assert port.cursor().shape() == Qt.CursorShape.OpenHandCursor
    QTest.mouseMove(port, rect.bottomLeft() + QPoint(40, -2))
    assert port.cursor().shape() == Qt.CursorShape.SizeVerCursor
    QTest.mouseMove(port, rect.bottomLeft() + QPoint(40, 15))
    assert port.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_press_on_free_space_puts_the_free_place_there_and_twice_asks_for_a_session(
    look_at: LookAt,
) -> None:
    eyes = look_at()
    board = eyes.board
    box = board.measured.box(2, 8 * 60 + 75, 15, "B")  # nothing is there before 10:45
    at = box.center() + board.origin + eyes.minutes(82)
    eyes.currents.clear()
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert board.current() == ""
    assert eyes.currents == [""]
    assert board.place() == (2, 10 * 60 + 30, "B")
    double_click(board.viewport(), at)
    assert eyes.wishes == [("add_wanted", 2, 10 * 60 + 30, "B")]


def test_a_double_click_opens_a_block(look_at: LookAt) -> None:
    eyes = look_at()
    double_click(eyes.board.viewport(), eyes.spot("jobs"))
    assert eyes.wishes == [("opened", "jobs")]
    assert eyes.board.current() == "jobs"


def test_the_right_button_opens_the_menu_of_what_is_under_it(look_at: LookAt) -> None:
    eyes = look_at()
    port, at = eyes.board.viewport(), eyes.spot("jobs")
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at))
    QApplication.sendEvent(port, asked)
    assert eyes.wishes == [("menu_wanted", "jobs", port.mapToGlobal(at))]


def test_at_the_edge_of_the_window_the_agenda_scrolls_under_the_dragged_block(
    look_at: LookAt, qtbot: QtBot
) -> None:
    eyes = look_at(size=(1090, 320))
    bar = eyes.board.verticalScrollBar()
    start = eyes.spot("welcome")
    eyes.drag(start, QPoint(start.x(), eyes.board.viewport().height() - 4), drop=False)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=5000)
    end = QPoint(start.x(), eyes.board.viewport().height() - 4)
    QTest.mouseRelease(eyes.board.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert len(eyes.wishes) == 1
    name, eid, day, minute, _track = eyes.wishes[0]
    assert (name, eid, day) == ("move_wanted", "welcome", 1)
    assert minute >= 17 * 60


def test_a_session_without_an_hour_waits_above_and_gets_its_hour_where_it_is_dropped(
    look_at: LookAt,
) -> None:
    waiting = BlockShown("open", 1, None, 45, "", "Somewhere in the day")
    eyes = look_at(days=(DayShown(1, TUESDAY.title, TUESDAY.groups, (*TUESDAY.blocks, waiting)), WEDNESDAY))
    first = eyes.board.measured.y(eyes.board.measured.first)
    assert eyes.board.measured.rect(waiting).bottom() < first
    end = QPoint(eyes.spot("open").x(), round(eyes.board.measured.y(15 * 60 + 40)) + eyes.board.origin.y())
    eyes.drag(eyes.spot("open"), end)
    assert eyes.wishes == [("move_wanted", "open", 1, 15 * 60 + 40, "")]
    eyes.wishes.clear()
    eyes.show(DayShown(1, TUESDAY.title, TUESDAY.groups, (*TUESDAY.blocks, waiting)), WEDNESDAY)
    eyes.at("open")
    eyes.press("Alt+Down")
    assert eyes.wishes == [("move_wanted", "open", 1, 540, "")]


def test_the_wheel_with_shift_goes_from_day_to_day(look_at: LookAt) -> None:
    days = [DayShown(day, f"Day {day}", (), ()) for day in (3, 4, 5)]
    eyes = look_at(days=(*VISIT, *days))
    port, across = eyes.board.viewport(), eyes.board.horizontalScrollBar()
    at = QPointF(port.rect().center())
    turned = QWheelEvent(
        at, QPointF(port.mapToGlobal(at)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, _SHIFT,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, turned)
    assert across.value() == eyes.board.measured.step


def test_more_days_scroll_sideways_and_the_hours_stay(look_at: LookAt) -> None:
    days = [DayShown(day, f"Day {day}", (), ()) for day in (3, 4, 5)]
    eyes = look_at(days=(*VISIT, *days))
    board = eyes.board
    across = board.horizontalScrollBar()
    assert across.maximum() > 0
    hours = board.hours.geometry()
    eyes.press("PgDown", "PgDown", "PgDown", "PgDown")
    assert board.place()[0] == 5
    assert across.value() > 0
    assert board.hours.geometry() == hours
