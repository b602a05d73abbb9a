"""What opens files on this computer, standing in for mail program and word processor."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class Opener(QObject):
    """Remembers what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Called by Qt."""
        self.opened.append(Path(url.toLocalFile()))


@contextmanager
def opening_files() -> Iterator[Opener]:
    """As long as it lasts, files go to an Opener."""
    made = Opener()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]  # its stub is wrong
    try:
        yield made
    finally:
        QDesktopServices.unsetUrlHandler("file")
