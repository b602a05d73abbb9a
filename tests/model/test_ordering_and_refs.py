"""Places in a list, and the small references under the numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.clock import Clock
from mentordesk.model import refs
from mentordesk.model.ordering import between, several


@given(st.lists(st.integers(0, 10_000), max_size=80))
def test_a_row_can_be_put_anywhere_any_number_of_times(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        index = place % (len(keys) + 1)
        before = keys[index - 1] if index else None
        after = keys[index] if index < len(keys) else None
        keys.insert(index, between(before, after))
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 300)), max_size=12))
def test_many_rows_can_be_put_anywhere_any_number_of_times(blocks: list[tuple[int, int]]) -> None:
    keys: list[str] = []
    for place, count in blocks:
        index = place % (len(keys) + 1)
        before = keys[index - 1] if index else None
        after = keys[index] if index < len(keys) else None
        made = several(before, after, count)
        assert len(made) == count
        keys[index:index] = made
        if made:  # and one more fits anywhere among them
            keys.insert(index + 1, between(keys[index], keys[index + 1] if index + 1 < len(keys) else None))
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


KEYS = st.text("01Vz", min_size=1, max_size=8).filter(lambda key: not key.endswith("0"))


@given(before=st.none() | KEYS, after=st.none() | KEYS, count=st.integers(0, 500))
def test_keys_of_many_rows_are_short_between_any_neighbours(
    before: str | None, after: str | None, count: int
) -> None:
    if before is not None and after is not None:
        if before == after:
            with pytest.raises(ValueError, match="no room"):
                several(before, after, 2)
            return
        before, after = sorted((before, after))
    keys = several(before, after, count)
    assert [*([before] if before else []), *keys, *([after] if after else [])] == sorted(
        {*keys, *filter(None, (before, after))}
    )
    longest = max(len(before or ""), len(after or ""))
    assert all(len(key) <= longest + 3 and not key.endswith("0") for key in keys)


def test_a_paste_of_two_hundred_rows_keeps_two_signs_a_row() -> None:
    assert max(map(len, several(None, None, 200))) == 2
    assert max(map(len, several("1", "2", 200))) == 3


def test_no_room_is_said() -> None:
    for before, after in (("b", "b"), ("c", "b"), ("a", "a0")):
        with pytest.raises(ValueError, match="no room"):
            between(before, after)
        with pytest.raises(ValueError, match="no room"):
            several(before, after, 3)


def test_a_list_written_from_top_to_bottom_keeps_short_keys() -> None:
    keys: list[str] = []
    for _ in range(2000):
        keys.append(between(keys[-1] if keys else None, None))
    assert keys == sorted(set(keys))
    assert max(map(len, keys)) <= 34


def test_a_laptop_mints_thousands_of_rows_without_a_twin() -> None:
    clock = Clock()
    taken: set[str] = set()
    for _ in range(3000):
        taken.add(refs.ref(refs.mint(clock.new_id, taken)))
    assert len(taken) == 3000
    assert all(len(each) == 4 and set(each) <= set(refs.ALPHABET) for each in taken)


def test_a_ref_is_the_same_on_every_laptop_for_ever() -> None:
    # printed in documents that come back years later
    assert refs.ref("abcdefgh23456723") == "4PCL"
    assert refs.ref("row") == "EF5Q"
