"""The plan on the wall: large words, typed live, and nothing but the plan's own words (R-220)."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from mentordesk import paths
from mentordesk.ui import projection, theme
from mentordesk.ui.projection import Projected, ProjectedAction, ProjectedColumn, ProjectionWindow
from mentordesk.ui.projection.cell import Cell
from mentordesk.ui.projection.key_line import SHOWN_MS
from mentordesk.ui.projection.sizes import ZOOMS, shared
from mentordesk.words import words
from tests.effort import in_turn

_CTRL = Qt.KeyboardModifier.ControlModifier
_NAMES = ("what", "results", "timetable", "lead", "resources_partners", "success")
_TITLES = (
    "1. What?", "2. Results", "3. Timetable", "4. Who leads?", "5. Resources and partners",
    "6. Success measurement",
)  # fmt: skip
_COLUMNS = tuple(ProjectedColumn(name, title) for name, title in zip(_NAMES, _TITLES, strict=True))
_SCREENS = [(1280, 720), (1920, 1080), (3840, 2160)]


def a_plan(count: int = 7) -> Projected:
    actions = tuple(
        ProjectedAction(f"a{number}", number, tuple(f"{name} of {number}" for name in _NAMES))
        for number in range(1, count + 1)
    )
    return Projected("Action plan", "Porto Bianco ⇄ Rivermeer", _COLUMNS, actions)


def a_sample(name: str = "fr-valmont") -> Projected:
    read = json.loads((paths.resources() / "samples" / f"{name}.json").read_text(encoding="utf-8"))
    actions = tuple(
        ProjectedAction(each["id"], each["number"], tuple(each[key] for key in _NAMES))
        for each in read["annex6"]["actions"]
    )
    return Projected("Plan d’action", "Valmont-sur-Loire ⇄ Grandpont", _COLUMNS, actions)


def with_text(plan: Projected, row: int, column: int, text: str) -> Projected:
    action = plan.actions[row]
    texts = (*action.texts[:column], text, *action.texts[column + 1 :])
    return replace(
        plan, actions=(*plan.actions[:row], replace(action, texts=texts), *plan.actions[row + 1 :])
    )


class Wall:
    """A projection, someone at its keys, and what it told."""

    def __init__(self, qtbot: QtBot, plan: Projected, size: tuple[int, int] = (1440, 900)) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # walls of before
        look = theme.look_for(application, "light", 100)
        theme.dress(application, look)
        self.window = ProjectionWindow(words("en"), look)
        qtbot.addWidget(self.window)
        self.edits: list[tuple[str, str, str]] = []
        self.typed: list[tuple[str, str, str]] = []
        self.over: list[tuple[str, str]] = []
        self.wishes: list[str] = []
        self.window.edit_requested.connect(self._edited)
        self.window.typed.connect(self._typed)
        self.window.typing_left.connect(self._over)
        self.window.add_requested.connect(self._add)
        self.window.undo_requested.connect(self._undo)
        self.window.redo_requested.connect(self._redo)
        self.window.left.connect(self._left)
        self.window.resize(*size)
        self.window.show_plan(plan)
        self.window.show()
        qtbot.waitUntil(self.window.isActiveWindow)

    def _edited(self, *told: str) -> None:
        self.edits.append((told[0], told[1], told[2]))

    def _typed(self, *told: str) -> None:
        self.typed.append((told[0], told[1], told[2]))

    def _over(self, *told: str) -> None:
        self.over.append((told[0], told[1]))

    def _add(self) -> None:
        self.wishes.append("add")

    def _undo(self) -> None:
        self.wishes.append("undo")

    def _redo(self) -> None:
        self.wishes.append("redo")

    def _left(self) -> None:
        self.wishes.append("left")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def cell(self, name: str) -> Cell:
        return self.window.sheet.cells[_NAMES.index(name)]

    @property
    def texts(self) -> list[str]:
        return [cell.toPlainText() for cell in self.window.sheet.cells]

    @property
    def in_grid(self) -> bool:
        return self.window.grid.isVisible()


@pytest.fixture
def wall(qtbot: QtBot) -> Wall:
    return Wall(qtbot, a_plan())


def test_an_action_is_shown_with_its_number_and_its_texts(wall: Wall) -> None:
    wall.window.show_action("a3")
    assert wall.window.sheet.badge.text() == "3"
    assert wall.texts == [f"{name} of 3" for name in _NAMES]
    assert wall.cell("lead").accessibleName() == "Action 3. 4. Who leads?"
    assert wall.window.windowTitle() == "MentorDesk"


def test_ctrl_and_arrows_step_and_stay_in_the_same_column(wall: Wall) -> None:
    wall.press(Qt.Key.Key_Up, _CTRL)
    assert wall.window.current[0] == "a1", "there is none before the first"
    wall.press(Qt.Key.Key_Down, _CTRL)
    assert wall.window.current[0] == "a2"
    wall.cell("lead").setFocus()
    wall.write("x")
    wall.press(Qt.Key.Key_Down, _CTRL)
    assert wall.window.current[0] == "a3"
    assert wall.edits == [("a2", "lead", "xlead of 2")]
    assert wall.cell("lead").hasFocus()
    assert wall.cell("lead").toPlainText() == "lead of 3"


def test_tab_goes_from_cell_to_cell_and_words_are_told_as_they_are_typed(wall: Wall) -> None:
    wall.press(Qt.Key.Key_Tab)
    assert wall.cell("what").hasFocus()
    wall.press(Qt.Key.Key_Tab)
    assert wall.cell("results").hasFocus()
    wall.write("A")
    assert wall.typed == [("a1", "results", "Aresults of 1")]
    wall.press(Qt.Key.Key_Tab)
    assert wall.edits == [("a1", "results", "Aresults of 1")]
    assert ("a1", "results") in wall.over
    assert wall.window.current == ("a1", "results")


def test_esc_leaves_the_cell_first_and_then_the_wall(wall: Wall) -> None:
    wall.cell("what").setFocus()
    wall.write("More ")
    wall.press(Qt.Key.Key_Escape)
    assert wall.edits == [("a1", "what", "More what of 1")]
    assert wall.window.isVisible()
    assert not wall.cell("what").hasFocus()
    wall.press(Qt.Key.Key_Escape)
    assert wall.wishes == ["left"]
    assert not wall.window.isVisible()


def test_closing_it_in_any_other_way_loses_no_words_either(wall: Wall) -> None:
    wall.cell("what").setFocus()
    wall.write("More ")
    wall.window.close()
    assert wall.edits == [("a1", "what", "More what of 1")]
    assert wall.wishes == ["left"]


def test_news_leave_the_open_cell_alone_and_show_in_the_others(wall: Wall) -> None:
    wall.cell("lead").setFocus()
    wall.write("Not ")
    wall.window.show_plan(with_text(with_text(a_plan(), 0, 0, "A new title"), 0, 3, "From elsewhere"))
    assert wall.cell("lead").toPlainText() == "Not lead of 1"
    assert wall.cell("lead").hasFocus()
    assert wall.cell("what").toPlainText() == "A new title"
    wall.window.flush()
    assert wall.edits == [("a1", "lead", "Not lead of 1")]


def test_an_action_taken_away_elsewhere_makes_room_for_its_neighbour(wall: Wall) -> None:
    wall.window.show_action("a7")
    plan = a_plan()
    wall.window.show_plan(replace(plan, actions=plan.actions[:6]))
    assert wall.window.current[0] == "a6"


def test_undo_in_a_cell_ends_at_its_own_steps_and_then_asks_the_desk(wall: Wall) -> None:
    shift = _CTRL | Qt.KeyboardModifier.ShiftModifier
    wall.cell("what").setFocus()
    wall.write("x")
    wall.press(Qt.Key.Key_Z, _CTRL)
    assert wall.cell("what").toPlainText() == "what of 1"
    assert wall.wishes == []
    wall.press(Qt.Key.Key_Z, _CTRL)
    assert wall.wishes == ["undo"]
    wall.press(Qt.Key.Key_Z, shift)
    wall.press(Qt.Key.Key_Z, shift)
    assert wall.wishes == ["undo", "redo"]


def test_ctrl_n_asks_for_an_action_and_its_title_is_written_at_once(wall: Wall) -> None:
    wall.press(Qt.Key.Key_N, _CTRL)
    assert wall.wishes == ["add"]
    wall.window.show_plan(a_plan(8))
    wall.window.show_action("a8")
    assert wall.cell("what").hasFocus()
    wall.write("New")
    assert wall.typed[-1][:2] == ("a8", "what")


def test_an_action_the_desk_refused_does_not_put_the_hand_in_another_ones_title(wall: Wall) -> None:
    wall.press(Qt.Key.Key_N, _CTRL)
    wall.window.show_action("a2")
    assert not wall.cell("what").hasFocus()


@pytest.mark.parametrize("text", ["one\r\ntwo", "one\u2028two", "one\u00a0!", "one\ttwo\n"])
def test_passing_through_a_cell_changes_nothing_whatever_ends_its_lines(wall: Wall, text: str) -> None:
    wall.window.show_plan(with_text(a_plan(), 0, 1, text))
    wall.cell("results").setFocus()
    wall.press(Qt.Key.Key_Tab)
    assert ("a1", "results") in wall.over
    assert wall.edits == []


def test_an_empty_plan_says_so_and_names_the_key(qtbot: QtBot) -> None:
    wall = Wall(qtbot, Projected("Action plan", "A ⇄ B", _COLUMNS))
    shown = [each.text() for each in wall.window.findChildren(QLabel) if each.isVisible()]
    assert "This plan has no action yet." in shown
    assert any("Ctrl N" in each for each in shown)
    assert "Esc" in shown
    assert "F4" not in shown, "no key is named that does nothing"
    wall.press(Qt.Key.Key_F4)
    wall.press(Qt.Key.Key_N, _CTRL)
    assert wall.wishes == ["add"]
    wall.window.show_plan(a_plan(1))
    assert wall.window.sheet.isVisible()
    assert "F4" in [each.text() for each in wall.window.findChildren(QLabel) if each.isVisible()]


# --- the grid ------------------------------------------------------------------------------------


def test_the_grid_shows_all_actions_and_enter_opens_one(wall: Wall) -> None:
    wall.window.show_action("a2")
    wall.press(Qt.Key.Key_F4)
    assert wall.in_grid
    assert wall.window.grid.current() == "a2"
    wall.press(Qt.Key.Key_Down)
    wall.press(Qt.Key.Key_Down, _CTRL)
    wall.press(Qt.Key.Key_Return)
    assert wall.window.sheet.isVisible()
    assert wall.window.current[0] == "a4"
    wall.press(Qt.Key.Key_F4)
    wall.press(Qt.Key.Key_End)
    wall.press(Qt.Key.Key_F4)
    assert wall.window.current[0] == "a7"


def test_words_being_typed_are_handed_over_and_stand_in_the_grid(wall: Wall) -> None:
    wall.cell("lead").setFocus()
    wall.write("x")
    wall.press(Qt.Key.Key_F4)
    assert wall.edits == [("a1", "lead", "xlead of 1")]
    grid = wall.window.grid
    assert grid.model().index(0, 4).data() == "xlead of 1"
    wall.press(Qt.Key.Key_F4)
    wall.press(Qt.Key.Key_Down, _CTRL)
    wall.press(Qt.Key.Key_Up, _CTRL)
    assert wall.cell("lead").toPlainText() == "xlead of 1", "the words stay while the desk stores them"


def test_forty_actions_are_all_reached_and_the_last_row_is_in_sight(qtbot: QtBot) -> None:
    wall = Wall(qtbot, a_plan(40))
    assert wall.window.keys.place.text() == "1 / 40"
    wall.press(Qt.Key.Key_F4)
    wall.press(Qt.Key.Key_End)
    grid = wall.window.grid
    assert grid.current() == "a40"
    rect = grid.visualRect(grid.currentIndex())
    assert 0 <= rect.top() < rect.bottom() <= grid.viewport().height()
    for _ in range(39):
        wall.press(Qt.Key.Key_Up)
    assert grid.current() == "a1"
    wall.press(Qt.Key.Key_Escape)
    assert wall.wishes == ["left"]


def test_a_row_higher_than_the_screen_is_read_by_and_by(qtbot: QtBot) -> None:
    wall = Wall(qtbot, with_text(a_plan(), 0, 0, "a line of the plan\n" * 120))
    wall.press(Qt.Key.Key_F4)
    presses = 0
    while wall.window.grid.current() == "a1":
        wall.press(Qt.Key.Key_Down)
        presses += 1
    assert 3 < presses < 20


def test_news_from_elsewhere_do_not_move_the_grid_under_the_eyes(qtbot: QtBot) -> None:
    wall = Wall(qtbot, a_plan(40))
    wall.press(Qt.Key.Key_F4)
    for _ in range(20):
        wall.press(Qt.Key.Key_Down)
    for _ in range(2):
        wall.press(Qt.Key.Key_Up)
    grid = wall.window.grid
    before = grid.current(), grid.visualRect(grid.currentIndex())
    assert before[1].top() > 0
    wall.window.show_plan(with_text(a_plan(40), 38, 0, "From elsewhere"))
    QApplication.processEvents()
    assert (grid.current(), grid.visualRect(grid.currentIndex())) == before


@pytest.mark.parametrize("size", _SCREENS)
@pytest.mark.parametrize("zoom", [-9, 0, 9])
def test_no_word_is_cut_in_the_grid(qtbot: QtBot, size: tuple[int, int], zoom: int) -> None:
    wall = Wall(qtbot, a_sample(), size)
    _zoom(wall, zoom)
    wall.press(Qt.Key.Key_F4)
    grid = wall.window.grid
    px, _, widths = grid.model().widths(grid.viewport().width(), _sizes(wall, zoom))  # type: ignore[attr-defined]
    assert sum(widths) <= grid.viewport().width()
    for action in a_sample().actions:
        for column, text in enumerate(action.texts):
            assert _widest(text, px, strong=False) <= widths[column + 1] - 2


# --- sizes ---------------------------------------------------------------------------------------


def _zoom(wall: Wall, by: int) -> None:
    for _ in range(abs(by)):
        wall.press(Qt.Key.Key_Plus if by > 0 else Qt.Key.Key_Minus, _CTRL)


def _sizes(wall: Wall, zoom: int) -> object:
    from mentordesk.ui.projection.sizes import PLAIN, sizes_for

    return sizes_for(wall.window.size(), min(max(PLAIN + zoom, 0), len(ZOOMS) - 1))


def _widest(text: str, px: int, *, strong: bool) -> float:
    from mentordesk.ui.projection.sizes import font

    metrics = QFontMetricsF(font(px, strong=strong))
    return max((metrics.horizontalAdvance(word) for word in text.replace("-", " ").split()), default=0)


def test_type_is_large_grows_with_the_screen_and_with_ctrl_plus(qtbot: QtBot, wall: Wall) -> None:
    assert wall.cell("results").px == 31
    assert wall.cell("what").px == 46
    wall.press(Qt.Key.Key_Plus, _CTRL)
    larger = wall.cell("results").px
    assert larger > 31
    assert wall.cell("results").fontInfo().pixelSize() == larger
    wall.press(Qt.Key.Key_Minus, _CTRL)
    assert wall.cell("results").px == 31
    wall.window.resize(2880, 1800)
    qtbot.waitUntil(lambda: wall.cell("results").px == 62)
    wall.window.resize(1024, 700)
    qtbot.waitUntil(lambda: wall.cell("results").px == 31)


@pytest.mark.parametrize(
    ("size", "zoom", "sample"),
    in_turn(_SCREENS, [-9, 0, 9], over=["fr-valmont", "en-portobianco", "el-elaionas"]),
)
def test_every_action_fits_the_screen_and_no_word_is_cut(
    qtbot: QtBot, size: tuple[int, int], zoom: int, sample: str
) -> None:
    plan = a_sample(sample)
    wall = Wall(qtbot, plan, size)
    assert (wall.window.width(), wall.window.height()) == size, "the window asks for no more than the screen"
    _zoom(wall, zoom)
    sheet = wall.window.sheet
    for action in plan.actions:
        wall.window.show_action(action.id)
        if zoom <= 0:
            assert sheet.verticalScrollBar().maximum() == 0, "the whole action is in sight"
        for place, cell in enumerate(sheet.cells):
            assert cell.geometry().left() >= 0
            assert cell.geometry().right() <= sheet.viewport().width()
            assert _widest(cell.toPlainText(), cell.px, strong=place == 0) <= cell.viewport().width()
            block = cell.document().firstBlock()
            lines = block.layout()
            text = block.text()
            for line in range(1, lines.lineCount()):
                start = lines.lineAt(line).textStart()
                assert not (text[start - 1].isalnum() and text[start].isalnum()), text[start - 9 : start + 9]


def test_a_text_that_finds_no_room_shrinks_one_step_and_then_scrolls(wall: Wall) -> None:
    cell = wall.cell("results")
    short = cell.px
    wall.window.show_plan(with_text(a_plan(), 0, 1, "Words that fill the wall of the room. " * 15))
    smaller = cell.px
    assert smaller < short
    wall.window.show_plan(with_text(a_plan(), 0, 1, "Words that fill the wall of the room. " * 90))
    assert cell.px == smaller
    QApplication.processEvents()
    assert cell.verticalScrollBar().maximum() > 0
    assert wall.window.sheet.verticalScrollBar().maximum() == 0, "the other cells stay in sight"
    assert wall.cell("success").geometry().bottom() <= wall.window.sheet.viewport().height()


def test_type_shrinks_while_someone_writes_more_than_fits(wall: Wall) -> None:
    cell = wall.cell("results")
    cell.setFocus()
    QGuiApplication.clipboard().setText("Words that fill the wall of the room. " * 15)
    wall.press(Qt.Key.Key_V, _CTRL)
    assert cell.px < 31
    assert cell.cursorRect().bottom() <= cell.viewport().height()


@pytest.mark.parametrize("text", ["mots é " * 290_000, "ligne de texte\n" * 140_000], ids=["one", "many"])
def test_two_megabytes_are_shown_typed_in_and_kept_whole(qtbot: QtBot, text: str) -> None:
    assert len(text.encode()) >= 2_000_000
    wall = Wall(qtbot, with_text(a_plan(), 0, 1, text))
    wall.cell("results").setFocus()
    wall.write("x")
    wall.press(Qt.Key.Key_Tab)
    assert wall.edits == [("a1", "results", "x" + text)]
    wall.press(Qt.Key.Key_F4)
    assert wall.in_grid


def test_room_is_shared_so_that_short_texts_get_all_they_need() -> None:
    assert shared([100, 900, 50], 600) == [100, 450, 50]
    assert shared([500, 500], 600) == [300, 300]
    assert shared([], 600) == []


# --- nothing else on the wall --------------------------------------------------------------------


def test_nothing_but_the_plan_its_heads_and_the_keys_is_ever_shown(qtbot: QtBot) -> None:
    plan = a_plan(3)
    wall = Wall(qtbot, plan)
    keys = {
        "Ctrl ↑", "Ctrl ↓", "action", "F4", "grid", "one action", "Ctrl +", "Ctrl −", "size", "Esc", "leave",
        "This plan has no action yet.", "Ctrl N writes the first one.",
    }  # fmt: skip
    own = {plan.heading, plan.cities, *_TITLES, "1", "2", "3", ""}
    own |= {text for action in plan.actions for text in action.texts}
    names = {f"Action {number}. {title}" for number in (1, 2, 3) for title in _TITLES}
    for key in (Qt.Key.Key_F4, Qt.Key.Key_F4, Qt.Key.Key_Tab):
        wall.press(key)
        for widget in (wall.window, *wall.window.findChildren(QWidget)):
            assert widget.toolTip() == widget.statusTip() == widget.whatsThis() == ""
            assert widget.accessibleName() in names | {plan.heading, ""}
            assert widget.accessibleDescription() == ""
            assert widget.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu or not _offers(widget)
            assert not widget.actions()
            if isinstance(widget, QLabel):
                assert widget.text() in own | keys
            if isinstance(widget, QPlainTextEdit):
                assert widget.toPlainText() in own
                assert widget.placeholderText() == ""
            assert not isinstance(widget, QAbstractButton) or not widget.text()
    model = wall.window.grid.model()
    cells = {model.index(row, at).data() for row in range(3) for at in range(model.columnCount())}
    assert cells <= own
    assert not QToolTip.isVisible()


def _offers(widget: QWidget) -> bool:
    """Whether a right click on it would open something."""
    return isinstance(widget, QPlainTextEdit)


def test_it_imports_nothing_it_could_show_by_mistake() -> None:
    assert projection.__file__
    for file in Path(projection.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("mentordesk"):
                allowed = ("mentordesk.ui.projection", "mentordesk.ui.widgets", "mentordesk.words")
                looks = ("mentordesk.ui.theme", "mentordesk.ui.focus_ring")
                assert node.module.startswith((*allowed, *looks)), f"{file.name} imports {node.module}"


# --- coming and going ----------------------------------------------------------------------------


def test_the_key_line_goes_after_ten_seconds_and_comes_back_on_a_chord(wall: Wall, qtbot: QtBot) -> None:
    keys = wall.window.keys
    assert keys.isVisible()
    assert SHOWN_MS == 10_000
    assert 0 < keys.patience < 10_600
    before = wall.window.sheet.height()
    keys._timer.setInterval(1)  # the ten seconds are over
    qtbot.waitUntil(lambda: not keys.isVisible())
    keys._timer.setInterval(SHOWN_MS)
    assert wall.window.sheet.height() == before, "nothing jumps"
    wall.press(Qt.Key.Key_Tab)
    wall.write("plain words")
    assert not keys.isVisible()
    wall.press(Qt.Key.Key_Down, _CTRL)
    assert keys.isVisible()


def test_a_reader_of_the_screen_keeps_the_key_line(wall: Wall) -> None:
    QAccessible.setActive(True)
    try:
        wall.press(Qt.Key.Key_Down, _CTRL)
        assert wall.window.keys.patience == -1
        wall.window.close()
    finally:
        QAccessible.setActive(False)


_TWO_SCREENS = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from mentordesk.ui.projection import *
from mentordesk.ui.theme import dress, look_for
from mentordesk.words import words
application = QApplication(sys.argv)
look = look_for(application, "light", 100)
dress(application, look)
window = ProjectionWindow(words("en"), look)
told = []
window.left.connect(lambda: told.append("left"))
window.project()
application.processEvents()
print(window.screen().name(), window.isFullScreen(), window.geometry().getRect())
application.screenRemoved.emit(QGuiApplication.primaryScreen())
print(told, window.isVisible())
application.screenRemoved.emit(window.screen())
print(told, window.isVisible())
window.project(wall=QGuiApplication.primaryScreen())
application.processEvents()
print(window.screen().name(), window.geometry().getRect())
"""


def test_it_fills_the_second_screen_and_comes_back_when_that_one_goes(tmp_path: Path) -> None:
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": height,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x, width, height in (("desk", 0, 1440, 900), ("wall", 1440, 1920, 1080))
    ]  # fmt: skip
    settings = tmp_path / "screens.json"
    settings.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={settings}"}
    done = subprocess.run(
        [sys.executable, "-c", _TWO_SCREENS], env=environment, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "wall True (1440, 0, 1920, 1080)", "[] True", "['left'] False", "desk (0, 0, 1440, 900)",
    ], done.stderr  # fmt: skip
