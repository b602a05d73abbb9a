"""A profile on a share or in a synchronised folder is no dead end, and what was there is not touched."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from mentordesk import paths
from mentordesk.errors import NotWritten, StoreDamaged, StoreRefused, UnsafePlace
from mentordesk.services import places, settings
from mentordesk.services.workspace import Workspace
from mentordesk.store import attachments
from tests.cli.running import every_file, run

Share = Callable[[Path], None]


@pytest.fixture
def share(monkeypatch: pytest.MonkeyPatch) -> Share:
    """The system's own list of drives, as it looks with a share mounted at a folder."""
    kind = type(psutil.disk_partitions(all=True)[0])
    mounted: list[object] = []

    def mount(place: Path) -> None:
        mounted.append(kind(device="//server/share", mountpoint=str(place), fstype="cifs", opts="rw"))

    monkeypatch.setattr(psutil, "disk_partitions", lambda all: mounted)
    return mount


@pytest.fixture
def everybodys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which everybody may make files, in place of the system's own."""
    folder = tmp_path / "everybody"
    folder.mkdir(mode=0o777)
    monkeypatch.setitem(places._SHARED_BY_ALL, "linux", folder)
    return folder


def test_which_store_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert places.store_folder(settings.load()) == paths.default_store()
    settings.save(settings.load().with_(store=tmp_path / "chosen"))
    assert places.store_folder(settings.load()) == tmp_path / "chosen"
    monkeypatch.setenv("MENTORDESK_STORE", str(tmp_path / "variable"))
    assert places.store_folder(settings.load()) == tmp_path / "variable"
    assert places.store_folder(settings.load(), tmp_path / "argument") == tmp_path / "argument"


def test_commands_open_the_store_that_was_chosen(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "chosen") as workspace:
        workspace.programmes.create("Voisins", ["fr"])
    settings.save(settings.load().with_(store=tmp_path / "chosen"))
    assert "Voisins" in run("programmes").out


def test_the_usual_folder_is_the_first(share: Share) -> None:
    assert places.local_folder() == paths.default_store()
    assert not paths.data_folder().exists()


