"""What is held in memory, shown above the page with the two ways out of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from mentordesk.services.rescue import rescue

if TYPE_CHECKING:
    from mentordesk.ui.main_window import MainWindow


class Rescuing(QObject):
    """Joins the held words and the window's bar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._told = False
        self._desk.holding.changed.connect(self.show_held)

    def show_held(self) -> None:
        """Tell what is held, or that all of it has found its place."""
        holding, words = self._desk.holding, self._desk.words
        count, problem = len(holding.texts), holding.problem
        if problem is None:
            if self._told:
                self._told = False
                self._window.frame.banner.hide()
                self._window.show_saved()
            return
        self._told = True
        ways = [(words.text("Try again"), holding.try_again), (words.text("Save elsewhere…"), self._ask)]
        self._window.frame.banner.tell("danger", words.text(problem.message, **problem.parameters), ways)
        said = words.plural(
            "Not saved yet: {count} text is held in memory",
            "Not saved yet: {count} texts are held in memory",
            count,
        )
        self._window.status.show_state("failed", said)

    def _ask(self) -> None:
        text = self._desk.words.text
        title, name = text("Save elsewhere"), text("Words kept by MentorDesk")
        proposed = Path.home() / f"{name}.txt"
        chosen, _kind = QFileDialog.getSaveFileName(self._window, title, str(proposed), "*.txt")
        if chosen:
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write what is held to a text file."""
        texts = self._desk.holding.texts
        self._desk.background.ask(self, lambda: rescue(path, texts), self._saved, long=True)

    def _saved(self, path: Path) -> None:
        self._desk.holding.let_all_go()
        self._desk.say(self._desk.words.text("The words held in memory are in {file}", file=path.name))
