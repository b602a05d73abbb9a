"""Words the disk did not take: held in memory, tried again, or saved as a text elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from mentordesk.errors import MentorDeskError, NotWritten
from mentordesk.ui.background import Background

_AGAIN_MS = 15_000


@dataclass(frozen=True)
class Held:
    """Where the words belong, the words, and what writes them."""

    where: str
    text: str
    job: Callable[[], object]


class Holding(QObject):
    """Outlives windows. ``changed`` tells when something is held or has found its place."""

    changed = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._held: dict[object, Held] = {}
        self.problem: MentorDeskError | None = None
        self._patience = QTimer(self)
        self._patience.setInterval(_AGAIN_MS)
        self._patience.timeout.connect(self.try_again)

    @property
    def texts(self) -> list[tuple[str, str]]:
        """What is held: where it belongs, and the words."""
        return [(held.where, held.text) for held in self._held.values()]

    def holds(self, key: object) -> bool:
        """Whether words are still held under this key."""
        return key in self._held

    def hold(self, key: object, held: Held, problem: MentorDeskError) -> None:
        """Keep words in memory until the disk takes them."""
        self._held[key] = held
        self.problem = problem
        self._patience.start()
        self.changed.emit()

    def let_go(self, key: object) -> None:
        """They are on the disk now, or given up."""
        if self._held.pop(key, None) is None:
            return
        if not self._held:
            self.problem = None
            self._patience.stop()
        self.changed.emit()

    def let_all_go(self) -> None:
        """They are safe elsewhere."""
        for key in list(self._held):
            self.let_go(key)

    def try_again(self) -> None:
        """Perhaps the disk takes them now."""
        for key, held in list(self._held.items()):
            self._background.ask(self, held.job, partial(self._taken, key), partial(self._refused, key, held))

    def _taken(self, key: object, _result: object) -> None:
        self.let_go(key)

    def _refused(self, key: object, held: Held, problem: MentorDeskError) -> None:
        if isinstance(problem, NotWritten) and key in self._held:
            self.hold(key, held, problem)
        else:  # it will never be taken as it is: said, and the words stay where they can be saved
            self._background.refused.emit(problem)
