"""What every test gets: folders of its own, a store without a key and one with a raw key, a quiet log."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from inspect import signature
from itertools import count
from pathlib import Path
from zlib import crc32

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import HealthCheck, settings

from mentordesk.services.workspace import Workspace
from mentordesk.store.store import Store

settings.register_profile(
    "house",
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("house")

RAW_KEY = bytes(range(32))


def pytest_sessionfinish() -> None:
    """The offscreen clipboard would keep an object of Python's beyond Python's end, and crash there."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is asked of services alone runs on one of the two stores, by turns; on both in ``make torture``.

    The tests of the store itself, and those that name their key, always run on both.
    """
    for item in items:
        if isinstance(item, pytest.Function) and _asks_services_alone(item):
            on_its_turn = bool(crc32(item.nodeid.partition("[")[0].encode()) % 2)
            if (item.callspec.params["key"] is None) is not on_its_turn:
                item.add_marker(pytest.mark.torture)


def _asks_services_alone(item: pytest.Function) -> bool:
    known = "callspec" in vars(item) and "key" in item.callspec.params and "workspace" in item.fixturenames
    return known and "store" not in item.fixturenames and "key" not in signature(item.function).parameters


_homes = count()


@pytest.fixture(autouse=True)
def _folders_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.getbasetemp() / "homes" / str(next(_homes))  # mktemp looks through all there are
    monkeypatch.setenv("MENTORDESK_DATA", str(home / "data"))
    monkeypatch.setenv("MENTORDESK_STATE", str(home / "state"))
    monkeypatch.setenv("MENTORDESK_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.delenv("MENTORDESK_STORE", raising=False)


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[list[logging.LogRecord]]:
    """Unexpected warnings and errors in the log fail the test; ``log_expected`` says they belong there."""
    lines: list[logging.LogRecord] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record)

    listener = Listener(logging.WARNING)
    top = logging.getLogger("mentordesk")
    top.addHandler(listener)
    yield lines
    top.removeHandler(listener)
    if "log_expected" not in request.fixturenames:
        assert [record.getMessage() for record in lines] == []


@pytest.fixture
def log_expected(quiet_log: list[logging.LogRecord]) -> Iterator[list[logging.LogRecord]]:
    """The test makes something fail on purpose and finds it in the log."""
    yield quiet_log
    assert quiet_log, "the failure was to be logged"


@pytest.fixture(params=[None, RAW_KEY], ids=["without-key", "raw-key"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    """Every store test runs twice."""
    found: bytes | None = request.param
    return found


@pytest.fixture
def store(tmp_path: Path, key: bytes | None) -> Iterator[Store]:
    """A new store."""
    made = Store.create(tmp_path / "store", key)
    yield made
    made.close()


@pytest.fixture
def workspace(tmp_path: Path, key: bytes | None) -> Iterator[Workspace]:
    """A new store with its services."""
    made = Workspace.create(tmp_path / "store", key)
    yield made
    made.close()
