"""The board by keys alone: from block to block, and blocks to other times, groups, days and lengths."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown, GroupShown
from tests.ui.agenda.eyes import LookAt
from tests.ui.agenda.visit import TUESDAY, VISIT, WEDNESDAY


def test_the_first_session_is_current_when_an_agenda_is_first_shown(look_at: LookAt) -> None:
    eyes = look_at()
    assert eyes.board.current() == "welcome"
    assert eyes.currents == ["welcome"]


def test_down_walks_through_a_group_in_time_order_and_on_to_the_next_day(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("house")
    walked = []
    for _ in range(5):
        eyes.press("Down")
        walked.append(eyes.board.current())
    assert walked == ["lunch", "cooking", "summary", "games", "parents"]
    eyes.press("Up", "Up", "Up", "Up")
    assert eyes.board.current() == "lunch"


def test_one_stays_in_the_group_one_came_along_when_a_session_is_common(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("house")
    eyes.press("Right", "Down")
    assert eyes.board.current() == "lunch"
    eyes.press("Down")
    assert eyes.board.current() == "employers"


def test_right_goes_to_the_other_group_and_then_to_the_next_day_at_that_time(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("cooking")
    eyes.press("Right")
    assert eyes.board.current() == "employers"
    eyes.press("Right")
    assert eyes.board.current() == "workshop"
    eyes.press("Left")
    assert eyes.board.current() == "employers"


def test_home_and_end_go_to_the_first_and_last_session_and_the_page_keys_through_the_days(
    look_at: LookAt,
) -> None:
    eyes = look_at()
    eyes.at("lunch")
    eyes.press("End")
    assert eyes.board.current() == "closing"
    eyes.press("Home")
    assert eyes.board.current() == "welcome"
    eyes.press("PgDown")
    assert eyes.board.current() == "games"
    eyes.press("PgUp")
    assert eyes.board.current() == "welcome"


def test_alt_and_arrows_move_a_session_by_a_quarter_of_an_hour_and_with_ctrl_by_five_minutes(
    look_at: LookAt,
) -> None:
    eyes = look_at()
    eyes.at("employers")
    eyes.press("Alt+Down", "Alt+Down", "Alt+Up", "Ctrl+Alt+Down")
    assert eyes.wishes == [
        ("move_wanted", "employers", 1, 14 * 60 + 15, "B"),
        ("move_wanted", "employers", 1, 14 * 60 + 30, "B"),
        ("move_wanted", "employers", 1, 14 * 60 + 15, "B"),
        ("move_wanted", "employers", 1, 14 * 60 + 20, "B"),
    ]
    assert eyes.board.current() == "employers"
    assert eyes.block("employers").start == 14 * 60 + 20, "it is shown where it went before the store says so"


def test_alt_and_side_arrows_move_a_session_to_the_other_group_then_to_the_other_day(
    look_at: LookAt,
) -> None:
    eyes = look_at()
    eyes.at("cooking")
    eyes.press("Alt+Right", "Alt+Right", "Alt+Left")
    assert [each[2:] for each in eyes.wishes] == [(1, 840, "B"), (2, 840, "A"), (1, 840, "B")]
    eyes.wishes.clear()
    eyes.at("lunch")
    eyes.press("Alt+Right", "Alt+Right")
    assert eyes.wishes == [("move_wanted", "lunch", 2, 765, "")], "a common session stays common"


def test_alt_and_page_keys_move_a_session_to_another_day_in_its_group(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("cooking")
    eyes.press("Alt+PgDown")
    assert eyes.wishes == [("move_wanted", "cooking", 2, 840, "A")]


def test_g_hands_a_session_from_group_to_group_and_to_all_of_them(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("cooking")
    eyes.press("G", "G", "G")
    assert [each[4] for each in eyes.wishes] == ["B", "", "A"]


def test_shift_alt_and_arrows_change_how_long_a_session_lasts(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("welcome")
    eyes.press("Shift+Alt+Down", "Ctrl+Shift+Alt+Up", "Shift+Alt+Up", "Shift+Alt+Up", "Shift+Alt+Up")
    assert eyes.wishes == [("length_wanted", "welcome", each) for each in (45, 40, 25, 10, 5)]
    eyes.press("Shift+Alt+Up")
    assert len(eyes.wishes) == 5, "nothing lasts less than five minutes"


def test_no_key_moves_a_session_out_of_its_day(look_at: LookAt) -> None:
    late = BlockShown("late", 1, 23 * 60, 45, "", "Night walk")
    early = BlockShown("early", 1, 5, 30, "", "Night train")
    eyes = look_at(days=(DayShown(1, "Tuesday", (), (early, late)),))
    eyes.at("late")
    eyes.press("Alt+Down", "Alt+Down", "Alt+Down")
    assert eyes.wishes == [("move_wanted", "late", 1, 23 * 60 + 15, "")]
    eyes.wishes.clear()
    eyes.at("early")
    eyes.press("Alt+Up", "Alt+Up")
    assert eyes.wishes == [("move_wanted", "early", 1, 0, "")]


def test_enter_d_and_delete_wish_what_they_say(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("lunch")
    eyes.press("Return", "D", "Del")
    assert eyes.wishes == [("opened", "lunch"), ("duplicate_wanted", "lunch"), ("remove_wanted", "lunch")]


def test_letters_with_other_keys_held_are_left_to_the_window(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.press("Ctrl+D", "Alt+D", "Ctrl+Up", "Shift+Down")
    assert eyes.wishes == []
    assert eyes.board.current() == "welcome"


def test_a_greek_keyboard_duplicates_with_the_key_in_the_same_place(look_at: LookAt) -> None:
    eyes = look_at()
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier, "δ")
    QApplication.sendEvent(eyes.board, pressed)
    assert eyes.wishes == [("duplicate_wanted", "welcome")]


def test_the_menu_opens_at_the_current_block(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("employers")
    eyes.press("Shift+F10")
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(eyes.board.viewport(), asked)
    rect = eyes.board.visualRect(eyes.board.rows.find("employers"))
    assert [each[:2] for each in eyes.wishes] == [("menu_wanted", "employers")] * 2
    for _name, _eid, place in eyes.wishes:
        assert rect.contains(eyes.board.viewport().mapFromGlobal(place))


def test_an_empty_day_can_be_reached_and_asked_to_have_a_session(look_at: LookAt) -> None:
    eyes = look_at(days=(TUESDAY, DayShown(2, "Wednesday", WEDNESDAY.groups, ())))
    eyes.at("cooking")
    eyes.press("PgDown")
    assert eyes.board.current() == ""
    assert eyes.board.place() == (2, 840, "A")
    eyes.press("Alt+Down", "Right", "Return")
    assert eyes.wishes == [("add_wanted", 2, 855, "B")]
    eyes.press("PgUp")
    assert eyes.board.current() == "employers"


def test_insert_asks_for_a_session_after_the_current_one(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("house")
    eyes.press("Ins")
    assert eyes.wishes == [("add_wanted", 1, 12 * 60 + 45, "A")]


def test_nothing_can_be_current_and_something_new_stands_after_what_was(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("employers")
    eyes.view.select("")
    assert eyes.currents[-1] == ""
    assert eyes.board.place() == (1, 15 * 60 + 30, "B")
    eyes.press("Up")
    assert eyes.board.current() == "employers"


def test_a_visit_without_a_session_has_a_free_place_for_its_first_one(look_at: LookAt) -> None:
    eyes = look_at(days=(DayShown(1, "Tuesday", (), ()),))
    eyes.press("Up", "Down", "Left", "Right", "Home", "PgDown")
    eyes.press("Return")
    assert eyes.wishes == [("add_wanted", 1, 540, "")]


def test_no_key_fails_where_there_is_no_day_at_all(look_at: LookAt) -> None:
    eyes = look_at(days=VISIT)
    eyes.view.show_days(())
    eyes.press("Down", "Right", "Home", "PgDown", "Alt+Down", "D", "Return", "Shift+F10")
    assert eyes.board.current() == ""


def test_what_is_walked_to_is_in_sight(look_at: LookAt) -> None:
    eyes = look_at(size=(500, 320))
    for key in ("PgDown", "End", "PgUp", "Home", "End"):
        eyes.press(key)
        QApplication.processEvents()
        rect = eyes.board.visualRect(eyes.board.currentIndex())
        assert eyes.board.viewport().rect().contains(rect.topLeft())


def test_the_current_block_stays_when_the_store_brings_the_agenda_again(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("employers")
    eyes.currents.clear()
    eyes.show(*VISIT)
    assert eyes.board.current() == "employers"
    assert eyes.currents == []
    without = DayShown(
        1, TUESDAY.title, TUESDAY.groups, tuple(each for each in TUESDAY.blocks if each.id != "employers")
    )
    eyes.show(without, WEDNESDAY)
    assert eyes.board.current() == "summary", "what stands in the place of one that is gone"
    assert eyes.currents == ["summary"]


def test_a_screen_reader_finds_each_block_and_hears_which_one_has_the_focus(look_at: LookAt) -> None:
    eyes = look_at()
    eyes.at("employers")
    reader = QAccessible.queryAccessibleInterface(eyes.board)
    children = [reader.child(each) for each in range(reader.childCount())]
    names = [each.text(QAccessible.Text.Name) for each in children]
    assert reader.role() == QAccessible.Role.List
    assert len(names) == len(TUESDAY.blocks) + len(WEDNESDAY.blocks)
    assert names[6] == (
        "Mardi 20 avril, 14:00 to 15:30, group B, Table ronde des employeurs, Chambre de commerce, "
        "conflict: Hilde Maes est aussi en A"
    )
    assert reader.focusChild().text(QAccessible.Text.Name) == names[6]
    board = eyes.board
    seen = board.visualRect(board.currentIndex()).translated(board.viewport().mapToGlobal(QPoint(0, 0)))
    assert children[6].rect() == seen
    at = seen.center()
    assert reader.childAt(at.x(), at.y()).text(QAccessible.Text.Name) == names[6]


def test_a_screen_reader_that_listens_to_everything_hears_where_one_is_after_each_key(
    look_at: LookAt,
) -> None:
    QAccessible.setActive(True)
    try:
        eyes = look_at()
        reader = QAccessible.queryAccessibleInterface(eyes.board)
        keys = ("Down", "Alt+Down", "Right", "Alt+Right", "Shift+Alt+Up", "PgDown", "G", "End", "Alt+PgUp")
        for key in keys * 3:
            eyes.press(key)
            focus = reader.focusChild()
            assert focus is not None
            assert focus.text(QAccessible.Text.Name) == eyes.board.currentIndex().data(
                Qt.ItemDataRole.AccessibleTextRole
            )
        eyes.show(DayShown(1, "Tuesday", (), ()), WEDNESDAY)
        eyes.press("PgUp", "Alt+Down", "Left", "PgDown")
        eyes.show(*VISIT)
        assert reader.childCount() == len(TUESDAY.blocks) + len(WEDNESDAY.blocks)
    finally:
        QAccessible.setActive(False)


def test_a_name_the_page_gives_is_the_one_that_is_read_out(look_at: LookAt) -> None:
    block = BlockShown("one", 1, 540, 60, "", "Welcome", accessible_name="Tuesday, nine o’clock, Welcome")
    eyes = look_at(days=(DayShown(1, "Tuesday", (), (block,)),))
    reader = QAccessible.queryAccessibleInterface(eyes.board)
    assert reader.child(0).text(QAccessible.Text.Name) == "Tuesday, nine o’clock, Welcome"


def test_keys_do_nothing_to_a_block_that_is_being_dragged_and_escape_lets_it_go(look_at: LookAt) -> None:
    eyes = look_at()
    start = eyes.spot("employers")
    eyes.drag(start, start + eyes.minutes(60), drop=False)
    eyes.press("Alt+Down", "Del", "Down")
    assert eyes.wishes == []
    assert eyes.board.current() == "employers"
    eyes.press("Esc")
    QTest.mouseRelease(eyes.board.viewport(), Qt.MouseButton.LeftButton, pos=start)
    assert eyes.wishes == []
    assert eyes.block("employers").start == 840


def test_tab_leaves_the_board(look_at: LookAt) -> None:
    eyes = look_at()
    field = QLineEdit(eyes.window)
    layout = eyes.window.layout()
    assert layout is not None
    layout.addWidget(field)
    QApplication.processEvents()
    eyes.view.setFocus()
    eyes.press("Tab")
    assert QApplication.focusWidget() is field


def test_groups_only_a_session_names_are_there_all_the_same(look_at: LookAt) -> None:
    block = BlockShown("one", 1, 540, 60, "C", "Aside")
    eyes = look_at(days=(DayShown(1, "Tuesday", (GroupShown("A"),), (block,)),))
    eyes.press("Alt+Left")
    assert eyes.wishes == [("move_wanted", "one", 1, 540, "A")]
