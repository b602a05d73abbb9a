"""Large enough to be hit, and at 200 per cent nothing is cut off, on the smallest screen that is promised."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui import barriers
from tests.ui.everywhere import SCREEN, SPOKEN, at_work, everywhere, furnish, plan_page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return furnish(tmp_path / "store")


@pytest.mark.parametrize("size", [90, 100])
def test_everything_pressed_is_large_enough(folder: Path, qtbot: QtBot, size: int) -> None:
    found: list[str] = []
    with at_work(qtbot, folder, text_size=size) as person:
        for name, root in everywhere(person):
            found += (f"{name}: {fault}" for fault in (*barriers.too_small(root), *barriers.clipped(root)))
    assert found == []


@pytest.mark.parametrize("language", SPOKEN)
def test_at_200_per_cent_nothing_is_cut_off(folder: Path, qtbot: QtBot, language: str) -> None:
    found: list[str] = []
    with at_work(qtbot, folder, language, text_size=200) as person:
        for name, root in everywhere(person):
            if name != "projection":  # that one is as large as its screen
                found += (f"{name}: {fault}" for fault in _too_large(root))
            faults = (*barriers.clipped(root), *barriers.nameless(root))
            found += (f"{name}: {fault}" for fault in faults)
        assert plan_page(person).board.narrow, "one action a page"
    assert found == []


def _too_large(root: QWidget) -> list[str]:
    width, height = root.width(), root.height()
    return [] if width <= SCREEN[0] and height <= SCREEN[1] else [f"{width} × {height} is beyond the screen"]
