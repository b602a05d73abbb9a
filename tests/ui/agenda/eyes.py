"""A board or a list before someone's eyes, in a real window, with the wishes it told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.ui import colours
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look, dress
from mentordesk.ui.widgets.agenda.board import AgendaBoard
from mentordesk.ui.widgets.agenda.listing import AgendaList
from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown
from mentordesk.words import words
from tests.ui.agenda.visit import VISIT

_SIGNALS = (
    "opened", "move_wanted", "length_wanted", "add_wanted", "duplicate_wanted", "remove_wanted",
    "menu_wanted",
)  # fmt: skip


class Eyes:
    """Someone before an agenda: keys and mouse go to it, its wishes are heard."""

    def __init__(
        self, qtbot: QtBot, kind: type[AgendaBoard] | type[AgendaList], size: tuple[int, int], text: int,
        *, dark: bool,
    ) -> None:  # fmt: skip
        look = Look(colours.ours(dark=dark), text)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        dress(application, look)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.view = kind(words("en"), look, Icons(look.colours, text), self.window)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.wishes: list[tuple[Any, ...]] = []
        self.currents: list[str] = []
        for name in _SIGNALS:
            getattr(self.view, name).connect(partial(self._hear, name))
        self.view.current_changed.connect(self.currents.append)
        self.window.show()
        self.window.activateWindow()
        self.view.setFocus()
        QApplication.processEvents()

    def _hear(self, name: str, *what: Any) -> None:
        self.wishes.append((name, *what))

    def show(self, *days: DayShown) -> None:
        self.view.show_days(days or VISIT)
        QApplication.processEvents()

    def press(self, *keys: str) -> None:
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self.view, combination.key(), combination.keyboardModifiers())

    def at(self, eid: str) -> str:
        """Go to a block; it is the current one then."""
        self.view.select(eid)
        return self.view.current()

    @property
    def board(self) -> AgendaBoard:
        assert isinstance(self.view, AgendaBoard)
        return self.view

    # --- the mouse, on the board -----------------------------------------------------------------

    def spot(self, eid: str, down: float = 0.5, across: float = 0.5) -> QPoint:
        """A place of a block in the viewport, from 0 to 1 of its height and width."""
        rect = self.board.visualRect(self.board.rows.find(eid))
        return QPoint(rect.left() + round(rect.width() * across), rect.top() + round(rect.height() * down))

    def minutes(self, count: int) -> QPoint:
        """So many minutes downwards."""
        return QPoint(0, round(count * self.board.measured.per_minute))

    def drag(
        self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *, drop: bool = True,
    ) -> None:  # fmt: skip
        port = self.board.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, held, start)
        for part in range(1, 5):
            self.move(start + (end - start) * part / 4, held)
        if drop:
            QTest.mouseRelease(port, Qt.MouseButton.LeftButton, held, end)

    def move(self, at: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """The mouse there, with its button down (QTest moves it with none)."""
        port = self.board.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(at), QPointF(port.mapToGlobal(at)), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, held,
        )  # fmt: skip
        QApplication.sendEvent(port, event)

    def block(self, eid: str) -> BlockShown:
        found = self.board.rows.block(eid)
        assert found is not None
        return found


LookAt = Callable[..., Eyes]
"""Opens a window with a board, or a list, that shows the visit of picture 05."""
