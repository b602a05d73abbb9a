"""A second start: the window that is there is told, and nobody waits for one that is gone."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mentordesk import paths
from mentordesk.services.second_start import Requests, ask_first

WINDOW = """
import sys
from pathlib import Path
from mentordesk.services.second_start import Requests
requests = Requests(Path(sys.argv[1]))
print("listening", requests.listening, flush=True)
for line in sys.stdin:  # told by the test that something changed in the folder, as a window is by Qt
    print(requests.take(), flush=True)
"""
START = """
import sys
from pathlib import Path
from mentordesk.services.second_start import ask_first
print("asks", flush=True)
print(ask_first(Path(sys.argv[1])), flush=True)
"""


def process(code: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def said(running: subprocess.Popen[str]) -> str:
    assert running.stdout is not None
    return running.stdout.readline().strip()


def tell(running: subprocess.Popen[str]) -> None:
    assert running.stdin is not None
    running.stdin.write("\n")
    running.stdin.flush()


@contextmanager
def window(folder: Path) -> Iterator[subprocess.Popen[str]]:
    with process(WINDOW, folder) as running:
        assert said(running) == "listening True"
        yield running
        running.kill()


def asked(folder: Path) -> list[str]:
    place = Requests(folder).folder
    return [each.name for each in place.glob("*.ask")]


def test_the_first_window_answers_a_second_start(tmp_path: Path) -> None:
    with window(tmp_path / "store") as first, process(START, tmp_path / "store") as second:
        assert said(second) == "asks"
        answered = 0
        while second.poll() is None and not answered:
            tell(first)
            answered = int(said(first))
        assert answered == 1
        assert said(second) == "True"
        assert second.wait(10) == 0
        tell(first)
        assert said(first) == "0"


def test_without_a_window_nobody_waits(tmp_path: Path) -> None:
    began = time.monotonic()
    assert not ask_first(tmp_path / "store")
    assert not (paths.state_folder() / "windows").exists()
    requests = Requests(tmp_path / "store")
    requests.close()
    assert not ask_first(tmp_path / "store")
    with window(tmp_path / "store") as first:
        first.kill()
        first.wait(10)
        assert not ask_first(tmp_path / "store")
    assert time.monotonic() - began < 3


def test_a_window_that_does_not_answer_is_waited_for_three_seconds(tmp_path: Path) -> None:
    with window(tmp_path / "store"):
        began = time.monotonic()
        assert not ask_first(tmp_path / "store")
        assert 2.5 < time.monotonic() - began < 6
    assert asked(tmp_path / "store") == []


def test_a_request_of_a_killed_start_is_cleaned_away(tmp_path: Path) -> None:
    with window(tmp_path / "store") as first, process(START, tmp_path / "store") as second:
        assert said(second) == "asks"
        deadline = time.monotonic() + 10
        while not asked(tmp_path / "store") and time.monotonic() < deadline:
            pass
        second.kill()
        second.wait(10)
        first.kill()
        first.wait(10)
    requests = Requests(tmp_path / "store")
    assert requests.listening
    assert requests.take() == 0
    assert list(requests.folder.glob("*.ask")) == []
    requests.close()


def test_one_window_for_each_store_however_it_is_spelt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests = Requests(tmp_path / "store")
    second = Requests(tmp_path / "nowhere" / ".." / "store")
    assert requests.listening
    assert not second.listening
    assert second.take() == 0
    monkeypatch.chdir(tmp_path)
    assert Requests(Path("store")).folder == requests.folder
    other = Requests(tmp_path / "other")
    assert other.listening
    assert "store" not in other.folder.name
    for each in (requests, second, other):
        each.close()
    assert Requests(tmp_path / "store").listening


def test_a_state_folder_that_takes_nothing_costs_the_second_start_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quiet_log: list[object]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MENTORDESK_STATE", str(tmp_path / "file"))
    requests = Requests(tmp_path / "store")
    assert not requests.listening
    assert requests.take() == 0
    assert not ask_first(tmp_path / "store")
    assert quiet_log
    quiet_log.clear()
