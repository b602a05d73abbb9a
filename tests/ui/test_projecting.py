"""The plan on the wall while the desk works: it follows the grid, and nothing else gets there (R-220)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from mentordesk.forms.definition import Field
from mentordesk.forms.reading import form
from mentordesk.model.changes import Register, Write
from mentordesk.model.plan import ACTION, FORM, Action
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.navigation import Place
from mentordesk.ui.planning.columns import CellTexts, grid_columns, optional_fields
from mentordesk.ui.planning.projecting import Projecting
from mentordesk.ui.projection import ProjectionWindow
from mentordesk.ui.projection.cell import Cell
from tests.ui.person import Person

SIX = ("what", "results", "timetable", "lead", "resources_partners", "success")
_CTRL = Qt.KeyboardModifier.ControlModifier
_DELETE = QEvent.Type.DeferredDelete.value


class Desk:
    """A plan in the window as its page shows it, its projection, and what that told."""

    def __init__(self, qtbot: QtBot, folder: Path, programme: str) -> None:
        self.qtbot = qtbot
        self.person = Person(qtbot, folder)
        self.desk = self.person.window.desk
        self.programme = programme
        self.desk.navigator.go(Place("sheet", programme))
        self.person.settle()
        self.table = PlanTable(self.desk.words, CellTexts(self.desk.words))
        self.table.set_columns(
            grid_columns(self.desk.words, frozenset(each.name for each in optional_fields()))
        )
        self.page = QTableView(self.person.window)
        self.page.setModel(self.table)
        self.page.show()
        self.projecting = Projecting(self.desk, self.table, self.page)
        self.typed: list[tuple[str, ...]] = []
        self.over: list[tuple[str, ...]] = []
        self.edits: list[tuple[str, str, str]] = []
        self.left: list[tuple[str, ...]] = []
        self.wishes: list[str] = []
        self.kept: list[str] = []  # what the lane of the store was given in time
        self.answer = "put"
        self.projecting.typed.connect(self._typed)
        self.projecting.typing_left.connect(self._over)
        self.projecting.edited.connect(self._edited)
        self.projecting.left.connect(self._left)
        self.projecting.add_requested.connect(self._add)
        self.projecting.undo_requested.connect(self._undo)
        self.projecting.redo_requested.connect(self._redo)
        self.read()

    def _typed(self, *told: str) -> None:
        self.typed.append(told)

    def _over(self, *told: str) -> None:
        self.over.append(told)

    def _edited(self, action: str, name: str, text: str) -> None:
        """As the page does: shown at once, unless it is refused at once."""
        self.edits.append((action, name, text))
        self.table.put(action, name, text)
        if self.answer == "refuse":
            self.table.settle([(action, name)])
        self.desk.ask(self.page, lambda _workspace: self.kept.append(text))

    def _left(self, *told: str) -> None:
        self.left.append(told)

    def _add(self) -> None:
        self.wishes.append("add")
        self.table.begin_action(Action("new", "NEW", 0, ""), len(self.table.actions))
        self.projecting.go_to("new")

    def _undo(self) -> None:
        self.wishes.append("undo")

    def _redo(self) -> None:
        self.wishes.append("redo")

    @property
    def workspace(self) -> Workspace:
        assert self.desk.workspace is not None
        return self.desk.workspace

    def read(self) -> None:
        self.table.replace(self.workspace.plans.plan(self.programme).actions)

    def id(self, row: int) -> str:
        return self.table.actions[row].id

    @property
    def walls(self) -> list[ProjectionWindow]:
        return [
            each for each in QApplication.topLevelWidgets()
            if isinstance(each, ProjectionWindow) and each.isVisible()
        ]  # fmt: skip

    @property
    def wall(self) -> ProjectionWindow:
        (found,) = self.walls
        return found

    def start(self, row: int = 0) -> ProjectionWindow:
        action = self.table.action(row)
        self.projecting.start(action.id if action else "", "Action plan", "Valmont ⇄ Grandpont")
        self.qtbot.waitUntil(lambda: len(self.walls) == 1)
        self.qtbot.waitUntil(self.wall.isActiveWindow)
        return self.wall

    def cell(self, name: str) -> Cell:
        return self.wall.sheet.cells[SIX.index(name)]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.wall, key, modifier)
        QApplication.processEvents()

    def write(self, words: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)


def _store(folder: Path) -> str:
    with Workspace.create(folder) as workspace:
        programme = workspace.programmes.create("Learning together", ["en"])
        for number in (1, 2, 3):
            workspace.plans.add_action(programme, {name: f"{name} of {number}" for name in SIX})
    settings.save(settings.load().with_(role="facilitator"))
    return programme


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[str], Desk]]:
    """Opens the store of the test at a programme's plan."""
    QCoreApplication.sendPostedEvents(None, _DELETE)  # walls of before
    made: list[Desk] = []

    def open_at(programme: str) -> Desk:
        made.append(Desk(qtbot, tmp_path / "store", programme))
        return made[-1]

    yield open_at
    for each in made:
        if shiboken6.isValid(each.projecting):
            each.projecting.stop()
        if shiboken6.isValid(each.person.window):
            each.person.leave()
    QCoreApplication.sendPostedEvents(None, _DELETE)


