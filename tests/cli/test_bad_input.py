"""Bad input: one sentence, exit 1, and nothing that was stored has changed."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mentordesk import paths
from mentordesk.services.workspace import Workspace
from tests.cli.running import PROGRAM, Ran, every_file, here, own_mounts, refused, run

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="mounts are made with Linux tools")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration store to be copied."""
    folder = tmp_path_factory.mktemp("made") / "store"
    assert run("demo", "--no-window", store=folder).code == 0
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A store of one's own to break."""
    return Path(shutil.copytree(made, tmp_path / "store"))


def test_a_folder_that_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    for words in (["programmes"], ["undo", "x"], ["history", "x"], ["check"]):
        assert "is not a MentorDesk store" in refused(here(*words, store=tmp_path / "letters"))
        assert "is not a MentorDesk store" in refused(here(*words, store=tmp_path / "nowhere"))
    assert list((tmp_path / "letters").iterdir()) == []
    assert not (tmp_path / "nowhere").exists()


def test_a_truncated_store(folder: Path) -> None:
    database = folder / "store.db"
    for size in (0, 500, 4096 * 5, database.stat().st_size - 4096):
        database.write_bytes(database.read_bytes()[:size])
        before = every_file(folder)
        for words in (["undo", "Valmont"], ["export", "Valmont", "plan", folder.parent / "plan.docx"]):
            assert "damaged" in refused(here(*words, store=folder))
        assert every_file(folder) == before
        assert not (folder.parent / "plan.docx").exists()


@pytest.mark.usefixtures("log_expected")  # the store is a copy, which is noticed
def test_a_newer_store(folder: Path) -> None:
    with Workspace.open(folder) as workspace:
        workspace.store.keep_local("schema", 99)
    before = every_file(folder)
    assert "newer MentorDesk" in refused(run("undo", "Valmont", store=folder))
    assert every_file(folder) == before
    assert "Valmont" in run("programmes", store=folder).out


