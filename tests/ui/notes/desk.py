"""A stream over a composer in a real window, and someone before them."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.ui import colours
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look, dress
from mentordesk.ui.widgets.notes.composer import Composer
from mentordesk.ui.widgets.notes.shown import ChipShown, KeyShown, NoteShown, Offer, RowShown, SessionHead
from mentordesk.ui.widgets.notes.stream import NoteStream
from mentordesk.words import words

HILDE = Offer("h", "Hilde Maes", "coordinator", ("the coordinator",))
JORIS = Offer("j", "Joris Van den Broeck")
CAFE = Offer("plan.action/3", "Action 3", "Language café", icon="table")
NEED = Offer("need/1", "Need 1", "Places nobody sees")
KEYS = (
    KeyShown("A", "action", "action"),
    KeyShown("N", "evidence", "need"),
    KeyShown("R", "restrict", "restrict"),
)
MORNING: tuple[RowShown, ...] = (
    SessionHead("s1", "11:30 · Start of the session"),
    NoteShown("n1", "Three tables, coffee for all.", "11:34"),
    NoteShown("n2", "Nobody says course here.", "11:38", "quote", speaker_text="Hilde Maes"),
    NoteShown(
        "n3", "One sheet for eleven bodies.", "11:44", "good_practice", speaker_text="Hilde Maes",
        chips=(ChipShown("a3", "Action 3"), ChipShown("f5", "Key factor 5")),
    ),
    NoteShown("n4", "The budget ends in December.", "11:47", "obstacle", speaker_text="Joris", degree="team"),
)  # fmt: skip
_TOLD = (
    "key_wanted", "edited", "edit_given_up", "remove_wanted", "chip_clicked", "left_down",
    "left_up", "typed_on", "menu_wanted",
)  # fmt: skip
_SAID = ("submitted", "submitted_as_action", "left_up", "pasted_lines", "picture_given", "files_given")


class NoteDesk:
    """Keys go to whatever has the focus; what stream and composer tell is heard."""

    def __init__(
        self, qtbot: QtBot, language: str = "en", text_size: int = 100, size: tuple[int, int] = (800, 640)
    ) -> None:
        look = Look(colours.ours(dark=False), text_size)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        dress(application, look)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        icons, said = Icons(look.colours, text_size), words(language)
        self.stream = NoteStream(said, look, icons, self.window)
        self.composer = Composer(said, look, icons, self.window)
        laid = QVBoxLayout(self.window)
        laid.addWidget(self.stream, 1)
        laid.addWidget(self.composer)
        self.stream.set_keys(KEYS)
        self.composer.offer_people((HILDE, JORIS))
        self.composer.offer_links((CAFE, NEED))
        self.composer.set_clock(lambda: "11:52")
        self.told: list[tuple[Any, ...]] = []
        for widget, names in ((self.stream, _TOLD), (self.composer, _SAID)):
            for name in names:
                getattr(widget, name).connect(partial(self._hear, name))
        self.words_typed: list[str] = []
        self.composer.typed.connect(self.words_typed.append)
        self.window.show()
        self.window.activateWindow()
        self.composer.setFocus()
        self.settle()

    def _hear(self, name: str, *what: Any) -> None:
        self.told.append((name, *what))

    def settle(self) -> None:
        for _round in range(4):
            QApplication.processEvents()

    def show(self, *rows: RowShown) -> None:
        self.stream.show_rows(rows or MORNING)
        self.settle()

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, *keys: str) -> None:
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())
        self.settle()

    def type(self, text: str) -> None:
        for letter in text:  # each to whatever has the focus then
            QTest.keyClicks(self.focus, letter)
        self.settle()

    def paste(self, given: QMimeData | str) -> None:
        clipboard = QGuiApplication.clipboard()
        if isinstance(given, str):
            clipboard.setText(given)
        else:
            clipboard.setMimeData(given)
        self.press("Ctrl+V")

    @property
    def offered(self) -> list[str]:
        """The lines of the list of names while it is open."""
        shown = self.composer.namer.list
        return [shown.item(row).text() for row in range(shown.count())] if shown is not None else []

    def at(self, rid: str) -> None:
        """The focus on a note of the stream."""
        self.stream.setFocus()
        self.stream.select(rid)
        self.settle()

    def in_sight(self, rid: str) -> bool:
        """Whether a note is seen whole."""
        area = self.stream.row_area(self.stream.rows.place(rid))
        return area.top() >= 0 and area.bottom() <= self.stream.viewport().height()

    def click(self, rid: str, part: str) -> None:
        """Press a chip of a note with the mouse."""
        place = self.stream.rows.place(rid)
        laid = self.stream.laid(place)
        assert laid is not None
        area = next(each.area for each in laid.parts if each.id == part)
        corner: QPoint = self.stream.row_area(place).topLeft()
        QTest.mouseClick(
            self.stream.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            corner + area.center(),
        )  # fmt: skip


def many(count: int) -> tuple[RowShown, ...]:
    """So many notes of one to eight lines, a session's head before each twenty."""
    rows: list[RowShown] = []
    for number in range(count):
        if number % 20 == 0:
            rows.append(SessionHead(f"s{number}", f"Session {number // 20}"))
        text = f"Note {number}. " + "Words that somebody said in the hall. " * (1 + number % 8)
        rows.append(NoteShown(f"n{number}", text, f"11:{number % 60:02d}"))
    return tuple(rows)
