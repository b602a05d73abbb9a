"""Laid-out texts of cells, kept: laying out is what costs time in a grid (research/qt.md §3)."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

LINES = 12  # a cell grows so far; then its last line says that there is more
_KEPT = 4000
_NARROWEST = 3.0  # pixels of the narrowest letters, so that never too little text is laid out


@dataclass(frozen=True)
class Laid:
    """One text in one width: its layout, its height in pixels, and whether some of it is not shown."""

    layout: QTextLayout
    height: float
    cut: bool


class Layouts:
    """The layouts of one font, by text and width."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._kept: OrderedDict[tuple[str, int], Laid] = OrderedDict()
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.line_height = QFontMetricsF(font).lineSpacing() * 1.15

    def laid(self, text: str, width: int) -> Laid:
        """A text in so many pixels; of a very long one only what twelve lines can show."""
        start = shown(text, width)
        key = (start, width)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._lay_out(start, width, cut=len(start) < len(text))
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found

    def _lay_out(self, text: str, width: int, *, cut: bool) -> Laid:
        layout = QTextLayout(text.replace("\n", "\u2028"), self.font)
        layout.setTextOption(self._option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        count = 0
        while count < LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, count * self.line_height))
            count += 1
        layout.endLayout()
        last = layout.lineAt(layout.lineCount() - 1)
        cut = cut or (last.isValid() and last.textStart() + last.textLength() < len(text))
        return Laid(layout, max(1, count) * self.line_height, cut)


def shown(text: str, width: int) -> str:
    """The beginning of a text that twelve lines of this width can hold at most."""
    most = max(LINES, int(LINES * width / _NARROWEST))
    start = text[: most + 1]
    lines = start.split("\n", LINES + 1)
    return "\n".join(lines[: LINES + 1])
