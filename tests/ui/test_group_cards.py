"""The rows of a repeated group: cards one walks, opens, moves, removes and adds by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.forms.reading import form
from mentordesk.model.filled import FilledRow
from mentordesk.services.workspace import Workspace
from mentordesk.ui.filling.group_cards import GroupCards
from mentordesk.ui.filling.row_line import RowLine
from tests.ui import barriers
from tests.ui.blocks import Elsewhere, Table, begun

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_UP, _DOWN, _ENTER, _ESC = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape
_NEEDS = [
    {
        "title": "No story of our own",
        "statement": "Nobody tells why people come, and the papers tell it for us.",
        "gap_type": "policy_gap",
        "priority": "high",
    },
    {"title": "Courses end too early", "gap_type": "support_gap"},
    {"title": "Services do not talk"},
]
_GIVEN = {
    "need": _NEEDS,
    "learning": "How others find volunteers.",
    "local": {"nationalities": [{"name": "Morocco", "count": 620}, {"name": "Portugal", "count": 480}]},
}


class At:
    """A group of annex 2 with another question under it, and someone at the keyboard."""

    def __init__(self, qtbot: QtBot, needs: tuple[Workspace, str], group: str = "a2.need") -> None:
        keys = (group, "a2.learning")
        self.table = Table(*needs, "annex2", [form("annex2").question_of(each) for each in keys])
        qtbot.addWidget(self.table)
        self.table.resize(720, 800)
        self.table.show()
        qtbot.waitUntil(self.table.isActiveWindow)
        self.block = self.table.blocks[0]
        self.group = group
        cards = self.block.parts.revealed(group)
        assert isinstance(cards, GroupCards)
        self.cards = cards

    @property
    def titles(self) -> list[str]:
        """What the store has, by the first field of each row."""
        first = form("annex2").groups[self.group][0].name
        return [str(row.value(first)) for row in self.rows]

    @property
    def rows(self) -> tuple[FilledRow, ...]:
        """The rows in the store."""
        return self.table.filled.rows_of(self.group)

    def on(self, place: int) -> RowLine:
        """Have the focus on a card, from 0, by the arrow keys."""
        self.block.focus_first()
        self.cards.enter()
        self.press(Qt.Key.Key_Home, *([_DOWN] * place))
        return self.here

    @property
    def here(self) -> RowLine:
        """The card that has the focus."""
        found = _focus()
        assert isinstance(found, RowLine), found
        return found

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(_focus(), key, held)


def _focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def needs(tmp_path: Path) -> Iterator[tuple[Workspace, str]]:
    workspace, programme = begun(tmp_path / "store", "annex2", _GIVEN)
    yield workspace, programme
    workspace.close()


def test_closed_cards_say_what_is_in_them_and_have_no_editors(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = At(qtbot, needs)
    assert at.block.editors() == []
    first, second, third = at.cards.rows.lines
    assert first.words.title == "No story of our own"
    assert first.words.text.startswith("Nobody tells why")
    assert first.words.quiet == "Missing or outdated policy · High"
    assert barriers.told(second)[0] == "Needs to address, 2 of 3, Courses end too early"
    assert barriers.told(first)[1].startswith("Nobody tells why")
    assert first.height() > third.height()  # one with more to say takes more room


def test_the_arrows_walk_and_tab_leads_to_one_card_alone(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = At(qtbot, needs)
    lines = list(at.cards.rows.lines)
    assert at.on(0) is lines[0]
    at.press(_DOWN)
    assert at.here is lines[1]
    at.press(Qt.Key.Key_End, _DOWN)
    assert at.here is lines[2]
    at.press(_UP)
    by_tab = [each for each in lines if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert by_tab == [at.here] == [lines[1]]


@pytest.mark.parametrize("key", [_ENTER, Qt.Key.Key_F2, Qt.Key.Key_Space])
def test_a_card_opens_in_its_place_and_escape_closes_it(
    qtbot: QtBot, needs: tuple[Workspace, str], key: Qt.Key
) -> None:
    at = At(qtbot, needs)
    line = at.on(1)
    at.press(key)
    field = _focus()
    assert isinstance(field, QLineEdit)
    assert field.text() == "Courses end too early"
    assert not line.isVisible()
    assert len(at.block.editors()) == 2  # its free texts; the rest unfolds
    field.selectAll()
    QTest.keyClicks(field, "Too short")
    assert at.table.told[-1] == ("typed", "a2.need.title", line.row, "Too short")
    at.cards.close_row()
    assert at.titles[1] == "Too short"
    assert at.here is line
    assert line.isVisible()
    assert line.words.title == "Too short"
    at.press(key, _ESC)
    assert at.here is line
    assert at.block.editors() == []


def test_a_click_opens_a_card(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = At(qtbot, needs)
    QTest.mouseClick(at.cards.rows.lines[2], Qt.MouseButton.LeftButton)
    field = _focus()
    assert isinstance(field, QLineEdit)
    assert field.text() == "Services do not talk"


def test_leaving_a_card_keeps_what_was_typed_and_closes_it(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = At(qtbot, needs)
    line = at.on(0)
    at.press(_ENTER)
    at.block.focus_field("a2.need.statement", line.row)
    QTest.keyClicks(_focus(), "Yes: ")
    at.table.blocks[1].focus_first()
    qtbot.waitUntil(line.isVisible)
    assert at.cards.open is None
    assert str(at.rows[0].value("statement")).startswith("Yes: Nobody")
    assert isinstance(_focus(), QPlainTextEdit)  # the focus stays where it went
    assert _focus().accessibleName().startswith("Question 4")


def test_only_one_card_is_open_at_a_time(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = At(qtbot, needs)
    at.block.open_row("a2.need", at.rows[0].id)
    at.block.open_row("a2.need", at.rows[2].id)
    assert [line.isVisible() for line in at.cards.rows.lines] == [True, True, False]
    assert len(at.block.editors()) == 2


def test_a_row_opened_from_another_one_stays_open(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = At(qtbot, needs)
    went: list[QWidget | None] = []
    at.block.open_row("a2.need", at.rows[0].id)
    QTest.keyClicks(_focus(), "Ours: ")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(lambda _old, now: went.append(now))
    at.block.open_row("a2.need", at.rows[1].id)
    opened = at.cards.open
    for _turn in range(5):  # what the first one still has to say comes later
        QApplication.processEvents()
    assert at.cards.open is opened
    assert opened is not None
    assert opened.isAncestorOf(_focus())
    assert all(now is None or at.cards.isAncestorOf(now) for now in went)  # never through another question
    assert at.titles[0] == "Ours: No story of our own"


def test_the_rest_of_a_card_unfolds_under_more_detail(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = At(qtbot, needs)
    at.on(0)
    at.press(_ENTER)
    assert at.cards.open is not None
    more = at.cards.open.more
    assert more is not None
    assert more.button.text() == "More detail: 2 of 4 filled"
    more.button.setFocus()
    at.press(Qt.Key.Key_Space)
    assert len(at.block.editors()) == 6
    at.block.focus_field("a2.need.sector", at.rows[0].id)
    QTest.keyClicks(_focus(), "Housing")
    at.press(Qt.Key.Key_Tab)
    assert at.rows[0].value("sector") == "Housing"
    assert more.button.text() == "More detail: 3 of 4 filled"


def test_alt_and_arrows_move_a_card_which_keeps_the_focus(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = At(qtbot, needs)
    line = at.on(0)
    at.press(_DOWN, held=_ALT)
    assert at.table.told[-1] == ("row_moved", "a2.need", line.row, 2)
    assert at.titles == ["Courses end too early", "No story of our own", "Services do not talk"]
    assert at.here is line
    assert barriers.told(line)[0] == "Needs to address, 2 of 3, No story of our own"
    assert [each.row for each in at.cards.rows.lines] == [each.id for each in at.rows]
    qtbot.waitUntil(lambda: _from_the_top(at))
    at.press(_UP, _UP, held=_ALT)
    assert at.titles[0] == "No story of our own"
    assert len([each for each in at.table.told if each[0] == "row_moved"]) == 2  # no further than the top


def _from_the_top(at: At) -> bool:
    tops = [line.y() for line in at.cards.rows.lines]
    return len(set(tops)) == len(tops) and tops == sorted(tops)


def test_delete_removes_a_card_and_the_focus_goes_to_the_next(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = At(qtbot, needs)
    at.on(1)
    at.press(Qt.Key.Key_Delete)
    assert at.titles == ["No story of our own", "Services do not talk"]
    assert at.here.words.title == "Services do not talk"
    at.press(Qt.Key.Key_Delete, Qt.Key.Key_Delete)
    assert at.titles == []
    assert _focus() is at.cards.add
    assert at.cards.nothing.isVisible()


def test_ctrl_n_adds_a_row_and_opens_it_even_where_the_window_has_that_key(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = At(qtbot, needs)
    action = QAction(at.table)
    action.setShortcut(QKeySequence("Ctrl+N"))
    taken: list[str] = []
    action.triggered.connect(partial(taken.append, "taken"))
    at.table.addAction(action)
    at.on(0)
    at.press(Qt.Key.Key_N, held=_CTRL)
    assert at.table.told[-1] == ("row_wanted", "a2.need")
    assert len(at.titles) == 4
    QTest.keyClicks(_focus(), "A fourth")
    at.press(Qt.Key.Key_N, held=_CTRL)  # from inside a row as well: what was typed is kept
    assert at.titles[3] == "A fourth"
    assert len(at.titles) == 5
    at.table.blocks[1].focus_first()
    at.press(Qt.Key.Key_N, held=_CTRL)
    assert taken == ["taken"]  # here alone the key is the window's


def test_a_row_is_opened_as_soon_as_it_is_there(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = At(qtbot, needs)
    workspace, _programme = needs
    row = workspace.filling.add_row(at.table.filled, "a2.need", {"title": "Late"})
    at.block.open_row("a2.need", row)
    assert at.cards.open is None, "the page has not read it yet"
    at.table.refresh()
    field = _focus()
    assert isinstance(field, QLineEdit)
    assert field.text() == "Late"


def test_the_open_row_can_be_moved_and_removed_by_its_buttons(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = At(qtbot, needs)
    at.block.open_row("a2.need", at.rows[1].id)
    opened = at.cards.open
    assert opened is not None
    QTest.keyClicks(_focus(), "!")
    opened.up.setFocus()
    at.press(Qt.Key.Key_Space)
    assert at.titles == ["!Courses end too early", "No story of our own", "Services do not talk"]
    assert at.cards.open is opened
    assert not opened.up.isEnabled()
    opened.remove.setFocus()
    at.press(Qt.Key.Key_Space)
    assert at.titles == ["No story of our own", "Services do not talk"]
    assert at.here.words.title == "No story of our own"


def test_the_menu_of_a_card_says_what_one_can_do_with_it(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = At(qtbot, needs)
    line = at.on(2)
    line.menu_wanted.emit(line.row)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = {each.text().replace("&", "").partition("\t")[0]: each for each in menu.actions()}
    assert barriers.shared_mnemonics(each.text() for each in menu.actions()) == []
    assert entries["Move up"].isEnabled()
    assert not entries["Move down"].isEnabled()
    entries["Move up"].trigger()
    menu.close()
    assert at.titles[1] == "Services do not talk"


def test_an_empty_group_has_one_line_and_a_way_to_begin(qtbot: QtBot, tmp_path: Path) -> None:
    store = begun(tmp_path / "store", "annex2")
    at = At(qtbot, store)
    assert at.cards.nothing.isVisible()
    assert at.cards.nothing.text() == "Nothing written yet"
    at.block.focus_first()
    assert _focus() is at.cards.add
    assert barriers.told(at.cards.add)[0] == "Add to Needs to address"
    at.press(Qt.Key.Key_Space)
    assert len(at.rows) == 1
    assert not at.cards.nothing.isVisible()
    assert isinstance(_focus(), QLineEdit)
    at.press(_ESC)
    assert barriers.told(at.here)[0] == "Needs to address, 1 of 1, Nothing written yet"
    store[0].close()


def test_small_groups_are_lines_of_a_list(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = At(qtbot, needs, "a2.local.nationalities")
    first, second = at.cards.rows.lines
    assert (first.words.title, first.words.quiet) == ("Morocco", "620")
    qtbot.waitUntil(lambda: 28 <= first.height() == second.height() < 40)
    at.block.focus_field("a2.local.nationalities.count", first.row)
    assert at.cards.open is not None
    name, count = (part.editor.widget for part in at.cards.open.parts)
    qtbot.waitUntil(lambda: name.mapTo(at.cards, name.pos()).x() < count.mapTo(at.cards, count.pos()).x())


def test_a_row_changed_on_both_sides_says_so_on_its_card(
    qtbot: QtBot, needs: tuple[Workspace, str], tmp_path: Path
) -> None:
    workspace, programme = needs
    (row, *_rest) = workspace.filling.filled(programme, "annex2").rows_of("a2.need")
    ben = Elsewhere(*needs, tmp_path / "ben")
    ben.answer("annex2", "a2.need.title", "Others tell our story", row.id)
    filled = workspace.filling.filled(programme, "annex2")
    workspace.filling.answer(filled.register("a2.need.title", row.id), "We tell no story")
    ben.come_in()
    at = At(qtbot, needs)
    line = at.on(0)
    assert "Changed on both sides" in barriers.told(line)[1]
    at.press(_ENTER)
    keep = [each for each in barriers.pressable(at.block) if each.text() == "Keep this one"]
    assert len(keep) == 2
    next(each for each in keep if "We tell no story" in each.accessibleName()).click()
    assert at.table.told[-1] == ("answered", "a2.need.title", row.id, "We tell no story")


def test_what_is_wrong_in_a_closed_row_is_said_on_its_card(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = At(qtbot, needs)
    line = at.cards.rows.lines[1]
    at.block.complain("a2.need.title", line.row, "The disk is full.")
    assert "The disk is full." in barriers.told(line)[1]
    at.block.open_row("a2.need", line.row)
    assert "The disk is full." in _focus().accessibleDescription()
    at.block.complain("a2.need.title", line.row, "")
    at.press(_ESC)
    assert "The disk is full." not in barriers.told(line)[1]


def test_five_hundred_rows_are_cards_without_anything_inside(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = At(qtbot, needs)
    filled = at.table.filled
    (row, *_rest) = filled.rows_of("a2.need")
    many = tuple(replace(row, id=f"{number}", number=number) for number in range(1, 501))
    at.block.show(replace(filled, rows={"a2.need": many}))
    assert len(at.cards.rows.lines) < 100  # the first at once
    qtbot.waitUntil(lambda: len(at.cards.rows.lines) == 500)
    lines = at.cards.rows.lines
    assert not [each for line in lines for each in line.findChildren(QWidget)]
    assert barriers.told(lines[499])[0] == "Needs to address, 500 of 500, No story of our own"
    at.on(0)
    at.press(Qt.Key.Key_End)
    assert at.here is lines[499]


def test_a_row_far_down_is_reached_before_its_turn_came(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = At(qtbot, needs)
    filled = at.table.filled
    (row, *_rest) = filled.rows_of("a2.need")
    many = tuple(replace(row, id=f"{number}", number=number) for number in range(1, 501))
    at.block.show(replace(filled, rows={"a2.need": many}))
    at.block.open_row("a2.need", "400")
    field = _focus()
    assert isinstance(field, QLineEdit)
    assert field.text() == "No story of our own"
    before = at.cards.rows.lines[398]
    opened = at.cards.open
    assert opened is not None
    qtbot.waitUntil(lambda: opened.y() > before.y() > 0)
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())


def test_a_title_with_signs_of_two_units_is_painted_whole(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    workspace, programme = needs
    filled = workspace.filling.filled(programme, "annex2")
    text = "\N{SEEDLING}" * 60 + " and words " * 30
    workspace.filling.add_row(filled, "a2.need", {"title": text})
    at = At(qtbot, needs)
    line = at.cards.rows.lines[3]
    assert line.words.title == " ".join(text.split())
    assert not line.grab().isNull()
    assert line.height() > at.cards.rows.lines[2].height()