@pytest.fixture
def desk(tmp_path: Path, opened: Callable[[str], Desk]) -> Desk:
    """Three actions, and the page of their plan in the window."""
    return opened(_store(tmp_path / "store"))


# --- it follows the grid -------------------------------------------------------------------------


def test_it_begins_at_the_action_one_stood_in_and_follows_the_grid(desk: Desk) -> None:
    wall = desk.start(1)
    assert wall.sheet.badge.text() == "2"
    assert [each.toPlainText() for each in wall.sheet.cells] == [f"{name} of 2" for name in SIX]
    assert (wall.keys.heading.text(), wall.keys.cities.text()) == ("Action plan", "Valmont ⇄ Grandpont")
    assert desk.cell("lead").accessibleName() == "Action 2. 4. Who leads?"
    desk.table.put(desk.id(1), "lead", "The library")
    desk.qtbot.waitUntil(lambda: desk.cell("lead").toPlainText() == "The library")
    desk.workspace.plans.move_action(desk.programme, desk.id(1), 1)
    desk.read()
    desk.qtbot.waitUntil(lambda: wall.sheet.badge.text() == "1")
    desk.projecting.show_heading("Plan of Valmont", "")
    desk.qtbot.waitUntil(lambda: wall.keys.heading.text() == "Plan of Valmont")
    desk.projecting.go_to(desk.id(2))
    assert wall.current[0] == desk.id(2)


def test_blank_rows_are_no_actions(desk: Desk) -> None:
    desk.table.replace([])
    wall = desk.start(0)
    assert wall.empty.isVisible()
    assert wall.grid.model().rowCount() == 0
    desk.read()
    desk.qtbot.waitUntil(wall.sheet.isVisible)


def test_much_news_are_one_look_and_remarks_are_none(desk: Desk) -> None:
    wall, looks = desk.start(), []

    def look() -> None:
        looks.append(1)

    wall.grid.model().modelReset.connect(look)
    for row in range(3):
        for name in SIX:
            desk.table.put(desk.id(row), name, "other words")
    QApplication.processEvents()
    assert len(looks) == 1
    desk.table.set_remarks({(desk.id(0), "what"): "Same text twice"})
    desk.table.put(desk.id(0), "risk", "Nobody comes")
    QApplication.processEvents()
    assert len(looks) == 1


def test_words_written_on_the_wall_are_told_key_by_key_and_then_as_a_whole(desk: Desk) -> None:
    desk.start(2)
    desk.cell("lead").setFocus()
    desk.write("A ")
    assert desk.typed[-1] == (desk.id(2), "lead", "A lead of 3")
    assert desk.edits == []
    desk.table.put(desk.id(2), "what", "From elsewhere")
    QApplication.processEvents()
    assert desk.cell("lead").toPlainText() == "A lead of 3", "the hand is not disturbed"
    desk.projecting.flush()
    assert desk.edits == [(desk.id(2), "lead", "A lead of 3")]
    desk.press(Qt.Key.Key_Tab)
    assert desk.over[-1] == (desk.id(2), "lead")
    assert desk.table.text(2, 3) == "A lead of 3"


def test_words_refused_at_once_do_not_stay_on_the_wall(desk: Desk) -> None:
    desk.start()
    desk.answer = "refuse"
    desk.cell("lead").setFocus()
    desk.write("A ")
    desk.press(Qt.Key.Key_Tab)
    assert desk.edits == [(desk.id(0), "lead", "A lead of 1")]
    desk.qtbot.waitUntil(lambda: desk.cell("lead").toPlainText() == "lead of 1")


def test_a_new_action_is_there_and_written_in_at_once(desk: Desk) -> None:
    wall = desk.start()
    desk.press(Qt.Key.Key_N, _CTRL)
    assert desk.wishes == ["add"]
    assert wall.current[0] == "new"
    assert desk.cell("what").hasFocus()
    desk.write("Lend games")
    desk.press(Qt.Key.Key_Escape)
    assert desk.edits == [("new", "what", "Lend games")]