def _in_mounts(script: str) -> Ran:
    done = subprocess.run(
        [*own_mounts(), "sh", "-ec", script], capture_output=True, text=True, timeout=120, check=False
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def _command(*words: object) -> str:
    return shlex.join([*PROGRAM, "--lang", "en", *map(str, words)])


@linux_only
def test_a_read_only_mount(folder: Path, tmp_path: Path) -> None:
    before = every_file(folder)
    place = shlex.quote(str(folder))
    mounted = f"mount --bind {place} {place}; trap 'umount {place}' EXIT; mount -o remount,ro,bind {place}; "
    for words in (["undo", "Valmont"], ["export", "Valmont", "plan", tmp_path / "plan.docx"]):
        sentence = refused(_in_mounts(mounted + _command("--store", folder, *words)))
        assert "cannot be written" in sentence
    assert not (tmp_path / "plan.docx").exists()
    read = _in_mounts(mounted + _command("--store", folder, "show", "Valmont", "plan", "--json"))
    assert len(json.loads(read.out)["rows"]["a6.action"]) == 9  # reading goes on
    assert every_file(folder) == before


@linux_only
def test_a_full_disk(folder: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    place = shlex.quote(str(disk))
    small = f"mount -t tmpfs -o size=6m tmpfs {place}; trap 'cd /; umount {place}' EXIT; cd {place}; "
    copied = small + f"cp -r {shlex.quote(str(folder))} store; "
    filled = copied + "dd if=/dev/zero of=filler bs=4k >/dev/null 2>&1 || true; "
    again = f"; rm filler; {_command('--store', 'store', 'check', '--rebuild')}"

    undone = _in_mounts(
        filled + f"({_command('--store', 'store', 'undo', 'Valmont')}) || echo code $?" + again
    )
    assert "full" in undone.err
    assert undone.err.count("\n") == 1
    assert "code 1" in undone.out
    assert "No difference" in undone.out

    exported = _in_mounts(
        copied + "touch plan.docx; dd if=/dev/zero of=filler bs=4k >/dev/null 2>&1 || true; "
        f"({_command('--store', folder, 'export', 'Valmont', 'plan', 'plan.docx')}) || echo code $?; "
        "ls -A; wc -c plan.docx"
    )
    assert "the disk is full" in exported.err
    assert "code 1" in exported.out
    assert "0 plan.docx" in exported.out  # what stood there is untouched
    assert ".part" not in exported.out

    begun = _in_mounts(
        small + "dd if=/dev/zero of=filler bs=1k count=5800 >/dev/null 2>&1 || true; "
        f"({_command('--store', 'new', 'demo', '--no-window')}) || echo code $?; ls -A"
    )
    assert begun.err.count("\n") == 1, begun.err
    assert "full" in begun.err
    assert "code 1" in begun.out
    assert begun.out.strip().splitlines()[-1] == "filler"  # no half store stays behind


def test_an_export_to_a_folder_that_is_gone(folder: Path, tmp_path: Path) -> None:
    before = every_file(folder)
    entries = here("history", "Valmont", "--json", store=folder).out
    sentence = refused(here("export", "Valmont", "plan", tmp_path / "gone" / "plan.docx", store=folder))
    assert "gone is not there" in sentence
    (tmp_path / "folder.docx").mkdir()
    assert "is a folder" in refused(here("export", "Valmont", "plan", tmp_path / "folder.docx", store=folder))
    assert "End it with one of .docx, .xlsx, .pdf" in refused(
        here("export", "Valmont", "plan", tmp_path / "plan.odt", store=folder)
    )
    assert here("history", "Valmont", "--json", store=folder).out == entries
    assert set(every_file(folder)) == set(before)


def _without_plan(content: Any) -> None:
    del content["annex6"]


def _a_number_for_a_text(content: Any) -> None:
    content["annex6"]["actions"][2]["lead"] = 7


def _an_unknown_key(content: Any) -> None:
    content["annex6"]["actions"][0]["timetabel"] = "soon"


def _a_wrong_date(content: Any) -> None:
    content["programme"]["start"] = "13/01/2025"


def _an_unknown_role(content: Any) -> None:
    content["programme"]["parties"][1]["role"] = "friend"


BROKEN: dict[Callable[[Any], None], str] = {
    _without_plan: "annex6",
    _a_number_for_a_text: "annex6.actions[2].lead",
    _an_unknown_key: "annex6.actions[0].timetabel",
    _a_wrong_date: "programme.start",
    _an_unknown_role: "programme.parties[1].role",
}


@pytest.mark.parametrize("fault", BROKEN)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_broken_sample_is_named_with_key_and_place(
    tmp_path: Path, fault: Callable[[Any], None], lang: str
) -> None:
    content = json.loads((paths.resources() / "samples" / "fr-valmont.json").read_text(encoding="utf-8"))
    fault(content)
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps(content), encoding="utf-8")
    sentence = refused(here("demo", "--sample", broken, "--no-window", store=tmp_path / "store", lang=lang))
    assert "broken.json" in sentence
    assert BROKEN[fault] in sentence
    assert ("Corrigez" if lang == "fr" else "Correct it") in sentence
    assert not (tmp_path / "store").exists()


def test_a_sample_cut_in_the_middle_is_named_with_line_and_column(tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"sample": {\n "language": "fr",\n', encoding="utf-8")
    sentence = refused(here("demo", "--sample", broken, "--no-window", store=tmp_path / "store"))
    assert "broken.json has a fault at 3:1" in sentence
    assert "cannot be read" in refused(
        here("demo", "--sample", tmp_path / "none.json", "--no-window", store=tmp_path / "store")
    )
    assert not (tmp_path / "store").exists()


def test_a_demo_never_mixes_with_real_work(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "store") as workspace:
        workspace.programmes.create("Real work", ["en"])
    assert "real work" in refused(run("demo", "--no-window", store=tmp_path / "store"))
    assert "Real work" in run("programmes", store=tmp_path / "store").out


def test_a_file_where_a_store_should_be(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    assert "already holds files" in refused(run("demo", "--no-window", store=tmp_path / "letter.txt"))
    assert (tmp_path / "letter.txt").read_text() == "mine"


def test_wrong_usage_and_unclear_names(folder: Path) -> None:
    assert here("fly", store=folder).code == 2
    assert here("show", "Valmont", "weather", store=folder).code == 2
    assert here("undo", "Valmont", "--steps", "0", store=folder).code == 2
    assert "could be several" in refused(here("undo", "r", store=folder))
    assert "No programme is called" in refused(here("undo", "Atlantis", store=folder))
    assert "no version 7.0" in refused(
        here("export", "Valmont", "plan", folder.parent / "p.docx", "--version-of", "7.0", store=folder)
    )


def test_a_programme_nobody_has_filled_in_gets_remarks_and_still_exports(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Nouveau", ["fr"])
        workspace.programmes.fill_sheet(programme, {"prog.visit_count": 14})
    told = here("show", "Nouveau", "programme", store=tmp_path / "store", lang="fr").out
    assert "Remarque\u00a0: Nombre de rencontres prévues\u00a0: D’habitude de 2 à 10." in told
    assert "Remarque\u00a0: Aucune ville mentor n’est encore nommée." in told
    for suffix in ("docx", "xlsx", "pdf"):
        target = tmp_path / f"plan.{suffix}"
        assert here("export", "Nouveau", "plan", target, store=tmp_path / "store").code == 0
        assert target.stat().st_size > 3000


def test_no_display_is_said(folder: Path) -> None:
    assert "no display" in refused(run(store=folder))


@pytest.mark.usefixtures("log_expected")  # the store is a copy, which is noticed
def test_a_command_that_writes_waits_for_no_window(folder: Path) -> None:
    with Workspace.open(folder):
        assert "open in a window" in refused(run("undo", "Valmont", store=folder))
        assert "Valmont" in run("programmes", store=folder).out
