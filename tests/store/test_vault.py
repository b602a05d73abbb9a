"""Bytes on the disk: sealed, whole, and noticed when they were touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentordesk.errors import NotWritten, StoreDamaged, StoreRefused
from mentordesk.model.changes import Write
from mentordesk.store import attachments
from mentordesk.store.store import Store
from mentordesk.store.vault import Vault
from mentordesk.store.whole_file import write_whole
from tests.conftest import RAW_KEY

MARKER = "Marqueur-confidentiel-οδός"


def _write_marker(store: Store) -> None:
    with store.unit_of_work() as unit:
        unit.record("p", "plan.cell_edited", {}, [Write("a6.action", "r", "what", MARKER)], author="a")


def test_with_a_key_no_word_is_readable_on_the_disk(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with Store.create(folder, RAW_KEY) as store:
        _write_marker(store)
        name = attachments.keep(store.vault, attachments.RECEIVED, MARKER.encode(), store.clock.new_id)
        everything = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
        assert MARKER.encode() not in everything
        assert b"SQLite format" not in everything
        assert b"cell_edited" not in everything
        assert attachments.content(store.vault, attachments.RECEIVED, name) == MARKER.encode()
    assert MARKER.encode() not in (folder / "store.db").read_bytes()


def test_a_wrong_key_and_a_missing_one_are_said_as_such(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    Store.create(folder, RAW_KEY).close()
    with pytest.raises(StoreRefused, match="not the passphrase"):
        Store.open(folder, bytes(32))
    with pytest.raises(StoreRefused, match="locked"):
        Store.open(folder)
    plain = tmp_path / "plain"
    Store.create(plain).close()
    with pytest.raises(StoreRefused, match="not the passphrase"):
        Store.open(plain, RAW_KEY)


def test_a_sealed_file_that_was_touched_cut_or_renamed_is_noticed(store: Store) -> None:
    name = attachments.keep(store.vault, attachments.ATTACHMENTS, b"photo" * 100, store.clock.new_id)
    path = store.folder / attachments.ATTACHMENTS / name
    whole = path.read_bytes()
    for broken in (whole[:-1], whole[:60] + b"x" + whole[61:], b"", whole[:3]):
        path.write_bytes(broken)
        with pytest.raises(StoreDamaged):
            attachments.content(store.vault, attachments.ATTACHMENTS, name)
    path.write_bytes(whole)
    path.rename(path.with_name("another"))
    with pytest.raises(StoreDamaged):
        attachments.content(store.vault, attachments.ATTACHMENTS, "another")


def test_a_lost_key_file_is_said(tmp_path: Path, key: bytes | None) -> None:
    folder = tmp_path / "store"
    Store.create(folder, key).close()
    (folder / "key.json").write_text("{}")
    with pytest.raises(StoreDamaged, match="key file"):
        Store.open(folder, key)


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_no_half_file(tmp_path: Path) -> None:
    target = tmp_path / "plan.docx"
    write_whole(target, b"old")
    with pytest.raises(NotWritten):
        write_whole(tmp_path / "gone" / "plan.docx", b"new")
    folder = tmp_path / "folder.docx"
    folder.mkdir()
    with pytest.raises(NotWritten):
        write_whole(folder, b"new")
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.docx", "plan.docx"]


def test_a_key_of_the_wrong_length_is_a_mistake_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Vault(tmp_path, b"short")
