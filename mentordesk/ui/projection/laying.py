"""Texts of the grid, laid out and kept: laying out is what costs time."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_KEPT = 1000
_LEADING = 1.12
_MOST_LINES = 200  # far more than a screen; a whole book is read on the desk
_MOST_LETTERS = 20_000


class Layouts:
    """The layouts of one font, by text and width."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.line_height = QFontMetricsF(font).lineSpacing() * _LEADING
        self._kept: OrderedDict[tuple[str, int], QTextLayout] = OrderedDict()
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def laid(self, text: str, width: int) -> QTextLayout:
        """A text in so many pixels; what does not fit in two hundred lines ends with an ellipsis."""
        start = text if len(text) <= _MOST_LETTERS else text[:_MOST_LETTERS] + "…"
        key = (start, width)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._lay_out(start, width)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found

    def height(self, text: str, width: int) -> float:
        """How high it stands."""
        return self.laid(text, width).lineCount() * self.line_height

    def _lay_out(self, text: str, width: int) -> QTextLayout:
        lines = text.split("\n", _MOST_LINES)
        if len(lines) > _MOST_LINES:
            lines[_MOST_LINES:] = ["…"]
        layout = QTextLayout("\u2028".join(lines), self.font)
        layout.setTextOption(self._option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, count * self.line_height))
            count += 1
        layout.endLayout()
        return layout
