"""Thumbnails of pictures, asked for once each, when they come into sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPixmap

Thumbnails = Callable[[str, str], QPixmap | None]
"""Note id and picture id to a thumbnail; None where it has not come."""


class Thumbs:
    """Remembers what it was given."""

    def __init__(self, ask: Thumbnails | None = None) -> None:
        self._ask = ask
        self._known: dict[tuple[str, str], QPixmap] = {}

    def of(self, rid: str, picture: str) -> QPixmap | None:
        """One of them; None where there is none, or none yet."""
        known = self._known.get((rid, picture))
        if known is None and self._ask is not None and (known := self._ask(rid, picture)) is not None:
            self._known[(rid, picture)] = known
        return known

    def forget(self, rid: str) -> None:
        """Ask again for those of a note."""
        self._known = {key: each for key, each in self._known.items() if key[0] != rid}
