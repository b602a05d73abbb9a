"""The stream: newest at the bottom, what is read stays, keys act on the current note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from mentordesk.ui.widgets.notes.row_editor import RowEditor
from mentordesk.ui.widgets.notes.shown import KeyShown, NoteShown, PictureShown, SessionHead
from tests.ui.clicking import double_click
from tests.ui.notes.desk import MORNING, NoteDesk, many


def test_of_five_thousand_notes_only_those_in_sight_are_drawn(open_desk: Callable[..., NoteDesk]) -> None:
    desk, asked = open_desk(), []

    def thumbnail(rid: str, _picture: str) -> QPixmap | None:
        asked.append(rid)
        return QPixmap(8, 6)

    desk.stream.set_thumbnails(thumbnail)
    picture = (PictureShown("p", "board.jpg"),)
    desk.show(
        *(replace(each, pictures=picture) if isinstance(each, NoteShown) else each for each in many(5000))
    )
    assert "n4999" in asked
    assert len(set(asked)) < 20
    assert desk.in_sight("n4999")


def test_a_thumbnail_that_came_late_is_asked_for_again_and_then_kept(desk: NoteDesk) -> None:
    asked: list[str] = []
    there: list[QPixmap] = []

    def thumbnail(_rid: str, picture: str) -> QPixmap | None:
        asked.append(picture)
        return there[0] if there else None

    desk.stream.set_thumbnails(thumbnail)
    desk.stream.put(NoteShown("n5", "The board.", "11:58", pictures=(PictureShown("p", "board.jpg"),)))
    desk.settle()
    assert "p" in asked
    there.append(QPixmap(8, 6))
    desk.stream.thumbnail_came("n5")
    desk.settle()
    asked.clear()
    desk.stream.viewport().repaint()
    assert asked == []


def test_a_new_note_is_in_sight_at_once(open_desk: Callable[..., NoteDesk]) -> None:
    desk = open_desk()
    desk.show(*many(200))
    desk.stream.put(NoteShown("new", "What was said just now. " * 20, "12:00"))
    assert desk.in_sight("new")
    bar = desk.stream.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_whoever_reads_further_up_is_not_moved(open_desk: Callable[..., NoteDesk]) -> None:
    desk = open_desk()
    desk.show(*many(200))
    desk.at("n90")
    before = desk.stream.row_area(desk.stream.rows.place("n90"))
    desk.stream.put(NoteShown("new", "From the other laptop.", "12:00"))
    desk.stream.put(NoteShown("late", "Entered afterwards. " * 30, "11:00"), before="n10")
    desk.settle()
    assert desk.stream.row_area(desk.stream.rows.place("n90")) == before
    desk.stream.scrollToBottom()
    assert desk.in_sight("new")


def test_scrolling_back_leaves_no_row_cut_or_too_high(open_desk: Callable[..., NoteDesk]) -> None:
    desk = open_desk()
    desk.show(*many(300))
    bar = desk.stream.verticalScrollBar()
    for _step in range(40):
        bar.setValue(bar.value() - 90)
        stream = desk.stream
        first, last = stream.rowAt(0), stream.rowAt(stream.viewport().height() - 1)
        for row in range(first, last + 1):
            laid = stream.laid(row)
            assert stream.row_area(row).height() == (laid.height if laid else stream.layer.head_height())


def test_few_notes_stand_at_the_bottom(desk: NoteDesk) -> None:
    desk.stream.take_out("n4")
    desk.stream.take_out("n3")
    desk.settle()
    last = desk.stream.row_area(desk.stream.rows.place("n2"))
    assert abs(last.bottom() - desk.stream.viewport().height()) <= 2


def test_the_composer_growing_leaves_the_newest_in_sight(desk: NoteDesk) -> None:
    desk.show(*many(50))
    desk.composer.setFocus()
    for _line in range(5):
        desk.press("Shift+Return")
    desk.settle()
    assert desk.in_sight("n49")


def test_arrows_go_over_heads_and_out_at_both_ends(desk: NoteDesk) -> None:
    desk.stream.focus_last()
    assert desk.stream.current() == "n4"
    desk.press("Up", "Up", "Up")
    assert desk.stream.current() == "n1"
    desk.press("Up")
    assert desk.told == [("left_up",)]
    desk.press("End", "Down")
    assert desk.stream.current() == "n4"
    assert desk.told[1:] == [("left_down",)]
    desk.press("Home", "Esc")
    assert desk.stream.current() == "n1"
    assert desk.told[2:] == [("left_down",)]


def test_letters_act_on_the_current_note_and_others_go_to_the_composer(desk: NoteDesk) -> None:
    desk.at("n2")
    desk.type("aNz")
    assert desk.told == [("key_wanted", "n2", "action"), ("key_wanted", "n2", "need"), ("typed_on", "z")]


@pytest.mark.parametrize(("typed", "verb"), [("α", "action"), ("Ν", "need"), ("ρ", "restrict")])
def test_a_greek_keyboard_has_the_same_keys_in_the_same_places(desk: NoteDesk, typed: str, verb: str) -> None:
    desk.at("n2")
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        key = QKeyEvent(kind, ord(typed.upper()), Qt.KeyboardModifier.NoModifier, typed)
        QApplication.sendEvent(desk.stream, key)
    assert desk.told == [("key_wanted", "n2", verb)]


def test_del_and_space_tell_the_current_note(desk: NoteDesk) -> None:
    desk.at("n3")
    desk.press("Del", "Space")
    (removed, menu) = desk.told
    assert (removed, menu[:2]) == (("remove_wanted", "n3"), ("menu_wanted", "n3"))
    place = desk.stream.viewport().mapFromGlobal(menu[2])
    assert desk.stream.part_at(place)[0] == desk.stream.currentIndex().row(), "it opens over its note"


def test_without_keys_every_letter_goes_to_the_composer(desk: NoteDesk) -> None:
    desk.stream.set_keys(())
    desk.at("n3")
    desk.type("a")
    assert desk.told == [("typed_on", "a")]


def test_the_keys_stand_under_the_current_note_while_it_has_the_focus(desk: NoteDesk) -> None:
    def keys(rid: str) -> list[str]:
        laid = desk.stream.laid(desk.stream.rows.place(rid))
        assert laid is not None
        return [each.key for each in laid.parts if each.key]

    desk.at("n2")
    assert keys("n2") == ["A", "N", "R", "Enter", "Del"]
    assert keys("n1") == []
    desk.composer.setFocus()
    assert keys("n2") == []
    desk.at("n2")
    desk.click("n2", "restrict")
    assert desk.told == [("key_wanted", "n2", "restrict")]


def test_chips_open_by_the_mouse_and_by_key(desk: NoteDesk) -> None:
    desk.click("n3", "f5")
    assert desk.stream.current() == "n3"
    desk.stream.setFocus()
    desk.press("Right", "Return", "Right", "Right", "Return", "Left", "Left", "Del")
    assert desk.told == [
        ("chip_clicked", "n3", "f5"), ("chip_clicked", "n3", "a3"), ("chip_clicked", "n3", "f5"),
        ("remove_wanted", "n3"),
    ]  # fmt: skip


def test_enter_edits_in_place_and_keeps(desk: NoteDesk) -> None:
    desk.at("n1")
    desk.press("Return")
    assert desk.stream.editing() == "n1"
    desk.type(" All of them")
    desk.press("Shift+Return")
    desk.type("sat.")
    desk.press("Return")
    assert desk.told == [("edited", "n1", "Three tables, coffee for all. All of them\nsat.")]
    assert desk.focus is desk.stream


def test_esc_puts_back_and_leaving_keeps(desk: NoteDesk) -> None:
    typed: list[tuple[str, str]] = []
    desk.stream.edit_typed.connect(lambda rid, text: typed.append((rid, text)))
    desk.at("n1")
    desk.press("Return")
    desk.type("!")
    desk.press("Esc")
    assert desk.told == [("edit_given_up", "n1")]
    assert typed == [("n1", "Three tables, coffee for all.!")]
    desk.stream.edit_note("n2", "a draft")
    desk.composer.setFocus()
    assert desk.told[1:] == [("edited", "n2", "a draft")]
    assert desk.focus is desk.composer.text


def test_notes_that_come_leave_the_editor_alone(desk: NoteDesk) -> None:
    desk.at("n2")
    desk.press("Return")
    desk.type(" Really")
    desk.stream.show_rows((*MORNING[:1], NoteShown("n0", "Before all of it.", "11:31"), *MORNING[1:]))
    desk.stream.put(NoteShown("n5", "Later.", "11:59"))
    desk.settle()
    assert desk.stream.editing() == "n2"
    desk.press("Return")
    assert desk.told == [("edited", "n2", "Nobody says course here. Really")]


def test_the_editor_stays_over_its_words_and_grows(desk: NoteDesk) -> None:
    desk.show(*many(30))
    desk.at("n29")
    desk.press("Return")
    editor = desk.focus
    assert isinstance(editor, RowEditor)
    high = editor.height()
    for _line in range(5):
        desk.press("Shift+Return")
    assert editor.height() > high
    desk.window.resize(620, 500)
    desk.settle()
    room, laid = desk.stream.viewport().rect(), desk.stream.laid(desk.stream.rows.place("n29"))
    assert laid is not None
    assert abs(editor.width() - laid.body_area.width()) < 20
    assert laid.height > editor.height()
    desk.stream.verticalScrollBar().setValue(desk.stream.verticalScrollBar().value() - 100)
    area = desk.stream.row_area(desk.stream.rows.place("n29"))
    assert abs(editor.geometry().top() - area.top() - laid.body_area.top()) <= 3
    assert room.width() > editor.width()


def test_a_note_taken_out_gives_its_place_to_the_next(desk: NoteDesk) -> None:
    desk.at("n2")
    desk.stream.take_out("n2")
    assert desk.stream.current() == "n3"
    desk.stream.take_out("n3")
    desk.stream.take_out("n4")
    assert desk.stream.current() == "n1"
    desk.stream.take_out("n1")
    assert desk.stream.current() == ""


def test_a_note_higher_than_the_stream_is_read_by_the_arrows(open_desk: Callable[..., NoteDesk]) -> None:
    desk = open_desk()
    long = NoteShown("long", "\n".join(f"Line {number}" for number in range(120)), "11:40")
    desk.show(NoteShown("first", "Before.", "11:30"), long, NoteShown("last", "After.", "11:50"))
    desk.at("first")
    desk.press("Down")
    assert desk.stream.current() == "long"
    steps = 0
    while desk.stream.current() == "long" and steps < 40:
        seen = desk.stream.row_area(1).bottom()
        desk.press("Down")
        steps += 1
        assert desk.stream.current() == "last" or desk.stream.row_area(1).bottom() < seen
    assert desk.stream.current() == "last"
    assert steps > 3


def test_where_others_look_on_restricted_notes_show_their_first_word(desk: NoteDesk) -> None:
    def shown(rid: str) -> str:
        laid = desk.stream.laid(desk.stream.rows.place(rid))
        assert laid is not None
        return laid.body.text()

    assert shown("n4") == "The budget ends in December. —\u00a0Joris"
    desk.stream.set_discreet(True)
    assert shown("n4") == "The …"
    assert shown("n2") == "Nobody says course here. —\u00a0Hilde Maes"
    said = desk.stream.rows.index(4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "budget" not in said
    assert "Joris" not in said


def test_each_row_says_itself_to_a_screen_reader(desk: NoteDesk) -> None:
    def said(row: int) -> str:
        return str(desk.stream.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole))

    assert said(0) == "11:30 · Start of the session"
    assert said(3) == (
        "11:44, Good practice, One sheet for eleven bodies., Hilde Maes, Action 3, Key factor 5"
    )
    assert said(4) == (
        "11:47, Obstacle, The budget ends in December., Joris, Kept to the team: in no document"
    )
    first = MORNING[1]
    assert isinstance(first, NoteShown)
    other = replace(first, author_text="Thomas G.", afterwards=True, degree="unattributed")
    desk.stream.put(other)
    assert said(1) == (
        "11:34, Observation, Three tables, coffee for all., Quoted without a name,"
        " entered afterwards, written by Thomas G."
    )


def test_qt_itself_makes_the_rows_known_to_a_screen_reader(desk: NoteDesk) -> None:
    table = QAccessible.queryAccessibleInterface(desk.stream)
    assert table.text(QAccessible.Text.Name) == "Notes"
    names = [table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())]
    assert "11:38, Quote, Nobody says course here., Hilde Maes" in names


def test_qt_finds_nothing_wrong_with_the_rows(desk: NoteDesk) -> None:
    QAbstractItemModelTester(
        desk.stream.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, desk.window
    )
    desk.stream.put(NoteShown("n5", "Later.", "12:00"))
    desk.stream.put(SessionHead("s2", "12:45 · Lunch"))
    desk.stream.put(NoteShown("n0", "Sooner.", "11:31"), before="n1")
    desk.stream.put(NoteShown("n2", "Other words."))
    desk.stream.take_out("n3")
    desk.show(*MORNING[2:], NoteShown("n9", "Last.", "13:00"))
    desk.show(MORNING[1])
    desk.show(*many(40))
    assert desk.stream.rows.rowCount() == 42


def test_a_double_click_edits(desk: NoteDesk) -> None:
    area = desk.stream.row_area(1)
    double_click(desk.stream.viewport(), area.center())
    assert desk.stream.editing() == "n1"


def test_a_key_of_another_language_is_the_pages(desk: NoteDesk) -> None:
    desk.stream.set_keys((KeyShown("B", "preuve", "need"),))
    desk.at("n1")
    desk.type("b")
    assert desk.told == [("key_wanted", "n1", "need")]


def test_kind_and_words_stand_over_one_another_at_200_per_cent(open_desk: Callable[..., NoteDesk]) -> None:
    desk = open_desk("en", 200, (900, 900))
    desk.show()
    for row in range(1, 5):
        laid = desk.stream.laid(row)
        assert laid is not None
        assert laid.body_area.top() >= laid.kind.bottom()
        assert laid.body_area.left() == laid.kind.left()
        for part in laid.parts:
            assert part.area.right() <= desk.stream.viewport().width()
            assert part.area.bottom() <= laid.height
