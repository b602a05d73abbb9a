"""What is held in memory, shown above the page with the two ways out of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from mentordesk.errors import MentorDeskError
from mentordesk.services.rescue import rescue

if TYPE_CHECKING:
    from mentordesk.ui.main_window import MainWindow


class Rescuing(QObject):
    """Joins the held words and the window's bar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._told = ""
        self._desk.holding.changed.connect(self.show_held)
        self._desk.background.refused.connect(self._also_refused)

    def show_held(self) -> None:
        """Tell what is held, or that all of it has found its place."""
        holding, words = self._desk.holding, self._desk.words
        count, problem = len(holding.texts), holding.problem
        banner = self._window.frame.banner
        if problem is None:
            if self._told:
                self._told = ""
                banner.hide()
                self._window.show_saved()
            return
        said = self._said(problem)
        if banner.isHidden() or banner.text.text() != said or self._told != said:  # else its buttons stay
            self._tell(said)
        state = words.plural(
            "Not saved yet: {count} text is held in memory",
            "Not saved yet: {count} texts are held in memory",
            count,
        )
        self._window.status.show_state("failed", state)

    def _said(self, problem: MentorDeskError) -> str:
        return self._desk.words.text(problem.message, **problem.parameters)

    def _tell(self, said: str) -> None:
        self._told = said
        text = self._desk.words.text
        ways = [(text("Try again"), self._desk.holding.try_again), (text("Save elsewhere…"), self._ask)]
        self._window.frame.banner.tell("danger", said, ways)

    def _also_refused(self, problem: MentorDeskError) -> None:
        """Something else could not be done: the window has said it, and the ways out stay beside it."""
        if self._desk.holding.problem is None:
            return
        said = self._said(problem)
        if said == self._told:  # read already, hence said where it is seen to be new
            self._desk.say(said)
        self._tell(said)

    def _ask(self) -> None:
        text = self._desk.words.text
        title, name = text("Save elsewhere"), text("Words kept by MentorDesk")
        proposed = Path.home() / f"{name}.txt"
        chosen, _kind = QFileDialog.getSaveFileName(self._window, title, str(proposed), "*.txt")
        if chosen:
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write what is held to a text file."""
        held = self._desk.holding.held
        texts = [(each.where, each.text) for _key, each in held]

        def saved(written: Path) -> None:
            self._desk.holding.let_these_go(held)
            self._desk.say(self._desk.words.text("The words held in memory are in {file}", file=written.name))

        self._desk.background.ask(self, lambda: rescue(path, texts), saved, long=True)
