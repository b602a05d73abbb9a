"""Where one is in the window, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

_REMEMBERED = 50


@dataclass(frozen=True)
class Place:
    """A page, of a programme where it belongs to one; ``part`` names what to look at there."""

    page: str
    programme: str = ""
    part: tuple[str, ...] = ()


class Navigator(QObject):
    """Goes to places and remembers them; ``moved`` tells the window."""

    moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past: list[Place] = []
        self._future: list[Place] = []
        self.here: Place | None = None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """Whether one has come back from somewhere."""
        return bool(self._future)

    def go(self, place: Place) -> None:
        """To a place; going where one is, to look at another part, adds no step back."""
        if self.here is not None and (self.here.page, self.here.programme) != (place.page, place.programme):
            self._past = [*self._past, self.here][-_REMEMBERED:]
            self._future = []
        self._arrive(place)

    def back(self) -> None:
        """To the place before."""
        if self._past and self.here is not None:
            self._future.append(self.here)
            self._arrive(self._past.pop())

    def forward(self) -> None:
        """Where one came back from."""
        if self._future and self.here is not None:
            self._past.append(self.here)
            self._arrive(self._future.pop())

    def settle(self, place: Place) -> None:
        """What one came for was shown: coming back leads to where one was last, not there again."""
        if self.here == place:
            self.here = replace(place, part=())

    def forget(self, programme: str) -> None:
        """A programme is gone: no way leads back into it."""
        self._past = [each for each in self._past if each.programme != programme]
        self._future = [each for each in self._future if each.programme != programme]

    def _arrive(self, place: Place) -> None:
        self.here = place
        self.moved.emit(place)
