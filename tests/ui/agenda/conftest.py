"""A board or a list of the agenda in a real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.ui.widgets.agenda.board import AgendaBoard
from mentordesk.ui.widgets.agenda.listing import AgendaList
from mentordesk.ui.widgets.agenda.shown import DayShown
from tests.ui.agenda.eyes import Eyes, LookAt
from tests.ui.agenda.visit import VISIT


@pytest.fixture
def look_at(qtbot: QtBot) -> Iterator[LookAt]:
    """Opens a window with a board, or a list, that shows the visit of picture 05."""
    opened: list[Eyes] = []

    def open_it(
        kind: type[AgendaBoard] | type[AgendaList] = AgendaBoard, size: tuple[int, int] = (1090, 740),
        text: int = 100, *, dark: bool = False, days: tuple[DayShown, ...] = VISIT,
    ) -> Eyes:  # fmt: skip
        eyes = Eyes(qtbot, kind, size, text, dark=dark)
        opened.append(eyes)
        eyes.show(*days)
        return eyes

    yield open_it
    for each in opened:
        each.window.close()
