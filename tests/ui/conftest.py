"""What every test of the window gets: an application that looks as it did before the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _look_of_its_own(qapp: QApplication) -> Iterator[None]:
    """A window at 200 per cent leaves no large letters to the next test, whichever that is."""
    font, palette = qapp.font(), qapp.palette()
    yield
    if qapp.styleSheet():
        qapp.setStyleSheet("")
        qapp.setFont(font)
        qapp.setPalette(palette)
