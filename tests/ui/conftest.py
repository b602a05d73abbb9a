"""What every test of the window gets: an application that looks as it did before all of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def _first_look(qapp: QApplication) -> tuple[QFont, QPalette]:
    return qapp.font(), qapp.palette()


@pytest.fixture(autouse=True)
def _look_of_its_own(qapp: QApplication, _first_look: tuple[QFont, QPalette]) -> Iterator[None]:
    """A window at 200 per cent leaves no large letters to the next test, whichever that is."""
    yield
    held = QGuiApplication.mouseButtons()
    assert held == Qt.MouseButton.NoButton, "the next test would find a button of the mouse held down"
    font, palette = _first_look
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    if qapp.font() != font:
        qapp.setFont(font)
        qapp.setPalette(palette)