def test_undo_and_redo_are_the_desks(desk: Desk) -> None:
    desk.start()
    desk.press(Qt.Key.Key_Z, _CTRL)
    desk.press(Qt.Key.Key_Z, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.wishes == ["undo", "redo"]


# --- it comes and goes ---------------------------------------------------------------------------


def test_there_is_one_wall_and_esc_leads_back_to_the_same_cell(desk: Desk) -> None:
    wall = desk.start()
    assert desk.start(1) is wall
    assert wall.current[0] == desk.id(1)
    desk.cell("timetable").setFocus()
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Escape)
    assert desk.left == [(desk.id(1), "timetable")]
    assert not desk.projecting.active
    QCoreApplication.sendPostedEvents(None, _DELETE)
    assert not shiboken6.isValid(wall)
    desk.table.put(desk.id(0), "what", "Nobody looks")
    desk.projecting.go_to(desk.id(0))
    desk.projecting.stop()
    again = desk.start(2)
    assert again is not wall
    assert again.sheet.badge.text() == "3"


def test_stopping_hands_over_what_is_being_written(desk: Desk) -> None:
    desk.start()
    desk.cell("what").setFocus()
    desk.write("A ")
    desk.projecting.stop()
    assert desk.edits == [(desk.id(0), "what", "A what of 1")]
    assert desk.left == [(desk.id(0), "what")]
    assert desk.walls == []


def test_it_goes_on_when_the_desk_shows_another_page(desk: Desk) -> None:
    wall = desk.start()
    desk.page.hide()
    desk.desk.navigator.go(Place("settings"))
    desk.person.settle()
    desk.table.put(desk.id(0), "what", "Still here")
    desk.qtbot.waitUntil(lambda: desk.cell("what").toPlainText() == "Still here")
    assert wall.isVisible()


def test_it_goes_with_the_page_and_nothing_breaks(desk: Desk) -> None:
    wall = desk.start()
    desk.table.put(desk.id(0), "what", "on its way")
    desk.page.deleteLater()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, _DELETE)
    assert not shiboken6.isValid(wall)
    QApplication.processEvents()


def test_closing_the_window_takes_the_words_first_and_the_wall_as_well(desk: Desk) -> None:
    wall = desk.start()
    desk.cell("what").setFocus()
    desk.write("A ")
    desk.person.window.close()
    assert desk.edits == [(desk.id(0), "what", "A what of 1")]
    assert not wall.isVisible()
    assert desk.left == [], "there is no grid to go back to"
    assert desk.kept == ["A what of 1"]


def test_a_window_that_cannot_close_yet_leaves_the_wall_alone(desk: Desk) -> None:
    wall = desk.start()
    QCoreApplication.sendEvent(desk.person.window, QEvent(QEvent.Type.WindowStateChange))
    assert wall.isVisible()
    desk.person.window.showMinimized()
    QApplication.processEvents()
    assert wall.isVisible()


def test_another_language_ends_it_with_no_word_lost(desk: Desk) -> None:
    wall = desk.start()
    desk.cell("what").setFocus()
    desk.write("A ")
    desk.desk.change_settings(language="fr")
    desk.person.settle()
    assert desk.edits == [(desk.id(0), "what", "A what of 1")]
    assert not (shiboken6.isValid(wall) and wall.isVisible())


# --- nothing else on the wall --------------------------------------------------------------------


