"""F5 in the real window: the wall shows the six columns and nothing else, whatever happens at the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.errors import BadInput
from mentordesk.model.changes import Batch, Change, ChangeSet, Register, canonical
from mentordesk.model.plan import ACTION
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.store import receiving
from mentordesk.ui import pages
from mentordesk.ui.dialogs.plan_heading import PlanHeadingDialog
from mentordesk.ui.planning.columns import optional_fields
from mentordesk.ui.projection import ProjectionWindow
from mentordesk.ui.projection.cell import Cell
from tests.ui.person import Person
from tests.ui.plans import ROWS
from tests.ui.test_plan_page import column, grid_of, kept, page_of
from tests.ui.test_projecting import SIX, Markers, _all_of, _filled

_OURS = ("Dropped", "Risks", "Remarks", "Progress", "Changed on both sides", "very long text", "Undone")


class Wall:
    """The desk with its plan on the wall."""

    def __init__(self, qtbot: QtBot, folder: Path, programme: str) -> None:
        self.person = Person(qtbot, folder)
        self.programme = programme
        self.person.go(pages.PLAN, programme)

    @property
    def workspace(self) -> Workspace:
        assert self.person.desk.workspace is not None
        return self.person.desk.workspace

    @property
    def shown(self) -> list[ProjectionWindow]:
        return [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, ProjectionWindow) and each.isVisible()
        ]

    @property
    def window(self) -> ProjectionWindow:
        (found,) = self.shown
        return found

    def start(self) -> None:
        """F5 at the desk."""
        self.person.window.activateWindow()
        self.person.press("F5")
        self.person.until(lambda: len(self.shown) == 1)
        self.person.until(self.window.isActiveWindow)

    def cell(self, name: str) -> Cell:
        return self.window.sheet.cells[SIX.index(name)]

    def press(self, *keys: str) -> None:
        """On the wall, whatever is open at the desk."""
        self.window.activateWindow()
        self.person.until(self.window.isActiveWindow)
        self.person.press(*keys)

    def write(self, name: str, words: str) -> None:
        """In a cell on the wall."""
        self.window.activateWindow()
        self.cell(name).setFocus()
        QTest.keyClick(self.cell(name), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self.person.type(words)


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[str], Wall]]:
    """Opens the store of the test at a programme's plan."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # walls of before
    made: list[Wall] = []

    def open_at(programme: str) -> Wall:
        made.append(Wall(qtbot, tmp_path / "store", programme))
        return made[-1]

    yield open_at
    for each in made:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()
        each.person.leave()


@pytest.fixture
def wall(tmp_path: Path, opened: Callable[[str], Wall]) -> Wall:
    """A plan of six actions, not on the wall yet; another programme beside it."""
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Learning the language", ["en"])
        workspace.plans.paste(programme, [], ROWS, None, None)
        other = workspace.programmes.create("Another programme", ["en"])
        workspace.plans.add_action(other, {"what": "Of the other plan"})
    settings.save(settings.load().with_(role="facilitator"))
    return opened(programme)


# --- nothing else on the wall ------------------------------------------------------------------------


def _someone_writes(desk: Wall, action: str, name: str, text: str) -> None:
    """Another laptop's words for a cell, older than those that stand, come to the desk."""
    workspace, programme = desk.workspace, desk.programme
    strand = workspace.store.clock.new_id()
    change = Change(
        strand=strand, seq=1, batch=1, hlc="0000000000001-0000", programme=programme, circle="shared",
        entity=ACTION, eid=action, field=name, value=canonical(text), parents=(), author="ben", kind="set",
        salt="salt",
    ).sealed()  # fmt: skip
    at = "2026-11-23T09:00:00+00:00"
    batch = Batch(strand, 1, strand, "plan.cell_edited", {"number": 1}, at=at).sealed()

    def take_in(here: Workspace) -> frozenset[Register]:
        with here.store.unit_of_work() as unit:
            return receiving.receive(unit.connection, {strand: (programme, "shared")}, [batch], [change])

    def told(touched: frozenset[Register]) -> None:
        desk.person.desk.desk.changed.emit(ChangeSet(programme, "merge", touched))

    desk.person.desk.desk.ask(desk.person.window, take_in, told)
    desk.person.settle()


def _walk(desk: Wall) -> Iterator[str]:
    """Every action one after another, and the grid."""
    for _step in page_of(desk.person).table.actions:
        desk.press("Ctrl+Up")
    for _step in page_of(desk.person).table.actions:
        yield _all_of(desk.window)
        desk.press("Ctrl+Down")
    desk.press("F4")
    yield _all_of(desk.window)
    desk.press("F4")


def _happenings(desk: Wall, marks: Markers) -> Iterator[str]:
    """What may happen while the plan is on the wall; it is looked at after each."""
    page, person = page_of(desk.person), desk.person
    first = page.table.actions[0].id
    desk.press("Ctrl+Up", "Ctrl+Up", "Ctrl+Up", "Ctrl+Up")
    desk.write("success", f" {marks.show()}")
    yield "typing on the wall"
    desk.press("Tab")
    yield "words handed over"
    desk.write("lead", " and more")
    desk.press("Tab", "Ctrl+Z")
    person.until(lambda: not desk.cell("lead").toPlainText().endswith("and more"))
    assert person.window.status.message.text().startswith("Undone")
    yield "a step taken back"
    page.writing.edit(first, "risk", f"{marks.hide()} {'x' * 20_001}")
    person.settle()
    assert page.table.remark(0, page.table.column_of("risk")).startswith("A very long text")
    yield "a remark"
    for name in ("what", "risk"):
        _someone_writes(desk, first, name, marks.hide())
    assert page.table.actions[0].conflicts == {"what", "risk"}
    yield "two conflicts"
    person.desk.desk.say(marks.hide(), marks.hide())
    yield "a message"
    person.window.refuse(BadInput(marks.hide()))
    assert person.window.frame.banner.isVisible()
    yield "a sentence above the page"
    page.ask_heading()
    person.settle()
    assert isinstance(QApplication.activeModalWidget(), PlanHeadingDialog)
    yield "a dialog"


