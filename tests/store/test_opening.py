"""Opening a store: what is refused, and how, and what a copy does to strands."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import psutil
import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2

from mentordesk.clock import Clock
from mentordesk.errors import BadInput, NotWritten, StoreDamaged, StoreRefused
from mentordesk.model.changes import Key, Register, Write
from mentordesk.store import drafts, places, tables, upgrades
from mentordesk.store.drafts import Draft
from mentordesk.store.store import Store
from mentordesk.store.upgrading import bring_up_to_date, schema_of
from mentordesk.store.vault import Vault


def write(store: Store, text: str) -> str:
    """One change; returns the strand it went to."""
    with store.unit_of_work() as unit:
        unit.record("p", "plan.cell_edited", {}, [Write("a6.action", "r", "what", text)], author="a")
        return next(iter(unit.written))


def text(store: Store) -> object:
    with store.reading() as view:
        return view.execute(sa.select(tables.answer.c.value)).scalar()


def test_what_was_written_is_there_after_closing(tmp_path: Path, key: bytes | None) -> None:
    with Store.create(tmp_path / "store", key) as store:
        write(store, "one")
    assert sorted(path.name for path in (tmp_path / "store").iterdir()) == [
        "attachments", "key.json", "lock", "received", "store.db",
    ]  # fmt: skip
    with Store.open(tmp_path / "store", key) as store:
        assert text(store) == '"one"'


def test_the_driver_and_its_duties(store: Store) -> None:
    assert tuple(map(int, dbapi2.sqlite_version.split("."))) >= (3, 51, 3)
    with store.reading() as view:
        found = {
            name: view.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}


def test_no_store_a_full_folder_and_a_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreRefused, match="is not a MentorDesk store"):
        Store.open(tmp_path)
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(BadInput, match="already holds files"):
        Store.create(tmp_path)
    with pytest.raises(BadInput, match="already holds files"):
        Store.create(tmp_path / "letter.txt")
    with pytest.raises(NotWritten):
        Store.create(tmp_path / "letter.txt" / "store")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.usefixtures("log_expected")
def test_a_scrambled_store_is_refused_and_left_as_it_is(tmp_path: Path, key: bytes | None) -> None:
    folder = tmp_path / "store"
    with Store.create(folder, key) as store:
        write(store, "one")
    database = folder / "store.db"
    for broken in (b"", b"hello", database.read_bytes()[:1000]):
        database.write_bytes(broken)
        with pytest.raises(StoreDamaged):
            Store.open(folder, key)
        assert database.read_bytes() == broken


@pytest.mark.usefixtures("log_expected")
def test_a_store_cut_short_is_refused_and_left_as_it_is(tmp_path: Path, key: bytes | None) -> None:
    folder = tmp_path / "store"
    with Store.create(folder, key) as store:
        write(store, "one")
    database = folder / "store.db"
    cut = database.read_bytes()[: -3 * 4096]
    database.write_bytes(cut)
    with pytest.raises(StoreDamaged):
        Store.open(folder, key)
    assert database.read_bytes() == cut


def test_a_newer_store_can_be_read_and_not_written(tmp_path: Path, key: bytes | None) -> None:
    folder = tmp_path / "store"
    with Store.create(folder, key) as store:
        write(store, "one")
        store.keep_local("schema", upgrades.CURRENT + 1)
    before = (folder / "store.db").read_bytes()
    with pytest.raises(StoreRefused, match="newer MentorDesk"):
        Store.open(folder, key)
    with Store.open(folder, key, writing=False) as store:
        assert text(store) == '"one"'
        with pytest.raises(StoreRefused, match="reading only"):
            write(store, "two")
    assert (folder / "store.db").read_bytes() == before


def test_one_writer_at_a_time_and_the_lock_dies_with_its_holder(tmp_path: Path, key: bytes | None) -> None:
    folder = tmp_path / "store"
    Store.create(folder, key).close()
    holding = (
        "import sys\nfrom pathlib import Path\nfrom mentordesk.store.store import Store\n"
        f"store = Store.open(Path({str(folder)!r}), {key!r})\nprint('open', flush=True)\nsys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holding], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(StoreRefused, match="open in a window"):
            Store.open(folder, key)
        with Store.open(folder, key, writing=False) as store:
            assert text(store) is None
        other.kill()
    with Store.open(folder, key) as store:
        write(store, "after")


@pytest.mark.usefixtures("log_expected")
def test_an_older_copy_put_back_mints_new_strands(tmp_path: Path, key: bytes | None) -> None:
    folder, backup = tmp_path / "store", tmp_path / "backup"
    with Store.create(folder, key) as store:
        first = write(store, "one")
    shutil.copytree(folder, backup)
    with Store.open(folder, key) as store:
        assert write(store, "two") == first
    shutil.rmtree(folder)
    shutil.copytree(backup, folder)
    with Store.open(folder, key) as store:
        assert write(store, "three") != first


@pytest.mark.usefixtures("log_expected")
def test_a_copy_beside_the_original_and_one_on_another_laptop_mint_new_strands(
    tmp_path: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "store"
    with Store.create(folder, key) as store:
        first = write(store, "one")
    shutil.copytree(folder, tmp_path / "beside")
    with Store.open(tmp_path / "beside", key) as store:
        assert write(store, "two") != first
    shutil.copytree(folder, tmp_path / "elsewhere")
    monkeypatch.setenv("MENTORDESK_STATE", str(tmp_path / "another laptop"))
    with Store.open(tmp_path / "elsewhere", key) as store:
        assert write(store, "two") != first


def test_a_folder_that_was_moved_keeps_its_strand(tmp_path: Path, key: bytes | None) -> None:
    with Store.create(tmp_path / "store", key) as store:
        first = write(store, "one")
    (tmp_path / "store").rename(tmp_path / "moved")
    with Store.open(tmp_path / "moved", key) as store:
        assert write(store, "two") == first


@pytest.mark.parametrize(
    "name", ["OneDrive - Ville de Valmont", "Dropbox", "Google Drive", "Nextcloud", "Mobile Documents"]
)
def test_synchronised_folders_are_refused_with_the_reason(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name / "work" / "store"
    with pytest.raises(StoreRefused, match=name):
        Store.create(folder)
    assert not folder.exists()


def test_a_folder_marked_by_a_synchroniser_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    with pytest.raises(StoreRefused, match="synchronised"):
        Store.create(tmp_path / "store")


def test_a_network_share_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # the system's own list of drives, as it looks with a share mounted there
    kind = type(psutil.disk_partitions(all=True)[0])
    share = kind(device="//server/share", mountpoint=str(tmp_path), fstype="cifs", opts="rw")
    monkeypatch.setattr(psutil, "disk_partitions", lambda all: [share])
    with pytest.raises(StoreRefused, match="network drive"):
        places.refuse_unsafe(tmp_path / "store")


def test_drafts_survive_and_go_when_the_text_is_in_the_journal(tmp_path: Path, key: bytes | None) -> None:
    register = Register("p", "a6.action", "r", "what")
    with Store.create(tmp_path / "store", key) as store, store.unit_of_work() as unit:
        for text in ("half a wo", "half a word"):
            draft = Draft(register, "shared", text, (Key("s", 3),), "2026-11-23T09:00:02")
            drafts.keep(unit.connection, draft)
    with Store.open(tmp_path / "store", key) as store:
        with store.reading() as view:
            assert drafts.kept(view) == [draft]
        write(store, "half a word")
        with store.reading() as view:
            assert drafts.kept(view) == []


def test_a_killed_creation_leaves_nothing_in_the_place(tmp_path: Path, key: bytes | None) -> None:
    killed = (
        "import os\nfrom pathlib import Path\nfrom mentordesk.store import store, upgrading\n"
        "def dies(*_, **__): os._exit(9)\n"
        "store.bring_up_to_date = dies\n"
        f"store.Store.create(Path({str(tmp_path / 'store')!r}), {key!r})"
    )
    assert subprocess.run([sys.executable, "-c", killed], timeout=60, check=False).returncode == 9
    assert not (tmp_path / "store").exists()
    with Store.create(tmp_path / "store", key) as store:
        write(store, "one")


def test_two_creations_at_once_make_one_store(tmp_path: Path, key: bytes | None) -> None:
    with Store.create(tmp_path / "store", key) as store:
        write(store, "one")
    with pytest.raises(BadInput, match="already holds files"):
        Store.create(tmp_path / "store", bytes(32))
    with Store.open(tmp_path / "store", key) as store:
        assert text(store) == '"one"'
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_a_key_file_of_a_newer_program_is_refused(tmp_path: Path, key: bytes | None) -> None:
    Store.create(tmp_path / "store", key).close()
    head = json.loads((tmp_path / "store" / "key.json").read_text())
    (tmp_path / "store" / "key.json").write_text(json.dumps({**head, "format": 2}))
    with pytest.raises(StoreRefused, match="newer MentorDesk"):
        Store.open(tmp_path / "store", key)


@pytest.mark.usefixtures("log_expected")
def test_two_copies_opened_in_turn_keep_one_strand_each(
    tmp_path: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.create(tmp_path / "one", key) as store:
        write(store, "0")
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    used: dict[str, set[str]] = {"one": set(), "two": set()}
    for turn in range(4):
        for name, strands in used.items():
            with Store.open(tmp_path / name, key) as store:
                strands.add(write(store, f"{name} {turn}"))
    assert len(used["one"]) == len(used["two"]) == 1
    assert used["one"] != used["two"]


def test_our_own_time_never_runs_back_whatever_the_clock(tmp_path: Path, key: bytes | None) -> None:
    class Ahead(Clock):
        def now(self) -> datetime:
            return super().now() + timedelta(days=3)

    with Store.create(tmp_path / "store", key, Ahead()) as store:
        write(store, "with a clock three days ahead")
    with Store.open(tmp_path / "store", key) as store:
        write(store, "with the clock put right")
        with store.reading() as view:
            first, second = view.execute(
                sa.select(tables.change.c.hlc).order_by(tables.change.c.seq)
            ).scalars()
    assert second > first


def test_a_full_state_disk_loses_nothing_and_says_nothing_wrong(
    tmp_path: Path, key: bytes | None, quiet_log: list[logging.LogRecord]
) -> None:
    with Store.create(tmp_path / "store", key) as store:
        write(store, "one")
        memory = store._memory
        assert memory is not None
        handle, memory._handle = memory._handle, os.open("/dev/full", os.O_WRONLY)
        write(store, "two")
        os.close(memory._handle)
        memory._handle = handle
        assert text(store) == '"two"'
    assert "newest number was not kept" in quiet_log[0].getMessage()
    quiet_log.clear()


def test_the_tables_are_those_the_upgrades_make(tmp_path: Path) -> None:
    def shape(connection: sa.Connection) -> dict[str, list[tuple[object, ...]]]:
        names = (
            connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='table'").scalars().all()
        )
        return {
            name: [tuple(row) for row in connection.exec_driver_sql(f"PRAGMA table_info({name})")]
            for name in sorted(names)
            if not name.startswith("words_")  # the index of search, which only SQLite itself can describe
        }

    with Store.create(tmp_path / "store") as store, store.reading() as view:
        made = shape(view)
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        tables.metadata.create_all(connection)
        assert shape(connection) == made
    engine.dispose()


def test_an_upgrade_keeps_a_verified_copy_and_a_failed_one_changes_nothing(
    tmp_path: Path, key: bytes | None
) -> None:
    with Store.create(tmp_path / "store", key) as store:
        write(store, "one")

        def fails(connection: object) -> None:
            connection.execute("CREATE TABLE half (x)")  # type: ignore[attr-defined]
            raise RuntimeError("power cut")

        def adds(connection: object) -> None:
            connection.execute("CREATE TABLE whole (x)")  # type: ignore[attr-defined]

        with pytest.raises(RuntimeError):
            bring_up_to_date(store.vault, store.database, new=False, steps=(*upgrades.STEPS, adds, fails))
        with store.reading() as view:
            assert schema_of(view) == upgrades.CURRENT
            names = view.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
            assert not {"half", "whole"} & set(names)
        bring_up_to_date(store.vault, store.database, new=False, steps=(*upgrades.STEPS, adds))
        with store.reading() as view:
            assert schema_of(view) == upgrades.CURRENT + 1
    copy = tmp_path / "store" / f"before-upgrade-{upgrades.CURRENT}.db"
    connection = Vault(tmp_path / "store", key).connect(copy)
    schema = connection.execute("SELECT value FROM local WHERE name = 'schema'").fetchone()[0]
    assert json.loads(schema) == upgrades.CURRENT
    assert connection.execute("SELECT value FROM answer").fetchone()[0] == '"one"'
    connection.close()
