"""``--smoke``: the program tries itself, as a bundle does on the computer that built it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def smoke(program: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run it from that checkout, as someone who has nothing but this home."""
    temporary = home / "temporary"
    temporary.mkdir(parents=True)
    taken = {
        name: value for name, value in os.environ.items() if not name.startswith(("MENTORDESK_", "XDG_"))
    }
    environment = {
        **taken, "HOME": str(home), "TMPDIR": str(temporary), "PYTHONPATH": str(program),
        "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "mentordesk", "--smoke"],
        capture_output=True, text=True, cwd=program, env=environment, timeout=60, check=False,
    )  # fmt: skip


def left_behind(home: Path) -> list[str]:
    """Every file and folder there, but for the empty one that temporary files were to go to."""
    return sorted(str(each.relative_to(home)) for each in home.rglob("*") if each.name != "temporary")


def test_it_shows_the_window_writes_three_files_and_leaves_nothing(tmp_path: Path) -> None:
    done = smoke(ROOT, tmp_path)
    assert done.returncode == 0, done
    assert re.fullmatch(r"smoke: ok \(window \d+\.\d s, files 3, .*\)\n", done.stdout), done.stdout
    assert left_behind(tmp_path) == []


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ("resources/tokens.toml", "the window"),
        ("i18n/lv.po", "the languages: Missing: there are no words in lv"),
    ],
)
def test_a_program_that_lacks_something_says_what_and_leaves_nothing(
    tmp_path: Path, lacking: str, said: str
) -> None:
    program = tmp_path / "program"
    for name in ("mentordesk", "resources", "i18n"):
        shutil.copytree(ROOT / name, program / name, ignore=shutil.ignore_patterns("__pycache__"))
    (program / lacking).unlink()
    done = smoke(program, tmp_path / "home")
    assert done.returncode == 1, done
    assert done.stdout.startswith(f"smoke: failed at {said}"), done.stdout
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert left_behind(tmp_path / "home") == []


def test_what_a_bundle_is_built_of_is_what_was_tested() -> None:
    tested, built = (
        dict(re.findall(r"(?m)^([a-z0-9-]+)==([^ ;\\]+)", (ROOT / ".ci" / name).read_text(encoding="utf-8")))
        for name in ("requirements.lock", "requirements-bundle.lock")
    )
    assert "pyinstaller" in built
    assert {name: version for name, version in built.items() if tested.get(name, version) != version} == {}
    assert "://" not in (ROOT / ".ci" / "requirements-bundle.lock").read_text(encoding="utf-8")