def test_nothing_but_the_six_columns_reaches_the_wall(tmp_path: Path, opened: Callable[[str], Wall]) -> None:
    marks = Markers()
    desk = opened(_filled(tmp_path / "store", marks))
    page = page_of(desk.person)
    for each in optional_fields():
        page.toggle_column(each.name)
    desk.person.settle()
    whole = [page.table.text(row, at) for row in range(6) for at in range(page.table.columnCount())]
    assert sum(mark in text for mark in marks.hidden for text in whole) > 20, "the grid shows more"
    grid_of(desk.person).go(0, 0)
    desk.start()
    seen = {"the plan": "\n".join(_walk(desk))}
    for happened in _happenings(desk, marks):
        seen[happened] = _all_of(desk.window)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    seen["all of it again"] = "\n".join(_walk(desk))
    assert len(marks.hidden) > 50
    here = desk.workspace.plans.plan(desk.programme)
    cities = {here.party("mentee"), here.party("mentor")}
    hidden = [mark for mark in marks.hidden if mark not in cities]  # they stand on the wall by right
    assert here.title in hidden, "the title of now is someone's own"
    for happened, text in seen.items():
        assert [each for each in (*hidden, *_OURS) if each in text] == [], happened
    everything = "\n".join(seen.values())
    assert [mark for mark in (*marks.shown, *cities) if mark not in everything] == []


# --- at work on the wall -----------------------------------------------------------------------------


def test_ctrl_z_on_the_wall_takes_back_the_last_step(wall: Wall) -> None:
    person = wall.person
    person.type("Before the meeting")
    person.press("Ctrl+Return")
    wall.start()
    wall.write("what", ", and in it")
    wall.press("Ctrl+Z")
    assert wall.cell("what").toPlainText() == "Before the meeting", "its own steps first"
    wall.press("Esc", "Ctrl+Z")
    person.until(lambda: wall.cell("what").toPlainText() == "Action 1")
    assert kept(person)[0] == column(person)[0] == "Action 1"
    wall.press("Ctrl+Shift+Z")
    person.until(lambda: wall.cell("what").toPlainText() == "Before the meeting")


def test_words_written_on_the_wall_are_one_step_back_from_there(wall: Wall) -> None:
    wall.start()
    wall.write("results", " and more")
    wall.press("Esc")
    assert kept(wall.person, "results")[0] == "Result 1 and more"
    wall.press("Ctrl+Z")
    wall.person.until(lambda: wall.cell("results").toPlainText() == "Result 1")
    assert kept(wall.person, "results")[0] == "Result 1"


def test_ctrl_n_on_the_wall_adds_an_action_and_writes_in_it(wall: Wall) -> None:
    wall.start()
    wall.press("Ctrl+N")
    wall.person.until(lambda: wall.cell("what").hasFocus())
    assert wall.window.sheet.badge.text() == "7"
    wall.person.type("Thought of in the meeting")
    wall.press("Esc")
    assert kept(wall.person)[6] == column(wall.person)[6] == "Thought of in the meeting"
    wall.press("Ctrl+Z", "Ctrl+Z")
    wall.person.until(lambda: len(column(wall.person)) == 6)
    assert len(kept(wall.person)) == 6


def test_esc_comes_back_to_the_same_cell(wall: Wall) -> None:
    person = wall.person
    grid_of(person).go(1, 1)
    wall.start()
    assert wall.window.sheet.badge.text() == "2"
    wall.press("Ctrl+Down")
    wall.write("timetable", "in May")
    wall.press("Esc", "Esc")
    person.until(lambda: wall.shown == [])
    assert grid_of(person).place == (2, 2)
    person.window.activateWindow()
    person.until(lambda: person.focus is grid_of(person))
    assert kept(person, "timetable")[2] == "in May"


@pytest.mark.parametrize("handed_over", [True, False])
def test_another_programme_takes_the_old_plan_off_the_wall_with_its_words_saved(
    wall: Wall, handed_over: bool
) -> None:
    person, here = wall.person, wall.programme
    (other,) = (each.id for each in wall.workspace.programmes.listed() if each.id != here)
    wall.start()
    wall.write("what", " as said on the wall")
    if handed_over:
        wall.press("Tab")
    person.go(pages.PLAN, other)
    person.until(lambda: wall.shown == [])
    assert column(person) == ["Of the other plan"]
    plans = wall.workspace.plans
    assert plans.plan(here).actions[0].text("what") == "Action 1 as said on the wall"
    assert [each.text("what") for each in plans.plan(other).actions] == ["Of the other plan"]
    wall.start()
    assert wall.cell("what").toPlainText() == "Of the other plan"
