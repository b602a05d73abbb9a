"""How a kind of note looks: its glyph in its ink on its soft ground, and its word (tokens, note_kinds)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mentordesk.model.note_kinds import note_kinds
from mentordesk.ui.colours import tokens
from mentordesk.ui.icons import tinted
from mentordesk.ui.theme import Look
from mentordesk.words import Words

GLYPH = 14
_NONE = "tag"


class KindMarks:
    """Colours, glyphs and words of the kinds in one look and language; "" is no kind yet."""

    def __init__(self, words: Words, look: Look) -> None:
        self._words, self._look = words, look
        self._drawn: dict[tuple[str, float], QPixmap] = {}

    def word(self, kind: str) -> str:
        """Its word."""
        found = note_kinds().get(kind)
        return found.label(self._words.language) if found else self._words.text("No kind yet")

    def prefix(self, kind: str) -> str:
        """What is typed for it: "x:"."""
        found = note_kinds().get(kind)
        return f"{found.prefix(self._words.language)}:" if found else ""

    def ink(self, kind: str) -> QColor:
        """The colour of glyph and word."""
        colours = self._look.colours
        if colours.contrast or kind not in note_kinds():
            return colours.text_secondary
        return QColor(str(self._token(kind)["ink"]))

    def soft(self, kind: str) -> QColor:
        """The ground under them."""
        colours = self._look.colours
        if colours.contrast or kind not in note_kinds():
            return colours.sunken
        return QColor(str(self._token(kind)["soft"]))

    def _token(self, kind: str) -> Any:
        table: Any = tokens()["note_kinds"][note_kinds()[kind].token]
        return table["dark" if self._look.colours.dark else "light"]

    def glyph(self, kind: str, ratio: float = 1.0) -> QPixmap:
        """Its glyph, filled, in its ink."""
        if (kind, ratio) not in self._drawn:
            found = note_kinds().get(kind)
            side = round(self._look.px(GLYPH) * ratio)
            drawn = QPixmap(side, side)
            drawn.fill(Qt.GlobalColor.transparent)
            name = found.glyph if found else _NONE
            drawing = QSvgRenderer(QByteArray(tinted(name, self.ink(kind), fill=True)))
            painter = QPainter(drawn)
            drawing.render(painter, QRectF(0, 0, side, side))
            painter.end()
            drawn.setDevicePixelRatio(ratio)
            self._drawn[(kind, ratio)] = drawn
        return self._drawn[(kind, ratio)]

    def ground(self, painter: QPainter, area: QRect, kind: str) -> None:
        """The soft square, with an outline where contrast is asked for."""
        radius = self._look.px(4)
        painter.setPen(self._look.colours.border if self._look.colours.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(self.soft(kind))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