def test_a_share_or_a_synchronised_folder_gives_way_to_the_next(
    tmp_path: Path, share: Share, everybodys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(paths.data_folder())
    home, synced = tmp_path / "home", tmp_path / "Dropbox"
    variables = {"XDG_DATA_HOME": str(synced), "XDG_STATE_HOME": str(home)}
    assert places.local_folder("linux", variables) == home / "MentorDesk" / "store"
    assert not places.may_be_emptied(home / "MentorDesk" / "store")
    share(home)
    last = places.local_folder("linux", variables)
    assert last == everybodys / f"mentordesk-{os.getuid()}" / "store"
    assert places.may_be_emptied(last)
    share(everybodys)
    assert places.local_folder("linux", variables) is None
    with pytest.raises(StoreRefused, match="no folder that can hold your work"):
        places.work_locally(paths.default_store())


def test_windows_has_its_own_folders(tmp_path: Path, share: Share) -> None:
    share(paths.data_folder())
    variables = {
        "USERNAME": "Nadia B/..", "LOCALAPPDATA": str(tmp_path / "OneDrive - Ville" / "Local"),
        "PROGRAMDATA": str(tmp_path / "ProgramData"),
    }  # fmt: skip
    assert places.local_folder("win32", variables) == tmp_path / "ProgramData/MentorDesk/Nadia_B_../store"
    variables["LOCALAPPDATA"] = str(tmp_path / "Local")
    assert places.local_folder("win32", variables) == tmp_path / "Local" / "MentorDesk" / "store"


def test_a_folder_that_cannot_be_written_is_not_taken(tmp_path: Path, share: Share, everybodys: Path) -> None:
    share(paths.data_folder())
    (tmp_path / "file").write_text("")
    found = places.local_folder("linux", {"XDG_DATA_HOME": str(tmp_path / "file"), "XDG_STATE_HOME": "here"})
    assert found == everybodys / f"mentordesk-{os.getuid()}" / "store"


def test_a_folder_among_everybody_s_must_be_ours_alone(
    tmp_path: Path, share: Share, everybodys: Path, quiet_log: list[object]
) -> None:
    share(paths.data_folder())
    mine = everybodys / f"mentordesk-{os.getuid()}"
    folder = places.work_locally(paths.default_store())
    assert folder == mine / "store"
    assert mine.stat().st_mode & 0o777 == 0o700
    assert places.store_folder(settings.load()) == folder
    mine.chmod(0o755)
    assert places.local_folder() is None
    assert places.store_folder(settings.load()) == paths.default_store()
    mine.rmdir()
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    mine.symlink_to(tmp_path / "elsewhere")
    assert places.local_folder() is None
    assert quiet_log
    quiet_log.clear()


def test_where_no_store_lies_nothing_is_made_yet(tmp_path: Path) -> None:
    folder = places.work_locally(tmp_path / "OneDrive" / "store")
    assert folder == paths.default_store()
    assert settings.load().store == folder
    assert not folder.exists()
    with Workspace.create(places.store_folder(settings.load())) as workspace:
        workspace.programmes.create("Voisins", ["fr"])
    assert places.work_locally(tmp_path / "OneDrive" / "store") == folder  # the store that is here by now


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    paths.default_store().mkdir(parents=True)
    (paths.default_store() / "letter.txt").write_text("mine")
    folder = places.work_locally(tmp_path / "OneDrive" / "store")
    assert folder == paths.data_folder() / "store-2"
    Workspace.create(folder).close()


@pytest.fixture
def refused(tmp_path: Path, key: bytes | None, share: Share) -> Path:
    """A store that was made before the profile came to be on a share."""
    folder = tmp_path / "profile" / "store"
    with Workspace.create(folder, key) as workspace:
        workspace.editing.name_me("Nadia Belkacem", "Ville de Valmont")
        programme = workspace.programmes.create("Voisins", ["fr"])
        workspace.plans.add_action(programme, {"what": "Ouvrir un café"})
        attachments.keep(workspace.store.vault, attachments.ATTACHMENTS, b"a picture", lambda: "abc")
    share(folder.parent)
    return folder


def seen(folder: Path, key: bytes | None) -> list[object]:
    with Workspace.open(folder, key, writing=False) as workspace:
        (programme,) = workspace.programmes.listed()
        plan = workspace.plans.plan(programme.id)
        told = [each.text("what") for each in plan.actions]
        picture = attachments.content(workspace.store.vault, attachments.ATTACHMENTS, "abc")
        return [programme.title, told, picture, workspace.history.entries(programme.id)]


@pytest.mark.usefixtures("log_expected")  # the copy is noticed
def test_a_store_is_copied_whole_and_the_one_left_behind_is_as_it_was(
    refused: Path, key: bytes | None
) -> None:
    before, told = every_file(refused), seen(refused, key)
    with pytest.raises(UnsafePlace):
        Workspace.open(refused, key)
    folder = places.work_locally(refused, key)
    assert every_file(refused) == before
    assert folder == paths.default_store()
    assert seen(folder, key) == told
    assert sorted(each.name for each in folder.parent.iterdir()) == ["store"]
    assert folder.stat().st_mode & 0o777 == 0o700
    with Workspace.open(places.store_folder(settings.load()), key) as workspace:
        assert workspace.editing.me()["name"] == "Nadia Belkacem"
        assert workspace.checking.check(rebuild=False).sound
        workspace.programmes.create("A second one", ["fr"])


@pytest.mark.usefixtures("log_expected")
def test_what_is_here_already_is_not_copied_again(refused: Path, key: bytes | None) -> None:
    folder = places.work_locally(refused, key)
    with Workspace.open(folder, key) as workspace:
        (programme,) = workspace.programmes.listed()
        workspace.plans.add_action(programme.id, {"what": "written here"})
    settings.save(settings.load().with_(store=None))  # the choice was lost
    assert places.work_locally(refused, key) == folder
    moved = Path(shutil.move(refused, refused.with_name("meanwhile")))
    plain = Path(shutil.copytree(moved, moved.parent.parent / "plain"))
    with Workspace.open(plain, key) as workspace:
        (programme,) = workspace.programmes.listed()
        workspace.plans.add_action(programme.id, {"what": "written there"})
    shutil.move(plain, refused)
    other = places.work_locally(refused, key)
    assert other == folder.with_name("store-2")
    with Workspace.open(other, key) as workspace:
        (programme,) = workspace.programmes.listed()
        assert workspace.plans.plan(programme.id).actions[-1].text("what") == "written there"
    with Workspace.open(folder, key) as workspace:
        assert len(workspace.plans.plan(programme.id).actions) == 2


def test_a_locked_store_is_copied_without_its_passphrase(
    refused: Path, key: bytes | None, quiet_log: list[object]
) -> None:
    folder = places.work_locally(refused)
    assert places.work_locally(refused) == folder
    Workspace.open(folder, key).close()
    assert quiet_log
    quiet_log.clear()


def test_a_store_in_use_is_not_copied(tmp_path: Path, refused: Path, key: bytes | None) -> None:
    plain = Path(shutil.move(refused, tmp_path / "plain"))
    with Workspace.open(plain, key), pytest.raises(StoreRefused, match="open in a window"):
        places.work_locally(plain, key)
    assert settings.load().store is None
    assert not paths.default_store().exists()


@pytest.mark.usefixtures("log_expected")
def test_a_damaged_store_is_named_and_nothing_is_left_here(refused: Path, key: bytes | None) -> None:
    database = refused / "store.db"
    database.write_bytes(database.read_bytes()[:-4096])
    with pytest.raises(StoreDamaged) as told:
        places.work_locally(refused, key)
    assert told.value.parameters["folder"] == refused
    assert list(paths.data_folder().iterdir()) == []
    assert settings.load().store is None


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux’s")
def test_a_copy_that_does_not_fit_leaves_nothing(
    refused: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        Path("/dev/full").write_bytes(source.read_bytes())

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(NotWritten):
        places.work_locally(refused, key)
    assert list(paths.data_folder().iterdir()) == []
    assert settings.load().store is None
