"""A field that grows: what is typed is told, taken back, handed over; other keys reach the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.ui.widgets.growing_text import GrowingText

_CTRL = Qt.KeyboardModifier.ControlModifier


class Page(QWidget):
    """Two fields, as on a page, and a window's own undo."""

    def __init__(self) -> None:
        super().__init__()
        self.field = GrowingText((2, 5), self)
        self.other = QLineEdit(self)
        laid = QVBoxLayout(self)
        laid.addWidget(self.field)
        laid.addWidget(self.other)
        laid.addStretch(1)
        self.typed: list[str] = []
        self.left: list[str] = []
        self.given_up: list[bool] = []
        self.undone: list[str] = []
        self.field.typed.connect(self.typed.append)
        self.field.left.connect(self.left.append)
        self.field.given_up.connect(self._gave_up)
        for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
            action = QAction(self)
            action.setShortcuts(QKeySequence.keyBindings(key))
            action.setData(key.name)
            action.triggered.connect(self._undo)
            self.addAction(action)

    def _gave_up(self) -> None:
        self.given_up.append(True)

    def _undo(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.undone.append(action.data())


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    return made


def _height(page: Page, text: str) -> int:
    page.field.show_text(text)
    QApplication.processEvents()
    return page.field.height()


def test_it_grows_with_its_words_between_its_fewest_and_its_most_lines(page: Page, qtbot: QtBot) -> None:
    none, two, three = _height(page, ""), _height(page, "a\nb"), _height(page, "a\nb\nc")
    assert none == two < three
    assert page.field.verticalScrollBar().isVisible() is False
    five, many = _height(page, "a\n" * 4 + "e"), _height(page, "a\n" * 40)
    assert three < five == many
    qtbot.waitUntil(page.field.verticalScrollBar().isVisible)
    page.field.show_text("wrapped words " * 12)
    qtbot.waitUntil(lambda: page.field.height() > three)  # a long paragraph counts by its lines


def test_it_grows_and_shrinks_with_its_width(page: Page, qtbot: QtBot) -> None:
    wide = _height(page, "these are words that wrap in a narrow window " * 3)
    page.resize(260, 400)
    qtbot.waitUntil(lambda: page.field.height() > wide)
    page.resize(900, 400)
    qtbot.waitUntil(lambda: page.field.height() < wide)


def test_it_tells_what_is_typed_and_the_whole_text_when_it_is_left(page: Page) -> None:
    page.field.show_text("Before")
    assert page.typed == [], "what is shown was not typed"
    QTest.keyClicks(page.field, "a")
    assert page.typed == ["aBefore"]
    QTest.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.left == ["aBefore"]
    assert QApplication.focusWidget() is page.other


def test_ctrl_enter_hands_over_and_stays(page: Page) -> None:
    QTest.keyClicks(page.field, "words")
    QTest.keyClick(page.field, Qt.Key.Key_Return, _CTRL)
    assert page.left == ["words"]
    assert page.field.hasFocus()
    assert not page.field.being_typed()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_enter_makes_a_line_never_a_separator_of_qt(page: Page, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClicks(page.field, "a")
    QTest.keyClick(page.field, Qt.Key.Key_Return, modifier)
    QTest.keyClicks(page.field, "b")
    assert page.typed[-1] == "a\nb"


def test_esc_restores_the_text_last_shown(page: Page) -> None:
    page.field.show_text("Kept")
    QTest.keyClicks(page.field, "no")
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.field.toPlainText() == "Kept"
    assert page.given_up == [True]
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.given_up == [True], "with nothing typed, Esc is for the window"


def test_what_arrives_while_someone_types_disturbs_nothing(page: Page) -> None:
    page.field.show_text("Old")
    QTest.keyClicks(page.field, "new ")
    page.field.show_text("From elsewhere")
    assert page.field.toPlainText() == "new Old"
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.field.toPlainText() == "From elsewhere"


def test_the_same_words_arriving_leave_the_cursor_and_the_steps_alone(page: Page) -> None:
    QTest.keyClicks(page.field, "abc")
    QTest.keyClick(page.field, Qt.Key.Key_Left)
    page.field.show_text("abc")
    assert page.field.textCursor().position() == 2
    assert page.field.document().isUndoAvailable()


def test_undo_takes_its_own_steps_first_and_then_those_of_the_window(page: Page) -> None:
    page.field.show_text("Kept")
    QTest.keyClicks(page.field, "x")
    QTest.keyClick(page.field, Qt.Key.Key_Z, _CTRL)
    assert page.field.toPlainText() == "Kept"
    assert page.typed == ["xKept", "Kept"]
    assert page.undone == []
    QTest.keyClick(page.field, Qt.Key.Key_Z, _CTRL)
    assert page.undone == ["Undo"]
    QTest.keyClick(page.field, Qt.Key.Key_Z, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert page.field.toPlainText() == "xKept"
    QTest.keyClick(page.field, Qt.Key.Key_Z, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert page.undone == ["Undo", "Redo"]


def test_pasting_takes_the_plain_words_of_what_another_program_offers(page: Page) -> None:
    both = QMimeData()
    both.setText("plain words\nof two lines")
    both.setHtml("<table><tr><td><b>plain words</b></td></tr></table>")
    QGuiApplication.clipboard().setMimeData(both)
    page.field.paste()
    assert page.field.toPlainText() == "plain words\nof two lines"
    QTest.keyClick(page.field, Qt.Key.Key_Z, _CTRL)
    assert page.field.toPlainText() == "", "one step"


@pytest.mark.parametrize(
    "text", ["mots é ω " * 200_000, ("ligne d’un texte\n" * 120_000)], ids=["one", "many"]
)
def test_two_megabytes_are_pasted_whole(page: Page, text: str) -> None:
    assert len(text.encode()) >= 2_000_000
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(page.field, Qt.Key.Key_V, _CTRL)
    assert page.typed[-1] == text
    QTest.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.left == [text]


def test_composed_letters_arrive_when_they_are_whole(page: Page) -> None:
    QApplication.sendEvent(page.field, QInputMethodEvent("´", []))
    assert page.typed == []
    done = QInputMethodEvent("", [])
    done.setCommitString("έ")
    QApplication.sendEvent(page.field, done)
    assert page.typed == ["έ"]
