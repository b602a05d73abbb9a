"""Where one is in a form: followed by the focus and by scrolling, and the steps from there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from mentordesk.forms.definition import Question
from mentordesk.ui.filling.form_board import FormBoard
from mentordesk.ui.filling.section_view import Spot


class FormPlace(QObject):
    """``come`` carries part, question, field key, and whether the part is another one than before."""

    come = Signal(str, str, str, bool)

    def __init__(self, board: FormBoard, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self.here = ("", "")
        self._spot: Spot | None = None
        board.sections.come.connect(self._scrolled)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    @property
    def question(self) -> str:
        """The question the focus is in, wherever one has scrolled; else the one in sight."""
        view, focus = self._board.sections, QApplication.focusWidget()
        found = view.spot(focus) if focus is not None and view.isAncestorOf(focus) else None
        return found.question if found is not None and found.question else self.here[1]

    @property
    def field(self) -> tuple[str, str] | None:
        """The field one writes in, by key and row."""
        spot = self._spot
        return (spot.key, spot.row) if spot and spot.key and spot.question == self.question else None

    def spot(self) -> Spot | None:
        """Where one is, with the cursor in the text."""
        view, focus = self._board.sections, QApplication.focusWidget()
        now = view.spot(focus)
        if now is None or now.key or self._spot is None or self._spot.section != now.section:
            return now
        return replace(self._spot, scroll=now.scroll)  # the focus is elsewhere: it comes back here

    def go(self, spot: Spot, *, light: bool = False, focus: bool = True) -> None:
        """To a question, a field, a row."""
        self._spot = spot
        self._board.sections.go(spot, light=light, focus=focus)

    def enter(self) -> None:
        """The focus to where one was, in whatever is shown."""
        board = self._board
        if board.views.currentWidget() is board.nothing:
            board.nothing.enter()
        elif board.alone:
            board.one.enter()
        else:
            section, question = self.here
            spot = self._spot if self._spot and self._spot.section == section else Spot(section, question)
            if section:
                self.go(spot)

    def step(self, by: int, questions: Sequence[Question]) -> None:
        """To the next of these questions, or the one before."""
        places = [place for place, each in enumerate(questions) if each.id == self.here[1]]
        place = places[0] + by if places else 0
        if 0 <= place < len(questions):
            self.go(Spot(questions[place].section, questions[place].id))

    def step_section(self, by: int, sections: Sequence[str]) -> None:
        """To the next part, or the one before."""
        section = self.here[0]
        place = sections.index(section) + by if section in sections else 0
        if 0 <= place < len(sections):
            self.go(Spot(sections[place]))

    def _scrolled(self, section: str, question: str) -> None:
        """What one reads now; the question one wrote in last holds as long as it is in sight."""
        pane, last = self._board.sections.pane, self._spot
        if last is None or last.section != section or pane is None or not pane.sees(last.question):
            self._arrive(section, question, "")

    def _focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        view = self._board.sections
        if not isValid(view):
            return  # the window goes, and what is shown goes before its place
        if old is not None and view.isAncestorOf(old) and (spot := view.spot(old)) is not None and spot.key:
            self._spot = spot
        if now is None or not view.isAncestorOf(now) or (found := view.spot(now)) is None:
            return
        if found.key or found.question:
            self._spot = found
        self._arrive(found.section, found.question, found.key)

    def _arrive(self, section: str, question: str, key: str) -> None:
        another = section != self.here[0]
        if another or question != self.here[1] or key:
            self.here = (section, question)
            self.come.emit(section, question, key, another)
