"""Words in a given width: broken into lines, the last one elided where they go on."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


class Face:
    """A font and its measures."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self.line = self.metrics.height()
        self._key = font.key()

    def width(self, text: str) -> int:
        """How wide a text is, in pixels."""
        return self.metrics.horizontalAdvance(text)

    def elided(self, text: str, width: int) -> str:
        """On one line."""
        return self.metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width)

    def lines(self, text: str, width: int, most: int) -> tuple[str, ...]:
        """On so many lines at most."""
        if self.width(text) <= width and "\n" not in text:
            return (text,) if text else ()
        whole = _broken(self._key, " ".join(text.split()), max(width, 1))
        if len(whole) <= most:
            return whole
        return (*whole[: most - 1], self.elided(" ".join(whole[most - 1 :]), width))


@lru_cache(maxsize=2048)
def _broken(font: str, text: str, width: int) -> tuple[str, ...]:
    """A text in lines no wider than that: between words, inside one only where it has no room."""
    made = QFont()
    made.fromString(font)
    layout = QTextLayout(text, made)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return tuple(found)
