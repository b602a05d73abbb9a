"""Large type: how large on this screen, and how large a text may be so that no word is cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

ZOOMS = (0.85, 1.0, 1.15, 1.32, 1.52, 1.75)
PLAIN = ZOOMS.index(1.0)
_DESIGNED = QSize(1440, 900)
_WORD = re.compile(r"[^\s\-–/]+")
_LONGEST_WORD = 40  # letters; what is longer is no word and may break anywhere
_LOOKED_AT = 20_000  # letters: more than any screen holds
_LEAST_LETTER = 0.15  # of the type's height: the narrowest letters


@dataclass(frozen=True)
class Sizes:
    """``space`` scales what lies between the words, ``type`` the words."""

    space: float = 1.0
    type: float = 1.0

    def gap(self, px: float) -> int:
        """A distance of the design, on this screen."""
        return round(px * self.space)

    def letters(self, px: float) -> int:
        """A height of type of the design, on this screen and at this zoom."""
        return round(px * self.type)


def sizes_for(screen: QSize, zoom: int) -> Sizes:
    """The sizes on a screen; on a small one the words keep the size the wall needs."""
    space = min(screen.width() / _DESIGNED.width(), screen.height() / _DESIGNED.height())
    return Sizes(max(space, 0.5), max(space, 1.0) * ZOOMS[zoom])


def font(px: int, *, strong: bool = False) -> QFont:
    """The application's font in large type."""
    made = QFont(QApplication.font())
    made.setPixelSize(max(px, 1))
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def longest(text: str, metrics: QFontMetricsF) -> float:
    """The width of the widest word."""
    found = {word for word in _WORD.findall(text[:_LOOKED_AT]) if len(word) <= _LONGEST_WORD}
    by_length = sorted(found, key=len, reverse=True)[:8]  # the widest is among the longest
    return max((metrics.horizontalAdvance(word) for word in by_length), default=0.0)


def uncut(text: str, width: int, wanted: Sequence[int], *, strong: bool = False) -> int:
    """The first of the wanted heights of type in which every word fits the width; the last if none."""
    return next(
        (px for px in wanted if longest(text, QFontMetricsF(font(px, strong=strong))) <= width), wanted[-1]
    )


def height_of(text: str, px: int, width: int, most: int, *, strong: bool = False) -> int:
    """How high a text stands in a width; up to ``most`` pixels are measured, more is one pixel more."""
    chosen = font(px, strong=strong)
    line = QFontMetricsF(chosen).lineSpacing()
    enough = int(most / line) + 1
    count = 0
    for paragraph in text[: enough * int(width / (px * _LEAST_LETTER) + 2)].split("\n"):
        count += _lines(paragraph, chosen, width, enough - count)
        if count >= enough:
            return most + 1
    return round(count * line + 0.5)


def _lines(paragraph: str, chosen: QFont, width: int, most: int) -> int:
    layout = QTextLayout(paragraph, chosen)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    count = 0
    while count < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        count += 1
    layout.endLayout()
    return max(count, 1)


def _wrapping() -> QTextOption:
    made = QTextOption()
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made


def shared(wanted: Sequence[int], room: int) -> list[int]:
    """The room, shared: who needs less than an equal part gets it all, the others part the rest."""
    given = [0] * len(wanted)
    left = room
    for done, place in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[place] = min(wanted[place], left // (len(wanted) - done))
        left -= given[place]
    return given
