"""The power goes while a note is being written: at most two seconds of typing are gone (R-129, ux.md §3)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.notebook.visiting import a_visit, at_the_notebook, kept, page_of, session_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

_KEYS = 200
_LOST_S = 2.0


def test_a_note_broken_off_by_a_power_cut_is_back_with_its_kind_in_its_session(
    qtbot: QtBot, tmp_path: Path
) -> None:
    store = a_visit(tmp_path / "store")
    told = _typed_and_killed(store)
    with at_the_notebook(qtbot, store, "12:50") as person:
        page = page_of(person)
        entry = page.composer.entry()
        at_risk = {text for at, text in told if at >= told[-1][0] - _LOST_S}
        assert entry.text in at_risk
        assert entry.kind == "obstacle"
        assert entry.cursor == len(entry.text)
        assert "Language house" in page.view.belongs.text()
        person.press("Return")
        (note,) = kept(person)
        assert (note.text, session_of(person, note)) == (entry.text.strip(), "Language house")


def _typed_and_killed(store: Path) -> list[tuple[float, str]]:
    """What the composer held after each key, until the process was killed."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.ui.notebook.noter", str(store)], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        found: list[tuple[float, str]] = []
        for line in process.stdout:
            key = json.loads(line)
            found.append((key["at"], key["text"]))
            if len(found) == _KEYS:
                process.kill()
                ended = time.monotonic()
                break
        rest = [json.loads(line) for line in process.stdout if line.endswith("}\n")]
        found += [(key["at"], key["text"]) for key in rest if key["at"] <= ended]
    return found
