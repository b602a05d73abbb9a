"""What was found, as a line of a list: an excerpt with the words in bold, and under it where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look

_EDGE, _ICON, _GAP, _PAD = 12, 16, 10, 7
_AHEAD = 0.4  # of the line: how far what is found may stand from its beginning once that is cut
_CUT = "… "


@dataclass(frozen=True)
class FoundShown:
    """One line. ``marks`` are (start, length) in ``text``; ``icon`` is told by ``icon_name``."""

    text: str
    marks: tuple[tuple[int, int], ...]
    where: str
    icon: str
    icon_name: str = ""
    restricted: bool = False
    spoken: str = ""


class FoundPainter:
    """Draws such lines; all are equally high."""

    def __init__(self, look: Look, icons: Icons) -> None:
        self._look, self._icons = look, icons

    @cached_property
    def _strong(self) -> QFontMetrics:
        return QFontMetrics(self._look.font("ui", strong=True))

    @cached_property
    def _small(self) -> QFontMetrics:
        return QFontMetrics(self._look.font("meta"))

    @property
    def height(self) -> int:
        """Of a line, in pixels."""
        px = self._look.px
        return self._strong.lineSpacing() + self._small.lineSpacing() + px(2) + 2 * px(_PAD)

    def paint(self, painter: QPainter, area: QRect, shown: FoundShown) -> None:
        """Draw one on a ground that is there already."""
        look, px = self._look, self._look.px
        ratio = painter.device().devicePixelRatioF()
        left, top = area.left() + px(_EDGE), area.top() + px(_PAD)
        line = self._strong.lineSpacing()
        side = self._icons.size(_ICON).width()
        drawn = self._icons.pixmap(shown.icon, "text_secondary", _ICON, ratio=ratio)
        painter.drawPixmap(left, top + (line - side) // 2, drawn)
        left += side + px(_GAP)
        right = area.right() - px(_EDGE)
        if shown.restricted:
            glyph = self._icons.pixmap("detective", "text_secondary", _ICON, ratio=ratio)
            painter.drawPixmap(right - side, top + (line - side) // 2, glyph)
            right -= side + px(_GAP)
        painter.setPen(look.colours.text)
        self._line(shown, right - left).draw(painter, QPointF(left, top))
        painter.setFont(look.font("meta"))
        painter.setPen(look.colours.text_secondary)
        below = QRect(left, top + line + px(2), right - left, self._small.lineSpacing())
        where = self._small.elidedText(shown.where, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), where)

    def _line(self, shown: FoundShown, room: int) -> QTextLayout:
        text, marks = fitted(shown.text, shown.marks, room, self._strong)
        layout = QTextLayout(text, self._look.font("ui"))
        strong = QTextCharFormat()
        strong.setFontWeight(600)
        formats = []
        for start, length in marks:
            mark = QTextLayout.FormatRange()
            mark.start, mark.length, mark.format = start, length, strong
            formats.append(mark)
        layout.setFormats(formats)
        layout.beginLayout()
        layout.createLine().setLineWidth(2 * room)
        layout.endLayout()
        return layout


def fitted(
    text: str, marks: Sequence[tuple[int, int]], room: int, metrics: QFontMetrics
) -> tuple[str, list[tuple[int, int]]]:
    """The text cut so that its first mark is in sight, and the marks that are left in it."""
    first, length = marks[0] if marks else (0, 0)
    shift = 0
    if metrics.horizontalAdvance(text[: first + length] + _CUT) > room:
        start = first
        while start and metrics.horizontalAdvance(_CUT + text[start - 1 : first]) < room * _AHEAD:
            start -= 1
        start += text[start:first].find(" ") + 1
        text, shift = _CUT + text[start:], start - len(_CUT)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    end = len(shown) if shown == text else len(shown) - 1
    moved = ((start - shift, length) for start, length in marks)
    return shown, [(start, min(length, end - start)) for start, length in moved if start < end and start >= 0]
