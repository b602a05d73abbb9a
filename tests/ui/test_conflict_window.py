"""Two people write in one cell: both texts are there, seen, told, and chosen between in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from mentordesk.model.changes import Change, ChangeSet, Register
from mentordesk.services.workspace import Workspace
from mentordesk.store import acts, receiving, tables
from mentordesk.store.projection import from_row
from mentordesk.ui.dialogs.two_texts import TwoTextsDialog
from mentordesk.ui.widgets.grid.editor import CellEditor
from mentordesk.ui.widgets.whole_text import whole_text
from tests.ui.person import Person
from tests.ui.plans import at_the_plan, six_actions
from tests.ui.test_plan_page import column, grid_of, kept, page_of

_TOLD = "Changed on both sides: open the cell’s menu to choose"


def _rows(workspace: Workspace, programme: str) -> list[Change]:
    with workspace.store.reading() as view:
        found = view.execute(sa.select(tables.change).where(tables.change.c.programme == programme))
        return [from_row(each) for each in found]


def _take_in(workspace: Workspace, source: Workspace, programme: str) -> frozenset[Register]:
    """All that another laptop wrote in a programme."""
    changes = _rows(source, programme)
    with source.store.reading() as view:
        batches = acts.batches(view, programme)
    strands = {each.strand: (programme, "shared") for each in changes}
    with workspace.store.unit_of_work() as unit:
        return receiving.receive(unit.connection, strands, batches, changes)


class Ben:
    """A colleague with a laptop of their own, who has the plan as it was in the morning."""

    def __init__(self, folder: Path, person: Person) -> None:
        self._person = person
        self._programme = page_of(person).programme
        self.workspace = Workspace.create(folder)
        self.workspace.editing.name_me("Ben Maes", function="Adviser")
        _take_in(self.workspace, self._here, self._programme)

    @property
    def _here(self) -> Workspace:
        assert self._person.desk.workspace is not None
        return self._person.desk.workspace

    def writes(self, number: int, name: str, text: str) -> None:
        """Write in a cell of his copy."""
        action = self.workspace.plans.plan(self._programme).actions[number - 1]
        self.workspace.plans.edit_cells(self._programme, action.id, {name: text}, seen=action)

    def takes_in(self) -> None:
        """All that was written at the desk meanwhile comes to him."""
        _take_in(self.workspace, self._here, self._programme)

    def sends(self) -> None:
        """All that he wrote comes to the desk, as a merge in the store's lane brings it."""
        desk = self._person.desk.desk

        def told(touched: frozenset[Register]) -> None:
            desk.changed.emit(ChangeSet(self._programme, "merge", touched))

        desk.ask(self._person.window, lambda here: _take_in(here, self.workspace, self._programme), told)
        self._person.settle()

    def writes_and_sends(self, text: str, number: int = 1, name: str = "what") -> None:
        """At once."""
        self.writes(number, name, text)
        self.sends()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan of six actions, written by someone with a name."""
    return six_actions(tmp_path / "store", "Anna Weber")


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    with at_the_plan(qtbot, folder) as someone:
        yield someone


@pytest.fixture
def ben(person: Person, tmp_path: Path) -> Iterator[Ben]:
    made = Ben(tmp_path / "ben", person)
    yield made
    made.workspace.close()


def _in_conflict(person: Person, ben: Ben) -> None:
    """Anna wrote in the first cell, and so did Ben."""
    person.type("Anna's words")
    person.press("Ctrl+Return")
    ben.writes_and_sends("Ben’s words")


def _disputed(person: Person) -> list[tuple[int, str]]:
    table = page_of(person).table
    return [(row, name) for row, each in enumerate(table.actions) for name in each.conflicts]


def _sides(person: Person, row: int = 0, name: str = "what") -> list[str]:
    page = page_of(person)
    assert person.desk.workspace is not None
    found = person.desk.workspace.sides.sides(page.programme, page.table.actions[row].id, name)
    return [each.value for each in found]


def _corner(person: Person) -> QImage:
    """Where the mark of the first cell stands."""
    grid = grid_of(person)
    rect = grid.visualRect(page_of(person).table.index(0, 0))
    return grid.viewport().grab(QRect(rect.right() - 20, rect.top() + 2, 18, 16)).toImage()


def _asked(person: Person) -> TwoTextsDialog:
    person.press("Ctrl+Shift+D")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TwoTextsDialog)
    return dialog


def _remarks(person: Person) -> list[tuple[str, str]]:
    """What the panel lists of texts on two sides, and what a screen reader says of it."""
    person.settle()
    person.until(lambda: page_of(person).beside.reviewing.resting)
    lines = page_of(person).board.side.findChildren(QPushButton)
    return [(each.text(), each.accessibleDescription()) for each in lines if "· 1. Actions" in each.text()]


# --- it is seen --------------------------------------------------------------------------------------


def test_what_comes_while_nothing_is_open_shows_at_once(person: Person, ben: Ben) -> None:
    ben.writes_and_sends("From Ben's laptop", number=2)
    assert column(person)[:2] == ["Action 1", "From Ben's laptop"]
    assert _disputed(person) == []
    ben.workspace.plans.add_action(page_of(person).programme, {"what": "A seventh, from Ben"})
    ben.sends()
    assert column(person)[6] == "A seventh, from Ben"


def test_two_texts_for_one_cell_are_marked_told_and_listed(person: Person, ben: Ben) -> None:
    grid_of(person).go(3, 3)
    before = _corner(person)
    grid_of(person).go(0, 0)
    _in_conflict(person, ben)
    assert _disputed(person) == [(0, "what")]
    assert sorted(_sides(person)) == ["Anna's words", "Ben’s words"]
    index = page_of(person).table.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == _TOLD
    assert index.data(Qt.ItemDataRole.ToolTipRole) == _TOLD
    told = "Changed on both sides. Both texts are kept: choose one, or keep both."
    assert _remarks(person) == [("Action 1 · 1. Actions", told)]
    assert page_of(person).board.side.summary.text() == "7 remarks. They prevent nothing."
    grid_of(person).go(3, 3)
    assert _corner(person) != before, "a mark stands in the corner of the cell"


def test_the_page_of_one_action_says_it_under_the_field(person: Person, ben: Ben) -> None:
    person.desk.desk.change_settings(text_size=200)
    person.settle()
    field = page_of(person).board.one.field("what")
    assert field.accessibleDescription() == ""
    ben.writes_and_sends("Ben’s words")
    assert whole_text(field) == "Ben’s words"
    field.setFocus()
    person.type("mine: ")
    ben.writes_and_sends("Ben’s other words")
    person.press("Tab")
    person.until(lambda: field.accessibleDescription() == _TOLD)
    assert len(_sides(person)) == 2


# --- and settled -------------------------------------------------------------------------------------


def test_both_texts_are_shown_with_names_and_times_and_one_is_chosen(person: Person, ben: Ben) -> None:
    _in_conflict(person, ben)
    dialog = _asked(person)
    choices = dialog.findChildren(QRadioButton)
    told = {each.accessibleDescription(): each.text() for each in choices[:-1]}
    assert list(told) == _sides(person)
    assert told["Anna's words"].startswith("Anna Weber, ")
    assert told["Ben’s words"].startswith("Ben Maes, ")
    assert all(any(sign.isdigit() for sign in each) for each in told.values()), "each has its time"
    shown = column(person)[0]
    other = next(each for each in told if each != shown)
    if list(told).index(other):
        person.press("Down")
    person.press("Return")
    assert kept(person)[0] == column(person)[0] == other
    assert _disputed(person) == []
    assert _remarks(person) == []
    assert person.focus is grid_of(person)
    person.press("Ctrl+Shift+D")
    assert QApplication.activeModalWidget() is None, "there is nothing left to choose"
    person.press("Ctrl+Z")
    person.until(lambda: column(person)[0] == shown)
    assert person.window.status.message.text() == "Undone: Action 1 changed"


def test_both_are_kept_one_below_the_other_as_one_step(person: Person, ben: Ben) -> None:
    _in_conflict(person, ben)
    shown, both = column(person)[0], "\n".join(_sides(person))
    _asked(person)
    person.press("Down", "Down", "Return")
    assert kept(person)[0] == column(person)[0] == both
    assert _disputed(person) == []
    person.press("Ctrl+Z")
    person.until(lambda: column(person)[0] == shown)
    person.press("Ctrl+Y")
    person.until(lambda: column(person)[0] == both)


def test_later_leaves_both(person: Person, ben: Ben) -> None:
    _in_conflict(person, ben)
    _asked(person)
    person.press("Esc")
    assert _disputed(person) == [(0, "what")]
    assert len(_sides(person)) == 2


def test_a_third_text_that_comes_while_one_chooses_is_not_swept_away(person: Person, ben: Ben) -> None:
    _in_conflict(person, ben)
    _asked(person)
    ben.writes_and_sends("Ben’s second thoughts")
    person.press("Return")
    assert len(_sides(person)) == 2
    assert "Ben’s second thoughts" in _sides(person)
    assert _disputed(person) == [(0, "what")]


def test_the_choice_reaches_the_other_laptop(person: Person, ben: Ben) -> None:
    _in_conflict(person, ben)
    _asked(person)
    person.press("Return")
    chosen = column(person)[0]
    ben.takes_in()
    (action, *_rest) = ben.workspace.plans.plan(page_of(person).programme).actions
    assert (action.text("what"), action.conflicts) == (chosen, frozenset())


# --- a merge under someone's hands -------------------------------------------------------------------


def test_a_merge_never_overwrites_what_is_being_typed(person: Person, ben: Ben) -> None:
    person.press("F2")
    person.type(" and mine")
    ben.writes_and_sends("Ben’s words")
    editor = person.focus
    assert isinstance(editor, CellEditor)
    assert whole_text(editor) == "Action 1 and mine", "the hand is not disturbed"
    person.type(", too")
    person.press("Return")
    assert sorted(_sides(person)) == ["Action 1 and mine, too", "Ben’s words"]
    assert _disputed(person) == [(0, "what")]


def test_words_handed_over_and_gone_on_with_overwrite_nothing_either(person: Person, ben: Ben) -> None:
    person.press("F2")
    person.type(" and mine")
    person.press("Ctrl+S")
    person.type(", too")
    ben.writes_and_sends("Ben’s words")
    person.type(", indeed")
    person.press("Return")
    assert sorted(_sides(person)) == ["Action 1 and mine, too, indeed", "Ben’s words"]


def test_a_choice_opened_before_the_merge_overwrites_nothing(person: Person, ben: Ben) -> None:
    page_of(person).toggle_column("priority")
    person.settle()
    grid_of(person).go(0, 6)
    person.press("F2")
    ben.writes_and_sends("low", name="priority")
    person.press("Down", "Return")
    assert sorted(_sides(person, name="priority")) == ["high", "low"]


def test_words_that_were_seen_are_written_over_without_a_conflict(person: Person, ben: Ben) -> None:
    person.press("F2", "Esc")
    ben.writes_and_sends("Ben’s words")
    person.type("Mine instead")
    person.press("Ctrl+Return")
    assert _sides(person) == ["Mine instead"]
    person.press("F2", "Esc")
    ben.takes_in()
    ben.writes_and_sends("Ben’s again")
    QGuiApplication.clipboard().setText("Pasted instead")
    person.press("Ctrl+V")
    assert _sides(person) == ["Pasted instead"]


def test_an_action_removed_elsewhere_stays_when_someone_types_in_it(person: Person, ben: Ben) -> None:
    person.press("F2")
    person.type(" goes on")
    programme = page_of(person).programme
    (first, *_rest) = ben.workspace.plans.plan(programme).actions
    ben.workspace.plans.remove_action(programme, first.id)
    ben.sends()
    person.until(lambda: kept(person)[0] == "Action 1 goes on")
    person.settle()
    assert column(person) == kept(person)
    assert len(column(person)) == 6
