"""The menus of a line: all one can do with it, and the sessions it may be placed in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from mentordesk.model.preparation import Line
from mentordesk.model.visits import Session
from mentordesk.services.preparing_reading import Prepared
from mentordesk.ui.desk import Desk
from mentordesk.ui.visiting.visit_words import clock_text, day_title, session_name


class _Menu(QMenu):
    """Thrown away once it is closed; a press on one entry tells it before that."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)

    def open(self, at: QPoint | None) -> None:
        """Under what has the focus, or at a point; the first entry is lit, so that Enter takes it."""
        focus = QApplication.focusWidget()
        if at is None and focus is not None:
            at = focus.mapToGlobal(focus.rect().bottomLeft())
        self.popup(at or QCursor.pos())


class PlaceMenu(_Menu):
    """``chosen`` carries a session's id, none to take the line out of the agenda."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, prepared: Prepared, line: Line, parent: QWidget) -> None:
        super().__init__(parent)
        words, visit = desk.words, prepared.visit
        self.setAccessibleName(words.text("Place in the agenda: {line}", line=line.text))
        day, first = 0, None
        for session in visit.sessions:
            if session.is_break:
                continue
            if session.day != day:
                day = session.day
                if first is not None:
                    self.addSeparator()
                self.addAction(day_title(visit, day, words)).setEnabled(False)  # a heading, no entry
            made = self._entry(self._said(desk, session), session.id)
            made.setCheckable(True)
            made.setChecked(session.id == line.session)
            first = first or made
            if session.id == line.session:
                first = made
        if first is None:
            none = self.addAction(words.text("The agenda has no session yet"))
            none.setEnabled(False)
        if line.session:
            self.addSeparator()
            self._entry(words.text("Take out of the agenda"), "")
        if first is not None:
            self.setActiveAction(first)

    def _said(self, desk: Desk, session: Session) -> str:
        words = desk.words
        named = session_name(session, words)
        if session.start is None:
            return named
        time = clock_text(session.start)
        if session.track:
            return words.text(
                "{time} · group {letter} · {title}", time=time, letter=session.track, title=named
            )
        return words.text("{time} · {title}", time=time, title=named)

    def _entry(self, text: str, session: str) -> QAction:
        made = self.addAction(text.replace("&", "&&"))
        made.triggered.connect(partial(self._choose, session))
        return made

    def _choose(self, session: str, _checked: bool = False) -> None:
        self.chosen.emit(session)


class LineMenu(_Menu):
    """``wanted`` carries what one wishes."""

    wanted = Signal(str)
    WRITE, PLACE, REMOVE = "write", "place", "remove"
    WAYS: ClassVar[Mapping[str, tuple[int, int]]] = {
        "up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0),
    }  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        text, icons = desk.words.text, desk.icons
        entries = (
            (self.WRITE, text("&Write in the line"), "pencil-simple"),
            (self.PLACE, text("&Place in the agenda…"), "calendar-blank"),
            ("", "", ""),
            ("up", text("Move &up"), "arrow-up"),
            ("down", text("Move &down"), "arrow-down"),
            ("left", text("To the list on the &left"), "arrow-left"),
            ("right", text("To the list on the &right"), "arrow-right"),
            ("", "", ""),
            (self.REMOVE, text("&Take the line out"), "trash"),
        )
        for wish, said, icon in entries:
            if not wish:
                self.addSeparator()
                continue
            made = self.addAction(icons.icon(icon), said)
            made.triggered.connect(partial(self._wish, wish))

    def _wish(self, wish: str, _checked: bool = False) -> None:
        self.wanted.emit(wish)
