"""The state is a function of the set of rows, in whatever order and however often they came."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from mentordesk.model import merging
from mentordesk.model.changes import VALUE_KINDS, Change, Key
from mentordesk.model.text_merge import Clash, Merged
from tests.effort import often
from tests.model.histories import Laptop, histories, renumbered


def _oracle_heads(log: dict[Key, Change]) -> dict[object, set[Key]]:
    """Heads by the definition itself: rows no other row descends from, by walking every ancestor."""

    def ancestors(row: Change) -> set[Key]:
        found: set[Key] = set()
        waiting = list(row.parent_keys)
        while waiting:
            key = waiting.pop()
            if key not in found:
                found.add(key)
                waiting += log[key].parent_keys if key in log else ()
        return found

    below = {key: ancestors(row) for key, row in log.items()}
    found: dict[object, set[Key]] = {}
    for key, row in log.items():
        if not any(key in others for others in below.values()):
            found.setdefault(row.register, set()).add(key)
    return found


@settings(max_examples=often(150))
@given(histories())
def test_union_commutes_is_associative_and_idempotent(laptops: list[Laptop]) -> None:
    logs = [laptop.known for laptop in laptops]
    whole = merging.union(*logs)
    assert merging.union(*reversed(logs)) == whole
    assert merging.union(merging.union(logs[0], logs[1]), *logs[2:]) == whole
    assert merging.union(logs[0], merging.union(logs[1], *logs[2:])) == whole
    assert merging.union(whole, whole, logs[0]) == whole
    assert merging.state(merging.union(*reversed(logs))) == merging.state(whole)


@settings(max_examples=often(150))
@given(histories())
def test_heads_equal_an_independent_oracle(laptops: list[Laptop]) -> None:
    whole = merging.union(*(laptop.known for laptop in laptops))
    heads = {register: {row.key for row in rows} for register, rows in merging.heads(whole).items()}
    assert heads == _oracle_heads(whole)


@settings(max_examples=often(150))
@given(histories())
def test_no_value_is_lost_but_by_redaction(laptops: list[Laptop]) -> None:
    whole = merging.union(*(laptop.known for laptop in laptops))
    named = merging.redacted(whole.values())
    erased = {key for key in named & whole.keys() if whole[key].kind in VALUE_KINDS}
    assert {key for laptop in laptops for key in laptop.known} == set(whole)
    for key, row in whole.items():
        assert row.erased == (key in erased)
        if row.erased:
            assert row.value == "null"
        else:
            assert row.fingerprint() == row.hash


@settings(max_examples=60)
@given(histories())
def test_the_base_of_a_conflict_is_an_ancestor_of_each_head(laptops: list[Laptop]) -> None:
    whole = merging.union(*(laptop.known for laptop in laptops))
    for rows in merging.heads(whole).values():
        start = merging.base(whole, rows)
        forwards = merging.merge(whole, rows, words=True)
        assert merging.merge(whole, list(reversed(rows)), words=True) == forwards
        if start is not None:
            assert start.register == rows[0].register
        if len({row.value for row in rows}) > 1 and any(row.value == "null" for row in rows):
            assert forwards is None  # an emptied text against a new one is for a person to decide


def test_two_laptops_that_both_rewrite_one_text_keep_both_in_view() -> None:
    anna, ben = Laptop("a", "p"), Laptop("b", "p")
    anna.write("r1", "what", "Ouvrir un café le mardi soir")
    ben.hear(anna, "a", 1)
    anna.write("r1", "what", "Ouvrir deux cafés le mardi soir")
    ben.write("r1", "what", "Ouvrir un café le mardi soir et le samedi")
    whole = merging.union(anna.known, ben.known)
    (rows,) = merging.heads(whole).values()
    assert merging.in_conflict(rows)
    assert merging.merge(whole, rows, words=True) == Merged("Ouvrir deux cafés le mardi soir et le samedi")
    assert merging.merge(whole, rows, words=False) is None
    ben.write("r1", "what", "Ouvrir trois cafés le jeudi")
    whole = merging.union(anna.known, ben.known)
    clash = merging.merge(whole, merging.heads(whole)[rows[0].register], words=True)
    assert isinstance(clash, Clash)
    assert {clash.mine, clash.theirs} == {"Ouvrir deux cafés le mardi soir", "Ouvrir trois cafés le jeudi"}


def test_an_edit_that_a_delete_did_not_see_keeps_the_row() -> None:
    anna, ben = Laptop("a", "p"), Laptop("b", "p")
    anna.write("r1", "", {"parent": ["annex6", "main"]}, "create")
    anna.write("r1", "what", "Ouvrir un café")
    ben.hear(anna, "a", 2)
    anna.delete("r1")
    assert merging.state(anna.known) == {}
    ben.write("r1", "what", "Ouvrir deux cafés")
    both = merging.state(merging.union(anna.known, ben.known))
    assert '"Ouvrir deux cafés"' in both[ben.known[Key("b", 1)].register]


def test_a_wrong_clock_decides_nothing() -> None:
    anna, ben = Laptop("a", "p", ticks=10**9), Laptop("b", "p")
    anna.write("r1", "what", "from a clock far ahead")
    ben.hear(anna, "a", 1)
    ben.ticks = 0
    ben.write("r1", "what", "written later, by a clock that is behind")
    (rows,) = merging.heads(merging.union(anna.known, ben.known)).values()
    assert [row.content for row in rows] == ["written later, by a clock that is behind"]


def test_one_key_for_two_rows_stops_loudly() -> None:
    anna = Laptop("a", "p")
    row = anna.write("r1", "what", "one")
    other = renumbered(row, value='"another"')
    with pytest.raises(merging.Diverged):
        merging.union({row.key: row}, {other.key: other})
