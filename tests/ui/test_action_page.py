"""One action on a page: what is shown, typed, handed over; a narrow window; steps to other actions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mentordesk.ui import theme
from mentordesk.ui.icons import Icons
from mentordesk.ui.widgets.action_page import ActionField, ActionOnPage, ActionPage
from mentordesk.words import words

_CTRL = Qt.KeyboardModifier.ControlModifier
_TITLES = {
    "what": "1. What?", "results": "2. Results", "timetable": "3. Timetable", "lead": "4. Who leads?",
    "resources": "5. Resources and partners", "success": "6. Success measurement",
}  # fmt: skip


def an_action(number: int = 3, count: int = 7, ident: str | None = "a3", **texts: str) -> ActionOnPage:
    fields = tuple(ActionField(name, title, texts.get(name, "")) for name, title in _TITLES.items())
    return ActionOnPage(ident, number, count, fields)


class Told:
    """Everything the page told."""

    def __init__(self, page: ActionPage) -> None:
        self.typed: list[tuple[object, str, str]] = []
        self.left: list[tuple[object, str]] = []
        self.edits: list[tuple[object, str, str]] = []
        self.steps: list[int] = []
        self.adds = 0
        page.typed.connect(self._typed)
        page.typing_left.connect(self._left)
        page.edit_requested.connect(self._edit)
        page.step_requested.connect(self.steps.append)
        page.add_requested.connect(self._add)

    def _typed(self, ident: object, name: str, text: str) -> None:
        self.typed.append((ident, name, text))

    def _left(self, ident: object, name: str) -> None:
        self.left.append((ident, name))

    def _edit(self, ident: object, name: str, text: str) -> None:
        self.edits.append((ident, name, text))

    def _add(self) -> None:
        self.adds += 1


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> ActionPage:
    look = theme.look_for(qapp, "light", 100)
    theme.dress(qapp, look)
    made = ActionPage(words("en"), look, Icons(look.colours))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show_action(an_action(what="Keep one list", lead="The library"))
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


@pytest.fixture
def told(page: ActionPage) -> Told:
    return Told(page)


def test_every_field_has_its_action_and_its_column_for_a_name(page: ActionPage) -> None:
    for name, title in _TITLES.items():
        assert page.field(name).accessibleName() == f"Action 3. {title}"
    assert page.field("what").toPlainText() == "Keep one list"
    assert page.badge.text() == "3"
    assert (page.before.text(), page.after.text()) == ("2", "4")


def test_what_is_typed_is_told_and_handed_over_when_tab_leaves_it(page: ActionPage, told: Told) -> None:
    page.field("results").setFocus()
    QTest.keyClicks(page.field("results"), "One")
    assert told.typed[-1] == ("a3", "results", "One")
    QTest.keyClick(page.field("results"), Qt.Key.Key_Tab)
    assert told.edits == [("a3", "results", "One")]
    assert told.left[-1] == ("a3", "results")
    assert page.field("timetable").hasFocus()
    QTest.keyClick(page.field("timetable"), Qt.Key.Key_Tab)
    assert told.edits == [("a3", "results", "One")], "a field left as it was asks for nothing"


def test_tab_goes_as_one_reads(page: ActionPage) -> None:
    page.field("what").setFocus()
    for name in _TITLES:
        assert page.field(name).hasFocus()
        QTest.keyClick(page.field(name), Qt.Key.Key_Tab)


def test_esc_takes_back_and_tells_that_the_typing_is_over(page: ActionPage, told: Told) -> None:
    page.field("lead").setFocus()
    QTest.keyClicks(page.field("lead"), "Not ")
    QTest.keyClick(page.field("lead"), Qt.Key.Key_Escape)
    assert page.field("lead").toPlainText() == "The library"
    assert told.left == [("a3", "lead")]
    assert told.edits == []


def test_news_leave_an_open_field_alone_and_show_in_the_others(page: ActionPage, told: Told) -> None:
    field = page.field("lead")
    field.setFocus()
    QTest.keyClicks(field, "Not ")
    page.show_action(an_action(what="Another title", lead="From elsewhere"))
    assert field.toPlainText() == "Not The library"
    assert field.textCursor().position() == 4
    assert field.hasFocus()
    assert page.field("what").toPlainText() == "Another title"
    QTest.keyClick(field, Qt.Key.Key_Return, _CTRL)
    assert told.edits == [("a3", "lead", "Not The library")]


def test_ctrl_and_arrows_step_between_actions_and_hand_over_first(page: ActionPage, told: Told) -> None:
    field = page.field("results")
    field.setFocus()
    QTest.keyClicks(field, "Words")
    QTest.keyClick(field, Qt.Key.Key_Down, _CTRL)
    assert told.edits == [("a3", "results", "Words")]
    assert told.steps == [1]
    page.show_action(an_action(4, ident="a4", results="Words"))
    assert field.hasFocus(), "the hand stays in the same column"
    QTest.keyClick(field, Qt.Key.Key_Z, _CTRL)
    assert field.toPlainText() == "Words", "no undo into another action's words"
    QTest.keyClick(field, Qt.Key.Key_Up, _CTRL)
    assert told.steps == [1, -1]


def test_nothing_typed_is_lost_when_another_action_is_shown(page: ActionPage, told: Told) -> None:
    page.field("results").setFocus()
    QTest.keyClicks(page.field("results"), "Words")
    page.show_action(an_action(4, ident="a4"))
    assert told.edits == [("a3", "results", "Words")]
    assert page.field("results").toPlainText() == ""


def test_the_first_action_has_none_before_it_and_the_last_offers_a_new_one(
    page: ActionPage, told: Told
) -> None:
    page.show_action(an_action(1, 2, "a1"))
    assert not page.before.isEnabled()
    QTest.keyClick(page.field("what"), Qt.Key.Key_Up, _CTRL)
    assert told.steps == []
    page.show_action(an_action(2, 2, "a2"))
    assert page.after.accessibleName() == "New action"
    QTest.mouseClick(page.after, Qt.MouseButton.LeftButton)
    assert told.adds == 1
    QTest.mouseClick(page.before, Qt.MouseButton.LeftButton)
    assert told.steps == [-1]


def test_a_new_action_gets_its_id_while_someone_writes_its_first_words(page: ActionPage, told: Told) -> None:
    page.show_action(an_action(1, 0, None))
    page.field("what").setFocus()
    QTest.keyClicks(page.field("what"), "Beg")
    assert [*told.typed[-1]] == [None, "what", "Beg"]
    page.show_action(an_action(1, 1, "new", what="B"))
    QTest.keyClicks(page.field("what"), "in")
    assert [*told.typed[-1]] == ["new", "what", "Begin"]
    page.flush()
    assert told.edits == [("new", "what", "Begin")]


def test_a_remark_and_a_conflict_are_words_under_their_field_and_in_its_description(page: ActionPage) -> None:
    plain = an_action()
    fields = list(plain.fields)
    fields[3] = replace(
        fields[3], remark="Several names: who answers for it?", conflict="Changed on both sides"
    )
    page.show_action(replace(plain, fields=tuple(fields)))
    shown = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    assert "Several names: who answers for it?" in shown
    assert "Changed on both sides" in shown
    description = page.field("lead").accessibleDescription()
    assert "Several names" in description
    assert "both sides" in description
    page.show_action(plain)
    assert "Changed on both sides" not in [
        each.text() for each in page.findChildren(QLabel) if each.isVisible()
    ]


def test_remarks_come_and_go_under_their_fields_while_someone_types(page: ActionPage, told: Told) -> None:
    page.field("lead").setFocus()
    QTest.keyClicks(page.field("lead"), "Not ")
    page.set_remarks({"lead": "Several names: who answers for it?"})
    assert _label(page, "Several names: who answers for it?").isVisible()
    assert "Several names" in page.field("lead").accessibleDescription()
    assert page.field("lead").toPlainText() == "Not The library"
    page.set_remarks({})
    assert page.field("lead").accessibleDescription() == ""
    page.flush()
    assert told.edits == [("a3", "lead", "Not The library")]


@pytest.mark.parametrize("text", ["one\r\ntwo", "one\u2028two", "one\u00a0!"])
def test_passing_through_a_field_changes_nothing_whatever_ends_its_lines(
    page: ActionPage, told: Told, text: str
) -> None:
    page.show_action(an_action(results=text))
    page.field("results").setFocus()
    QTest.keyClick(page.field("results"), Qt.Key.Key_Tab)
    assert told.left == [("a3", "results")]
    assert told.edits == []


def _label(page: ActionPage, title: str) -> QLabel:
    return next(each for each in page.findChildren(QLabel) if each.text() == title)


def test_the_label_stands_left_of_its_field_or_above_it_where_it_is_narrow(
    page: ActionPage, qtbot: QtBot
) -> None:
    def right_of(title: str, name: str) -> bool:
        label, field = _label(page, title), page.field(name)
        return label.mapTo(page, label.rect().topRight()).x() < field.mapTo(page, field.rect().topLeft()).x()

    qtbot.waitUntil(lambda: right_of("5. Resources and partners", "resources"))
    page.resize(500, 600)
    qtbot.waitUntil(lambda: not right_of("5. Resources and partners", "resources"))
    label, field = _label(page, "5. Resources and partners"), page.field("resources")
    qtbot.waitUntil(
        lambda: label.mapTo(page, label.rect().bottomLeft()).y() <= field.mapTo(page, field.pos()).y()
    )


def test_nothing_runs_out_of_a_narrow_window_at_double_size(qtbot: QtBot, qapp: QApplication) -> None:
    look = theme.look_for(qapp, "light", 200)
    theme.dress(qapp, look)
    page = ActionPage(words("fr"), look, Icons(look.colours, 200))
    qtbot.addWidget(page)
    page.resize(620, 500)
    page.show_action(an_action(what="Tenir une seule liste d’accueil pour toute la ville " * 3))
    page.show()
    qtbot.waitUntil(lambda: page.width() == 620)
    assert page.area.horizontalScrollBar().maximum() == 0
    for name in _TITLES:
        field = page.field(name)
        assert field.mapTo(page, field.rect().topRight()).x() < 620
    theme.dress(qapp, theme.look_for(qapp, "light", 100))
