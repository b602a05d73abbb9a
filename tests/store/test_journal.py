"""The journal in a real store: merges, redaction, gaps, newer rows, copies."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.errors import Declined
from mentordesk.model import merging
from mentordesk.model.changes import EXISTENCE, Change, Key, Register
from mentordesk.store import receiving, tables
from mentordesk.store.checking import check
from mentordesk.store.store import Store
from tests.effort import often
from tests.model.histories import Laptop, histories, renumbered


def receive(store: Store, changes: Sequence[Change]) -> frozenset[Register]:
    strands = {change.strand: (change.programme, "shared") for change in changes}
    with store.unit_of_work() as unit:
        return receiving.receive(unit.connection, strands, [], changes)


def projected(store: Store, programme: str) -> dict[Register, tuple[str, ...]]:
    """What screens would read: registers with their shown value, and living rows."""
    with store.reading() as view:
        records = view.execute(sa.select(tables.record).filter_by(programme=programme)).all()
        dead = {(row.entity, row.eid) for row in records if not row.alive}
        found: dict[Register, tuple[str, ...]] = {
            Register(programme, row.entity, row.eid, EXISTENCE): ("alive",) for row in records if row.alive
        }
        for row in view.execute(sa.select(tables.answer).filter_by(programme=programme)):
            if (row.entity, row.eid) not in dead:
                found[Register(programme, row.entity, row.eid, row.field)] = (row.value,)
    return found


def expected(log: Mapping[Key, Change]) -> dict[Register, tuple[str, ...]]:
    """The same from the set of rows alone."""
    heads = merging.heads(log)
    return {
        register: ("alive",) if register.field == EXISTENCE else (merging.standing(heads[register]).value,)
        for register in merging.state(log)
    }


@settings(max_examples=often(150))
@given(laptops=histories(), seed=st.integers(0, 2**32))
def test_any_order_any_repeats_give_the_state_of_the_set(
    store: Store, laptops: list[Laptop], seed: int
) -> None:
    whole = merging.union(*(laptop.known for laptop in laptops))
    rows = [*whole.values(), *laptops[0].known.values()]  # some twice, some before they were erased
    shuffled = random.Random(seed)
    shuffled.shuffle(rows)
    while rows:
        cut = shuffled.randint(1, len(rows))
        receive(store, rows[:cut])
        rows = rows[cut:]
    programme = laptops[0].programme
    assert projected(store, programme) == expected(whole)
    with store.reading() as view:
        stored = {
            Key(row.strand, row.seq): (row.value, row.hash)
            for row in view.execute(sa.select(tables.change).filter_by(programme=programme))
        }
        assert view.execute(sa.select(sa.func.count()).select_from(tables.pending)).scalar() == 0
    assert stored == {key: (row.value, row.hash) for key, row in whole.items()}
    found = check(store, rebuild=False)
    assert (found.differences, found.gaps, found.wrong_hashes) == (0, 0, 0)


def test_rows_above_a_gap_wait_and_are_applied_when_it_closes(store: Store) -> None:
    anna = Laptop("a", "p")
    rows = [anna.write("r1", "what", text) for text in ("one", "two", "three")]
    assert receive(store, [rows[2]]) == frozenset()
    assert receive(store, [rows[0]]) == {rows[0].register}
    assert projected(store, "p")[rows[0].register] == ('"one"',)
    receive(store, [rows[1]])
    assert projected(store, "p")[rows[0].register] == ('"three"',)


def test_rows_of_a_newer_program_are_kept_and_not_applied(store: Store) -> None:
    anna = Laptop("a", "p")
    known = anna.write("r1", "what", "known")
    newer = renumbered(anna.write("r1", "what", "new"), schema=99, kind="something new")
    after = anna.write("r1", "what", "after")
    receive(store, [known, newer, after])
    assert projected(store, "p")[known.register] == ('"known"',)
    with store.reading() as view:
        kept = view.execute(sa.select(tables.pending.c.seq).order_by(tables.pending.c.seq)).scalars().all()
    assert kept == [2, 3]


@pytest.mark.usefixtures("log_expected")
def test_a_copied_store_that_went_on_is_noticed_and_nothing_is_taken_in(store: Store) -> None:
    anna = Laptop("a", "p")
    row = anna.write("r1", "what", "one")
    receive(store, [row])
    other = renumbered(row, value='"another"')
    extra = anna.write("r1", "lead", "someone")
    with pytest.raises(Declined):
        receive(store, [extra, other])
    assert projected(store, "p") == {row.register: ('"one"',)}


def test_a_redaction_blanks_the_value_before_and_after_it_arrives(store: Store, tmp_path: object) -> None:
    anna, ben = Laptop("a", "p"), Laptop("b", "p")
    said = anna.write("r1", "what", "Marker-of-a-name")
    ben.hear(anna, "a", 1)
    ben.redact(said.key)
    blank = next(row for row in ben.known.values() if row.kind == "redact")
    receive(store, [blank])
    receive(store, [said])
    with store.reading() as view:
        row = view.execute(sa.select(tables.change).filter_by(strand="a", seq=1)).one()
    assert (row.value, row.salt, row.hash) == ("null", "", said.hash)
    assert said.register not in projected(store, "p")
    store.close()
    assert b"Marker-of-a-name" not in store.vault.database.read_bytes()


def test_a_check_finds_and_a_rebuild_mends_a_wrong_projection(store: Store) -> None:
    anna = Laptop("a", "p")
    anna.write("r1", EXISTENCE, {"parent": ["annex6", "main"]}, "create")
    row = anna.write("r1", "what", "right")
    receive(store, list(anna.known.values()))
    with store.unit_of_work() as unit:
        unit.connection.execute(sa.update(tables.answer).values(value='"wrong"'))
    assert check(store, rebuild=False).differences == 2  # the wrong row, and the right one missing
    assert projected(store, "p")[row.register] == ('"wrong"',)
    assert check(store, rebuild=True).differences == 2
    assert projected(store, "p")[row.register] == ('"right"',)
    assert check(store, rebuild=False).differences == 0


def test_a_changed_row_of_the_journal_is_found(store: Store) -> None:
    anna = Laptop("a", "p")
    receive(store, [anna.write("r1", "what", "as written")])
    with store.unit_of_work() as unit:
        unit.connection.execute(sa.update(tables.change).values(value='"forged"'))
    assert check(store, rebuild=False).wrong_hashes == 1
