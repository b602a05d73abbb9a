"""The timeline on a real store: bars moved by keys and mouse, words with them, one step back for each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.forms.answers import MAIN
from mentordesk.model import programme as programmes
from mentordesk.model.changes import Write
from mentordesk.model.timetable import Unit
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui.desk import Desk, Said
from mentordesk.ui.dialogs.plan_dates import PlanDatesDialog
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.ui.planning.timeline import TimelineView
from mentordesk.ui.planning.timeline_commands import timeline_commands, timeline_keys
from mentordesk.ui.widgets.parts import column
from mentordesk.ui.widgets.timeline.bars import shape
from mentordesk.ui.widgets.timeline.rows import DATES, LEAD, NAMES
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import words
from tests.ui import barriers
from tests.ui.person import Person
from tests.ui.plans import at_the_plan

pulled_away = pytest.mark.usefixtures("log_expected")
TEXTS = (
    "from May to August 2027",
    "Trial in May 2027; opening in September 2027",
    "",
    "when the hall is free",
    "12 May 2027",
)


class At:
    """Someone who has the timeline before their eyes."""

    def __init__(self, person: Person, programme: str) -> None:
        self.person, self.programme = person, programme
        self.desk: Desk = person.desk.desk
        self.said: list[str] = []
        self.desk.said.connect(self._hear)
        self.window = QWidget()
        self.window.resize(1300, 800)
        self.view = TimelineView(self.desk, self.window)
        column(self.window).addWidget(self.view)
        self.desk.changed.connect(self.view.refresh)
        self.window.show()
        self.window.activateWindow()
        self.view.follow(programme)
        person.settle()
        self.view.enter()

    def _hear(self, said: Said) -> None:
        self.said.append(said.text)

    @property
    def workspace(self) -> Workspace:
        found = self.desk.workspace
        assert found is not None
        return found

    def press(self, *keys: str) -> None:
        """Keys to what has the focus in the timeline, without waiting for the store."""
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self.view.timeline.shown, combination.key(), combination.keyboardModifiers())

    def words(self, number: int = 1) -> str:
        """Column 3 as the store has it."""
        return self.workspace.plans.plan(self.programme).actions[number - 1].text("timetable")

    def days(self, number: int = 1) -> tuple[str, str]:
        """The bar as it is drawn."""
        stretch = self.view.rows.bars[number - 1].stretch
        assert stretch is not None
        return stretch.first.isoformat(), stretch.last.isoformat()

    def acts(self) -> int:
        return len(self.workspace.history.entries(self.programme))

    def settle(self) -> None:
        self.view.flush()
        self.person.settle()

    def undo(self) -> None:
        self.workspace.history.undo(self.programme)
        self.person.settle()

    def dialog(self) -> PlanDatesDialog:
        found = QApplication.activeModalWidget()
        assert isinstance(found, PlanDatesDialog)
        return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan of five actions in a programme with a beginning, an end and a meeting."""
    with Workspace.create(tmp_path / "store") as workspace:
        made = workspace.programmes.create("Learning the language", ["en"])
        sheet = [
            Write(programmes.FORM, MAIN, "prog.start", "2027-03-01"),
            Write(programmes.FORM, MAIN, "prog.end", "2028-03-31"),
            Write("between.meeting", "m1", kind="create", value={"parent": [programmes.FORM, MAIN]}),
            Write("between.meeting", "m1", "date", "2027-06-02"),
        ]
        workspace.editing.apply(made, "programme.sheet_filled", sheet)
        rows = [
            {"what": f"Action {number}\nmore of it", "lead": "City", "timetable": text}
            for number, text in enumerate(TEXTS, 1)
        ]
        workspace.plans.paste(made, [], rows, None, None)
    settings.save(settings.load().with_(role="facilitator"))
    return tmp_path / "store"


@pytest.fixture
def at(qtbot: QtBot, folder: Path) -> Iterator[At]:
    someone = Person(qtbot, folder)
    assert someone.desk.workspace is not None
    (programme,) = someone.desk.workspace.programmes.listed()
    here = At(someone, programme.id)
    yield here
    here.window.close()
    here.window.deleteLater()
    someone.leave()


def told(at: At, number: int, column_at: int = NAMES) -> str:
    """What a screen reader hears of a row."""
    view = at.view.timeline.shown
    index = at.view.rows.find((at.view.rows.bars[number - 1].action.id, -1)).siblingAtColumn(column_at)
    return str(view.model().data(index, Qt.ItemDataRole.AccessibleTextRole))


