"""The sessions of a day as a list: hour, title, group, place, notes; the one of now with its course."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mentordesk.ui.noting.line_list import LINE, WRAP, Index, LineList, LineModel, LinePainter
from mentordesk.ui.theme import Look

FOLDED = "folded"
"""The id of the line that stands for finished sessions."""
_BAR = 4


@dataclass(frozen=True)
class SessionLine:
    """One session. ``state`` is ``done``, ``now`` or ``to come``; ``part`` how much of it passed, 0 to 1.

    ``here`` marks the one that is noted in. ``said`` is all of it for a screen reader.
    """

    id: str
    time: str
    title: str
    place: str = ""
    track: str = ""
    notes: int = 0
    state: str = "to come"
    quiet: bool = False
    """A break."""
    part: float = 0.0
    here: bool = False
    said: str = ""

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return self.id

    @property
    def words(self) -> str:
        """What it is called."""
        return self.title


class _Sessions(LineModel[SessionLine]):
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tip = role == Qt.ItemDataRole.ToolTipRole
        return super().data(index, Qt.ItemDataRole.DisplayRole if tip else role)


class DayList(LineList[SessionLine]):
    """``chosen`` carries the id of a session that was opened by Enter or a click."""

    chosen = Signal(str)

    def __init__(self, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(_Sessions(parent), name, parent)
        self.setItemDelegate(_Painted(look, self))
        self.clicked.connect(self._open)

    def show_lines(self, lines: Sequence[SessionLine]) -> None:
        """Show these; the current line stays."""
        here = self.current
        self._lines.put(lines)
        wanted = here if any(each.id == here for each in lines) else ""
        if not wanted:
            wanted = next((each.id for each in lines if each.here), "")
        self.select(wanted)

    def select(self, eid: str) -> None:
        """Put the cursor at a session, in sight."""
        for place, each in enumerate(self.lines):
            if each.id == eid and eid:
                self.setCurrentIndex(self._lines.index(place))
                self.scrollTo(self._lines.index(place))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.key_at(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Painted(LinePainter):
    """Hour, then title over group and place, then the count."""

    def __init__(self, look: Look, parent: DayList) -> None:
        super().__init__(look, parent)
        self._time, self._strong = look.font("meta"), look.font(strong=True)
        self._hour = QFontMetrics(self._time).horizontalAdvance("00:00") + look.px(14)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's own name
        line: SessionLine = index.data(LINE)
        width = self._list.viewport().width()
        height = self._title_height(line, self._room(line, width)) + self._look.px(14)
        if self._under(line):
            height += QFontMetrics(self._small).height() + self._look.px(2)
        if line.part:
            height += self._look.px(_BAR + 4)
        return QSize(width, max(height, self._look.px(28)))

    def _room(self, line: SessionLine, width: int) -> int:
        px = self._look.px
        count = QFontMetrics(self._plain).horizontalAdvance("000") if line.notes else 0
        return max(width - px(16) - self._hour - count - px(14), px(60))

    def _under(self, line: SessionLine) -> bool:
        return bool(line.place or line.track)

    def _face(self, line: SessionLine) -> QFont:
        return self._plain if line.quiet or line.state == "done" or line.id == FOLDED else self._strong

    def _title_height(self, line: SessionLine, room: int) -> int:
        return self.wrapped(self._face(line), line.title, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, line, area = self._look, index.data(LINE), QRect(option.rect)
        colours, px = look.colours, look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.here:
            painter.fillRect(area, colours.selected)
            painter.fillRect(QRect(area.left(), area.top(), px(3), area.height()), colours.accent)
        else:
            self.hover(painter, option)
        self.ring(painter, option, index, 2)
        quiet = line.state == "done" and not line.here
        top, left = area.top() + px(6), area.left() + px(16)
        painter.setFont(self._time)
        painter.setPen(colours.text_tertiary if quiet else colours.text_secondary)
        faces = QFontMetrics(self._face(line)), QFontMetrics(self._time)
        painter.drawText(left, top + faces[0].ascent(), line.time)
        self._draw_words(painter, line, area, top, left + self._hour, quiet=quiet)
        painter.restore()

    def _draw_words(
        self, painter: QPainter, line: SessionLine, area: QRect, top: int, left: int, *, quiet: bool
    ) -> None:
        look = self._look
        colours, px = look.colours, look.px
        room = self._room(line, area.width())
        height = self._title_height(line, room)
        painter.setFont(self._face(line))
        painter.setPen(colours.text_tertiary if quiet else colours.text)
        painter.drawText(QRect(left, top, room, height), WRAP, line.title)
        if line.notes:
            painter.setPen(colours.text_secondary)
            painter.setFont(self._plain)
            right = QRect(left, top, area.right() - px(14) - left, QFontMetrics(self._plain).height())
            painter.drawText(right, int(Qt.AlignmentFlag.AlignRight), str(line.notes))
        bottom = top + height
        if self._under(line):
            self._draw_under(painter, line, QRect(left, bottom + px(2), area.right() - px(12) - left, 0))
            bottom += QFontMetrics(self._small).height() + px(2)
        if line.part:
            bar = QRectF(left, bottom + px(5), room, px(_BAR))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.border)
            painter.drawRoundedRect(bar, px(2), px(2))
            bar.setWidth(max(bar.width() * line.part, px(_BAR)))
            painter.setBrush(colours.accent)
            painter.drawRoundedRect(bar, px(2), px(2))

    def _draw_under(self, painter: QPainter, line: SessionLine, area: QRect) -> None:
        look = self._look
        colours, px, face = look.colours, look.px, QFontMetrics(self._small)
        area.setHeight(face.height())
        painter.setFont(self._small)
        if line.track:
            width = face.horizontalAdvance(line.track) + px(8)
            box = QRectF(area.left() + 0.5, area.top() + 0.5, width, face.height() - 1)
            painter.setPen(QPen(colours.border_strong, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(colours.text_secondary)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), line.track)
            area.setLeft(area.left() + width + px(6))
        painter.setPen(
            colours.text_tertiary if line.state == "done" and not line.here else colours.text_secondary
        )
        shown = face.elidedText(line.place, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)
