"""Versions compared: which words, cells and rows differ, and which rows were truly moved."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from mentordesk.model.comparing import Comparison, compare, shown_in
from mentordesk.model.plan import Action, Plan
from mentordesk.model.refs import ref
from mentordesk.model.word_diff import Side, word_diff
from mentordesk.words import words

SHOWN = shown_in(words("en"), {})


def action(eid: str, number: int, **cells: Any) -> Action:
    return Action(eid, ref(eid), number, f"{number:04}", cells)


def plan(*actions: Action, **header: Any) -> Plan:
    numbered = (replace(each, number=place) for place, each in enumerate(actions, 1))
    return Plan("p", {f"a6.{name}": value for name, value in header.items()}, tuple(numbered))


def in_order(letters: str) -> Plan:
    return plan(*(action(letter, place, what=letter) for place, letter in enumerate(letters, 1)))


def moves(before: str, after: str) -> dict[str, int]:
    found = compare(in_order(before), in_order(after), SHOWN)
    return {row.action.id: row.places for row in found.rows if row.moved}


# --- words -----------------------------------------------------------------------------------------

TEXTS = st.lists(
    st.sampled_from(["one", "two", "trois", "έργο", " ", " ", "\n", ".", "’", "-", "\u00a0", "é"]),
    max_size=25,
).map("".join)


@given(TEXTS | st.text(max_size=30), TEXTS | st.text(max_size=30))
@example("a, b", "a b")
@example("one two", "one\ntwo")
def test_equal_and_removed_words_are_the_old_text_equal_and_added_ones_the_new(old: str, new: str) -> None:
    runs = word_diff(old, new)
    assert "".join(run.text for run in runs if run.side is not Side.ADDED) == old
    assert "".join(run.text for run in runs if run.side is not Side.REMOVED) == new
    assert all(run.text for run in runs)


@given(st.text(max_size=30))
def test_a_text_has_no_difference_to_itself(text: str) -> None:
    assert all(run.side is Side.EQUAL for run in word_diff(text, text))


def test_only_the_words_that_changed_are_marked() -> None:
    old = "Each person gets an answer in less than a month."
    new = "Each person gets an offer in less than two weeks."
    assert [(run.side, run.text) for run in word_diff(old, new) if run.side is not Side.EQUAL] == [
        (Side.REMOVED, "answer"), (Side.ADDED, "offer"), (Side.REMOVED, "a month"), (Side.ADDED, "two weeks"),
    ]  # fmt: skip


def test_texts_of_any_length_are_compared_without_waiting() -> None:
    old, new = "word " * 40_000, "other words " * 30_000
    runs = word_diff(old, new)
    assert "".join(run.text for run in runs if run.side is not Side.ADDED) == old
    assert "".join(run.text for run in runs if run.side is not Side.REMOVED) == new


# --- rows ------------------------------------------------------------------------------------------


def test_a_row_taken_up_has_moved_and_those_it_passed_have_not() -> None:
    assert moves("abcdef", "aebcdf") == {"e": -3}


def test_a_row_taken_down_has_moved() -> None:
    assert moves("abcd", "bcda") == {"a": 3}


def test_rows_pushed_along_by_added_and_removed_ones_have_not_moved() -> None:
    assert moves("abcd", "xbycd") == {}


def test_removed_rows_stand_behind_the_one_they_stood_behind() -> None:
    found = compare(in_order("xabyc"), in_order("cba"), SHOWN)
    assert "".join(row.action.id for row in found.rows) == "xcbya"
    assert [row.action.id for row in found.rows if row.removed] == ["x", "y"]


@given(st.permutations("abcdefgh"))
def test_the_rows_that_have_not_moved_keep_their_order_and_no_more_could(after: list[str]) -> None:
    before = "abcdefgh"
    moved = moves(before, "".join(after))
    stayed = [letter for letter in after if letter not in moved]
    assert stayed == sorted(stayed)
    longest = max(
        sum(1 for _ in _rise(after, bits)) for bits in range(1 << len(after)) if _rises(_rise(after, bits))
    )
    assert len(stayed) == longest


def _rise(letters: list[str], bits: int) -> list[str]:
    return [letter for place, letter in enumerate(letters) if bits >> place & 1]


def _rises(letters: list[str]) -> bool:
    return letters == sorted(letters)


# --- whole versions --------------------------------------------------------------------------------

CELLS = st.dictionaries(st.sampled_from(["what", "results", "lead"]), st.sampled_from(["", "a", "a b", "c"]))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    letters = draw(st.lists(st.sampled_from("abcdefg"), unique=True))
    rows = (action(letter, place, **draw(CELLS)) for place, letter in enumerate(letters, 1))
    return plan(*rows, title=draw(st.sampled_from(["", "One", "Two"])))


@given(plans())
def test_a_version_says_the_same_as_itself(one: Plan) -> None:
    found = compare(one, one, SHOWN)
    assert found.same
    assert (found.cells, found.added, found.removed, found.moved) == (0, 0, 0, 0)


@given(plans(), plans())
def test_taking_all_differences_leads_from_one_version_to_the_other(old: Plan, new: Plan) -> None:
    found = compare(old, new, SHOWN)
    assert _with_changes(found) == [(each.id, _said(each)) for each in new.actions]
    back = compare(new, old, SHOWN)
    assert (back.added, back.removed, back.cells) == (found.removed, found.added, found.cells)


def _said(one: Action) -> dict[str, Any]:
    return {name: value for name, value in one.cells.items() if value}


def _with_changes(found: Comparison) -> list[tuple[str, dict[str, Any]]]:
    """The newer version, made out of the older one and what was found to differ."""
    made = []
    for row in found.rows:
        if row.removed:
            continue
        cells = _said(row.older) if row.older else _said(row.action)
        cells |= {each.name: each.new_text for each in row.cells}
        made.append((row.action.id, {name: text for name, text in cells.items() if text}))
    return made


def test_cells_are_counted_and_added_and_removed_rows_apart() -> None:
    old = plan(action("a", 1, what="one", lead="Town"), action("b", 2, what="two"))
    new = plan(action("c", 1, what="new"), action("a", 2, what="One", lead="Port", priority="high"))
    found = compare(old, new, SHOWN)
    assert (found.cells, found.added, found.removed, found.moved) == (3, 1, 1, 0)
    assert [each.name for row in found.rows for each in row.cells] == ["what", "lead", "priority"]


def test_choices_and_lists_are_compared_and_shown_in_words_and_kept_as_stored() -> None:
    old = plan(action("a", 1, priority="high", sub_actions=["one", "two"]))
    new = plan(action("a", 1, priority="low", sub_actions=["one", "two", "three"]))
    steps, priority = compare(old, new, SHOWN).rows[0].cells
    assert (priority.old, priority.new, priority.old_text, priority.new_text) == (
        "high",
        "low",
        "High",
        "Low",
    )
    assert (steps.old, steps.old_text, steps.new_text) == (["one", "two"], "one\ntwo", "one\ntwo\nthree")


def test_fields_of_the_heading_that_differ_are_found() -> None:
    old, new = plan(title="Learning", version="0.7"), plan(title="Learning", version="0.8")
    (found,) = compare(old, new, SHOWN).heading
    assert (found.name, found.old_text, found.new_text) == ("a6.version", "0.7", "0.8")


def test_marks_of_the_program_are_no_difference() -> None:
    old, new = plan(action("a", 1, what="one")), plan(action("a", 1, what="one", dated_words="May"))
    assert compare(old, new, SHOWN).same