# --- rows ----------------------------------------------------------------------------------------------


def test_each_action_has_a_row_with_a_name_that_says_when(at: At) -> None:
    QAbstractItemModelTester(at.view.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert told(at, 1) == "Action 1, from 1 May 2027 to 31 August 2027, exact. Action 1"
    assert told(at, 2) == "Action 2, from 1 May 2027 to 30 September 2027, exact, 2 steps. Action 2"
    assert told(at, 3) == "Action 3, no date in column 3. Action 3"
    assert told(at, 4) == "Action 4, its words in column 3 name no day yet. Action 4"
    assert told(at, 5).startswith("Action 5, on 12 May 2027, exact")
    assert told(at, 1, LEAD) == "City"
    assert told(at, 1, DATES) == "from 1 May 2027 to 31 August 2027"


def test_a_screen_reader_finds_a_row_for_each_row(at: At) -> None:
    tree = at.view.timeline.tree
    reader = QAccessible.queryAccessibleInterface(tree)
    assert reader.text(QAccessible.Text.Name) == "Timeline"
    names = [reader.child(each).text(QAccessible.Text.Name) for each in range(reader.childCount())]
    assert "Step of action 2, Trial, from 1 May 2027 to 31 May 2027, exact" in names
    assert "3 milestones of the programme" in names


def test_the_first_action_is_current_and_arrows_go_through_rows_and_steps(at: At) -> None:
    bars = at.view.rows.bars
    assert at.view.current == bars[0].action.id
    at.press("Down", "Down")
    assert at.view.current == bars[1].action.id
    step = at.view.rows.step(at.view.timeline.tree.currentIndex())
    assert step is not None
    assert step.label == "Trial"
    at.press("Left", "Left")  # back to the action, then folded
    at.press("Down")
    assert at.view.current == bars[2].action.id
    at.press("Up", "Right", "Right", "Right")  # unfolded, first step, second step
    step = at.view.rows.step(at.view.timeline.tree.currentIndex())
    assert step is not None
    assert step.label == "opening"
    at.press("Home", "Right", "Right")
    assert "Start of the programme" in at.view.card.title.text()


def test_what_is_folded_and_the_zoom_are_remembered_by_ids_alone(at: At) -> None:
    at.press("Down", "Left", "-")
    assert at.view.unit == Unit.QUARTER
    kept = at.desk.settings.view(at.programme, "timeline")
    assert kept["zoom"] == "quarter"
    assert kept["folded"] == [at.view.rows.bars[1].action.id]


def test_the_card_shows_the_words_and_what_was_understood(at: At) -> None:
    card = at.view.card
    assert whole_text(card.written) == TEXTS[0]
    assert "2027" in card.understood.words.text()
    at.view.go(at.view.rows.bars[3].action.id)
    assert card.understood.words.text() == "The words in column 3 name no day yet"
    assert card.correct.text() == "Give a date…"


# --- moving by keys ------------------------------------------------------------------------------------


def test_a_bar_moved_by_keys_rewrites_the_words_and_one_undo_takes_both_back(at: At) -> None:
    before = at.acts()
    at.press("Alt+Right")
    assert at.days() == ("2027-06-01", "2027-09-30"), "seen at once"
    assert at.words() == TEXTS[0], "the store hears of it later"
    assert whole_text(at.view.card.written) == "from June to September 2027"
    assert at.said[-1] == "Action 1, from 1 June 2027 to 30 September 2027"
    at.settle()
    assert at.words() == "from June to September 2027"
    assert at.acts() == before + 1
    at.undo()
    assert at.words() == TEXTS[0]
    assert at.days() == ("2027-05-01", "2027-08-31")


def test_key_moves_in_a_row_are_one_step_whatever_they_move(at: At) -> None:
    before = at.acts()
    at.press("Alt+Right", "Alt+Right", "Alt+Left", "Shift+Alt+Right")
    at.settle()
    assert at.acts() == before + 1
    assert at.days() == ("2027-06-01", "2027-10-31")
    at.undo()
    assert at.words() == TEXTS[0]


def test_two_seconds_after_the_last_key_the_store_has_it(at: At) -> None:
    at.press("Alt+Right")
    at.person.until(lambda: at.words() != TEXTS[0])
    assert at.words() == "from June to September 2027"


def test_there_and_back_again_is_no_change(at: At) -> None:
    before = at.acts()
    at.press("Alt+Right", "Alt+Left")
    at.settle()
    assert at.acts() == before
    assert at.days() == ("2027-05-01", "2027-08-31")


def test_keys_on_another_bar_begin_another_step(at: At) -> None:
    before = at.acts()
    at.press("Alt+Right", "End", "Alt+Right")
    at.settle()
    assert at.acts() == before + 2
    assert at.words(5) == "12 June 2027"


def test_a_bar_goes_by_the_unit_of_the_zoom(at: At) -> None:
    at.press("+", "Alt+Right")
    assert at.view.unit == Unit.WEEK
    assert at.days() == ("2027-05-08", "2027-09-07")
    at.press("-", "-", "Alt+Right")  # another zoom is another step
    at.settle()
    assert at.days() == ("2027-08-08", "2027-12-07")


def test_a_step_is_moved_alone(at: At) -> None:
    at.press("Down", "Down", "Alt+Right")
    at.settle()
    assert at.words(2) == "Trial in June 2027; opening in September 2027"
    assert at.said[-1] == "Trial, from 1 June 2027 to 30 June 2027"


def test_what_cannot_be_moved_says_so_and_stays(at: At) -> None:
    before = at.acts()
    at.view.go(at.view.rows.bars[3].action.id)
    at.press("Alt+Right")
    assert at.said[-1] == "Action 4 has no date that could be moved. Give it one first."
    at.press("Home", "Alt+Right")
    assert at.said[-1].startswith("Milestones are read from the programme")
    at.settle()
    assert at.acts() == before


@pulled_away
def test_a_move_the_disk_does_not_take_is_put_back_and_said(at: At, folder: Path) -> None:
    away = folder.with_name("away")
    folder.rename(away)
    at.press("Alt+Right")
    assert at.days() == ("2027-06-01", "2027-09-30")
    at.settle()
    assert at.days() == ("2027-05-01", "2027-08-31")
    assert "is no longer there" in at.person.window.frame.banner.text.text()
    away.rename(folder)
    at.press("Alt+Right")
    at.settle()
    assert at.words() == "from June to September 2027"


@pulled_away
def test_words_the_disk_does_not_take_stay_in_the_dialog(at: At, folder: Path) -> None:
    at.press("F2")
    dialog = at.dialog()
    dialog.words_field.selectAll()
    QTest.keyClicks(dialog.words_field, "October 2027")
    away = folder.with_name("away")
    folder.rename(away)
    dialog.do.click()
    at.person.settle()
    assert dialog.isVisible()
    assert "is no longer there" in dialog.note.text()
    assert whole_text(dialog.words_field) == "October 2027"
    away.rename(folder)
    dialog.do.click()
    at.person.settle()
    assert at.words() == "October 2027"
    assert at.days() == ("2027-10-01", "2027-10-31")


# --- moving by mouse -----------------------------------------------------------------------------------


def spot(at: At, number: int, edge: str = "both") -> QPoint:
    """Where the mouse takes a bar."""
    tree = at.view.timeline.tree
    bar = at.view.rows.bars[number - 1]
    assert bar.stretch is not None
    assert tree.scale is not None
    drawn = shape(bar.stretch, tree.scale, at.desk.look)
    x = {"first": drawn.left + 2, "both": drawn.middle, "last": drawn.right - 2}[edge]
    row = tree.visualRect(at.view.rows.find((bar.action.id, -1)))
    return QPoint(round(x) - tree.offset + tree.days_rect.left(), row.center().y())


def drag(at: At, start: QPoint, by: int) -> None:
    port = at.view.timeline.tree.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for part in (4, 2, 1):
        QTest.mouseMove(port, start + QPoint(by // part, 0))
    at.person.settle()


def drop(at: At, at_point: QPoint) -> None:
    port = at.view.timeline.tree.viewport()
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at_point)
    at.person.settle()


@pytest.mark.parametrize(
    ("edge", "by", "words"),
    [
        ("both", 60, "from June to September 2027"),
        ("last", 110, "from May to October 2027"),
        ("first", 55, "from June to August 2027"),
        ("both", -50, "from April to July 2027"),
    ],
)
def test_a_bar_and_its_ends_are_dragged_by_whole_units_as_one_change(
    at: At, edge: str, by: int, words: str
) -> None:
    before = at.acts()
    start = spot(at, 1, edge)
    drag(at, start, by)
    assert at.words() == TEXTS[0], "nothing before it is dropped"
    drop(at, start + QPoint(by, 0))
    assert at.words() == words
    assert at.acts() == before + 1
    at.undo()
    assert at.words() == TEXTS[0]


def test_esc_lets_go_of_a_dragged_bar(at: At) -> None:
    before = at.acts()
    start = spot(at, 1)
    drag(at, start, 120)
    at.press("Esc")
    drop(at, start + QPoint(120, 0))
    assert at.days() == ("2027-05-01", "2027-08-31")
    assert at.acts() == before


def test_a_click_on_give_a_date_opens_the_dialog(at: At) -> None:
    tree, bar = at.view.timeline.tree, at.view.rows.bars[2]
    row = tree.visualRect(at.view.rows.find((bar.action.id, -1)).siblingAtColumn(DATES))
    place = tree.painter_of_rows.link_rect(bar, row).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert at.dialog().windowTitle() == "Dates of action 3"
    at.dialog().reject()


# --- correcting ----------------------------------------------------------------------------------------


def test_f2_gives_days_to_words_that_name_none(at: At) -> None:
    at.view.go(at.view.rows.bars[3].action.id)
    at.press("F2")
    dialog = at.dialog()
    assert dialog.understood.words.text() == "These words name no day yet"
    QTest.keyClicks(dialog.first, "1 May 2027")
    QTest.keyClicks(dialog.last, "August 2027")
    assert dialog.days == (date(2027, 5, 1), date(2027, 8, 31))
    dialog.do.click()
    at.person.settle()
    assert at.days(4) == ("2027-05-01", "2027-08-31")
    assert at.words(4) == "when the hall is free"
    at.undo()
    assert at.view.rows.bars[3].stretch is None


def test_dates_are_written_into_the_words_when_asked_and_the_old_words_come_back(at: At) -> None:
    at.view.go(at.view.rows.bars[2].action.id)
    at.press("Return")
    dialog = at.dialog()
    assert not dialog.write.isEnabled(), "there is no date yet"
    QTest.keyClicks(dialog.first, "May 2027")
    QTest.keyClicks(dialog.last, "August 2027")
    dialog.write.click()
    written = whole_text(dialog.words_field)
    assert "2027" in written
    dialog.write.click()
    assert whole_text(dialog.words_field) == ""
    dialog.write.click()
    dialog.do.click()
    at.person.settle()
    assert at.words(3) == written
    assert at.days(3) == ("2027-05-01", "2027-08-31")


def test_bad_dates_get_one_sentence_in_their_place(at: At) -> None:
    at.press("F2")
    dialog = at.dialog()
    QTest.keyClicks(dialog.first, "soon or later")
    dialog.do.click()
    assert dialog.isVisible()
    assert "No day is understood here" in dialog.first.accessibleDescription()
    dialog.first.clear()
    QTest.keyClicks(dialog.first, "1 September 2027")
    QTest.keyClicks(dialog.last, "1 May 2027")
    dialog.do.click()
    assert dialog.isVisible()
    assert "before the beginning" in dialog.last.accessibleDescription()
    dialog.reject()
    at.person.settle()
    assert at.words() == TEXTS[0]


def test_words_typed_in_the_dialog_survive_a_stop_until_they_are_stored_or_left(at: At) -> None:
    at.press("F2")
    dialog = at.dialog()
    QTest.keyClicks(dialog.words_field, " Soon")
    at.person.until(lambda: len(at.workspace.drafting.offered()) == 1)
    dialog.reject()
    at.person.settle()
    assert at.workspace.drafting.offered() == []
    at.press("F2")
    QTest.keyClicks(at.dialog().words_field, " Soon")
    at.person.until(lambda: len(at.workspace.drafting.offered()) == 1)
    at.dialog().do.click()
    at.person.settle()
    assert at.words() == f"{TEXTS[0]} Soon"
    assert at.workspace.drafting.offered() == []


# --- list, commands ------------------------------------------------------------------------------------


def test_the_list_says_the_same_in_words_and_moves_bars_too(at: At) -> None:
    at.view.toggle_list()
    shown = at.view.timeline.shown
    assert shown is at.view.timeline.list
    assert told(at, 1) == "Action 1, from 1 May 2027 to 31 August 2027, exact. Action 1"
    at.press("Alt+Right")
    at.settle()
    assert at.words() == "from June to September 2027"
    at.view.toggle_list()
    assert at.view.timeline.tree.isVisible()
    assert at.view.current == at.view.rows.bars[0].action.id


def test_a_narrow_window_shows_the_list_alone(at: At) -> None:
    at.window.resize(700, 700)
    at.person.settle()
    assert at.view.timeline.list.isVisible()
    at.window.resize(1300, 800)
    at.person.settle()
    assert at.view.timeline.tree.isVisible()


def test_every_key_has_its_command_or_its_line_in_f1(at: At) -> None:
    commands = {each.id: each for each in timeline_commands(at.view)}
    commands["timeline.later"].run()
    at.settle()
    assert at.words() == "from June to September 2027"
    commands["timeline.nearer"].run()
    assert at.view.unit == Unit.WEEK
    assert any("Alt+Left" in key for _what, key in timeline_keys(at.desk.words))


def test_t_shows_today(at: At) -> None:
    tree = at.view.timeline.tree
    at.press("T")
    assert tree.scale is not None
    x = tree.scale.x(at.desk.today())
    assert tree.offset <= x <= tree.offset + tree.days_rect.width()
    assert at.said[-1].startswith("Today, ")


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_nameless_or_clipped_in_wide_and_narrow_windows(
    qtbot: QtBot, folder: Path, language: str, size: int
) -> None:
    settings.save(settings.load().with_(role="facilitator", text_size=size))
    someone = Person(qtbot, folder, language)
    assert someone.desk.workspace is not None
    (programme,) = someone.desk.workspace.programmes.listed()
    here = At(someone, programme.id)
    found = []
    for width in (1228, 940, 700):
        here.window.resize(width, 760)
        someone.settle()
        assert here.window.width() == width, "it fits"
        found += [f"{width}: {fault}" for fault in barriers.nameless(here.window)]
        found += [f"{width}: {fault}" for fault in barriers.clipped(here.window)]
        found += [f"{width}: {fault}" for fault in barriers.too_small(here.window)]
    here.press("F2")
    someone.settle()
    found += [*barriers.nameless(here.dialog()), *barriers.clipped(here.dialog())]
    found += barriers.shared_mnemonics(barriers.mnemonic_texts(here.dialog()))
    here.dialog().reject()
    someone.settle()
    here.window.close()
    here.window.deleteLater()
    someone.leave()
    assert found == []


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
def test_the_menu_of_a_bar_corrects_and_moves_it(at: At) -> None:
    tree = at.view.timeline.tree
    place = tree.visualRect(tree.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, tree.mapToGlobal(place))
    QApplication.sendEvent(tree.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    later = next(each for each in menu.actions() if each.text() == "Move the bar later")
    later.trigger()
    menu.close()
    at.settle()
    assert at.words() == "from June to September 2027"


def test_a_bar_may_go_beyond_the_days_drawn_so_far(at: At) -> None:
    at.press("-", *["Alt+Right"] * 12)
    tree = at.view.timeline.tree
    assert tree.scale is not None
    stretch = at.view.rows.bars[0].stretch
    assert stretch is not None
    assert stretch.first == date(2030, 5, 1)
    assert tree.scale.end(stretch.last) <= tree.scale.width
    assert tree.offset <= tree.scale.x(stretch.first) <= tree.offset + tree.days_rect.width()


# --- on the page ---------------------------------------------------------------------------------------


def test_on_the_page_a_bar_is_moved_and_taken_back_by_keys_alone(qtbot: QtBot, folder: Path) -> None:
    with at_the_plan(qtbot, folder) as person:
        page = person.window.page
        assert isinstance(page, PlanPage)
        person.press("Ctrl+T", "Alt+Right", "Alt+Right")
        person.press("Ctrl+Z")  # what was moved is written first, and then taken back
        person.until(lambda: page.table.actions[0].text("timetable") == TEXTS[0])
        workspace = person.desk.workspace
        assert workspace is not None
        names = [words("en").say(each.name) for each in workspace.history.entries(page.programme)[:2]]
        assert names == ["Undone: Dates of action 1 moved", "Dates of action 1 moved"]
        person.press("Ctrl+Y")
        person.until(lambda: page.table.actions[0].text("timetable") == "from July to October 2027")
        person.press("Ctrl+T")
        assert page.grid.hasFocus()
        assert page.table.text(0, 2) == "from July to October 2027"


def test_the_first_actions_of_a_long_plan_are_there_before_the_others(at: At) -> None:
    rows = [{"what": f"More {number}", "timetable": f"May 2027 ({number})"} for number in range(100)]
    at.workspace.plans.paste(at.programme, [], rows, None, None)
    at.person.settle()
    shown: list[int] = []
    fresh = TimelineView(at.desk, at.window)
    fresh.shown.connect(lambda schedule: shown.append(len(schedule.bars)))
    fresh.show()
    fresh.follow(at.programme)
    at.person.settle()
    assert shown == [60, 105]
