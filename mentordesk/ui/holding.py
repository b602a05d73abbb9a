"""Words the disk did not take: held in memory, tried again, or saved as a text elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.services.rescue import rescue
from mentordesk.ui.desk import Desk

_AGAIN_MS = 15_000


@dataclass(frozen=True)
class Held:
    """Where the words belong, the words, and the way to try once more."""

    where: str
    text: str
    again: Callable[[], None]


class Holding(QObject):
    """``changed`` tells when something is held that was not, or all of it has found its place."""

    changed = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._held: dict[object, Held] = {}
        self.problem: MentorDeskError | None = None
        self._patience = QTimer(self)
        self._patience.setInterval(_AGAIN_MS)
        self._patience.timeout.connect(self.try_again)

    @property
    def count(self) -> int:
        """How many texts wait for the disk."""
        return len(self._held)

    def hold(self, key: object, held: Held, problem: MentorDeskError) -> None:
        """Keep words in memory until the disk takes them."""
        self._held[key] = held
        self.problem = problem
        self._patience.start()
        self.changed.emit()

    def let_go(self, key: object) -> None:
        """They are on the disk now, or given up."""
        if self._held.pop(key, None) is not None and not self._held:
            self.problem = None
            self._patience.stop()
            self.changed.emit()

    def try_again(self) -> None:
        """Perhaps there is room now."""
        for held in list(self._held.values()):
            held.again()

    def save_elsewhere(self) -> None:
        """Write what is held to a text file where the person says."""
        text = self._desk.words.text
        name = text("Words kept by MentorDesk") + ".txt"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, text("Save elsewhere"), str(Path.home() / name), "*.txt"
        )
        if chosen:
            texts = [(held.where, held.text) for held in self._held.values()]
            path = Path(chosen)
            self._desk.background.ask(self, lambda: rescue(path, texts), self._saved, long=True)

    def _saved(self, path: Path) -> None:
        self._desk.say(self._desk.words.text("The words held in memory are in {file}", file=path.name))
