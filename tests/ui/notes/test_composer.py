"""Writing a note: no letter is lost, kind, speaker and links leave the text, keys as in ux.md §6."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from mentordesk.model.notes import KINDS
from mentordesk.ui.widgets.notes.kind_line import KindMenu
from mentordesk.ui.widgets.notes.shown import Chosen, Entry
from tests.ui.notes.desk import NoteDesk


def test_a_prefix_becomes_the_kind_and_leaves_the_text(desk: NoteDesk) -> None:
    desk.type("x: no budget")
    assert (desk.composer.entry().kind, desk.composer.entry().text) == ("obstacle", "no budget")
    assert "Obstacle" in desk.composer.frame.chip.text()


def test_the_whole_word_is_a_prefix_too_and_a_time_is_none(open_desk: Callable[..., NoteDesk]) -> None:
    desk = open_desk("fr")
    desk.paste("Défi : tenir la liste")
    assert (desk.composer.entry().kind, desk.composer.entry().text) == ("challenge", "tenir la liste")
    desk.composer.clear()
    desk.type("9:30 arrival")
    assert (desk.composer.entry().kind, desk.composer.entry().text) == ("fact", "9:30 arrival")


def test_backspace_at_the_start_gives_the_letters_back_and_they_stay(desk: NoteDesk) -> None:
    desk.type("q: ")
    desk.press("Backspace")
    assert (desk.composer.entry().kind, desk.composer.entry().text) == ("fact", "q: ")
    desk.type("and on")
    assert (desk.composer.entry().kind, desk.composer.entry().text) == ("fact", "q: and on")


def test_backspace_without_a_prefix_leaves_the_kind_for_later(desk: NoteDesk) -> None:
    desk.press("Backspace")
    assert desk.composer.entry().kind == ""
    desk.press("Backspace")
    assert desk.composer.entry().kind == ""


def test_undoing_does_not_read_the_prefix_again_and_loses_nothing(desk: NoteDesk) -> None:
    desk.type("i: a club")
    desk.press("Ctrl+Z", "Ctrl+Y")
    assert (desk.composer.entry().kind, desk.composer.entry().text) == ("idea", "a club")


def test_ctrl_down_walks_all_twelve_kinds(desk: NoteDesk) -> None:
    seen = [desk.composer.entry().kind]
    for _step in range(12):
        desk.press("Ctrl+Down")
        seen.append(desk.composer.entry().kind)
    assert seen == [*KINDS, KINDS[0]]
    desk.press("Ctrl+Up")
    assert desk.composer.entry().kind == KINDS[-1]


def test_enter_hands_it_over_and_clears_nothing(desk: NoteDesk) -> None:
    desk.type("three tables")
    desk.press("Shift+Return")
    desk.type("coffee ")
    desk.press("Return")
    assert desk.told == [("submitted", Entry("three tables\ncoffee"))]
    assert desk.composer.entry().text == "three tables\ncoffee "
    desk.composer.clear()
    assert desk.composer.entry() == Entry(cursor=0)


def test_enter_in_an_empty_composer_adds_nothing_and_up_leaves_it(desk: NoteDesk) -> None:
    desk.press("Return", "Space", "Return")
    assert desk.told == []
    desk.press("Up")
    assert desk.told == []  # a blank is a letter too
    desk.composer.clear()
    desk.press("Up")
    assert desk.told == [("left_up",)]


def test_ctrl_shift_a_adds_it_as_an_action(desk: NoteDesk) -> None:
    desk.type("i: a sheet for all")
    desk.press("Ctrl+Shift+A")
    assert desk.told == [("submitted_as_action", Entry("a sheet for all", "idea"))]


def test_the_degree_goes_round_and_says_what_it_means(desk: NoteDesk) -> None:
    degrees = []
    for _step in range(4):
        desk.press("Ctrl+Shift+O")
        degrees.append((desk.composer.entry().degree, desk.composer.text.accessibleDescription()))
    assert degrees == [
        ("unattributed", "Quoted without a name"),
        ("team", "Kept to the team: in no document"),
        ("me", "For me only: does not leave this computer"),
        ("open", ""),
    ]


def test_one_key_keeps_it_for_me_alone_and_opens_it_again(desk: NoteDesk) -> None:
    desk.press("Ctrl+Shift+P")
    assert desk.composer.entry().degree == "me"
    assert desk.composer.text.accessibleDescription() == "For me only: does not leave this computer"
    desk.press("Ctrl+Shift+P")
    assert desk.composer.entry().degree == "open"


def test_f7_puts_the_time_in(desk: NoteDesk) -> None:
    desk.press("F7")
    desk.type("break")
    assert desk.composer.entry().text == "11:52 break"


def test_a_speaker_is_taken_from_the_list_and_leaves_the_text(desk: NoteDesk) -> None:
    desk.type("they hold the list @hil")
    assert desk.offered == ["Hilde Maes · coordinator", "“hil”, as it is written"]
    desk.press("Return")
    entry = desk.composer.entry()
    assert (entry.text, entry.speaker) == ("they hold the list ", Chosen("h", "Hilde Maes"))
    assert desk.offered == []
    assert desk.told == []


def test_a_name_in_the_middle_leaves_no_gap(desk: NoteDesk) -> None:
    desk.type("said by  and others")
    for _step in range(len(" and others")):
        desk.press("Left")
    desk.type("@joris van")
    desk.press("Tab")
    assert desk.composer.entry().text == "said by and others"
    assert desk.composer.entry().speaker == Chosen("j", "Joris Van den Broeck")
    assert desk.focus is desk.composer.text


def test_esc_leaves_the_letters_and_the_list_stays_away(desk: NoteDesk) -> None:
    desk.type("@hil")
    desk.press("Esc")
    desk.type("de said so")
    assert desk.offered == []
    assert desk.composer.entry().text == "@hilde said so"
    assert desk.composer.entry().speaker is None


def test_a_name_nobody_knows_is_taken_only_by_going_to_it(desk: NoteDesk) -> None:
    desk.type("yes @Piet de Vries")
    assert desk.offered == ["“Piet de Vries”, as it is written"]
    desk.press("Down", "Return")
    assert desk.composer.entry().speaker == Chosen("", "Piet de Vries")
    assert desk.told == []
    desk.composer.clear()
    desk.type("yes @Piet")
    desk.press("Return")  # nobody was chosen: the note is added as it stands
    assert desk.told == [("submitted", Entry("yes @Piet"))]


def test_links_become_chips_that_del_takes_out(desk: NoteDesk) -> None:
    desk.type("works #caf")
    desk.press("Return")
    desk.type("#1")
    desk.press("Return")
    assert [each.text for each in desk.composer.entry().links] == ["Action 3", "Need 1"]
    assert desk.composer.entry().text == "works "
    desk.composer.buttons.chips[0].setFocus()
    desk.press("Del")
    assert [each.text for each in desk.composer.entry().links] == ["Need 1"]


def test_the_buttons_open_the_same_lists(desk: NoteDesk) -> None:
    desk.type("yes")
    desk.composer.buttons.speaker.setFocus()
    desk.press("Space")
    assert desk.offered == ["Hilde Maes · coordinator", "Joris Van den Broeck"]
    desk.press("Esc")
    assert desk.composer.entry().text == "yes "  # the button's own sign goes with its list
    desk.composer.buttons.speaker.click()
    desk.press("Down", "Return")
    assert desk.composer.buttons.speaker.accessibleName() == "Speaker: Joris Van den Broeck"
    desk.composer.buttons.speaker.setFocus()
    desk.press("Del")
    assert desk.composer.entry().speaker is None


def test_a_line_of_the_list_is_taken_by_the_mouse(desk: NoteDesk) -> None:
    desk.type("yes #")
    shown = desk.composer.namer.list
    assert shown is not None
    area = shown.visualItemRect(shown.item(1))
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert [each.text for each in desk.composer.entry().links] == ["Need 1"]
    assert desk.focus is desk.composer.text
    assert desk.offered == []


def test_the_list_goes_when_one_goes_elsewhere(desk: NoteDesk) -> None:
    desk.type("yes @")
    assert desk.offered
    desk.stream.setFocus()
    assert desk.offered == []


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
def test_the_menus_of_kinds_offer_all_twelve_and_none(desk: NoteDesk) -> None:
    desk.composer.frame.chip.setFocus()
    desk.press("Space")
    menu = desk.composer.findChild(KindMenu)
    assert menu is not None
    assert [each.data() for each in menu.actions()] == [*KINDS, ""]
    menu.actions()[8].trigger()
    assert desk.composer.entry().kind == KINDS[8]
    menu.close()
    desk.composer.kinds.others.click()
    others = desk.composer.kinds.findChild(KindMenu)
    assert others is not None
    assert [each.data() for each in others.actions()] == [*KINDS[5:], ""]
    others.close()


def test_an_address_and_a_lonely_sign_name_nobody(desk: NoteDesk) -> None:
    desk.type("hilde@hi")
    assert desk.offered == []
    desk.type(" @ ")
    assert desk.offered == []


def test_an_input_method_composes_undisturbed(desk: NoteDesk) -> None:
    desk.type("x")
    composing = QInputMethodEvent(":", [])
    QApplication.sendEvent(desk.composer.text, composing)
    assert (desk.composer.entry().kind, desk.composer.entry().text) == ("fact", "x")
    done = QInputMethodEvent("", [])
    done.setCommitString("έ")
    QApplication.sendEvent(desk.composer.text, done)
    assert desk.composer.entry().text == "xέ"
    assert desk.words_typed[-1] == "xέ"


def test_many_pasted_lines_are_told_stay_whole_and_can_be_taken_out(desk: NoteDesk) -> None:
    lines = "o: one\nx: two\n\nthree\nfour"
    desk.type("before ")
    desk.press("Ctrl+A")
    desk.paste(lines)
    assert desk.told == [("pasted_lines", lines)]
    assert (desk.composer.entry().text, desk.composer.entry().kind) == (lines, "fact")
    desk.type("!")
    assert desk.composer.entry().text == lines + "!"
    assert desk.composer.take_out(lines)
    assert desk.composer.entry().text == "!"
    assert not desk.composer.take_out(lines)


def test_three_lines_are_a_note(desk: NoteDesk) -> None:
    desk.paste("one\ntwo\nthree")
    assert desk.told == []
    assert desk.composer.entry().text == "one\ntwo\nthree"


def test_a_picture_is_handed_over_and_cells_of_a_table_are_words(desk: NoteDesk) -> None:
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    given = QMimeData()
    given.setImageData(image)
    desk.paste(given)
    [(name, content, called)] = desk.told
    assert (name, called, QImage.fromData(content).size()) == ("picture_given", "", image.size())
    cells = QMimeData()
    cells.setImageData(image)
    cells.setText("eleven")
    desk.paste(cells)
    assert len(desk.told) == 1
    assert desk.composer.entry().text == "eleven"


def test_files_are_handed_over_by_their_paths(desk: NoteDesk) -> None:
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile("/tmp/sheet.pdf")])
    desk.paste(given)
    assert desk.told == [("files_given", ["/tmp/sheet.pdf"])]
    assert desk.composer.entry().empty


def test_a_file_dropped_on_the_words_is_handed_over(desk: NoteDesk) -> None:
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile("/tmp/board.jpg")])
    over, copy = desk.composer.text.viewport(), Qt.DropAction.CopyAction
    at, button, held = QPoint(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(over, QDragEnterEvent(at, copy, given, button, held))
    QApplication.sendEvent(over, QDropEvent(at.toPointF(), copy, given, button, held))
    assert desk.told == [("files_given", ["/tmp/board.jpg"])]


def test_what_stands_in_it_comes_back_whole(desk: NoteDesk) -> None:
    desk.type("x: no budget @hil")
    desk.press("Return")
    desk.type("in 2027 #act")
    desk.press("Return", "Ctrl+Shift+O", "Left", "Left")
    kept = desk.composer.entry()
    assert kept.cursor == len(kept.text) - 2
    desk.composer.clear()
    told = len(desk.words_typed)
    desk.composer.restore(kept)
    assert desk.composer.entry() == kept
    assert len(desk.words_typed) == told


def test_every_change_is_told(desk: NoteDesk) -> None:
    desk.type("ab")
    desk.press("Ctrl+Down", "Ctrl+Shift+O")
    assert desk.words_typed == ["a", "ab", "ab", "ab"]


def test_a_letter_typed_in_the_stream_goes_on_here(desk: NoteDesk) -> None:
    desk.stream.typed_on.connect(desk.composer.type_on)
    desk.at("n2")
    desk.type("z and more")
    assert desk.composer.entry().text == "z and more"


def test_at_200_per_cent_nothing_is_cut_and_the_kinds_are_a_button(
    open_desk: Callable[..., NoteDesk],
) -> None:
    desk = open_desk("fr", 200, (1000, 900))
    desk.type("i: une fiche pour les onze organismes, tenue par la mairie @hil")
    desk.press("Return", "Ctrl+Shift+O", "Ctrl+Shift+O")
    assert not desk.composer.kinds.isVisible()
    assert desk.composer.buttons.kind.isVisible()
    for button in desk.composer.findChildren(QPushButton):
        if button.isVisible():
            assert button.height() >= 28
            assert button.width() >= button.sizeHint().width(), button.text()
            assert button.rect().bottom() + button.mapTo(desk.window, button.rect().topLeft()).y() < 900
    text = desk.composer.text
    assert text.height() >= text.minimumHeight()
    assert not text.verticalScrollBar().isVisible()


def test_tab_stops_of_the_composer_are_named(desk: NoteDesk) -> None:
    parts = desk.composer
    stops = (parts.frame.chip, parts.text, parts.buttons.speaker, parts.buttons.link, parts.buttons.degree)
    names = [each.accessibleName() for each in (*stops, parts.buttons.add)]
    assert names == [
        "Kind: Observation", "New note", "Speaker: nobody named", "Link", "Restrict: this note is open",
        "Add the note",
    ]  # fmt: skip
