"""The plan as a table: what the store has, what was just typed, and rows that stay where the eye is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from mentordesk.model.plan import Action
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.columns import CellTexts, grid_columns, optional_fields
from mentordesk.words import LANGUAGES, words

EN = words("en")


def _action(name: str, **cells: str) -> Action:
    return Action(name, name[:4].upper(), 0, name, cells)


def _table(*actions: Action) -> PlanTable:
    table = PlanTable(EN, CellTexts(EN))
    table.set_columns(grid_columns(EN, frozenset()))
    table.replace(actions)
    return table


def _shown(table: PlanTable) -> list[str]:
    return [table.text(row, 0) for row in range(table.rowCount())]


def test_an_empty_plan_has_three_blank_rows_and_a_begun_one_has_one(qapp: QApplication) -> None:
    table = _table()
    assert table.rowCount() == 3
    table.replace([_action("a", what="Open cafés")])
    assert _shown(table) == ["Open cafés", ""]
    table.replace([])
    assert table.rowCount() == 3


def test_what_was_typed_is_shown_until_the_store_has_it(qapp: QApplication) -> None:
    table = _table(_action("a", what="old"))
    table.put("a", "what", "new")
    assert _shown(table)[0] == "new"
    table.replace([_action("a", what="old", lead="City")])  # the store answers about another cell
    assert _shown(table)[0] == "new"
    table.settle([("a", "what")])
    assert _shown(table)[0] == "old"


def test_a_row_begun_here_is_shown_before_the_store_has_it(qapp: QApplication) -> None:
    table = _table(_action("a", what="one"), _action("c", what="three"))
    table.begin_action(_action("b", what="two"), 1)
    assert _shown(table) == ["one", "two", "three", ""]
    table.replace([_action("a", what="one"), _action("b", what="two"), _action("c", what="three")])
    assert _shown(table) == ["one", "two", "three", ""]


def test_a_screen_reader_hears_action_column_and_text(qapp: QApplication) -> None:
    table = _table(_action("a", what="Open cafés"))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert table.index(0, 0).data(spoken) == "Action 1. 1. Actions: Open cafés"
    assert table.index(0, 5).data(spoken) == "Action 1, Open cafés. 6. Success evaluation: empty"
    assert table.index(1, 1).data(spoken) == "New action. 2. Results, empty"


def test_a_conflict_is_told_before_a_remark(qapp: QApplication) -> None:
    disputed = Action("a", "AAAA", 1, "a", {"what": "x"}, frozenset({"what"}))
    table = _table(disputed)
    table.set_remarks({("a", "what"): "very long", ("a", "lead"): "nobody is named"})
    described = Qt.ItemDataRole.AccessibleDescriptionRole
    assert table.index(0, 0).data(described).startswith("Changed on both sides")
    assert table.index(0, 3).data(described) == "nobody is named"
    assert table.disputed(0, 0)
    assert not table.disputed(0, 3)


IDS = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(IDS, IDS)
def test_any_plan_becomes_any_other_and_a_marked_row_is_followed(before: list[str], after: list[str]) -> None:
    table = _table(*(_action(each, what=each) for each in before))
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    marked = [QPersistentModelIndex(table.index(row, 0)) for row in range(len(before))]
    table.replace([_action(each, what=each * 2) for each in after])
    assert _shown(table)[: len(after)] == [each * 2 for each in after]
    for each, index in zip(before, marked, strict=True):
        assert index.isValid() == (each in after)
        if index.isValid():
            assert index.row() == after.index(each)


@pytest.mark.parametrize("language", LANGUAGES)
def test_heads_and_choices_come_from_the_form_in_every_language(language: str, qapp: QApplication) -> None:
    told = words(language)
    optional = frozenset(each.name for each in optional_fields())
    columns = grid_columns(told, optional)
    assert [each.name for each in columns[:6]] == [
        "what", "results", "timetable", "lead", "resources_partners", "success",
    ]  # fmt: skip
    assert all(each.title.startswith(f"{number}. ") for number, each in enumerate(columns[:6], 1))
    assert all(each.hint for each in columns)
    assert {each.name for each in columns[6:]} == optional
    priority = next(each for each in columns if each.name == "priority")
    assert CellTexts(told)("priority", "high") == priority.choices["high"]
    assert CellTexts(told)("sub_actions", ["one", "two"]) == "one\ntwo"