class Markers:
    """Texts that are told apart wherever they come up again."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.hidden: list[str] = []

    def show(self) -> str:
        self.shown.append(f"SHOWN{len(self.shown):03}")
        return self.shown[-1]

    def hide(self) -> str:
        self.hidden.append(f"HIDDEN{len(self.hidden):03}")
        return self.hidden[-1]

    def answers(self, fields: Iterable[Field], *, row: bool = False) -> dict[str, Any]:
        """An answer with a marker in it for each field that takes words."""
        return {
            (field.name if row else field.key): value
            for field in fields
            if (value := self._answer(field)) is not None
        }

    def _answer(self, field: Field) -> Any:
        if field.kind in ("short_text", "long_text", "reference"):
            return self.hide()
        if field.kind in ("list", "reference_list"):
            return [self.hide(), self.hide()]
        if field.kind == "choice":
            return field.choices[-1].value
        return None


def _in_circle(workspace: Workspace, programme: str, circle: str, writes: list[Write]) -> None:
    with workspace.store.unit_of_work() as unit:
        unit.record(programme, "plan.cell_edited", {"number": 1}, writes, author="someone", circle=circle)


def _filled(folder: Path, marks: Markers) -> str:
    """A store with a marker in every place a text can stand."""
    columns = form(FORM).groups[ACTION]
    beside = [each for each in columns if each.name not in SIX]
    with Workspace.create(folder) as workspace:
        programme = workspace.programmes.create(marks.hide(), ["en"])
        _fill_programme(workspace, programme, marks)
        for _ in range(3):
            action = workspace.plans.add_action(programme, {"what": marks.hide()})  # it is in the history
            cells = {name: marks.show() for name in SIX}
            extra = marks.answers(beside, row=True)
            workspace.plans.edit_cells(programme, action, cells | extra)
        action = workspace.plans.add_action(programme, {name: marks.hide() for name in SIX})
        removed = workspace.plans.add_action(programme, {name: marks.hide() for name in SIX})
        workspace.plans.remove_action(programme, removed)
        workspace.plans.name_version(programme, marks.hide(), marks.hide())
        _fill_circles(workspace, programme, action, marks)
        other = workspace.programmes.create(marks.hide(), ["en"])
        elsewhere = workspace.plans.add_action(other, {name: marks.hide() for name in SIX})
        for where, eid in ((programme, action), (other, elsewhere)):
            for name in ("what", "risk"):
                workspace.drafting.keep(Register(where, ACTION, eid, name), marks.hide(), ())
    settings.save(settings.load().with_(role="facilitator"))
    return programme


def _fill_programme(workspace: Workspace, programme: str, marks: Markers) -> None:
    sheet = [each for each in form("programme").singles() if each.kind in ("short_text", "long_text")]
    workspace.programmes.fill_sheet(programme, marks.answers(sheet))
    header = [each for each in form(FORM).singles() if each.kind in ("short_text", "long_text", "reference")]
    workspace.plans.fill_header(programme, marks.answers(header))
    for role in ("mentee_city", "mentor_city"):
        staff = [{"name": marks.hide(), "function": marks.hide()}]
        answers = {"role": role, "name": marks.hide(), "country": marks.hide()}
        workspace.programmes.add_party(programme, answers, staff)
    for person in workspace.programmes.people(programme):
        contact = [Write("person", person, name, marks.hide()) for name in ("email", "phone", "organisation")]
        _in_circle(workspace, programme, "shared", contact)


def _fill_circles(workspace: Workspace, programme: str, action: str, marks: Markers) -> None:
    for circle in ("confidence", "private"):
        cells = [Write(ACTION, action, name, marks.hide()) for name in (*SIX, "risk", "remarks")]
        row = [
            Write(ACTION, f"row-{circle}", kind="create", value={"parent": [FORM, "main"]}),
            Write(ACTION, f"row-{circle}", "order", "Z"),
            *(Write(ACTION, f"row-{circle}", name, marks.hide()) for name in SIX),
        ]
        title = [Write(FORM, "main", "a6.title", marks.hide())]
        _in_circle(workspace, programme, circle, [*cells, *row, *title])
    for circle in ("shared", "confidence", "private"):
        note = [
            Write("note", f"note-{circle}", kind="create", value={}),
            Write("note", f"note-{circle}", "text", marks.hide()),
            Write("note", f"note-{circle}", "speaker", marks.hide()),
        ]
        _in_circle(workspace, programme, circle, note)


def _properties(thing: QObject) -> Iterator[str]:
    """Every property Qt knows of an object: name, description, tooltip, title, text and the rest."""
    meta = thing.metaObject()
    for place in range(meta.propertyCount()):
        yield str(meta.property(place).read(thing))
    for name in thing.dynamicPropertyNames():
        with suppress(RuntimeError):  # Qt's own, of a type Python cannot hold: no text
            yield str(thing.property(bytes(name.data()).decode()))


def _items(model: QAbstractItemModel) -> Iterator[str]:
    roles = (*range(32), *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 32))
    for role in roles:
        for row in range(-1, model.rowCount()):
            yield str(model.headerData(row, Qt.Orientation.Vertical, role))
            for column in range(model.columnCount()):
                yield str(model.headerData(column, Qt.Orientation.Horizontal, role))
                yield str(model.index(row, column).data(role))


def _aloud(reading: QAccessibleInterface) -> Iterator[str]:
    """What a screen reader gets of an element and of all that is in it."""
    for kind in QAccessible.Text:
        yield reading.text(kind)
    words = reading.textInterface()
    if words is not None:
        yield words.text(0, words.characterCount())
    for place in range(reading.childCount()):
        child = reading.child(place)
        if child is not None:
            yield from _aloud(child)


def _all_of(wall: ProjectionWindow) -> str:
    """Every text in the window and behind it."""
    found: list[str] = []
    for thing in (wall, *wall.findChildren(QObject)):
        found += _properties(thing)
        if isinstance(thing, QAbstractItemModel):
            found += _items(thing)
    reading = QAccessible.queryAccessibleInterface(wall)
    assert reading is not None
    spoken = list(_aloud(reading))
    assert any("1. Actions" in each for each in spoken), "the tree was read"
    return "\n".join((*found, *spoken, repr(vars(wall))))


def test_nothing_but_the_six_columns_reaches_the_wall(tmp_path: Path, opened: Callable[[str], Desk]) -> None:
    marks = Markers()
    desk = opened(_filled(tmp_path / "store", marks))
    table = desk.table
    assert len(table.actions) == 6, "the grid has the rows of all circles"
    assert {each.name for each in table.columns} > set(SIX), "the grid shows more than the wall may"
    whole = [table.text(row, place) for row in range(6) for place in range(table.columnCount())]
    assert sum(mark in text for mark in marks.hidden for text in whole) > 20
    table.set_remarks({(each.id, name): marks.hide() for each in table.actions for name in (*SIX, "risk")})
    table.replace(
        [Action(**(vars(each) | {"conflicts": frozenset(SIX)})) for each in table.actions]
    )  # the store says two people wrote there
    assert len(marks.hidden) > 50
    assert len(set(marks.shown)) == 18
    wall = desk.start()
    assert desk.person.window.isVisible()
    seen = [_all_of(wall)]
    for _ in range(3):
        desk.press(Qt.Key.Key_Down, _CTRL)
        seen.append(_all_of(wall))
    assert wall.current[0] == desk.id(3)
    assert [each.toPlainText() for each in wall.sheet.cells] == [""] * 6, "its texts are not for all"
    desk.press(Qt.Key.Key_F4)
    seen.append(_all_of(wall))
    grid = wall.grid.model()
    assert grid.rowCount() == 4
    heads = {"1. Actions", "2. Results", "3. Timetable", "4. Who leads?", "5. Resources and partners",
             "6. Success evaluation"}  # fmt: skip
    assert {grid.headerData(at, Qt.Orientation.Horizontal) for at in range(1, 7)} == heads
    desk.press(Qt.Key.Key_F4)
    desk.cell("success").setFocus()
    desk.write("more ")
    table.set_remarks({(desk.id(0), "what"): marks.hide()})
    table.put(desk.id(0), "risk", marks.hide())
    table.put(desk.id(3), "what", marks.hide())  # someone goes on with a text that is not for all
    QApplication.processEvents()
    seen.append(_all_of(wall))
    everything = "\n".join(seen)
    others = [word for word in ("Dropped", "Low", "Risks", "Remarks", "Progress", "Changed on both sides")
              if word in everything]  # fmt: skip
    assert others == []
    assert [mark for mark in marks.hidden if mark in everything] == []
    assert [mark for mark in marks.shown if mark not in everything] == []
    assert [mark for mark in marks.shown[:6] if mark not in seen[0]] == []


@pytest.mark.usefixtures("log_expected")
def test_the_first_words_written_on_this_computer_stay_on_the_wall(
    tmp_path: Path, opened: Callable[[str], Desk]
) -> None:
    """A copied store writes under another name from then on: nobody has told yet that all may read it."""
    programme = _store(tmp_path / "elsewhere")
    shutil.copytree(tmp_path / "elsewhere", tmp_path / "store")
    desk = opened(programme)
    desk.start()
    cell, seen = desk.cell("what"), []

    def look() -> None:
        seen.append(cell.toPlainText())

    cell.textChanged.connect(look)
    cell.setFocus()
    desk.write("A ")
    desk.projecting.flush()
    before = {key.strand for each in desk.table.actions for key in each.keys.values()}
    desk.workspace.plans.edit_cells(programme, desk.id(0), {"what": "A what of 1"})
    desk.read()
    desk.table.settle([(desk.id(0), "what")])
    after = {key.strand for each in desk.table.actions for key in each.keys.values()}
    assert after > before
    desk.person.settle()
    assert desk.wall.grid.model().index(0, 1).data() == "A what of 1"
    assert cell.toPlainText() == "A what of 1"
    assert "" not in seen
