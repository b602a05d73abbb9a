"""What comes from elsewhere is verified, and what an author could not see is never overwritten."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from mentordesk.errors import Declined, MentorDeskError
from mentordesk.model.changes import EXISTENCE, Change, Key, Link, Register, Write
from mentordesk.store import drafts, receiving, records, tables
from mentordesk.store.checking import check
from mentordesk.store.drafts import Draft
from mentordesk.store.projection import from_row, register_heads
from mentordesk.store.store import Store
from tests.model.histories import Laptop, renumbered
from tests.store.test_journal import expected, projected, receive

# --- what comes from elsewhere is not believed ------------------------------------------------------


def take_in(store: Store, rows: Sequence[Change]) -> None:
    with store.unit_of_work() as unit:
        receiving.receive(unit.connection, {"a": ("p", "shared")}, [], rows)


def forged(row: Change, **changed: Any) -> Change:
    return replace(row, **changed)


BAD_ROWS: dict[str, Callable[[Change], Change]] = {
    "another value under the true hash": lambda row: forged(row, value='"forged"'),
    "a hash of nothing": lambda row: forged(row, salt="", hash="00", value='"x"'),
    "a time that is none": lambda row: renumbered(row, hlc="garbage"),
    "another programme": lambda row: renumbered(row, programme="p2"),
    "another circle": lambda row: renumbered(row, circle="private"),
    "a kind for existence on a value": lambda row: renumbered(row, kind="create"),
    "a redaction of nonsense": lambda row: renumbered(row, field="", kind="redact", value='{"rows":[7]}'),
    "a version of nothing": lambda row: renumbered(row, field="", kind="version", value="{}"),
    "a row inside nothing": lambda row: renumbered(row, field="", kind="create", value='{"parent":5}'),
    "a parent to come": lambda row: renumbered(row, parents=(Link(row.strand, 9, "0" * 8),)),
}


@pytest.mark.usefixtures("log_expected")
@pytest.mark.parametrize("fault", BAD_ROWS)
def test_a_row_that_cannot_be_what_was_written_stops_everything(store: Store, fault: str) -> None:
    anna = Laptop("a", "p")
    good = anna.write("r1", "what", "good")
    bad = BAD_ROWS[fault](anna.write("r1", "lead", "bad"))
    with pytest.raises(Declined):
        take_in(store, [good, bad])
    receive(store, [good])
    assert projected(store, "p") == {good.register: ('"good"',)}


@pytest.mark.usefixtures("log_expected")
@pytest.mark.parametrize("first", ["the note", "what hides it"])
def test_a_change_of_one_field_cannot_hide_a_note_in_another(store: Store, first: str) -> None:
    anna, mallory = Laptop("a", "p"), Laptop("m", "p")
    note = anna.write("r1", "what", "a note")
    cover = renumbered(mallory.write("r2", "lead", "over it"), parents=(note.link,))
    order = [note, cover] if first == "the note" else [cover, note]
    receive(store, order[:1])
    with pytest.raises(Declined):
        receive(store, order[1:])
    if first == "the note":
        assert projected(store, "p") == {note.register: ('"a note"',)}


def test_a_copy_blanked_elsewhere_blanks_nothing_without_its_redaction(store: Store) -> None:
    anna = Laptop("a", "p")
    row = anna.write("r1", "what", "kept")
    receive(store, [row])
    receive(store, [row.blanked()])
    assert projected(store, "p") == {row.register: ('"kept"',)}
    other = anna.write("r1", "lead", "whole")
    receive(store, [other.blanked()])
    assert other.register not in projected(store, "p")
    assert receive(store, [other]) == {other.register}
    assert projected(store, "p")[other.register] == ('"whole"',)


def test_a_redaction_reaches_waiting_rows_and_drafts_and_names_what_it_touched(store: Store) -> None:
    anna, ben = Laptop("a", "p"), Laptop("b", "p")
    anna.write("r1", "what", "first")
    secret = anna.write("r1", "what", "Marker-of-a-name")
    ben.known = dict(anna.known)
    ben.redact(secret.key)
    blank = next(row for row in ben.known.values() if row.kind == "redact")
    receive(store, [secret])  # above a gap
    with store.unit_of_work() as unit:
        drafts.keep(unit.connection, Draft(secret.register, "shared", "Marker-of-a-name, typed", (), "2026"))
    receive(store, [blank])
    with store.reading() as view:
        (waiting,) = view.execute(sa.select(tables.pending.c.row)).scalars()
        assert "Marker" not in waiting
    receive(store, list(anna.known.values()))
    with store.reading() as view:
        assert "Marker" not in str(view.execute(sa.select(tables.change.c.value)).all())
    ben.redact(anna.write("r1", "lead", "another").key)
    receive(store, [*anna.known.values()])
    later = [row for row in ben.known.values() if row.kind == "redact"]
    assert Register("p", "a6.action", "r1", "lead") in receive(store, later)


def test_erasing_a_removal_brings_nothing_back(store: Store) -> None:
    anna = Laptop("a", "p")
    anna.write("r1", EXISTENCE, {"parent": ["annex6", "main"]}, "create")
    anna.delete("r1")
    anna.redact(Key("a", 2))
    receive(store, list(anna.known.values()))
    assert Register("p", "a6.action", "r1", EXISTENCE) not in projected(store, "p")
    assert projected(store, "p") == expected(anna.known)


@pytest.mark.usefixtures("log_expected")
def test_two_rows_of_one_number_in_one_package_or_while_waiting_are_noticed(store: Store) -> None:
    anna = Laptop("a", "p")
    row = anna.write("r1", "what", "one")
    twin = renumbered(row, value='"another"')
    with pytest.raises(Declined):
        receive(store, [row, twin])
    later = anna.write("r1", "what", "two")
    receive(store, [later])  # waits for the first
    with pytest.raises(Declined):
        receive(store, [renumbered(later, value='"other"')])
    assert projected(store, "p") == {}


@pytest.mark.usefixtures("log_expected")
def test_rows_of_our_own_strand_from_elsewhere_end_it(store: Store) -> None:
    with store.unit_of_work() as unit:
        unit.record("p", "plan.cell_edited", {}, [Write("a6.action", "r1", "what", "here")], author="me")
        (own,) = unit.written
    with store.reading() as view:
        mine = from_row(view.execute(sa.select(tables.change)).one())
    clone = Laptop(own, "p", {mine.key: mine}, ticks=int(mine.hlc[:13]))
    receive(store, [clone.write("r1", "lead", "from a cloned disk")])
    with store.unit_of_work() as unit:
        unit.record("p", "plan.cell_edited", {}, [Write("a6.action", "r1", "what", "on")], author="me")
        assert own not in unit.written


def test_what_the_author_could_not_see_stays_beside_their_words(store: Store) -> None:
    def write(value: str, saw: tuple[Key, ...] | None, kind: str = "set") -> None:
        with store.unit_of_work() as unit:
            wish = Write("a6.action", "r1", "what", value, kind, saw)
            unit.record("p", "plan.cell_edited", {}, [wish], author="me")

    def heads() -> list[Any]:
        with store.reading() as view:
            rows = register_heads(view, Register("p", "a6.action", "r1", "what"))
        return sorted(row.content for row in rows)

    write("A", None)
    with store.reading() as view:
        seen = records.single(view, "p", "a6.action", "r1").keys["what"]
        known = {row.key: row for row in records.log(view, "p").values()}
    ben = Laptop("b", "p", dict(known), ticks=9)
    receive(store, [ben.write("r1", "what", "A, and Ben's paragraphs")])
    write("A plus mine", (seen,))  # an editor that was open since before the merge
    assert heads() == ["A plus mine", "A, and Ben's paragraphs"]
    write("A plus mine", None)  # saving the row again with this cell as it is shown decides nothing
    assert len(heads()) == 2
    write("A, Ben's paragraphs, and mine", None, "resolve")
    assert heads() == ["A, Ben's paragraphs, and mine"]


def test_a_change_of_a_wider_circle_never_builds_on_a_narrower_one(store: Store) -> None:
    wish = [Write("note", "n1", "text", "private thought")]
    with store.unit_of_work() as unit:
        unit.record("p", "plan.cell_edited", {}, wish, author="me", circle="private")
    with pytest.raises(ValueError, match="narrower circle"), store.unit_of_work() as unit:
        unit.record("p", "plan.cell_edited", {}, [Write("note", "n1", "text", "x")], author="me")


def test_a_check_waits_for_nobody_and_nobody_for_it(tmp_path: Path, key: bytes | None) -> None:
    with Store.create(tmp_path / "store", key) as writing:
        with writing.unit_of_work() as unit:
            unit.record("p", "plan.cell_edited", {}, [Write("a6.action", "r", "what", "x")], author="me")
        with Store.open(tmp_path / "store", key, writing=False) as reading, writing.unit_of_work() as unit:
            unit.record("p", "plan.cell_edited", {}, [Write("a6.action", "r", "what", "y")], author="me")
            assert check(reading, rebuild=False).differences == 0


@pytest.mark.usefixtures("log_expected")
def test_the_log_never_holds_words_of_a_note(store: Store, quiet_log: list[logging.LogRecord]) -> None:
    marker = "Confidential: the mayor said"

    def fail() -> None:
        with store.unit_of_work() as unit:
            unit.record("p", "plan.cell_edited", {}, [Write("a6.action", "r", "what", marker)], author="me")
            unit.connection.execute(sa.text("INSERT INTO no_such_table (x) VALUES (:said)"), {"said": marker})

    with pytest.raises(MentorDeskError):
        fail()
    formatter = logging.Formatter()
    assert quiet_log
    assert not any(marker in formatter.format(record) for record in quiet_log)


def test_erased_words_are_nowhere_on_the_disk_while_the_store_is_open(tmp_path: Path) -> None:
    with Store.create(tmp_path / "store") as store:
        with store.unit_of_work() as unit:
            said = Write("a6.action", "r1", "what", "Marker-of-a-name")
            unit.record("p", "plan.cell_edited", {}, [said], author="me")
        (tmp_path / "store" / "before-upgrade-1.db").write_bytes(b"Marker-of-a-name")
        with store.unit_of_work() as unit:
            (head,) = register_heads(unit.connection, Register("p", "a6.action", "r1", "what"))
            erase = Write("redaction", "x", kind="redact", value={"rows": [list(head.link)]})
            unit.record("p", "erased", {}, [erase], author="me")
        for path in (tmp_path / "store").rglob("*"):
            assert path.is_dir() or b"Marker-of-a-name" not in path.read_bytes(), path.name
