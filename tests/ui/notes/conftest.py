"""A stream and a composer before someone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.notes.desk import NoteDesk


@pytest.fixture
def open_desk(qtbot: QtBot) -> Callable[..., NoteDesk]:
    """Opens one in a language, at a text size, in a window so large."""

    def open_it(language: str = "en", text_size: int = 100, size: tuple[int, int] = (800, 640)) -> NoteDesk:
        return NoteDesk(qtbot, language, text_size, size)

    return open_it


@pytest.fixture
def desk(qtbot: QtBot) -> NoteDesk:
    """One in English, with the notes of a morning."""
    made = NoteDesk(qtbot)
    made.show()
    return made
