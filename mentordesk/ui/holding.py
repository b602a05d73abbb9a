"""Words the disk did not take: held in memory, tried again, or saved as a text elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from mentordesk.errors import MentorDeskError, NotWritten, StoreDamaged
from mentordesk.ui.background import Background

_AGAIN_MS = 15_000


class DraftOf(NamedTuple):
    """What an open editor holds, apart from what was handed over before it and may be held as well."""

    register: object


@dataclass(frozen=True)
class Held:
    """Where the words belong, the words, and what writes them."""

    where: str
    text: str
    job: Callable[[], object]


def is_to_be_held(problem: MentorDeskError) -> bool:
    """Whether words that met this would be lost if nobody held them: it is the disk's fault, not theirs."""
    return isinstance(problem, (NotWritten, StoreDamaged))


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

    @property
    def held(self) -> list[tuple[object, Held]]:
        """What is held, by its key, in the order in which it will be written."""
        return list(self._held.items())

    def holds(self, key: object) -> bool:
        """Whether words are still held under this key."""
        return key in self._held

    def hold(self, key: object, held: Held, problem: MentorDeskError) -> None:
        """Keep words in memory until the disk takes them; newer ones of a key come after all the others."""
        if self._held.get(key) is not held:
            self._held.pop(key, None)
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

    def let_these_go(self, safe: Iterable[tuple[object, Held]]) -> None:
        """They are safe elsewhere; what came under their keys since is not."""
        for key, held in safe:
            self._taken(key, held, None)

    def try_again(self) -> None:
        """Perhaps the disk takes them now; what was held first is written first."""
        for key, held in self.held:
            self._background.ask(
                self, held.job, partial(self._taken, key, held), partial(self._refused, key, held)
            )

    def _taken(self, key: object, held: Held, _result: object) -> None:
        if self._held.get(key) is held:
            self.let_go(key)

    def _refused(self, key: object, held: Held, problem: MentorDeskError) -> None:
        if self._held.get(key) is not held:
            return  # other words are held there by now, or none
        if is_to_be_held(problem):
            self.hold(key, held, problem)
        else:  # it will never be taken as it is: said, and the words stay where they can be saved
            self._background.refused.emit(problem)
