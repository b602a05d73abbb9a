"""Where everything of one action stands on the screen, worked out before anything is moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetricsF

from mentordesk.ui.projection.cell import MARGIN
from mentordesk.ui.projection.sizes import Sizes, font, height_of, shared, uncut

_TITLE, _TEXT, _LABEL, _BADGE = 46, 31, 20, 40
_SHRINK = 0.84
_FOR_LONG_WORDS = (0.7, 0.58, 0.48)
_TITLE_LINES, _LEAST_LINES = 4, 2
_ABOVE, _BELOW = 16, 24
_UNDER_LABEL = MARGIN + 1  # the ring of a cell leaves its label alone
_BAR = 18  # pixels of a scroll bar, should there be one
_SLACK = 4  # pixels a field may want more than its words


@dataclass
class Placed:
    """All places, in the paper's own pixels."""

    size: QSize
    badge: QRect
    badge_px: int
    label_px: int
    texts: list[tuple[QRect, int]] = field(default_factory=list)
    labels: list[QRect] = field(default_factory=list)
    rules: list[QRect] = field(default_factory=list)


@dataclass
class _Box:
    """One text with its label, in the making."""

    text: str
    title: str
    width: int
    label: int = 0
    px: int = 0
    height: int = 0


def arranged(number: str, texts: Sequence[str], titles: Sequence[str], room: QSize, sizes: Sizes) -> Placed:
    """The title and its number on top, the other texts under it in rows."""
    side, top = sizes.gap(64), sizes.gap(44)
    badge_px = sizes.letters(_BADGE)
    square = max(
        sizes.letters(72), round(QFontMetricsF(font(badge_px, strong=True)).horizontalAdvance(number)) + 24
    )
    badge = QRect(side, top, square, sizes.letters(72))
    placed = Placed(QSize(room), badge, badge_px, sizes.letters(_LABEL))
    left = badge.right() + sizes.gap(24)
    title = _title(texts[0], room.width() - side - left, room.height(), sizes)
    middle = max(0, (badge.height() - title.height) // 2)
    placed.texts.append((QRect(left, top + middle, title.width, title.height), title.px))
    start = max(badge.bottom(), top + title.height) + sizes.gap(30)
    _rows(placed, texts[1:], titles, start, sizes)
    return placed


def _title(text: str, width: int, most: int, sizes: Sizes) -> _Box:
    box = _Box(text, "", width)
    for step in (1.0, _SHRINK, _TEXT / _TITLE):
        wanted = [sizes.letters(_TITLE * each) for each in (step, *_steps_below(step))]
        box.px = uncut(text, width - _BAR, wanted, strong=True)
        box.height = height_of(text, box.px, width - _SLACK, most, strong=True)
        line = QFontMetricsF(font(box.px, strong=True)).lineSpacing()
        if box.height <= line * 2 + 1:
            break
    box.height = min(box.height, round(line * _TITLE_LINES)) + _SLACK
    return box


def _steps_below(step: float) -> list[float]:
    return [each for each in (_SHRINK, *_FOR_LONG_WORDS) if each < step]


def _rows(placed: Placed, texts: Sequence[str], titles: Sequence[str], start: int, sizes: Sizes) -> None:
    side, between = sizes.gap(64), sizes.gap(56)
    whole = placed.size.width() - 2 * side
    half = (whole - between) // 2
    abreast = 2 if half >= 12 * sizes.letters(_TEXT) else 1
    rows: list[list[_Box]] = []
    for first in range(0, len(texts), abreast):
        pair = range(first, min(first + abreast, len(texts)))
        width = half if len(pair) == 2 else whole
        rows.append([_Box(texts[each], titles[each], width) for each in pair])
    room = placed.size.height() - start
    heights = _heights(rows, room, sizes)
    y = start
    for row, height in zip(rows, heights, strict=True):
        x = side
        for box in row:
            _put(placed, box, QRect(x, y, box.width, height), sizes)
            x += box.width + between
        y += height
    placed.size = QSize(placed.size.width(), max(placed.size.height(), y))


def _heights(rows: Sequence[Sequence[_Box]], room: int, sizes: Sizes) -> list[int]:
    boxes = [box for row in rows for box in row]
    for box in boxes:
        box.label = height_of(box.title, sizes.letters(_LABEL), box.width, room, strong=True)
        _measure(box, 1.0, room, sizes)
    heights = _wanted(rows, sizes)
    if sum(heights) > room:
        for row, height in zip(rows, heights, strict=True):
            if height > room // len(rows):
                for box in row:
                    _measure(box, _SHRINK, room, sizes)
        heights = _wanted(rows, sizes)
    if sum(heights) <= room:
        airy = [max(height, sizes.gap(178)) for height in heights]
        return airy if sum(airy) <= room else heights
    least = [
        min(height, max(_least(box, sizes) for box in row)) for row, height in zip(rows, heights, strict=True)
    ]
    if sum(least) >= room:
        return least
    given = shared([height - low for height, low in zip(heights, least, strict=True)], room - sum(least))
    return [low + more for low, more in zip(least, given, strict=True)]


def _measure(box: _Box, step: float, room: int, sizes: Sizes) -> None:
    wanted = [sizes.letters(_TEXT * each) for each in (step, *_steps_below(step))]
    box.px = uncut(box.text, box.width - _BAR, wanted)
    box.height = height_of(box.text, box.px, box.width - _SLACK, room)


def _wanted(rows: Sequence[Sequence[_Box]], sizes: Sizes) -> list[int]:
    return [max(_around(box, sizes) + box.height + _SLACK for box in row) for row in rows]


def _least(box: _Box, sizes: Sizes) -> int:
    return _around(box, sizes) + round(_LEAST_LINES * QFontMetricsF(font(box.px)).lineSpacing()) + _SLACK


def _around(box: _Box, sizes: Sizes) -> int:
    return sizes.gap(_ABOVE) + box.label + _UNDER_LABEL + sizes.gap(_BELOW)


def _put(placed: Placed, box: _Box, where: QRect, sizes: Sizes) -> None:
    placed.rules.append(where)
    y = where.top() + sizes.gap(_ABOVE)
    placed.labels.append(QRect(where.left(), y, where.width(), box.label))
    y += box.label + _UNDER_LABEL
    bottom = where.bottom() + 1 - sizes.gap(_BELOW)
    height = min(bottom - y, box.height + _SLACK)
    placed.texts.append((QRect(where.left(), y, where.width(), height), box.px))
