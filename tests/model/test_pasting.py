"""What a paste would do is worked out before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from mentordesk.model.pasting import (
    CellEdit,
    Counts,
    Fate,
    Filled,
    Proposal,
    Table,
    as_one_text,
    decided,
    propose,
    remapped,
    repeated,
)
from mentordesk.model.plan import Action

COLUMNS = ("what", "results", "timetable", "lead")
ACTIONS = (
    Action("a", "", 1, "1", {"what": "Ouvrir un café", "results": "Trente places"}),
    Action("b", "", 2, "2", {"what": "Prêter des jeux", "lead": "Lucie"}),
)


def _table(*rows: Sequence[str]) -> Table:
    return Table(tuple(tuple(row) for row in rows))


def _proposed(table: Table, row: int = 0, column: int = 0, **more: object) -> Proposal:
    return propose(table, COLUMNS, ACTIONS, row, column, Action.text, **more)  # type: ignore[arg-type]


def _written(proposal: Proposal, filled: Filled) -> list[tuple[str, str, object]]:
    return [(each.action.id, each.name, each.value) for each in decided(proposal, filled)[0]]


def test_into_empty_cells_the_paste_simply_happens() -> None:
    proposal = _proposed(_table(["T1", "Anne"], ["T2", "Lucie"]), column=2)
    assert not proposal.needs_preview
    assert proposal.mapping == ("timetable", "lead")
    assert proposal.counts == Counts(filled=3)
    assert decided(proposal, Filled.REPLACE) == (
        [CellEdit(ACTIONS[0], "timetable", "T1"), CellEdit(ACTIONS[0], "lead", "Anne"),
         CellEdit(ACTIONS[1], "timetable", "T2")], [],
    )  # fmt: skip


def test_rows_beyond_the_end_are_new_actions_and_empty_ones_are_dropped() -> None:
    proposal = _proposed(_table(["Prêter des jeux", "x"], [" ", ""], ["Publier une carte", ""]), row=1)
    assert [row.target.id if row.target else None for row in proposal.rows] == ["b", None, None]
    assert decided(proposal, Filled.REPLACE) == (
        [CellEdit(ACTIONS[1], "results", "x")], [{"what": "Publier une carte"}],
    )  # fmt: skip
    assert proposal.counts.new == 1


def test_heads_are_recognised_and_lead_each_column_to_its_place() -> None:
    proposal = _proposed(_table(["Pilote", "Code", "Mesure"], ["Anne", "M-1", "Ouvrir un café"]), column=1)
    assert proposal.headed
    assert proposal.recognised
    assert proposal.heads == ("Pilote", "Code", "Mesure")
    assert proposal.mapping == ("lead", None, "what")
    assert [each.fate for each in proposal.rows[0].cells] == [Fate.ADDED, Fate.LEFT, Fate.IDENTICAL]
    assert proposal.counts == Counts(filled=1, columns_left=1)
    assert proposal.needs_preview


def test_a_single_column_is_headed_by_one_known_head() -> None:
    assert _proposed(_table(["Actions"], ["x"])).headed
    assert not _proposed(_table(["Actions", "y"], ["x", "z"])).headed
    assert not _proposed(_table(["Actions"])).headed


def test_a_persons_word_on_the_heading_and_the_columns_counts() -> None:
    table = _table(["Mesure", "Pilote"], ["x", "y"])
    proposal = _proposed(table, row=2, headed=False, mapping=("results", None))
    assert not proposal.headed
    assert decided(proposal, Filled.REPLACE)[1] == [{"results": "Mesure"}, {"results": "x"}]
    assert _proposed(_table(["foo", "bar"], ["x", "y"]), headed=True).mapping == ("what", "results")


def test_a_filled_cell_is_kept_replaced_or_added_to() -> None:
    proposal = _proposed(_table(["Fermer un café"]), row=0)
    proposal_of_two = _proposed(_table(["Fermer un café", "Trente  places"]))
    assert not proposal.needs_preview, "one cell is pasted as in any text"
    assert proposal_of_two.needs_preview
    assert proposal_of_two.counts == Counts(replaced=1)
    assert _written(proposal_of_two, Filled.KEEP) == []
    assert _written(proposal_of_two, Filled.REPLACE) == [("a", "what", "Fermer un café")]
    assert _written(proposal_of_two, Filled.APPEND) == [("a", "what", "Ouvrir un café\nFermer un café")]


def test_an_empty_cell_takes_nothing_away() -> None:
    proposal = _proposed(_table(["", "Trente places"]))
    assert proposal.rows[0].cells[0].fate is Fate.LEFT
    assert decided(proposal, Filled.REPLACE) == ([], [])


def test_columns_beyond_the_grid_and_many_rows_are_shown_first() -> None:
    assert _proposed(_table(["a", "b"]), row=2, column=3).needs_preview
    assert not _proposed(_table(*[["x"]] * 200), row=2).needs_preview
    assert _proposed(_table(*[["x"]] * 201), row=2).needs_preview


def test_choices_are_matched_by_label_and_lists_are_lines() -> None:
    proposal = propose(
        _table(["HAUTE", "un\r\n\r\n deux "], ["énorme", ""]), ("priority", "steps"), (), 0, 0, Action.text,
        lists=("steps",), choices={"priority": {"haute": "high", "basse": "low"}},
    )  # fmt: skip
    assert decided(proposal, Filled.REPLACE)[1] == [{"priority": "high", "steps": ["un", "deux"]}]
    assert proposal.counts.cells_left == 1
    assert proposal.needs_preview


def test_a_column_of_the_plan_is_filled_from_one_place() -> None:
    assert remapped(("what", "results", None), 2, "what") == (None, "results", "what")
    assert remapped(("what", None, None), 0, None) == (None, None, None)


def test_a_block_that_holds_the_copied_one_exactly_is_filled_with_it() -> None:
    assert repeated(_table(["x"]), 2, 2) == _table(["x", "x"], ["x", "x"])
    assert repeated(_table(["a", "b"]), 4, 2).rows == (("a", "b"),) * 4
    assert repeated(_table(["a", "b"]), 1, 3) == _table(["a", "b"])


def test_everything_into_one_cell() -> None:
    assert as_one_text(_table(["a", "", "b"], ["c\nd"])) == "a | b\nc\nd"


_TEXTS = st.lists(st.lists(st.text(max_size=6), min_size=1, max_size=6), min_size=1, max_size=6)


@given(_TEXTS, st.integers(0, 4), st.integers(0, 3))
def test_keeping_the_old_text_never_loses_any(rows: list[list[str]], row: int, column: int) -> None:
    proposal = _proposed(_table(*rows), row, column)
    for edit in decided(proposal, Filled.KEEP)[0]:
        assert not edit.action.text(edit.name).strip()
    for edit in decided(proposal, Filled.APPEND)[0]:
        assert edit.value.startswith(edit.action.text(edit.name))
