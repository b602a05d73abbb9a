"""Places in a list, and the small references under the numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.clock import Clock
from mentordesk.model import refs
from mentordesk.model.ordering import between, spread


@given(st.lists(st.integers(0, 10_000), max_size=80))
def test_a_row_can_be_put_anywhere_any_number_of_times(places: list[int]) -> None:
    keys: list[str] = spread(2)
    for place in places:
        index = place % (len(keys) + 1)
        before = keys[index - 1] if index else None
        after = keys[index] if index < len(keys) else None
        keys.insert(index, between(before, after))
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_no_room_is_said() -> None:
    for before, after in (("b", "b"), ("c", "b"), ("a", "a0")):
        with pytest.raises(ValueError, match="no room"):
            between(before, after)


def test_a_long_list_keeps_short_keys() -> None:
    keys = spread(2000)
    assert keys == sorted(set(keys))
    assert max(map(len, keys)) <= 3


def test_refs_are_unique_among_thousands_and_never_change() -> None:
    clock = Clock()
    eids: list[str] = []
    taken: set[str] = set()
    for _ in range(3000):
        eids.append(refs.mint(clock.new_id, taken))
        taken.add(refs.ref(eids[-1]))
    assigned = refs.assign(eids)
    assert len(set(assigned.values())) == 3000
    assert refs.assign(reversed(eids)) == assigned  # minted so, the order does not matter
    assert all(len(each) == 4 and set(each) <= set(refs.ALPHABET) for each in assigned.values())


def test_two_laptops_that_minted_one_ref_get_two() -> None:
    first = "row0"
    second = next(f"row{n}" for n in range(1, 3_000_000) if refs.ref(f"row{n}") == refs.ref(first))
    assigned = refs.assign([first, second])
    assert assigned[first] == refs.ref(first)
    assert assigned[second] == refs.ref(second, 1) != assigned[first]
