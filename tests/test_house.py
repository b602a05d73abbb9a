"""How the house is built: what is loaded when, what is pinned, what travels in the wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parent.parent
HEAVY = {"sqlalchemy", "sqlcipher3", "docx", "openpyxl", "lxml", "typst"}


def test_the_window_is_there_before_anything_heavy_is_loaded() -> None:
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "from mentordesk.ui.application import Application\n"
        "from mentordesk.words import words\n"
        "from pathlib import Path\n"
        "desk = Application(Path('nowhere'), words('fr'))\n"
        "desk.window.show()\n"
        "application.processEvents()\n"
        f"print(sorted({HEAVY!r} & set(sys.modules)))"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, timeout=60, check=True
    )
    assert done.stdout.strip().splitlines()[-1] == "[]"


_PLAN_OPENED = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from mentordesk.services.workspace import Workspace
folder = Path(sys.argv[1])
with Workspace.create(folder) as workspace:
    programme = workspace.programmes.create("Learning the language", ["en"])
    workspace.plans.add_action(programme, {"what": "Open cafes"})
from mentordesk.ui.application import Application
from mentordesk.ui.navigation import Place
application = QApplication([])
desk = Application(folder, "en")
desk.start()
while desk.workspace is None or desk.background.busy:
    application.processEvents()
desk.navigator.go(Place("plan", programme))
while desk.background.busy or desk.window.page.reading.plan is None:
    application.processEvents()
print(sorted({"docx", "openpyxl", "lxml", "typst"} & set(sys.modules)))
desk.window.close()
"""


def test_writing_in_the_plan_loads_no_maker_of_documents(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _PLAN_OPENED, str(tmp_path / "store")],
        capture_output=True, text=True, env=environment, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.strip().splitlines()[-1] == "[]"


def test_the_binding_keeps_none_alive(qtbot: QtBot) -> None:
    # PySide6 6.12.0 drops a reference to None at each call and aborts Python 3.11 after some thousand
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(500):
        label.setText("a")
    assert abs(sys.getrefcount(None) - before) < 100


def test_qt_is_pinned_exactly_and_the_lock_has_what_the_project_asks() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "PySide6-Essentials==6.11.3" in project["dependencies"]
    assert "shiboken6==6.11.3" in project["dependencies"]
    assert version("PySide6-Essentials") == "6.11.3"
    lock = (ROOT / ".ci" / "requirements.lock").read_text(encoding="utf-8")
    for wish in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
        name = wish.replace("[toml]", "").split(">")[0].split("=")[0].lower()
        assert f"\n{name}==" in "\n" + lock.lower(), name
    assert "--hash=sha256:" in lock
    assert "://" not in lock


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir",
         str(folder), str(ROOT)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (made,) = folder.glob("*.whl")
    return made


def test_resources_and_catalogues_travel_in_the_wheel_and_work_from_any_folder(
    wheel: Path, tmp_path: Path
) -> None:
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-m", "mentordesk", "--store", "store", "--lang", "fr", "demo", "--no-window",
         "--out", "out"],
        capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "programme créé" in done.stdout
    assert len([each for each in (tmp_path / "out").iterdir() if each.is_file()]) == 9
    where = subprocess.run(
        [sys.executable, "-c", "from mentordesk import paths; print(paths.resources())"],
        capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=60, check=True,
    )  # fmt: skip
    assert where.stdout.startswith(str(installed))
