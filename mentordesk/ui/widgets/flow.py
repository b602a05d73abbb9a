"""Parts in a row that goes on in the next line where there is no room, and is as high as its lines."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_WIDEST = 16_000  # pixels: more than any line


@runtime_checkable
class Fitting(Protocol):
    """A part that can break its words into lines."""

    def fit(self, width: int) -> None:
        """Take no more than so many pixels."""

    def least_width(self) -> int:
        """The fewest pixels it can do with."""

    def whole_width(self) -> int:
        """The pixels it takes with its words in one line."""


class Flow(QWidget):
    """Not a QLayout: Qt deletes a layout's items unseen, and Python then takes others for them."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8, between_lines: int = 6) -> None:
        super().__init__(parent)
        self._spacing, self._between = spacing, between_lines
        self._parts: list[QWidget] = []
        self._stretched: dict[QWidget, int] = {}
        self._tied: set[QWidget] = set()
        self._gaps: dict[QWidget, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What is in it, in order."""
        return tuple(self._parts)

    def add(
        self, part: QWidget, *, least: int = 0, place: int | None = None, tied: bool = False, gap: int = 0
    ) -> None:
        """One more at the end or at a place; with ``least`` it is that wide and takes what is left.

        What is ``tied`` stands in one line with the next one, where a line holds both. Before a part
        there may be a wider ``gap`` than the others have.
        """
        part.setParent(self)
        self._parts.insert(len(self._parts) if place is None else place, part)
        if least:
            self._stretched[part] = least
        if tied:
            self._tied.add(part)
        self._gaps[part] = gap or self._spacing
        part.show()
        self.arrange()

    def remove(self, part: QWidget) -> None:
        """Take a part out and throw it away."""
        self._parts.remove(part)
        self._stretched.pop(part, None)
        self._tied.discard(part)
        self._gaps.pop(part, None)
        part.hide()
        part.deleteLater()
        self.arrange()

    def spread(self, spacing: int) -> None:
        """Another space between all parts."""
        self._gaps = dict.fromkeys(self._gaps, spacing)

    def arrange(self) -> None:
        """Lay everything out anew: a part was shown, hidden or has other words."""
        self._refit()
        self.updateGeometry()

    def _refit(self) -> None:
        height = self._lay(max(self.width(), 1))
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._refit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Polish):
            self._refit()
        return done

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        seen = self._seen()
        between = sum(self._gaps[each] for each in seen[1:])
        return QSize(sum(map(self._at_ease, seen)) + between, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        least = max((self._least(each) for each in self._seen()), default=0)
        return QSize(least, self.minimumHeight())

    def _seen(self) -> list[QWidget]:
        return [each for each in self._parts if not each.isHidden()]

    def _least(self, part: QWidget) -> int:
        if isinstance(part, Fitting):
            return part.least_width()
        return min(
            self._stretched.get(part, _WIDEST), max(part.minimumSizeHint().width(), part.minimumWidth())
        )

    def _at_ease(self, part: QWidget) -> int:
        return part.whole_width() if isinstance(part, Fitting) else self._wanted(part, _WIDEST).width()

    def _wanted(self, part: QWidget, room: int) -> QSize:
        part.ensurePolished()
        if isinstance(part, Fitting):
            part.fit(room)
        wanted = part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
        if part in self._stretched:
            wanted.setWidth(self._stretched[part])
        return QSize(min(wanted.width(), room), wanted.height())

    def _lay(self, width: int) -> int:
        line: list[tuple[QWidget, QSize]] = []
        top = taken = 0
        seen = self._seen()
        for place, part in enumerate(seen):
            size = self._wanted(part, width)
            needed = self._with_next(part, seen[place + 1 : place + 2], size.width(), width)
            if line and taken + self._gaps[part] + needed > width:
                top += self._lay_line(line, top, width - taken) + self._between
                line, taken = [], 0
            taken += size.width() + (self._gaps[part] if line else 0)
            line.append((part, size))
        return top + self._lay_line(line, top, width - taken) if line else top

    def _with_next(self, part: QWidget, after: list[QWidget], width: int, room: int) -> int:
        """The width a part needs to begin in a line, with the one it is tied to."""
        if part not in self._tied or not after:
            return width
        both = width + self._gaps[after[0]] + self._wanted(after[0], room).width()
        return both if both <= room else width

    def _lay_line(self, line: list[tuple[QWidget, QSize]], top: int, left_over: int) -> int:
        height = max(size.height() for _part, size in line)
        stretched = [
            part for part, size in line if self._stretched.get(part, 0) and part.maximumWidth() > size.width()
        ]
        left = 0
        for part, size in line:
            left += self._gaps[part] if part is not line[0][0] else 0
            width = size.width() + (left_over // len(stretched) if part in stretched else 0)
            width = min(width, part.maximumWidth())
            part.setGeometry(QRect(left, top + (height - size.height()) // 2, width, size.height()))
            left += width
        return height
